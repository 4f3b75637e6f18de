import { expect, test } from '@playwright/test';
import { hashSecret } from '#electron/desk/lock/secret-hash.ts';
import { disabledBlinkFeatures } from '#electron/host/electron/window-settings.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { Visitor } from '#tests/support/kiosk-visitor.ts';
import { waysOut } from '#tests/support/kiosk-ways-out.ts';
import { call, openDesk, startDesk } from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';
import playwright from '../../../playwright.config.ts';
import { chromiumArguments } from '../../../scripts/chromium.ts';

// Chromium as the program asks for it: a double of Electron can't switch features off in a browser that runs.
test.use({
  launchOptions: {
    ...playwright.use?.launchOptions,
    args: [...chromiumArguments, `--disable-blink-features=${disabledBlinkFeatures}`],
  },
});

// One kiosk, and somebody who tries everything on it, one after the other.

const code = 'Kanri-2026';
const shot = screenshotSeries('kiosk-ways-out');
/** What the program asks of Electron only when something leads out. */
const leadsOut = /^(shell|dialog|app\.(quit|exit|relaunch)|webContents\.print|new BrowserWindow)/;

test('nobody gets out of a kiosk, and the administrator does', async ({ browser }) => {
  const desk = await startDesk({
    policy: {
      Kiosk: true,
      KioskExitCode: await hashSecret(code, cheapCosts.sealing),
      IdleMinutes: 5,
      Printers: ['A printer that is not there'],
    },
  });
  try {
    await openDesk(browser, desk, { viewport: { width: 1080, height: 1920 }, hasTouch: true });
    await test.step('the window is made so', async () => {
      const [options] = await desk.asked('new BrowserWindow');
      expect(options).toMatchObject({
        kiosk: true,
        autoHideMenuBar: true,
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          devTools: false,
          disableDialogs: true,
          navigateOnDragDrop: false,
          disableBlinkFeatures: disabledBlinkFeatures,
        },
      });
      expect(await desk.asked('BrowserWindow.setAlwaysOnTop')).toEqual([true]);
    });

    const all = Object.values(waysOut).flat();
    expect(all.length).toBeGreaterThanOrEqual(60);
    const visitor = new Visitor(desk);
    const { origin } = new URL(desk.address);
    const before = (await desk.main.ask('askedAfter', 0)).length;
    const open: string[] = [];
    for (const { name, attempt } of all) {
      visitor.begins();
      try {
        await attempt(visitor);
        expect(new URL(visitor.page.url()).origin).toBe(origin);
      } catch (error) {
        open.push(`${name}: ${String(error).slice(0, 400)}`);
      }
    }
    expect(open).toEqual([]);

    await test.step('the kiosk is where it was, and nothing was asked of the system', async () => {
      const asked = await desk.main.ask('askedAfter', before);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((what) => leadsOut.test(what))).toEqual([]);
      expect(visitor.page.context().pages()).toHaveLength(1);
      await expect(visitor.page.locator('.kiosk-bar')).toBeVisible();
    });

    await test.step('the administrator leaves with the code', async () => {
      const { page } = desk;
      await page.getByRole('button', { name: '管理者', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('管理者コード', { exact: true }).fill('wrong-code');
      await dialog.getByRole('button', { name: 'キオスクを終了' }).click();
      await expect(dialog).toContainText('管理者コードが違います。あと3回間違えると');
      await shot(page, 'administrator');
      await dialog.getByLabel('管理者コード', { exact: true }).fill(code);
      await dialog.getByRole('button', { name: 'キオスクを終了' }).click();
      expect(await desk.ended).toBe(0);
    });
  } finally {
    await call(desk.page, 'kiosk.leave', { code }).catch(() => undefined);
    await desk.stop().catch(() => undefined);
  }
});

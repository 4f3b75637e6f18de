import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hashSecret } from '#electron/desk/lock/secret-hash.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import type { ElectronDesk } from '#tests/support/electron-desk.ts';
import { keychainEntries } from '#tests/support/keychain-entries.ts';
import {
  call,
  good,
  historyComplete,
  openDesk,
  searched,
  signInAs,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// A machine in a hall that IT made a kiosk: nobody gets out, and nobody finds anything of the person before.

const code = 'Kanri-2026';
const shot = screenshotSeries('kiosk');
const buyer = trialOf('askul-trial', 'sato.misaki');
const portrait = { viewport: { width: 1080, height: 1920 }, hasTouch: true };

async function startKiosk(): Promise<ElectronDesk> {
  return startDesk({
    policy: {
      Kiosk: true,
      KioskExitCode: await hashSecret(code, cheapCosts.sealing),
      Printers: ['Office'],
    },
  });
}

test('a person signs in by touch, and leaves nothing behind', async ({ browser }) => {
  test.setTimeout(180_000);
  const desk = await startKiosk();
  try {
    const { page } = await openDesk(browser, desk, portrait);
    expect(await call(page, 'settings.change', { sharedMachine: false })).toMatchObject({
      ok: false,
      error: { code: 'policy.managed' },
    });
    const id = page.locator('input[name=username]');
    const pad = page.getByRole('region', { name: '数字キー' });

    await test.step('digits are typed on the screen, and the field keeps the focus for a scanner', async () => {
      await id.tap();
      await expect(pad).toBeVisible();
      for (const digit of '1209') await pad.getByRole('button', { name: digit, exact: true }).tap();
      await expect(id).toHaveValue('1209');
      await pad.getByRole('button', { name: '1文字消す' }).tap();
      await expect(id).toHaveValue('120');
      await expect(id).toBeFocused();
      await page.keyboard.type('4567');
      await expect(id).toHaveValue('1204567');
      await shot(page, 'sign-in');
      await pad.getByRole('button', { name: 'すべて消す' }).tap();
      await expect(id).toHaveValue('');
    });

    await test.step('every control is large enough for a finger', async () => {
      const small = await page.locator('button:visible, input:visible:not([type=radio])').evaluateAll((all) =>
        all
          .map((each) => ({
            box: each.getBoundingClientRect(),
            name: each.textContent || each.getAttribute('name'),
          }))
          .filter(({ box }) => box.height < 44 && box.height > 0)
          .map(({ box, name }) => `${name}: ${Math.round(box.height)}`),
      );
      expect(small.filter((each) => !each.startsWith('null'))).toEqual([]);
    });

    await test.step('cleaning takes every touch until it is over', async () => {
      await page.clock.install();
      await page.getByRole('button', { name: '画面を拭く' }).tap();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await shot(page, 'cleaning');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await page.clock.runFor(31_000);
      await expect(page.getByRole('alertdialog')).toBeHidden();
    });

    const account = await signInAs(page, buyer);
    await historyComplete(page, account.id);
    const { rows } = await searched(page, account.id);
    const secrets = [rows[0]!.number, rows[1]!.number, account.id];
    await shot(page, 'history');
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows[0]!.number);
    await page.evaluate((text) => sessionStorage.setItem('left', text), rows[0]!.number);
    expect(JSON.stringify([...(await keychainEntries()).keys()])).toContain(account.id);

    await page.getByRole('button', { name: '終了', exact: true }).click();
    await expect.poll(() => desk.page !== page).toBe(true);
    const next = desk.page;
    await next.locator('.sign-in').waitFor();

    await test.step('not in the page’s memory and storage', async () => {
      const session = await next.context().newCDPSession(next);
      let heap = '';
      session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (heap += chunk));
      await session.send('HeapProfiler.takeHeapSnapshot');
      expect(heap.length).toBeGreaterThan(100_000);
      expect(heap).toContain('sign-in');
      for (const secret of secrets) expect(heap.includes(secret), secret).toBe(false);
      const stored = await next.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, document.cookie]);
      // Where the router's pages were scrolled to: none has been left.
      expect(stored).toEqual([{}, { 'vue-router:scroll': '{}' }, '']);
      expect(await next.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    });
    await test.step('not in the clipboard', async () => {
      expect(await desk.asked('clipboard.clear')).not.toHaveLength(0);
      await next.context().grantPermissions(['clipboard-read'], { origin: new URL(next.url()).origin });
      await expect.poll(() => next.evaluate(() => navigator.clipboard.readText())).toBe('');
    });
    await test.step('not in files and keychain', async () => {
      expect(readdirSync(join(desk.data, 'caches')).filter((name) => name.includes(account.id))).toEqual([]);
      const log = readFileSync(join(desk.data, 'logs', 'desk.log'), 'utf8');
      for (const secret of secrets) expect(log.includes(secret), secret).toBe(false);
      expect(JSON.stringify([...(await keychainEntries()).keys()])).not.toContain(account.id);
    });
    expect(await good(next, 'accounts.list', {})).toEqual([]);
    expect(await good(next, 'jobs.list', {})).toEqual([]);

    await test.step('a crash comes back to the sign-in page by itself', async () => {
      await desk.main.ask('happens', {
        on: 'webContents',
        name: 'render-process-gone',
        args: [{ reason: 'crashed', exitCode: 5 }],
      });
      await expect
        .poll(async () => desk.page !== next && (await desk.page.locator('.sign-in').isVisible()))
        .toBe(true);
    });
    await call(desk.page, 'kiosk.leave', { code }).catch(() => undefined);
    expect(await desk.ended).toBe(0);
  } finally {
    await desk.stop().catch(() => undefined);
  }
});

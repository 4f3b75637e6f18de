import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { withdrawal as ja } from '#renderer/i18n/ja/withdrawal.ts';
import { openAccountPage } from '#tests/support/account-pages.ts';
import {
  chooseSupplier,
  currentAccount,
  deskFolder,
  good,
  openDesk,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';
import { screenshotSeries } from '#tests/support/screenshots.ts';

// Somebody ends their membership at a kiosk: they read what became of it, and then nothing of them is left.

const trial = trialOf('quocard-pay-trial', 'saito.yuko');
const shot = screenshotSeries('kiosk-withdrawal');
const words = ja.done;

for (const [way, leave] of [
  ['presses the button', 'button'],
  ['leaves it to the time', 'time'],
] as const)
  test(`whoever withdraws at a kiosk reads the last message, and ${way}: then it is gone`, async ({
    browser,
  }) => {
    const own = deskFolder();
    const saved = join(own.folder, 'saved');
    mkdirSync(saved);
    const desk = await startDesk({
      folder: own.folder,
      policy: { Kiosk: true, IdleMinutes: 5, SaveFolders: [saved] },
    });
    try {
      const { page } = await openDesk(browser, desk, {
        viewport: { width: 1080, height: 1920 },
        hasTouch: true,
      });
      await chooseSupplier(page, trial.supplier);
      await page.locator('input[name=username]').fill(trial.identifier.value);
      await page.locator('input[name=password]').fill(trial.password);
      await page.locator('button[type=submit]').click();
      await page.locator('.sections').waitFor();
      const account = await currentAccount(page);
      const { undownloaded } = await good(page, 'withdrawal.get', { account: account.id });
      const orders = [...new Set(undownloaded.map(({ orderId }) => orderId))];
      if (orders.length > 0)
        await good(page, 'withdrawal.download-codes', { account: account.id, orders, locale: 'ja' });
      await expect
        .poll(async () => (await good(page, 'withdrawal.get', { account: account.id })).undownloaded)
        .toEqual([]);
      await openAccountPage(page, 'withdrawal');
      await page.getByRole('checkbox', { name: ja.understood }).check();
      await page.getByLabel(ja.password).fill(trial.password);
      const submit = page.getByRole('button', { name: ja.action, exact: true });
      await submit.click();
      await page.evaluate(() => Object.assign(window, { theSamePage: true }));
      if (leave === 'time') await page.clock.install();
      await page.getByRole('dialog').getByRole('button', { name: ja.action }).click();

      const title = page.getByRole('heading', { level: 1, name: words.title });
      await expect(title).toBeVisible();
      await shot(page, 'withdrawn');
      // What it says is true by now.
      await expect
        .poll(() => readdirSync(join(desk.data, 'caches')).filter((file) => file.endsWith('.db')))
        .toEqual([]);
      expect(await good(page, 'accounts.list', {})).toEqual([]);
      // Once at the start, of whoever was there when the kiosk before was cut off.
      expect(await desk.asked('clipboard.clear')).toHaveLength(1);
      expect(await page.evaluate(() => 'theSamePage' in window)).toBe(true);

      if (leave === 'time') await page.clock.runFor(91_000);
      else await page.getByRole('button', { name: words.continue }).click();
      await page.waitForFunction(() => !('theSamePage' in window));
      await page.locator('.sign-in').waitFor();
      await expect(title).toBeHidden();
      expect(await desk.asked('clipboard.clear')).toHaveLength(2);
      expect(await page.locator('body').textContent()).not.toContain(account.member.name);
    } finally {
      desk.signal('SIGTERM');
      await desk.stop().catch(() => undefined);
      own.remove();
    }
  });

import { mkdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  deskFolder,
  filesBelow,
  good,
  historyComplete,
  openDesk,
  searched,
  signInAs,
  startDesk,
  trialOf,
} from '#tests/support/running-desk.ts';

test.skip(process.platform !== 'linux', 'only on Linux can a process be kept from the keychain');

test('without a keychain: what to do, in memory only after being asked, and nothing in plain text', async ({
  browser,
}) => {
  const { folder, remove } = deskFolder();
  const nothing = join(folder, 'no-runtime');
  mkdirSync(nothing, { mode: 0o700 });
  const env = { DBUS_SESSION_BUS_ADDRESS: undefined, DISPLAY: undefined, XDG_RUNTIME_DIR: nothing };
  try {
    const desk = await startDesk({ folder, env });
    const trial = trialOf('askul-trial', 'sato.misaki');
    try {
      const { context, page } = await openDesk(browser, desk);
      await test.step('it says what is wrong and what to do', async () => {
        await expect(page.getByRole('heading', { name: 'キーチェーンの確認' })).toBeVisible();
        await expect(page.getByText('OS のキーチェーンを使えません。')).toBeVisible();
        await expect(page.getByText(/Secret Service が動いているか確認してください/)).toBeVisible();
        await page.goto(`${desk.address}#/sign-in`);
        await expect(page.getByRole('heading', { name: 'キーチェーンの確認' })).toBeVisible();
      });
      await test.step('asking again finds none', async () => {
        await page.getByRole('button', { name: 'もう一度確認する' }).click();
        await expect(page.getByText('まだ使えません。')).toBeAttached();
        expect(await good(page, 'desk.start', {})).toMatchObject({ vault: { state: 'refused' } });
      });
      await test.step('going on in memory is asked, and the default is no', async () => {
        const goOn = page.getByRole('button', { name: '保存せずに続ける' });
        await goOn.click();
        const dialog = page.getByRole('dialog', { name: '保存せずに続けますか?' });
        await expect(dialog.getByRole('button', { name: 'キャンセル' })).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(dialog).toHaveCount(0);
        expect(await good(page, 'desk.start', {})).toMatchObject({ vault: { state: 'refused' } });
        await goOn.click();
        await dialog.getByRole('button', { name: '保存せずに続ける' }).click();
        await expect(page.getByRole('heading', { name: 'ログイン', exact: true })).toBeVisible();
      });
      const account = await signInAs(page, trial, { stay: true });
      await historyComplete(page, account.id);
      await expect(page.getByText('キーチェーンを使わずに動いています。')).toBeVisible();
      const { rows } = await searched(page, account.id);
      expect(rows.length).toBeGreaterThan(100);
      await context.close();

      await test.step('nothing of it lies in the data folder in plain text', () => {
        // The store's own file is the supplier's, not the desk's.
        const files = filesBelow(desk.data).filter((file) => !file.includes(`${sep}store${sep}`));
        expect(files.some((file) => file.includes(`${sep}caches${sep}`))).toBe(true);
        const secrets = [
          trial.password,
          trial.identifier.value,
          account.member.name,
          ...rows.slice(0, 50).flatMap(({ number, firstProduct }) => [number, firstProduct]),
        ];
        const found = files.flatMap((file) => {
          const content = readFileSync(file);
          return secrets
            .filter((text) => content.includes(text) || content.includes(Buffer.from(text, 'utf16le')))
            .map((text) => `${file}: ${text}`);
        });
        expect(found).toEqual([]);
      });
    } finally {
      await desk.stop();
    }

    const again = await startDesk({ folder, env });
    try {
      const { context, page } = await openDesk(browser, again);
      await expect(page.getByRole('heading', { name: 'キーチェーンの確認' })).toBeVisible();
      await page.getByRole('button', { name: '保存せずに続ける' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '保存せずに続ける' }).click();
      await expect(page.getByRole('heading', { name: 'ログイン', exact: true })).toBeVisible();
      expect(await good(page, 'accounts.list', {})).toEqual([]);
      await context.close();
    } finally {
      await again.stop();
    }
  } finally {
    remove();
  }
});

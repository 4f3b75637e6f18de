import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startBrowserDesk } from '#tests/support/browser-desk.ts';
import {
  deskFolder,
  fillTrial,
  good,
  historyComplete,
  openDesk,
  signInAs,
  trialOf,
  type RunningDesk,
} from '#tests/support/running-desk.ts';

// What is the browser host's alone: who is admitted, and how files and links leave it. Everything else is tested with
// the Electron host.

test.describe.configure({ mode: 'serial' });

let own: ReturnType<typeof deskFolder>;
let opened: string;
let desk: RunningDesk;
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
  own = deskFolder();
  // The system's opener, which keeps what it is given instead of opening it.
  opened = join(own.folder, 'opened');
  const programs = join(own.folder, 'programs');
  mkdirSync(programs);
  writeFileSync(
    join(programs, 'xdg-open'),
    `#!/bin/sh\necho "$1" >> "${opened}"\n[ ! -e "${opened}.fails" ]\n`,
    { mode: 0o755 },
  );
  desk = await startBrowserDesk({
    folder: own.folder,
    env: { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
  own.remove();
});

test('one window is admitted, by an address that works once', async ({ browser }) => {
  expect(page.url()).not.toContain('t=');
  const other = await browser.newContext();
  const second = await other.newPage();
  const answer = await second.goto(desk.address);
  expect(answer?.status()).toBe(403);
  await expect(second.locator('body')).toContainText('一度だけ使えます');
  expect(await second.evaluate(() => 'desk' in window)).toBe(false);
  await other.close();
  await page.reload();
  expect(await good(page, 'desk.start', {})).toMatchObject({ host: 'browser' });
});

test('an address outside is opened by the system’s own program, and it is said when that fails', async () => {
  // Elsewhere the system's opener is no program in the PATH that a test could stand in for.
  test.skip(process.platform !== 'linux', 'xdg-open is Linux’s');
  const refusal = page.getByRole('alert').filter({ hasText: 'ログインできませんでした' });
  const failed = page.getByText('このリンクは開けません。');
  await fillTrial(page, trialOf('plus-member-trial', 'fujii.sumire'));
  await page.locator('button[type=submit]').click();
  const site = refusal.getByRole('button', { name: '供給元のサイトを開く', exact: true });
  rmSync(opened, { force: true });
  await site.click();
  await expect
    .poll(() => (existsSync(opened) ? readFileSync(opened, 'utf8') : ''))
    .toBe('https://plus-member-trial.example/my-page\n');
  await expect(failed).toHaveCount(0);
  writeFileSync(`${opened}.fails`, '');
  await site.click();
  await expect(failed).toBeVisible();
});

test('an export lies in the downloads folder, and the page fetches the same file', async () => {
  const account = await signInAs(page, trialOf('askul-trial', 'sato.misaki'));
  await historyComplete(page, account.id);
  await page.getByRole('button', { name: '書き出す', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '注文履歴を書き出す' });
  await dialog.getByRole('radio', { name: /CSV\(UTF-8\)/ }).check();
  await dialog.getByRole('button', { name: '保存先を選んで書き出す' }).click();
  await expect(dialog.getByText('書き出しました')).toBeVisible();
  const name = (await dialog.locator('.export__file').innerText()).trim();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'ファイルを開く' }).click();
  const fetched = await download;
  expect(fetched.suggestedFilename()).toBe(name);
  expect(readFileSync(await fetched.path()).equals(readFileSync(join(desk.downloads, name)))).toBe(true);
});

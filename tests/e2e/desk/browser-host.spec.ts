import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ja } from '#renderer/i18n/messages.ts';
import type { CallInput, CallName } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { startBrowserDesk } from '#tests/support/browser-desk.ts';
import { openSection } from '#tests/support/buying-pages.ts';
import { fillCart } from '#tests/support/ordering.ts';
import {
  call,
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
let start: () => Promise<void>;
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
  start = async () => {
    desk = await startBrowserDesk({
      folder: own.folder,
      env: { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` },
    });
    ({ context, page } = await openDesk(browser, desk));
  };
  await start();
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

test('of two orders the one is shown after the next start whose answer came to a page that was reloaded', async () => {
  const { checkout, buying } = ja;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const account = await signInAsOneMore();
  const confirmOrder = async (): Promise<void> => {
    await fillCart(
      { call: (name, input) => call(page, name as CallName, input as CallInput<CallName>) },
      account,
    );
    await openSection(page, ja.frame.section.cart);
    await press(buying.cart.toOrder);
    await page.locator('[data-choice="payment"] .k-radio-card', { hasText: ja.orders.payment.np }).click();
    await press(checkout.summary.toConfirm.order);
    await expect(page.getByRole('button', { name: checkout.confirm.place, exact: true })).toBeVisible();
  };

  await confirmOrder();
  await press(checkout.confirm.place);
  await expect(page.getByRole('heading', { name: checkout.done.order })).toBeVisible();
  const heard = (await page.locator('.done__number').innerText()).trim();

  await confirmOrder();
  // The desk has done it before the page is reloaded, and its answer is lost on the way.
  const placed = new Promise<string>((resolve) => {
    void page.route('**/desk/call', async (route) => {
      if (!(route.request().postData() ?? '').includes('checkout.place-order')) return route.fallback();
      resolve(await (await route.fetch()).text());
    });
  });
  await press(checkout.confirm.place);
  const { value } = JSON.parse(await placed) as { value: { order: { number: string } } };
  await page.reload();
  await context.close();
  await desk.stop();
  await start();
  const unheard = page.locator('.unsettled-notices');
  await expect(unheard).toContainText(value.order.number);
  await expect(unheard).not.toContainText(heard);
  await expect(unheard).toContainText(
    buying.unresolved.title.done.replace('{what}', buying.unresolved.what.order),
  );
  await press(buying.unresolved.dismiss);
  await expect(unheard).toHaveCount(0);
});

/** Signs in somebody who can order, and who stays signed in. */
async function signInAsOneMore(): Promise<AccountId> {
  const { supplier, identifier, password } = trialOf('amano-trial', 'suzuki.daiki');
  const { id } = await good(page, 'sign-in.start', {
    supplier,
    identifier: identifier.value,
    password,
    staySignedIn: true,
  });
  await page.goto(`${new URL(page.url()).origin}/#/accounts/${id}/history`);
  await page.locator('.history').waitFor();
  return id;
}

import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { defaultSettings } from '#shared/ipc/settings.ts';
import { diskProblems } from '#shared/messages/disk-problems.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { catalogueStates } from '#tests/support/page-double/catalogue-states.ts';
import { emit, installDesk, type Answers } from '#tests/support/page-double/install.ts';
import { listStates } from '#tests/support/page-double/list-states.ts';
import { servePage } from '#tests/support/page-double/serve.ts';
import { accounts, answers } from '#tests/support/page-double/values.ts';

// Keys and typing on the built page, with a desk whose answers are known.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage(built);
});
test.afterAll(() => served.stop());

async function open(page: Page, given: Answers): Promise<void> {
  await page.addInitScript(installDesk, given);
  await page.goto(served.origin);
}

const made = (page: Page, name: string): Promise<unknown[]> =>
  page.evaluate((one) => window.pageDouble.calls[one] ?? [], name);

/** The Enter that ends a conversion, as input methods send it. */
const conversionEnter = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
      ),
    );

test('Enter that ends a Japanese conversion is kept from the form, and the next Enter submits once', async ({
  page,
}) => {
  await open(page, { ...answers({}), 'sign-in.start': 'never' });
  await page.locator('input[name=username]').fill('1234567890');
  await page.locator('input[name=password]').fill('Abcdef12');
  // Not prevented would mean that the browser goes on to submit the form.
  expect(await conversionEnter(page, 'input[name=username]')).toBe(false);
  expect(await conversionEnter(page, 'input[name=password]')).toBe(false);
  expect(await made(page, 'sign-in.start')).toHaveLength(0);
  await page.locator('input[name=password]').press('Enter');
  await page.locator('input[name=password]').press('Enter');
  await page.locator('button[type=submit]').click({ force: true });
  await expect(page.locator('button[type=submit][aria-busy]')).toBeVisible();
  expect(await made(page, 'sign-in.start')).toHaveLength(1);
});

test('a conversion under way does not reach the desk; what it ends with does', async ({ page }) => {
  await open(page, answers({}));
  const field = page.locator('input[name=username]');
  await field.focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: '１２３', selectionStart: 3, selectionEnd: 3 });
  await expect(field).toHaveValue('１２３');
  await session.send('Input.insertText', { text: '１２３４' });
  await expect
    .poll(async () => (await made(page, 'sign-in.parse-identifier')).at(-1))
    .toMatchObject({ identifier: '１２３４' });
  expect(await made(page, 'sign-in.parse-identifier')).toHaveLength(1);
});

test('a refusal loses nothing that was typed, and says its code', async ({ page }) => {
  await open(page, answers({}, { 'sign-in.start': refuse('sign-in.mismatch', { supplierCode: 'w:001' }) }));
  await page.locator('input[name=username]').fill('tanaka@hoshino.example');
  await page.locator('input[name=password]').fill('wrong');
  await page.locator('input[type=checkbox]').check();
  await page.keyboard.press('Tab');
  await page.locator('button[type=submit]').click();
  await expect(page.getByRole('alert').filter({ hasText: 'w:001' })).toBeVisible();
  await expect(page.locator('input[name=username]')).toHaveValue('tanaka@hoshino.example');
  await expect(page.locator('input[name=password]')).toHaveValue('wrong');
  await expect(page.locator('input[type=checkbox]')).toBeChecked();
});

test('a quantity of my catalogue stands once, and stays as it was typed where it cannot be kept', async ({
  page,
}) => {
  const state = listStates.find(({ name }) => name === 'my catalogues')!;
  await open(page, { ...state.answers(defaultSettings), 'my-catalogues.change': 'never' });
  await state.reach!(page);
  const cell = page
    .locator('.lines td')
    .filter({ has: page.locator('.lines__quantity') })
    .first();
  const field = cell.locator('input');
  await expect(cell).toHaveText('');
  await field.fill('1.000');
  await field.blur();
  await expect(cell.getByRole('alert')).toContainText('1と1,000');
  await expect(field).toHaveValue('1.000');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await made(page, 'my-catalogues.change')).toEqual([]);
  await field.fill('12');
  await field.blur();
  await expect(cell).toHaveText('');
  await expect.poll(() => made(page, 'my-catalogues.change')).toHaveLength(1);
});

test('AS-50 what a column of pasted rows means is answered once for all of them', async ({ page }) => {
  const state = catalogueStates.find(({ name }) => name === 'catalogue quick order read')!;
  const given = state.answers(defaultSettings);
  const { value } = given['quick-order.parse'] as { readonly value: CallOutput<'quick-order.parse'> };
  const more = [8, 9].map((row) => ({ ...value.at(-1)!, row }));
  await open(page, { ...given, 'quick-order.parse': ok([...value, ...more]) });
  await state.reach!(page);
  const readings = page.locator('.quick-row__readings');
  await expect(readings).toHaveCount(3);
  await readings.first().getByRole('button').filter({ hasText: '1,200' }).click();
  await expect(readings).toHaveCount(0);
  await expect(page.locator('.k-toasts')).toContainText('ほかの2行');
});

test('AS-75 staying signed in is off until somebody chooses it', async ({ page }) => {
  await open(page, answers({}));
  await expect(page.locator('input[type=checkbox]')).not.toBeChecked();
});

test('AS-65 each supplier shows the host that the desk talks to, and whether the way is protected', async ({
  page,
}) => {
  await open(page, answers({}));
  await expect(page.locator('.chooser__one').nth(0)).toContainText('この端末の中(お試し)');
  await expect(page.locator('.chooser__one').nth(3)).toContainText('api.member.example.co.jp(TLS)');
  await expect(page.locator('.chooser__one').nth(4)).toContainText('localhost:8788(暗号化なし)');
});

test('the arrow keys choose a supplier, and what was typed stays', async ({ page }) => {
  await open(page, answers({}));
  await page.locator('input[name=username]').fill('tanaka@hoshino.example');
  await page.locator('input[name=supplier]:checked').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('input[name=supplier]:checked')).toHaveValue('amano-trial');
  await expect(page.locator('input[name=username]')).toHaveValue('tanaka@hoshino.example');
});

test('the search takes the focus by / and Ctrl+K, but a / that is typed stays a /', async ({ page }) => {
  await open(page, answers({ signedIn: accounts }));
  const search = page.getByRole('searchbox');
  await expect(search).toBeVisible();
  await page.locator('.rail__account').first().focus();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await page.keyboard.type('a/b');
  await expect(search).toHaveValue('a/b');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('a/b');
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
});

test('Ctrl and a digit goes to that account, from a text too, and nowhere where there is none', async ({
  page,
}) => {
  await open(page, answers({ signedIn: accounts }));
  const shown = (index: number) => new RegExp(`#/accounts/${accounts[index]!.id}/`);
  await expect(page.locator('.account-menu')).toBeVisible();
  await page.getByRole('searchbox').fill('コピー');
  await page.keyboard.press('Control+2');
  await expect(page).toHaveURL(shown(1));
  await page.keyboard.press('Control+9');
  await page.keyboard.press('Control+1');
  await expect(page).toHaveURL(shown(0));
});

test('the list of keys shows each key whole, on one line', async ({ page }) => {
  await open(page, answers({ signedIn: accounts }));
  await expect(page.locator('.account-menu')).toBeVisible();
  await page.locator('.rail__account').first().focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('PageUp', { exact: true })).toBeVisible();
  const broken = await dialog.locator('kbd').evaluateAll((all) =>
    all
      .filter((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map(({ textContent }) => textContent),
  );
  expect(broken).toEqual([]);
});

test('a filter keeps no day while its field shows that what is typed is none', async ({ page }) => {
  await open(page, answers({ signedIn: accounts }));
  await page.getByRole('button', { name: '期間' }).first().click();
  const from = page.getByLabel('開始日');
  const asked = async () => (await made(page, 'orders.search')).at(-1);
  await from.fill('2026/03/05');
  await expect.poll(asked).toMatchObject({ filter: { from: '2026-03-05' } });
  await from.fill('3/5');
  await from.blur();
  await expect.poll(asked).toMatchObject({ filter: { from: null } });
  await expect(from).toHaveValue('3/5');
  await expect(page.getByText('どの日ですか。')).toBeVisible();
  await page.getByRole('button', { name: '2026/03/05' }).click();
  await expect.poll(asked).toMatchObject({ filter: { from: '2026-03-05' } });
});

test('what deletes asks first, with the harmless button in focus', async ({ page }) => {
  await open(page, answers({ signedIn: accounts }));
  await page.locator('.account-menu').click();
  await page.getByRole('menuitem', { name: 'ログアウトして保存データを削除' }).click();
  await expect(page.getByRole('button', { name: 'キャンセル' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await made(page, 'accounts.sign-out')).toHaveLength(0);
});

test('whoever signs out while the keychain hangs is told that they are out, and what is left', async ({
  page,
}) => {
  await open(page, { ...answers({ signedIn: accounts }), 'accounts.sign-out': refuse('session.keys-left') });
  await page.locator('.account-menu').click();
  await page.getByRole('menuitem', { name: 'ログアウト', exact: true }).click();
  await expect(page.getByText('ログアウトしました。ただし').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a sign-out that was refused and ended the session all the same still says what was refused', async ({
  page,
}) => {
  await open(page, { ...answers({ signedIn: accounts }), 'accounts.sign-out': refuse('vault.unavailable') });
  await page.locator('.account-menu').click();
  await page.getByRole('menuitem', { name: 'ログアウト', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('キーチェーンを使えません');
  await page.evaluate(emit, ['accounts.changed', accounts.slice(0, 0)] as const);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.k-toasts')).toContainText('キーチェーンを使えません');
});

test('a setting that is not saved shows what counts, and says why', async ({ page }) => {
  const refused = refuse('file.not-saved', {
    params: { file: 'C:\\Kobai Desk\\settings.json', problem: diskProblems.readOnly },
  });
  await open(page, answers({}, { 'settings.change': refused }));
  // A page that is still starting would go to its first page after this one.
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => (location.hash = '#/settings'));
  const saved = page.getByRole('alert').filter({ hasText: 'settings.json' });
  const english = page.locator('.settings input[value=en]');
  await english.locator('..').click();
  await expect(saved).toBeVisible();
  await expect(english).not.toBeChecked();
  await expect(page.locator('.settings input[value=ja]')).toBeChecked();
  const idle = page.locator('.settings select').first();
  const before = await idle.inputValue();
  await idle.selectOption({ index: 0 });
  await idle.selectOption({ index: 1 });
  await expect(idle).toHaveValue(before);
  const shared = page.locator('.session__shared input[type=checkbox]');
  await shared.focus();
  await page.keyboard.press('Space');
  await expect(shared).not.toBeChecked();
  await expect(shared).toBeFocused();
  expect(await made(page, 'settings.change')).toHaveLength(4);
});

test('a data folder of earlier offers no look at the keychain again, another fault does', async ({
  page,
}) => {
  const vault = (code: 'vault.locked' | 'vault.folder-restored') =>
    answers({ vault: { state: 'refused', refusal: refusal(code) } });
  const again = page.getByRole('button', { name: 'もう一度確認する' });
  await open(page, vault('vault.folder-restored'));
  await expect(page.getByRole('button', { name: '最初からやり直す' })).toBeVisible();
  await expect(again).toHaveCount(0);
  const other = await page.context().newPage();
  await open(other, vault('vault.locked'));
  await expect(other.getByRole('button', { name: 'もう一度確認する' })).toBeVisible();
});

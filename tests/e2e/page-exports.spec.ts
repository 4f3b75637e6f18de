import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { defaultSettings } from '#shared/ipc/settings.ts';
import { defaultAccounting } from '#shared/model/accounting.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import {
  accountingAnswers,
  beforeCheck,
  openCheck,
  partedJob,
  pastExports,
  readyCheck,
} from '#tests/support/page-double/accounting-states.ts';
import { accountPage } from '#tests/support/page-double/goto.ts';
import { installDesk, type Answers } from '#tests/support/page-double/install.ts';
import { servePage } from '#tests/support/page-double/serve.ts';
import { monthlyExport } from '#tests/support/page-double/scheduled-export-states.ts';
import { answers, exportPresets } from '#tests/support/page-double/values.ts';
import { accountAnswers, people } from '#tests/support/page-double/values-account.ts';
import { buyingAbilities, cart } from '#tests/support/page-double/values-buying.ts';

// What leaves the desk as files, by keyboard alone, on the built page with a desk whose answers are known.
const built = process.env['KOBAI_PAGE'] ?? fileURLToPath(new URL('../../out/renderer', import.meta.url));
const account = people.amano.id;

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage(built);
});
test.afterAll(() => served.stop());

async function open(page: Page, path: string, given: Answers): Promise<void> {
  await page.addInitScript(
    installDesk,
    answers(
      { settings: { ...defaultSettings, exportPresets }, signedIn: [people.amano] },
      { ...accountAnswers('amano'), 'buying.abilities': ok(buyingAbilities), 'cart.get': ok(cart), ...given },
    ),
  );
  await page.goto(served.origin);
  await accountPage(page, account, path);
}
const made = (page: Page, name: string): Promise<unknown[]> =>
  page.evaluate((one) => window.pageDouble.calls[one] ?? [], name);
const settingsWith = (presets: typeof exportPresets) => ok({ ...defaultSettings, exportPresets: presets });

test('a preset sets what is exported, and is saved, renamed and deleted by keyboard; Esc only ends the naming', async ({
  page,
}) => {
  const [first, second] = exportPresets as [(typeof exportPresets)[0], (typeof exportPresets)[0]];
  await open(page, 'history', {
    'export.check': ok({ rows: 12, unmappable: 0, examples: [], columns: [] }),
    'settings.change': [
      settingsWith([first, second, { ...second, name: '月次' }]),
      settingsWith([first, second, { ...second, name: '月次2' }]),
      settingsWith([first, second]),
      settingsWith([first, second, { ...second, name: '月次2' }]),
    ],
  });
  await page.getByRole('button', { name: '書き出す', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  const choice = dialog.getByLabel('プリセット', { exact: true });
  await choice.selectOption('部門の集計');
  await choice.selectOption(first.name);
  await expect
    .poll(async () => (await made(page, 'export.check')).at(-1))
    .toMatchObject({ format: 'csv-cp932', granularity: 'order', leaveOut: first.leaveOut });
  await choice.selectOption('部門の集計');
  await expect
    .poll(async () => (await made(page, 'export.check')).at(-1))
    .toMatchObject({ format: 'xlsx', granularity: 'line', leaveOut: [] });

  // Focus stands in the list; the buttons follow it.
  await choice.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const name = dialog.getByLabel('プリセットの名前');
  await expect(name).toBeFocused();
  await page.keyboard.type('部門の集計');
  await expect(dialog.getByText('同じ名前のプリセットがあります。')).toBeVisible();
  await page.keyboard.press('Enter');
  expect(await made(page, 'settings.change')).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect(name).toHaveCount(0);
  await expect(dialog).toBeVisible();
  await expect(choice).toBeFocused();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('月次');
  await page.keyboard.press('Enter');
  await expect(choice).toHaveValue('月次');
  expect((await made(page, 'settings.change'))[0]).toEqual({
    exportPresets: [first, second, { ...second, name: '月次' }],
  });

  await dialog.getByRole('button', { name: '名前を変更' }).press('Enter');
  await expect(name).toHaveValue('月次');
  await name.fill('月次2');
  await page.keyboard.press('Enter');
  await expect(choice).toHaveValue('月次2');

  await dialog.getByRole('button', { name: '削除', exact: true }).press('Enter');
  await expect(choice.locator('option')).toHaveCount(3);
  expect((await made(page, 'settings.change'))[2]).toEqual({ exportPresets: [first, second] });
  await page.getByRole('button', { name: '元に戻す' }).press('Enter');
  await expect(choice).toHaveValue('月次2');
});

test('what an accounting file needs is answered by keyboard where it is asked, and then it is written', async ({
  page,
}) => {
  const job = {
    id: '10000000-0000-4000-8000-000000000000' as never,
    kind: 'export' as const,
    account,
    done: 812,
    total: 812,
    startedAt: instantOf(0),
    secondsLeft: null,
    error: null,
    state: 'done' as const,
    endedAt: instantOf(1),
    file: { fileId: 'f', name: '仕訳.csv', folder: '/srv', bytes: 1, rows: 812 },
  };
  const shipping = { account: '荷造運賃', subAccount: '' };
  const answered = { ...defaultAccounting, bookkeeping: 'inclusive' as const };
  await open(page, 'accounting', {
    ...accountingAnswers([ok(openCheck), ok(openCheck), ok(readyCheck)]),
    'settings.change': [
      ok({ ...defaultSettings, accounting: answered }),
      ok({ ...defaultSettings, accounting: { ...answered, shipping } }),
    ],
    'accounting.start': ok(job),
  });
  const write = page.getByRole('button', { name: '保存先を選んで書き出す' });
  await expect(write).toBeDisabled();
  // One question for a category, whatever its departments.
  await expect(page.getByLabel('「用紙」の勘定科目', { exact: true })).toHaveCount(1);
  await page.locator('.questions').getByLabel('消費税の経理方式').selectOption('inclusive');
  await expect
    .poll(async () => (await made(page, 'settings.change')).at(-1))
    .toMatchObject({ accounting: { bookkeeping: 'inclusive' } });
  await page.locator('.questions').getByLabel('送料の勘定科目', { exact: true }).focus();
  await page.keyboard.type('荷造運賃');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await made(page, 'settings.change')).at(-1))
    .toMatchObject({ accounting: { bookkeeping: 'inclusive', shipping } });
  await expect(write).toBeEnabled();
  await write.press('Enter');
  await expect(page.getByText('812行を書き出しました。')).toBeVisible();
  expect((await made(page, 'accounting.start'))[0]).toMatchObject({
    program: 'yayoi',
    encoding: 'cp932',
    ended: 'leave-out',
    unmappable: 'refuse',
    leaveOutIncomplete: false,
  });
});

test('what was exported before is left out unless it is asked for, and what has changed since is listed', async ({
  page,
}) => {
  await open(page, 'accounting', {
    ...accountingAnswers(ok(beforeCheck)),
    'accounting.start': ok(partedJob),
  });
  await expect(page.getByText('1,320件は、この会計ソフト用に書き出したことがあります')).toBeVisible();
  const list = page.getByRole('table', { name: '書き出した後に変わった注文' });
  await expect(list.getByRole('row').filter({ hasText: 'EC20261104-0012' })).toContainText('内容の変更');
  const scope = page.getByLabel('前に書き出した注文');
  await expect(scope).toHaveValue('new');
  await scope.selectOption('changed');
  await expect(page.getByText('会計ソフトにある前の仕訳は、下の番号で探して')).toBeVisible();
  await page.getByRole('button', { name: '保存先を選んで書き出す' }).press('Enter');
  expect((await made(page, 'accounting.start'))[0]).toMatchObject({ scope: 'changed', ended: 'leave-out' });
});

test('a file is made again, or forgotten after a question, by keyboard', async ({ page }) => {
  await open(page, 'accounting', {
    ...accountingAnswers(ok(beforeCheck)),
    'accounting.exports': ok(pastExports),
    'accounting.forget': ok(pastExports.slice(0, 2)),
    'accounting.again': ok(null),
  });
  const list = page.getByRole('table', { name: '書き出しの記録' });
  const last = list.getByRole('row').filter({ hasText: 'KD20261105120000' });
  await last.getByRole('button', { name: 'もう一度作る' }).press('Enter');
  expect((await made(page, 'accounting.again'))[0]).toMatchObject({
    exportId: 'KD20261105120000',
    encoding: 'cp932',
  });
  // One whose accounts are not all here can neither be made again nor forgotten, and says why.
  const inPart = list.getByRole('row').filter({ hasText: 'KD20261205101500' });
  await expect(inPart.getByRole('button')).toHaveCount(0);
  await expect(inPart).toContainText('供給元をすべて選んでください');
  const checks = (await made(page, 'accounting.check')).length;
  await last.getByRole('button', { name: '記録を取り消す' }).press('Enter');
  await page
    .getByRole('dialog')
    .or(page.getByRole('alertdialog'))
    .getByRole('button', { name: '記録を取り消す' })
    .press('Enter');
  await expect(list.getByRole('row')).toHaveCount(3);
  expect((await made(page, 'accounting.forget'))[0]).toMatchObject({ exportId: 'KD20261105120000' });
  expect((await made(page, 'accounting.check')).length).toBe(checks + 1);
});

test('a file that the program would not take whole is said to be several, before and after it is written', async ({
  page,
}) => {
  await open(page, 'accounting', {
    ...accountingAnswers(ok({ ...readyCheck, files: 4 })),
    'accounting.start': ok(partedJob),
  });
  await expect(page.getByText('4個のファイルに分けます')).toBeVisible();
  await page.getByRole('button', { name: '保存先を選んで書き出す' }).press('Enter');
  const [first, , , last] = partedJob.file!.parts!;
  await expect(page.getByText(`4個のファイル: ${first} から ${last} まで`)).toBeVisible();
  await expect(page.getByText('番号の順に1つずつ')).toBeVisible();
});

test('an export of every month is set up by a preset, changed without a folder, and deleted after a question', async ({
  page,
}) => {
  const [preset] = exportPresets;
  await open(page, 'scheduled-exports', {
    'scheduled-exports.list': ok([]),
    'scheduled-exports.save': [ok(null), ok([monthlyExport]), ok([{ ...monthlyExport, name: '締め後' }])],
    'scheduled-exports.remove': ok([]),
  });
  await page.getByRole('button', { name: '自動書き出しを追加' }).press('Enter');
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('名前');
  await name.fill('');
  await name.press('Enter');
  await expect(dialog.getByText('名前を入力してください。')).toBeVisible();
  await name.fill('月次');
  await dialog.getByLabel('締め日').selectOption('20日');
  await dialog.getByLabel('書き出す内容').selectOption(preset!.name);
  const save = dialog.getByRole('button', { name: '保存先を選んで保存' });
  await save.press('Enter');
  // The system's dialog was closed: what was typed stays.
  await expect.poll(async () => (await made(page, 'scheduled-exports.save')).length).toBe(1);
  await expect(name).toHaveValue('月次');
  await save.press('Enter');
  await expect(dialog).toHaveCount(0);
  const { name: _name, ...content } = preset!;
  expect((await made(page, 'scheduled-exports.save')).at(-1)).toEqual({
    account,
    id: null,
    schedule: { name: '月次', ...content, closingDay: 20, waitDays: 4, locale: 'ja' },
    chooseFolder: false,
  });
  const row = page.getByRole('row').filter({ hasText: monthlyExport.name });
  await expect(row).toContainText('2026/05/05');
  await row.getByRole('button', { name: /を変更/ }).press('Enter');
  await name.fill('締め後');
  await dialog.getByRole('button', { name: '保存', exact: true }).press('Enter');
  await expect(page.getByRole('row').filter({ hasText: '締め後' })).toBeVisible();
  expect((await made(page, 'scheduled-exports.save')).at(-1)).toMatchObject({
    id: monthlyExport.id,
    schedule: { name: '締め後', format: monthlyExport.format, closingDay: monthlyExport.closingDay },
    chooseFolder: false,
  });
  await page.getByRole('button', { name: /を削除/ }).press('Enter');
  await dialog.getByRole('button', { name: '削除', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: '自動書き出しはまだありません' })).toBeVisible();
});

test('an export of every month can be a file for accounting software, and leads to what its books still lack', async ({
  page,
}) => {
  const lacking = { at: instantOf(0), file: null, refusal: refusal('accounting.incomplete') };
  await open(page, 'scheduled-exports', {
    ...accountingAnswers(ok(openCheck)),
    'scheduled-exports.list': ok([]),
    'scheduled-exports.save': ok([{ ...monthlyExport, accounting: 'freee', last: lacking }]),
  });
  await page.getByRole('button', { name: '自動書き出しを追加' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('書き出す内容').selectOption('会計ソフト用: freee 会計(取引)');
  await expect(dialog.getByText('「会計ソフト用の書き出し」で決めた勘定科目')).toBeVisible();
  await dialog.getByRole('button', { name: '保存先を選んで保存' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  expect((await made(page, 'scheduled-exports.save')).at(-1)).toMatchObject({
    schedule: { accounting: 'freee', format: 'csv-utf8' },
  });
  await page.getByRole('button', { name: '足りない項目を決める' }).press('Enter');
  await expect(page.getByRole('heading', { name: '会計ソフト用の書き出し' })).toBeVisible();
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { en, ja } from '#renderer/i18n/messages.ts';
import { exportHeadings } from '#shared/messages/export.ts';
import type { OrderRow } from '#shared/ipc/orders.ts';
import { addDays } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import {
  currentAccount,
  filesBelow,
  good,
  historyComplete,
  openDesk,
  searched,
  startDesk,
  trialOf,
  yenOf,
  type ElectronDesk,
} from '#tests/support/running-desk.ts';
import { hasWords } from '#tests/support/history-model.ts';
import { findLibreOffice, readWithLibreOffice, type SheetCell } from '#tests/support/libre-office.ts';

// One buyer's day, from the first sign-in to files that a spreadsheet opens. Each step goes on from the one before.

test.describe.configure({ mode: 'serial' });

const trial = trialOf('askul-trial', 'takahashi.kazuo');

let desk: ElectronDesk;
let context: BrowserContext;
let page: Page;
let account: AccountId;
test.beforeAll(async ({ browser }) => {
  desk = await startDesk();
  ({ context, page } = await openDesk(browser, desk));
});
test.afterAll(async () => {
  await context.close();
  await desk.stop();
});

const count = (value: number): string => value.toLocaleString('en-US');
const rowAt = (index: number) => page.locator(`.row--order[data-index="${index}"]`);
const searchBox = () => page.getByRole('searchbox');

const isCounted = ({ status }: Pick<Order, 'status'>) => !['cancelled', 'returned'].includes(status);
const sumOf = (rows: readonly OrderRow[]) => rows.reduce((sum, row) => sum + row.taxIncluded.amount, 0);

/** The sums at the foot say what the desk found, and the rows are its rows. */
async function shows(found: Awaited<ReturnType<typeof searched>>): Promise<void> {
  const sums = page.locator('.sums');
  await expect(sums.locator('.sums__counts')).toHaveText(
    new RegExp(`^${count(found.orders)}件\\s*${count(found.lines)}明細(?:\\s*キャンセル・返品 .*)?$`),
  );
  const { taxExcluded, tax, taxIncluded } = found.totals;
  await expect(sums.locator('dd')).toHaveText(
    [taxExcluded, tax, taxIncluded].map(({ amount }) => yenOf(amount)),
  );
  expect(found.rows).toHaveLength(found.orders);
  // What was cancelled or returned is added up apart.
  expect(sumOf(found.rows.filter(isCounted))).toBe(taxIncluded.amount);
  const ended = found.rows.filter((row) => !isCounted(row));
  expect(found.notCounted).toEqual({ orders: ended.length, taxIncluded: yen(sumOf(ended)) });
  for (const index of [0, 1, 2].filter((each) => each < found.orders)) {
    await expect(rowAt(index)).toContainText(found.rows[index]!.number);
    await expect(rowAt(index)).toContainText(yenOf(found.rows[index]!.taxIncluded.amount));
  }
}

const ordersOf = async (rows: readonly OrderRow[]): Promise<Order[]> => {
  const found: Order[] = [];
  for (const { id } of rows) found.push(await good(page, 'orders.get', { account, id }));
  return found;
};

async function clearFilters(): Promise<void> {
  await searchBox().fill('');
  const clear = page.locator('.filters').getByRole('button', { name: 'すべて解除' });
  if (await clear.isVisible()) await clear.click();
  await expect(page.locator('.filters .pill--chosen')).toHaveCount(0);
}

async function chooseDepartment(name: string): Promise<void> {
  await page.getByRole('button', { name: /^部署で絞り込む/ }).click();
  const document = page.locator('.k-popover');
  await document.getByRole('textbox').fill(name);
  await document.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
  await expect(document).toHaveCount(0);
}

async function choosePeriod(from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: /^期間で絞り込む/ }).click();
  const document = page.locator('.k-popover');
  await document.getByLabel('開始日').fill(from);
  await document.getByLabel('終了日').fill(to);
  await page.keyboard.press('Escape');
  await expect(document).toHaveCount(0);
}

test('AS-7 AS-14 an inquiry number typed in full width is understood, shown, and signs in', async () => {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { progressSeen: seen });
    new MutationObserver(() => {
      const text = document.querySelector('.sync__progress')?.textContent;
      if (text && seen.at(-1) !== text) seen.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.locator('input[name=username]').fill('　１２３４５６７８９０');
  const understood = page.locator('.sign-in-form__understood');
  await expect(understood).toContainText('お問い合わせ番号 1234567890 として扱います。');
  await expect(understood).toContainText('全角を半角にしました。');
  await expect(understood).toContainText('空白を除きました。');
  await expect(page.locator('input[name=username]')).toHaveValue('　１２３４５６７８９０');
  await page.locator('input[name=password]').fill(trial.password);
  await page.locator('input[name=password]').press('Enter');
  await page.locator('.history').waitFor();
  account = (await currentAccount(page)).id;
  await expect(page.locator('.account-menu')).toContainText('髙橋 和夫');
});

test('the history arrives with its progress, all of it', async () => {
  const orders = await historyComplete(page, account);
  expect(orders).toBeGreaterThan(1000);
  const seen = await page.evaluate(() => (window as unknown as { progressSeen: string[] }).progressSeen);
  expect(seen.some((text) => /^更新中 [\d,]+\/[\d,]+件$/.test(text))).toBe(true);
  await expect(page.locator('.sync')).toContainText('たった今のデータ');
  await shows(await searched(page, account));
});

test('AS-38 words are found while they are typed: one character, two, half width, parts of numbers, codes', async () => {
  const all = await searched(page, account);
  const [sample] = await ordersOf(all.rows.slice(40, 41));
  const words = {
    'one character': '紙',
    'two characters': '手袋',
    'half-width katakana': 'ｺﾋﾟｰ',
    hiragana: 'こぴー',
    'the middle of an order number': sample!.number.slice(3, -2),
    'a product code': sample!.lines[0]!.productCode,
  };
  for (const [kind, word] of Object.entries(words)) {
    await test.step(`${kind}: ${word}`, async () => {
      await searchBox().fill('');
      await expect(page.locator('.sums__counts')).toContainText(`${count(all.orders)}件`);
      await searchBox().pressSequentially(word, { delay: 20 });
      const found = await searched(page, account, { text: word });
      expect(found.orders).toBeGreaterThan(0);
      expect(found.orders).toBeLessThan(all.orders);
      await shows(found);
      for (const order of await ordersOf(found.rows.slice(0, 10)))
        expect(hasWords(order, word), `${order.number} has ${word}`).toBe(true);
    });
  }
  const half = await searched(page, account, { text: 'ｺﾋﾟｰ' });
  const whole = await searched(page, account, { text: 'コピー' });
  expect(half.rows).toEqual(whole.rows);
  await searchBox().fill('');
});

test('the rows change with each character, without Enter', async () => {
  let before = (await searched(page, account)).orders;
  for (const text of ['コ', 'コピ', 'コピー', 'コピー用', 'コピー用紙', 'コピー用紙 A3']) {
    await searchBox().press('End');
    await searchBox().fill(text);
    const found = await searched(page, account, { text });
    await shows(found);
    expect(found.orders).toBeLessThanOrEqual(before);
    before = found.orders;
  }
  expect(before).toBeGreaterThan(0);
  await expect(searchBox()).toBeFocused();
  await clearFilters();
});

test('AS-40 filters by department and period; the sums are those of what is shown', async () => {
  const facets = await good(page, 'orders.facets', { accounts: [account] });
  expect(facets.departments.length).toBeGreaterThan(5);
  const [year] = facets.lastDay!.split('-');
  const from = `${year}-04-01`;
  const to = `${year}-06-30`;
  await chooseDepartment('総務部');
  await shows(await searched(page, account, { departments: ['総務部'] }));
  await choosePeriod(from, to);
  const found = await searched(page, account, {
    departments: ['総務部'],
    from: from as never,
    to: to as never,
  });
  expect(found.orders).toBeGreaterThan(0);
  await shows(found);
  for (const row of found.rows) {
    expect(row.department).toBe('総務部');
    expect(row.orderedOn >= from && row.orderedOn <= to).toBe(true);
  }
});

test('AS-45 a search that finds nothing points at the filters and the period', async () => {
  await searchBox().fill('ありえない言葉');
  await expect(page.getByText('条件に合う注文がありません')).toBeVisible();
  await expect(page.getByText('期間と絞り込みを確認してください。')).toBeVisible();
  await page.getByRole('button', { name: '絞り込みをすべて解除' }).click();
  await shows(await searched(page, account));
});

test('AS-41 Enter opens an order, Esc closes it and gives the focus back', async () => {
  const { rows } = await searched(page, account);
  await searchBox().press('Enter');
  await expect(rowAt(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rowAt(2)).toBeFocused();
  await page.keyboard.press('Enter');
  const detail = page.locator('.k-detail');
  await expect(detail.locator('.k-detail__title')).toBeFocused();
  const order = await good(page, 'orders.get', { account, id: rows[2]!.id });
  await expect(detail.locator('.k-detail__title')).toContainText(order.number);
  await expect(detail).toContainText(order.orderedBy.name);
  await expect(detail).toContainText(order.orderedOn.replaceAll('-', '/'));
  await expect(detail).toContainText(yenOf(order.totals.taxIncluded.amount));
  for (const line of order.lines) {
    await expect(detail).toContainText(line.name);
    await expect(detail).toContainText(`${count(line.quantity)}${line.unit}`);
    await expect(detail).toContainText(yenOf(line.amount.amount));
  }
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(rowAt(2)).toBeFocused();
});

test('the total sorts down, and up at the second click', async () => {
  const heading = page.getByRole('columnheader', { name: /合計/ });
  for (const direction of ['descending', 'ascending'] as const) {
    await heading.getByRole('button').click();
    await expect(heading).toHaveAttribute('aria-sort', direction);
    const found = await searched(page, account, {}, { by: 'total', direction });
    await shows(found);
    const totals = found.rows.map(({ taxIncluded }) => taxIncluded.amount);
    expect(totals).toEqual(totals.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a)));
  }
  await page
    .getByRole('columnheader', { name: /注文日/ })
    .getByRole('button')
    .click();
  await shows(await searched(page, account));
});

const dialog = () => page.getByRole('dialog', { name: '注文履歴を書き出す' });

async function openExport(format: RegExp): Promise<void> {
  await page.getByRole('button', { name: '書き出す', exact: true }).click();
  await dialog().getByRole('radio', { name: format }).check();
}

/** Waits until the file is made, opens it with the system as well, and answers where it lies. */
async function made(): Promise<string> {
  await expect(dialog().getByText('書き出しました')).toBeVisible();
  const name = (await dialog().locator('.export__file').innerText()).trim();
  const file = join(desk.downloads, name);
  await dialog().getByRole('button', { name: 'ファイルを開く' }).click();
  await expect.poll(async () => (await desk.asked('shell.openPath')).at(-1)).toBe(file);
  await page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
  return file;
}

const titles = {
  number: exportHeadings.orderNumber.ja,
  day: exportHeadings.orderedOn.ja,
  person: exportHeadings.orderedBy.ja,
  product: exportHeadings.product.ja,
  code: exportHeadings.productCode.ja,
  quantity: exportHeadings.quantity.ja,
  price: exportHeadings.unitPrice.ja,
  amount: exportHeadings.amount.ja,
  lines: exportHeadings.lines.ja,
  tax: exportHeadings.tax.ja,
  total: exportHeadings.taxIncluded.ja,
} as const;
type Title = keyof typeof titles;

const soffice = findLibreOffice();
/** LibreOffice's numbers for the two encodings; 1041 is Japanese, in which 2026/04/01 is a date. */
const csvFilter = (charset: 76 | 60): string => `CSV:44,34,${charset},1,,1041,true,true`;

/** What LibreOffice reads of a file, as the columns asked for. */
async function readBack(file: string, wanted: readonly Title[], filter?: string): Promise<string[][]> {
  const { rows } = await readWithLibreOffice(soffice!, file, join(desk.folder, 'read'), 40, filter);
  const heading = rows[0]!.map(({ value }) => value);
  const places = wanted.map((title) => heading.indexOf(titles[title]));
  expect(places.every((place) => place >= 0)).toBe(true);
  const said = ({ type, value }: SheetCell): string =>
    type === 'float' || type === 'currency' ? String(Number(value)) : value;
  expect(rows.flat().some(({ formula }) => formula)).toBe(false);
  return rows.slice(1).map((row) => places.map((place) => said(row[place]!)));
}

const lineTitles = ['number', 'day', 'person', 'product', 'code', 'quantity', 'price', 'amount'] as const;
const lineRows = (orders: readonly Order[]): string[][] =>
  orders.flatMap(({ number, orderedOn, orderedBy, lines }) =>
    lines.map(({ name, productCode, quantity, unitPrice, amount }) => [
      number,
      orderedOn,
      orderedBy.name,
      name,
      productCode,
      String(quantity),
      String(unitPrice.amount),
      String(amount.amount),
    ]),
  );

test.describe('AS-43 export', () => {
  let orders: Order[];
  test.beforeAll(async () => {
    const { lastDay } = await good(page, 'orders.facets', { accounts: [account] });
    // On the first days of a month there is little in it.
    const from = `${addDays(lastDay!, -31).slice(0, 7)}-01`;
    await clearFilters();
    await chooseDepartment('情報システム部');
    await choosePeriod(from, lastDay!);
    const found = await searched(page, account, {
      departments: ['情報システム部'],
      from: from as never,
      to: lastDay,
    });
    expect(found.orders).toBeGreaterThan(3);
    await shows(found);
    // By itself a file has what the sums have.
    orders = (await ordersOf(found.rows)).filter(isCounted);
  });

  test('XLSX holds each line of what is shown, cell by cell', async () => {
    expect(soffice, 'LibreOffice is not installed').not.toBeNull();
    await openExport(/Excel ブック/);
    await expect(dialog().getByRole('checkbox', { name: ja.exporting.withoutEnded })).toBeChecked();
    await expect(dialog()).toContainText('部署');
    await expect(dialog()).toContainText('情報システム部');
    const lines = orders.reduce((sum, each) => sum + each.lines.length, 0);
    await expect(dialog()).toContainText(`見出しの下に ${count(lines)} 行`);
    await dialog().getByRole('button', { name: '保存先を選んで書き出す' }).click();
    const file = await made();
    expect(file).toMatch(/\.xlsx$/);
    expect(await readBack(file, lineTitles)).toEqual(lineRows(orders));
  });

  test('XLSX by order holds the totals that the list shows', async () => {
    expect(soffice, 'LibreOffice is not installed').not.toBeNull();
    await openExport(/Excel ブック/);
    await dialog()
      .getByRole('radio', { name: /1注文で1行/ })
      .check();
    await expect(dialog()).toContainText(`見出しの下に ${count(orders.length)} 行`);
    await dialog().getByRole('button', { name: '保存先を選んで書き出す' }).click();
    const rows = await readBack(await made(), ['number', 'person', 'lines', 'tax', 'total']);
    expect(rows).toEqual(
      orders.map(({ number, orderedBy, lines, totals }) => [
        number,
        orderedBy.name,
        String(lines.length),
        String(totals.tax.amount),
        String(totals.taxIncluded.amount),
      ]),
    );
    // The list shows those that are not counted, too.
    for (const [number, , , , total] of rows.slice(0, 3)) {
      const row = page.locator('.row--order').filter({ hasText: number! });
      await expect(row).toContainText(yenOf(Number(total)));
    }
  });

  test('CP932 lists each character that does not fit by row and column, writes nothing, and UTF-8 keeps all', async () => {
    expect(soffice, 'LibreOffice is not installed').not.toBeNull();
    const before = filesBelow(desk.downloads);
    await openExport(/CSV\(Shift_JIS\)/);
    await dialog()
      .getByRole('radio', { name: /1明細で1行/ })
      .check();
    await expect(dialog()).toContainText(`見出しの下に ${count(lineRows(orders).length)} 行`);
    // 𠮷田 純 works in this department; his first character is not in CP932.
    const his = lineRows(orders).flatMap(([, , person], index) => (person === '𠮷田 純' ? [index + 2] : []));
    expect(his.length).toBeGreaterThan(0);
    await expect(dialog().getByText(/^Shift_JIS で表せない文字が [\d,]+ か所あります$/)).toBeVisible();
    const table = dialog().getByRole('table', { name: '表せない文字の一覧' }).locator('tbody tr');
    const listed = await table.evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    );
    const people = listed.filter(([, column]) => column === '注文者');
    expect(people.map(([row]) => Number(row!.replaceAll(',', '')))).toEqual(his.slice(0, people.length));
    expect(people[0]!.join(' ')).toMatch(/𠮷\s*U\+20BB7 𠮷田 純$/);
    await expect(dialog().getByRole('button', { name: '保存先を選んで書き出す' })).toBeDisabled();
    expect(filesBelow(desk.downloads)).toEqual(before);

    await dialog().getByRole('button', { name: 'UTF-8 の CSV に切り替える' }).click();
    await expect(dialog().getByRole('radio', { name: /CSV\(UTF-8\)/ })).toBeChecked();
    await dialog().getByRole('button', { name: '保存先を選んで書き出す' }).click();
    const file = await made();
    expect(file).toMatch(/\.csv$/);
    expect([...readFileSync(file).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await readBack(file, lineTitles, csvFilter(76))).toEqual(lineRows(orders));
  });

  test('a cancelled export leaves no file', async () => {
    await clearFilters();
    await shows(await searched(page, account));
    const before = filesBelow(desk.downloads);
    await openExport(/Excel ブック/);
    // A machine is quicker than a person: the button is pressed as soon as it is there.
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        const stop = [...document.querySelectorAll<HTMLElement>('.k-dialog .k-progress button')].at(0);
        if (!stop) return;
        observer.disconnect();
        stop.click();
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    await dialog().getByRole('button', { name: '保存先を選んで書き出す' }).click();
    await expect(dialog().getByText('書き出しを中止しました')).toBeVisible();
    await expect(dialog().getByText('ファイルは作られていません。')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(() => filesBelow(desk.downloads)).toEqual(before);
  });
});

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+/gu;

/** Every string inside a value. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** All that the page shows and announces. */
const said = (): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!['SCRIPT', 'STYLE'].includes(node.parentElement?.tagName ?? ''))
        found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
        found.push(element.getAttribute(name) ?? '');
    return [...found, document.title].map((text) => text.trim()).filter((text) => text !== '');
  });

test('in English no Japanese is left but data and the terms that English keeps', async () => {
  await page.getByRole('link', { name: '設定' }).click();
  await page.getByText('English', { exact: true }).click();
  // What was said in the other language goes away by itself.
  await expect(page.locator('.k-toasts__one')).toHaveCount(0);
  for (const region of await page.locator('.visually-hidden > [aria-live]').all())
    await expect(region).toHaveText('');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();

  const kept = new Set(stringsIn(en).flatMap((text) => text.match(japanese) ?? []));
  // The name of the other language, and the marks of the suppliers, are the same in every language.
  kept.add('日本語');
  const { rows } = await searched(page, account);
  const visible = await ordersOf(rows.slice(0, 60));
  const { suppliers, facets, accounts, trials } = {
    suppliers: await good(page, 'suppliers.list', {}),
    facets: await good(page, 'orders.facets', { accounts: [account] }),
    accounts: await good(page, 'accounts.list', {}),
    trials: await good(page, 'suppliers.describe', { supplier: trial.supplier as never }),
  };
  // The longest first, so that a unit such as 本 does not break a name apart.
  const allowed = [
    ...new Set(
      [
        ...kept,
        ...stringsIn([rows.slice(0, 80), visible, facets]),
        ...stringsIn(accounts.map(({ member }) => member)),
        ...suppliers.map(({ mark }) => mark),
        ...trials.trialSignIns.map(({ identifier }) => identifier),
      ].filter((text) => text.match(japanese)),
    ),
  ].toSorted((a, b) => b.length - a.length);

  const leftOn = async (where: string): Promise<void> => {
    const left = (await said()).flatMap((text) => {
      let rest = text;
      for (const one of allowed) rest = rest.replaceAll(one, '');
      return (rest.match(japanese) ?? []).map((word) => `${where}: ${word} in ${text}`);
    });
    expect(left).toEqual([]);
  };
  await leftOn('settings');
  await page.getByRole('link', { name: 'Purchase history' }).click();
  await expect(rowAt(0)).toContainText(rows[0]!.number);
  await leftOn('history');
  await rowAt(0).click();
  await expect(page.locator('.k-detail__title')).toContainText(rows[0]!.number);
  await leftOn('detail');
  await page.keyboard.press('Escape');
  for (const name of ['Period', 'Department', 'Ordered by', 'Status', 'Payment', 'Amount']) {
    await page.getByRole('button', { name: `Filter by ${name}`, exact: true }).click();
    await leftOn(name);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await leftOn('export');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await leftOn('keys');
  await page.keyboard.press('Escape');
  await page.locator('.account-menu').click();
  await leftOn('menu');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Add another account' }).click();
  await page.locator('.sign-in').waitFor();
  await leftOn('sign-in');
});

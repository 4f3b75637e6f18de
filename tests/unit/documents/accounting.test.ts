import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAccounting,
  writeAccounting,
  type AccountingOptions,
} from '#electron/documents/export/write-accounting.ts';
import type { AccountingOrder } from '#electron/documents/export/accounting-orders.ts';
import { adjustToTotal, allocate } from '#electron/domain/accounting/allocate.ts';
import type { NpRules } from '#electron/domain/buying-rules.ts';
import { deductionOn, taxCategoryKeyOf } from '#electron/domain/accounting/tax-categories.ts';
import { defaultAccounting, type Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { supplierIdSchema } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import { orderPaymentMethods, type Order } from '#shared/model/order.ts';
import {
  parseCsv,
  readFreee,
  readMoneyForward,
  readYayoi,
  type ReadEntry,
} from '#tests/support/accounting-files.ts';
import { findLibreOffice, readWithLibreOffice } from '#tests/support/libre-office.ts';
import { allExempt } from '#tests/support/books.ts';
import { makeLine, makeOrder, orderArbitrary } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const supplier = supplierIdSchema.parse('amano');
const books: Accounting = {
  ...defaultAccounting,
  date: 'ordered',
  bookkeeping: 'exclusive',
  departments: true,
  rules: [
    { category: '用紙', department: null, account: '事務用品費', subAccount: '' },
    { category: '用紙', department: '工場', account: '消耗品費', subAccount: '工場' },
    { category: '食品', department: null, account: '会議費', subAccount: '' },
  ],
  shipping: { account: '荷造運賃', subAccount: '' },
  counters: Object.fromEntries(
    orderPaymentMethods.map((method) => [
      method,
      { account: '未払金', subAccount: method === 'np' ? 'NP' : '' },
    ]),
  ),
  sellers: { [supplier]: 'qualified' },
  zeroRates: allExempt,
};
/** Closing goes by the day of the order. */
const np: NpRules = {
  terms: [{ closingDay: 31, payMonthOffset: 1, payDay: 31 }],
  basis: { of: 'ordered', assumed: false },
  invoice: null,
  onHoliday: 'none',
  changeable: false,
};
const everything: Accounting = { ...books, otherwise: { account: '雑費', subAccount: '' } };

type Request = AccountingOptions['request'];
const request = (program: Request['program'], over: Partial<Request> = {}): Request => ({
  accounts: [],
  program,
  encoding: program === 'yayoi' ? 'cp932' : 'utf8',
  from: calendarDate('2000-01-01'),
  to: calendarDate('2099-12-31'),
  ended: 'leave-out',
  // Nothing is remembered here of what was exported before.
  scope: 'all',
  unmappable: 'replace',
  leaveOutIncomplete: false,
  locale: 'ja',
  ...over,
});
const sourcesOf = (orders: readonly Order[], supplierName = 'アマノ'): AccountingOrder[] =>
  orders.map((order) => ({ order, supplier, supplierName, np }));

async function write(
  orders: readonly Order[],
  over: { accounting?: Accounting; supplierName?: string } & Partial<Request> & Pick<Request, 'program'>,
): Promise<Buffer> {
  const { accounting = books, supplierName, program, ...rest } = over;
  const file = join(tempFolder(), 'out.csv');
  const written = await writeAccounting(sourcesOf(orders, supplierName), {
    request: request(program, rest),
    accounting,
    exportId: 'KD1',
    file,
  });
  if (!written.ok) throw new Error(written.error.code);
  return readFileSync(file);
}
const check = async (
  orders: readonly Order[],
  program: Request['program'],
  accounting = books,
  over: Partial<Request> = {},
) => {
  const checked = await checkAccounting(sourcesOf(orders), {
    request: request(program, over),
    accounting,
    exportId: '',
  });
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
};

/** 3,000 of paper for the office, 1,000 for the factory, 1,080 of tea at 8 %, a coupon of 400 and 500 of shipping. */
const order = makeOrder({
  number: 'EC20261110-0001',
  orderedOn: calendarDate('2026-11-10'),
  lines: [
    makeLine({ unitPrice: yen(3_000) }),
    makeLine({ lineNumber: 2, unitPrice: yen(1_000), department: { id: 'f', name: '工場' } }),
    makeLine({ lineNumber: 3, unitPrice: yen(1_080), category: '食品', taxRate: 8, name: '緑茶' }),
  ],
  discounts: [{ kind: 'coupon', label: '秋', amount: yen(-400) }],
  shippingFee: yen(500),
  taxTotals: [
    { rate: 10, taxable: yen(4_100), tax: yen(410) },
    { rate: 8, taxable: yen(1_080), tax: yen(86) },
  ],
});

describe('accounting files as their vendors publish them', () => {
  it('writes a slip of 弥生会計: accounts by category and department, both rates, shipping, the coupon shared out', async () => {
    const bytes = await write([order], { program: 'yayoi' });
    const [entry] = readYayoi(bytes) as [ReadEntry];
    expect(entry).toMatchObject({ date: '2026/11/10', memo: 'KD1' });
    expect(entry.summary).toBe('アマノ EC20261110-0001 コピー用紙 A4 500枚ほか2点');
    const word = '課対仕入内10%適格';
    // 4,100 of 4,500: 3,000 → 2,733.33, 1,000 → 911.11, 500 → 455.56; tax 410 → 273.3, 91.1, 45.6.
    expect(entry.debits).toEqual([
      { account: '事務用品費', sub: '', department: '総務部', word, amount: 2_733 + 273, tax: 273 },
      { account: '消耗品費', sub: '工場', department: '工場', word, amount: 911 + 91, tax: 91 },
      { account: '荷造運賃', sub: '', department: '総務部', word, amount: 456 + 46, tax: 46 },
      {
        account: '会議費',
        sub: '',
        department: '総務部',
        word: '課対仕入内軽減8%適格',
        amount: 1_166,
        tax: 86,
      },
    ]);
    expect(entry.credits).toEqual([
      { account: '未払金', sub: 'NP', department: '', word: '対象外', amount: 5_676, tax: null },
    ]);
    // In books with tax the program finds the tax itself, and the word is another.
    const inclusive = await write([order], {
      program: 'yayoi',
      accounting: { ...books, bookkeeping: 'inclusive' },
    });
    expect(readYayoi(inclusive)[0]!.debits[0]).toMatchObject({
      word: '課対仕入込10%適格',
      amount: 3_006,
      tax: null,
    });
  });

  it('writes one row of an order with one account, with the flag of a row by itself', async () => {
    const one = makeOrder({ lines: [makeLine()], orderedOn: calendarDate('2026-11-10') });
    const bytes = await write([one], { program: 'yayoi' });
    expect(new TextDecoder('shift_jis').decode(bytes)).toBe(
      '"2000",,,"2026/11/10","事務用品費",,"総務部","課対仕入内10%適格",2728,248,"未払金","NP",,"対象外",2728,,' +
        '"アマノ EC20260401-0001 コピー用紙 A4 500枚",,"2026/12/31","0",,"KD1",,,"no"\r\n',
    );
  });

  it('writes a deal that is still to be paid of freee, whose further rows leave kind and day blank', async () => {
    const [deal, ...others] = readFreee(await write([order], { program: 'freee' }));
    expect(others).toEqual([]);
    expect(deal).toMatchObject({
      direction: '支出',
      number: 'EC20261110-0001',
      date: '2026/11/10',
      due: '2026/12/31',
      partner: 'アマノ',
    });
    expect(
      deal!.lines.map(({ account, sub, department, word, amount, tax }) => [
        account,
        sub,
        department,
        word,
        amount,
        tax,
      ]),
    ).toEqual([
      ['事務用品費', '', '総務部', '課対仕入10%', 3_006, 273],
      ['消耗品費', '工場', '工場', '課対仕入10%', 1_002, 91],
      ['荷造運賃', '', '総務部', '課対仕入10%', 502, 46],
      ['会議費', '', '総務部', '課対仕入8%（軽）', 1_166, 86],
    ]);
  });

  it('writes an entry of マネーフォワード under one number, with the invoice word on purchases only', async () => {
    const untaxed = makeOrder({
      orderedOn: calendarDate('2026-11-11'),
      lines: [makeLine({ taxRate: 0, category: '食品' })],
    });
    const accounting: Accounting = { ...books, sellers: { [supplier]: 'unregistered' } };
    for (const encoding of ['utf8', 'cp932'] as const) {
      const bytes = await write([order, untaxed], { program: 'moneyforward', accounting, encoding });
      const [first, second] = readMoneyForward(bytes, encoding) as [ReadEntry, ReadEntry];
      expect(first.debits.map(({ word, invoice, amount }) => [word, invoice, amount])).toEqual([
        ['課税仕入 10%', '70%控除', 3_006],
        ['課税仕入 10%', '70%控除', 1_002],
        ['課税仕入 10%', '70%控除', 502],
        ['課税仕入 (軽)8%', '70%控除', 1_166],
      ]);
      expect(first.credits[0]).toMatchObject({ word: '対象外', invoice: '', amount: 5_676 });
      expect(second.debits[0]).toMatchObject({ word: '非課税仕入', invoice: '', amount: 2_480, tax: 0 });
    }
  });
});

describe('what an accounting file is made of', () => {
  it('asks for every account, seller, payment, tax category and the way the books are kept, and writes nothing meanwhile', async () => {
    const found = await check([order, order], 'yayoi', defaultAccounting, {});
    expect(found).toMatchObject({ orders: 0, left: { noDay: 2 }, questions: [] });
    const nothing: Accounting = { ...defaultAccounting, date: 'ordered' };
    const { questions, incomplete, orders } = await check([order, order], 'yayoi', nothing);
    expect({ incomplete, orders }).toEqual({ incomplete: 2, orders: 0 });
    expect(questions.map(({ question, orders: of }) => [question, of])).toEqual([
      [{ of: 'bookkeeping' }, 2],
      [{ of: 'seller', supplier, name: 'アマノ' }, 2],
      [{ of: 'counter', method: 'np' }, 2],
      [{ of: 'category', category: '用紙', department: '総務部' }, 2],
      [{ of: 'category', category: '用紙', department: '工場' }, 2],
      [{ of: 'shipping' }, 2],
      [{ of: 'category', category: '食品', department: '総務部' }, 2],
    ]);
    const file = join(tempFolder(), 'out.csv');
    const options = { accounting: nothing, exportId: 'KD1', file };
    expect(
      await writeAccounting(sourcesOf([order]), { ...options, request: request('yayoi') }),
    ).toMatchObject({
      error: { code: 'accounting.incomplete' },
    });
    expect(existsSync(file)).toBe(false);
  });

  it('leaves out only what is not complete when it is told to, and says how many', async () => {
    const other = makeOrder({ lines: [makeLine({ category: '工具' })], number: 'X' });
    expect(await check([order, other], 'yayoi')).toMatchObject({
      orders: 1,
      incomplete: 1,
      total: { amount: 5_676 },
    });
    const bytes = await write([order, other], { program: 'yayoi', leaveOutIncomplete: true });
    expect(readYayoi(bytes)).toHaveLength(1);
  });

  it('asks for a tax category that no published list has, and takes the word of the books', async () => {
    const accounting: Accounting = { ...books, sellers: { [supplier]: 'unregistered' } };
    const { questions } = await check([order], 'yayoi', accounting);
    expect(questions.map(({ question }) => question)).toEqual([
      { of: 'tax-category', key: 'standard10/70' },
      { of: 'tax-category', key: 'reduced8/70' },
    ]);
    const words = { yayoi: { 'standard10/70': '十・七十', 'reduced8/70': '八・七十' } };
    const [entry] = readYayoi(
      await write([order], { program: 'yayoi', accounting: { ...accounting, words } }),
    );
    expect(entry!.debits.map(({ word }) => word)).toEqual(['十・七十', '十・七十', '十・七十', '八・七十']);
  });

  it('asks for a shorter name where 弥生会計 would cut it', async () => {
    const long = '長'.repeat(13);
    const accounting: Accounting = { ...books, shipping: { account: long, subAccount: '' } };
    expect((await check([order], 'yayoi', accounting)).questions.map(({ question }) => question)).toEqual([
      { of: 'too-long', name: long, width: 24 },
    ]);
    expect((await check([order], 'freee', accounting)).questions).toEqual([]);
  });

  it('leaves out what ended, or writes it alone with debit and credit changed over', async () => {
    const orders = (['delivered', 'cancelled', 'returned'] as const).map((status) => ({ ...order, status }));
    expect(await check(orders, 'yayoi')).toMatchObject({
      orders: 1,
      left: { ended: 2 },
      total: { amount: 5_676 },
    });
    const back = await check(orders, 'yayoi', books, { ended: 'reverse' });
    expect(back).toMatchObject({ orders: 2, left: { ended: 1 }, total: { amount: -11_352 } });
    const entries = readYayoi(await write(orders, { program: 'yayoi', ended: 'reverse' }));
    expect(entries).toHaveLength(2);
    expect(entries[0]!.debits).toEqual([expect.objectContaining({ account: '未払金', amount: 5_676 })]);
    expect(entries[0]!.credits.map(({ amount }) => amount)).toEqual([3_006, 1_002, 502, 1_166]);
    expect(entries[0]!.summary).toMatch(/^取消 /);
    const [deal] = readFreee(await write(orders, { program: 'freee', ended: 'reverse' }));
    expect(deal).toMatchObject({ direction: '収入', lines: [{ amount: 3_006 }, {}, {}, {}] });
  });

  it('what belongs to no tax by its word has no tax, whatever the rate was', async () => {
    const late: Order = { ...order, orderedOn: calendarDate('2031-10-01') };
    const unregistered: Accounting = { ...everything, sellers: { [supplier]: 'unregistered' } };
    const [deal] = readFreee(await write([late], { program: 'freee', accounting: unregistered }));
    expect(deal!.lines.map(({ word, tax }) => [word, tax])).toEqual(deal!.lines.map(() => ['対象外', 0]));
  });

  it('an order that ended and comes to less than nothing is reversed into no purchase', async () => {
    const money = (amount: number) => ({ amount, currency: 'JPY' });
    const lines = [{ ...makeLine(), quantity: -1, unitPrice: money(200), amount: money(-200) }];
    const totals = { goods: money(-200), discount: money(0), taxExcluded: money(-200), tax: money(-20), taxIncluded: money(-220) }; // prettier-ignore
    const back: Order = {
      ...order, status: 'returned', lines, discounts: [], shippingFee: money(0), totals,
      taxTotals: [{ rate: 10, taxable: money(-200), tax: money(-20) }],
    }; // prettier-ignore
    const checked = await check([back], 'yayoi', everything, { ended: 'reverse' });
    expect(checked.faults).toMatchObject([{ fault: 'ended-negative' }]);
  });

  it('takes the days that the books go by, and counts what has none yet', async () => {
    const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map(calendarDate);
    const orders = [...days, null].map((shippedOn) => makeOrder({ shippedOn }));
    const november = { from: calendarDate('2026-11-01'), to: calendarDate('2026-11-30') };
    const accounting: Accounting = { ...books, date: 'shipped' };
    expect(await check(orders, 'yayoi', accounting, november)).toMatchObject({
      orders: 2,
      left: { noDay: 1 },
    });
    const bytes = await write(orders, { program: 'yayoi', accounting, ...november });
    expect(readYayoi(bytes).map(({ date }) => date)).toEqual(['2026/11/01', '2026/11/30']);
  });

  it('names orders whose sums do not add up, that have no lines, or whose rate is unknown', async () => {
    const { totals } = order;
    const wrong = [
      { ...order, number: 'A', totals: { ...totals, taxIncluded: yen(totals.taxIncluded.amount + 1) } },
      makeOrder({
        number: 'B',
        lines: [],
        taxTotals: [{ rate: 0, taxable: yen(500), tax: yen(0) }],
        shippingFee: yen(500),
      }),
      makeOrder({ number: 'C', lines: [{ ...makeLine(), taxRate: 7 } as never] }),
    ];
    expect(await check(wrong, 'yayoi')).toMatchObject({
      faults: [
        { fault: 'sums', orderNumber: 'A' },
        { fault: 'no-lines', orderNumber: 'B' },
        { fault: 'rate', orderNumber: 'C' },
      ],
      incomplete: 3,
    });
  });

  it('chooses what can be deducted by the day of the transaction', () => {
    const on = (day: string) => deductionOn(calendarDate(day), 'unregistered');
    expect(
      [
        '2023-09-30',
        '2023-10-01',
        '2026-09-30',
        '2026-10-01',
        '2028-09-30',
        '2028-10-01',
        '2030-09-30',
        '2030-10-01',
        '2031-09-30',
        '2031-10-01',
      ].map(on),
    ).toEqual(['before', '80', '80', '70', '70', '50', '50', '30', '30', 'none']);
    expect(deductionOn(calendarDate('2031-10-01'), 'qualified')).toBe('qualified');
    expect(taxCategoryKeyOf(8, calendarDate('2019-09-30'), 'qualified', 'exempt')).toBe('standard8/before');
    expect(taxCategoryKeyOf(8, calendarDate('2019-10-01'), 'qualified', 'exempt')).toBe('reduced8/before');
  });

  it('shares out exactly, for every total and every weight, and nothing grows beyond what there is', () => {
    const amount = fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 });
    const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
    const weights = fc.array(fc.oneof(amount, fc.integer({ min: -9, max: 9 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(amount, weights, (total, of) => {
        const shares = allocate(total, of);
        const brought = adjustToTotal(total, of);
        if (brought !== null && sum(brought) !== total) return false;
        if (brought === null && of.some((weight) => weight !== 0)) return false;
        if (shares === null) return sum(of) === 0 || Math.abs(total) > Math.abs(sum(of));
        const exact = (weight: number): number =>
          total === 0 ? 0 : Number((BigInt(total) * BigInt(weight)) / BigInt(sum(of)));
        return (
          sum(shares) === total && shares.every((share, index) => Math.abs(share - exact(of[index]!)) <= 1)
        );
      }),
      { numRuns: 3000, endOnFailure: true },
    );
  });

  it('books what was sent back within an order on the other side, with its own tax', async () => {
    const lines = [
      makeLine({ unitPrice: yen(1_000) }),
      makeLine({ lineNumber: 2, unitPrice: yen(700), quantity: -1, category: '食品' }),
    ];
    const mixed = makeOrder({ orderedOn: calendarDate('2026-11-10'), lines });
    const [entry] = readYayoi(await write([mixed], { program: 'yayoi' }));
    expect(entry!.debits).toMatchObject([{ account: '事務用品費', amount: 1_100, tax: 100 }]);
    expect(entry!.credits).toMatchObject([
      { account: '会議費', amount: 770, tax: 70 },
      { account: '未払金', amount: 330 },
    ]);
    expect(await check([mixed], 'freee')).toMatchObject({ faults: [{ fault: 'mixed' }] });
    // They come to nothing at 10 %, and the tax to nothing with them.
    const even = makeOrder({
      lines: [
        ...lines.map((line) => ({ ...line, unitPrice: yen(700), amount: yen(700 * line.quantity) })),
        makeLine({ lineNumber: 3, taxRate: 0 }),
      ],
    });
    const [other] = readYayoi(await write([even], { program: 'yayoi' }));
    expect(other!.debits).toMatchObject([
      { amount: 700, tax: 0 },
      { amount: 2_480, tax: 0 },
    ]);
    expect(other!.credits).toMatchObject([
      { amount: 700, tax: 0 },
      { account: '未払金', amount: 2_480 },
    ]);
  });

  const sumOf = (amounts: Iterable<{ amount: number }>): number =>
    [...amounts].reduce((all, { amount }) => all + amount, 0);
  it.each(['yayoi', 'moneyforward', 'freee'] as const)(
    'has debit equal to credit in every entry, and sums and tax by rate equal to the orders (%s)',
    async (program) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(orderArbitrary, { minLength: 1, maxLength: 12 }),
          fc.boolean(),
          async (made, reverse) => {
            const ended = reverse ? 'reverse' : 'leave-out';
            const { orders, faults, total, incomplete } = await check(made, program, everything, { ended });
            const known = reverse ? ['mixed', 'ended-negative'] : ['mixed'];
            for (const { fault } of faults)
              expect(program === 'freee' ? known : known.slice(1)).toContain(fault);
            expect(incomplete).toBe(faults.length);
            const wanted = made.filter(({ status, number, totals }) => {
              const isOver = status === 'cancelled' || status === 'returned';
              return (
                isOver === reverse &&
                totals.taxIncluded.amount !== 0 &&
                !faults.some(({ orderNumber }) => orderNumber === number)
              );
            });
            const sign = reverse ? -1 : 1;
            if (wanted.length === 0) return;
            const bytes = await write(made, {
              program,
              accounting: everything,
              ended,
              leaveOutIncomplete: true,
            });
            expect(total.amount).toBe(sign * sumOf(wanted.map(({ totals }) => totals.taxIncluded)) + 0);
            expect(orders).toBe(wanted.length);
            if (program === 'freee') {
              const deals = readFreee(bytes);
              expect(
                deals.map(({ lines, direction }) => sumOf(lines) * (direction === '支出' ? 1 : -1)),
              ).toEqual(wanted.map(({ totals }) => sign * totals.taxIncluded.amount));
              return;
            }
            const entries = program === 'yayoi' ? readYayoi(bytes) : readMoneyForward(bytes);
            expect(entries).toHaveLength(wanted.length);
            for (const [index, { debits, credits }] of entries.entries()) {
              const { taxTotals, totals } = wanted[index]!;
              expect(sumOf(debits)).toBe(sumOf(credits));
              const outside = ({ word }: { word: string }): boolean => word === '対象外';
              const net = (sides: typeof debits): number => sumOf(sides.filter((side) => !outside(side)));
              expect(net(debits) - net(credits)).toBe(sign * totals.taxIncluded.amount + 0);
              for (const [rate, mark] of [
                [10, '10%'],
                [8, '8%'],
                [0, '非課'],
              ] as const) {
                const ofRate = taxTotals.filter((one) => one.rate === rate);
                const of = (sides: typeof debits) => sides.filter(({ word }) => word.includes(mark));
                const tax = (sides: typeof debits) =>
                  sumOf(of(sides).map((side) => ({ amount: side.tax ?? 0 })));
                expect(sumOf(of(debits)) - sumOf(of(credits))).toBe(
                  sign * (sumOf(ofRate.map(({ taxable }) => taxable)) + sumOf(ofRate.map((one) => one.tax))) +
                    0,
                );
                expect(tax(debits) - tax(credits)).toBe(sign * sumOf(ofRate.map((one) => one.tax)) + 0);
              }
            }
          },
        ),
        { numRuns: 60, endOnFailure: true },
      );
    },
  );
});

/** Every trap of CSV that names of products, suppliers and departments may hold. */
const traps = [
  '髙橋 﨑 ㈱ ① 〜 − ― ‖ ¢ ¥',
  '=HYPERLINK("https://example.com","x")',
  '+81-3',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  '一行目\n二行目\r三行目',
  'say "はい", ok',
  '0012',
  '1-2',
  '𠮷野家 ㍿ é € 👍',
  'a\u0000b\ud842',
  '#comment',
  '長い'.repeat(200),
];

describe('accounting files read by another program', () => {
  it('marks what could run, keeps each row on a line of its own, and counts what CP932 lacks', async () => {
    for (const name of traps) {
      const trapped = makeOrder({ lines: [makeLine({ name })], department: { id: 'd', name, code: '1' } });
      const bytes = await write([trapped], { program: 'yayoi', supplierName: name });
      const [row, ...others] = parseCsv(new TextDecoder('shift_jis', { fatal: true }).decode(bytes));
      expect(others).toEqual([]);
      expect(row).toHaveLength(25);
      for (const cell of row!) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t]|[\r\n\0]/);
      const lacking = await check([trapped], 'yayoi');
      expect(lacking.unmappable > 0).toBe(/[𠮷\ud842]/u.test(name));
    }
    const plain = await writeAccounting(sourcesOf([makeOrder({ lines: [makeLine({ name: '𠮷' })] })]), {
      request: request('yayoi', { unmappable: 'refuse' }),
      accounting: books,
      exportId: 'KD1',
      file: join(tempFolder(), 'out.csv'),
    });
    expect(plain).toMatchObject({ error: { code: 'export.unmappable' } });
  });

  it('LibreOffice reads every cell as it was written, in each format', { timeout: 180_000 }, async () => {
    const office = findLibreOffice();
    if (!office) throw new Error('LibreOffice is not installed');
    const orders = traps.map((name) =>
      makeOrder({ lines: [makeLine({ name, taxRate: 8 }), makeLine({ lineNumber: 2 })] }),
    );
    for (const [program, charset, columns] of [
      ['yayoi', 60, 25],
      ['freee', 76, 21],
      ['moneyforward', 76, 27],
    ] as const) {
      const folder = tempFolder();
      const file = join(folder, 'out.csv');
      const bytes = await write(orders, { program });
      writeFileSync(file, bytes);
      const decoded = new TextDecoder(program === 'yayoi' ? 'shift_jis' : 'utf-8').decode(bytes);
      const sheet = await readWithLibreOffice(
        office,
        file,
        folder,
        columns,
        `CSV:44,34,${charset},1,,1041,true,true`,
      );
      const cells = sheet.rows.map((row) =>
        row.map(({ value, formula }) => (expect(formula).toBe(false), value)),
      );
      const squeezed = (rows: readonly (readonly string[])[]) =>
        rows.map((row) => row.map((cell) => cell.replace(/ +/g, ' ')));
      expect(squeezed(cells)).toEqual(squeezed(parseCsv(decoded)));
    }
  });
});

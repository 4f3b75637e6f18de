import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { BillReport } from '#shared/ipc/bills.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { archiveFilterSchema } from '#shared/model/archive.ts';
import { calendarDate } from '#shared/model/dates.ts';
import type { TableReading } from '#shared/model/import.ts';
import type { Order } from '#shared/model/order.ts';
import { amano, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { wholeInvoice } from '#tests/support/sample-invoice.ts';
import { upload } from '#tests/support/uploads.ts';

/** What a check comes to. */
async function matched(desk: TestDesk, match: CallInput<'bills.match'>): Promise<BillReport> {
  expect((await desk.ended(await desk.good('bills.match', match))).state).toBe('done');
  const { account, upload: id } = match;
  return (await desk.good('bills.report', { account, upload: id }))!;
}

const lineOf = (id: number, order: Order, at: number, amount: number): string => {
  const { productCode, name, quantity, unitPrice } = order.lines[at]!;
  return `<cac:InvoiceLine><cbc:ID>${id}</cbc:ID><cbc:InvoicedQuantity unitCode="H87">${quantity}</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="JPY">${amount}</cbc:LineExtensionAmount>
    <cac:OrderLineReference><cbc:LineID>1</cbc:LineID><cac:OrderReference><cbc:ID>${order.number}</cbc:ID></cac:OrderReference></cac:OrderLineReference>
    <cac:Item><cbc:Name>${name.replace(/[<&]/g, ' ')}</cbc:Name><cac:SellersItemIdentification><cbc:ID>${productCode}</cbc:ID></cac:SellersItemIdentification></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="JPY">${unitPrice.amount}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`;
};

it(
  'lays an electronic invoice against the saved orders, names what differs, and saves the result',
  { timeout: 120_000 },
  async () => {
    const { desk } = await startDeskAndStore({ lines: 500 });
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const found = await desk.good('orders.search', {
      accounts: [account.id],
      filter: { statuses: ['delivered'] },
    });
    const rows = await desk.good('orders.rows', { resultId: found.resultId, offset: 0, limit: 2 });
    const [first, second] = (await Promise.all(
      rows.map(({ id }) => desk.good('orders.get', { account: account.id, id })),
    )) as [Order, Order];
    const right = first.lines[0]!.amount.amount;
    const wrong = second.lines[0]!.amount.amount + 7;
    const xml = wholeInvoice
      .replace(
        /<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/,
        [lineOf(1, first, 0, right), lineOf(2, second, 0, wrong), lineOf(3, first, 0, right)].join(''),
      )
      .replaceAll(/2026-11-\d\d(?=<\/cbc:(Start|End)Date>)/g, first.deliveredOn ?? first.orderedOn);
    const id = await upload(desk, account.id, Buffer.from(xml), '請求書.xml');
    const match = { account: account.id, upload: id, issuer: 'supplier', table: null } as const;
    const result = await matched(desk, match);
    expect(result.lines.flatMap(({ row, finding }) => (row === null ? [] : [`${row} ${finding}`]))).toEqual([
      '2 amount-differs',
      '3 billed-twice',
      // The allowance and the charge of the whole invoice, which no order has.
      '4 unknown',
      '5 unknown',
      '1 matched',
    ]);
    expect(result.notes).toMatchObject([{ code: 'file-total-differs' }]);
    expect(result.counts).toMatchObject({ matched: 1, 'amount-differs': 1, 'billed-twice': 1 });
    expect(result.billed.amount).toBe(2 * right + wrong - 100 + 300);
    const differs = result.lines.find(({ row }) => row === 2)!;
    expect([differs.billed?.amount, differs.expected?.amount]).toEqual([wrong, wrong - 7]);
    const save = { account: account.id, upload: id, locale: 'ja' } as const;
    const saved = await desk.ended((await desk.good('bills.save', { ...save, format: 'csv-utf8' }))!);
    expect(saved).toMatchObject({ state: 'done', file: { rows: result.lines.length } });
    expect(readFileSync(desk.saveTo!, 'utf8')).toContain('"金額が違う",2,');
    await desk.ended((await desk.good('bills.save', { ...save, format: 'xlsx' }))!);
    expect(readFileSync(desk.saveTo!).subarray(0, 2).toString()).toBe('PK');
    // Whoever has the wrong account, or another upload, sees nothing of it.
    expect(await desk.refused('bills.save', { ...save, upload: randomUUID(), format: 'xlsx' })).toMatchObject(
      {
        code: 'bill.outdated',
      },
    );
    // With a tolerance that covers it, it is let pass.
    await desk.good('settings.change', { billTolerances: { yenPerLine: 7, pieces: 0, days: 7 } });
    expect((await matched(desk, match)).counts).toMatchObject({ matched: 2, 'amount-differs': 0 });
  },
);

it(
  'keeps the file of a bill in the archive as it came, once, and says where',
  { timeout: 120_000 },
  async () => {
    const { desk } = await startDeskAndStore({ lines: 100 });
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const inArchive = () =>
      desk.good('archive.search', { account: account.id, filter: archiveFilterSchema.parse({}) });
    const xml = Buffer.from(wholeInvoice);
    const id = await upload(desk, account.id, xml, '請求書.xml');
    const match = { account: account.id, upload: id, issuer: 'supplier', table: null } as const;
    expect(await matched(desk, match)).not.toHaveProperty('archived');
    expect((await inArchive()).total).toBe(0);
    const { archived } = await matched(desk, { ...match, archive: true });
    const [record] = (await inArchive()).records;
    expect(archived).toEqual({ id: record!.id });
    // An invoice says itself what it is found by.
    expect(record!.versions[0]).toMatchObject({
      by: { account: account.id },
      document: {
        kind: 'invoice',
        tradedOn: '2026-11-30',
        amount: { amount: 7608 },
        counterparty: '株式会社みどり商事',
        reference: 'INV-7',
      },
      file: { name: '請求書.xml', bytes: xml.length },
    });
    // The result that is saved names it, so that each is found from the other.
    const csv0 = { account: account.id, upload: id, format: 'csv-utf8', locale: 'ja' } as const;
    await desk.ended((await desk.good('bills.save', csv0))!);
    const lines = readFileSync(desk.saveTo!, 'utf8').trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toContain('請求書のアーカイブID');
    for (const line of lines.slice(1)) expect(line).toContain(record!.id);
    // Checked again it is there, and not twice.
    expect((await matched(desk, { ...match, archive: true })).archived).toEqual(archived);

    const taxIn = iconv.encode(
      '納品日,注文番号,商品番号,品名,数量,金額（税込）\r\n2026/11/05,NONE-1,X,筆,1,1100\r\n',
      'cp932',
    );
    const csv = await upload(desk, account.id, taxIn, '11月分.csv');
    const reading = { encoding: null, delimiter: null, sheet: null };
    const preview = await desk.good('bills.preview', {
      account: account.id,
      upload: csv,
      reading,
      mapping: null,
    });
    const table = {
      reading: preview.reading,
      mapping: preview.mapping,
      from: calendarDate('2026-11-01'),
      to: calendarDate('2026-11-30'),
      goodRows: false,
    };
    const result = await matched(desk, { ...match, upload: csv, table, archive: true });
    const found = (await inArchive()).records.find(
      ({ id: of }) => 'id' in result.archived! && of === result.archived.id,
    );
    expect(found!.versions[0]!.document).toMatchObject({
      tradedOn: '2026-11-30',
      amount: { amount: 1100 },
      counterparty: account.supplier.name.ja,
    });
    // By its archive id it is found.
    const filter = archiveFilterSchema.parse({ words: found!.id });
    expect((await desk.good('archive.search', { account: account.id, filter })).total).toBe(1);
  },
);

it('refuses what is no invoice, and one whose amounts can’t be read', { timeout: 120_000 }, async () => {
  const { desk } = await startDeskAndStore({ lines: 100 });
  const account = await signInTrial(desk, amano, 'suzuki.daiki');
  const refusedFor = async (xml: string) => {
    const id = await upload(desk, account.id, Buffer.from(xml), 'a.xml');
    const match = { account: account.id, upload: id, issuer: 'supplier', table: null } as const;
    return (await desk.ended(await desk.good('bills.match', match))).error?.code;
  };
  expect(await refusedFor('<html/>')).toBe('invoice.not-ubl');
  expect(
    await refusedFor(
      wholeInvoice.replace('>700</cbc:LineExtensionAmount>', '>700.5</cbc:LineExtensionAmount>'),
    ),
  ).toBe('bill.unreadable');
});

describe('a table', () => {
  const autoDetect: TableReading = { encoding: null, delimiter: null, sheet: null };
  const csv = (rows: readonly string[]): Buffer =>
    iconv.encode(['納品日,ご注文番号,商品番号,品名,数量,ご請求額', ...rows].join('\r\n'), 'cp932');

  async function withOrders() {
    const { desk } = await startDeskAndStore({ lines: 500 });
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const filter = { statuses: ['delivered' as const] };
    const found = await desk.good('orders.search', { accounts: [account.id], filter });
    const rows = await desk.good('orders.rows', { resultId: found.resultId, offset: 0, limit: 3 });
    const orders = await Promise.all(
      rows.map(({ id }) => desk.good('orders.get', { account: account.id, id })),
    );
    return { desk, account, orders };
  }
  const rowOf = ({ number, deliveredOn, lines: [line] }: Order, change = 0): string =>
    `${deliveredOn},${number},${line!.productCode},"${line!.name.replaceAll('"', '')}",${line!.quantity},${line!.amount.amount + change}`;

  it(
    'is laid against the orders once its columns are confirmed, which are remembered; rows that can’t be read are named first',
    { timeout: 180_000 },
    async () => {
      const { desk, account, orders } = await withOrders();
      const [first, second, third] = orders as [Order, Order, Order];
      const bytes = csv([
        rowOf(first),
        rowOf(second, 7),
        `${third.deliveredOn},${third.number},x,y,1,abc`,
        ',,,消費税(10%),,120',
        ',,,今回御請求額,,1320',
      ]);
      const id = await upload(desk, account.id, bytes, '請求書.csv');
      const own = { account: account.id, upload: id };
      const preview = await desk.good('bills.preview', { ...own, reading: autoDetect, mapping: null });
      expect(preview.from).toBe('headings');
      expect(preview.questions).toEqual([{ kind: 'tax', field: 'amount' }]);
      const days = [first, second].map(({ deliveredOn }) => deliveredOn).sort();
      expect(preview.days).toEqual({ from: days[0], to: days[1] });
      const table = {
        reading: preview.reading,
        mapping: { ...preview.mapping, tax: { amount: 'excluded' as const } },
        ...preview.days!,
        goodRows: false,
      };
      const match = { ...own, issuer: 'supplier' as const, table };
      const withheld = await matched(desk, match);
      expect(withheld).toMatchObject({ problemCount: 1, lines: [] });
      expect(withheld.problems).toMatchObject([{ row: 4, code: 'bad-amount', text: 'abc' }]);
      const result = await matched(desk, { ...match, table: { ...table, goodRows: true } });
      expect(result.counts).toMatchObject({ matched: 1, 'amount-differs': 1 });
      expect(result).toMatchObject({ tax: 'excluded', problemCount: 1 });
      expect(result.summaries).toHaveLength(2);
      // The file has what the page shows: behind the lines what the bill says beside them.
      const saving = await desk.good('bills.save', { ...own, format: 'csv-utf8', locale: 'ja' });
      expect(await desk.ended(saving!)).toMatchObject({
        state: 'done',
        file: { rows: result.lines.length + 2 },
      });
      const lines = readFileSync(desk.saveTo!, 'utf8').trim().split('\r\n');
      expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([9]));
      expect(lines.slice(-2)).toEqual([
        '"請求書の集計",5,,,"消費税(10%)",,,120,',
        '"請求書の集計",6,,,"今回御請求額",,,1320,',
      ]);
      // The next bill with these columns is read as this one was.
      const next = await upload(desk, account.id, csv([rowOf(first)]), '翌月.csv');
      const again = { account: account.id, upload: next, reading: autoDetect, mapping: null };
      expect(await desk.good('bills.preview', again)).toMatchObject({
        from: 'remembered',
        questions: [],
        mapping: { tax: { amount: 'excluded' } },
      });
      // Orders of a file are another thing, with columns of their own.
      const orderFile = await upload(desk, null, csv([rowOf(first)]), '翌月.csv');
      const asOrders = { upload: orderFile, reading: autoDetect, mapping: null };
      expect((await desk.good('import.preview', asOrders)).from).toBe('headings');
    },
  );

  it('is a job that can be cancelled, and that ends with the account', { timeout: 180_000 }, async () => {
    const { desk, account, orders } = await withOrders();
    const many = Array.from({ length: 20_000 }, () => rowOf(orders[0]!));
    const id = await upload(desk, account.id, csv(many), '請求書.csv');
    const own = { account: account.id, upload: id };
    const preview = await desk.good('bills.preview', { ...own, reading: autoDetect, mapping: null });
    const table = {
      reading: preview.reading,
      mapping: { ...preview.mapping, tax: { amount: 'excluded' as const } },
      ...preview.days!,
      goodRows: false,
    };
    const job = await desk.good('bills.match', { ...own, issuer: 'np', table });
    await desk.good('jobs.cancel', { job: job.id });
    expect((await desk.ended(job)).state).toBe('cancelled');
    expect(await desk.good('bills.report', own)).toBeNull();
    const second = await desk.good('bills.match', { ...own, issuer: 'np', table });
    const ended = desk.ended(second);
    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    expect((await ended).state).toBe('cancelled');
    expect((await desk.refused('bills.report', own)).code).not.toBe('unexpected');
    expect(readdirSync(join(desk.folder, 'uploads'))).toEqual([]);
  });
});

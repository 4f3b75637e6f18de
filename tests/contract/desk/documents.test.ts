import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { OrderRow } from '#shared/ipc/orders.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { OrderStatus, PaymentMethod } from '#shared/model/order.ts';
import type { DocumentKind } from '#shared/model/business-document.ts';
import { amano, askul, quocard, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import type { TestDesk } from '#tests/support/desk.ts';

const company = { key: 'company', honorific: 'onchu' } as const;

async function start() {
  const both = await startDeskAndStore({ lines: 3000 });
  const { desk } = both;
  const account = await signInTrial(desk, amano, 'suzuki.daiki');
  await desk.ended(await desk.good('sync.start', { account: account.id }));
  return { both, desk, account };
}

async function orders(
  desk: TestDesk,
  { id }: Account,
  statuses: readonly OrderStatus[],
  payments: readonly PaymentMethod[],
): Promise<readonly OrderRow[]> {
  const found = await desk.good('orders.search', { accounts: [id], filter: { statuses, payments } });
  expect(found.orders).toBeGreaterThan(0);
  return desk.good('orders.rows', { resultId: found.resultId, offset: 0, limit: 50 });
}

const wanted = (account: Account, id: string, kind: DocumentKind) => ({
  account: account.id,
  of: 'order' as const,
  id,
  kind,
  addressee: company,
});
const saving = (
  documents: CallInput<'documents.save'>['documents'],
  into: 'one-file' | 'folder' = 'one-file',
): CallInput<'documents.save'> => ({ documents, into, locale: 'ja' });
const numbers = async (desk: TestDesk, account: Account) =>
  (await desk.good('documents.issued', { account: account.id, of: null })).map(({ number }) => number);
const textOf = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

describe('documents at the desk', () => {
  it.each([
    ['amano', amano, 'suzuki.daiki'],
    ['askul', askul, 'good'],
    ['quocard', quocard, 'saito.yuko'],
  ] as const)('AM-77 QC-27 a quote of %s is printed in one step from its page', async (_, supplier, who) => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, supplier, who);
    await fillCart(desk.desk, account.id);
    const order = await confirmation(desk.desk, account.id);
    const quote = await desk.good('checkout.create-quote', { ...order, emptyCart: false });
    const subject = { account: account.id, of: 'quote', id: quote.id } as const;
    const { offers, refusals } = await desk.good('documents.options', subject);
    expect(offers.map(({ kind }) => kind)).toContain('quote');
    expect(refusals).toEqual([]);
    const { document, sheets } = await desk.good('documents.print', {
      ...subject,
      kind: 'quote',
      addressee: company,
    });
    expect(document.of.number).toBe(quote.number);
    expect(sheets.length).toBeGreaterThan(0);
  });

  it('AM-59 AM-62 AM-64 AM-65 AS-42 AS-44 are offered, looked at, printed, and stand in the history', async () => {
    const { desk, account } = await start();
    const [waiting] = await orders(desk, account, ['received', 'preparing'], ['card', 'np', 'bank-transfer']);
    const closed = await desk.good('documents.options', {
      account: account.id,
      of: 'order',
      id: waiting!.id,
    });
    expect(closed.refusals.find(({ kind }) => kind === 'delivery-note')?.refusal).toMatchObject({
      code: 'document.not-shipped',
      message: { ja: '発送完了後に発行できます。' },
    });
    const refused = await desk.refused('documents.preview', wanted(account, waiting!.id, 'invoice'));
    expect(refused).toMatchObject({
      code: 'document.not-shipped',
      message: { ja: '発送完了後に発行できます。' },
    });
    const [byNp] = await orders(desk, account, ['delivered'], ['np']);
    expect(await desk.refused('documents.print', wanted(account, byNp!.id, 'receipt'))).toMatchObject({
      message: { ja: '領収書はクレジットカード決済の注文のみ発行できます。' },
    });
    expect(await desk.refused('documents.preview', wanted(account, 'nothing', 'invoice'))).toMatchObject({
      code: 'document.subject-not-found',
    });

    const [byCard] = await orders(desk, account, ['delivered'], ['card']);
    const order = await desk.good('orders.get', { account: account.id, id: byCard!.id });
    const looked = await desk.good('documents.preview', wanted(account, order.id, 'receipt'));
    expect(looked.document).toMatchObject({ number: null, issue: 1, amount: order.totals.taxIncluded });
    expect(await numbers(desk, account)).toEqual([]);
    const texts = looked.sheets.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
    );
    expect(texts.join('')).toContain(order.totals.taxIncluded.amount.toLocaleString('en-US'));

    const printed = await desk.good('documents.print', wanted(account, order.id, 'receipt'));
    expect(printed.document.number).toBe('R-00000001');
    expect(printed.sheets.length).toBeGreaterThan(0);
    expect(await desk.good('documents.print-sheets', {})).toEqual({ printing: 'by-page' });
    expect(desk.opened).toEqual(['print']);
    expect((await desk.good('documents.print', wanted(account, order.id, 'receipt'))).document.issue).toBe(2);
    expect(await numbers(desk, account)).toEqual(['R-00000002', 'R-00000001']);
    const of = { of: 'order' as const, id: byNp!.id };
    expect(await desk.good('documents.issued', { account: account.id, of })).toEqual([]);
  });

  it('AM-60 AM-62 AS-42 are saved as a file that reads as the order does', async () => {
    const { desk, account } = await start();
    const [row] = await orders(desk, account, ['delivered'], ['np']);
    const order = await desk.good('orders.get', { account: account.id, id: row!.id });
    desk.saveTo = join(desk.folder, '請求書.pdf');
    const job = await desk.ended(
      (await desk.good('documents.save', saving([wanted(account, order.id, 'invoice')])))!,
    );
    expect(job).toMatchObject({
      kind: 'documents',
      state: 'done',
      done: 1,
      total: 1,
      error: null,
      file: { name: '請求書.pdf', folder: desk.folder, rows: 1 },
    });
    const text = textOf(desk.saveTo);
    for (const word of ['I-00000001', order.number, order.totals.taxIncluded.amount.toLocaleString('en-US')])
      expect(text).toContain(word);
    expect(text).not.toContain('普通 0000102');
    expect(await desk.good('files.open', { fileId: job.file!.fileId, how: 'open' })).toEqual({ url: null });
    expect(desk.opened).toEqual([desk.saveTo]);
  });

  it('nothing is issued when the dialog is closed, when the place can’t be written, or when nothing could be', async () => {
    const { desk, account } = await start();
    const [row] = await orders(desk, account, ['delivered'], ['np']);
    const [waiting] = await orders(desk, account, ['received', 'preparing'], ['card', 'np', 'bank-transfer']);
    const invoice = wanted(account, row!.id, 'invoice');
    desk.saveTo = null;
    expect(await desk.good('documents.save', saving([invoice]))).toBeNull();
    expect(await desk.good('documents.save', saving([invoice], 'folder'))).toBeNull();
    desk.saveTo = join(desk.folder, 'not', 'there', 'a.pdf');
    const job = await desk.ended((await desk.good('documents.save', saving([invoice])))!);
    expect(job).toMatchObject({ state: 'refused', error: { code: 'export.cannot-write' }, file: null });
    expect(
      await desk.refused(
        'documents.save',
        saving([wanted(account, waiting!.id, 'invoice'), wanted(account, row!.id, 'receipt')]),
      ),
    ).toMatchObject({ code: 'document.not-shipped' });
    expect(await numbers(desk, account)).toEqual([]);
  });

  it('AS-44 several go into a folder, and one that is refused stops no other and is named', async () => {
    const { desk, account } = await start();
    const rows = (await orders(desk, account, ['delivered'], ['np', 'card', 'bank-transfer'])).slice(0, 4);
    const [waiting] = await orders(desk, account, ['received', 'preparing'], ['card', 'np', 'bank-transfer']);
    const ids = [rows[0]!, waiting!, ...rows.slice(1)].map(({ id }) => id);
    desk.saveTo = join(desk.folder, '納品書');
    mkdirSync(desk.saveTo);
    const documents = ids.map((id) => wanted(account, id, 'delivery-note'));
    const job = await desk.ended((await desk.good('documents.save', saving(documents, 'folder')))!);
    expect(job).toMatchObject({
      state: 'refused',
      file: { name: '納品書', folder: desk.folder, rows: 4 },
      error: {
        code: 'document.some-refused',
        message: { ja: '1件は発行されませんでした。' },
        problems: [
          {
            field: waiting!.id,
            code: 'document.not-shipped',
            message: { ja: `${waiting!.number}: 発送完了後に発行できます。` },
          },
        ],
      },
    });
    const made = readdirSync(desk.saveTo);
    expect(made).toHaveLength(4);
    for (const file of made) expect(file).toMatch(/^\d{8}_.+_[DIROQ]-\d+_\d+(?:_\d+)?\.pdf$/);
    expect(await numbers(desk, account)).toHaveLength(4);

    // The same again as one file: all of them are second issues now.
    desk.saveTo = join(desk.folder, 'まとめ.pdf');
    const again = rows.map(({ id }) => wanted(account, id, 'delivery-note'));
    const one = await desk.ended((await desk.good('documents.save', saving(again)))!);
    expect(one).toMatchObject({ state: 'done', file: { name: basename(desk.saveTo), rows: 4 } });
    const text = textOf(desk.saveTo);
    for (const { number } of rows) expect(text).toContain(number);
    expect(text.match(/再発行/g)).toHaveLength(4);
  });

  it('an order whose sums do not follow from its parts is left out of many, and can be issued by itself', async () => {
    const { both, desk, account } = await start();
    const [odd, ...rows] = (
      await orders(desk, account, ['delivered'], ['np', 'card', 'bank-transfer'])
    ).slice(0, 3);
    both.changeRow('UPDATE orders SET tax = tax + 1 WHERE public_id = ?', odd!.id);
    await desk.ended(await desk.good('sync.start', { account: account.id, fromScratch: true }));
    desk.saveTo = join(desk.folder, 'まとめ.pdf');
    const documents = [odd!, ...rows].map(({ id }) => wanted(account, id, 'delivery-note'));
    const job = await desk.ended((await desk.good('documents.save', saving(documents)))!);
    expect(job).toMatchObject({
      file: { rows: 2 },
      error: { code: 'document.some-refused', problems: [{ field: odd!.id, code: 'document.sums-differ' }] },
    });
    expect(await numbers(desk, account)).toHaveLength(2);
    desk.saveTo = join(desk.folder, '1件.pdf');
    const single = await desk.ended((await desk.good('documents.save', saving([documents[0]!])))!);
    expect(single).toMatchObject({ state: 'done', file: { rows: 1 } });
  });

  it('what was issued before the line was cut, or the work cancelled, is kept in a file', async () => {
    const { both, desk, account } = await start();
    const rows = (await orders(desk, account, ['delivered'], ['np', 'card', 'bank-transfer'])).slice(0, 5);
    const documents = rows.map(({ id }) => wanted(account, id, 'delivery-note'));
    let asked = 0;
    const isIssue = (what: string): boolean => what === 'POST /v1/documents';
    // The first question is the look before the dialog; then two are issued.
    both.cut = { match: (what) => isIssue(what) && ++asked > 3, when: 'before' };
    desk.saveTo = join(desk.folder, '切れた.pdf');
    const cut = await desk.ended((await desk.good('documents.save', saving(documents)))!);
    expect(cut).toMatchObject({
      state: 'refused',
      error: { code: 'supplier.unreachable' },
      file: { rows: 2 },
    });
    expect(textOf(desk.saveTo)).toContain('D-00000002');
    expect(await numbers(desk, account)).toHaveLength(2);

    desk.saveTo = join(desk.folder, '取り消し.pdf');
    asked = 0;
    let job = '' as never;
    both.cut = {
      match: (what) => {
        if (isIssue(what) && ++asked === 3) void desk.good('jobs.cancel', { job });
        return false;
      },
      when: 'before',
    };
    const started = (await desk.good('documents.save', saving(documents)))!;
    job = started.id as never;
    const cancelled = await desk.ended(started);
    expect(cancelled).toMatchObject({ state: 'cancelled', error: null });
    const issuedNow = (await numbers(desk, account)).length - 2;
    expect(issuedNow).toBeGreaterThan(0);
    expect(issuedNow).toBeLessThan(5);
    expect(cancelled.file?.rows).toBe(issuedNow);
    expect(existsSync(desk.saveTo)).toBe(true);
  });

  it('which documents a supplier issues, and what they wait for, is told without any order', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    expect(await desk.good('documents.kinds', { account: account.id })).toEqual([
      { kind: 'quote', afterShipment: false, methods: null },
      { kind: 'delivery-note', afterShipment: true, methods: null },
      { kind: 'invoice', afterShipment: true, methods: null },
      { kind: 'receipt', afterShipment: true, methods: ['card'] },
      { kind: 'order-detail', afterShipment: false, methods: null },
    ]);
  });
});

describe('an order at Amano in detail', () => {
  it('AM-54 AM-56 shows its number, day, products, quantities, amounts and way of paying', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    await fillCart(desk.desk, account.id);
    const confirmed = await confirmation(desk.desk, account.id);
    const changed = desk.next('job.changed', ({ kind, endedAt }) => kind === 'sync' && endedAt !== null);
    const { order: placed } = await desk.good('checkout.place-order', confirmed);
    await changed;
    const order = await desk.good('orders.get', { account: account.id, id: placed.id });
    expect(order.number).toMatch(/^EC/);
    expect(order.orderedOn).toBe('2026-10-01');
    expect(order.payment.method).toBe(confirmed.choices.payment);
    expect(order.lines.map(({ name, quantity, amount }) => [name, quantity, amount])).toEqual(
      placed.lines.map(({ name, quantity, amount }) => [name, quantity, amount]),
    );
    expect(order.totals.taxIncluded).toEqual(placed.totals.taxIncluded);
  });
});

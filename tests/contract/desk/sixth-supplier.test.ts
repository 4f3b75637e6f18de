import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrialSupplier } from '#electron/suppliers/embedded/store.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { DocumentKind } from '#shared/model/business-document.ts';
import { startDeskAndStore } from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import { sixthSupplier } from '#tests/support/sixth-supplier.ts';

const [byNumber, byUserId] = sixthSupplier.trial.accounts;
const credentials = ({ identifier, password } = byNumber!) => ({
  supplier: sixthSupplier.id,
  identifier: identifier.value,
  password,
  staySignedIn: false,
});

async function start(suppliers: readonly TrialSupplier[] = [sixthSupplier]) {
  const both = await startDeskAndStore({ suppliers });
  const { id: account, member } = await both.desk.good('sign-in.start', credentials());
  return { ...both, account, member };
}

async function placeOrder(desk: TestDesk, account: AccountId, payment: 'np' | 'bank-transfer' | 'card') {
  await fillCart(desk.desk, account);
  const confirmed = await confirmation(desk.desk, account, { payment });
  return (await desk.good('checkout.place-order', confirmed)).order;
}

const wanted = (account: AccountId, id: string, kind: DocumentKind): CallInput<'documents.preview'> => ({
  account,
  of: 'order',
  id,
  kind,
  addressee: { key: 'company', honorific: 'onchu' },
});

describe('a supplier that is one file', () => {
  it('stands beside the five, and takes its own kinds of login ID and no other', async () => {
    const { desk, member } = await start([...trialSuppliers, sixthSupplier]);
    expect(member.name).toBe('鈴木 大輝');
    const listed = await desk.good('suppliers.list', {});
    expect(listed).toHaveLength(6);
    expect(listed.at(-1)).toMatchObject({ id: sixthSupplier.id, name: sixthSupplier.name });

    const refusalFor = async (identifier: string) =>
      (await desk.refused('sign-in.start', { ...credentials(byUserId), identifier })).code;
    // The address is the person's, and no login here. The user ID tells capitals from small letters.
    expect(await refusalFor('kato.hiroshi@minato.example.jp')).toBe('identifier.login-id');
    expect(await refusalFor('kato.h')).toBe('sign-in.mismatch');
    expect((await desk.good('sign-in.start', credentials(byUserId))).member.name).toBe('加藤 浩');
  });

  it('locks for its own fifteen minutes', async () => {
    const { desk, clock } = await startDeskAndStore({ suppliers: [sixthSupplier] });
    const wrong = { ...credentials(), password: 'wrong2026abc' };
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      codes.push((await desk.refused('sign-in.start', wrong)).code);
    expect([codes[0], codes.at(-1)]).toEqual(['sign-in.mismatch', 'sign-in.locked-for-a-time']);
    clock.advance(14 * 60_000);
    expect((await desk.refused('sign-in.start', credentials())).code).toBe('sign-in.locked-for-a-time');
    clock.advance(60_001);
    expect((await desk.good('sign-in.start', credentials())).member.name).toBe('鈴木 大輝');
  });

  it('refuses a new password by its own policy', async () => {
    const { desk, account } = await start();
    const change = (newPassword: string): CallInput<'account.change-password'> => ({
      account,
      currentEmail: null,
      currentPassword: byNumber!.password,
      newPassword,
      newPasswordAgain: newPassword,
    });
    for (const [password, broken] of [
      ['short2026', ['min-length']],
      ['muchtoolong2026abc', ['max-length']],
      ['with-sign-2026', ['no-symbols']],
      ['lettersonly', ['digit']],
      ['fourrrr2026x', ['run']],
    ] as const) {
      const { code, problems } = await desk.refused('account.change-password', change(password));
      expect([password, code, problems?.map((problem) => problem.code)]).toEqual([
        password,
        'password.policy-not-met',
        broken,
      ]);
    }
    expect(await desk.good('account.change-password', change('midori2027xyz'))).toEqual({
      signInAgain: false,
    });
  });

  it('orders by its own term and number, and repeats the order with its quantities', async () => {
    const { desk, account } = await start();
    const order = await placeOrder(desk, account, 'np');
    expect(order.number).toBe('MD202610-00001');
    expect(order.payment).toMatchObject({
      method: 'np',
      term: { closingDay: 15, payMonthOffset: 1, payDay: 10 },
    });
    expect((await desk.good('cart.get', { account })).lines).toEqual([]);

    const { cart } = await desk.good('cart.fill', { account, from: 'order', id: order.id, existing: 'keep' });
    expect(cart.lines.map(({ product, quantity }) => [product.code, quantity])).toEqual(
      order.lines.map(({ productCode, quantity }) => [productCode, quantity]),
    );
  });

  it('makes a quote, and an order of the quote', async () => {
    const { desk, account } = await start();
    await fillCart(desk.desk, account);
    const confirmed = await confirmation(desk.desk, account, { payment: 'bank-transfer' });
    const quote = await desk.good('checkout.create-quote', { ...confirmed, emptyCart: true });
    expect(quote.number).toBe('MQ000001');
    const look = await desk.good('quotes.preview-order', { account, quote: quote.id });
    const { order } = await desk.good('quotes.place-order', {
      account,
      quote: quote.id,
      taxIncluded: look.calculation.totals.taxIncluded.amount,
      key: crypto.randomUUID(),
    });
    expect(order.lines).toEqual(quote.calculation.lines);
  });

  it('has its history fetched, searched and exported', async () => {
    const { desk, account } = await start();
    await desk.ended(await desk.good('sync.start', { account }));
    const search = { accounts: [account], filter: {} };
    const found = await desk.good('orders.search', search);
    expect(found.orders).toBeGreaterThan(20);
    const rows = await desk.good('orders.rows', { resultId: found.resultId, offset: 0, limit: 500 });
    expect(rows.every(({ number }) => /^MD\d{6}-\d{5}$/.test(number))).toBe(true);
    const tape = await desk.good('orders.search', { accounts: [account], filter: { text: '養生テープ' } });
    expect(tape.orders).toBeGreaterThan(0);
    expect(tape.orders).toBeLessThan(found.orders);

    desk.saveTo = join(desk.folder, 'midori.csv');
    const job = await desk.good('export.start', {
      search,
      format: 'csv-utf8',
      granularity: 'order',
      locale: 'ja',
    });
    expect(await desk.ended(job!)).toMatchObject({ state: 'done', file: { rows: found.orders } });
    const text = readFileSync(desk.saveTo, 'utf8');
    for (const { number } of rows) expect(text).toContain(number);
  });

  it('issues documents by its own gates', async () => {
    const { desk, account, store } = await start();
    const order = await placeOrder(desk, account, 'np');
    const refusalsOf = async () => {
      const { refusals } = await desk.good('documents.options', { account, of: 'order', id: order.id });
      return Object.fromEntries(refusals.map(({ kind, refusal }) => [kind, refusal.code]));
    };
    // Nothing has left yet: the delivery note is there all the same, and a receipt only for a bank transfer.
    expect(await refusalsOf()).toEqual({
      invoice: 'document.not-shipped',
      receipt: 'document.other-payment',
    });
    store.admin.shipOrder(sixthSupplier.id, order.id, 'delivered');
    expect(await refusalsOf()).toEqual({ receipt: 'document.other-payment' });

    desk.saveTo = join(desk.folder, 'midori.pdf');
    const documents = [wanted(account, order.id, 'delivery-note'), wanted(account, order.id, 'invoice')];
    const job = await desk.good('documents.save', { documents, into: 'one-file', locale: 'ja' });
    expect(await desk.ended(job!)).toMatchObject({ state: 'done', done: 2 });
    const text = execFileSync('pdftotext', ['-layout', desk.saveTo, '-'], { encoding: 'utf8' });
    for (const word of [order.number, sixthSupplier.issuer.name, sixthSupplier.issuer.registrationNumber])
      expect(text).toContain(word);

    const transferred = await placeOrder(desk, account, 'bank-transfer');
    const { document } = await desk.good('documents.preview', wanted(account, transferred.id, 'receipt'));
    expect(document.amount).toEqual(transferred.totals.taxIncluded);
  });
});

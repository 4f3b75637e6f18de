import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { provisoOf } from '#electron/domain/documents.ts';
import { hasValidCheckDigit } from '#electron/domain/fields/corporate-number.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { documentTexts } from '#shared/messages/document-texts.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Order, OrderStatus, PaymentMethod } from '#shared/model/order.ts';
import {
  businessDocumentSchema,
  type AddresseeChoice,
  type BusinessDocument,
  type DocumentKind,
} from '#shared/model/business-document.ts';
import { issuedDocumentsSchema, documentOptionsSchema } from '#shared/supplier-api/documents.ts';
import { enterAs, type Store } from './signed-in-customer.ts';
import { account, problemOf, readAs } from './store.ts';

type Member = Awaited<ReturnType<typeof documentsAs>>;
interface DocumentInput {
  readonly of?: 'order' | 'quote';
  readonly id: string;
  readonly kind: DocumentKind;
  readonly addressee?: { readonly key: AddresseeChoice['key']; readonly honorific: 'onchu' | 'sama' };
  readonly preview?: boolean;
  readonly proviso?: string;
}

/** A member with what they do about documents. */
async function documentsAs(supplier: string, person: string, given?: Store) {
  const who = await enterAs(account(supplier, person), 'in-process', given);
  const asked = { supplier, token: who.token };
  const send = (input: DocumentInput, key?: string) =>
    who.store.ask('issueDocument', {
      ...asked,
      ...(key !== undefined && { key }),
      body: { of: 'order', preview: false, addressee: { key: 'company', honorific: 'onchu' }, ...input },
    });
  return {
    ...who,
    send,
    issue: async (input: DocumentInput): Promise<BusinessDocument> =>
      readAs(await send(input), businessDocumentSchema),
    /** Why it is not issued: the reason, and the code of the first thing that stands against it. */
    refused: async (input: DocumentInput) => {
      const { reason, errors } = await problemOf(await send(input));
      return [reason, errors?.[0]?.code, errors?.[0]?.params];
    },
    offers: async (id: string, of: 'order' | 'quote' = 'order') =>
      readAs(await who.store.ask('documentOptions', { ...asked, query: { of, id } }), documentOptionsSchema),
    issued: async (query: Readonly<Record<string, string>> = {}) =>
      (await readAs(await who.store.ask('issuedDocuments', { ...asked, query }), issuedDocumentsSchema))
        .documents,
  };
}

/** An order of the trial, put into a state that the supplier alone decides; ordered on 10 March where it matters. */
async function orderIn(
  member: Member,
  status: OrderStatus,
  method: PaymentMethod,
  more: (order: Order) => boolean = () => true,
): Promise<Order> {
  const order = (await member.orders()).find((each) => more(each));
  if (!order) throw new Error('no such order');
  const db = new Database(member.store.file);
  db.prepare(
    `UPDATE orders SET status = ?, payment_method = ?, payment_term = ?, card_last4 = ?, ordered_on = '2026-03-10',
       ordered_at = ?, shipped_on = ?, delivered_on = ? WHERE public_id = ?`,
  ).run(
    status,
    method,
    method === 'np' ? '[31,1,31]' : null,
    method === 'card' ? '4242' : null,
    Date.parse('2026-03-10T01:00:00Z'),
    ['shipped', 'delivered', 'returned'].includes(status) ? '2026-04-02' : null,
    status === 'delivered' ? '2026-04-03' : null,
    order.id,
  );
  db.close();
  return member.order(order.id);
}

/** A quote of the trial company, of `lines` as an order has them. */
function addQuote(
  member: Member,
  order: Order,
  changes: { validUntil: string | null; supplier: string },
): string {
  const db = new Database(member.store.file);
  const { lines, discounts, shippingFee, taxTotals, totals } = order;
  const content = {
    calculation: { lines, discounts, shippingFee, taxTotals, totals },
    productRows: lines.map(() => 1),
    campaigns: [],
    campaignPrices: [],
  };
  const keys = db
    .prepare(
      'SELECT company_id AS company, member_id AS member, department_id AS department FROM orders WHERE public_id = ?',
    )
    .get(order.id) as { company: number; member: number; department: number | null };
  const id = 'a'.repeat(20);
  db.prepare(
    `INSERT INTO quotes (public_id, kind, company_id, member_id, made_by_name, department_id, number, made_at, made_on,
       valid_until, content)
     VALUES (?, ?, ?, ?, '鈴木 大輝', ?, 'EC20260401-0001', ?, '2026-04-01', ?, ?)`,
  ).run(
    id,
    changes.supplier.startsWith('quo') ? 'saved-order' : 'quote',
    keys.company,
    keys.member,
    keys.department,
    Date.parse('2026-04-01T03:00:00Z'),
    changes.validUntil,
    JSON.stringify(content),
  );
  db.close();
  return id;
}

const amano = () => documentsAs('amano-trial', 'suzuki.daiki');

describe('documents of an order', () => {
  it('AM-59 AM-62 AM-63 AM-64 AM-65 are offered and issued as its gates stand', async () => {
    const member = await amano();
    const open = await orderIn(member, 'preparing', 'card');
    const codes = async (id: string) =>
      Object.fromEntries(
        (await member.offers(id)).offers.map(({ kind, problem }) => [kind, problem?.code ?? null]),
      );
    expect(await codes(open.id)).toEqual({
      'delivery-note': 'document.not-shipped',
      invoice: 'document.not-shipped',
      receipt: 'document.not-shipped',
      'order-detail': null,
    });
    for (const kind of ['delivery-note', 'invoice', 'receipt'] as const) {
      expect(await member.refused({ id: open.id, kind })).toEqual(['not-now', 'document.not-shipped', {}]);
      // To look at it first is no way around the gate.
      expect(await member.refused({ id: open.id, kind, preview: true })).toEqual([
        'not-now',
        'document.not-shipped',
        {},
      ]);
    }
    const shipped = await orderIn(member, 'shipped', 'card');
    expect(await codes(shipped.id)).toEqual({
      'delivery-note': null,
      invoice: null,
      receipt: null,
      'order-detail': null,
    });
    const np = await orderIn(member, 'delivered', 'np');
    expect(await codes(np.id)).toMatchObject({
      'delivery-note': null,
      invoice: null,
      receipt: 'document.card-only',
    });
    expect(await member.refused({ id: np.id, kind: 'receipt' })).toEqual([
      'not-now',
      'document.card-only',
      {},
    ]);
    expect(await member.issued()).toEqual([]);
  });

  it('AM-60 AM-61 the invoice of an order by NP has no bank account, and says when the formal one comes', async () => {
    const member = await amano();
    const order = await orderIn(member, 'delivered', 'np');
    const document = await member.issue({ id: order.id, kind: 'invoice' });
    expect(document).toMatchObject({
      payment: { method: 'np', term: { closingDay: 31, payMonthOffset: 1, payDay: 31 } },
      bankAccount: null,
      // Closes on Tuesday, 31 March; the last day of April is a Thursday.
      formalInvoiceOn: '2026-04-01',
      dueOn: '2026-04-30',
      notes: expect.arrayContaining(['simplified-invoice', 'formal-invoice-follows']) as unknown,
    });
    const { hint } = (await member.offers(order.id)).offers.find(({ kind }) => kind === 'invoice')!;
    expect(hint?.ja).toBe(
      'これは簡易版で、振込先は記載されません。正式な請求書は締め日の翌営業日(2026/04/01)に発行され、郵送されます。',
    );
    const transfer = await orderIn(member, 'delivered', 'bank-transfer');
    const other = await member.issue({ id: transfer.id, kind: 'invoice' });
    expect(other).toMatchObject({ formalInvoiceOn: null, dueOn: null });
    expect(other.bankAccount).toContain('普通');
    expect(other.notes).toContain('simplified-invoice');
    expect(other.notes).not.toContain('formal-invoice-follows');
    member.store.store.admin.set('amano-trial', 'documents.transfer-days', '30');
    expect((await member.issue({ id: transfer.id, kind: 'invoice' })).dueOn).toBe('2026-05-05');
  });

  it('AM-65 AS-42 say exactly what the order says, to the yen and to the line', async () => {
    const member = await amano();
    const order = await orderIn(member, 'delivered', 'card', ({ discounts }) => discounts.length > 0);
    for (const kind of ['delivery-note', 'invoice', 'receipt', 'order-detail'] as const) {
      const document = await member.issue({ id: order.id, kind });
      const { lines, discounts, shippingFee, taxTotals, totals } = order;
      expect(document.calculation).toEqual({ lines, discounts, shippingFee, taxTotals, totals });
      expect(document).toMatchObject({
        amount: totals.taxIncluded,
        of: { kind: 'order', id: order.id, number: order.number },
        orderedOn: order.orderedOn,
        tradedOn: kind === 'order-detail' ? order.orderedOn : '2026-04-02',
        deliveredOn: '2026-04-03',
        bankAccount: null,
        proviso: kind === 'receipt' ? provisoOf(lines, 'お品代', documentTexts.provisoGoods) : null,
      });
    }
  });

  it('AS-44 every issue has a number of its own kind, is counted, and stands in the history', async () => {
    const member = await amano();
    const order = await orderIn(member, 'delivered', 'card');
    const looked = await member.issue({ id: order.id, kind: 'receipt', preview: true });
    expect(looked).toMatchObject({ number: null, issue: 1 });
    expect(await member.issued()).toEqual([]);
    expect(await member.issue({ id: order.id, kind: 'receipt' })).toMatchObject({
      number: 'R-00000001',
      issue: 1,
    });
    expect(await member.issue({ id: order.id, kind: 'delivery-note' })).toMatchObject({
      number: 'D-00000001',
      issue: 1,
    });
    expect(await member.issue({ id: order.id, kind: 'receipt' })).toMatchObject({
      number: 'R-00000002',
      issue: 2,
    });
    const today = tokyoDateOf(instantOf(member.store.now()));
    expect(await member.issued()).toEqual(
      [
        ['R-00000002', 'receipt', 2],
        ['D-00000001', 'delivery-note', 1],
        ['R-00000001', 'receipt', 1],
      ].map(([number, kind, issue]) => ({
        number,
        kind,
        issue,
        of: { kind: 'order', id: order.id, number: order.number },
        issuedAt: instantOf(member.store.now()),
        issuedOn: today,
        issuedBy: member.member.name,
        addressee: '株式会社みなと総合サービス',
        amount: yen(order.totals.taxIncluded.amount),
      })),
    );
    const { offers } = await member.offers(order.id);
    expect(offers.map(({ kind, issued }) => [kind, issued])).toEqual([
      ['delivery-note', 1],
      ['invoice', 0],
      ['receipt', 2],
      ['order-detail', 0],
    ]);
    expect(await member.issued({ of: 'order', id: 'another' })).toEqual([]);
    expect(await member.issued({ limit: '1' })).toHaveLength(1);
  });

  it('AS-44 AM-63 a receipt is issued once the money is there: NP when its invoice is paid, a transfer when it came, 代金引換 on delivery', async () => {
    let member = await documentsAs('askul-trial', 'takahashi.kazuo');
    const why = async (id: string) =>
      (await member.offers(id)).offers.find(({ kind }) => kind === 'receipt')?.problem?.code ?? 'open';
    const days = async (count: number) => {
      member.store.advance(count * 24 * 3_600_000);
      member = await documentsAs('askul-trial', 'takahashi.kazuo', member.store);
    };

    const byNp = await orderIn(member, 'delivered', 'np');
    expect(await why(byNp.id)).toBe('document.np-not-paid');
    expect(await member.refused({ id: byNp.id, kind: 'receipt' })).toEqual([
      'not-now',
      'document.np-not-paid',
      {},
    ]);
    expect(await member.refused({ id: byNp.id, kind: 'receipt', preview: true })).toEqual([
      'not-now',
      'document.np-not-paid',
      {},
    ]);
    const atDoor = await orderIn(member, 'shipped', 'cash-on-delivery', ({ id }) => id !== byNp.id);
    expect(await why(atDoor.id)).toBe('document.not-delivered');
    const delivered = await orderIn(member, 'delivered', 'cash-on-delivery', ({ id }) => id === atDoor.id);
    expect(await why(delivered.id)).toBe('open');
    const transfer = await orderIn(member, 'shipped', 'bank-transfer', ({ id }) => id === atDoor.id);
    expect(await why(transfer.id)).toBe('document.transfer-not-received');
    await days(14);
    expect(await why(transfer.id)).toBe('open');
    member.store.store.admin.set('askul-trial', 'payment.transfer-received-days', '-1');
    expect(await why(transfer.id)).toBe('document.transfer-not-received');
    expect(await why(byNp.id)).toBe('document.np-not-paid');
    await days(21);
    expect(await why(byNp.id)).toBe('open');
    expect((await member.issue({ id: byNp.id, kind: 'receipt', proviso: '飲料代' })).proviso).toBe('飲料代');
  });

  it('AS-44 a request that is repeated is one issue', async () => {
    const member = await amano();
    const order = await orderIn(member, 'delivered', 'card');
    const input = { id: order.id, kind: 'receipt' as const };
    const first = await readAs(await member.send(input, 'the-same-key'), businessDocumentSchema);
    expect(await readAs(await member.send(input, 'the-same-key'), businessDocumentSchema)).toEqual(first);
    expect(await member.issued()).toHaveLength(1);
  });

  it('AS-44 at ASKUL nobody sees or issues documents of another department, and a viewer has those of the own', async () => {
    const admin = await documentsAs('askul-trial', 'takahashi.kazuo');
    const viewer = await documentsAs('askul-trial', 'watanabe.keiko', admin.store);
    expect(viewer.member.role).toBe('viewer');
    const own = (await viewer.orders()).map(({ id }) => id);
    const theirs = await orderIn(admin, 'delivered', 'np', ({ id }) => !own.includes(id));
    expect(await viewer.refused({ id: theirs.id, kind: 'delivery-note' })).toEqual([
      'not-found',
      undefined,
      undefined,
    ]);
    await admin.issue({ id: theirs.id, kind: 'delivery-note' });
    expect(await viewer.issued()).toEqual([]);
    const mine = await orderIn(viewer, 'delivered', 'card');
    const document = await viewer.issue({
      id: mine.id,
      kind: 'receipt',
      addressee: { key: 'department', honorific: 'onchu' },
    });
    expect(document.addressee).toEqual({
      name: '株式会社みなと総合サービス',
      department: mine.department?.name,
      honorific: 'onchu',
    });
    expect(await viewer.issued()).toHaveLength(1);
    expect(await admin.issued()).toHaveLength(2);
  });
});

describe('whom documents are made out to', () => {
  it('AM-18 AM-19 AM-21 the addressee registered for invoices holds for what is ordered from then on', async () => {
    const member = await amano();
    const mine = ({ orderedBy }: Order) => orderedBy.id === member.member.id;
    const order = await orderIn(member, 'delivered', 'np', mine);
    const change = async (invoiceAddressee: string) => {
      const { version, values } = await member.read();
      await member.register(version, { ...values, invoiceAddressee });
    };
    const names = async () =>
      Object.fromEntries((await member.offers(order.id)).addressees.map(({ key, name }) => [key, name]));
    const before = (await names())['invoice'];
    expect(before).toBe('株式会社みなと総合サービス 経理部');
    await change('みなと経理センター');
    // What was ordered before is made out as it would have been then.
    expect((await names())['invoice']).toBe(before);
    const db = new Database(member.store.file);
    member.store.advance(1000);
    db.prepare('UPDATE orders SET ordered_at = ? WHERE public_id = ?').run(member.store.now(), order.id);
    db.close();
    expect((await names())['invoice']).toBe('みなと経理センター');
    member.store.advance(1000);
    await change('べつの宛名');
    expect((await names())['invoice']).toBe('みなと経理センター');
    const document = await member.issue({
      id: order.id,
      kind: 'invoice',
      addressee: { key: 'invoice', honorific: 'onchu' },
    });
    expect(document.addressee).toEqual({ name: 'みなと経理センター', department: null, honorific: 'onchu' });
  });

  it('a person is 様 below the company, and the honorific is the choice of who issues', async () => {
    const member = await amano();
    const order = await orderIn(member, 'delivered', 'card');
    const { addressees } = await member.offers(order.id);
    expect(addressees).toEqual([
      { key: 'company', name: '株式会社みなと総合サービス', department: null, honorific: 'onchu' },
      {
        key: 'person',
        name: '株式会社みなと総合サービス',
        department: order.orderedBy.name,
        honorific: 'sama',
      },
    ]);
    const document = await member.issue({
      id: order.id,
      kind: 'receipt',
      addressee: { key: 'company', honorific: 'sama' },
    });
    expect(document.addressee.honorific).toBe('sama');
    const department = { key: 'department', honorific: 'onchu' } as const;
    expect(await member.refused({ id: order.id, kind: 'receipt', addressee: department })).toEqual([
      'choices-refused',
      'document.no-such-addressee',
      {},
    ]);
  });
});

describe('documents of a quote', () => {
  it('AM-31 AM-35 AM-36 are issued until the last day, with the note that they promise nothing', async () => {
    const member = await amano();
    const id = addQuote(member, await orderIn(member, 'delivered', 'card'), {
      validUntil: '2026-04-05',
      supplier: 'amano-trial',
    });
    const quote = { of: 'quote', id, kind: 'quote' } as const;
    const document = await member.issue(quote);
    expect(document).toMatchObject({
      number: 'Q-00000001',
      validUntil: '2026-04-05',
      tradedOn: '2026-04-01',
      orderedOn: null,
    });
    expect(document.notes.slice(0, 4)).toEqual([
      'no-promise',
      'prices-may-change',
      'tax-at-order',
      'estimate',
    ]);
    // From 19:00 to the last second of the day in Tokyo; a token lasts less long.
    member.store.advance(5 * 3_600_000 - 1000);
    const late = await documentsAs('amano-trial', 'suzuki.daiki', member.store);
    expect((await late.issue(quote)).issuedOn).toBe('2026-04-05');
    member.store.advance(1000);
    expect(await late.refused(quote)).toEqual(['not-now', 'document.quote-expired', { date: '2026/04/05' }]);
    const { offers } = await late.offers(id, 'quote');
    expect(offers).toEqual([
      {
        kind: 'quote',
        problem: { code: 'document.quote-expired', params: { date: '2026/04/05' } },
        hint: null,
        proviso: null,
        issued: 2,
      },
    ]);
    expect((await late.issued({ of: 'quote', id })).map(({ of }) => of.number)).toEqual([
      'EC20260401-0001',
      'EC20260401-0001',
    ]);
  });

  it('AM-37 are refused where the supplier gives no validity', async () => {
    const member = await amano();
    const id = addQuote(member, await orderIn(member, 'delivered', 'card'), {
      validUntil: null,
      supplier: 'amano-trial',
    });
    expect(await member.refused({ of: 'quote', id, kind: 'quote' })).toEqual([
      'not-now',
      'quote.validity-unknown',
      {},
    ]);
  });

  it('QC-27 at QUO the quote is printed from the saved order, and there is nothing else of it', async () => {
    const member = await documentsAs('quocard-pay-trial', 'saito.yuko');
    const order = await orderIn(member, 'received', 'card');
    const id = addQuote(member, order, { validUntil: null, supplier: 'quocard-pay-trial' });
    const document = await member.issue({ of: 'quote', id, kind: 'quote' });
    expect(document).toMatchObject({
      of: { kind: 'quote', id },
      validUntil: null,
      amount: order.totals.taxIncluded,
    });
    expect(await member.refused({ of: 'quote', id, kind: 'delivery-note' })).toEqual([
      'not-now',
      'document.no-such-document',
      {},
    ]);
    expect(await member.refused({ id: order.id, kind: 'quote' })).toEqual([
      'not-now',
      'document.no-such-document',
      {},
    ]);
    expect((await member.offers(order.id)).offers.map(({ kind }) => kind)).toEqual(['order-detail']);
  });
});

describe('where there are none', () => {
  it('Plus member issues no documents at all', async () => {
    const member = await documentsAs('plus-member-trial', 'kobayashi.yui');
    const [order] = await member.orders();
    expect(await member.refused({ id: order!.id, kind: 'order-detail' })).toEqual([
      'not-offered',
      undefined,
      undefined,
    ]);
  });
});

describe('who issues', () => {
  it.each(trialSuppliers.map(({ id, issuer }) => [id, issuer] as const))(
    'at %s is registered, by an invented number with a right check digit',
    (_, issuer) => {
      expect(issuer.registrationNumber).toMatch(/^T[1-9]\d{12}$/);
      expect(hasValidCheckDigit(issuer.registrationNumber.slice(1))).toBe(true);
    },
  );
});

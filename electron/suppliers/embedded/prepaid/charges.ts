import { randomBytes, randomInt } from 'node:crypto';
import {
  amountProblem,
  priceOfVoucher,
  proceedsProblem,
  wayCalled,
  type QCashRules,
  type QCashWay,
} from '#electron/domain/prepaid.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { FormValues } from '#shared/model/forms.ts';
import { yen } from '#shared/model/money.ts';
import type { TaxRate } from '#shared/model/order.ts';
import type { Charged, ChargeInstruction } from '#shared/supplier-api/prepaid.ts';
import type { MemberRow } from '../http/caller.ts';
import type { StoreParts } from '../store-parts.ts';
import type { Refused } from '../http/problems.ts';
import { goodValues } from '../http/form-refusals.ts';
import type { Numbers } from '../orders/number-series.ts';
import type { OrderWriter } from '../orders/write-orders.ts';
import type { Supplier } from '../supplier-rules.ts';
import { createBalances } from './balance.ts';
import { createChargeReader } from './charge-rows.ts';
import { choiceRefused } from '../http/refusals.ts';
import type { SecondPasswords } from './second-password.ts';
import { createSellers } from './sellers.ts';

const DAY_MS = 86_400_000;

/** What a member wants to charge, as it came. */
export interface ChargeWish {
  readonly amount: number;
  readonly values: FormValues;
  readonly proof: string | null;
}

/** What a charge has to do with orders. */
export interface Charging {
  readonly numbers: Numbers;
  readonly writeOrder: OrderWriter;
  /** Deals with what a company has paid by `now`, in milliseconds since 1970 UTC, or can pay no longer. */
  readonly settle: (companyId: number, now: number) => void;
}

const digits = (count: number): string => String(randomInt(10 ** (count - 1), 10 ** count));

function transferAccountOf({ id, issuer: { transferAccount } }: Supplier) {
  if (!transferAccount) throw new RangeError(`${id} has no account for transfers`);
  return transferAccount;
}

/** What is left to do before a charge is credited; null where nothing is. */
function instructionFor(supplier: Supplier, way: QCashWay, chargeId: string): ChargeInstruction | null {
  switch (way.settles) {
    case 'at-once':
      return null;
    case 'agent-page':
      return { kind: 'agent-page', url: `https://${supplier.id}.example/pay/${chargeId}` };
    case 'when-paid':
      return way.method === 'bank-transfer'
        ? { kind: 'bank-transfer', ...transferAccountOf(supplier), reference: digits(6) }
        : { kind: 'number', number: digits(11), confirmation: digits(6) };
  }
}

/**
 * Buys a voucher (QT-9 to QT-12, QT-14 to QT-19, QT-21, QT-24): an order as any other, so that the history has it, and
 * a row on how it is paid. What is paid at once is credited at once. Belongs in a transaction; writes nothing when it
 * refuses, but that a proof was used.
 */
export function createCharge(
  supplier: Supplier,
  qCash: QCashRules,
  parts: StoreParts,
  { numbers, writeOrder }: Charging,
  secondPasswords: SecondPasswords,
) {
  const { db, settings } = parts;
  const balances = createBalances(db);
  const sellers = createSellers(db);
  const reader = createChargeReader(db);
  const voucher = db.prepare<[string, string], { id: number; price: number; rate: TaxRate }>(
    `SELECT id, price, tax_rate AS rate FROM articles WHERE supplier = ? AND code = ? ORDER BY id DESC LIMIT 1`,
  );
  const latestChange = db
    .prepare<[number], number | null>('SELECT max(updated_at) FROM orders WHERE company_id = ?')
    .pluck();
  const insert = db.prepare(
    `INSERT INTO qcash_charges (order_id, member_id, amount, way, field_values, instruction, state, ordered_at,
       pay_until, charged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  /** The way and its fields as they are kept, or why not. */
  function consider(
    member: MemberRow,
    { amount, values }: ChargeWish,
    now: number,
  ): { readonly way: QCashWay; readonly values: FormValues } | Refused {
    const refusedAmount = amountProblem(qCash, amount);
    if (refusedAmount) return choiceRefused(refusedAmount, member.locale);
    const way = wayCalled(qCash, values['way']);
    if (!way) return choiceRefused({ field: 'way', code: 'q-cash.way' }, member.locale);
    if (isOff(supplier, settings, way))
      return choiceRefused({ field: 'way', code: 'q-cash.way-off' }, member.locale);
    const good = goodValues(qCash.payment, values, member.locale);
    if ('problem' in good) return good;
    const refusedWay = proceedsProblem(way, amount, sellers.read(member.id, now));
    return refusedWay ? choiceRefused(refusedWay, member.locale) : { way, values: good.values };
  }

  return (member: MemberRow, wish: ChargeWish, now: number): Charged | Refused => {
    const considered = consider(member, wish, now);
    if ('problem' in considered) return considered;
    const { way, values } = considered;
    // Last, so that a proof is not used up for what would have been refused anyway.
    const unproved = way.asksPassword ? secondPasswords.use(member, wish.proof, now) : null;
    if (unproved) return unproved;

    const { amount } = wish;
    const article = voucher.get(supplier.id, `QC${amount}`);
    if (!article || article.price !== priceOfVoucher(amount))
      throw new Error('a voucher without its article');
    const atOnce = way.settles === 'at-once';
    const publicId = randomBytes(10).toString('hex');
    const today = tokyoDateOf(instantOf(now));
    const number = numbers.ofOrder(today);
    const row = writeOrder({
      publicId,
      memberId: member.id,
      departmentId: null,
      addressId: null,
      number,
      orderedAt: now,
      orderedOn: today,
      status: atOnce ? 'delivered' : 'received',
      method: way.method,
      term: null,
      // The number of a card is known to its agent only.
      cardLast4: null,
      costMemo: null,
      comment: null,
      shippingFee: 0,
      discounts: [],
      lines: [{ articleId: article.id, quantity: 1, unitPrice: article.price, rate: article.rate }],
      shippedOn: atOnce ? today : null,
      deliveredOn: atOnce ? today : null,
      updatedAt: Math.max(now, (latestChange.get(member.companyId) as number | null) ?? 0),
    });
    const instruction = instructionFor(supplier, way, publicId);
    insert.run(
      row,
      member.id,
      amount,
      way.way,
      JSON.stringify(values),
      instruction && JSON.stringify(instruction),
      atOnce ? 'charged' : 'waiting',
      now,
      atOnce ? null : now + settings.number(supplier.id, 'q-cash.pay-within-days') * DAY_MS,
      atOnce ? now : null,
    );
    if (way.takes !== null) sellers.takeProceeds(member.id, way.takes, amount);
    if (atOnce) balances.change(member.id, amount, { kind: 'charge', subject: number }, now);
    return { charge: reader.byId(member, publicId)!, balance: yen(balances.of(member.id)) };
  };
}

/** Whether the supplier has stopped a way to pay for now. */
export const isOff = (supplier: Supplier, settings: StoreParts['settings'], { way }: QCashWay): boolean =>
  settings.text(supplier.id, 'q-cash.ways-off').split(',').includes(way);

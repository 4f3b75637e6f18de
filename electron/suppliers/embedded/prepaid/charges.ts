import { randomBytes, randomInt } from 'node:crypto';
import {
  amountProblem,
  priceOfVoucher,
  proceedsProblem,
  findPaymentRule,
  type PrepaidRules,
  type PrepaidPaymentRule,
} from '#electron/domain/prepaid.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { FormValues } from '#shared/model/forms.ts';
import { yen } from '#shared/model/money.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import type { ChargeResult, ChargeInstruction } from '#shared/supplier-api/prepaid.ts';
import type { MemberRow } from '../http/caller.ts';
import type { StoreParts } from '../store-parts.ts';
import type { Refused } from '../http/problems.ts';
import { validatedValues } from '../http/form-refusals.ts';
import type { Numbers } from '../orders/number-series.ts';
import { type OrderWriter, createChangeTime } from '../orders/write-orders.ts';
import type { Supplier } from '../supplier.ts';
import { createBalances } from './balance.ts';
import { createChargeReader } from './charge-rows.ts';
import { choiceRefused } from '../http/refusals.ts';
import type { SecondPasswords } from './second-password.ts';
import { createSellers } from './sellers.ts';
import { InconsistentStore } from '../store-faults.ts';

const DAY_MS = 86_400_000;

/** What a member wants to charge, as it came. */
export interface ChargeInput {
  readonly amount: number;
  readonly values: FormValues;
  readonly proof: string | null;
}

/** What a charge has to do with orders. */
export interface ChargeFlow {
  readonly numbers: Numbers;
  readonly writeOrder: OrderWriter;
  /** Deals with what a company has paid by `now`, in Unix time in milliseconds, or can pay no longer. */
  readonly settle: (companyId: number, now: number) => void;
}

const digits = (count: number): string => String(randomInt(10 ** (count - 1), 10 ** count));

function transferAccountOf({ id, issuer: { transferAccount } }: Supplier) {
  if (!transferAccount) throw new RangeError(`${id} has no account for transfers`);
  return transferAccount;
}

/** What is left to do before a charge is credited; null where nothing is. */
function instructionFor(
  supplier: Supplier,
  way: PrepaidPaymentRule,
  chargeId: string,
): ChargeInstruction | null {
  switch (way.settlement) {
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
 * a row on how it is paid. What is paid at once is credited at once. Call inside a transaction; writes nothing when it
 * refuses, but that a proof was used.
 */
export function createCharge(
  supplier: Supplier,
  prepaid: PrepaidRules,
  dependencies: StoreParts,
  { numbers, writeOrder }: ChargeFlow,
  secondPasswords: SecondPasswords,
) {
  const { db, settings } = dependencies;
  const balances = createBalances(db);
  const sellers = createSellers(db);
  const reader = createChargeReader(db);
  const voucher = db.prepare<[string, string], { id: number; price: number; rate: TaxRate }>(
    `SELECT id, price, tax_rate AS rate FROM articles WHERE supplier = ? AND code = ? ORDER BY id DESC LIMIT 1`,
  );
  const changeTime = createChangeTime(db);
  const insert = db.prepare(
    `INSERT INTO qcash_charges (order_id, member_id, amount, way, field_values, instruction, state, ordered_at,
       pay_until, charged_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  /** The way and its fields as they are kept, or why not. */
  function check(
    member: MemberRow,
    { amount, values }: ChargeInput,
    now: number,
  ): { readonly way: PrepaidPaymentRule; readonly values: FormValues } | Refused {
    const refusedAmount = amountProblem(prepaid, amount);
    if (refusedAmount) return choiceRefused(refusedAmount, member.locale);
    const way = findPaymentRule(prepaid, values['way']);
    if (!way) return choiceRefused({ field: 'way', code: 'prepaid.payment-option' }, member.locale);
    if (isOff(supplier, settings, way))
      return choiceRefused({ field: 'way', code: 'prepaid.payment-option-unavailable' }, member.locale);
    const validated = validatedValues(prepaid.payment, values, member.locale);
    if ('problem' in validated) return validated;
    const refusedWay = proceedsProblem(way, amount, sellers.read(member.id, now));
    return refusedWay ? choiceRefused(refusedWay, member.locale) : { way, values: validated.values };
  }

  return (member: MemberRow, input: ChargeInput, now: number): ChargeResult | Refused => {
    const checked = check(member, input, now);
    if ('problem' in checked) return checked;
    const { way, values } = checked;
    // Last, so that a proof is not used up for what would have been refused anyway.
    const unproved = way.requiresPassword ? secondPasswords.use(member, input.proof, now) : null;
    if (unproved) return unproved;

    const { amount } = input;
    const product = voucher.get(supplier.id, `QC${amount}`);
    if (!product || product.price !== priceOfVoucher(amount))
      throw new InconsistentStore('a voucher without its product');
    const atOnce = way.settlement === 'at-once';
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
      lines: [{ productId: product.id, quantity: 1, unitPrice: product.price, rate: product.rate }],
      shippedOn: atOnce ? today : null,
      deliveredOn: atOnce ? today : null,
      updatedAt: changeTime(member.companyId, now),
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
      atOnce ? null : now + settings.number(supplier.id, 'prepaid.pay-within-days') * DAY_MS,
      atOnce ? now : null,
    );
    if (way.proceedsSource !== null) sellers.takeProceeds(member.id, way.proceedsSource, amount);
    if (atOnce) balances.change(member.id, amount, { kind: 'charge', subject: number }, now);
    return { charge: reader.byId(member, publicId)!, balance: yen(balances.of(member.id)) };
  };
}

/** Whether the supplier has stopped a way to pay for now. */
export const isOff = (
  supplier: Supplier,
  settings: StoreParts['settings'],
  { way }: PrepaidPaymentRule,
): boolean => settings.text(supplier.id, 'prepaid.ways-off').split(',').includes(way);

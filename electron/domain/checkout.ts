import type { CartChange, CartSubtotal } from '#shared/model/cart.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import { sumMoney, yen, type Money } from '#shared/model/money.ts';
import type { Product, SaleState, StockState } from '#shared/model/product.ts';
import type { PaymentMethod } from '#shared/model/order.ts';
import type { CheckoutProblemCode } from '#shared/model/checkout-problems.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';

/** Why something can't be done: a code of the catalogue, and its parameters. */
export interface RefusalReason {
  readonly code: RefusalCode;
  readonly params?: Record<string, string | number>;
}
/** A problem of a cart or an order: the field, a code that the document explains, and its parameters. */
export interface BuyingProblem extends RefusalReason {
  readonly field: string;
  readonly code: CheckoutProblemCode;
}
export type ProductProblem = Omit<BuyingProblem, 'field'>;

/** The choices that are validated here; null for not chosen yet. */
export interface CheckoutChoices {
  readonly addressId: string | null;
  readonly payment: PaymentMethod | null;
  readonly points: number;
  readonly departmentId: string | null;
  readonly deliverOn?: CalendarDate | null | undefined;
}

/** A product as it was when it was added to the cart. */
export interface CartSnapshot {
  readonly price: number;
  readonly stock: StockState;
  readonly sale: SaleState;
}

/** A line of the cart, as far as it can be ordered. */
export interface CheckoutLine {
  readonly id: string;
  readonly product: Product;
  readonly quantity: number | null;
  readonly department: CartSubtotal['department'];
}

/** Changes of a product since it was added to the cart. */
export function changesSince(product: Product, was: CartSnapshot): readonly CartChange[] {
  const changes: CartChange[] = [];
  if (product.price.amount !== was.price)
    changes.push({ kind: 'price', was: yen(was.price), is: product.price });
  if (product.stock.state !== was.stock)
    changes.push({ kind: 'stock', was: was.stock, is: product.stock.state });
  if (product.sale !== was.sale) changes.push({ kind: 'sale', was: was.sale, is: product.sale });
  return changes;
}

/** The sales price of a line without tax; null without a quantity. */
export const lineAmount = ({
  product,
  quantity,
}: Pick<CheckoutLine, 'product' | 'quantity'>): Money | null =>
  quantity === null ? null : yen(product.price.amount * quantity);

/** Goods by department, in order of first appearance (AS-50, AS-51). */
export function subtotalsByDepartment(lines: readonly CheckoutLine[]): readonly CartSubtotal[] {
  const byDepartment = new Map<string | null, CheckoutLine[]>();
  for (const line of lines) {
    const id = line.department?.id ?? null;
    const known = byDepartment.get(id);
    if (known) known.push(line);
    else byDepartment.set(id, [line]);
  }
  return [...byDepartment.values()].map((own) => ({
    department: own[0]!.department,
    lines: own.length,
    goods: sumMoney(own.flatMap((line) => lineAmount(line) ?? [])),
  }));
}

/** Whether more of a product is ordered than there is, and its supplier says when there will be more (入荷待ち). */
export const isBackordered = ({ stock }: Pick<Product, 'stock'>, wanted: number): boolean =>
  stock.left !== null && wanted > stock.left && stock.restockedOn !== null;

/**
 * Why a product can't be ordered in this quantity, or null. `wanted` is its quantity in the whole cart, since stock
 * and limits apply to an order, not to a line. What is expected back can be ordered, and waits.
 */
export function productProblem(product: Product, wanted: number): ProductProblem | null {
  const { name, unit, sale, stock, atMost } = product;
  if (sale === 'discontinued') return { code: 'cart.discontinued', params: { name } };
  if (sale === 'not-for-sale') return { code: 'cart.not-for-sale', params: { name } };
  if (atMost !== null && wanted > atMost)
    return { code: 'cart.at-most', params: { name, most: atMost, unit } };
  if (stock.left !== null && wanted > stock.left && !isBackordered(product, wanted))
    return { code: 'cart.out-of-stock', params: { name, left: stock.left, unit } };
  return null;
}

/** Problems of the lines of a cart, under `lines.<id>`; of an empty cart under `lines`. */
export function lineProblems(lines: readonly CheckoutLine[]): readonly BuyingProblem[] {
  if (lines.length === 0) return [{ field: 'lines', code: 'cart.empty' }];
  const wanted = new Map<string, number>();
  for (const { product, quantity } of lines)
    wanted.set(product.code, (wanted.get(product.code) ?? 0) + (quantity ?? 0));
  return lines.flatMap(({ id, product, quantity }): BuyingProblem[] => {
    const field = `lines.${id}`;
    const problem = productProblem(product, wanted.get(product.code)!);
    return [
      ...(problem ? [{ field, ...problem }] : []),
      ...(quantity === null ? [{ field, code: 'cart.quantity' as const }] : []),
    ];
  });
}

/** The first and the last day that can be asked for delivery. */
export interface DeliveryDays {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** What choices are validated against. */
export interface ChoiceContext {
  readonly needsAddress: boolean;
  /** Whether the chosen address is in the address book. */
  readonly addressKnown: boolean;
  /** Payment methods that can be chosen now. */
  readonly payments: ReadonlySet<PaymentMethod>;
  /** The amount to pay, tax included. */
  readonly taxIncluded: number;
  /** Null where orders belong to no department. */
  readonly departments: ReadonlySet<string> | null;
  /** Days that can be asked for delivery; null where none can. */
  readonly deliveryDays: DeliveryDays | null;
  /** Points that can be used; null where there are none. */
  readonly points: {
    readonly balance: number;
    /** What is left to pay with them. */ readonly most: number;
  } | null;
}

/** Problems of the choices, except the coupon, which has its own conditions (AM-33, AM-52, AM-58). */
export function choiceProblems(choices: CheckoutChoices, situation: ChoiceContext): readonly BuyingProblem[] {
  const problems: BuyingProblem[] = [];
  const { needsAddress, addressKnown, payments, taxIncluded, departments, deliveryDays, points } = situation;
  if (needsAddress && choices.addressId === null)
    problems.push({ field: 'addressId', code: 'checkout.address' });
  else if (needsAddress && !addressKnown)
    problems.push({ field: 'addressId', code: 'checkout.address-gone' });
  if (choices.payment === null) problems.push({ field: 'payment', code: 'checkout.payment' });
  else if (!payments.has(choices.payment) || (choices.payment === 'points' && taxIncluded > 0))
    problems.push({ field: 'payment', code: 'checkout.payment-not-possible' });
  if (departments && (choices.departmentId === null || !departments.has(choices.departmentId)))
    problems.push({ field: 'departmentId', code: 'checkout.department' });
  const { deliverOn: day } = choices;
  if (day && (!deliveryDays || day < deliveryDays.from || day > deliveryDays.until))
    problems.push(
      deliveryDays
        ? { field: 'deliverOn', code: 'checkout.delivery-day', params: { ...deliveryDays } }
        : { field: 'deliverOn', code: 'checkout.no-delivery-day' },
    );
  if (choices.points > 0) {
    if (!points) problems.push({ field: 'points', code: 'points.not-supported' });
    else if (choices.points > points.balance)
      problems.push({
        field: 'points',
        code: 'checkout.points-over',
        params: { balance: points.balance },
      });
    else if (choices.points > points.most)
      problems.push({ field: 'points', code: 'checkout.points-too-many', params: { most: points.most } });
  }
  return problems;
}

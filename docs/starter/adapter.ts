// What the starter asks of a supplier's own system, and what it gets. `sample-shop.ts` is one; write yours beside it.

export interface Money {
  /**
   * Whole yen, without tax unless the name says so. An order may have 銭 (1250.5), or be in whole minor units of another
   * currency (1250 cents with USD).
   */
  readonly amount: number;
  readonly currency: string;
}
export const yen = (amount: number): Money => ({ amount, currency: 'JPY' });

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly kana: string | null;
  readonly email: string | null;
  readonly role: 'administrator' | 'buyer' | 'viewer';
  readonly department: null;
  readonly company: { readonly id: string; readonly name: string };
}

/** A person found by a login ID or by an id, with what decides whether a password is good. */
export interface FoundMember {
  readonly member: Member;
  /** The reason of the refusal, such as `mismatch` or `locked`; null for a good password. */
  readonly refusal: (password: string) => string | null;
}

export interface Line {
  readonly lineNumber: number;
  readonly productCode: string;
  readonly jan: string | null;
  readonly name: string;
  readonly maker: string | null;
  readonly category: string | null;
  readonly quantity: number;
  readonly unit: string;
  readonly unitPrice: Money;
  readonly amount: Money;
  readonly taxRate: 10 | 8 | 0;
}
export interface Calculation {
  readonly lines: readonly Line[];
  readonly discounts: readonly {
    readonly kind: 'coupon' | 'points' | 'campaign';
    readonly label: string;
    readonly amount: Money;
  }[];
  readonly shippingFee: Money;
  readonly taxTotals: readonly { readonly rate: 10 | 8 | 0; readonly taxable: Money; readonly tax: Money }[];
  readonly totals: {
    readonly goods: Money;
    readonly discount: Money;
    readonly taxExcluded: Money;
    readonly tax: Money;
    readonly taxIncluded: Money;
  };
}
/** An order as the document describes it. */
export interface Order extends Calculation {
  readonly id: string;
  readonly number: string;
  readonly updatedAt: string;
  readonly [further: string]: unknown;
}
/** A product as the document describes it. */
export interface Product {
  readonly code: string;
  readonly name: string;
  readonly price: Money;
  readonly [further: string]: unknown;
}
export interface Choices {
  readonly addressId: string | null;
  readonly payment: string | null;
  readonly coupon: string | null;
  readonly points: number;
  readonly departmentId: string | null;
  readonly costMemo: string;
  readonly comment: string;
}
/** `field` is where it stands in the request, such as `payment` or `lines.0`. */
export interface ChoiceProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** One change in the supplier's own sequence: an order in its present state, or that it is gone. */
export interface Change {
  readonly sequence: number;
  readonly id: string;
  readonly order: Order | null;
}
export interface ChangesQuery {
  /** Changes after this one only. */
  readonly after: number;
  readonly limit: number;
  /** Removals up to this one are left out: a desk that begins has nothing to remove. */
  readonly removedAfter?: number;
  /** Only of this order. */
  readonly id?: string;
}
export interface Changes {
  readonly changes: readonly Change[];
  /** How many come after these. */
  readonly remaining: number;
  /** The sequence number of the latest change of all. */
  readonly last: number;
}
export interface ProductsQuery {
  /** These alone; otherwise what is searched for. */
  readonly codes?: readonly string[];
  readonly text?: string;
  readonly category?: string;
  readonly inStock?: boolean;
  readonly sort?: string;
}
export interface CheckoutOptions {
  readonly addresses: readonly {
    readonly id: string;
    readonly name: string;
    readonly postalCode: string;
    readonly address: string;
    readonly phone: string;
    readonly isDefault: boolean;
  }[];
  readonly payments: readonly string[];
}
export interface CartLine {
  readonly code: string;
  readonly quantity: number;
}

/**
 * The six functions. They are called inside a transaction of the starter's file. Where your orders are in another
 * database, make `place` safe by its key there: the same key must find the order that it made.
 */
export interface Adapter {
  findMember(by: { readonly id: string } | { readonly identifier: string }): FoundMember | null;
  listOrders(member: Member, query: ChangesQuery): Changes;
  /** In the order that was asked for; codes that there are not are left out. */
  findProducts(member: Member, query: ProductsQuery): readonly Product[];
  options(member: Member): CheckoutOptions;
  /** Writes nothing. */
  price(
    member: Member,
    lines: readonly CartLine[],
    choices: Choices,
  ): { readonly calculation: Calculation; readonly problems: readonly ChoiceProblem[] };
  place(member: Member, priced: Calculation, choices: Choices, key: string): Order;
}

// What the starter asks of a supplier's own system. The document describes these values whole (`Member`, `Product`,
// `Calculation`, `Choices`, `Order`); here stands what the starter itself looks at, and the rest goes through as it is.

type Described = Readonly<Record<string, unknown>>;

/** Whole yen, without tax unless a name says so. Orders alone may have 銭, or be in another currency. */
export type Money = { readonly amount: number; readonly currency: string };
export type Member = Described & { readonly id: string; readonly role: 'administrator' | 'buyer' | 'viewer' };
export type Product = Described & {
  readonly code: string;
  readonly price: Money;
  readonly category: string;
  readonly stock: { readonly state: string };
};
export type Order = Described & { readonly id: string; readonly updatedAt: string };
export type Calculation = Described & {
  readonly lines: readonly (Described & { readonly unitPrice: Money })[];
  readonly totals: { readonly taxIncluded: Money };
};
export type Choices = Described & { readonly addressId: string | null; readonly payment: string | null };
/** A problem of a line has the field `lines.` and its id. */
export type CartLine = { readonly id: string; readonly code: string; readonly quantity: number | null };
/** `code` is one of the document's table, or your own with a `message` for people. */
export type Problem = { readonly field: string; readonly code: string; readonly message: string };
/** One change in the supplier's own sequence: an order as it is now, or null where it is gone. */
export type Change = { readonly sequence: number; readonly id: string; readonly order: Order | null };

/**
 * The six functions, and who you are. The functions are called inside a transaction of the starter's file. Where your orders are in another
 * database, make `place` safe by its key there: the same key must find the order that it made.
 */
export interface Adapter {
  /** What `describe` answers. */
  readonly description: Described;
  /** The latest place in the sequence of all orders, as the server starts. */
  readonly lastChange: number;
  /** A person by login ID or by id. `refusal` says why a password is none, such as `mismatch` or `locked`, or null. */
  findMember(by: { readonly id: string } | { readonly loginId: string }): {
    readonly member: Member;
    readonly refusal: (password: string) => string | null;
  } | null;
  /**
   * The last change of each order, after a place in the sequence, the oldest first, and how many come after these. With
   * `id` only of this order.
   */
  listOrders(
    member: Member,
    query: { readonly after: number; readonly limit: number; readonly id?: string },
  ): { readonly changes: readonly Change[]; readonly remaining: number };
  /** With `codes` those of them that there are; otherwise what is searched for. */
  findProducts(
    member: Member,
    query: { readonly codes?: readonly string[]; readonly text?: string; readonly sort?: string },
  ): readonly Product[];
  /** Where to and how this person can order, the usual first. */
  options(member: Member): {
    readonly addresses: readonly (Described & { readonly id: string })[];
    readonly payments: readonly string[];
  };
  /** What lines come to, and what stands against an order of them. Writes nothing. */
  price(
    member: Member,
    lines: readonly CartLine[],
    choices: Choices,
  ): { readonly calculation: Calculation; readonly problems: readonly Problem[] };
  place(member: Member, priced: Calculation, choices: Choices, key: string): Order;
}

// What the checks read of answers, once the document has said that they fit.

export interface Money {
  readonly amount: number;
  /** Yen where it is absent. */
  readonly currency?: string;
}
export interface Tokens {
  readonly accessToken: string;
  readonly accessExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshExpiresAt: string;
}
export interface OrderLine {
  readonly lineNumber: number;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly amount: Money;
  readonly taxRate: number;
}
export interface Calculation {
  readonly lines: readonly OrderLine[];
  readonly discounts: readonly { readonly amount: Money }[];
  readonly shippingFee: Money;
  readonly taxTotals: readonly { readonly rate: number; readonly taxable: Money; readonly tax: Money }[];
  readonly totals: {
    readonly goods: Money;
    readonly discount: Money;
    readonly taxExcluded: Money;
    readonly tax: Money;
    readonly taxIncluded: Money;
  };
}
export interface Order extends Calculation {
  readonly id: string;
  readonly number: string;
  readonly orderedAt: string;
  readonly orderedOn: string;
  readonly deliverOn?: string;
  readonly shippedOn: string | null;
  readonly deliveredOn: string | null;
  readonly updatedAt: string;
}
export interface OrdersPage {
  readonly orders: readonly Order[];
  readonly removed: readonly string[];
  readonly nextCursor: string | null;
  readonly position: string;
  readonly asOf: string;
  readonly remaining: number;
}
export interface Product {
  readonly code: string;
  readonly price: Money;
  readonly sale: string;
  readonly stock: { readonly state: string; readonly left: number | null };
  readonly atMost: number | null;
}
export interface CataloguePage {
  readonly products: readonly Product[];
  readonly total: number;
}
export interface CartLine {
  readonly id: string;
  readonly product: Product;
  readonly quantity: number | null;
  readonly amount: Money | null;
}
export interface Cart {
  readonly version: number;
  readonly lines: readonly CartLine[];
  readonly subtotals: readonly { readonly lines: number; readonly goods: Money }[];
  readonly goods: Money;
}
export interface Choices {
  readonly addressId: string | null;
  readonly payment: string | null;
  readonly deliverOn?: string | null;
  readonly [other: string]: unknown;
}
export interface CheckoutOptions {
  readonly addresses: readonly { readonly id: string }[];
  readonly needsAddress: boolean;
  readonly payments: readonly { readonly method: string; readonly problem: string | null }[];
  readonly deliveryDays?: { readonly from: string } | null;
  readonly proposed: Choices;
}
export interface Preview {
  readonly calculation: Calculation;
  readonly problems: readonly { readonly field: string; readonly code: string }[];
}
export interface ResolvedWrite {
  readonly state: string;
  readonly answer?: unknown;
  readonly at: string | null;
}

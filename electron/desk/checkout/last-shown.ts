import type { AccountId } from '#shared/model/identifiers.ts';
import type { Calculation } from '#shared/model/calculation.ts';
import type { Cart } from '#shared/supplier-api/cart.ts';

/** Title, lines and total by which a person recognises an order or a quote. */
export interface OrderLabel {
  readonly title: string;
  readonly lines: number;
}

/**
 * The cart and quote an account was last shown, so that a write can be named without another request. One of each per
 * account is enough: a page shows one at a time.
 */
export function createLastShown() {
  const last = new Map<string, OrderLabel & { readonly of: string }>();
  const keep = (kind: string, account: AccountId, of: string, names: readonly string[]): void =>
    void last.set(`${kind} ${account}`, { of, title: names[0] ?? '', lines: names.length });
  const find = (kind: string, account: AccountId, of: string): OrderLabel | null => {
    const found = last.get(`${kind} ${account}`);
    return found?.of === of ? { title: found.title, lines: found.lines } : null;
  };
  return {
    cart: (account: AccountId, { version, lines }: Cart): void =>
      keep(
        'cart',
        account,
        String(version),
        lines.map(({ product }) => product.name),
      ),
    cartOf: (account: AccountId, version: number) => find('cart', account, String(version)),
    quote: (account: AccountId, id: string, { lines }: Calculation): void =>
      keep(
        'quote',
        account,
        id,
        lines.map(({ name }) => name),
      ),
    quoteOf: (account: AccountId, id: string) => find('quote', account, id),
    /** Lets go of what an account was shown, once it is signed out. */
    forget: (account: AccountId): void => {
      for (const kind of ['cart', 'quote']) last.delete(`${kind} ${account}`);
    },
  };
}
export type LastShown = ReturnType<typeof createLastShown>;

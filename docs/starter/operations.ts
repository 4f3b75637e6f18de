import { randomUUID } from 'node:crypto';
import type { Adapter, Member, Money } from './adapter.ts';
import { instant, Refusal, type Memory, type Session, type StoredLine } from './memory.ts';

const LARGEST_QUANTITY = 99_999;
const MOST_LINES = 500;

/** A request whose form the document has approved. */
export interface Request {
  readonly params: Readonly<Record<string, string>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- the document's schema has looked at it
  readonly query: any;
  // oxlint-disable-next-line typescript/no-explicit-any -- likewise
  readonly body: any;
  readonly key: string;
  /** Of who is signed in; an operation without a sign-in doesn't look at them. */
  readonly session: Session;
  readonly member: Member;
}
/** What is answered. A refusal that is thrown takes back what was written; one that is returned keeps it. */
export type Operation = (request: Request) => unknown;

const yen = (amount: number): Money => ({ amount, currency: 'JPY' });

/** What History and Buy need, over an adapter and the memory. What is not here is not offered. */
export function createOperations(shop: Adapter, memory: Memory): Readonly<Record<string, Operation>> {
  const productsOf = (member: Member, lines: readonly { readonly code: string }[]) => {
    const found = shop.findProducts(member, { codes: lines.map(({ code }) => code) });
    return new Map(found.map((product) => [product.code, product]));
  };
  /** The cart as the document describes it. */
  function cartOf(member: Member) {
    const { version, lines: stored } = memory.cart(member.id);
    const products = productsOf(member, stored);
    const lines = stored.flatMap((line) => {
      const product = products.get(line.code);
      const amount = product && line.quantity !== null ? yen(product.price.amount * line.quantity) : null;
      return product ? { ...line, product, amount } : [];
    });
    return { version, lines, goods: yen(lines.reduce((sum, { amount }) => sum + (amount?.amount ?? 0), 0)) };
  }
  /** The lines of the cart, which has to be in the version that the desk has seen. */
  function linesOf(member: Member, version: number): readonly StoredLine[] {
    const cart = memory.cart(member.id);
    if (cart.version !== version) throw new Refusal('conflict');
    return cart.lines;
  }

  return {
    describe: () => shop.description,
    signIn: ({ body: { identifier, password, deskId } }) => {
      const found = identifier.kind === 'email' ? shop.findMember({ loginId: identifier.value }) : null;
      const refusal = found ? found.refusal(password) : 'mismatch';
      if (!found || refusal !== null) return new Refusal(refusal ?? 'mismatch');
      const tokens = memory.startSession(found.member.id, deskId);
      return { outcome: 'signed-in', tokens, member: found.member };
    },
    refresh: ({ body, key }) => {
      const pair = memory.refresh(body.refreshToken, key, body.deskId);
      return pair instanceof Refusal ? pair : memory.tokensOf(pair);
    },
    signOut: ({ session }) => {
      memory.endSession(session.id, 'signed-out');
      return null;
    },
    me: ({ member }) => member,

    orders: ({ member, query: { cursor, limit } }) => {
      const after = cursor === undefined ? 0 : memory.sequenceOf(cursor);
      const { changes, remaining } = shop.listOrders(member, { after, limit });
      const position = memory.cursorOf(changes.at(-1)?.sequence ?? after);
      return {
        orders: changes.flatMap(({ order }) => order ?? []),
        removed: changes.flatMap(({ order, id }) => (order ? [] : id)),
        nextCursor: remaining > 0 ? position : null,
        position,
        asOf: instant(),
        remaining,
      };
    },
    order: ({ member, params: { id } }) => {
      const [change] = shop.listOrders(member, { after: 0, limit: 1, id: id! }).changes;
      return change?.order ?? new Refusal('not-found');
    },

    catalogue: ({ member, query: { text, category, inStock, sort, offset, limit } }) => {
      const all = shop
        .findProducts(member, { text, sort })
        .filter(({ stock }) => inStock !== 'yes' || stock.state === 'in-stock');
      const byCategory = Map.groupBy(all, (product) => product.category);
      const found = category === undefined ? all : (byCategory.get(category) ?? []);
      return {
        products: found.slice(offset, offset + limit),
        total: found.length,
        categories: [...byCategory].map(([name, { length }]) => ({ name, products: length })),
      };
    },
    product: ({ member, params: { code } }) => {
      const [product] = shop.findProducts(member, { codes: [code!] });
      return product ? { product } : new Refusal('not-found');
    },
    lookUpProducts: ({ member, body }) => {
      const wanted: readonly { by: string; value: string }[] = body.wanted;
      const all = shop.findProducts(member, {});
      return { products: wanted.map(({ by, value }) => all.find((each) => each[by] === value) ?? null) };
    },

    cart: ({ member }) => cartOf(member),
    addToCart: ({ member, body }) => {
      const added: readonly { code: string; quantity: number; from: string }[] = body.lines;
      const lines = new Map(memory.cart(member.id).lines.map((line) => [line.code, line]));
      for (const { code, quantity, from } of added) {
        const line = lines.get(code) ?? { id: randomUUID(), code, quantity: null, from, addedAt: instant() };
        lines.set(code, { ...line, quantity: (line.quantity ?? 0) + quantity });
      }
      const known = productsOf(member, added);
      const errors: object[] = added.flatMap(({ code: message }, index) => {
        const problem = { field: `lines.${index}`, message };
        if (!known.has(message)) return { ...problem, code: 'catalogue.product-not-found' };
        const isTooMuch = lines.get(message)!.quantity! > LARGEST_QUANTITY;
        return isTooMuch ? { ...problem, code: 'cart.bad-quantity', params: { most: LARGEST_QUANTITY } } : [];
      });
      if (lines.size > MOST_LINES)
        errors.push({ field: 'lines', code: 'cart.full', message: 'full', params: { most: MOST_LINES } });
      if (errors.length > 0) throw new Refusal('choices-refused', { errors });
      memory.saveCart(member.id, lines.values());
      return cartOf(member);
    },
    changeCart: ({ member, body }) => {
      const lines = new Map(linesOf(member, body.version).map((line) => [line.id, line]));
      for (const { id, quantity } of body.lines) {
        const line = lines.get(id);
        if (!line) throw new Refusal('not-found');
        lines.set(id, { ...line, quantity });
      }
      for (const id of body.remove) if (!lines.delete(id)) throw new Refusal('not-found');
      memory.saveCart(member.id, lines.values());
      return cartOf(member);
    },
    checkoutOptions: ({ member }) => {
      const { addresses, payments } = shop.options(member);
      const usual = { addressId: addresses[0]?.id ?? null, payment: payments[0] ?? null };
      return {
        addresses,
        needsAddress: true,
        payments: payments.map((method) => ({ method })),
        proposed: { ...usual, points: 0, costMemo: '', comment: '' },
      };
    },
    previewOrder: ({ member, body: { cartVersion, choices } }) => {
      const payment = choices.payment && { method: choices.payment };
      return { ...shop.price(member, linesOf(member, cartVersion), choices), payment };
    },
    placeOrder: ({ member, body: { cartVersion, choices, confirmed }, key }) => {
      const { calculation, problems } = shop.price(member, linesOf(member, cartVersion), choices);
      if (problems.length > 0) throw new Refusal('choices-refused', { errors: problems });
      const prices = calculation.lines.map(({ unitPrice }) => unitPrice.amount);
      const { amount } = calculation.totals.taxIncluded;
      if (amount !== confirmed.taxIncluded || prices.join() !== confirmed.unitPrices.join())
        throw new Refusal('changed-since-confirmed');
      const order = shop.place(member, calculation, choices, key);
      memory.saveCart(member.id, []);
      return { order };
    },
    resolveWrite: ({ member, body }) => memory.outcome(member.id, body.key, body.void),
    recentWrites: ({ member, session, query }) => memory.recent(member.id, session.desk, query.days),
  };
}

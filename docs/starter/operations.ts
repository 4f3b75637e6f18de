import { randomUUID } from 'node:crypto';
import type { Adapter, Member, Money } from './adapter.ts';
import { instant, Refusal, type Memory, type Session, type StoredLine } from './memory.ts';

const HOUR = 3_600_000;
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
export type Answer = { readonly status: number; readonly body: unknown };
/** A refusal that is thrown takes back what was written; one that is returned keeps it. */
export type Operation = (request: Request) => Answer | Refusal;

const ok = (body: unknown, status = 200): Answer => ({ status, body });
const yen = (amount: number): Money => ({ amount, currency: 'JPY' });

const description = {
  name: { ja: 'スターター商店', en: 'Starter Shop' },
  profile: 'starter',
  notice: null,
  announcements: [],
  statusUrl: null,
  support: { phone: null, hours: null, formUrl: null, email: null, chatUrl: null, faxFormUrl: null },
  memberUrl: null,
  pages: {},
  cardAgentUrl: null,
  forgotten: { idUrl: null, passwordUrl: null },
  trialSignIns: [],
  trialMail: false,
  rules: {
    login: {
      kinds: [{ kind: 'email' }],
      label: { ja: 'メールアドレス', en: 'E-mail address' },
      example: 'buyer@example.com',
    },
    payments: ['bank-transfer', 'cash-on-delivery'],
    buying: { cart: true },
  },
};

/** What History and Buy need, over an adapter and the memory. What is not here is not offered. */
export function createOperations(adapter: Adapter, memory: Memory): Readonly<Record<string, Operation>> {
  const productsOf = (member: Member, lines: readonly { readonly code: string }[]) => {
    const found = adapter.findProducts(member, { codes: lines.map(({ code }) => code) });
    return new Map(found.map((product) => [product.code, product]));
  };
  /** The cart as the document describes it. */
  function cartOf(member: Member): Answer {
    const { version, lines: stored } = memory.cart(member.id);
    const products = productsOf(member, stored);
    const lines = stored.flatMap(({ code, ...line }) => {
      const product = products.get(code);
      const amount = product && line.quantity !== null ? yen(product.price.amount * line.quantity) : null;
      return product ? { ...line, product, amount, department: null, changes: [] } : [];
    });
    const goods = yen(lines.reduce((sum, { amount }) => sum + (amount?.amount ?? 0), 0));
    const subtotals = lines.length === 0 ? [] : [{ department: null, lines: lines.length, goods }];
    return ok({ version, lines, subtotals, departments: [], goods, mustChooseAgain: false });
  }
  /** The lines of the cart, which has to be in the version that the desk has seen. */
  function linesOf(member: Member, version: number): readonly StoredLine[] {
    const cart = memory.cart(member.id);
    if (cart.version !== version) throw new Refusal('conflict');
    return cart.lines;
  }

  return {
    describe: () => ok(description),
    signIn: ({ body, key }) => {
      // The session is remembered, and the tokens are made of it again, so that none is in the file.
      const write = { owner: '', key, route: 'signIn', request: body, desk: body.deskId, lasts: HOUR };
      const { member, id, made } = memory.once(write, () => {
        const { kind, value } = body.identifier;
        const found = kind === 'email' ? adapter.findMember({ loginId: value }) : null;
        const refusal = found ? found.refusal(body.password) : 'mismatch';
        if (!found || refusal !== null) throw new Refusal(refusal ?? 'mismatch');
        return { member: found.member, ...memory.startSession(found.member.id, body.deskId) };
      });
      return ok({ outcome: 'signed-in', tokens: memory.tokensOf(id, 1, made), member }, 201);
    },
    refresh: ({ body, key }) => {
      const pair = memory.refresh(body.refreshToken, key, body.deskId);
      return pair ? ok(pair) : new Refusal('session-ended', { because: 'token-reused' });
    },
    signOut: ({ session }) => {
      memory.endSession(session.id, 'signed-out');
      return ok(null, 204);
    },
    me: ({ member }) => ok(member),

    // The cursor is a place in the sequence. As removals are listed from its beginning, `updatedSince` is left aside.
    orders: ({ member, query: { cursor = '0', limit } }) => {
      const after = /^\d{1,15}$/.test(cursor) ? Number(cursor) : Infinity;
      const { changes, remaining, last } = adapter.listOrders(member, { after, limit });
      if (after > last)
        throw new Refusal('bad-request', {
          errors: [{ field: 'cursor', message: 'not a cursor of this listing' }],
        });
      const position = String(changes.at(-1)?.sequence ?? after);
      return ok({
        orders: changes.flatMap(({ order }) => order ?? []),
        removed: changes.flatMap(({ order, id }) => (order ? [] : id)),
        nextCursor: remaining > 0 ? position : null,
        position,
        asOf: instant(),
        remaining,
      });
    },
    order: ({ member, params: { id } }) => {
      const [change] = adapter.listOrders(member, { after: 0, limit: 1, id: id! }).changes;
      if (!change?.order) throw new Refusal('not-found');
      return ok(change.order);
    },

    catalogue: ({ member, query: { text, category, inStock, sort, offset, limit } }) => {
      const all = adapter
        .findProducts(member, { text, sort })
        .filter(({ stock }) => inStock !== 'yes' || (stock as { state: string }).state === 'in-stock');
      const byCategory = Map.groupBy(all, (product) => product.category);
      const found = category === undefined ? all : (byCategory.get(category) ?? []);
      return ok({
        products: found.slice(offset, offset + limit),
        total: found.length,
        didYouMean: null,
        categories: [...byCategory].map(([name, { length }]) => ({ name, products: length })),
      });
    },
    product: ({ member, params: { code } }) => {
      const [product] = adapter.findProducts(member, { codes: [code!] });
      if (!product) throw new Refusal('not-found');
      return ok({ product, alternatives: [] });
    },
    lookUpProducts: ({ member, body }) => {
      const wanted: readonly { by: string; value: string }[] = body.wanted;
      const all = adapter.findProducts(member, {});
      return ok({ products: wanted.map(({ by, value }) => all.find((each) => each[by] === value) ?? null) });
    },

    cart: ({ member }) => cartOf(member),
    addToCart: ({ member, body }) => {
      const added: readonly { code: string; quantity: number; from: string }[] = body.lines;
      const known = productsOf(member, added);
      const lines = new Map(memory.cart(member.id).lines.map((line) => [line.code, line]));
      const errors: object[] = [];
      added.forEach(({ code, quantity, from }, index) => {
        const problem = (of: string, params = {}) =>
          errors.push({ field: `lines.${index}`, code: of, message: code, params });
        const line = lines.get(code) ?? { id: randomUUID(), code, quantity: null, from, addedAt: instant() };
        const total = (line.quantity ?? 0) + quantity;
        lines.set(code, { ...line, quantity: total });
        if (!known.has(code)) problem('catalogue.product-not-found');
        else if (total > LARGEST_QUANTITY) problem('cart.bad-quantity', { most: LARGEST_QUANTITY });
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
      const { addresses, payments } = adapter.options(member);
      const none = { coupon: null, points: 0, departmentId: null, costMemo: '', comment: '' };
      return ok({
        addresses,
        needsAddress: true,
        payments: payments.map((method) => ({ method, problem: null, term: null, cardLast4: null })),
        departments: [],
        coupons: [],
        points: null,
        proposed: { addressId: addresses[0]?.id ?? null, payment: payments[0] ?? null, ...none },
      });
    },
    previewOrder: ({ member, body: { cartVersion, choices } }) => {
      const priced = adapter.price(member, linesOf(member, cartVersion), choices);
      const payment = choices.payment === null ? null : { method: choices.payment, term: null };
      return ok({ ...priced, changes: [], earns: 0, payment });
    },
    placeOrder: ({ member, body: { cartVersion, choices, confirmed }, key }) => {
      const { calculation, problems } = adapter.price(member, linesOf(member, cartVersion), choices);
      if (problems.length > 0) throw new Refusal('choices-refused', { errors: problems });
      const prices = calculation.lines.map(({ unitPrice }) => unitPrice.amount);
      const { amount } = calculation.totals.taxIncluded;
      if (amount !== confirmed.taxIncluded || prices.join() !== confirmed.unitPrices.join())
        throw new Refusal('changed-since-confirmed');
      const order = adapter.place(member, calculation, choices, key);
      memory.saveCart(member.id, []);
      return ok({ order, pointsEarned: 0 }, 201);
    },
    resolveWrite: ({ member, body }) => ok(memory.outcome(member.id, body.key, body.void)),
    recentWrites: ({ member, session, query }) => ok(memory.recent(member.id, session.desk, query.days)),
  };
}

import { randomUUID } from 'node:crypto';
import type { Adapter, CartLine, Choices, Member, Product } from './adapter.ts';
import { yen } from './adapter.ts';
import { Refusal, type Answer, type Memory, type Session, type StoredLine } from './memory.ts';

/** A request whose form the document has approved. */
export interface Request {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- the document's schema has looked at it
  readonly body: any;
  readonly key: string;
  /** Of who is signed in; an operation without a sign-in doesn't look at them. */
  readonly session: Session;
  readonly member: Member;
}
export type Operations = Readonly<Record<string, (request: Request) => Answer>>;

const ok = (body: unknown, status = 200): Answer => ({ status, body });

/** A place in the sequence of changes; removals before `removedAfter` say nothing to a desk that had nothing yet. */
const writeCursor = (after: number, removedAfter: number): string =>
  Buffer.from(JSON.stringify([after, removedAfter])).toString('base64url');
function readCursor(text: string): readonly [after: number, removedAfter: number] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === 2 && parsed.every(Number.isSafeInteger))
      return parsed as [number, number];
  } catch {
    // Anything else is no cursor either.
  }
  throw new Refusal('bad-request', {
    errors: [{ field: 'cursor', message: 'not a cursor of this listing' }],
  });
}

/** As the document describes it, with its defaults. */
interface CatalogueQuery {
  readonly text: string;
  readonly category?: string;
  readonly inStock: 'yes' | 'no';
  readonly sort: string;
  readonly offset: number;
  readonly limit: number;
}

/** What History and Buy need, over an adapter and the memory. What is not here is not offered. */
export function createOperations(adapter: Adapter, memory: Memory, clock: () => number): Operations {
  const now = (): string => new Date(clock()).toISOString();

  /** The cart as the document describes it. */
  function cartOf(member: Member) {
    const { version, lines } = memory.cart(member.id);
    const products = productsOf(
      member,
      lines.map(({ code }) => code),
    );
    const shown = lines.flatMap(({ id, code, quantity, from, addedAt }) => {
      const product = products.get(code);
      if (!product) return [];
      const amount = quantity === null ? null : yen(product.price.amount * quantity);
      return [{ id, product, quantity, amount, department: null, from, addedAt, changes: [] }];
    });
    const goods = yen(shown.reduce((sum, { amount }) => sum + (amount?.amount ?? 0), 0));
    const subtotals = shown.length === 0 ? [] : [{ department: null, lines: shown.length, goods }];
    return { version, lines: shown, subtotals, departments: [], goods, mustChooseAgain: false };
  }
  const productsOf = (member: Member, codes: readonly string[]): ReadonlyMap<string, Product> =>
    new Map(adapter.findProducts(member, { codes }).map((product) => [product.code, product]));
  const linesToBuy = (member: Member): readonly CartLine[] =>
    memory
      .cart(member.id)
      .lines.flatMap(({ code, quantity }) => (quantity === null ? [] : [{ code, quantity }]));
  function mustBeVersion(member: Member, version: number): void {
    if (memory.cart(member.id).version !== version) throw new Refusal('conflict');
  }

  /** The place just before the first change since a moment. Only a desk without a position asks for it. */
  function beforeChangesSince(member: Member, since: string): number {
    for (let after = 0; ;) {
      const { changes, remaining } = adapter.listOrders(member, { after, limit: 500 });
      for (const { order, sequence } of changes) {
        if (order && order.updatedAt >= since) return after;
        after = sequence;
      }
      if (remaining === 0) return after;
    }
  }

  return {
    describe: () =>
      ok({
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
      }),
    signIn: ({ body }) => {
      const found = adapter.findMember({ identifier: body.identifier.value });
      // The same answer for an ID that nobody has.
      const reason = found ? found.refusal(body.password) : 'mismatch';
      if (!found || reason !== null) throw new Refusal(reason ?? 'mismatch');
      const tokens = memory.startSession(found.member.id, body.deskId);
      return ok({ outcome: 'signed-in', tokens, member: found.member }, 201);
    },
    refresh: ({ body, key }) => {
      const pair = memory.refresh(body.refreshToken, key, body.deskId);
      // The session has ended, which must be written: so this is an answer and no exception.
      return pair
        ? ok(pair)
        : { status: 401, body: new Refusal('session-ended', { because: 'token-reused' }) };
    },
    signOut: ({ session }) => {
      memory.endSession(session.id, 'signed-out');
      return ok(null, 204);
    },
    me: ({ member }) => ok(member),

    orders: ({ member, query }) => {
      const limit = query['limit'] as number;
      const { last } = adapter.listOrders(member, { after: Number.MAX_SAFE_INTEGER, limit: 1 });
      let [after, removedAfter] = [0, last];
      if (query['cursor'] !== undefined) [after, removedAfter] = readCursor(query['cursor'] as string);
      else if (query['updatedSince'] !== undefined)
        after = removedAfter = beforeChangesSince(member, query['updatedSince'] as string);
      const found = adapter.listOrders(member, { after, limit, removedAfter });
      const end = found.changes.at(-1)?.sequence ?? after;
      const nextCursor = found.remaining > 0 ? writeCursor(end, removedAfter) : null;
      return ok({
        orders: found.changes.flatMap(({ order }) => order ?? []),
        removed: found.changes.flatMap(({ order, id }) => (order ? [] : [id])),
        nextCursor,
        position: nextCursor ?? writeCursor(end, end),
        asOf: now(),
        remaining: found.remaining,
      });
    },
    order: ({ member, params }) => {
      const [change] = adapter.listOrders(member, { after: 0, limit: 1, id: params['id']! }).changes;
      if (!change?.order) throw new Refusal('not-found');
      return ok(change.order);
    },

    catalogue: ({ member, query }) => {
      const { text, category, inStock, sort, offset, limit } = query as unknown as CatalogueQuery;
      const all = adapter.findProducts(member, { text, sort, inStock: inStock === 'yes' });
      const counts = Map.groupBy(all, (product) => String(product['category'] ?? ''));
      const found = category === undefined ? all : all.filter((product) => product['category'] === category);
      return ok({
        products: found.slice(offset, offset + limit),
        total: found.length,
        didYouMean: null,
        categories: [...counts].map(([name, products]) => ({ name, products: products.length })),
      });
    },
    product: ({ member, params }) => {
      const product = productsOf(member, [params['code']!]).get(params['code']!);
      if (!product) throw new Refusal('not-found');
      return ok({ product, alternatives: [] });
    },
    lookUpProducts: ({ member, body }) => {
      const all = adapter.findProducts(member, {});
      const find = ({ by, value }: { by: string; value: string }): Product | null =>
        all.find((product) => product[by] === value) ?? null;
      return ok({ products: body.wanted.map(find) });
    },

    cart: ({ member }) => ok(cartOf(member)),
    addToCart: ({ member, body }) => {
      const known = productsOf(
        member,
        body.lines.map(({ code }: CartLine) => code),
      );
      const lines: StoredLine[] = [...memory.cart(member.id).lines];
      body.lines.forEach(({ code, quantity, from }: StoredLine, index: number) => {
        if (!known.has(code))
          throw new Refusal('choices-refused', {
            errors: [{ field: `lines.${index}`, code: 'catalogue.product-not-found', message: code }],
          });
        const at = lines.findIndex((line) => line.code === code);
        if (at === -1) lines.push({ id: randomUUID(), code, quantity, from, addedAt: now() });
        else lines[at] = { ...lines[at]!, quantity: (lines[at]!.quantity ?? 0) + (quantity ?? 0) };
      });
      memory.saveCart(member.id, lines);
      return ok(cartOf(member));
    },
    changeCart: ({ member, body }) => {
      mustBeVersion(member, body.version);
      const { lines } = memory.cart(member.id);
      const known = new Set(lines.map(({ id }) => id));
      const changes = new Map<string, StoredLine>(body.lines.map((line: StoredLine) => [line.id, line]));
      if ([...changes.keys(), ...body.remove].some((id) => !known.has(id))) throw new Refusal('not-found');
      memory.saveCart(
        member.id,
        lines
          .filter(({ id }) => !body.remove.includes(id))
          .map((line) => ({ ...line, quantity: (changes.get(line.id) ?? line).quantity })),
      );
      return ok(cartOf(member));
    },
    checkoutOptions: ({ member }) => {
      const { addresses, payments } = adapter.options(member);
      const proposed: Choices = {
        addressId: addresses.find(({ isDefault }) => isDefault)?.id ?? null,
        payment: payments[0] ?? null,
        coupon: null,
        points: 0,
        departmentId: null,
        costMemo: '',
        comment: '',
      };
      return ok({
        addresses,
        needsAddress: true,
        payments: payments.map((method) => ({ method, problem: null, term: null, cardLast4: null })),
        departments: [],
        coupons: [],
        points: null,
        proposed,
      });
    },
    previewOrder: ({ member, body }) => {
      mustBeVersion(member, body.cartVersion);
      const { calculation, problems } = adapter.price(member, linesToBuy(member), body.choices);
      return ok({
        calculation,
        problems: problems.map(({ field, code }) => ({ field, code })),
        changes: [],
        earns: 0,
        payment: body.choices.payment === null ? null : { method: body.choices.payment, term: null },
      });
    },
    placeOrder: ({ member, body, key }) => {
      mustBeVersion(member, body.cartVersion);
      const { calculation, problems } = adapter.price(member, linesToBuy(member), body.choices);
      if (problems.length > 0) throw new Refusal('choices-refused', { errors: problems });
      const { taxIncluded, unitPrices } = body.confirmed;
      const prices = calculation.lines.map(({ unitPrice }) => unitPrice.amount);
      if (calculation.totals.taxIncluded.amount !== taxIncluded || prices.join() !== unitPrices.join())
        throw new Refusal('changed-since-confirmed');
      const order = adapter.place(member, calculation, body.choices, key);
      memory.saveCart(member.id, []);
      return ok({ order, pointsEarned: 0 }, 201);
    },
    resolveWrite: ({ member, body }) => ok(memory.outcome(member.id, body.key, body.void)),
    recentWrites: ({ member, session, query }) =>
      ok(memory.recent(member.id, session.desk, query['days'] as number)),
  };
}

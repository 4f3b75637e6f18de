import type { Answer } from '../client.ts';
import {
  allRoundings,
  checkArithmetic,
  checkCurrency,
  checkDays,
  checkRounding,
  checkSigns,
} from '../arithmetic.ts';
import type { Check, Kit } from '../kit.ts';
import type { Order, OrdersPage } from '../shapes.ts';

/** More pages than this have no end that is worth waiting for. */
const MAX_PAGES = 10_000;
const LARGEST = 500;

export interface Listing {
  readonly pages: readonly { readonly answer: Answer; readonly page: OrdersPage }[];
  readonly orders: readonly Order[];
  readonly removed: readonly string[];
  /** Where it ended. */
  readonly position: string;
}

export interface ListingOptions {
  readonly cursor?: string;
  readonly limit?: number;
  /** Called after each page, with its index. */
  readonly between?: (index: number) => Promise<void>;
}

/** Fetches pages to the end; null where one of them is no page. */
export async function listOrders(kit: Kit, options: ListingOptions = {}): Promise<Listing | null> {
  const { limit = LARGEST, between } = options;
  const pages: { answer: Answer; page: OrdersPage }[] = [];
  let cursor = options.cursor;
  for (let index = 0; index < MAX_PAGES; index += 1) {
    const answer = await kit.as('orders', {
      query: {
        limit,
        ...(cursor !== undefined && { cursor }),
      },
    });
    if (!kit.accepted('orders.pages', answer)) return null;
    const page = answer.body as OrdersPage;
    pages.push({ answer, page });
    if (page.orders.length + page.removed.length > limit)
      kit.say('orders.limit', answer, '$.orders', `${page.orders.length + page.removed.length} > ${limit}`);
    await between?.(index);
    if (page.nextCursor === null) {
      return {
        pages,
        orders: pages.flatMap(({ page: { orders } }) => orders),
        removed: pages.flatMap(({ page: { removed } }) => removed),
        position: page.position,
      };
    }
    if (page.orders.length + page.removed.length === 0) {
      kit.say('orders.pages', answer, '$.nextCursor', 'an empty page with another one after it');
      return null;
    }
    if (page.nextCursor === cursor) {
      kit.say('orders.pages', answer, '$.nextCursor', 'the same cursor again');
      return null;
    }
    cursor = page.nextCursor;
  }
  return null;
}

const ids = (orders: readonly Order[]): string => orders.map(({ id }) => id).join();
function repeated(all: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return all.find((id) => seen.size === seen.add(id).size);
}

/** Orders as such, and in pages. */
export const orders: readonly Check[] = [
  {
    level: 'History',
    ids: [
      'orders.none',
      'orders.arithmetic',
      'orders.rounding',
      'orders.currency',
      'orders.signs',
      'orders.days',
      'orders.lines',
      'orders.removed',
    ],
    run: async (kit) => {
      const listing = await listOrders(kit);
      if (!listing) return;
      if (listing.orders.length === 0) kit.say('orders.none', listing.pages.at(-1)!.answer, '$.orders', '0');
      let rounding = allRoundings;
      for (const { answer, page } of listing.pages) {
        page.orders.forEach((order, index) => {
          const path = `$.orders[${index}]`;
          checkArithmetic(kit, 'orders.arithmetic', answer, path, order);
          rounding = checkRounding(kit, answer, path, order, rounding);
          checkCurrency(kit, answer, path, order);
          checkSigns(kit, answer, path, order);
          checkDays(kit, answer, path, order);
          const numbers = order.lines.map(({ lineNumber }) => lineNumber);
          if (numbers.some((number, at) => at > 0 && number <= numbers[at - 1]!))
            kit.say('orders.lines', answer, `${path}.lines`, numbers.join(', '));
        });
        for (const id of page.removed)
          if (page.orders.some((order) => order.id === id))
            kit.say('orders.removed', answer, '$.removed', id);
      }
      kit.endedAt(listing.position);
      // A first listing need not have what is gone; one from where an earlier run ended has it.
      const since = kit.position === undefined ? null : await listOrders(kit, { cursor: kit.position });
      const removed = [...listing.removed, ...(since?.removed ?? [])];
      for (const id of removed.slice(0, 3))
        kit.refused('orders.removed', await kit.as('order', { params: { id } }), 404, ['not-found']);
      // With a position of an earlier run, only what comes from there shows that removals are reported.
      if ((since ?? listing).removed.length === 0) kit.untested('orders.removed', 'no-removal');
    },
  },
  {
    level: 'History',
    ids: [
      'orders.pages',
      'orders.remaining',
      'orders.limit',
      'orders.position',
      'orders.cursor',
      'orders.query',
    ],
    run: checkPaging,
  },
  {
    level: 'History',
    ids: ['order.same', 'order.unknown'],
    run: async (kit) => {
      const first = await kit.as('orders', { query: { limit: 3 } });
      if (!kit.accepted('order.same', first)) return;
      for (const order of (first.body as OrdersPage).orders) {
        const alone = await kit.as('order', { params: { id: order.id } });
        if (kit.accepted('order.same', alone)) kit.same('order.same', alone, '', alone.body, order);
      }
      kit.refused('order.unknown', await kit.as('order', { params: { id: 'conformance-none' } }), 404, [
        'not-found',
      ]);
    },
  },
];

/** Pages of different sizes say the same, count what follows, and can be gone on from. */
async function checkPaging(kit: Kit): Promise<void> {
  const whole = await listOrders(kit);
  if (!whole) return;
  const total = whole.orders.length;
  const { answer: first } = whole.pages[0]!;
  const twice = repeated(whole.orders.map(({ id }) => id));
  if (twice !== undefined) kit.say('orders.pages', first, '', `${twice} twice`);

  // Small pages, but not more than some twenty of them.
  const limit = Math.max(1, Math.ceil(total / 20));
  const small = await listOrders(kit, { limit });
  if (small) {
    const { answer } = small.pages.at(-1)!;
    // What changed since then comes at the end, once more.
    const before = new Map(whole.orders.map(({ id, updatedAt }) => [id, updatedAt]));
    const isUnchanged = ({ id, updatedAt }: Order): boolean => before.get(id) === updatedAt;
    const unchanged = small.orders.filter(isUnchanged);
    const later = new Set(small.orders.filter((each) => !isUnchanged(each)).map(({ id }) => id));
    const expected = whole.orders.filter(({ id }) => !later.has(id));
    if (ids(unchanged) !== ids(expected))
      kit.say(
        'orders.pages',
        answer,
        '',
        `${unchanged.length} orders in pages of ${limit}, or in another order ≠ ${expected.length}`,
      );
    let follows = small.orders.length + small.removed.length;
    small.pages.forEach(({ answer: at, page }, index) => {
      follows -= page.orders.length + page.removed.length;
      kit.same('orders.remaining', at, '$.remaining', page.remaining, follows);
      const last = index === small.pages.length - 1;
      if ((page.remaining === 0) !== last)
        kit.say('orders.remaining', at, '$.nextCursor', `remaining ${page.remaining}`);
    });
    // A middle position goes on to the same end.
    const middle = small.pages[Math.floor(small.pages.length / 2)]!;
    const rest = await listOrders(kit, { cursor: middle.page.position });
    const passed = small.pages.slice(0, small.pages.indexOf(middle) + 1).flatMap(({ page }) => page.orders);
    if (rest && rest.orders.length !== small.orders.length - passed.length)
      kit.say(
        'orders.position',
        rest.pages[0]!.answer,
        '',
        `${rest.orders.length} after a position ≠ ${small.orders.length - passed.length}`,
      );
  }
  const onward = await listOrders(kit, { cursor: whole.position });
  if (onward) {
    const { answer } = onward.pages[0]!;
    const known = new Map(whole.orders.map(({ id, updatedAt }) => [id, updatedAt]));
    const same = onward.orders.filter(({ id, updatedAt }) => known.get(id) === updatedAt);
    if (same.length > 0) kit.say('orders.position', answer, '$.orders', `${same.length} that did not change`);
    if (onward.position === '') kit.say('orders.position', answer, '$.position', 'empty');
    const twiceOn = await listOrders(kit, { cursor: onward.position });
    if (twiceOn && twiceOn.orders.length > 0 && onward.orders.length === 0)
      kit.say('orders.position', answer, '$.position', 'is not good for going on');
  }
  for (const wrong of [0, 501])
    kit.refused('orders.limit', await kit.as('orders', { query: { limit: wrong } }), 400, ['bad-request']);
  const further = await kit.as('orders', { query: { conformance: 'yes' } });
  kit.refused('orders.query', further, 400, ['bad-request']);
  const none = await kit.as('orders', { query: { cursor: 'conformance-no-cursor' } });
  kit.refused('orders.cursor', none, 400, ['bad-request']);
}

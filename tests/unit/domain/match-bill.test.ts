import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matchBill,
  strictTolerances,
  type Bill,
  type BillLine,
  type OrderedLine,
} from '#electron/domain/bills/match-bill.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { random, seedOf } from '#tests/support/random.ts';

const from = calendarDate('2026-11-01');
const to = calendarDate('2026-11-30');

const ordered = (changes: Partial<OrderedLine> = {}): OrderedLine => ({
  order: 'o1',
  lineNumber: 1,
  orderNumber: 'EC20261101-0001',
  code: 'AB-100',
  jan: '4901234567894',
  name: 'コピー用紙',
  quantity: 10,
  amount: yen(5_000),
  taxRate: 10,
  status: 'delivered',
  suppliedOn: calendarDate('2026-11-05'),
  ...changes,
});
const billed = (changes: Partial<BillLine> = {}): BillLine => ({
  row: 1,
  orderNumber: 'EC20261101-0001',
  code: 'AB-100',
  name: 'コピー用紙',
  quantity: 10,
  amount: yen(5_000),
  suppliedOn: null,
  ...changes,
});
const match = (
  lines: readonly BillLine[],
  orders: readonly OrderedLine[],
  {
    tax = 'excluded',
    tolerances = strictTolerances,
  }: { tax?: Bill['tax']; tolerances?: typeof strictTolerances } = {},
) => matchBill({ lines, tax, from, to }, orders, tolerances);
const findings = (...given: Parameters<typeof match>): string[] =>
  match(...given).lines.map(({ finding }) => finding);

describe('one bill line', () => {
  it.each<[string, BillLine[], OrderedLine[], string[]]>([
    ['is matched', [billed()], [ordered()], ['matched']],
    ['is matched by JAN', [billed({ code: '4901234567894' })], [ordered()], ['matched']],
    [
      'is matched by numbers of another width',
      [billed({ orderNumber: 'ＥＣ20261101－0001', code: 'ab100' })],
      [ordered()],
      ['matched'],
    ],
    ['differs by a yen', [billed({ amount: yen(5_001) })], [ordered()], ['amount-differs']],
    ['has more pieces', [billed({ quantity: 12, amount: yen(6_000) })], [ordered()], ['quantity-differs']],
    ['has fewer pieces', [billed({ quantity: 8, amount: yen(4_000) })], [ordered()], ['quantity-differs']],
    ['is there twice', [billed(), billed({ row: 2 })], [ordered()], ['matched', 'billed-twice']],
    ['was returned', [billed()], [ordered({ status: 'returned' })], ['billed-but-returned']],
    ['was cancelled', [billed()], [ordered({ status: 'cancelled' })], ['billed-but-returned']],
    ['names an order that nobody placed', [billed({ orderNumber: 'X-1' })], [ordered()], ['unknown']],
    ['names a product that was not in the order', [billed({ code: 'ZZ-9' })], [ordered()], ['unknown']],
  ])('%s', (_name, lines, orders, expected) => expect(findings(lines, orders)).toEqual(expected));

  it('with tax in it may be rounded either way, and no further', () => {
    const orders = [ordered({ amount: yen(4_995), quantity: 1 })];
    const amounts = [5_493, 5_494, 5_495, 5_496].map((amount) =>
      billed({ quantity: 1, amount: yen(amount) }),
    );
    expect(amounts.map((line) => findings([line], orders, { tax: 'included' })[0])).toEqual([
      'amount-differs',
      'matched',
      'matched',
      'amount-differs',
    ]);
  });

  it('is let pass within the tolerances that are set, and not beyond', () => {
    const tolerances = { yenPerLine: 5, pieces: 1, days: 7 };
    expect(findings([billed({ amount: yen(5_005) })], [ordered()], { tolerances })).toEqual(['matched']);
    expect(findings([billed({ amount: yen(5_006) })], [ordered()], { tolerances })).toEqual([
      'amount-differs',
    ]);
    expect(findings([billed({ quantity: 11, amount: yen(5_500) })], [ordered()], { tolerances })).toEqual([
      'matched',
    ]);
    expect(findings([billed({ quantity: 12, amount: yen(6_000) })], [ordered()], { tolerances })).toEqual([
      'quantity-differs',
    ]);
  });
});

it('takes several deliveries of one ordered line for what they are, until its pieces are used up', () => {
  const part = (row: number, quantity: number): BillLine =>
    billed({ row, quantity, amount: yen(quantity * 500) });
  expect(findings([part(1, 4), part(2, 6)], [ordered()])).toEqual(['matched', 'matched']);
  expect(findings([part(1, 4), part(2, 6), part(3, 4)], [ordered()])).toEqual([
    'matched',
    'matched',
    'billed-twice',
  ]);
  expect(findings([part(1, 4), part(2, 5)], [ordered()])).toEqual(['matched', 'quantity-differs']);
});

it('lets a credit give back what was billed: a returned line that is credited in full is right', () => {
  const credit = billed({ row: 2, quantity: -10, amount: yen(-5_000) });
  expect(findings([billed(), credit], [ordered({ status: 'returned' })])).toEqual(['matched', 'matched']);
  expect(findings([credit, billed()], [ordered({ status: 'returned' })])).toEqual(['matched', 'matched']);
  const half = billed({ row: 2, quantity: -4, amount: yen(-2_000) });
  expect(findings([billed(), half], [ordered({ status: 'returned' })])).toEqual([
    'billed-but-returned',
    'matched',
  ]);
  expect(findings([credit], [ordered()])).toEqual(['quantity-differs']);
});

it('lays a line without a product against the whole order', () => {
  const orders = [
    ordered(),
    ordered({ lineNumber: 2, code: 'CD-2', jan: null, taxRate: 8, amount: yen(1_003), quantity: 1 }),
  ];
  const whole = (amount: number, row = 1): BillLine =>
    billed({ row, code: null, quantity: null, amount: yen(amount) });
  expect(findings([whole(6_003)], orders)).toEqual(['matched']);
  expect(findings([whole(6_583)], orders, { tax: 'included' })).toEqual(['matched']);
  expect(findings([whole(6_590)], orders, { tax: 'included' })).toEqual(['amount-differs']);
  expect(findings([whole(6_003), whole(6_003, 2)], orders)).toEqual(['matched', 'billed-twice']);
  expect(
    findings(
      [whole(6_003)],
      orders.map((each) => ({ ...each, status: 'returned' as const })),
    ),
  ).toEqual(['billed-but-returned']);
});

it('without an order number goes by product, quantity and day, and guesses between no two orders that differ', () => {
  const line = billed({ orderNumber: null, suppliedOn: calendarDate('2026-11-06') });
  expect(findings([line], [ordered()])).toEqual(['matched']);
  const early = ordered({ order: 'o2', suppliedOn: calendarDate('2026-10-20') });
  expect(findings([line], [early])).toEqual(['unknown']);
  const alike = ordered({ order: 'o3', orderNumber: 'EC-3' });
  expect(findings([line, { ...line, row: 2 }], [ordered(), alike])).toEqual(['matched', 'matched']);
  const dearer = ordered({ order: 'o4', orderNumber: 'EC-4', amount: yen(5_100) });
  expect(findings([line], [ordered(), dearer])).toEqual(['unknown']);
});

it('names what was supplied in its days and is not billed, and nothing else', () => {
  const orders = [
    ordered(),
    ordered({ order: 'before', suppliedOn: addDays(from, -1) }),
    ordered({ order: 'first day', suppliedOn: from }),
    ordered({ order: 'last day', suppliedOn: to }),
    ordered({ order: 'after', suppliedOn: addDays(to, 1) }),
    ordered({ order: 'not yet', suppliedOn: null }),
    ordered({ order: 'returned', status: 'returned' }),
  ].map((line, index) => ({ ...line, orderNumber: `EC-${index}` }));
  const { notBilled } = match([billed({ orderNumber: 'EC-0' })], orders);
  expect(notBilled.map(({ line }) => line.order)).toEqual(['first day', 'last day']);
});

/** A month of orders and the bill that is right for it. */
function month(seed: string, count: number): { orders: OrderedLine[]; lines: BillLine[] } {
  const draw = random(seedOf(seed));
  const whole = (most: number): number => 1 + Math.floor(draw() * most);
  const orders: OrderedLine[] = [];
  for (let order = 0; orders.length < count; order += 1) {
    const size = Math.min(whole(6), count - orders.length);
    for (let lineNumber = 1; lineNumber <= size; lineNumber += 1) {
      const quantity = whole(20);
      orders.push(
        ordered({
          order: `o${order}`,
          lineNumber,
          orderNumber: `EC202611-${String(order).padStart(4, '0')}`,
          // The same product in many orders, and now and then twice in one.
          code: `P-${whole(60)}`,
          jan: null,
          quantity,
          amount: yen(quantity * whole(3_000)),
          taxRate: draw() < 0.3 ? 8 : 10,
          suppliedOn: addDays(from, whole(30) - 1),
        }),
      );
    }
  }
  const lines = orders.map((line, index) =>
    billed({
      row: index + 1,
      orderNumber: line.orderNumber,
      code: line.code,
      quantity: line.quantity,
      amount: line.amount,
    }),
  );
  return { orders, lines };
}

it.each(['a', 'b', 'c', 'd', 'e'])(
  'finds 40 planted faults of all kinds in 2,000 lines, and none that is not there (%s)',
  (seed) => {
    const { orders, lines: right } = month(seed, 2_000);
    // Faults are planted in lines of products that their order has once: each is then of one line alone.
    const once = right.filter(
      (line, index) =>
        orders.filter(({ orderNumber, code }) => orderNumber === line.orderNumber && code === line.code)
          .length === 1 && orders[index]!.quantity > 2,
    );
    const draw = random(seedOf(`faults ${seed}`));
    const chosen = once
      .map((line) => ({ line, at: draw() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, 40)
      .map(({ line }) => line.row);
    const kinds = [
      'amount',
      'more',
      'fewer',
      'twice',
      'missing',
      'returned',
      'cancelled',
      'unknown',
    ] as const;
    const planted = new Map(chosen.map((row, index) => [row, kinds[index % kinds.length]!]));
    const expected: string[] = [];
    const lines: BillLine[] = [];
    const world = [...orders];
    for (const line of right) {
      const fault = planted.get(line.row);
      const index = line.row - 1;
      const price = line.amount.amount / line.quantity!;
      const say = (finding: string, row = line.row): void => void expected.push(`${row} ${finding}`);
      const pieces = (quantity: number): void =>
        void lines.push({ ...line, quantity, amount: yen(price * quantity) });
      if (fault === 'missing') {
        say('not-billed');
        continue;
      }
      if (fault === 'more' || fault === 'fewer') {
        pieces(line.quantity! + (fault === 'more' ? 1 : -1));
        say('quantity-differs');
      } else if (fault === 'amount') {
        lines.push({ ...line, amount: yen(line.amount.amount + (draw() < 0.5 ? 1 : -1)) });
        say('amount-differs');
      } else if (fault === 'unknown') {
        lines.push(line, { ...line, row: 10_000 + line.row, code: 'NOBODY-ORDERED-THIS' });
        say('unknown', 10_000 + line.row);
      } else lines.push(line);
      if (fault === 'twice') {
        lines.push({ ...line, row: 20_000 + line.row });
        say('billed-twice', 20_000 + line.row);
      }
      if (fault === 'returned' || fault === 'cancelled') {
        world[index] = { ...world[index]!, status: fault };
        say('billed-but-returned');
      }
    }
    expect(planted.size).toBe(40);
    const before = JSON.stringify(lines);
    const found = match(lines, world);
    const all = [
      ...found.lines.flatMap(({ line, finding }) =>
        finding === 'matched' ? [] : [`${line.row} ${finding}`],
      ),
      ...found.notBilled.map(({ line }) => `${world.indexOf(line) + 1} not-billed`),
    ];
    expect(all.sort()).toEqual(expected.sort());
    expect(all).toHaveLength(40);
    // What was billed is never rewritten.
    expect(JSON.stringify(lines)).toBe(before);
  },
);

it('finds nothing in a bill that is right, in whatever order its lines stand, with tax or without', () => {
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), (seed, included) => {
      const { orders, lines } = month(String(seed), 60);
      const draw = random(seedOf(`${seed}`));
      const mixed = lines
        .map((line, index) => {
          const { taxRate } = orders[index]!;
          const amount = included
            ? Math.floor((line.amount.amount * (100 + taxRate)) / 100)
            : line.amount.amount;
          return { line: { ...line, amount: yen(amount) }, at: draw() };
        })
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line);
      const found = match(mixed, orders, { tax: included ? 'included' : 'excluded' });
      expect(found.lines.filter(({ finding }) => finding !== 'matched')).toEqual([]);
      expect(found.notBilled).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

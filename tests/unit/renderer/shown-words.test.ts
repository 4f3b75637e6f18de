import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { benefitYen } from '#electron/domain/benefits.ts';
import CouponList from '#renderer/features/benefits/CouponList.vue';
import CartSummary from '#renderer/features/cart/CartSummary.vue';
import BenefitChoice from '#renderer/features/checkout/BenefitChoice.vue';
import CalculatedLines from '#renderer/features/checkout/CalculatedLines.vue';
import OrderDetail from '#renderer/features/orders/OrderDetail.vue';
import OrderLines from '#renderer/features/orders/OrderLines.vue';
import OrderRowCells from '#renderer/features/orders/OrderRowCells.vue';
import SyncStatus from '#renderer/features/orders/SyncStatus.vue';
import TotalsBar from '#renderer/features/orders/TotalsBar.vue';
import { summaryOf } from '#renderer/features/orders/use-sync.ts';
import AdvertiseTab from '#renderer/features/prepaid/AdvertiseTab.vue';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import type { BenefitTerms } from '#shared/model/benefit-terms.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';
import { prepaidOverview, shop } from '#tests/support/page-double/prepaid-states.ts';
import { benefits } from '#tests/support/page-double/list-states.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import { buyingAbilities, cart, options } from '#tests/support/page-double/values-buying.ts';
import { accounts, result, rows, syncState } from '#tests/support/page-double/values.ts';
import { renderedHtml, wordsOf } from '#tests/support/rendered.ts';

// Ages move with a timer that nothing stops here.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'Date'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a history that is still being fetched for the first time', () => {
  const whole = { ...syncState, job: null };
  const begun = { ...whole, completeAsOf: null };

  it.each([
    ['one that is complete', [whole], '前のデータ', false],
    ['one that is not', [begun], '取得の途中です', true],
    ['one that is and one that is not', [whole, begun], '取得の途中です', true],
  ] as const)('says so beside the title and at the sums: %s', async (_, states, age, partial) => {
    const summary = summaryOf(states, []);
    expect(wordsOf(await renderedHtml(SyncStatus, { summary, signedOut: false }))).toContain(age);
    const sums = wordsOf(await renderedHtml(TotalsBar, { result, partial: summary.completeAsOf === null }));
    expect(sums.includes('途中の合計(取り込み中)')).toBe(partial);
  });
});

describe('the coupon that is suggested', () => {
  const lines = [{ code: 'A', category: null, maker: null, quantity: 1, amount: 10_000 }];
  const terms = (off: BenefitTerms['off']) =>
    ({ off, products: null, categories: null, makers: null, registeredOnly: false }) as BenefitTerms;
  const percent = (part: number, atMost: number | null = null) =>
    terms({ kind: 'percent', percent: part, atMost });
  const fixed = (amount: number) => terms({ kind: 'yen', yen: amount });
  const coupon = (name: string, of: BenefitTerms, more: object = {}) => ({
    code: name,
    name,
    problem: null,
    lacks: null,
    amount: yen(-benefitYen(of, lines, new Set())),
    usableUntil: null,
    ...more,
  });
  const over = { problem: 'too-little', lacks: { quantity: 1, goods: yen(0) }, amount: yen(-9_000) };
  const until = (date: string) => ({ usableUntil: calendarDate(date) });
  const htmlOf = (coupons: readonly ReturnType<typeof coupon>[]) =>
    renderedHtml(BenefitChoice, {
      options: { ...options, coupons },
      chosen: null,
      pointsText: '',
      hasCoupons: true,
      couponProblem: null,
      pointsProblem: null,
      busy: false,
    });

  it('says what is lacking, pieces and goods each by itself', async () => {
    const goods = { ...over, lacks: { quantity: 0, goods: yen(1_200) } };
    const lacking = [coupon('few', fixed(1), over), coupon('little', fixed(1), goods)];
    const listed = lacking.map(({ code, name, problem, lacks }) => ({
      ...benefits.coupons![0]!, code, name, problem, lacks,
    })); // prettier-ignore
    const list = { account: people.amano.id, coupons: listed, offered: [], mayReceive: false };
    for (const html of [await htmlOf(lacking), await renderedHtml(CouponList, list)]) {
      expect(wordsOf(html)).toContain('あと1点で使えます。');
      expect(wordsOf(html)).toContain('あと¥1,200(税抜)で使えます。');
    }
  });

  it.each([
    ['percent over less yen', [coupon('yen', fixed(900)), coupon('part', percent(10))], 'part'],
    ['yen over less percent', [coupon('part', percent(10)), coupon('yen', fixed(1_100))], 'yen'],
    ['what a limit leaves of percent', [coupon('part', percent(50, 800)), coupon('yen', fixed(900))], 'yen'],
    ['never one that can’t be used yet', [coupon('more', fixed(1), over), coupon('yen', fixed(500))], 'yen'],
    [
      'of two that take off the same, the one that ends first',
      [
        coupon('open', fixed(1_000)),
        coupon('later', percent(10), until('2026-12-31')),
        coupon('sooner', fixed(1_000), until('2026-11-30')),
      ],
      'sooner',
    ],
    ['the first of two that are alike', [coupon('one', fixed(500)), coupon('two', fixed(500))], 'one'],
    ['none where none can be used', [coupon('more', fixed(1), over)], null],
    ['none that takes nothing off', [coupon('zero', percent(0))], null],
  ] as const)('is %s', async (_, coupons, best) => {
    const html = await htmlOf(coupons);
    const suggested = html.split('<label').filter((card) => card.includes('いちばんお得なクーポンです'));
    expect(
      suggested.map((card) => coupons.find(({ code }) => wordsOf(`<label${card}`).includes(code))?.code),
    ).toEqual(best === null ? [] : [best]);
  });
});

describe('an order in detail', () => {
  it('AM-56 shows at Amano its number, day, products, quantities, amounts and way of paying', async () => {
    const order = makeOrder({
      number: 'EC20261001-0042',
      orderedAt: tokyoInstant(calendarDate('2026-10-01'), '14:05'),
      department: null,
      lines: [
        makeLine({ name: '油性ペン 黒', unit: '本', quantity: 12, unitPrice: yen(110) }),
        makeLine({
          lineNumber: 2,
          name: 'ほうじ茶',
          unit: '袋',
          quantity: 3,
          unitPrice: yen(500),
          taxRate: 8,
        }),
      ],
      payment: { method: 'card', term: null, cardLast4: '4242' },
    });
    const words = wordsOf(
      await renderedHtml(OrderDetail, {
        account: people.amano.id,
        order,
        refusal: null,
        loading: false,
        supplier: null,
      }),
    );
    for (const fact of [
      'EC20261001-0042',
      '2026/10/01(木) 14:05',
      '油性ペン 黒',
      'ほうじ茶',
      '¥1,320',
      '¥1,500',
      '¥3,072',
      'クレジットカード(末尾 4242)',
    ])
      expect(words).toContain(fact);
    expect(words).toMatch(/油性ペン 黒.*12.*ほうじ茶.*3/);
  });
});

describe('what an order says of tax, shipment and where it is kept', () => {
  const wordsOfOrder = async (order: Order) =>
    wordsOf(
      await renderedHtml(OrderDetail, {
        account: people.amano.id,
        order,
        refusal: null,
        loading: false,
        supplier: null,
      }),
    );

  it('a way of paying that only the supplier has a word for is named, with the card it was paid by', async () => {
    const payment = { method: 'other', methodWord: '商品券', term: null } as const;
    expect(await wordsOfOrder(makeOrder({ payment: { ...payment, cardLast4: null } }))).toContain('商品券');
    const byCard = await wordsOfOrder(makeOrder({ payment: { ...payment, cardLast4: '4242' } }));
    expect(byCard).toContain('商品券(末尾 4242)');
  });

  it('goods that bear no tax are not said to be without it, and points come off before it', async () => {
    const untaxed = await wordsOfOrder(makeOrder({ lines: [makeLine({ taxRate: 0 })] }));
    expect(untaxed).toContain('対象外');
    expect(untaxed).toContain('小計(消費税対象外)');
    expect(untaxed).not.toMatch(/税抜|\d%/);
    const discounts = [{ kind: 'points', label: '500ポイント', amount: yen(-500) }] as const;
    const taxed = await wordsOfOrder(makeOrder({ lines: [makeLine({ taxRate: 10 })], discounts }));
    expect(taxed).toContain('500ポイント (税抜金額から)');
    expect(taxed).not.toContain('対象外');
  });

  it.each([
    [0, false],
    [10, true],
  ] as const)(
    'goods at %i %% are said to be without tax in cart and checkout: %s',
    async (taxRate, isSaid) => {
      const [line] = cart.lines;
      const own = { ...line!, product: { ...line!.product, taxRate } };
      const words = [
        await renderedHtml(CartSummary, {
          account: people.amano.id,
          cart: { ...cart, lines: [own] },
          abilities: buyingAbilities,
          blockers: [],
          busy: false,
        }),
        await renderedHtml(CalculatedLines, { lines: [makeLine({ taxRate })] }),
      ].map((html) => wordsOf(html).includes('税抜'));
      expect(words).toEqual([isSaid, isSaid]);
    },
  );

  it('each line of an order that is shipped in part says how much of it has left', async () => {
    const lines = [12, 5, 0].map((shipped, at) =>
      makeLine({ lineNumber: at + 1, unit: '本', quantity: 12, shipped }),
    );
    const words = await wordsOfOrder(makeOrder({ status: 'partly-shipped', lines }));
    for (const part of ['出荷済み 12 / 12本', '出荷済み 5 / 12本', '未出荷 12本'])
      expect(words).toContain(part);
  });

  it.each([
    ['2023-11-21', true],
    ['2023-11-22', false],
    ['2026-11-22', false],
  ])('AS-2 one of %s is marked as kept here only: %s', async (day, isMarked) => {
    vi.setSystemTime(Date.UTC(2026, 10, 22, 3));
    const [own] = accounts;
    const row = { ...rows[0]!, account: own.id, orderedOn: calendarDate(day) };
    const words = wordsOf(
      await renderedHtml(OrderRowCells, { row, columns: [{ key: 'date' }], supplier: '' }, () => {
        useAccountsStore().accounts = [own];
      }),
    );
    expect(words.includes('この端末にだけあります')).toBe(isMarked);
  });
});

describe('lines of an order for several departments', () => {
  const departments = [{ id: 'd1', name: '総務部' }, null, { id: 'd1', name: '総務部' }];
  const lines = departments.map((department, at) => ({
    ...makeLine({ lineNumber: at + 1, unitPrice: yen(1_000 * (at + 1)), quantity: 1 }),
    department,
  }));

  it.each([
    ['the confirmation', CalculatedLines, {}],
    ['the order', OrderLines, { level: 3, day: calendarDate('2026-04-01') }],
  ])(
    'AS-50 AS-51 say on %s which each is for, and what each department pays',
    async (_, component, props) => {
      const words = wordsOf(await renderedHtml(component, { ...props, lines }));
      expect(words.split('部門: 総務部')).toHaveLength(3);
      expect(words).toMatch(/総務部\(税抜\) ¥4,000/);
      expect(words).toMatch(/部門なし\(税抜\) ¥2,000/);
      const own = lines.map(({ department: _none, ...line }) => line);
      expect(wordsOf(await renderedHtml(component, { ...props, lines: own }))).not.toContain('部門');
    },
  );
});

describe('the advertisements', () => {
  it.each([0, 10_000_000])('QT-13 each has its way to charge, at a balance of %d yen', async (balance) => {
    const prepaid = prepaidOverview({ balance });
    const html = await renderedHtml(AdvertiseTab, { account: shop, prepaid, applied: null, steps: {} });
    const kinds = html.split('data-kind=').slice(1);
    expect(kinds).toHaveLength(8);
    for (const kind of kinds) expect(kind.match(/data-charge/g), kind.slice(0, 20)).toHaveLength(1);
  });
});

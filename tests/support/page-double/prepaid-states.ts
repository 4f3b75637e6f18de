import type { Page } from '@playwright/test';
import { describeForm } from '#electron/domain/forms.ts';
import { qoo10Prepaid } from '#electron/domain/profiles/qoo10-qcash.ts';
import { shortfallFor, noProceedsProblem, insufficientProceedsProblem } from '#electron/domain/prepaid.ts';
import type { PrepaidOverview, PrepaidHistoryView } from '#shared/ipc/prepaid.ts';
import { accountSchema, type Account } from '#shared/ipc/sign-in.ts';
import { addDays, calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers, suppliers } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import { buyingAbilities } from './values-buying.ts';
import { helpOf } from './values-outside.ts';

const prepaid = qoo10Prepaid.buying!.prepaid!;
const today = calendarDate('2026-11-22');
const at = (day: string, time = '10:12') => tokyoInstant(calendarDate(day), time);

export const shop: Account = accountSchema.parse({
  ...people.amano,
  id: '6'.repeat(32),
  supplier: suppliers.find(({ profile }) => profile === 'qoo10-qcash'),
});

interface Given {
  readonly balance?: number;
  readonly settled?: number;
  readonly due?: number;
  readonly points?: number;
  readonly passwordSet?: boolean;
}
const prices: readonly (readonly [price: number, days: number])[] = [
  [12_000, 7],
  [3_000, 1],
  [5_000, 1],
  [8_000, 1],
  [30_000, 1],
  [1_500, 3],
  [150_000, 14],
  [99_999_999, 365],
];

export function prepaidOverview({
  balance = 48_300,
  settled = 186_400,
  due = 52_300,
  points = 3_480,
  passwordSet = true,
}: Given = {}): PrepaidOverview {
  return {
    balance: yen(balance),
    amounts: prepaid.amounts.map(yen),
    ways: prepaid.ways.map((way) => {
      const none = noProceedsProblem(way, { settled, due });
      const upTo = way.proceedsSource === null ? null : way.proceedsSource === 'settled' ? settled : due;
      const tooLittle = insufficientProceedsProblem(way, upTo ?? 0);
      return {
        way: way.way,
        name: way.name,
        condition: way.condition,
        settlement: way.settlement,
        requiresPassword: way.requiresPassword,
        problem: none && refusal(none.code),
        limit:
          upTo === null
            ? null
            : {
                upTo: yen(upTo),
                refusal: refusal(tooLittle.code, { params: tooLittle.params ?? {} }),
              },
      };
    }),
    proceeds: { settled: yen(settled), due: yen(due), dueOn: due > 0 ? addDays(today, 12) : null },
    passwordSet,
    points: { balance: points, forOne: 1 },
    advertisements: prepaid.advertisements.map(({ kind, name }, index) => {
      const [price, days] = prices[index]!;
      const missing = shortfallFor(prepaid, price, balance);
      return {
        kind,
        name,
        price: yen(price),
        days,
        missing: missing && { amount: yen(missing.amount), charge: yen(missing.charge) },
      };
    }),
    advertisementsUntil: addDays(today, 60),
    trialPaysAfterMinutes: 1,
    passwordName: prepaid.passwordName,
    supportRequestPath: qoo10Prepaid.help[0]!.where,
    mayCharge: true,
  };
}

type ChargeRow = PrepaidHistoryView['charges'][number];
const chargeRow = (index: number, given: Partial<ChargeRow> = {}): ChargeRow => {
  const way = prepaid.ways[index % prepaid.ways.length]!;
  return {
    id: `c${index}`,
    number: String(710_000_000 + 7 * index),
    orderedAt: at(addDays(today, -index)),
    amount: yen(prepaid.amounts[(index * 5) % prepaid.amounts.length]!),
    way: way.way,
    wayName: way.name,
    method: way.method,
    instalments: way.way === 'paidy' ? 3 : null,
    state: index === 3 ? 'lapsed' : 'charged',
    chargedAt: at(addDays(today, -index)),
    payUntil: null,
    instruction: null,
    ...given,
  };
};
const waitingCharge = (given: Partial<ChargeRow> = {}): ChargeRow =>
  chargeRow(0, {
    amount: yen(30_000),
    way: 'bank-transfer',
    wayName: prepaid.ways[3]!.name,
    method: 'bank-transfer',
    state: 'waiting',
    chargedAt: null,
    payUntil: at('2026-11-29', '13:42'),
    instruction: {
      kind: 'bank-transfer',
      bank: '架空ネット銀行',
      branch: '見本支店(001)',
      account: '普通 0000000',
      holder: 'キユーキヤツシユオタメシ(カ',
      reference: '482913',
    },
    ...given,
  });

const past: PrepaidHistoryView = {
  charges: [waitingCharge(), ...Array.from({ length: 24 }, (_, index) => chargeRow(index + 1))],
  movements: [
    {
      at: at('2026-11-21'),
      kind: 'advertisement',
      amount: yen(-12_000),
      balance: yen(48_300),
      subject: 'group-buy',
      subjectName: prepaid.advertisements[0]!.name,
    },
    {
      at: at('2026-11-20'),
      kind: 'opening',
      amount: yen(60_300),
      balance: yen(60_300),
      subject: '',
      subjectName: null,
    },
  ],
  advertisements: [
    {
      id: 'a1',
      kind: 'group-buy',
      name: prepaid.advertisements[0]!.name,
      item: '【送料無料】軽量折りたたみ傘 晴雨兼用 UVカット率99.9% 全12色 収納袋付き 2026年秋冬モデル',
      price: yen(12_000),
      startsOn: calendarDate('2026-11-21'),
      endsOn: calendarDate('2026-11-27'),
      appliedAt: at('2026-11-21'),
    },
  ],
};

/** What a desk answers at the prepaid shop. */
export const prepaidAnswers = (given: Answers): Answers => ({
  ...accountAnswers('amano'),
  'buying.abilities': ok({
    ...buyingAbilities,
    catalogue: false,
    order: false,
    quotes: null,
    reorder: null,
    departments: false,
    coupons: false,
    points: false,
    campaigns: false,
    myCatalogues: false,
    recurring: false,
    productRequests: false,
    payment: false,
    prepaid: true,
  }),
  'prepaid.get': ok(prepaidOverview()),
  'prepaid.history': ok(past),
  'forms.describe': ok(describeForm('q-cash-payment', prepaid.payment)),
  'forms.check': ok([]),
  ...given,
});

const state = (
  name: string,
  given: Answers,
  then: (page: Page) => Promise<void>,
  tab = 'charge',
): PageState => ({
  name: `q-cash ${name}`,
  answers: (settings) => answers({ settings, signedIn: [shop] }, prepaidAnswers(given)),
  reach: async (page) => {
    await accountPage(page, shop.id, `prepaid?tab=${tab}`);
    await then(page);
  },
});

const chooseWay = async (page: Page, way: string, amount = 5000): Promise<void> => {
  await page.locator(`.amounts input[value="${amount}"]`).check();
  await page.locator(`.ways input[value="${way}"]`).check();
};
const toConfirm = async (page: Page, way: string, amount?: number): Promise<void> => {
  await chooseWay(page, way, amount);
  await page.locator('[data-buy]').click();
  await page.locator('.confirm [data-step-title]').waitFor();
};

/** Qキャッシュ: what can be chosen, confirmed, waits, was refused, and what it is spent on. */
export const prepaidStates: readonly PageState[] = [
  state('loading', { 'prepaid.get': 'never', 'prepaid.history': 'never' }, async (page) => {
    await page.locator('.k-skeleton, [aria-busy=true]').first().waitFor();
  }),
  state(
    'charge without proceeds, the fields of a way',
    {
      'prepaid.get': ok(prepaidOverview({ balance: 0, settled: 0, due: 0, points: 0, passwordSet: false })),
      'prepaid.history': ok({ charges: [], movements: [], advertisements: [] }),
    },
    async (page) => {
      await chooseWay(page, 'paidy', 1_000_000);
      await page.locator('[data-field=instalments]').scrollIntoViewIfNeeded();
    },
  ),
  state(
    'charge of eleven digits',
    { 'prepaid.get': ok(prepaidOverview({ balance: 99_999_999_999 })) },
    async (page) => {
      await chooseWay(page, 'card');
      await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
    },
  ),
  state(
    'confirm refused',
    {
      'prepaid.charge': refuse('prepaid.password-wrong', { field: 'secondPassword' }),
    },
    async (page) => {
      await toConfirm(page, 'qmoney', 100_000);
      await page.locator('[name=second-password]').fill('wrong');
      await page.locator('[data-understood]').check();
      await page.locator('[data-order]').click();
      await page.locator('.k-field__error').waitFor();
    },
  ),
  state(
    'ordered and to be paid',
    {
      'prepaid.charge': ok({ charge: strict(waitingCharge()), balance: yen(48_300) }),
    },
    async (page) => {
      await toConfirm(page, 'bank-transfer', 30_000);
      await page.locator('[data-understood]').check();
      await page.locator('[data-order]').click();
      await page.locator('.done').waitFor();
    },
  ),
  state(
    'history',
    {},
    async (page) => {
      await page.locator('.past table').waitFor();
    },
    'history',
  ),
  state(
    'advertisements',
    { 'suppliers.help': helpOf('qoo10-qcash') },
    async (page) => {
      // The guide of each kind (QT-26).
      for (const { kind } of prepaid.advertisements)
        await page.locator(`.kind[data-kind="${kind}"] .pages`).waitFor();
    },
    'advertise',
  ),
  state(
    'exchange refused',
    {
      'prepaid.exchange-points': refuse('prepaid.points-over', {
        field: 'points',
        params: { balance: '3,480' },
      }),
    },
    async (page) => {
      await page.locator('[data-points]').fill('３４８１');
      await page.locator('.exchange__action').click();
      await page.locator('[role=alertdialog] button, [role=dialog] button').last().click();
      await page.locator('.k-field__error').waitFor();
    },
    'exchange',
  ),
];

/** A charge as the supplier answers it. */
function strict(row: ChargeRow): Omit<ChargeRow, 'wayName'> {
  const { wayName: _, ...charge } = row;
  return charge;
}

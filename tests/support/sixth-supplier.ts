import { gates } from '#electron/domain/buying-rules.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import { defaultChannels, letterCaseAndWidth, outage } from '#electron/domain/profiles/help/common.ts';
import type { SeedProduct } from '#electron/suppliers/embedded/seed/products.ts';
import { accountsAt } from '#electron/suppliers/embedded/seed/trial-account.ts';
import type { TrialSupplier } from '#electron/suppliers/embedded/store.ts';
import { profileIdSchema, supplierIdSchema } from '#shared/model/identifiers.ts';

// A supplier that none of the five is like. Nothing but this file knows of it: that is what its test is about.

const name = { ja: 'みどり資材ダイレクト', en: 'Midori Direct' };

const profile: SupplierProfile = {
  id: profileIdSchema.parse('midori'),
  rules: 'MD',
  name,
  mark: '緑',
  identifier: {
    // A customer number of six digits, or a user ID; never an e-mail address.
    kinds: [
      {
        kind: 'inquiry-number',
        digits: 6,
        label: { ja: 'お客様番号', en: 'Customer number' },
        refusal: 'identifier.login-id',
        heldBy: 'administrator',
      },
      {
        kind: 'member-id',
        prefix: null,
        label: { ja: 'ユーザーID', en: 'User ID' },
        refusal: 'identifier.login-id',
        heldBy: 'each-person',
      },
    ],
    label: { ja: 'お客様番号 / ユーザーID', en: 'Customer number / user ID' },
    example: '123456',
    exactInput: true,
    emailUniqueInCompany: false,
    deadEmailStaysValid: false,
    mailDomains: [],
  },
  signIn: {
    lock: { endsBy: 'time', minutes: 15 },
    twoStep: null,
    temporaryPassword: false,
    passwordsExpire: false,
    staySignedIn: false,
    staySignedInAdvice: null,
    codes: {},
    otherCode: 'unexpected',
    mismatchSeenInOutages: false,
    mismatchHints: [],
    repeatedMismatchHints: [],
    checks: ['letter-case-and-width', 'outage'],
  },
  account: true,
  passwords: {
    policy: {
      minLength: 10,
      maxLength: 16,
      characters: 'letters-and-digits',
      requiredClasses: ['letter', 'digit'],
      longestRun: 3,
      common: 'refused',
      summary: {
        ja: '半角英数字10〜16文字。英字と数字の両方を含めてください。',
        en: '10 to 16 letters and digits, some of both.',
      },
      advice: [],
    },
    changeRequiresEmail: false,
    reset: null,
  },
  forms: {},
  registration: null,
  emailChange: null,
  members: false,
  areas: [],
  withdrawal: 'support',
  guests: null,
  course: null,
  digital: false,
  payments: ['np', 'bank-transfer', 'card'],
  buying: {
    cart: true,
    quotes: { kind: 'quote', frozen: true },
    reorder: { quantity: true },
    coupons: false,
    points: null,
    campaigns: false,
    myCatalogues: false,
    recurring: false,
    productRequests: false,
    valueCodes: false,
    np: {
      // Closed on the 15th and paid on the 10th of the month after.
      terms: [{ closingDay: 15, payMonthOffset: 1, payDay: 10 }],
      basis: { of: 'shipped', assumed: false },
      invoice: { businessDays: 3, by: 'mail' },
      onHoliday: 'previous',
      changeable: false,
    },
    cards: null,
    prepaid: null,
    documents: {
      quote: gates.anyTime(),
      'delivery-note': gates.anyTime(),
      invoice: gates.shipped(),
      receipt: { after: 'any-time', methods: ['bank-transfer'], inDateOnly: false, notes: [] },
    },
  },
  session: { needsCookies: false, endsByInactivity: false, signInAgainAfter: [] },
  help: [{ occasion: 'locked', by: 'wait', requiredInfo: [], where: null, always: true }],
  support: {
    channels: defaultChannels,
    prepare: [],
    advice: [],
    notes: [],
    questions: [],
    whileOrderingClosed: [],
    pages: [],
    checks: { 'letter-case-and-width': letterCaseAndWidth, outage },
    supportRequest: null,
  },
  history: {
    years: 5,
    departments: false,
    guestOrders: 'impossible',
    lostAtWithdrawal: false,
  },
};

const product = (
  code: string,
  title: string,
  category: string,
  unit: string,
  price: number,
): SeedProduct => ({
  code,
  jan: null,
  name: title,
  maker: 'みどり工業',
  category,
  unit,
  price,
  rate: 10,
});

export const sixthSupplier: TrialSupplier = {
  id: supplierIdSchema.parse('midori-trial'),
  name,
  profile,
  orderNumbers: { series: 'orders', prefix: 'MD', per: 'month', digits: 5, first: 1, step: 1 },
  quoteNumbers: { series: 'quotes', prefix: 'MQ', per: 'ever', digits: 6, first: 1, step: 1 },
  issuer: {
    name: 'みどり資材お試し株式会社',
    registrationNumber: 'T2799801000106',
    postalCode: '330-0000',
    address: '埼玉県さいたま市見本区6丁目6-6',
    phone: '048-000-0106',
    person: null,
    seal: null,
    bankAccount: '見本銀行 大宮支店(006) 普通 0000106 ミドリシザイオタメシ(カ',
    transferAccount: null,
    proviso: '資材代',
  },
  support: {
    phone: '048-000-0106',
    hours: null,
    formUrl: null,
    email: null,
    chatUrl: null,
    faxFormUrl: null,
  },
  trial: {
    products: () => [
      product('MD-001', '養生シート 1.8m×3.6m', '養生', '枚', 780),
      product('MD-002', '養生テープ 緑 50mm×25m', '養生', '巻', 298),
      product('MD-003', 'ブルーシート #3000 5.4m×5.4m', '養生', '枚', 2_980),
      product('MD-004', '土のう袋 62cm×48cm 200枚', '土木', '束', 4_200),
      product('MD-005', 'カラーコーン 赤 700mm', '土木', '本', 640),
      product('MD-006', 'コーンバー 黄黒 2m', '土木', '本', 520),
    ],
    patterns: [
      {
        department: 'shisetsu',
        categories: ['養生'],
        days: { on: 'working-days' },
        weight: 2,
        lines: [1, 3],
      },
      { department: 'setsubi', categories: ['土木'], days: { on: 'month-start' }, weight: 9, lines: [1, 2] },
    ],
    accounts: accountsAt('midori-trial', 'minato', 'minato.example.jp', [
      [
        'suzuki.daiki',
        'inquiry-number',
        '246810',
        'midori2026abc',
        { kind: 'good' },
        '鈴木 大輝(お客様番号)',
        'Daiki Suzuki (customer number)',
      ],
      [
        'kato.hiroshi',
        'member-id',
        'Kato.H',
        'midori2026def',
        { kind: 'good' },
        '加藤 浩(ユーザーID)',
        'Hiroshi Kato (user ID)',
      ],
    ]),
    lines: { minato: { share: 0.1, most: 2_000 } },
  },
};

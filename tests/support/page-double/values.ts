import { unmanagedView, type PolicyView } from '#shared/ipc/policy.ts';
import { notUpdated, type UpdateView } from '#shared/ipc/updates.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { defaultSettings, type Settings } from '#shared/ipc/settings.ts';
import type { ExportPreset } from '#shared/ipc/export-preset.ts';
import type { HistoryFacets, HistoryResult, OrderRow } from '#shared/ipc/orders.ts';
import {
  accountSchema,
  supplierInfoSchema,
  type Account,
  type SupplierInfo,
  type VaultState,
} from '#shared/ipc/sign-in.ts';
import { jobSchema, type Job, type SyncState } from '#shared/ipc/jobs.ts';
import { addDays, calendarDate, instantOf, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { ok } from '#shared/model/result.ts';
import { supplierDescriptionSchema, type SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import type { BuyingAbilities, Abilities } from '#shared/model/member-abilities.ts';
import type { Answers } from './install.ts';

const inBox = { host: null, secure: true } as const;

/** Suppliers as the embedded store has them. */
export const suppliers: readonly SupplierInfo[] = [
  {
    ...inBox,
    id: 'askul-trial',
    profile: 'askul',
    name: { ja: 'アスクル法人', en: 'ASKUL Corporate' },
    mark: 'ア',
    identifierKinds: ['inquiry-number', 'email'],
    identifierLabel: { ja: 'お問い合わせ番号 / メールアドレス', en: 'Inquiry number / e-mail address' },
    identifierExample: '1234567890',
    historyYears: 3,
  },
  {
    ...inBox,
    id: 'amano-trial',
    profile: 'amano',
    name: { ja: 'アマノオンラインショップ', en: 'Amano Online Shop' },
    mark: '天',
    identifierKinds: ['email'],
    identifierLabel: { ja: 'メールアドレス', en: 'E-mail address' },
    identifierExample: 'name@example.co.jp',
    historyYears: null,
  },
  {
    ...inBox,
    id: 'quocard-trial',
    profile: 'quocard-pay',
    name: { ja: 'QUOカードPay オンラインストア', en: 'QUO Card Pay Online Store' },
    mark: 'Q',
    identifierKinds: ['email'],
    identifierLabel: { ja: 'メールアドレス', en: 'E-mail address' },
    identifierExample: 'name@example.co.jp',
    historyYears: null,
  },
  {
    id: 'plus-member',
    profile: 'plus-member',
    name: { ja: 'プラスメンバー', en: 'Plus Member' },
    mark: 'プ',
    host: 'api.member.example.co.jp',
    secure: true,
    identifierKinds: ['member-id', 'email'],
    identifierLabel: { ja: 'ID / メールアドレス', en: 'ID / e-mail address' },
    identifierExample: 'E1234567',
    historyYears: null,
  },
  {
    id: 'qcash-test',
    profile: 'qoo10-qcash',
    name: { ja: 'Qoo10 Qキャッシュ', en: 'Qoo10 Q-cash' },
    mark: 'Q₁',
    host: 'localhost:8788',
    secure: false,
    identifierKinds: ['email'],
    identifierLabel: { ja: 'メールアドレス', en: 'E-mail address' },
    identifierExample: 'name@example.co.jp',
    historyYears: null,
  },
].map((card) =>
  supplierInfoSchema.parse({
    identifierNames:
      card.profile === 'askul' ? { 'inquiry-number': { ja: 'お問い合わせ番号', en: 'Inquiry number' } } : {},
    staySignedIn: true,
    offers: { registration: true, passwordReset: true, idRecovery: true, account: true, mailedLinks: true },
    registration: {
      verifiesEmail: card.profile === 'quocard-pay',
      choosesPassword: card.profile !== 'askul',
    },
    resetAsksEmailAgain: card.profile === 'amano',
    mailDomains: [],
    ...card,
  }),
);

/** What the first supplier says of itself. */
const described: SupplierDescription = supplierDescriptionSchema.parse({
  name: suppliers[0]!.name,
  profile: 'askul',
  notice: null,
  announcements: [],
  statusUrl: 'https://status.example.co.jp/',
  support: {
    phone: '0120-000-000',
    hours: { ja: '平日 9:00〜18:00', en: 'Weekdays 9:00–18:00' },
    formUrl: 'https://www.example.co.jp/support',
    email: 'support@example.co.jp',
    chatUrl: null,
    faxFormUrl: null,
  },
  memberUrl: 'https://www.example.co.jp/member',
  pages: {},
  trialMail: true,
  cardAgentUrl: null,
  forgotten: { idUrl: null, passwordUrl: 'https://www.example.co.jp/password' },
  trialSignIns: [
    {
      identifier: '1234567890',
      password: 'trial',
      note: { ja: '法人管理者 佐藤 恵子', en: 'Administrator Keiko Sato' },
    },
    {
      identifier: 'tanaka@hoshino.example',
      password: 'trial',
      note: { ja: '購買担当 田中 一郎(総務部)', en: 'Buyer Ichiro Tanaka (General Affairs)' },
    },
    {
      identifier: 'approval@hoshino.example',
      password: 'trial',
      note: { ja: '承認待ちになります', en: 'Shows: waiting for approval' },
    },
    {
      identifier: 'outage@hoshino.example',
      password: 'trial',
      note: { ja: '障害(w:004)になります', en: 'Shows: outage (w:004)' },
    },
    {
      identifier: 'suspended@hoshino.example',
      password: 'trial',
      note: { ja: '利用停止になります', en: 'Shows: suspended' },
    },
  ],
});
export const description = { ...described, clockAhead: null };

const account = (digit: string, of: number, name: string, state: Account['state']): Account =>
  accountSchema.parse({
    id: digit.repeat(32),
    supplier: suppliers[of],
    member: {
      id: `m-${digit}`,
      name,
      kana: null,
      email: 'tanaka@hoshino.example',
      role: 'buyer',
      department: { id: 'd1', name: '総務部' },
      company: { id: 'c1', name: '株式会社星野製作所' },
    },
    staySignedIn: false,
    state,
    signedInAt: tokyoInstant(calendarDate('2026-11-22'), '09:00'),
  });

export const accounts = [
  account('a', 0, '田中 一郎', 'signed-in'),
  account('b', 0, '長谷川 エリザベス 由美子', 'signed-in'),
  account('c', 1, '田中 一郎', 'offline'),
  account('d', 3, '渡邉 健', 'expired'),
] as const satisfies readonly Account[];

const job = (given: Partial<Record<keyof Job, unknown>>): Job =>
  jobSchema.parse({
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'sync',
    account: accounts[0].id,
    state: 'running',
    done: 4312,
    total: 12_480,
    startedAt: tokyoInstant(calendarDate('2026-11-22'), '09:00'),
    endedAt: null,
    secondsLeft: 48,
    error: null,
    file: null,
    ...given,
  });

/** A sync and an export that run, and an export that ended. */
export const jobs = {
  sync: job({}),
  exportRunning: job({
    id: '00000000-0000-4000-8000-000000000002',
    kind: 'export',
    account: null,
    total: null,
    secondsLeft: null,
  }),
  exportDone: job({
    id: '00000000-0000-4000-8000-000000000003',
    kind: 'export',
    account: null,
    state: 'done',
    done: 12_480,
    endedAt: tokyoInstant(calendarDate('2026-11-22'), '09:02'),
    secondsLeft: null,
    file: {
      fileId: 'f1',
      name: '注文履歴_20261122.xlsx',
      folder: '/home/tanaka/Documents',
      bytes: 1_843_201,
      rows: 12_480,
    },
  }),
} as const;

const products = [
  'コピー用紙 A4 500枚×10冊',
  'トナーカートリッジ CRG-055H ブラック',
  'ニトリル手袋 粉なし M 200枚',
  '緑茶 ペットボトル 525ml×24本',
];
const firstDay = calendarDate('2026-11-20');

export const rows: readonly OrderRow[] = Array.from({ length: 40 }, (_, index) => {
  const day = addDays(firstDay, -index);
  const excluded = 1200 + ((index * 7919) % 98_000);
  return {
    account: accounts[0].id,
    id: `o${index}`,
    number: `EC${day.replaceAll('-', '')}-${String(index + 12).padStart(4, '0')}`,
    orderedAt: tokyoInstant(day, '10:12'),
    orderedOn: day,
    status: index % 5 === 0 ? 'preparing' : 'delivered',
    person: '田中 一郎',
    department: '総務部',
    payment: index % 3 === 0 ? 'card' : 'np',
    firstProduct: products[index % products.length]!,
    moreLines: index % 4,
    taxExcluded: yen(excluded),
    taxIncluded: yen(Math.floor(excluded * 1.1)),
  };
});

export const result: HistoryResult = {
  resultId: 'r1',
  orders: rows.length,
  lines: 88,
  totals: { taxExcluded: yen(1_882_310), tax: yen(188_231), taxIncluded: yen(2_070_541) },
  unreadable: 0,
  notCounted: { orders: 2, taxIncluded: yen(18_700) },
  others: [],
};

const facets: HistoryFacets = {
  departments: [{ value: '総務部', orders: 40 }],
  people: [{ value: '田中 一郎', orders: 40 }],
  statuses: [{ value: 'delivered', orders: 32 }],
  payments: [{ value: 'np', orders: 26 }],
  firstDay: addDays(firstDay, -39),
  lastDay: firstDay,
  orders: rows.length,
  lines: 88,
};

export const syncState: SyncState = {
  account: accounts[2].id,
  completeAsOf: tokyoInstant(calendarDate('2026-11-21'), '18:05'),
  orders: rows.length,
  lines: 88,
  unreadable: 0,
  failure: null,
  job: null,
};

/** What a buyer of the first supplier may do. */
export const abilities: Abilities = {
  passwordChange: { requiresEmail: false },
  emailChange: null,
  security: true,
  twoStep: false,
  customer: true,
  addresses: false,
  members: false,
  withdrawal: 'administrator',
  order: true,
  areas: [],
};

/** Nothing is bought here: only what every account has. */
export const noBuying: BuyingAbilities = {
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
  documents: false,
  prepaid: false,
  valueCodes: false,
};

/** Exports under a name, one with the longest that there may be. */
export const exportPresets: readonly ExportPreset[] = [
  {
    name: '経理への月次提出用 税率別 1注文1行 部門コードつき(本社・大阪・名古屋・福岡の全拠点分、送料と値引を分けて記載したもの)'.slice(
      0,
      60,
    ),
    format: 'csv-cp932',
    granularity: 'order',
    leaveOut: ['comment', 'phone', 'address'],
    withoutEnded: true,
  },
  { name: '部門の集計', format: 'xlsx', granularity: 'line', leaveOut: [], withoutEnded: false },
];

/** A desk whose calls are all answered well; `given` puts other answers in their place. */
export function answers(
  {
    settings = { ...defaultSettings, theme: 'light' },
    vault = { state: 'ready', refusal: null },
    signedIn = [],
    platform = 'windows',
    notices = [],
    policy = unmanagedView,
    updates = notUpdated,
  }: {
    readonly settings?: Settings;
    readonly vault?: VaultState;
    readonly signedIn?: readonly Account[];
    readonly platform?: 'windows' | 'macos' | 'linux';
    readonly notices?: readonly Refusal[];
    readonly policy?: PolicyView;
    readonly updates?: UpdateView;
  },
  given: Answers = {},
): Answers {
  return {
    'desk.start': ok({
      version: '0.1.0',
      host: 'browser',
      platform,
      vault,
      settings,
      notices: [...notices],
      policy,
      updates,
    }),
    'settings.change': ok(settings),
    'proxy.state': ok({ asked: null, name: null, nameIsManaged: false, signedIn: false, saved: false }),
    'vault.decide': ok({ state: 'memory', refusal: null }),
    'links.open': ok(null),
    'links.consume': ok({ link: null }),
    'desk.report-error': ok({ id: 'page-1' }),
    'suppliers.list': ok([...suppliers]),
    'suppliers.describe': ok(description),
    // A supplier without help of its own.
    'suppliers.help': ok({
      supportRequest: false,
      occasions: [],
      channels: [],
      prepare: [],
      advice: [],
      notes: [],
      guests: null,
      whileOrderingClosed: [],
      questions: [],
      pages: [],
    }),
    'sign-in.parse-identifier': ok({
      kind: 'inquiry-number',
      value: '1234567890',
      changed: false,
      changes: [],
    }),
    'sign-in.start': ok(accounts[0]),
    'sign-in.offline': ok(accounts[2]),
    'accounts.list': ok([...signedIn]),
    'accounts.sign-out': ok(null),
    'account.abilities': ok(abilities),
    'buying.abilities': ok(noBuying),
    'unresolved-writes.list': ok([]),
    'unresolved-writes.resolve': ok(null),
    'unresolved-writes.count-signed-out': ok({ count: 0 }),
    'journal.list-damage': ok([]),
    'journal.dismiss-damage': ok(null),
    'lock.state': ok({ locked: false, accounts: [] }),
    'idle.state': ok({ state: 'active', signOutAt: null, accounts: [] }),
    'idle.activity': ok(null),
    'jobs.list': ok([]),
    'jobs.cancel': ok(null),
    'sync.start': ok({ ...jobs.sync, state: 'done', endedAt: instantOf(0) }),
    'sync.state': ok(syncState),
    'orders.search': ok(result),
    'orders.rows': ok([...rows]),
    'orders.facets': ok(facets),
    'files.open': ok({ url: null }),
    ...given,
  };
}

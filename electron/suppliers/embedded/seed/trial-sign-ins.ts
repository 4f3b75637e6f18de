import type { Bilingual } from '#shared/model/identifiers.ts';
import type { IdentifierKind } from '#shared/model/member.ts';

/** What stands against a member who signs in with a right password. */
export type TrialAccountState =
  | { readonly kind: 'good'; readonly course?: 'lump-sum' }
  /** The password shown is not the member's; five times in a row locks. */
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'waiting-approval' }
  | { readonly kind: 'temporary' }
  | { readonly kind: 'temporary-lapsed' }
  | { readonly kind: 'password-expired' }
  | { readonly kind: 'two-step' }
  | { readonly kind: 'suspended'; readonly code: string }
  /** Monthly: the last payment was 40 days ago. Lump sum: 400 days ago. */
  | { readonly kind: 'course-lapsed'; readonly course: 'monthly' | 'lump-sum' }
  | { readonly kind: 'always-refused'; readonly reason: 'outage' | 'too-many-at-once' };

/** A sign-in of the trial store. The people are in `company.ts`; nobody has two standings at one supplier. */
export interface TrialAccount {
  readonly supplier: string;
  readonly company: string;
  readonly person: string;
  readonly identifier: { readonly kind: IdentifierKind; readonly value: string };
  readonly password: string;
  readonly accountState: TrialAccountState;
  readonly note: Bilingual;
}

const GOOD: TrialAccountState = { kind: 'good' };

/** What a refusal looks like in the list; who it is does not matter there. */
const notes = {
  wrong: { ja: '不一致(5回続けるとロック)', en: 'Mismatch (five in a row lock it)' },
  locked: { ja: 'ロック中(解除は管理者・サポート)', en: 'Locked until a person unlocks it' },
  outage: { ja: 'システム障害', en: 'System failure' },
  // Codes are of this supplier alone (AS-27).
  askulOutage: { ja: 'システム障害(w:004)', en: 'System failure (w:004)' },
  suspended: { ja: '利用停止', en: 'Use stopped' },
  busy: { ja: '試行が集中している場合', en: 'Too many attempts at once' },
} satisfies Record<string, Bilingual>;

export type AccountRow = readonly [
  person: string,
  kind: IdentifierKind,
  /** Left out for the person's e-mail address. */
  value: string | null,
  password: string,
  accountState: TrialAccountState,
  ja: string,
  en: string,
];

/** The sign-ins of one company's people at a supplier. */
export const accountsAt = (
  supplier: string,
  company: string,
  domain: string,
  rows: readonly AccountRow[],
): readonly TrialAccount[] =>
  rows.map(([person, kind, value, password, accountState, ja, en]) => ({
    supplier,
    company,
    person,
    identifier: { kind, value: value ?? `${person}@${domain}` },
    password,
    accountState,
    note: { ja, en },
  }));

const refusalRow = (
  person: string,
  password: string,
  accountState: TrialAccountState,
  note: Bilingual,
  value: string | null = null,
): AccountRow => [person, 'email', value, password, accountState, note.ja, note.en];

/** AS-59 asks for all four classes of characters. */
const askul = accountsAt('askul-trial', 'minato', 'minato.example.jp', [
  [
    'takahashi.kazuo',
    'inquiry-number',
    '1234567890',
    'Minato-Kanri1!',
    GOOD,
    '管理者 髙橋 和夫(購買部・全社の注文)',
    'Administrator Kazuo Takahashi (all orders of the company)',
  ],
  [
    'sato.misaki',
    'email',
    null,
    'Minato-Soumu1!',
    GOOD,
    '担当者 佐藤 美咲(総務部の注文)',
    'Buyer Misaki Sato (orders of General Affairs)',
  ],
  [
    'suzuki.daiki',
    'email',
    null,
    'Minato-Shisetsu1!',
    GOOD,
    '担当者 鈴木 大輝(施設管理部の注文)',
    'Buyer Daiki Suzuki (orders of Facilities)',
  ],
  [
    'watanabe.keiko',
    'email',
    null,
    'Minato-Keiri1!',
    GOOD,
    '閲覧者 渡邊 恵子(経理部の注文)',
    'Viewer Keiko Watanabe (orders of Accounting)',
  ],
  refusalRow('ito.shun', 'Machigai-9!', { kind: 'wrong-password' }, notes.wrong),
  refusalRow('yamamoto.aya', 'Minato-Eigyo2!', { kind: 'locked' }, notes.locked),
  refusalRow(
    'fukuda.haruka',
    'Minato-Shinki1!',
    { kind: 'waiting-approval' },
    { ja: '社内の承認待ち', en: 'Waiting for approval' },
  ),
  refusalRow(
    'miura.kotone',
    'Kari-Pass1!',
    { kind: 'temporary' },
    { ja: '仮パスワード', en: 'Temporary password' },
  ),
  refusalRow(
    'ota.masaru',
    'Kari-Pass2!',
    { kind: 'temporary-lapsed' },
    { ja: '失効した仮パスワード', en: 'Temporary password that has lapsed' },
  ),
  refusalRow(
    'kobayashi.yui',
    'Minato-Kigen1!',
    { kind: 'password-expired' },
    { ja: 'パスワードの有効期限切れ', en: 'Password expired' },
  ),
  refusalRow('nishimura.osamu', 'Minato-Teishi1!', { kind: 'suspended', code: 'w:902' }, notes.suspended),
  refusalRow(
    'kato.hiroshi',
    'Minato-Shogai1!',
    { kind: 'always-refused', reason: 'outage' },
    notes.askulOutage,
  ),
  refusalRow(
    'yoshida.jun',
    'Minato-Shuchu1!',
    { kind: 'always-refused', reason: 'too-many-at-once' },
    notes.busy,
  ),
]);

const askulOther = accountsAt('askul-trial', 'takasaki', 'takasaki.example.jp', [
  [
    'takasaki.ichiro',
    'inquiry-number',
    '9876543210',
    'Takasaki-Kanri1!',
    GOOD,
    '別会社(髙﨑工務店)の管理者',
    'Administrator of another company',
  ],
]);

/** AM-11 and AM-12: 6 to 20 characters, none three times in a row. */
const amano = accountsAt('amano-trial', 'minato', 'minato.example.jp', [
  ['suzuki.daiki', 'email', null, 'amano-2026', GOOD, '鈴木 大輝(施設管理部)', 'Daiki Suzuki (Facilities)'],
  [
    'nakamura.takeshi',
    'email',
    null,
    'seiso-2026',
    GOOD,
    '中村 武(清掃事業部)',
    'Takeshi Nakamura (Cleaning)',
  ],
  refusalRow('hayashi.noboru', 'chigau-01', { kind: 'wrong-password' }, notes.wrong),
  refusalRow('shimizu.akira', 'amano-lock1', { kind: 'locked' }, notes.locked),
  refusalRow('murakami.isamu', 'amano-stop1', { kind: 'suspended', code: 'w:905' }, notes.suspended),
  refusalRow('ishii.mamoru', 'amano-down1', { kind: 'always-refused', reason: 'outage' }, notes.outage),
]);

const amanoOther = accountsAt('amano-trial', 'takasaki', 'takasaki.example.jp', [
  ['takasaki.ichiro', 'email', null, 'koumuten-26', GOOD, '別会社(髙﨑工務店)', 'Another company'],
]);

/** QC-7 and QC-8: 8 or more, with upper case, lower case and digits. */
const quocard = accountsAt('quocard-pay-trial', 'minato', 'minato.example.jp', [
  ['saito.yuko', 'email', null, 'QuoPay2026', GOOD, '齋藤 裕子(人事部)', 'Yuko Saito (Human Resources)'],
  [
    'kondo.natsumi',
    'email',
    null,
    'NiDankai2026',
    { kind: 'two-step' },
    '二段階認証(認証用URLを送信)',
    'Two-step sign-in (a link is mailed)',
  ],
  refusalRow(
    'goto.mami',
    'Chigau2026',
    { kind: 'wrong-password' },
    { ja: '不一致(5回続けると1時間ロック)', en: 'Mismatch (five in a row lock it for an hour)' },
  ),
  refusalRow(
    'inoue.mao',
    'QuoLock2026',
    { kind: 'locked' },
    { ja: 'ロック中(初回起動から1時間で解除)', en: 'Locked for an hour from the first start' },
  ),
  refusalRow('hasegawa.sho', 'QuoStop2026', { kind: 'suspended', code: 'w:910' }, notes.suspended),
  refusalRow('mori.chihiro', 'QuoDown2026', { kind: 'always-refused', reason: 'outage' }, notes.outage),
]);

const qoo10 = accountsAt('qoo10-qcash-trial', 'minato', 'minato.example.jp', [
  [
    'sasaki.ren',
    'member-id',
    'minato-shop',
    'Qsm-2026',
    GOOD,
    '佐々木 蓮(EC推進部・精算金あり・Qサインパスワード Qsign-2026)',
    'Ren Sasaki (Online Sales; has proceeds; Qサインパスワード Qsign-2026)',
  ],
  [
    'aoki.tsubasa',
    'email',
    null,
    'Qsm-2027',
    GOOD,
    '青木 翼(EC推進部・精算金なし)',
    'Tsubasa Aoki (Online Sales; without proceeds)',
  ],
  refusalRow('abe.naoto', 'chigau-2026', { kind: 'wrong-password' }, notes.wrong),
  refusalRow('endo.michiru', 'Qsm-lock1', { kind: 'locked' }, notes.locked),
  refusalRow(
    'hashimoto.ryo',
    'Qsm-stop1',
    { kind: 'suspended', code: 'w:920' },
    { ja: '退店済みの店舗', en: 'A shop that was closed' },
  ),
  refusalRow('sakamoto.kei', 'Qsm-down1', { kind: 'always-refused', reason: 'outage' }, notes.outage),
]);

/** PM-8: letters and digits only, twelve at most. */
const plusMember = accountsAt('plus-member-trial', 'minato', 'minato.example.jp', [
  [
    'kobayashi.yui',
    'member-id',
    'E10203040',
    'Plus2026abc',
    GOOD,
    '小林 結衣(月会費コース・会員ID)',
    'Yui Kobayashi (monthly course, by member ID)',
  ],
  [
    'goto.mami',
    'email',
    null,
    'Plus2026def',
    { kind: 'good', course: 'lump-sum' },
    '後藤 麻美(まとめて払いコース)',
    'Mami Goto (lump-sum course)',
  ],
  refusalRow('ishikawa.sakura', 'chigau2026', { kind: 'wrong-password' }, notes.wrong),
  [
    'fujii.sumire',
    'member-id',
    'E10203050',
    'Plus2025aaa',
    { kind: 'course-lapsed', course: 'monthly' },
    '月会費の決済が止まった会員',
    'Monthly payments have stopped',
  ],
  refusalRow(
    'ikeda.fumie',
    'Plus2025bbb',
    { kind: 'course-lapsed', course: 'lump-sum' },
    { ja: 'まとめて払いを1年以内に更新しなかった会員', en: 'Lump sum not renewed within a year' },
  ),
  refusalRow('yamada.hanako', 'PlusLock1', { kind: 'locked' }, notes.locked),
  refusalRow('yamaguchi.emi', 'PlusStop1', { kind: 'suspended', code: 'w:930' }, notes.suspended),
  refusalRow('hashimoto.ryo', 'PlusDown1', { kind: 'always-refused', reason: 'outage' }, notes.outage),
]);

export const trialAccounts: readonly TrialAccount[] = [
  ...askul,
  ...askulOther,
  ...amano,
  ...amanoOther,
  ...quocard,
  ...qoo10,
  ...plusMember,
];

/** The sign-ins that a supplier shows while it is tried out. */
export const trialSignInsOf = (supplier: string): readonly TrialAccount[] =>
  trialAccounts.filter((account) => account.supplier === supplier);

import { askulSignIns } from './askul-sign-ins.ts';
import { GOOD, notes, accountsAt, refusalRow, type TrialAccount } from './trial-account.ts';

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
  ...askulSignIns,
  ...amano,
  ...amanoOther,
  ...quocard,
  ...qoo10,
  ...plusMember,
];

/** The sign-ins that a supplier shows while it is tried out. */
export const trialSignInsOf = (supplier: string): readonly TrialAccount[] =>
  trialAccounts.filter((account) => account.supplier === supplier);

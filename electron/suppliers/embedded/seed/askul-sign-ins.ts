import { GOOD, notes, accountsAt, refusalRow } from './trial-account.ts';

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

/** The sign-ins of ASKUL’s trial. */
export const askulSignIns = [...askul, ...askulOther];

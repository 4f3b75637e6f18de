import type { SelfCheckStep } from '../ipc/self-check.ts';
import type { Bilingual } from '../model/identifiers.ts';

export const selfCheckTitles: Readonly<Record<SelfCheckStep['check'], Bilingual>> = {
  keychain: { ja: 'キーチェーン', en: 'Keychain' },
  database: { ja: '保存済みの履歴', en: 'Saved history' },
  disk: { ja: 'ディスク', en: 'Disk' },
  clock: { ja: '時計', en: 'Clock' },
  network: { ja: '供給元との通信', en: 'Network to suppliers' },
  certificates: { ja: '証明書', en: 'Certificates' },
  fonts: { ja: '書体', en: 'Fonts' },
  printers: { ja: 'プリンター', en: 'Printers' },
  policy: { ja: '組織の設定', en: 'Organization settings' },
};

/** What was found; `{…}` is filled in. */
export const selfCheckTexts = {
  keychainGood: { ja: '書き込みと読み出しができます。', en: 'It can be written and read.' },
  keychainMemory: {
    ja: 'キーチェーンを使わずに動作しています。終了すると、ログインと履歴は残りません。',
    en: 'The desk runs without it. Sign-ins and history are gone when it ends.',
  },
  databaseGood: {
    ja: '{n}件のアカウントの履歴を読み出せます。',
    en: 'The history of {n} accounts can be read.',
  },
  databaseNone: {
    ja: 'ログインしている人がいないため、確認していません。',
    en: 'Nobody is signed in, so there is none to look at.',
  },
  databaseBad: {
    ja: '読み出せない履歴があります。もう一度取得すると直ります。',
    en: 'A history cannot be read. Fetching it again mends that.',
  },
  diskGood: { ja: '書き込めます。空き容量は{free} GBです。', en: 'It can be written; {free} GB are free.' },
  diskLow: {
    ja: '空き容量が{free} GBしかありません。不要なファイルを削除してください。',
    en: 'Only {free} GB are free. Delete files that are not needed.',
  },
  diskBad: { ja: 'データフォルダーに書き込めません。', en: 'The data folder cannot be written.' },
  clockGood: {
    ja: '供給元の時計との差は{seconds}秒です。',
    en: 'It differs by {seconds} seconds from a supplier’s.',
  },
  clockOff: {
    ja: '供給元の時計と{minutes}分ずれています。OS の日時を合わせてください。',
    en: 'It differs by {minutes} minutes from a supplier’s. Set the date and time of the system.',
  },
  clockUnknown: {
    ja: '供給元の時刻を取得できないため、確認できません。',
    en: 'No supplier says what time it is, so it could not be compared.',
  },
  networkGood: { ja: '応答がありました({ms} ミリ秒)。', en: 'It answered in {ms} ms.' },
  networkEmbedded: { ja: 'この端末の中のお試しストアです。', en: 'It is the trial store on this machine.' },
  networkNone: { ja: '利用できる供給元がありません。', en: 'There is no supplier to reach.' },
  certificatesGood: {
    ja: '{n}件の供給元の証明書を確認しました。',
    en: 'The certificates of {n} suppliers were verified.',
  },
  certificatesBad: {
    ja: '{n}件の供給元の証明書を確認できません。この端末の日時と、社内の認証局の証明書が OS に登録されているかを確認してください。',
    en: 'The certificates of {n} suppliers cannot be verified. Check the date of this machine and whether your company’s certificate authority is installed in the system.',
  },
  certificatesNone: {
    ja: '証明書を確認する接続がありませんでした。',
    en: 'No connection had a certificate to verify.',
  },
  fontsGood: { ja: '画面の書体を読み込めています。', en: 'The fonts of the page are loaded.' },
  fontsBad: {
    ja: '画面の書体を読み込めていません。購買デスクを入れ直してください。',
    en: 'The fonts of the page are not loaded. Install Kobai Desk again.',
  },
  printersGood: { ja: '{n}台のプリンターを使えます。', en: '{n} printers can be used.' },
  printersNone: { ja: 'プリンターが登録されていません。', en: 'No printer is installed.' },
  printersNotNamed: {
    ja: '組織が指定したプリンターが見つかりません。',
    en: 'None of the printers that your organization names is there.',
  },
  printersUnknown: { ja: 'この起動方法では確認できません。', en: 'It cannot be looked at in a browser.' },
  policyNone: { ja: 'この端末には組織の設定がありません。', en: 'Nothing is managed on this machine.' },
  policyGood: { ja: '{n}件の設定が適用されています。', en: '{n} settings are applied.' },
} as const satisfies Record<string, Bilingual>;

/** The file for support. */
export const selfCheckFile = {
  name: { ja: '購買デスクの点検結果', en: 'Kobai Desk self-check' },
  dialog: { ja: '点検結果を保存', en: 'Save the results' },
  headings: {
    ja: ['番号', '項目', '結果', '内容', 'コード'],
    en: ['Number', 'Check', 'Result', 'Details', 'Code'],
  },
  findings: {
    good: { ja: '問題なし', en: 'Good' },
    caution: { ja: '注意', en: 'Caution' },
    problem: { ja: '問題あり', en: 'Problem' },
    'not-run': { ja: '未確認', en: 'Not checked' },
  },
  about: { ja: '版 {version}、{platform}、{at}', en: 'Version {version}, {platform}, {at}' },
} as const;

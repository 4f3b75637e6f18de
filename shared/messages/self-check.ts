import type { SelfCheckStep } from '../ipc/self-check.ts';
import type { UpdateOffReason } from '../ipc/updates.ts';
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
  updates: { ja: '更新', en: 'Updates' },
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
    en: 'Accounts whose history can be read: {n}.',
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
    en: 'Difference from the clock of a supplier: {seconds} s.',
  },
  clockOff: {
    ja: '供給元の時計と{minutes}分ずれています。OS の日時を合わせてください。',
    en: 'Difference from the clock of a supplier: {minutes} min. Set the date and time of the system.',
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
    en: 'Suppliers whose certificates were verified: {n}.',
  },
  certificatesBad: {
    ja: '{n}件の供給元の証明書を確認できません。この端末の日時と、社内の認証局の証明書が OS に登録されているかを確認してください。',
    en: 'Suppliers whose certificates cannot be verified: {n}. Check the date of this machine and whether your company’s certificate authority is installed in the system.',
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
  printersGood: { ja: '{n}台のプリンターを使えます。', en: 'Printers that can be used: {n}.' },
  printersNone: { ja: 'プリンターが登録されていません。', en: 'No printer is installed.' },
  printersNotNamed: {
    ja: '組織が指定したプリンターが見つかりません。',
    en: 'None of the printers that your organization names is there.',
  },
  printersUnknown: { ja: 'この起動方法では確認できません。', en: 'It cannot be looked at in a browser.' },
  updatesOff: {
    ja: '版 {version}。自分では更新されません。理由: {why}',
    en: 'Version {version}. It does not update itself: {why}',
  },
  updatesNotYet: {
    ja: '版 {version}({channel})。組織の設定により更新されます。まだ確認していません。',
    en: 'Version {version} ({channel}). It is updated as your organization has set. Nobody has looked yet.',
  },
  updatesGood: {
    ja: '版 {version}({channel})。組織の設定により更新されます。最後の確認: {at}。',
    en: 'Version {version} ({channel}). It is updated as your organization has set. Last check: {at}.',
  },
  updatesReady: {
    ja: '版 {version}({channel})。版 {next} を取得済みです。設定のページから再起動すると更新されます。',
    en: 'Version {version} ({channel}). Version {next} is downloaded; restart from the settings page to install it.',
  },
  policyNone: { ja: 'この端末には組織の設定がありません。', en: 'Nothing is managed on this machine.' },
  policyScreens: {
    ja: '{n}台の画面が接続されています。キオスク端末に接続する画面は1台だけにしてください。',
    en: 'Screens that are connected: {n}. Connect only one to a kiosk.',
  },
  policyGood: { ja: '{n}件の設定が適用されています。', en: 'Settings that are applied: {n}.' },
} as const satisfies Record<string, Bilingual>;

/** Why this desk does not update itself. */
export const updateOffTexts: Readonly<Record<UpdateOffReason, Bilingual>> = {
  'machine-package': {
    ja: '端末全体にインストールされています(システム管理者が更新します)。',
    en: 'it is installed for the whole machine, and your administrator updates it.',
  },
  source: { ja: 'パッケージから起動していません。', en: 'it was not started from a package.' },
  'no-key': {
    ja: '更新の署名を確認する鍵が、このパッケージにありません。',
    en: 'this package has no key to verify updates with.',
  },
  kiosk: { ja: 'キオスク端末です。', en: 'it is a kiosk.' },
  'channel-off': {
    ja: '組織の設定で自動更新が有効になっていません。',
    en: 'your organization has not turned it on.',
  },
  'no-address': {
    ja: '組織の設定に更新の取得先がありません。',
    en: 'your organization has set no address of updates.',
  },
};

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

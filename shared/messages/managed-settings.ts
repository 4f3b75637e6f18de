import type { Bilingual } from '../model/identifiers.ts';
import type { ManagedName } from '../model/managed-settings.ts';

interface ManagedText {
  /** As it is listed for IT, and on the settings page. */
  readonly title: Bilingual;
  /** What it does, for IT. */
  readonly text: Bilingual;
}

/** The texts of `shared/model/managed-settings.ts`: for the page, ADML, the macOS manifest and the reference page. */
export const managedTexts: Readonly<Record<ManagedName, ManagedText>> = {
  suppliers: {
    title: { ja: '供給元', en: 'Suppliers' },
    text: {
      ja: '利用できる供給元とその接続先アドレスです。設定すると、利用者の suppliers.json は使われません。アドレスは https: で指定します(この端末の中だけは http: も使えます)。',
      en: 'The suppliers that people can use, with their addresses. When set, the suppliers.json of a person is not read. Addresses are https:, or http: on this machine itself.',
    },
  },
  ownSuppliers: {
    title: { ja: '利用者が決める供給元', en: 'Suppliers of a person’s own' },
    text: {
      ja: 'オフにすると、利用者の suppliers.json を読み込みません。',
      en: 'When off, the suppliers.json of a person is not read.',
    },
  },
  trialStore: {
    title: { ja: 'お試しストア', en: 'Trial store' },
    text: {
      ja: 'オフにすると、付属のお試しストアを使えません。',
      en: 'When off, the embedded store for trying out is not offered.',
    },
  },
  sharedMachine: {
    title: { ja: '複数の人で共用する端末', en: 'Shared machine' },
    text: {
      ja: 'オンにすると、「ログインしたままにする」を選べず、終了すると全員がログアウトし、操作がないと全員が自動でログアウトします。',
      en: 'When on, nobody can stay signed in, quitting signs everybody out, and idle sign-out applies to everybody.',
    },
  },
  askWhenSwitching: {
    title: { ja: '担当者を切り替えるときに確認する', en: 'Ask when switching to another person' },
    text: {
      ja: 'オンにすると、別の担当者のアカウントを開くときに、本人のパスワードまたは PIN を確認します。共用する端末とキオスクでは、いつも確認します。',
      en: 'When on, opening an account of another person asks for its owner’s password or PIN. On a shared machine and in a kiosk that is always so.',
    },
  },
  idleMinutes: {
    title: { ja: '自動ログアウトまでの時間', en: 'Idle time' },
    text: {
      ja: '操作がないときに自動でログアウトするまでの時間(分)です。利用者は変更できません。',
      en: 'Minutes without a touch until people are signed out. People cannot change it.',
    },
  },
  idleMinutesMaximum: {
    title: { ja: '自動ログアウトまでの時間の上限', en: 'Longest idle time' },
    text: {
      ja: '利用者が選べる時間の上限(分)です。「自動でログアウトしない」は選べなくなります。キオスク端末では、指定がなければ15分です。',
      en: 'The longest idle time that people can choose, in minutes. They can no longer choose to never be signed out. At a kiosk it is 15 where nothing is set.',
    },
  },
  staySignedIn: {
    title: { ja: 'ログインしたままにする', en: 'Stay signed in' },
    text: {
      ja: 'オフにすると、「ログインしたままにする」を選べません。保存されているログインは終了します。',
      en: 'When off, nobody can choose to stay signed in, and saved sign-ins are ended.',
    },
  },
  keychainRequired: {
    title: { ja: 'キーチェーンを必須にする', en: 'Keychain required' },
    text: {
      ja: 'オンにすると、キーチェーンを使えないときに「使わずに続ける」を選べません。',
      en: 'When on, nobody can go on in memory where the keychain cannot be used.',
    },
  },
  kiosk: {
    title: { ja: 'キオスク端末', en: 'Kiosk' },
    text: {
      ja: 'オンにすると、全画面で表示し、ほかのプログラムやファイルへ移れません。ログアウトすると、その人の情報をすべて消します。電源断などでログアウトできなかったときは次の起動時に消し、キオスクにする前からこの端末に残っていた情報(ログイン状態、購入履歴、ファイルから取り込んだ履歴)も最初の起動時に消します。',
      en: 'When on, the desk fills the screen and leads nowhere else, and signing out removes everything of that person. What a power cut leaves is removed at the next start. The first start as a kiosk also removes what people had on the machine before: kept sign-ins, histories, and what they brought in from files.',
    },
  },
  kioskExitCode: {
    title: { ja: 'キオスク終了コード(ハッシュ値)', en: 'Kiosk exit code (hash)' },
    text: {
      ja: 'キオスクを終了する管理者用コードのハッシュ値です。`npm run kiosk-code` で作成します。設定しない場合、画面からは終了できません。',
      en: 'The hash of the administrator’s code that ends the kiosk, made by `npm run kiosk-code`. Without one, the page offers no way out.',
    },
  },
  exporting: {
    title: { ja: '購入履歴の書き出し', en: 'Exports' },
    text: {
      ja: 'オフにすると、購入履歴と、保管庫の一覧をファイルに書き出せません。',
      en: 'When off, neither the purchase history nor the index of the archive can be exported.',
    },
  },
  exportFormats: {
    title: { ja: '書き出しの形式', en: 'Export formats' },
    text: {
      ja: '書き出せる形式です(xlsx、csv-utf8、csv-cp932)。',
      en: 'The formats that can be exported: xlsx, csv-utf8, csv-cp932.',
    },
  },
  saveFolders: {
    title: { ja: '保存先フォルダー', en: 'Save folders' },
    text: {
      ja: '書き出しと書類を保存できるフォルダーです。その中のフォルダーも使えます。',
      en: 'The folders that exports and documents can be saved in, with the folders inside them.',
    },
  },
  documentSaving: {
    title: { ja: '書類の保存', en: 'Saving documents' },
    text: {
      ja: 'オフにすると、書類を PDF で保存できず、保管庫の書類も取り出せません。保管庫のバックアップは作成できます(中身は復旧キーがないと読めません)。',
      en: 'When off, documents can neither be saved as PDF nor taken out of the archive. The archive can still be backed up: a backup cannot be read without the recovery key.',
    },
  },
  documentPrinting: {
    title: { ja: '書類の印刷', en: 'Printing documents' },
    text: { ja: 'オフにすると、書類を印刷できません。', en: 'When off, documents cannot be printed.' },
  },
  printers: {
    title: { ja: 'プリンター', en: 'Printers' },
    text: {
      ja: '印刷に使うプリンターの名前です。使えるもののうち最初のものに、確認なしで印刷します。',
      en: 'Names of printers. Documents go to the first one that is there, without a dialog, and to no other.',
    },
  },
  archiveIssued: {
    title: { ja: '発行した書類の保管', en: 'Archiving issued documents' },
    text: {
      ja: 'オンにすると、発行した書類を必ず保管庫に入れます(電子帳簿保存法)。キオスク端末では、オンのときだけ入れます。',
      en: 'When on, documents that are issued always go into the archive (電子帳簿保存法). A kiosk archives them only then.',
    },
  },
  archiveYears: {
    title: { ja: '書類の保管年数', en: 'Years to keep documents' },
    text: {
      ja: '保管庫の書類を残す年数です(7 または 10)。',
      en: 'The years for which archived documents are kept: 7 or 10.',
    },
  },
  archiveFolder: {
    title: { ja: '保管庫のフォルダー', en: 'Folder of the archive' },
    text: {
      ja: '書類の保管庫を置くフォルダーです。共有フォルダーも指定できます。フォルダーはあらかじめ作成してください。利用者は変更できません。すでにある保管庫は移動されません。',
      en: 'Where the archive of documents is. It may be a share. Make the folder first. People cannot choose another one. An archive that exists already is not moved.',
    },
  },
  backupFolder: {
    title: { ja: 'バックアップ先のフォルダー', en: 'Folder for backups' },
    text: {
      ja: '保管庫のバックアップ先です。保存先は尋ねられず、必ずこのフォルダーに保存されます。フォルダーはあらかじめ作成してください。',
      en: 'Where the archive is backed up. Nobody is asked where to save: backups go here. Make the folder first.',
    },
  },
  language: {
    title: { ja: '表示言語', en: 'Language' },
    text: { ja: '表示言語です(ja または en)。', en: 'The language of the desk: ja or en.' },
  },
  supportContact: {
    title: { ja: '社内のお問い合わせ先', en: 'Support contact' },
    text: {
      ja: '管理されている設定について、利用者が問い合わせる先です。画面にそのまま表示されます。',
      en: 'Whom people can ask about managed settings; shown as it is.',
    },
  },
  logLevel: {
    title: { ja: '記録(ログ)の詳しさ', en: 'Log level' },
    text: {
      ja: 'info(すべて)、warn(警告とエラー)、error(エラーだけ)のいずれかです。',
      en: 'info (everything), warn (warnings and errors) or error (errors only).',
    },
  },
  proxyMode: {
    title: { ja: 'プロキシの使い方', en: 'Proxy' },
    text: {
      ja: 'system(OS の設定)、pac(ProxyPacUrl の PAC ファイル)、fixed(ProxyServer)、direct(使わない)のいずれかです。',
      en: 'system (as the system says), pac (the file at ProxyPacUrl), fixed (ProxyServer) or direct (none).',
    },
  },
  proxyPacUrl: {
    title: { ja: 'PAC ファイルのアドレス', en: 'Address of the PAC file' },
    text: { ja: 'ProxyMode が pac のときに使います。', en: 'Used where ProxyMode is pac.' },
  },
  proxyServer: {
    title: { ja: 'プロキシサーバー', en: 'Proxy server' },
    text: {
      ja: 'ProxyMode が fixed のときに使います。「ホスト名:ポート番号」で指定します。',
      en: 'Used where ProxyMode is fixed: host and port.',
    },
  },
  proxyBypass: {
    title: { ja: 'プロキシを使わない接続先', en: 'Hosts without the proxy' },
    text: {
      ja: 'ProxyMode が fixed のとき、プロキシを通さずに接続するホストです。',
      en: 'Hosts that are reached without the proxy where ProxyMode is fixed.',
    },
  },
  proxyUserName: {
    title: { ja: 'プロキシの名前', en: 'Name for the proxy' },
    text: {
      ja: 'プロキシサーバーが名前とパスワードを求めるときに使う名前です。利用者は変更できません。パスワードは利用者が入力し、キーチェーンに保存されます。',
      en: 'The name that is used where a proxy server asks for a name and a password. People cannot change it. They enter the password, which is kept in the keychain.',
    },
  },
  updateChannel: {
    title: { ja: '自動更新', en: 'Updates' },
    text: {
      ja: 'off(更新しない)、stable(正式版)、beta(先行版)のいずれかです。利用者ごとに入れた購買デスクだけが対象で、端末全体に入れたものは更新されません。',
      en: 'off (none), stable (releases) or beta (releases before the others). Only a desk that a person installed for themselves is updated, never one installed for the whole machine.',
    },
  },
  updateAddress: {
    title: { ja: '更新の取得先アドレス', en: 'Address of updates' },
    text: {
      ja: '更新ファイルを置いたフォルダーのアドレスです。https: で指定します。',
      en: 'The address of the folder with the files of updates. It is https:.',
    },
  },
  dataFolder: {
    title: { ja: 'データフォルダー', en: 'Data folder' },
    text: {
      ja: 'この端末のディスク上のフォルダーの絶対パスです。{user} は利用者名に置き換わります。ネットワーク上のフォルダーと、移動プロファイルのフォルダー(AppData\\Roaming)は使えません。割り当てたネットワークドライブも指定しないでください。',
      en: 'The absolute path of a folder on this machine. {user} stands for the name of the user. A folder on the network or in the roaming profile (AppData\\Roaming) is refused. Do not name a mapped network drive either.',
    },
  },
};

/** Headings of the generated templates and of the reference page. */
export const policyTemplateTexts = {
  category: { ja: '購買デスク', en: 'Kobai Desk' },
  supported: { ja: '購買デスク {version} 以降', en: 'Kobai Desk {version} or newer' },
} as const satisfies Record<string, Bilingual>;

/** Why a policy could not be read, to be put into `policy.kept` and `policy.unreadable`. */
export const policyFaults = {
  'not-readable': { ja: 'ディスクから読み出せません', en: 'the disk does not hand it out' },
  'no-registry': {
    ja: 'レジストリを読むプログラム(reg.exe)が、起動できないか、禁止されているか、応答しません',
    en: 'reg.exe, which reads the registry, cannot be started, is forbidden, or does not answer',
  },
  'not-permitted': {
    ja: 'この利用者には読み取りの権限がありません(ファイルは chmod 644、フォルダーは chmod 755)',
    en: 'this user may not read it (chmod 644 for the file, 755 for its folder)',
  },
  'not-a-file': { ja: '通常のファイルではありません', en: 'it is not a regular file' },
  'a-link': { ja: 'リンクです', en: 'it is a link' },
  owner: { ja: '所有者が root ではありません', en: 'its owner is not root' },
  mode: { ja: 'root 以外も書き込めます', en: 'others than root can write it' },
  'folder-owner': {
    ja: 'フォルダーの所有者が root ではありません',
    en: 'the owner of its folder is not root',
  },
  'folder-mode': { ja: 'フォルダーに root 以外も書き込めます', en: 'others than root can write its folder' },
  'too-large': { ja: '1 MB を超えています', en: 'it is larger than 1 MB' },
  'hard-link': { ja: '別の名前でも参照されています', en: 'it has another name elsewhere' },
  encoding: { ja: 'UTF-8 ではありません', en: 'it is not UTF-8' },
  syntax: { ja: '内容が途切れているか、形式が正しくありません', en: 'its content is cut off or malformed' },
  changing: { ja: '読み込み中に書き換えられました', en: 'it changed while it was read' },
} as const satisfies Record<string, Bilingual>;
export type PolicyFault = keyof typeof policyFaults;

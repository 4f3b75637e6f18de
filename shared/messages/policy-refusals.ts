import type { RefusalText } from './refusal-text.ts';

/** What IT has decided for this machine, and what is wrong with its policy. `{contact}` may be empty. */
export const policyRefusals = {
  'policy.managed': {
    ja: '「{setting}」は組織が管理しているため、変更できません。{contact}',
    en: '“{setting}” is managed by your organization and cannot be changed. {contact}',
    next: [],
  },
  'policy.idle-too-long': {
    ja: '組織の設定により、自動ログアウトまでの時間は{minutes}分以内にする必要があります。{contact}',
    en: 'Your organization allows at most {minutes} minutes until people are signed out. {contact}',
    next: [],
  },
  'policy.stay-signed-in': {
    ja: '組織の設定により、ログインしたままにすることはできません。チェックを外してログインしてください。{contact}',
    en: 'Your organization does not allow staying signed in. Sign in without it. {contact}',
    next: [],
  },
  'policy.keychain-required': {
    ja: '組織の設定により、キーチェーンを使わずに続けることはできません。{contact}',
    en: 'Your organization requires a keychain, so you cannot continue without one. {contact}',
    next: ['unlock-keychain'],
  },
  'policy.trial-store': {
    ja: '組織の設定により、お試しストアは使えません。{contact}',
    en: 'Your organization does not offer the trial store. {contact}',
    next: [],
  },
  'policy.supplier': {
    ja: '組織の設定により、この供給元は利用できません。{contact}',
    en: 'Your organization does not offer this supplier. {contact}',
    next: ['choose-supplier'],
  },
  'policy.export': {
    ja: '組織の設定により、購入履歴は書き出せません。{contact}',
    en: 'Your organization does not allow exports. {contact}',
    next: [],
  },
  'policy.export-format': {
    ja: '組織の設定により、この形式では書き出せません。ほかの形式を選んでください。{contact}',
    en: 'Your organization does not allow this format. Choose another one. {contact}',
    next: [],
  },
  'policy.save-folder': {
    ja: '組織の設定により、このフォルダーには保存できません。保存できるフォルダー: {folders}{contact}',
    en: 'Your organization does not allow saving here. Folders to save in: {folders} {contact}',
    next: ['choose-another-file'],
  },
  'policy.backup-folder': {
    ja: '組織の設定で指定されたバックアップ先のフォルダー({folder})が見つかりません。{contact}',
    en: 'The folder for backups that your organization has set ({folder}) cannot be found. {contact}',
    next: ['retry'],
  },
  'policy.folder-missing': {
    ja: '組織の設定で指定されたフォルダーがありません: {folders}。フォルダーを作成するか、共有フォルダーの接続を確認してから、もう一度点検してください。{contact}',
    en: 'Folders that your organization has set are not there: {folders}. Make them, or connect the share, and check again. {contact}',
    next: ['retry'],
  },
  'policy.folder-read-only': {
    ja: '組織の設定で指定されたフォルダーに書き込めません: {folders}。この利用者に書き込みの権限を付けてから、もう一度点検してください。{contact}',
    en: 'Folders that your organization has set cannot be written: {folders}. Let this user write there, and check again. {contact}',
    next: ['retry'],
  },
  'policy.data-left': {
    ja: '以前のデータフォルダー({folder})に、この端末を使った人の履歴が残っています。キオスク端末は、使用中のデータフォルダーの中だけを消去します。システム管理者へお知らせください。',
    en: 'The earlier data folder ({folder}) still has histories of people who used this machine. A kiosk deletes only in the data folder that it uses. Tell your system administrator.',
    next: [],
  },
  'policy.document-saving': {
    ja: '組織の設定により、書類は保存できません。{contact}',
    en: 'Your organization does not allow saving documents. {contact}',
    next: [],
  },
  'policy.document-printing': {
    ja: '組織の設定により、書類は印刷できません。{contact}',
    en: 'Your organization does not allow printing documents. {contact}',
    next: [],
  },
  'policy.printer': {
    ja: '組織が指定したプリンター({printers})が見つかりません。電源と接続を確認してください。{contact}',
    en: 'The printers that your organization names ({printers}) are not there. Check that they are on and connected. {contact}',
    next: ['retry'],
  },
  'policy.kiosk': {
    ja: 'この端末では、ほかのプログラムやファイルを開けません。{contact}',
    en: 'Nothing outside Kobai Desk can be opened on this machine. {contact}',
    next: [],
  },
  'policy.updates': {
    ja: '組織の設定により、購買デスクは自分では更新されません。{contact}',
    en: 'Your organization does not let Kobai Desk update itself. {contact}',
    next: [],
  },
  'policy.data-folder': {
    ja: 'データフォルダーは組織の設定({folder})で決まっているため、ほかの場所では起動できません。',
    en: 'The data folder is managed by your organization ({folder}), so the desk does not start with another one.',
    next: [],
  },
  'desk.unsafe-switches': {
    ja: '通信や画面の保護を弱める引数または環境変数({names})があるため、購買デスクを起動できません。外してから起動してください。',
    en: 'Kobai Desk does not start with arguments or environment variables that weaken how it is protected ({names}). Start it without them.',
    next: [],
  },
  'kiosk.no-code': {
    ja: 'この端末では、画面から終了できません。{contact}',
    en: 'This machine offers no way out. {contact}',
    next: [],
  },
  'kiosk.wrong-code': {
    ja: '管理者コードが違います。あと{left}回間違えると、しばらく入力できなくなります。',
    en: 'The administrator code is wrong. After {left} more, you have to wait.',
    next: [],
  },
  'kiosk.wait': {
    ja: '管理者コードの間違いが続いたため、しばらく入力できません。',
    en: 'The administrator code was wrong too often. Wait before you try again.',
    next: ['countdown'],
  },
  'policy.unreadable': {
    ja: '組織の設定({file})を読み込めません。{why}。安全のため、利用できる機能を制限しています。システム管理者へお知らせください。',
    en: 'The settings of your organization ({file}) cannot be read: {why}. For your security, what you can do is limited. Tell your system administrator.',
    next: [],
  },
  'policy.kept': {
    ja: '組織の設定({file})を読み込めません。{why}。最後に読み込めた設定を使っています。システム管理者へお知らせください。',
    en: 'The settings of your organization ({file}) cannot be read: {why}. The last ones that could be read are used. Tell your system administrator.',
    next: [],
  },
  'policy.values-ignored': {
    ja: '組織の設定に、使えない値があります({names})。その値だけを使わず、安全な側の値か、前に使えた値で動作しています。システム管理者へお知らせください。',
    en: 'Some values in the settings of your organization cannot be used ({names}). They alone are ignored; the safe choice, or the last value that could be used, holds in their place. Tell your system administrator.',
    next: [],
  },
  'policy.names-unknown': {
    ja: '組織の設定に、使えない名前があります({names})。名前が誤っているか、利用者のポリシーでは設定できない項目です。ほかの設定はそのまま有効です。システム管理者へお知らせください。',
    en: 'Some names in the settings of your organization cannot be used ({names}). They are misspelt, or a policy of a user cannot set them. The other settings hold as they are. Tell your system administrator.',
    next: [],
  },
  'policy.names-twice': {
    ja: '組織の設定に、同じ名前が2つ以上あります({names})。そのどれも使わず、安全な側の値か、前に使えた値で動作しています。システム管理者へお知らせください。',
    en: 'Some names in the settings of your organization are there more than once ({names}). None of their values is used; the safe choice, or the last value that could be used, holds in their place. Tell your system administrator.',
    next: [],
  },
  'policy.values-disagree': {
    ja: '組織の設定に、組み合わせが合わない項目があります({names})。必要な相手がないものは使わず、時間は短いほうで動作しています。システム管理者へお知らせください。',
    en: 'Some settings of your organization do not agree ({names}). One that lacks its other is not used, and of two times the shorter holds. Tell your system administrator.',
    next: [],
  },
  'policy.restart-needed': {
    ja: '組織の設定が変わりました({names})。購買デスクを起動し直すと反映されます。',
    en: 'The settings of your organization have changed ({names}). Restart Kobai Desk to apply them.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

/** Whom to ask, behind a refusal of the policy. */
export const policyContact = { ja: 'お問い合わせ: {contact}', en: 'Contact: {contact}' };

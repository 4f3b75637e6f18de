import { text, type Text } from './messages.ts';

// What the report and the command have in both languages, besides the checks.

export const levelTexts: Readonly<Record<string, Text>> = {
  History: text('履歴', 'History'),
  Buy: text('購買', 'Buy'),
  Documents: text('書類', 'Documents'),
  Quotes: text('見積', 'Quotes'),
  Account: text('アカウント', 'Account'),
  Prepaid: text('残高', 'Prepaid'),
};

export const reportTexts = {
  title: text('適合検査の報告', 'Conformance report'),
  position: text('注文の一覧の終わり(position)', 'Where the orders ended (position)'),
  passed: text('合格', 'passed'),
  failed: text('不合格', 'FAILED'),
  notOffered: text('提供なし', 'not offered'),
  notRun: text('未実施', 'not run'),
  notAllowed: text('未実施(閲覧者のIDでは検査できません)', 'not run (not with the login ID of a viewer)'),
  readOnly: text(
    '読み取りのみ(書き込みの検査は --write)',
    'reading only (--write for the checks that write)',
  ),
  checks: text('検査', 'checks'),
  findings: text('指摘', 'findings'),
  warnings: text('注意', 'warnings'),
  untested: text('検査できず', 'not tested'),
  more: text('ほか', 'more'),
  difference: text('応答: {actual}、期待: {expected}', 'came: {actual}, expected: {expected}'),
  allowed: text('使える値', 'one of'),
  requests: text('要求数', 'requests'),
  server: text('対象', 'Server'),
  at: text('日時', 'Date'),
} as const;

export const cliTexts = {
  usage: text(
    `供給元のサーバーを仕様書(docs/supplier-api.json)だけに基づいて検査します。

  npm run conformance -- --url https://… --user ID [--kind email|inquiry-number|member-id]
                         [--password-env 名前] [--write] [--level history]… [--report ファイル] [--lang ja|en] [--slow ミリ秒]
                         [--position 前回の報告にあるもの]

  パスワードは環境変数(既定は SUPPLIER_PASSWORD)から読みます。--write は実際に注文します。試験用の環境で使ってください。
  --position は前回の報告の「注文の一覧の終わり(position)」です。そこから後の変更も取得し、その間に削除した注文がremovedに入り、単体でも404になるかを検査します。
  終了コード: 0 合格、2 検査できず、10 履歴、11 購買、12 書類、13 見積、14 アカウント、15 残高(不合格のうち最初の段階)`,
    `Tests the server of a supplier by the document (docs/supplier-api.json) alone.

  npm run conformance -- --url https://… --user ID [--kind email|inquiry-number|member-id]
                         [--password-env NAME] [--write] [--level history]… [--report FILE] [--lang ja|en] [--slow MS]
                         [--position FROM-AN-EARLIER-REPORT]

  The password comes from the environment (SUPPLIER_PASSWORD by default). --write really orders: use a test system.
  --position is "Where the orders ended (position)" of an earlier report: what changed since is fetched from there too, and
  an order that you removed in between has to be in \`removed\` and be 404 alone.
  Exit code: 0 passed, 2 could not run, 10 History, 11 Buy, 12 Documents, 13 Quotes, 14 Account, 15 Prepaid (the first that fails)`,
  ),
  noPassword: text('環境変数にパスワードがありません: ', 'There is no password in the environment variable '),
  noAnswer: text('応答がありません: ', 'There is no answer: '),
  cannotSignIn: text('サインインできませんでした: ', 'Could not sign in: '),
  kindTaken: text(
    '。IDの種別は {kind} としました。--kind で変えられます',
    '. The ID was taken for {kind}; --kind says otherwise',
  ),
  unknownLevel: text('そのような段階はありません: ', 'There is no such level: '),
  saved: text('報告を保存しました: ', 'The report was saved to '),
} as const;

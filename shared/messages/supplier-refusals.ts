import type { RefusalText } from './refusal-text.ts';

/** Suppliers, the embedded store and sessions. */
export const supplierRefusals = {
  // Supplier and session
  'supplier.unreachable': {
    ja: '供給元({host})に接続できません。ネットワークを確認してください。保存済みの履歴は見られます。',
    en: 'The supplier ({host}) cannot be reached. Check the network. The saved history stays available.',
    next: ['retry', 'work-offline'],
  },
  'supplier.no-network': {
    ja: 'ネットワークにつながっていません。LAN ケーブルや Wi-Fi の接続を確認してください。保存済みの履歴は見られます。',
    en: 'There is no network. Check the cable or the Wi-Fi. The saved history stays available.',
    next: ['retry', 'work-offline'],
  },
  'supplier.name-unknown': {
    ja: '供給元のアドレス({host})が見つかりません。ネットワークの接続を確認し、続く場合は社内のIT担当者にアドレスと DNS を確認してもらってください。保存済みの履歴は見られます。',
    en: 'The address of the supplier ({host}) is not known. Check the network; if it stays so, ask your IT to check the address and DNS. The saved history stays available.',
    next: ['retry', 'work-offline'],
  },
  'supplier.proxy-refused': {
    ja: 'プロキシサーバーにつながらないか、プロキシサーバーが供給元({host})への接続を断りました。社内のIT担当者に、プロキシの設定と、この接続先が許可されているかを確認してもらってください。保存済みの履歴は見られます。',
    en: 'The proxy server cannot be reached, or it refuses the connection to the supplier ({host}). Ask your IT to check the proxy and whether this host is allowed. The saved history stays available.',
    next: ['retry', 'work-offline'],
  },
  'supplier.certificate-unknown': {
    ja: '供給元({host})の証明書を確認できないため、接続していません。この端末の日時を確認してください。社内で通信を検査している場合は、IT担当者に社内の認証局の証明書を OS に登録してもらってください。保存済みの履歴は見られます。',
    en: 'The certificate of the supplier ({host}) cannot be verified, so the desk does not connect to it. Check the date of this machine. Where your company inspects connections, ask your IT to install its certificate authority in the operating system. The saved history stays available.',
    next: ['retry', 'work-offline'],
  },
  'supplier.down': {
    ja: '供給元({host})が応答していません。ネットワークはつながっています。しばらく待ってから再試行してください。保存済みの履歴は見られます。',
    en: 'The supplier ({host}) does not answer, although the network works. Wait a while and try again. The saved history stays available.',
    next: ['retry', 'work-offline'],
  },
  'supplier.slow': {
    ja: '供給元({host})につながっていますが、時間内に応答がありませんでした。供給元が混み合っている可能性があります。保存済みの履歴は見られます。',
    en: 'The supplier ({host}) was reached but did not answer in time. It may be busy. The saved history stays available.',
    next: ['retry', 'work-offline'],
  },
  'supplier.web-page': {
    ja: '供給元({host})から、応答の代わりにWebページが返りました(HTTP {status})。社内ネットワークや公衆Wi-Fiのログイン画面が間に入っているか、供給元のアドレスが違う可能性があります。',
    en: 'A web page came from the supplier ({host}) instead of an answer (HTTP {status}). The sign-in page of a network may stand in between, or the address of the supplier may be wrong.',
    next: ['retry', 'work-offline', 'copy-code', 'contact-support'],
  },
  'supplier.redirect': {
    ja: '供給元({host})が別のアドレスへ転送しようとしました(HTTP {status})。パスワードなどを別の相手に送らないよう、転送先には送信していません。',
    en: 'The supplier ({host}) pointed to another address (HTTP {status}). Nothing was sent there, so that no password goes to anybody else.',
    next: ['retry', 'work-offline', 'copy-code', 'contact-support'],
  },
  'supplier.unreadable-answer': {
    ja: '供給元の応答を読み取れませんでした(項目: {field})。',
    en: 'The answer of the supplier could not be read (field: {field}).',
    next: ['retry', 'copy-code', 'contact-support'],
  },
  // The embedded store
  'store.damaged': {
    ja: 'お試し用の供給元のデータが壊れています。退避して新しく作り直せます(お試しで行った注文や変更はなくなります)。',
    en: 'The data of the trial suppliers is damaged. It can be set aside and reset. Trial orders and changes are lost then.',
    next: ['recreate-store'],
  },
  'store.newer': {
    ja: 'お試し用の供給元のデータは、より新しい購買デスクで作られています。購買デスクを更新してください。',
    en: 'The data of the trial suppliers was made by a newer Kobai Desk. Update Kobai Desk.',
    next: ['update-program'],
  },
  'store.unusable': {
    ja: 'お試し用の供給元のデータを読み書きできません。ディスクの空き容量と、データフォルダー内の「store」の権限を確認してください。',
    en: 'The data of the trial suppliers cannot be read or written. Check the free space of the disk, and the permissions of “store” in the data folder.',
    next: ['retry'],
  },
  'sync.too-many-orders': {
    ja: '供給元が、知らせた件数を超えて注文を送り続けるため、取得を止めました。届いた注文は保存されています。供給元に問い合わせてください。',
    en: 'The supplier sent more orders than it announced, so fetching was stopped. The orders received so far are kept. Contact the supplier.',
    next: ['contact-support'],
  },
  'sync.ended-early': {
    ja: '供給元は残り{remaining}件と知らせましたが、続きを渡しませんでした。届いた注文は保存されていますが、すべてではありません。もう一度取得し、繰り返す場合は供給元に問い合わせてください。',
    en: 'The supplier announced {remaining} more orders but gave no way on to them. The orders received so far are kept, but they are not all. Fetch again, and contact the supplier if it happens again.',
    next: ['retry', 'contact-support'],
  },
  'supplier.unexpected-response': {
    ja: '供給元から想定外の応答がありました(コード: {code})。',
    en: 'The supplier gave an unexpected answer (code: {code}).',
    next: ['retry', 'copy-code', 'contact-support'],
  },
  'supplier.proxy-sign-in': {
    ja: 'プロキシサーバーが名前とパスワードを求めているため、供給元({host})に接続できません。会社から渡されたプロキシの名前とパスワードを入力してください。わからないときは、社内のIT担当者にお問い合わせください。保存済みの履歴は見られます。',
    en: 'A proxy server asks for a name and a password, so the supplier ({host}) cannot be reached. Enter the ones that your company gave you for the proxy, or ask your IT for them. The saved history stays available.',
    next: ['proxy-sign-in', 'retry', 'work-offline'],
  },
  'supplier.busy': {
    ja: '供給元が混み合っています。{seconds}秒後に再試行してください。',
    en: 'The supplier is busy. Try again in {seconds} seconds.',
    next: ['retry'],
  },
  'supplier.busy-for-now': {
    ja: '供給元が混み合っています。しばらく待ってから再試行してください。',
    en: 'The supplier is busy. Wait a while and try again.',
    next: ['retry'],
  },
  'supplier.not-allowed': {
    ja: 'この操作は供給元で許可されていません(コード: {code})。',
    en: 'The supplier does not allow this (code: {code}).',
    next: ['contact-admin', 'copy-code'],
  },
  'supplier.bad-address': {
    ja: '供給元のアドレス({host})は使えません。「https:」で始まり、ユーザー名や「?」「#」を含まないアドレスを設定してください。「http:」が使えるのは、この端末の中(127.0.0.1、localhost、[::1])だけです。',
    en: 'The address of the supplier ({host}) cannot be used. It has to begin with https: and have no user name, “?” or “#”. http: is allowed on this machine only (127.0.0.1, localhost, [::1]).',
    next: ['choose-supplier'],
  },
  'supplier.unknown': {
    ja: 'この供給元は登録されていません。',
    en: 'This supplier is not set up here.',
    next: ['choose-supplier'],
  },
  'session.expired': {
    ja: 'ログインの有効期限が切れました。もう一度ログインしてください。',
    en: 'Your sign-in has expired. Sign in again.',
    next: ['sign-in-again'],
  },
  'session.offline': {
    ja: 'オフライン表示中のため、供給元には接続していません。',
    en: 'You are working offline, not connected to the supplier.',
    next: ['sign-in-again', 'work-offline'],
  },
  'session.unreadable': {
    ja: '保持していたログインのうち、キーチェーンの内容が壊れていて読み取れないものがありました。ログインが保持されていない方は、もう一度ログインしてください。',
    en: 'A sign-in that was kept in the keychain is damaged and could not be read. Anyone who is no longer signed in has to sign in again.',
    next: [],
  },
  'session.not-renewed': {
    ja: 'ログインを更新しましたが、OS のキーチェーンにもディスクにも記録できません。記録できるまで供給元へは送信しません。キーチェーンのロックとディスクの空きを確認して、もう一度お試しください。',
    en: 'The sign-in was renewed, and neither the keychain of the operating system nor the disk takes note of it. Nothing is sent to the supplier until one does: unlock the keychain or make room on the disk, and try again.',
    next: ['retry'],
  },
  'session.stays-no-longer': {
    ja: '{name} 様のログインは、OS のキーチェーンに保存できなかったため、保持されません。購買デスクを終了するとログアウトします。',
    en: 'The sign-in of {name} does not stay, because the keychain of the operating system did not keep it: it ends when Kobai Desk is closed.',
    next: [],
  },
  'session.keys-left': {
    ja: 'ログアウトしました。ただし、保存したログイン(OS のキーチェーン)または注文履歴のファイルを、まだ削除できていません。今後使われることはなく、次に購買デスクを起動したときに削除します。',
    en: 'You are signed out, but the saved sign-in in the keychain of the operating system, or the files of the order history, are not deleted yet. They are not used any more, and are deleted when Kobai Desk is started next.',
    next: [],
  },
  'account.unknown': {
    ja: 'この端末でログインしていないアカウントです。',
    en: 'This account is not signed in on this machine.',
    next: ['sign-in-again'],
  },
} as const satisfies Record<string, RefusalText>;

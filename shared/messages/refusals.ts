import type { Bilingual } from '../model/identifiers.ts';
import type { NextStep } from '../model/refusal.ts';
import { archiveRefusals } from './archive-refusals.ts';
import { benefitRefusals } from './benefit-refusals.ts';
import { buyingRefusals } from './buying-refusals.ts';
import { importRefusals } from './import-refusals.ts';
import { invoiceRefusals } from './invoice-refusals.ts';
import { listRefusals } from './list-refusals.ts';
import { lockRefusals } from './lock-refusals.ts';
import { documentRefusals } from './document-refusals.ts';
import { paymentRefusals } from './payment-refusals.ts';
import { prepaidRefusals } from './prepaid-refusals.ts';
import { accountRefusals } from './account-refusals.ts';
import { formRefusals } from './form-refusals.ts';
import { policyRefusals } from './policy-refusals.ts';
import { proxyRefusals } from './proxy-refusals.ts';
import { scheduledExportRefusals } from './scheduled-export-refusals.ts';
import { updateRefusals } from './update-refusals.ts';

export interface RefusalText extends Bilingual {
  /** What to offer, the likeliest first. */
  readonly next: readonly NextStep[];
}

/**
 * The one catalogue of refusals: code → what a person reads, and what is offered next.
 * `{name}` is filled from the refusal's parameters. Sign-in wording follows section 8 of the rules.
 */
export const refusalTexts = {
  // Login identifier
  'identifier.empty': {
    ja: 'ログイン ID を入力してください。',
    en: 'Enter your login ID.',
    next: [],
  },
  'identifier.inquiry-number': {
    ja: 'お問い合わせ番号は半角数字10桁です。メールアドレスでもログインできます。',
    en: 'An inquiry number (お問い合わせ番号) has exactly 10 digits. You can also sign in with your e-mail address.',
    next: ['switch-id-kind'],
  },
  'identifier.email': {
    ja: 'メールアドレスの形ではありません。「name@example.co.jp」のように入力してください。',
    en: 'This is not an e-mail address. Enter it like name@example.co.jp.',
    next: ['recover-id'],
  },
  'identifier.member-id': {
    ja: 'ID は先頭の「E」も含めて入力してください。登録したメールアドレスでもログインできます。',
    en: 'Enter your ID with its leading E. You can also sign in with the e-mail address you registered.',
    next: ['switch-id-kind'],
  },
  'identifier.too-long': {
    ja: 'ログイン ID が長すぎます({max}文字まで)。',
    en: 'This login ID is too long (at most {max} characters).',
    next: [],
  },
  'identifier.member-id-case': {
    ja: 'ID の先頭の「E」は半角の大文字で入力してください。',
    en: 'Enter the leading E of your ID as a capital letter.',
    next: [],
  },
  'identifier.login-id': {
    ja: 'ログイン ID は半角の英数字・記号で、空白を入れずに入力してください。',
    en: 'Enter your login ID in letters, digits and symbols of half width, without spaces.',
    next: [],
  },
  'identifier.bad-character': {
    ja: 'ログイン ID に目に見えない文字が含まれています。貼り付けずに入力し直してください。',
    en: 'There is an invisible character in this login ID. Type it again instead of pasting it.',
    next: [],
  },
  'password.empty': { ja: 'パスワードを入力してください。', en: 'Enter your password.', next: [] },
  'password.too-long': {
    ja: 'パスワードが長すぎます({max}文字まで)。',
    en: 'This password is too long (at most {max} characters).',
    next: [],
  },

  // Sign-in outcomes
  'sign-in.mismatch': {
    ja: 'ID またはパスワードが一致しません{inBrackets}。大文字・小文字、全角・半角を確認してください。',
    en: 'The ID or password does not match{inBrackets}. Check upper and lower case, and full and half width.',
    next: ['retry', 'diagnose', 'reset-password'],
  },
  'sign-in.outage': {
    ja: '供給元のシステム障害またはメンテナンス中です{inBrackets}。時間をおいて再試行してください。',
    en: 'The supplier has a system failure or is under maintenance{inBrackets}. Try again later.',
    next: ['open-status', 'work-offline', 'retry'],
  },
  'sign-in.suspended': {
    ja: '利用が停止されている可能性があります{inBrackets}。サポートへお問い合わせください。',
    en: 'The use of this account may have been stopped{inBrackets}. Contact support.',
    next: ['copy-code', 'contact-support'],
  },
  'sign-in.waiting-approval': {
    ja: '管理者の承認待ちです。社内の管理者に承認を依頼してください。',
    en: 'Your account is waiting for approval. Ask the administrator in your company to approve it.',
    next: ['contact-admin'],
  },
  'sign-in.locked-for-a-time': {
    ja: 'ログインに繰り返し失敗したためロックされました。{duration}後に解除されます。',
    en: 'Locked after repeated failed sign-ins. The lock clears by itself after {duration}.',
    next: ['countdown'],
  },
  'sign-in.locked': {
    ja: 'アカウントがロックされています。社内の管理者またはサポートへお問い合わせください。',
    en: 'This account is locked. Contact your administrator or support.',
    next: ['contact-admin', 'contact-support'],
  },
  'sign-in.locked-for-a-while': {
    ja: 'アカウントがロックされています。時間をおいて再試行してください。',
    en: 'This account is locked for now. Try again later.',
    next: ['countdown', 'retry', 'contact-support'],
  },
  'sign-in.locked-by-supplier': {
    ja: 'アカウントがロックされています。サポートへお問い合わせください。',
    en: 'This account is locked. Contact support.',
    next: ['contact-support', 'copy-code'],
  },
  'sign-in.temporary-password': {
    ja: '仮パスワードでのログインです。新しいパスワードを設定してください。',
    en: 'You used a temporary password. Set a password of your own.',
    next: ['set-password'],
  },
  'sign-in.temporary-password-lapsed': {
    ja: '仮パスワードは期限切れの可能性があります。パスワードを再発行してください。',
    en: 'The temporary password may have expired. Request a new password.',
    next: ['reset-password', 'contact-admin'],
  },
  'sign-in.password-expired': {
    ja: 'パスワードの有効期限が切れています。新しいパスワードを設定してください。',
    en: 'Your password has expired. Set a new one.',
    next: ['set-password'],
  },
  'sign-in.two-step-pending': {
    ja: '認証用URLを {sentTo} に送信しました。送信から{duration}以内に、この画面で開いてください。',
    en: 'A verification link was sent to {sentTo}. Open it at this desk within {duration} of sending.',
    next: ['paste-link', 'restart-sign-in'],
  },
  'sign-in.course-lapsed': {
    ja: '会費の決済が確認できないため退会済みです。新規入会が必要です。',
    en: 'No membership payment was found, so the membership has ended. Join again.',
    // PM-12: joining again is done at the supplier's own site.
    next: ['open-member-site', 'contact-support'],
  },
  'sign-in.session-lost': {
    ja: 'セッション情報(Cookie)が無効のためログインできません。',
    en: 'The session (cookies) is not valid, so signing in is not possible.',
    next: ['reset-session'],
  },
  'sign-in.too-many-at-once': {
    ja: 'ログインの試行が続いています。{seconds}秒ほど待ってから再試行してください。',
    en: 'Too many sign-in attempts at once. Wait about {seconds} seconds and try again.',
    next: ['retry'],
  },
  'sign-in.too-many-for-now': {
    ja: 'ログインの試行が続いています。しばらく待ってから再試行してください。',
    en: 'Too many sign-in attempts at once. Wait a while and try again.',
    next: ['retry'],
  },

  // Signing in on the supplier's own page
  'sign-in.page-cancelled': {
    ja: '供給元のページでのログインを取りやめました。',
    en: 'The sign-in on the supplier’s page was given up.',
    next: ['retry'],
  },
  'sign-in.page-timed-out': {
    ja: '供給元のページでのログインが、時間内に終わりませんでした。もう一度開いてください。',
    en: 'The sign-in on the supplier’s page was not completed in time. Open it again.',
    next: ['retry'],
  },
  'sign-in.page-refused': {
    ja: '供給元のログインページ({host})が受け付けませんでした。続く場合はサポートへお問い合わせください。',
    en: 'The supplier’s sign-in page ({host}) did not accept this. If it stays so, contact support.',
    next: ['retry', 'contact-support'],
  },
  'sign-in.page-wrong-answer': {
    ja: '供給元のログインページ({host})からの返事が、このログインのものと確認できないため、使いませんでした。もう一度お試しください。続く場合は社内のIT担当者に知らせてください。',
    en: 'What came back from the supplier’s sign-in page ({host}) could not be matched with this sign-in, so it was not used. Try again; if it stays so, tell your IT.',
    next: ['retry', 'contact-support'],
  },
  'sign-in.page-unknown-person': {
    ja: '供給元のページでログインした方は、この供給元の会員として確認できませんでした{inBrackets}。別の方としてログインしていないか確認してください。',
    en: 'Who signed in on the supplier’s page is not known as a member there{inBrackets}. Check that you did not sign in as somebody else.',
    next: ['retry', 'contact-support'],
  },
  'sign-in.page-unreachable': {
    ja: '供給元のログインページ({host})に接続できません。ネットワークを確認するか、ID とパスワードでログインしてください。',
    en: 'The supplier’s sign-in page ({host}) cannot be reached. Check the network, or sign in with ID and password.',
    next: ['retry', 'restart-sign-in'],
  },

  // Added to another sign-in refusal where the profile says so
  'sign-in.hint-outage': {
    ja: '供給元の稼働状況も確認できないため、システム障害の可能性もあります。',
    en: 'The state of the supplier could not be checked either, so it may also be a system failure.',
    next: ['open-status', 'work-offline'],
  },
  'sign-in.hint-account-kind': {
    ja: '法人と個人のアカウントを取り違えていないかも確認してください。',
    en: 'Also check that you are not mixing up a corporate and a personal account.',
    next: ['contact-support'],
  },
  'sign-in.hint-registered-email': {
    ja: 'メールアドレスは会員登録時のものを入力してください。受信できなくなったアドレスもログイン ID として有効です。',
    en: 'Use the e-mail address you registered with. It stays your login ID even if it no longer receives mail.',
    next: ['recover-id'],
  },
  'sign-in.hint-other-site': {
    ja: '登録したサイトが異なる可能性があります。',
    en: 'You may have registered at another site.',
    next: ['choose-supplier'],
  },
  'offline.not-prepared': {
    ja: 'この端末には、この ID の保存済みデータがありません。供給元が復旧してからログインしてください。',
    en: 'This machine holds no saved data for this ID. Sign in once the supplier is back.',
    next: ['retry'],
  },
  'offline.mismatch': {
    ja: '保存済みデータを開けません。前回のログインと同じパスワードを入力してください。',
    en: 'The saved data cannot be opened. Enter the same password as at your last sign-in.',
    next: ['retry'],
  },

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

  // Keychain
  'vault.unavailable': {
    ja: 'OS のキーチェーンを使えません。',
    en: 'The keychain of the operating system cannot be used.',
    next: ['unlock-keychain', 'continue-in-memory'],
  },
  'vault.not-installed': {
    ja: 'OS のキーチェーンに接続するライブラリがありません。{how}',
    en: 'The library that reaches the keychain of the operating system is missing. {how}',
    next: ['unlock-keychain', 'continue-in-memory'],
  },
  'vault.damaged': {
    ja: 'OS のキーチェーンに接続するライブラリはありますが、ファイルが壊れているため読み込めません。{how}',
    en: 'The library that reaches the keychain of the operating system is there, but its file is damaged. {how}',
    next: ['unlock-keychain', 'continue-in-memory'],
  },
  'vault.denied': {
    ja: 'OS の保護機能(AppArmor や D-Bus のポリシーなど)が、購買デスクにキーチェーンの利用を許可していません。',
    en: 'A policy of the operating system (such as AppArmor or D-Bus) does not let Kobai Desk use the keychain.',
    next: ['unlock-keychain', 'contact-admin', 'continue-in-memory'],
  },
  'vault.locked': {
    ja: 'OS のキーチェーンがロックされています。ロックを解除してから再試行してください。',
    en: 'The keychain of the operating system is locked. Unlock it, then try again.',
    next: ['unlock-keychain', 'continue-in-memory'],
  },
  'vault.changed': {
    ja: 'このデータフォルダーは、別のキーチェーンと一緒に使われていたものです。保存済みのログインと履歴は開けません。',
    en: 'This data folder was used with another keychain. Its saved sign-ins and history cannot be opened.',
    next: ['unlock-keychain', 'start-over', 'continue-in-memory'],
  },
  'vault.names-damaged': {
    ja: 'キーチェーンに保存した内容の一覧が壊れていたため、読み取れた分だけを引き継ぎました。ログインが保持されていない方は、もう一度ログインしてください。',
    en: 'The list of what this desk keeps in the keychain was damaged; what could be read of it was kept. Anyone who is no longer signed in has to sign in again.',
    next: [],
  },
  'vault.folder-restored': {
    ja: 'このデータフォルダーは以前のもので、キーチェーンの内容と合いません(バックアップから戻した場合など)。保存済みのログインと履歴は開けません。',
    en: 'This data folder is an earlier one than the keychain knows, as after restoring a backup. Its saved sign-ins and history cannot be opened.',
    next: ['start-over', 'continue-in-memory'],
  },

  // Cache
  'cache.newer': {
    ja: '保存済みデータは、より新しい購買デスク(データ版 {found})で作られています。この版({known})では開けません。',
    en: 'The saved data was made by a newer Kobai Desk (data version {found}). This one knows version {known}.',
    next: ['update-program'],
  },
  'cache.unreadable': {
    ja: '保存済みデータを読み取れませんでした。別の場所に退避し、供給元から取得し直します。ファイルから取り込んだ履歴は、もう一度取り込んでください。',
    en: 'The saved data could not be read. It was set aside and will be fetched again from the supplier. Import again what came from files.',
    next: ['retry'],
  },
  'cache.not-writable': {
    ja: 'ディスクに書き込めないため保存できません。書き込み禁止になっていないか確認してください。',
    en: 'The disk can’t be written, so nothing was saved. Check whether it has become read-only.',
    next: ['retry'],
  },
  'cache.no-space': {
    ja: 'ディスクの空きが足りないため保存できません。',
    en: 'There is not enough disk space to save.',
    next: ['retry'],
  },

  'journal.unreadable': {
    ja: '送信の記録を今は読み書きできません。しばらくしてから、もう一度お試しください。',
    en: 'The record of sent orders can’t be read or written now. Try again in a while.',
    next: ['retry'],
  },
  'journal.not-open': {
    ja: '送信の記録を開けませんでした。一度ログアウトし、もう一度ログインしてください。',
    en: 'The record of sent orders could not be opened. Sign out and sign in again.',
    next: [],
  },

  // Jobs
  'job.unknown': { ja: 'この処理はすでに終わっています。', en: 'This work has already ended.', next: [] },
  'job.cancelled': { ja: '中止しました。', en: 'Cancelled.', next: [] },

  // History
  'history.fetched-again': {
    ja: '注文履歴を取得し直しているため、中止しました。取得が終わってから、もう一度お試しください。',
    en: 'The order history is being fetched again, so this was not finished. Try again once that is done.',
    next: ['retry'],
  },
  'history.result-expired': {
    ja: '検索結果が古くなりました。もう一度検索します。',
    en: 'These results are out of date. Searching again.',
    next: ['retry'],
  },
  'history.not-open': {
    ja: 'この端末に保存した履歴を開けませんでした。一度ログアウトし、もう一度ログインしてください。続く場合は、ログアウトのときに保存済みデータを削除すると、次のログインで供給元から取得し直します。',
    en: 'The history that is saved on this machine could not be opened. Sign out and sign in again. If it stays so, delete the saved data when you sign out; it is fetched again from the supplier at the next sign-in.',
    next: [],
  },
  'history.order-not-found': {
    ja: 'この注文は見つかりません。',
    en: 'This order was not found.',
    next: ['retry'],
  },
  'orders.period-reversed': {
    ja: '期間の開始日が終了日より後になっています。',
    en: 'The first day of the period is after its last day.',
    next: ['clear-filters'],
  },
  'orders.amount-reversed': {
    ja: '金額の下限が上限より大きくなっています。',
    en: 'The lowest amount is higher than the highest.',
    next: ['clear-filters'],
  },
  'orders.quantity-reversed': {
    ja: '数量の下限が上限より大きくなっています。',
    en: 'The smallest quantity is larger than the largest.',
    next: ['clear-filters'],
  },

  // Export
  'export.empty': {
    ja: '書き出す注文がありません。期間と絞り込みを確認してください。',
    en: 'There are no orders to export. Check the period and the filters.',
    next: ['clear-filters'],
  },
  'export.unmappable': {
    ja: 'Shift_JIS(CP932)で表せない文字が {count} か所あります。',
    en: '{count} characters cannot be written in Shift_JIS (CP932).',
    next: ['use-utf8'],
  },
  'export.too-many-rows': {
    ja: 'Excel の1シートは {max} 行までです({rows} 行あります)。期間で分けるか CSV にしてください。',
    en: 'An Excel sheet holds at most {max} rows (there are {rows}). Split by period or use CSV.',
    next: ['split-by-period', 'use-utf8'],
  },
  'export.cannot-write': {
    ja: '「{file}」に書き込めません({reason})。別の場所を選んでください。',
    en: 'Cannot write to “{file}” ({reason}). Choose another place.',
    next: ['choose-another-file'],
  },
  'accounting.incomplete': {
    ja: '仕訳にできない注文があります。勘定科目などを決めるか、その注文を除いて書き出してください。',
    en: 'There are orders that cannot be booked yet. Set their accounts, or leave them out.',
    next: ['retry'],
  },
  'accounting.dates': {
    ja: '終了日は開始日以降にしてください。',
    en: 'The last day must not be before the first.',
    next: [],
  },
  'file.not-found': { ja: 'ファイルが見つかりません。', en: 'The file is no longer there.', next: [] },
  'link.refused': { ja: 'このリンクは開けません。', en: 'This link cannot be opened.', next: [] },

  ...accountRefusals,
  ...formRefusals,
  ...policyRefusals,
  ...scheduledExportRefusals,
  ...updateRefusals,
  ...proxyRefusals,
  ...lockRefusals,
  ...buyingRefusals,
  ...benefitRefusals,
  ...importRefusals,
  ...listRefusals,
  ...paymentRefusals,
  ...prepaidRefusals,
  ...archiveRefusals,
  ...invoiceRefusals,
  ...documentRefusals,

  // Contract
  'call.unknown': { ja: 'この操作はありません。', en: 'There is no such operation.', next: [] },
  'call.bad-input': {
    ja: '入力内容に誤りがあります。',
    en: 'Something in the input is not right.',
    next: ['retry'],
  },
  'call.foreign-sender': { ja: 'この画面からは操作できません。', en: 'This page may not do that.', next: [] },
  'desk.unreachable': {
    ja: '購買デスクの本体に接続できません。終了している場合は、もう一度起動してください。',
    en: 'The desk itself cannot be reached. If it was closed, start it again.',
    next: ['retry'],
  },
  // The desk does not start
  'desk.folder-in-use': {
    ja: '購買デスクはすでに起動しています(データ: {folder})。',
    en: 'Kobai Desk is already running with this data ({folder}).',
    next: [],
  },
  'desk.file-missing': {
    ja: '購買デスクのプログラムの一部({file})がありません。ウイルス対策ソフトが隔離した可能性があります。購買デスクをインストールし直してください。保存済みのデータはそのまま残ります。',
    en: 'A part of the program Kobai Desk is missing ({file}). An antivirus program may have removed it. Install Kobai Desk again; the saved data stays.',
    next: [],
  },
  // Files that the desk keeps; `{problem}` is one of disk-problems.ts
  'file.unusable': {
    ja: '購買デスクが使うファイルまたはフォルダーを開けません({file})。{problem}',
    en: 'Kobai Desk cannot use a file or folder that it keeps ({file}). {problem}',
    next: ['retry'],
  },
  'file.not-saved': {
    ja: '保存できなかったため、何も変更していません({file})。{problem}',
    en: 'It could not be saved, so nothing was changed ({file}). {problem}',
    next: ['retry'],
  },
  'log.not-written': {
    ja: '記録(ログ)を書き込めません({file})。{problem}',
    en: 'The log cannot be written ({file}). {problem}',
    next: [],
  },
  'settings.recovered': {
    ja: '設定ファイルが壊れていたため、最後に正しく保存された設定に戻しました。設定を確認してください。',
    en: 'The settings were damaged, so the last ones that were saved well are used. Check the settings.',
    next: ['open-settings'],
  },
  'settings.lost': {
    ja: '設定ファイルが壊れていたか、なくなっていたため、安全のため「ほかの人も使う端末」として動作し、ログインを保持していません。設定を確認してください。',
    en: 'The settings were damaged or missing. For your security this machine is treated as shared, and nobody stays signed in. Check the settings.',
    next: ['open-settings'],
  },
  'desk.id-restored': {
    ja: 'この端末の購買デスクを識別するファイル(desk.json)が壊れていたか、なくなっていました。控えから元に戻したので、ログインも履歴もそのまま使えます。',
    en: 'The file that identifies this desk (desk.json) was damaged or missing. It was restored, so sign-ins and history are as they were.',
    next: [],
  },
  'desk.id-found': {
    ja: 'この端末の購買デスクを識別するファイル(desk.json)が控えとともに壊れていたか、なくなっていました。ほかの記録から元に戻しましたが、誰がログアウトしたかが分からないため、安全のためログインを保持していません。もう一度ログインしてください。履歴はそのまま使えます。',
    en: 'The file that identifies this desk (desk.json) was damaged or missing, and so was its copy. It was restored from elsewhere, but not who had signed out. For your security nobody stays signed in: sign in again. The history is as it was.',
    next: [],
  },
  'desk.id-lost': {
    ja: 'この端末の購買デスクを識別するファイル(desk.json)が壊れていたか、なくなっており、元に戻せませんでした。もう一度ログインしてください。履歴は取得し直します。送信して結果が分からないものは、送信した人のログイン後に供給元へ問い合わせます。',
    en: 'The file that identifies this desk (desk.json) was damaged or missing and could not be restored. Sign in again; the history is fetched again. What was sent and has no known outcome is asked about once the person who sent it has signed in.',
    next: [],
  },
  'desk.bad-suppliers': {
    ja: '供給元の設定ファイル({file})に誤りがあります({problem})。直してから、もう一度起動してください。',
    en: 'There is a mistake in the suppliers’ settings ({file}: {problem}). Correct it, then start again.',
    next: [],
  },
  unexpected: {
    ja: '予期しない問題が起きました(番号: {id})。操作をやり直してください。続く場合はサポートへ番号をお知らせください。',
    en: 'Something unexpected happened (number: {id}). Try again. If it happens again, give support this number.',
    next: ['retry', 'copy-code'],
  },
} as const satisfies Record<string, RefusalText>;

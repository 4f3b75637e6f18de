import type { RefusalText } from './refusal-text.ts';

/** Login IDs, and signing in: here, on the supplier’s own page and offline. Wording follows section 8 of the rules. */
export const signInRefusals = {
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
  'sign-in.left': {
    ja: 'ログインが終わる前に、この端末の利用が終わりました。もう一度ログインしてください。',
    en: 'The use of this machine was ended before the sign-in was. Sign in again.',
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
} as const satisfies Record<string, RefusalText>;

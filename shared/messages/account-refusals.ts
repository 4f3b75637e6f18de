import type { RefusalText } from './refusal-text.ts';

/** Refusals around an account: links, passwords, e-mail changes, people of a company, withdrawal. */
export const accountRefusals = {
  // Links from mails
  'link.unreadable': {
    ja: 'メールの認証用URLを、途中で切れないようにすべて貼り付けてください。',
    en: 'Paste the whole link from the mail; a part of it is missing.',
    next: ['paste-link'],
  },
  'link.expired': {
    ja: '認証用URLの有効期限(送信から{duration})が切れました。最初からやり直してください。',
    en: 'The link has expired ({duration} after sending). Start again.',
    next: ['restart-sign-in'],
  },
  'link.lapsed': {
    ja: '認証用URLの有効期限が切れました。最初からやり直してください。',
    en: 'The link has expired. Start again.',
    next: ['restart-sign-in'],
  },
  'link.used': {
    ja: 'この認証用URLはすでに使われています。最初からやり直してください。',
    en: 'This link has been used already. Start again.',
    next: ['restart-sign-in'],
  },
  'link.invalid': {
    ja: 'この認証用URLは正しくありません。メールのURLをそのまま貼り付けてください。',
    en: 'This link is not valid. Paste it exactly as it is in the mail.',
    next: ['paste-link', 'restart-sign-in'],
  },
  'link.wrong-device': {
    ja: '認証用URLは、ログインを始めた画面と同じ画面で開く必要があります。',
    en: 'The link must be opened at the desk, and in the sign-in, that it was sent for.',
    next: ['paste-link', 'restart-sign-in'],
  },
  'link.no-pending-sign-in': {
    ja: 'この端末には、認証を待っているログインがありません。ログインを始めた端末で開いてください。',
    en: 'No sign-in waits for this link here. Open it at the desk where the sign-in was started.',
    next: ['restart-sign-in'],
  },
  'flow.expired': {
    ja: 'この手続きは終わっているか、時間が経ちすぎました。最初からやり直してください。',
    en: 'This has ended already, or took too long. Start again.',
    next: ['restart-sign-in'],
  },

  // Passwords
  'password.wrong': {
    ja: '現在のパスワードが違います。',
    en: 'The current password is not correct.',
    next: ['reset-password'],
  },
  'password.confirmation-mismatch': {
    ja: '新しいパスワードが再入力と一致しません。',
    en: 'The new password and its confirmation do not match.',
    next: [],
  },
  'password.policy-not-met': {
    ja: '新しいパスワードが条件を満たしていません。',
    en: 'The new password does not meet the conditions.',
    next: [],
  },
  'password.email-wrong': {
    ja: 'メールアドレスが登録内容と一致しません。',
    en: 'The e-mail address is not the registered one.',
    next: [],
  },

  // E-mail address
  'email.confirmation-mismatch': {
    ja: '新しいメールアドレスが再入力と一致しません。',
    en: 'The new e-mail address and its repetition differ.',
    next: [],
  },
  'email.same': {
    ja: '現在のメールアドレスと同じです。',
    en: 'This is the current e-mail address.',
    next: [],
  },
  'email.taken': {
    ja: 'このメールアドレスは他の担当者が使用しています。担当者ごとに別のアドレスが必要です。',
    en: 'Another person uses this e-mail address. Each person needs an address of their own.',
    // AS-80: whether it is a double registration is for support to find out.
    next: ['contact-support'],
  },
  'email.not-changeable': {
    ja: 'この供給元では、メールアドレスを購買デスクから変更できません。',
    en: 'This supplier does not let an e-mail address be changed from the desk.',
    next: ['contact-admin', 'contact-support', 'open-member-site'],
  },

  // People of a company
  'people.not-administrator': {
    ja: 'この操作には管理者権限が必要です。社内の管理者に依頼してください。',
    en: 'This needs administrator rights. Ask the administrator in your company.',
    next: ['contact-admin'],
  },
  'people.last-administrator': {
    ja: '管理者がいなくなるため、この操作はできません。先に管理権限を移譲してください。',
    en: 'This would leave the company without an administrator. Hand administration over first.',
    next: [],
  },
  'people.conflict': {
    ja: 'ほかの人が先に変更しました。最新の内容を確認してから、もう一度操作してください。',
    en: 'Somebody else changed this first. Refresh, then try again.',
    next: ['reload'],
  },
  'people.not-found': {
    ja: 'この担当者はすでに削除されています。',
    en: 'This person has been deleted already.',
    next: ['reload'],
  },
  'people.not-supported': {
    ja: 'この供給元には担当者の管理機能がありません。',
    en: 'This supplier does not have several people in one company.',
    next: [],
  },

  // Customer information
  'customer.conflict': {
    ja: '別の端末で先に変更されています。最新の内容を読み込みました。入力した内容は残っています。',
    en: 'It was changed from another place first. The latest was loaded; what you typed is still here.',
    next: ['reload'],
  },
  'fields.refused': {
    ja: '入力内容に誤りがあります({count}か所)。',
    en: 'Something is not right in {count} fields.',
    next: ['correct-fields'],
  },
  'field.refused': {
    ja: '{label}は供給元で受け付けられませんでした({detail})。',
    en: 'The supplier did not accept {label} ({detail}).',
    next: [],
  },
  'form.not-offered': {
    ja: 'この供給元では、購買デスクからこの手続きはできません。',
    en: 'This supplier does not offer this from the desk.',
    next: ['open-member-site', 'contact-support'],
  },
  'address.too-many': {
    ja: 'アドレス帳がいっぱいです。使わないお届け先を削除してから追加してください。',
    en: 'The address book is full. Delete an address that is no longer used, then add this one.',
    next: [],
  },
  'address.not-found': {
    ja: 'このお届け先はすでに削除されています。',
    en: 'This delivery address has been deleted already.',
    next: ['reload'],
  },
  'registration.not-checked': {
    ja: '入力内容を確認してから登録してください。',
    en: 'Have the details checked before you register.',
    next: [],
  },

  // Support requests
  'support-request.not-by-mail': {
    ja: 'この供給元へのお問い合わせは、お問い合わせフォームをご利用ください。本文はコピーできます。',
    en: 'This supplier takes support requests by its form only. You can copy the text.',
    next: ['contact-support'],
  },
  'support-request.body-to-paste': {
    ja: '本文が長いため、宛先と件名だけでメールを作成しました。本文をコピーして貼り付けてください。',
    en: 'The text is too long to hand over, so the mail was opened with its address and subject only. Copy the text and paste it.',
    next: ['contact-support'],
  },

  // Withdrawal
  'withdrawal.not-downloaded': {
    ja: '未ダウンロードのバリューコードがあるため退会できません。',
    en: 'You cannot withdraw while there are value codes that were never downloaded.',
    next: ['download-codes'],
  },
  'withdrawal.not-acknowledged': {
    ja: '退会で失われるものを確認し、チェックを入れてください。',
    en: 'Read what is lost, and confirm that you understand.',
    next: ['export-first'],
  },
  'withdrawal.not-supported': {
    ja: '退会の手続きは購買デスクからはできません。',
    en: 'Withdrawing is not possible from the desk.',
    next: ['contact-admin', 'contact-support', 'open-member-site'],
  },

  // Sessions that something else ended
  'session.ended-password': {
    ja: '別の端末でパスワードが変更されたため、ログアウトしました。新しいパスワードでログインしてください。',
    en: 'You were signed out because the password was changed elsewhere. Sign in with the new password.',
    next: ['sign-in-again'],
  },
  'session.ended-own-password': {
    ja: 'パスワードを変更しました。新しいパスワードでログインしてください。',
    en: 'The password was changed. Sign in with the new password.',
    next: ['sign-in-again'],
  },
  'session.ended-email': {
    ja: 'メールアドレスが変更されました。新しいメールアドレスでログインしてください。',
    en: 'The e-mail address was changed. Sign in with the new address.',
    next: ['sign-in-again'],
  },
  'session.ended-everywhere': {
    ja: '別の端末から「すべての端末からログアウト」が行われました。',
    en: 'This account was signed out everywhere from another machine.',
    next: ['sign-in-again'],
  },
  'session.ended-removed': {
    ja: 'このアカウントは社内の管理者{by}により削除されました。',
    en: 'This account was deleted by the administrator of your company{by}.',
    next: ['contact-admin'],
  },
  'session.ended-disabled': {
    ja: 'このアカウントは社内の管理者{by}により利用停止になりました。',
    en: 'This account was disabled by the administrator of your company{by}.',
    next: ['contact-admin'],
  },
  'session.ended-reused': {
    ja: '同じログイン情報が二度使われたため、安全のためログアウトしました。心当たりがなければパスワードを変更してください。',
    en: 'You were signed out for your security: the same session was used twice. If that was not you, change the password.',
    next: ['sign-in-again', 'change-password'],
  },
  'session.ended-withdrawn': {
    ja: '退会の手続きが完了しているため、ログアウトしました。',
    en: 'You were signed out because this membership has ended.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

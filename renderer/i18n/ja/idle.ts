export const idle = {
  title: 'まもなくログアウトします',
  text: 'しばらく操作がありません。続けるには、ボタンを押すか何かキーを押してください。',
  timeLeft: 'ログアウトまでの残り時間',
  pageKept: 'ログアウトしても、同じ方がログインすれば、この画面に戻ります。',
  continue: 'まだ使う',
  person: '{supplier} {person}',
  personIn: '{supplier} {person}({department})',
  signedOutTitle: '操作がなかったためログアウトしました',
  signedOut: '{people} をログアウトしました。同じ方がログインすると、元の画面に戻ります。',
  signedOutAfter:
    '{time}操作がなかったため、{people} をログアウトしました。同じ方がログインすると、元の画面に戻ります。',
  signInAs: '{person} でログイン',
  dismiss: '閉じる',
  signInAgain: {
    'password-changed': {
      title: 'パスワードを変更しました',
      text: '{person} は、新しいパスワードでもう一度ログインしてください。',
    },
    'email-changed': {
      title: 'メールアドレスを変更しました',
      text: '{person} は、新しいメールアドレスでもう一度ログインしてください。',
    },
    'signed-out-everywhere': {
      title: 'すべての端末からログアウトしました',
      text: '{person} のログインは、この端末も含めてすべて終了しました。',
    },
  },
} as const;

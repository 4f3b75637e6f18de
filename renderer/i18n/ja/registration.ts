export const registration = {
  title: '新規会員登録',
  refused: '登録を進められませんでした',
  steps: {
    label: '登録の手順',
    email: 'メールアドレス',
    verify: 'メール認証',
    details: 'お客様情報の入力',
    confirm: '入力内容の確認',
    done: '完了',
    past: '(済み)',
  },
  email: {
    label: 'メールアドレス(ログインID)',
    hint: '登録の案内を受け取れるアドレスを入力してください。',
    lead: '入力したアドレスに認証用のメールを送ります。認証が済むと、お客様情報の入力に進みます。',
    leadPlain: '担当者のメールアドレスを入力してください。続けて、法人情報、代表者、担当者を入力します。',
    send: '認証用のメールを送る',
    next: '次へ',
  },
  verify: {
    title: 'メールを確認してください',
    text: '認証用のメールを送りました。メールのURLを開くと、お客様情報の入力に進みます。',
    alreadyRegistered:
      'すでに登録済みのメールアドレスには、登録済みであることをお知らせするメールを送っています。',
    again: 'メールアドレスを入力し直す',
  },
  password: 'パスワード',
  temporaryPassword:
    '仮パスワードをメールでお送りします。最初のログインで新しいパスワードを設定してください。',
  continueToConfirm: '確認へ進む',
  otherEmail: 'メールアドレスを変える',
  confirm: {
    lead: 'この内容で登録します。まだ登録は完了していません。',
    signIn: 'ログイン',
    password: 'パスワード',
    passwordHidden: '入力したパスワード(表示しません)',
    edit: '内容を修正する',
    register: 'この内容で登録する',
  },
  done: {
    title: '会員登録が完了しました',
    text: '登録完了のご案内をメールでお送りしました。',
    waiting: '登録を受け付けました(承認待ち)',
    waitingText:
      'この会社はすでに登録されています。社内の管理者が承認すると、ログインに使う仮パスワードをメールでお送りします。',
    numberMailed:
      '{number}と仮パスワードを、登録したメールアドレスにお送りしました。最初のログインで新しいパスワードを設定します。',
    temporaryMailed: '仮パスワードをメールでお送りしました。最初のログインで新しいパスワードを設定します。',
    identifier: 'ログイン ID: {identifier}',
    signIn: 'ログインへ進む',
  },
} as const;

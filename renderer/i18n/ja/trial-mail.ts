export const trialMail = {
  open: 'お試しの店のメールを開く',
  title: 'お試しの店のメール',
  text: 'この供給元はお試し用です。実際には送られないメールをここで読み、URLを開くことができます。',
  loading: 'メールを読み込んでいます',
  none: 'メールはまだありません',
  noneText: 'パスワードの再発行や会員登録を始めると、ここに届きます。',
  list: 'メールの一覧',
  to: '宛先: {to}',
  refresh: '更新',
} as const;

export const account = {
  menu: 'アカウントのページ',
  refused: 'アカウントのページを表示できませんでした',
  pages: {
    customer: 'お客様情報',
    addresses: 'アドレス帳',
    password: 'パスワードとメール',
    security: 'セキュリティ',
    members: '担当者管理',
    withdrawal: '退会',
  },
  areas: {
    title: '{supplier} のメニューと、手続きの場所',
    site: '供給元のサイトで',
  },
} as const;

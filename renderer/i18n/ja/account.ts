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
  personal:
    '個人のアカウントです。購入できるのは一部の商品で、法人向けの機能はなく、送料の条件も法人と異なります。',
  areas: {
    title: '{supplier} のメニューと、手続きの場所',
    site: '供給元のサイトで',
  },
} as const;

import type { RefusalText } from './refusal-text.ts';

/** Refusals around the prepaid balance (rules QT). The first sentence of `prepaid.amount` is that of section 8 of the rules. */
export const prepaidRefusals = {
  'prepaid.not-supported': {
    ja: 'この供給元にはQキャッシュがありません。',
    en: 'This supplier has no prepaid balance.',
    next: [],
  },
  'prepaid.amount': {
    ja: 'チャージ額は {least}〜{most} の{count}種類から選択してください。',
    en: 'Choose one of the {count} amounts from {least} to {most}.',
    next: [],
  },
  'prepaid.not-acknowledged': {
    ja: 'チャージ後のキャンセル・払い戻しはできません。退店時は失効します。確認のチェックを入れてから注文してください。',
    en: 'A charge can’t be cancelled or refunded, and is lost when the shop closes. Tick that you know before you order.',
    next: [],
  },
  'prepaid.payment-option': { ja: 'お支払い方法を選択してください。', en: 'Choose how to pay.', next: [] },
  'prepaid.payment-option-unavailable': {
    ja: 'このお支払い方法は、供給元が受付を止めています。ほかの方法を選択してください。',
    en: 'The supplier does not accept this payment method at present. Choose another.',
    next: [],
  },
  'prepaid.card-brand': {
    ja: '直接使えるカードは VISA・MasterCard・JCB です。AMEX は PayPal で利用できます。',
    en: 'VISA, MasterCard and JCB are accepted directly. AMEX is accepted through PayPal.',
    next: [],
  },
  'prepaid.no-settled': {
    ja: 'Qアカウントに精算金が入っている場合のみ利用できます。',
    en: 'Only while settled proceeds are in the Q account.',
    next: [],
  },
  'prepaid.settled-too-low': {
    ja: '精算金の残高({upTo})を超える金額には利用できません。',
    en: 'At most the settled proceeds ({upTo}).',
    next: [],
  },
  'prepaid.no-due': {
    ja: '入金予定の精算金がある場合のみ利用できます。',
    en: 'Only while proceeds are due to arrive.',
    next: [],
  },
  'prepaid.due-too-low': {
    ja: '精算予定金({upTo})を超える金額には利用できません。',
    en: 'At most the proceeds due ({upTo}).',
    next: [],
  },
  'prepaid.password': {
    ja: 'Qサインパスワードを入力してください。J・QSM のログインパスワードとは別のものです。',
    en: 'Enter the Qサインパスワード. It is not the password of J・QSM.',
    next: [],
  },
  'prepaid.password-not-set': {
    ja: 'Qサインパスワードが設定されていません。精算金で支払う前に設定してください。',
    en: 'The Qサインパスワード is not set. Set it before paying with settled proceeds.',
    next: [],
  },
  'prepaid.password-wrong': {
    ja: 'Qサインパスワードが違います。J・QSM のログインパスワードとは別のものです。',
    en: 'The Qサインパスワード is not correct. It is not the password of J・QSM.',
    next: [],
  },
  'prepaid.password-locked': {
    ja: 'Qサインパスワードを続けて間違えたため、{until} まで使えません。ほかの支払い方法は利用できます。',
    en: 'The Qサインパスワード was wrong too often, so it can’t be used until {until}. You can use another payment method.',
    next: [],
  },
  'prepaid.password-proof-expired': {
    ja: '確認から時間が経ったため、Qサインパスワードをもう一度入力してください。',
    en: 'Too much time has passed. Enter the Qサインパスワード again.',
    next: [],
  },
  'prepaid.password-same': {
    ja: 'Qサインパスワードには、J・QSM のログインパスワードと違うものを設定してください。',
    en: 'The Qサインパスワード must not be the password of J・QSM.',
    next: [],
  },
  'prepaid.password-changed': {
    ja: 'Qサインパスワードの設定がほかの画面で変わっています。最新の状態を確認してください。',
    en: 'The Qサインパスワード was set elsewhere meanwhile. Refresh.',
    next: ['reload'],
  },
  'prepaid.balance-too-low': {
    ja: 'Qキャッシュが {missing} 足りません(料金 {price}、残高 {balance})。チャージしてから申し込んでください。',
    en: 'The balance is short by {missing} (price {price}, balance {balance}). Charge first.',
    next: [],
  },
  'prepaid.points': {
    ja: '{forOne}ポイント以上、{forOne}ポイント単位で入力してください。',
    en: 'Enter points from {forOne} on, in steps of {forOne}.',
    next: [],
  },
  'prepaid.points-over': {
    ja: '残高({balance} ポイント)以内で入力してください。',
    en: 'Enter at most the balance ({balance} points).',
    next: [],
  },
  'prepaid.advertisement': {
    ja: 'この広告には申し込めません。一覧から選択してください。',
    en: 'This advertisement can’t be applied for. Choose one of the list.',
    next: ['reload'],
  },
  'prepaid.advertisement-item': {
    ja: '広告に載せる商品・キーワード・カテゴリを入力してください。',
    en: 'Enter the product, keyword or category to advertise.',
    next: [],
  },
  'prepaid.advertisement-date': {
    ja: '開始日は {from} から {until} までの日付を選択してください。',
    en: 'Choose a first day from {from} to {until}.',
    next: [],
  },
  'prepaid.nothing-to-pay': {
    ja: 'このチャージには、支払いの画面がありません。すでに支払い済みか、期限を過ぎています。',
    en: 'There is nothing to pay for this charge: it was paid already, or the time is over.',
    next: ['reload'],
  },
} as const satisfies Record<string, RefusalText>;

import type { RefusalText } from './refusal-text.ts';

export const benefitRefusals = {
  'coupon.unknown': { ja: 'このクーポンは見つかりません。', en: 'There is no such coupon.', next: [] },
  'coupon.not-here': {
    ja: 'この供給元では、クーポンは利用できません。',
    en: 'This supplier does not accept coupons.',
    next: [],
  },
  'coupon.not-yet': {
    ja: 'このクーポンは{date}から利用できます。',
    en: 'This coupon can be used from {date}.',
    next: [],
  },
  'coupon.over': {
    ja: 'このクーポンの利用期間は{date}で終了しました。',
    en: 'This coupon could be used until {date}.',
    next: [],
  },
  'coupon.used': {
    ja: 'このクーポンはすでにご利用済みです。',
    en: 'You have used this coupon already.',
    next: [],
  },
  'coupon.no-eligible-product': {
    ja: 'カートに、このクーポンの対象商品がありません。',
    en: 'No product in the cart is eligible for this coupon.',
    next: ['open-cart'],
  },
  'coupon.too-little': {
    ja: 'このクーポンは、対象商品{least}円(税抜)以上のご注文で利用できます。',
    en: 'This coupon needs products it is for at ¥{least} or more, excl. tax.',
    next: ['open-cart'],
  },
  'coupon.too-few': {
    ja: 'このクーポンは、対象商品{quantity}点以上・{least}円(税抜)以上のご注文で利用できます。',
    en: 'This coupon needs {quantity} or more of the products it is for, at ¥{least} or more, excl. tax.',
    next: ['open-cart'],
  },
  'coupon.not-first-order': {
    ja: 'このクーポンは、はじめてのご注文に限り利用できます。',
    en: 'This coupon is for the first order only.',
    next: [],
  },
  'coupon.not-for-members': {
    ja: 'このクーポンは、ご利用期間が{days}日以上のお客様が対象です。',
    en: 'This coupon is for members of {days} days or more.',
    next: [],
  },
  'coupon.empty': { ja: 'クーポンコードを入力してください。', en: 'Enter a coupon code.', next: [] },
  'recommended.unknown': {
    ja: 'この商品は推奨商品ではありません。',
    en: 'This is not a recommended item.',
    next: ['reload'],
  },
  'points.not-supported': {
    ja: 'この供給元では、ポイントは利用できません。',
    en: 'This supplier has no points.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

import type { RefusalText } from './refusal-text.ts';

/** Refusals around payment: terms of NP, cards. */
export const paymentRefusals = {
  // AM-68
  'payment.other-term': {
    ja: '選択できる支払条件ではありません。この供給元の支払条件から選んでください。',
    en: 'This payment term can’t be chosen. Choose one of those that this supplier has.',
    next: [],
  },
  'payment.term-same': {
    ja: 'すでに登録されている支払条件です。',
    en: 'This payment term is registered already.',
    next: [],
  },
  'payment.no-card': {
    ja: '登録されているカードはありません。',
    en: 'No card is registered.',
    next: ['reload'],
  },
  // AM-73
  'payment.card-number': {
    ja: 'カード番号のような数字が含まれています。カード番号は入力しないでください。カードは決済代行会社の画面で登録します。',
    en: 'There is something like a card number in it. Don’t enter card numbers; a card is registered on the page of the payment agent.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

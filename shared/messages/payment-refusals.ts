import type { RefusalText } from './refusals.ts';

export const paymentRefusals = {
  'payment.other-term': {
    ja: '選択できる支払条件ではありません。',
    en: 'This payment term can’t be chosen.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

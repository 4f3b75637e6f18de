import type { RefusalText } from './refusals.ts';

export const qCashRefusals = {
  'q-cash.not-here': {
    ja: 'この供給元にはQキャッシュがありません。',
    en: 'This supplier has no Q-cash.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

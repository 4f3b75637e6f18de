import type { RefusalText } from './refusals.ts';

export const paperRefusals = {
  'paper.gone': {
    ja: '対象の注文・見積が見つかりません。',
    en: 'There is no such order or quote.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

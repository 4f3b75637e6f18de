import type { RefusalText } from './refusals.ts';

export const benefitRefusals = {
  'coupon.unknown': { ja: 'このクーポンは見つかりません。', en: 'There is no such coupon.', next: [] },
} as const satisfies Record<string, RefusalText>;

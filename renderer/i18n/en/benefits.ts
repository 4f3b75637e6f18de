import type { benefits as ja } from '../ja/benefits.ts';
import type { Translation } from '../translation.ts';

export const benefits: Translation<typeof ja> = {
  titles: {
    benefits: 'Coupons and points',
  },
};

import type { buying as ja } from '../ja/buying.ts';
import type { Translation } from '../translation.ts';

export const buying: Translation<typeof ja> = {
  titles: {
    cart: 'Cart',
    checkout: 'Checkout',
    quotes: 'Quotes',
  },
};

import type { qCash as ja } from '../ja/q-cash.ts';
import type { Translation } from '../translation.ts';

export const qCash: Translation<typeof ja> = {
  titles: {
    qCash: 'Q-cash',
  },
};

import type { lists as ja } from '../ja/lists.ts';
import type { Translation } from '../translation.ts';

export const lists: Translation<typeof ja> = {
  titles: {
    myCatalogues: 'My catalogues',
    recurring: 'Recurring orders',
  },
};

import type { catalogue as ja } from '../ja/catalogue.ts';
import type { Translation } from '../translation.ts';

export const catalogue: Translation<typeof ja> = {
  titles: {
    catalogue: 'Catalogue',
    quickOrder: 'Quick order',
    productRequests: 'Product requests',
  },
};

import type { papers as ja } from '../ja/papers.ts';
import type { Translation } from '../translation.ts';

export const papers: Translation<typeof ja> = {
  titles: {
    papers: 'Papers',
  },
};

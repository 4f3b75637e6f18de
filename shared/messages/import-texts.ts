import type { Bilingual } from '../model/identifiers.ts';

/** Words of files that were imported. */
export const importTexts = {
  archivedNote: {
    ja: '注文履歴の取り込みで保存 {period} {rows}行',
    en: 'Kept by an import of orders, {period}, {rows} rows',
  },
} as const satisfies Record<string, Bilingual>;

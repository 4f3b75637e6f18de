import type { Bilingual } from '#shared/model/identifiers.ts';

/** What stands between names that are listed. */
export const betweenNames: Bilingual = { ja: '、', en: ', ' };

/** The same in the name of a file. */
export const betweenNamesOfFile: Bilingual = { ja: '・', en: '+' };

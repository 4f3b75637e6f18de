import type { AccountingProgram } from '../model/accounting.ts';
import type { Bilingual } from '../model/identifiers.ts';

/** What stands in an accounting file and in its name; the programs, and so their files, are Japanese. */
export const accountingFileTexts = {
  summary: '{supplier} {number} {product}',
  more: 'ほか{n}点',
  reversed: '取消 ',
  programs: { yayoi: '弥生会計', freee: 'freee', moneyforward: 'マネーフォワード' },
} as const satisfies Record<string, string | Readonly<Record<AccountingProgram, string>>>;

/** What the file is called. */
export const accountingFileName: Bilingual = { ja: '仕訳', en: 'Journal' };

import type { Locale } from '../model/identifiers.ts';

interface SaveDialogTexts {
  readonly title: string;
  /** For the folder of monthly exports. */
  readonly monthlyFolder: string;
  readonly fileKinds: Readonly<Record<'csv' | 'xlsx', string>>;
}

/** Words of the system's save dialog. */
export const saveDialogTexts: Readonly<Record<Locale, SaveDialogTexts>> = {
  ja: {
    title: '注文履歴を書き出す',
    monthlyFolder: '毎月の書き出しの保存先を選ぶ',
    fileKinds: { csv: 'CSV ファイル', xlsx: 'Excel ブック' },
  },
  en: {
    title: 'Export purchase history',
    monthlyFolder: 'Choose the folder for monthly exports',
    fileKinds: { csv: 'CSV file', xlsx: 'Excel workbook' },
  },
};

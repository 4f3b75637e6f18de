import type { Locale } from '../model/identifiers.ts';

interface SaveDialogTexts {
  readonly title: string;
  readonly fileKinds: Readonly<Record<'csv' | 'xlsx', string>>;
}

/** Words of the system's save dialog. */
export const saveDialogTexts: Readonly<Record<Locale, SaveDialogTexts>> = {
  ja: { title: '注文履歴を書き出す', fileKinds: { csv: 'CSV ファイル', xlsx: 'Excel ブック' } },
  en: { title: 'Export purchase history', fileKinds: { csv: 'CSV file', xlsx: 'Excel workbook' } },
};

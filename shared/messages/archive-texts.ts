import type { Bilingual } from '../model/identifiers.ts';
import type { ArchiveFault, ArchiveKind } from '../model/archive.ts';

/** Names of documents as the archive lists them. */
export const archiveKindNames = {
  quote: { ja: '見積書', en: 'Quotation' },
  order: { ja: '注文書', en: 'Purchase order' },
  'delivery-note': { ja: '納品書', en: 'Delivery note' },
  invoice: { ja: '請求書', en: 'Invoice' },
  receipt: { ja: '領収書', en: 'Receipt' },
  'order-detail': { ja: '注文明細書', en: 'Order details' },
  contract: { ja: '契約書', en: 'Contract' },
  other: { ja: 'その他', en: 'Other' },
} as const satisfies Record<ArchiveKind, Bilingual>;

/** Headings of the index (索引簿) that goes to an auditor with the files. */
export const archiveIndexHeadings = {
  row: { ja: '連番', en: 'No.' },
  kind: { ja: '書類区分', en: 'Document' },
  tradedOn: { ja: '取引年月日', en: 'Date of trade' },
  amount: { ja: '取引金額', en: 'Amount' },
  counterparty: { ja: '取引先', en: 'Counterparty' },
  registrationNumber: { ja: '登録番号', en: 'Registration number' },
  reference: { ja: '番号', en: 'Reference' },
  keptAt: { ja: '保存日時', en: 'Archived at' },
  by: { ja: '保存した人', en: 'Archived by' },
  origin: { ja: '方法', en: 'Origin' },
  file: { ja: 'ファイル名', en: 'File' },
  sha256: { ja: 'SHA-256', en: 'SHA-256' },
  corrects: { ja: '訂正元連番', en: 'Corrects No.' },
  reason: { ja: '訂正・削除の理由', en: 'Reason' },
  note: { ja: '備考', en: 'Note' },
  id: { ja: '保管番号', en: 'Archive ID' },
} as const satisfies Record<string, Bilingual>;

/** Words of dialogs and files of the archive. */
export const archiveTexts = {
  index: { ja: '索引簿', en: 'Index' },
  archive: { ja: 'アーカイブ', en: 'Archive' },
  report: { ja: '検証結果', en: 'Verification report' },
  issued: { ja: '購買デスクで発行', en: 'Issued at the desk' },
  'brought-in': { ja: '取り込み', en: 'Brought in' },
  deleted: { ja: '削除済み: {reason}', en: 'Deleted: {reason}' },
  missing: { ja: '(ファイルが読めません)', en: '(file can’t be read)' },
  chooseExport: { ja: '索引簿とファイルの保存先', en: 'Where to save index and files' },
  chooseBackup: { ja: 'バックアップ先', en: 'Where to back up' },
  saveFile: { ja: '書類の保存', en: 'Save document' },
  saveReport: { ja: '検証結果の保存', en: 'Save verification report' },
  anyFile: { ja: '書類', en: 'Document' },
  csv: { ja: 'CSV', en: 'CSV' },
  faultEntry: { ja: '保管番号', en: 'Archive ID' },
  faultKind: { ja: '内容', en: 'Finding' },
  faultAbout: { ja: '対象', en: 'About' },
  counts: {
    at: { ja: '検証日時(UTC)', en: 'Verified at (UTC)' },
    chains: { ja: '記録の系列', en: 'Chains' },
    entries: { ja: '記録', en: 'Entries' },
    files: { ja: 'ファイル', en: 'Files' },
    bytes: { ja: 'バイト数', en: 'Bytes' },
    faults: { ja: '見つかった問題', en: 'Faults' },
  },
} as const;

/** What a verification found. */
export const archiveFaultTexts = {
  'entry-missing': {
    ja: '記録がありません(削除された可能性)',
    en: 'The entry is missing (it may have been removed)',
  },
  'entry-unreadable': { ja: '記録の内容が変わっています', en: 'The bytes of the entry have changed' },
  'entry-moved': {
    ja: '別の記録が置かれています(並べ替え)',
    en: 'Another entry stands in its place (reordered)',
  },
  'entry-replaced': { ja: '記録が差し替えられています', en: 'The entry was replaced by another' },
  'file-missing': { ja: 'ファイルがありません', en: 'The file is missing' },
  'file-unreadable': { ja: 'ファイルの内容が変わっています', en: 'The bytes of the file have changed' },
  'file-replaced': { ja: '別のファイルが置かれています', en: 'Another file stands in its place' },
} as const satisfies Record<ArchiveFault['kind'], Bilingual>;

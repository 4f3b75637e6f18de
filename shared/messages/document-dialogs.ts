import type { Bilingual } from '../model/identifiers.ts';

/** Words of the system's dialogs in which documents are saved, and of a refusal of one among several. */
export const documentDialogTexts = {
  saveFile: { ja: '書類を保存する', en: 'Save documents' },
  chooseFolder: { ja: '書類を保存するフォルダーを選ぶ', en: 'Choose a folder for the documents' },
  pdf: { ja: 'PDF ファイル', en: 'PDF file' },
  /** One of several documents that was not issued, and why. `{of}` is the order's number. */
  refusedOne: { ja: '{of}: {why}', en: '{of}: {why}' },
} as const satisfies Record<string, Bilingual>;

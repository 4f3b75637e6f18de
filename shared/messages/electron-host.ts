import type { Bilingual } from '../model/identifiers.ts';

/** The program's menu. */
export const menuTexts = {
  edit: { ja: '編集', en: 'Edit' },
  undo: { ja: '元に戻す', en: 'Undo' },
  redo: { ja: 'やり直す', en: 'Redo' },
  cut: { ja: '切り取り', en: 'Cut' },
  copy: { ja: 'コピー', en: 'Copy' },
  paste: { ja: '貼り付け', en: 'Paste' },
  selectAll: { ja: 'すべて選択', en: 'Select all' },
  view: { ja: '表示', en: 'View' },
  resetZoom: { ja: '実際のサイズ', en: 'Actual size' },
  zoomIn: { ja: '拡大', en: 'Zoom in' },
  zoomOut: { ja: '縮小', en: 'Zoom out' },
  fullScreen: { ja: '全画面表示', en: 'Full screen' },
} as const satisfies Record<string, Bilingual>;

/** Shown by the system when the desk has to stop; `{id}` also stands in the log. */
export const stopNotice = {
  title: { ja: '購買デスクを続けられません', en: 'Kobai Desk cannot go on' },
  body: {
    ja: '予期しない問題が起きました(番号: {id})。もう一度起動してください。続く場合はサポートへ番号をお知らせください。',
    en: 'Something unexpected happened (number: {id}). Start it again; if it goes on, give support this number.',
  },
} as const satisfies Record<string, Bilingual>;

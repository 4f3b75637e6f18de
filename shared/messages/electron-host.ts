import type { Bilingual } from '../model/identifiers.ts';
import type { NoticeText } from './notices.ts';

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
  about: { ja: '購買デスクについて', en: 'About Kobai Desk' },
  services: { ja: 'サービス', en: 'Services' },
  hide: { ja: '購買デスクを隠す', en: 'Hide Kobai Desk' },
  hideOthers: { ja: 'ほかを隠す', en: 'Hide others' },
  showAll: { ja: 'すべてを表示', en: 'Show all' },
  quit: { ja: '購買デスクを終了', en: 'Quit Kobai Desk' },
  window: { ja: 'ウインドウ', en: 'Window' },
  minimize: { ja: 'しまう', en: 'Minimize' },
  zoomWindow: { ja: '拡大／縮小', en: 'Zoom' },
  bringToFront: { ja: 'すべてを手前に移動', en: 'Bring all to front' },
  closeWindow: { ja: 'ウインドウを閉じる', en: 'Close window' },
} as const satisfies Record<string, Bilingual>;

/** Shown by the system when the desk has to stop; `{id}` also stands in the log. */
export const fatalErrorNotice = {
  title: { ja: '購買デスクを続けられません', en: 'Kobai Desk cannot go on' },
  body: {
    ja: '予期しない問題が起きました(番号: {id})。もう一度起動してください。続く場合はサポートへ番号をお知らせください。',
    en: 'Something unexpected happened (number: {id}). Start it again. If it happens again, give support this number.',
  },
} as const satisfies Record<string, Bilingual>;

/** Shown in the window when its page has crashed again right after it was reloaded. */
export const pageCrashed: NoticeText = {
  heading: { ja: '画面の表示が続けて止まりました', en: 'The page stopped working twice in a row' },
  body: {
    ja: '購買デスク自体は動いています。届いていない注文は保存されていて、失われません。下のリンクから画面を開き直してください。続く場合は、購買デスクを終了してもう一度起動し、サポートへお知らせください。',
    en: 'Kobai Desk itself is still running, and orders that are not confirmed yet are kept. Open the page again with the link below. If it happens again, restart Kobai Desk and contact support.',
  },
  link: { ja: '画面を開き直す', en: 'Open the page again' },
};

/** Asked when the page has not responded for a while. */
export const pageUnresponsive = {
  message: { ja: '画面が応答していません', en: 'The page is not responding' },
  detail: {
    ja: 'このまま待つか、画面を読み込み直せます。読み込み直すと、入力中の内容は消えます。',
    en: 'You can wait, or reload the page. Reloading discards what was being typed.',
  },
  wait: { ja: '待つ', en: 'Wait' },
  reload: { ja: '読み込み直す', en: 'Reload' },
} as const satisfies Record<string, Bilingual>;

/** Asked when the window is closed while work is running. */
export const closeQuestion = {
  message: { ja: '実行中の処理があります。終了しますか？', en: 'Work is still running. Quit anyway?' },
  detail: {
    ja: '終了すると、次の処理が中断されます：\n{work}',
    en: 'Quitting interrupts:\n{work}',
  },
  item: { ja: '・{work}', en: '• {work}' },
  stay: { ja: '終了しない', en: 'Keep open' },
  quit: { ja: '終了する', en: 'Quit' },
} as const satisfies Record<string, Bilingual>;

/** What may be running, for `closeQuestion`. */
export const runningWorkNames = {
  sync: {
    ja: '購入履歴の取り込み（次回の起動時に続きから行います）',
    en: 'Fetching the purchase history (resumes at the next start)',
  },
  export: { ja: 'ファイルへの書き出し', en: 'Exporting to a file' },
  'value-codes': { ja: 'バリューコードの保存', en: 'Saving value codes' },
  documents: { ja: '帳票の保存', en: 'Saving documents' },
  'archive-verify': { ja: 'アーカイブの検証', en: 'Verifying the archive' },
  'archive-export': { ja: 'アーカイブからの書き出し', en: 'Exporting from the archive' },
  'archive-backup': { ja: 'アーカイブのバックアップ', en: 'Backing up the archive' },
  'archive-restore': { ja: 'アーカイブの復元・移動', en: 'Restoring or moving the archive' },
  import: {
    ja: 'ファイルの取り込み（途中で終えると何も入りません）',
    en: 'Importing a file (ended now, nothing of it comes in)',
  },
  'import-undo': { ja: '取り込みの取り消し', en: 'Undoing an import' },
  'bill-check': { ja: '請求の突合', en: 'A bill check' },
  'bill-save': { ja: '突合結果の保存', en: 'Saving a bill check' },
  write: {
    ja: '送信中の注文や変更（結果は次回の起動時に確認します）',
    en: 'An order or a change that is being sent (its outcome is checked at the next start)',
  },
} as const satisfies Record<string, Bilingual>;

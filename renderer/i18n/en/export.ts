import type { exporting as ja } from '#renderer/i18n/ja/export.ts';
import type { Translation } from '#renderer/i18n/translation.ts';

export const exporting: Translation<typeof ja> = {
  title: 'Export the purchase history',
  scope: 'Orders to export',
  everything: 'All orders',
  format: {
    label: 'File format',
    xlsx: 'Excel workbook (.xlsx)',
    'csv-utf8': 'CSV (UTF-8)',
    'csv-cp932': 'CSV (Shift_JIS)',
  },
  formatHint: {
    xlsx: 'For Excel. Amounts and dates are real numbers and dates.',
    'csv-utf8': 'For Excel and newer systems. Keeps every kanji.',
    'csv-cp932': 'For accounting and purchasing systems that read only Shift_JIS (CP932).',
  },
  granularity: {
    label: 'One row for each',
    line: 'Order line',
    order: 'Order',
  },
  granularityHint: {
    line: 'To add up by product',
    order: 'To see order totals only',
  },
  rows: {
    counting: 'Counting rows',
    count: '{count} rows below the heading',
  },
  withoutEnded: 'Leave out cancelled and returned orders',
  withoutEndedHint: 'As in the totals on the page.',
  columns: {
    label: 'Choose columns ({chosen} of {all})',
    all: 'Back to all columns',
  },
  unmappable: {
    title: '{count} characters cannot be written in Shift_JIS',
    text: 'They would be lost, so nothing has been written yet. In UTF-8 every character stays as it is.',
    switch: 'Switch to CSV in UTF-8',
    leaveOut: 'Leave out the column “{column}” ({count})',
    replace: 'Write 〓 in their place and stay with Shift_JIS',
    row: 'Row',
    column: 'Column',
    character: 'Character',
    cell: 'Cell',
    first: 'The first {count} are shown.',
    table: 'Characters that do not fit',
  },
  step: {
    start: 'Choose a location and export',
    saving: 'Choose where to save',
    running: 'Exporting',
    done: 'Exported',
    fileInfo: '{rows} rows, {size}',
    folder: 'Saved in: {folder}',
    cancelled: 'The export was cancelled',
    cancelledText: 'No file was created.',
    refused: 'The export failed',
    checkRefused: 'This cannot be exported as it is',
    background: 'The export continues when you close this dialog.',
  },
  action: {
    open: 'Open the file',
    folder: 'Show in folder',
    again: 'Export something else',
  },
};

import type { RefusalText } from './refusal-text.ts';

/** What a file, or bringing it in, can be refused for. */
export const importRefusals = {
  'import.empty': {
    ja: 'このファイルには行がありません。',
    en: 'There are no rows in this file.',
    next: ['choose-another-file'],
  },
  'import.not-a-table': {
    ja: '表として読める形式ではありません。CSV、TSV、XLSX のファイルを選んでください。',
    en: 'This is no table that can be read. Choose a CSV, TSV or XLSX file.',
    next: ['choose-another-file'],
  },
  'import.protected': {
    ja: 'パスワード付きのブックか、古い形式(.xls)のブックです。パスワードなしの XLSX か CSV で保存し直してください。',
    en: 'This workbook has a password, or is of the old format (.xls). Save it again as XLSX without a password, or as CSV.',
    next: ['choose-another-file'],
  },
  'import.damaged': {
    ja: 'ファイルが壊れていて、最後まで読めません。もう一度ダウンロードしてください。何も取り込んでいません。',
    en: 'The file is damaged and cannot be read to its end. Download it again. Nothing was imported.',
    next: ['choose-another-file'],
  },
  'import.too-large': {
    ja: '大きすぎるファイルです。期間を分けてダウンロードし、順に取り込んでください。',
    en: 'This file is too large. Download it in parts by period, and import one after the other.',
    next: ['choose-another-file'],
  },
  'import.encoding-unknown': {
    ja: '文字コードを判別できません。文字コードを選ぶと、読めない文字のある行を示します。',
    en: 'The encoding cannot be determined. Choose one to see the rows that have unreadable characters.',
    next: [],
  },
  'import.key-unreadable': {
    ja: '取り込んだ注文のうち、キーチェーンに保存した鍵が壊れていて開けないものがあります。元のファイルをもう一度取り込んでください。',
    en: 'Some imported orders cannot be opened, because their key in the keychain is damaged. Import their files again.',
    next: [],
  },
  'import.history-lost': {
    ja: 'ファイルから取り込んだ履歴を読み取れませんでした。壊れたデータは別の場所に退避しました。元のファイルをもう一度取り込んでください。',
    en: 'A history imported from files could not be read; damaged data was set aside. Import its files again.',
    next: [],
  },
  'upload.gone': {
    ja: 'ファイルは手元にもうありません。選び直してください。',
    en: 'The file is no longer at hand. Choose it again.',
    next: ['choose-another-file'],
  },
  'import.open-questions': {
    ja: 'まだ決まっていない項目があります。選んでから進んでください。',
    en: 'Something about this file is not decided yet. Answer it before you go on.',
    next: [],
  },
  'import.same-file': {
    ja: '同じファイルを {day} に取り込んでいます。もう一度取り込む必要はありません。',
    en: 'The same file was imported on {day}. There is no need to import it again.',
    next: ['choose-another-file'],
  },
  'import.has-problems': {
    ja: '取り込めない行が {count} 行あります。直したファイルを選ぶか、正しい行だけを取り込んでください。',
    en: '{count} rows cannot be imported. Choose a corrected file, or import the good rows only.',
    next: ['choose-another-file'],
  },
  'import.nothing': {
    ja: '取り込める行がありません。見出しの行と列の割り当てを確かめてください。',
    en: 'There is no row to import. Check the row of the headings and what each column is.',
    next: [],
  },
  'import.busy': {
    ja: '取り込みの途中です。終わるまでお待ちください。',
    en: 'An import is under way. Wait until it has ended.',
    next: ['retry'],
  },
  'import.unknown': {
    ja: 'この取り込みはもうありません。',
    en: 'This import is gone already.',
    next: [],
  },
  'import.shared-machine': {
    ja: '共用のパソコンでは、ファイルの取り込みは使えません。ログインなしで履歴が見えるためです。',
    en: 'Files cannot be imported on a shared machine, because their history is seen without signing in.',
    next: ['open-settings'],
  },
  'import.no-supplier': {
    ja: 'ファイルから取り込んだ履歴です。つながる供給元はありません。',
    en: 'This history was imported from files. There is no supplier to ask.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

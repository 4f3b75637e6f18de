import type { Bilingual } from '../model/identifiers.ts';

/** What is wrong with a file or folder of the desk, and what a person can do about it. */
export const diskProblems = {
  full: {
    ja: 'ディスクの空き容量がありません。不要なファイルを削除してから、もう一度お試しください。',
    en: 'The disk is full. Delete files that are not needed, then try again.',
  },
  readOnly: {
    ja: '読み取り専用のディスクです。書き込めるようにするか、データを別のディスクに移してください。',
    en: 'The disk is read-only. Make it writable, or move the data to another disk.',
  },
  noPermission: {
    ja: '読み書きの権限がありません。ファイルとフォルダーの所有者と権限を確認してください。',
    en: 'You have no permission to read or write it. Check the owner and the permissions of the file and its folder.',
  },
  folderInPlace: {
    ja: 'ファイルがあるべき場所にフォルダーがあります。フォルダーを別の場所に移してください。',
    en: 'A folder is where the file should be. Move that folder away.',
  },
  fileInPlace: {
    ja: 'フォルダーがあるべき場所に別のファイルがあります。そのファイルを別の場所に移してください。',
    en: 'A file is where a folder should be. Move that file away.',
  },
  pathTooLong: {
    ja: 'パスが長すぎます。データの保存先を短いパスにしてください。',
    en: 'The path is too long. Keep the data under a shorter path.',
  },
  brokenLink: {
    ja: 'リンク先が見つからないか、リンクが循環しています。リンクを削除するか、正しい場所を指すようにしてください。',
    en: 'It is a link that leads nowhere. Delete the link, or let it point to the right place.',
  },
  inUse: {
    ja: '別のプログラムが使用中です。そのプログラムを閉じてから、もう一度お試しください。',
    en: 'Another program is using it. Close that program, then try again.',
  },
  damaged: {
    ja: '内容が壊れています。購買デスクが起動していないことを確認して、このファイルを削除してください。',
    en: 'Its content is damaged. Make sure that no Kobai Desk is running, then delete this file.',
  },
  other: {
    ja: 'ディスクを読み書きできません({code})。ディスクの状態を確認してください。',
    en: 'The disk cannot be read or written ({code}). Check the disk.',
  },
} as const satisfies Record<string, Bilingual>;

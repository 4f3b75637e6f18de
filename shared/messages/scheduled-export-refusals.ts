import type { RefusalText } from './refusal-text.ts';

/** Why an export of every month was not kept or not written. */
export const scheduledExportRefusals = {
  'scheduled-export.no-folder': {
    ja: '保存先のフォルダーが見つかりません({folder})。共有フォルダーなら接続を確認するか、保存先を変更してください。',
    en: 'The folder for the file was not found ({folder}). Check the connection if it is a shared folder, or choose another.',
    next: ['retry'],
  },
  'scheduled-export.unknown': {
    ja: 'この自動書き出しはすでに削除されています。',
    en: 'This scheduled export has been deleted already.',
    next: ['retry'],
  },
  'scheduled-export.files-later': {
    ja: 'ファイルから取り込む供給元では、会計ソフト用の毎月の書き出しだけが使えます。一覧は月ごとに一度だけ書き出すため、後から取り込んだ注文が漏れるためです。一覧は注文履歴から書き出してください。',
    en: 'Of a supplier whose orders come from files, only files for accounting software are written every month. A list is written once for its month, and would miss what is brought in later. Export it from the purchase history.',
    next: [],
  },
  'scheduled-export.too-many': {
    ja: '自動書き出しは {max} 件までです。使わないものを削除してください。',
    en: 'There can be {max} scheduled exports at most. Delete one that is not needed.',
    next: [],
  },
  'scheduled-export.lost': {
    ja: '毎月の自動書き出しの設定ファイル(scheduled-exports.json)が壊れていたか、なくなっていたため、設定がなくなりました。「毎月の自動書き出し」で設定し直してください。',
    en: 'The file with the scheduled exports (scheduled-exports.json) was damaged or missing, and they are gone. Set them up again.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;

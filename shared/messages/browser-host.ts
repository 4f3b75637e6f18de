import type { Bilingual } from '../model/identifiers.ts';
import type { NoticeText } from './notices.ts';

/** The few pages that the browser host shows instead of the desk. */
export const browserHostNotices = {
  'not-admitted': {
    heading: { ja: 'この画面は開けません', en: 'This window was not admitted' },
    body: {
      ja: '起動時に表示されたアドレスは一度だけ使えます。すでに別のブラウザーで開かれている場合は、そちらをお使いください。開き直すには、購買デスクを終了してもう一度起動してください。',
      en: 'The address shown at start works once. If it is open in another browser, use that one. To open it again, quit Kobai Desk and start it again.',
    },
    link: {
      ja: 'このブラウザーで開いていた場合は、ここから開き直せます。',
      en: 'If it was opened in this browser, continue here.',
    },
  },
  'not-found': {
    heading: { ja: 'ページが見つかりません', en: 'There is no such page' },
    body: {
      ja: 'このアドレスには何もありません。ファイルは一度だけ受け取れます。もう一度受け取るには、購買デスクの画面から開き直してください。',
      en: 'Nothing is at this address. A file can be fetched once; to fetch it again, open it from the desk.',
    },
    link: { ja: '購買デスクへ戻る', en: 'Back to the desk' },
  },
} as const satisfies Record<string, NoticeText>;

export type BrowserHostNotice = keyof typeof browserHostNotices;

/** Said on the terminal when the desk started and the keychain refused; `{why}` is that refusal. */
export const withoutKeychain: Bilingual = {
  ja: '{why} 画面から、保存せずに続けることもできます。その場合、ログインと履歴は終了時に消えます。',
  en: '{why} You can also continue without saving: sign-ins and history are then lost when you quit.',
};

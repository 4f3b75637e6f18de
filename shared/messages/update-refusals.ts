import type { RefusalText } from './refusal-text.ts';

/** Why a newer version was not fetched or not installed. */
export const updateRefusals = {
  'update.unreachable': {
    ja: '更新の取得先({host})につながりません({reason})。あとで自動的にもう一度確認します。',
    en: 'The address of updates ({host}) cannot be reached ({reason}). It is tried again later.',
    next: ['retry'],
  },
  'update.unreadable': {
    ja: '更新の取得先({host})から、更新の情報を読み取れませんでした。システム管理者へお知らせください。',
    en: 'What the address of updates ({host}) says could not be read. Tell your system administrator.',
    next: ['retry', 'copy-code'],
  },
  'update.not-trusted': {
    ja: '更新の署名を確認できないため、更新していません。更新の取得先({host})のファイルが書き換えられた可能性があります。システム管理者へお知らせください。',
    en: 'The signature of the update could not be verified, so nothing was installed. Files at the address of updates ({host}) may have been changed. Tell your system administrator.',
    next: ['retry', 'copy-code'],
  },
  'update.damaged': {
    ja: '取得した更新のファイルが署名された内容と違うため、更新していません。もう一度取得しても同じときは、システム管理者へお知らせください。',
    en: 'The file of the update is not the one that was signed, so nothing was installed. If it happens again, tell your system administrator.',
    next: ['retry', 'copy-code'],
  },
  'update.busy': {
    ja: '供給元への送信などの処理が終わっていません。終わってから更新してください。',
    en: 'Something is still being sent or written. Update when it is done.',
    next: ['retry'],
  },
  'update.not-ready': {
    ja: 'インストールできる更新はありません。',
    en: 'There is no update to install.',
    next: [],
  },
  'update.not-here': {
    ja: 'この購買デスクは自分では更新されません。インストールした方が新しい版を入れてください。',
    en: 'This Kobai Desk does not update itself. Whoever installed it installs the next version.',
    next: [],
  },
  'update.not-installed': {
    ja: '更新をインストールできませんでした({reason})。購買デスクを終了し、もう一度お試しください。',
    en: 'The update could not be installed ({reason}). Quit Kobai Desk and try again.',
    next: ['retry'],
  },
} as const satisfies Record<string, RefusalText>;

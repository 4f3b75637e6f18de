import type { RefusalText } from './refusal-text.ts';
import { signInRefusals } from './sign-in-refusals.ts';
import { storageRefusals } from './storage-refusals.ts';
import { supplierRefusals } from './supplier-refusals.ts';
import { archiveRefusals } from './archive-refusals.ts';
import { benefitRefusals } from './benefit-refusals.ts';
import { buyingRefusals } from './buying-refusals.ts';
import { importRefusals } from './import-refusals.ts';
import { invoiceRefusals } from './invoice-refusals.ts';
import { listRefusals } from './list-refusals.ts';
import { lockRefusals } from './lock-refusals.ts';
import { documentRefusals } from './document-refusals.ts';
import { paymentRefusals } from './payment-refusals.ts';
import { prepaidRefusals } from './prepaid-refusals.ts';
import { accountRefusals } from './account-refusals.ts';
import { formRefusals } from './form-refusals.ts';
import { policyRefusals } from './policy-refusals.ts';
import { proxyRefusals } from './proxy-refusals.ts';
import { scheduledExportRefusals } from './scheduled-export-refusals.ts';
import { updateRefusals } from './update-refusals.ts';

/**
 * The one catalogue of refusals: code → what a person reads, and what is offered next.
 * `{name}` is filled from the refusal's parameters.
 */
export const refusalTexts = {
  ...signInRefusals,
  ...supplierRefusals,
  ...storageRefusals,

  // Jobs
  'job.unknown': { ja: 'この処理はすでに終わっています。', en: 'This work has already ended.', next: [] },
  'job.cancelled': { ja: '中止しました。', en: 'Cancelled.', next: [] },

  // History
  'history.fetched-again': {
    ja: '注文履歴を取得し直しているため、中止しました。取得が終わってから、もう一度お試しください。',
    en: 'The order history is being fetched again, so this was not finished. Try again once that is done.',
    next: ['retry'],
  },
  'history.result-expired': {
    ja: '検索結果が古くなりました。もう一度検索します。',
    en: 'These results are out of date. Searching again.',
    next: ['retry'],
  },
  'history.not-open': {
    ja: 'この端末に保存した履歴を開けませんでした。一度ログアウトし、もう一度ログインしてください。続く場合は、ログアウトのときに保存済みデータを削除すると、次のログインで供給元から取得し直します。',
    en: 'The history that is saved on this machine could not be opened. Sign out and sign in again. If it stays so, delete the saved data when you sign out; it is fetched again from the supplier at the next sign-in.',
    next: [],
  },
  'history.order-not-found': {
    ja: 'この注文は見つかりません。',
    en: 'This order was not found.',
    next: ['retry'],
  },
  'orders.period-reversed': {
    ja: '期間の開始日が終了日より後になっています。',
    en: 'The first day of the period is after its last day.',
    next: ['clear-filters'],
  },
  'orders.amount-reversed': {
    ja: '金額の下限が上限より大きくなっています。',
    en: 'The lowest amount is higher than the highest.',
    next: ['clear-filters'],
  },
  'orders.quantity-reversed': {
    ja: '数量の下限が上限より大きくなっています。',
    en: 'The smallest quantity is larger than the largest.',
    next: ['clear-filters'],
  },

  // Export
  'export.empty': {
    ja: '書き出す注文がありません。期間と絞り込みを確認してください。',
    en: 'There are no orders to export. Check the period and the filters.',
    next: ['clear-filters'],
  },
  'export.unmappable': {
    ja: 'Shift_JIS(CP932)で表せない文字が {count} か所あります。',
    en: '{count} characters cannot be written in Shift_JIS (CP932).',
    next: ['use-utf8'],
  },
  'export.too-many-rows': {
    ja: 'Excel の1シートは {max} 行までです({rows} 行あります)。期間で分けるか CSV にしてください。',
    en: 'An Excel sheet holds at most {max} rows (there are {rows}). Split by period or use CSV.',
    next: ['split-by-period', 'use-utf8'],
  },
  'export.cannot-write': {
    ja: '「{file}」に書き込めません({reason})。別の場所を選んでください。',
    en: 'Cannot write to “{file}” ({reason}). Choose another place.',
    next: ['choose-another-file'],
  },
  'accounting.incomplete': {
    ja: '仕訳にできない注文があります。勘定科目などを決めるか、その注文を除いて書き出してください。',
    en: 'There are orders that cannot be booked yet. Set their accounts, or leave them out.',
    next: ['retry'],
  },
  'accounting.meanwhile': {
    ja: '同じ注文が、その間に別の書き出しで書き出されました。二重にならないよう、このファイルは作られていません。もう一度確認してください。',
    en: 'Another export has written some of these orders in the meantime. No file was made, so that nothing is doubled. Check again.',
    next: ['retry'],
  },
  'accounting.export-unknown': {
    ja: 'この書き出しの記録が、選んだ供給元にありません。書き出したときの供給元にすべてサインインして、選んでください。',
    en: 'The chosen accounts have nothing of this export. Sign in to all accounts that it was made from, and choose them.',
    next: [],
  },
  'accounting.export-in-part': {
    ja: '「{file}」の仕訳{entries}件のうち、選んだ供給元のものは{own}件だけです。書き出したときの供給元(はじめのファイル名にあります)にすべてサインインして、選んでください。',
    en: 'Of the {entries} entries of “{file}” the chosen accounts have only {own}. Sign in to all suppliers that it was made from (its first file name has them), and choose them.',
    next: [],
  },
  'accounting.exported-since': {
    ja: 'この書き出しの注文が、後の書き出しにもあります。先に、後の書き出しの記録を取り消してください。',
    en: 'A later export has orders of this one. Forget the later one first.',
    next: [],
  },
  'accounting.dates': {
    ja: '終了日は開始日以降にしてください。',
    en: 'The last day must not be before the first.',
    next: [],
  },
  'file.not-found': { ja: 'ファイルが見つかりません。', en: 'The file is no longer there.', next: [] },
  'link.refused': { ja: 'このリンクは開けません。', en: 'This link cannot be opened.', next: [] },

  ...accountRefusals,
  ...formRefusals,
  ...policyRefusals,
  ...scheduledExportRefusals,
  ...updateRefusals,
  ...proxyRefusals,
  ...lockRefusals,
  ...buyingRefusals,
  ...benefitRefusals,
  ...importRefusals,
  ...listRefusals,
  ...paymentRefusals,
  ...prepaidRefusals,
  ...archiveRefusals,
  ...invoiceRefusals,
  ...documentRefusals,

  // Contract
  'call.unknown': { ja: 'この操作はありません。', en: 'There is no such operation.', next: [] },
  'call.bad-input': {
    ja: '入力内容に誤りがあります。',
    en: 'Something in the input is not right.',
    next: ['retry'],
  },
  'call.foreign-sender': { ja: 'この画面からは操作できません。', en: 'This page may not do that.', next: [] },
  'desk.unreachable': {
    ja: '購買デスクの本体に接続できません。終了している場合は、もう一度起動してください。',
    en: 'The desk itself cannot be reached. If it was closed, start it again.',
    next: ['retry'],
  },
  // The desk does not start
  'desk.folder-in-use': {
    ja: '購買デスクはすでに起動しています(データ: {folder})。',
    en: 'Kobai Desk is already running with this data ({folder}).',
    next: [],
  },
  'desk.file-missing': {
    ja: '購買デスクのプログラムの一部({file})がありません。ウイルス対策ソフトが隔離した可能性があります。購買デスクをインストールし直してください。保存済みのデータはそのまま残ります。',
    en: 'A part of the program Kobai Desk is missing ({file}). An antivirus program may have removed it. Install Kobai Desk again; the saved data stays.',
    next: [],
  },
  // Files that the desk keeps; `{problem}` is one of disk-problems.ts
  'file.unusable': {
    ja: '購買デスクが使うファイルまたはフォルダーを開けません({file})。{problem}',
    en: 'Kobai Desk cannot use a file or folder that it keeps ({file}). {problem}',
    next: ['retry'],
  },
  'file.not-saved': {
    ja: '保存できなかったため、何も変更していません({file})。{problem}',
    en: 'It could not be saved, so nothing was changed ({file}). {problem}',
    next: ['retry'],
  },
  'log.not-written': {
    ja: '記録(ログ)を書き込めません({file})。{problem}',
    en: 'The log cannot be written ({file}). {problem}',
    next: [],
  },
  'settings.recovered': {
    ja: '設定ファイルが壊れていたため、最後に正しく保存された設定に戻しました。設定を確認してください。',
    en: 'The settings were damaged, so the last ones that were saved well are used. Check the settings.',
    next: ['open-settings'],
  },
  'settings.lost': {
    ja: '設定ファイルが壊れていたか、なくなっていたため、安全のため「ほかの人も使う端末」として動作し、ログインを保持していません。設定を確認してください。',
    en: 'The settings were damaged or missing. For your security this machine is treated as shared, and nobody stays signed in. Check the settings.',
    next: ['open-settings'],
  },
  'desk.id-restored': {
    ja: 'この端末の購買デスクを識別するファイル(desk.json)が壊れていたか、なくなっていました。控えから元に戻したので、ログインも履歴もそのまま使えます。',
    en: 'The file that identifies this desk (desk.json) was damaged or missing. It was restored, so sign-ins and history are as they were.',
    next: [],
  },
  'desk.id-found': {
    ja: 'この端末の購買デスクを識別するファイル(desk.json)が控えとともに壊れていたか、なくなっていました。ほかの記録から元に戻しましたが、誰がログアウトしたかが分からないため、安全のためログインを保持していません。もう一度ログインしてください。履歴はそのまま使えます。',
    en: 'The file that identifies this desk (desk.json) was damaged or missing, and so was its copy. It was restored from elsewhere, but not who had signed out. For your security nobody stays signed in: sign in again. The history is as it was.',
    next: [],
  },
  'desk.id-lost': {
    ja: 'この端末の購買デスクを識別するファイル(desk.json)が壊れていたか、なくなっており、元に戻せませんでした。もう一度ログインしてください。履歴は取得し直します。送信して結果が分からないものは、送信した人のログイン後に供給元へ問い合わせます。',
    en: 'The file that identifies this desk (desk.json) was damaged or missing and could not be restored. Sign in again; the history is fetched again. What was sent and has no known outcome is asked about once the person who sent it has signed in.',
    next: [],
  },
  'desk.bad-suppliers': {
    ja: '供給元の設定ファイル({file})に誤りがあります({problem})。直してから、もう一度起動してください。',
    en: 'There is a mistake in the suppliers’ settings ({file}: {problem}). Correct it, then start again.',
    next: [],
  },
  unexpected: {
    ja: '予期しない問題が起きました(番号: {id})。操作をやり直してください。続く場合はサポートへ番号をお知らせください。',
    en: 'Something unexpected happened (number: {id}). Try again. If it happens again, give support this number.',
    next: ['retry', 'copy-code'],
  },
} as const satisfies Record<string, RefusalText>;

import type { RefusalText } from './refusal-text.ts';

/** Refusals of マイカタログ and 定期注文. */
export const listRefusals = {
  'list.not-found': {
    ja: 'この一覧は見つかりません。最新の内容を確認してください。',
    en: 'This list no longer exists. Refresh.',
    next: ['reload'],
  },
  'list.conflict': {
    ja: 'ほかの画面で変更されています。最新の内容を確認してください。',
    en: 'This was changed elsewhere. Refresh.',
    next: ['reload'],
  },
  'list.no-such-product': {
    ja: '商品番号「{code}」は取り扱いがありません。',
    en: 'Product code “{code}” is not carried.',
    next: [],
  },
  'list.full': {
    ja: '登録できるのは{most}商品までです。',
    en: 'A list holds at most {most} products.',
    next: [],
  },
  'list.name': { ja: '名前を入力してください。', en: 'Enter a name.', next: [] },
  'recurring.ends-before': {
    ja: '終了日は開始日より後にしてください。',
    en: 'The last day must come after the first one.',
    next: [],
  },
  'recurring.no-such-day': {
    ja: 'この日の予定は見つかりません。最新の内容を確認してください。',
    en: 'There is no such day to come. Load it again.',
    next: ['reload'],
  },
  'recurring.owner-gone': {
    ja: '設定した担当者が注文できないため、実行しませんでした。',
    en: 'The person who set this up can no longer order, so nothing was ordered.',
    next: ['contact-admin'],
  },
} as const satisfies Record<string, RefusalText>;

import type { RefusalText } from './refusals.ts';

export const listRefusals = {
  'list.gone': { ja: 'この一覧は見つかりません。', en: 'There is no such list.', next: [] },
  'list.changed-meanwhile': {
    ja: 'ほかの画面で変更されています。最新の内容を確認してください。',
    en: 'This was changed elsewhere. Look at it as it is now.',
    next: ['reload'],
  },
} as const satisfies Record<string, RefusalText>;

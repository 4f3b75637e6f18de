import type { Bilingual } from '../model/identifiers.ts';

/** Why it is not known whether something that was sent has arrived; the beginning of a sentence. */
export const outcomeCauses = {
  'timed-out': { ja: '時間内に応答がなかったため', en: 'The request timed out' },
  'connection-lost': { ja: '供給元との接続が切れたため', en: 'The connection to the supplier was lost' },
  'not-known': {
    ja: '供給元の応答から結果を確認できないため',
    en: 'The supplier’s answer does not say what became of this',
  },
} as const satisfies Record<string, Bilingual>;

import type { Bilingual } from '../model/identifiers.ts';

/** What a buyer should know of a document though it can be issued; after section 8 of the rules (AM-60, AM-61). */
export const documentHints = {
  /** `{when}` is one of those below, `{how}` one of `invoiceBy`. */
  simplifiedInvoice: {
    ja: 'これは簡易版で、振込先は記載されません。正式な請求書は{when}に発行され、{how}。',
    en: 'This is a simplified invoice without a bank account. The formal one is issued {when} and comes {how}.',
  },
  nextBusinessDay: { ja: '締め日の翌営業日', en: 'on the business day after the closing day' },
  businessDays: { ja: '締め日の{days}営業日後', en: '{days} business days after the closing day' },
  /** The day that it comes to, where the holidays of that year are known. */
  onDay: { ja: '{when}({date})', en: '{when} ({date})' },
} as const satisfies Record<string, Bilingual>;

export const invoiceBy: Readonly<Record<'post' | 'mail', Bilingual>> = {
  post: { ja: '郵送されます', en: 'by post' },
  mail: { ja: 'メールで届きます', en: 'by mail' },
};

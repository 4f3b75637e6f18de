import type { RefusalText } from './refusal-text.ts';

/** Why a document is not issued or did not come out. Sentences follow section 8 of the rules where it has one. */
export const documentRefusals = {
  'document.subject-not-found': {
    ja: '対象の注文・見積が見つかりません。',
    en: 'There is no such order or quote.',
    next: [],
  },
  'document.not-shipped': {
    ja: '発送完了後に発行できます。',
    en: 'This can be issued once everything has been shipped.',
    next: [],
  },
  'document.cancelled': {
    ja: 'キャンセルされた注文のため発行できません。',
    en: 'The order was cancelled, so this is not issued.',
    next: [],
  },
  'document.returned': {
    ja: '返品された注文のため発行できません。返品の書類は供給元にお問い合わせください。',
    en: 'The order was returned, so this is not issued. Ask the supplier for the documents of the return.',
    next: ['contact-support'],
  },
  'document.card-only': {
    ja: '領収書はクレジットカード決済の注文のみ発行できます。',
    en: 'A receipt (領収書) is issued only for orders paid by credit card.',
    next: [],
  },
  'document.not-paid': {
    ja: 'ご入金を確認した後に発行できます。',
    en: 'This can be issued once payment has been received.',
    next: [],
  },
  'document.np-not-paid': {
    ja: '掛け払いのご入金を確認した後に発行できます。お支払いまでは請求書をご利用ください。',
    en: 'This can be issued once the invoice of 掛け払い (pay later) is paid. Until then use the invoice.',
    next: [],
  },
  'document.transfer-not-received': {
    ja: '銀行振込のご入金を確認した後に発行できます。',
    en: 'This can be issued once the bank transfer has been received.',
    next: [],
  },
  'document.not-delivered': {
    ja: '代金引換のため、お届け時のお支払いの後に発行できます。',
    en: 'Payment is on delivery: this can be issued after the delivery.',
    next: [],
  },
  'document.paid-to-agent': {
    ja: 'あと払いの領収書は、お支払い先の決済会社が発行します。',
    en: 'For payment by あと払い the payment company issues the receipt.',
    next: [],
  },
  'document.other-payment': {
    ja: 'この注文のお支払い方法では発行できません。',
    en: 'This is not issued for the payment method of the order.',
    next: [],
  },
  'document.quote-expired': {
    ja: '見積の有効期限({date})を過ぎているため見積書を発行できません。同じ内容で再見積できます。',
    en: 'The quote expired on {date}, so its document can’t be issued. You can have it quoted again.',
    next: ['requote'],
  },
  'document.not-issuable-now': {
    ja: '今は発行できません。',
    en: 'This can’t be issued now.',
    next: [],
  },
  'document.no-such-addressee': {
    ja: '選んだ宛名はこの注文では使えません。選び直してください。',
    en: 'This order can’t be made out to that addressee. Choose another.',
    next: [],
  },
  'document.no-such-document': {
    ja: 'この供給元では、この書類を発行していません。',
    en: 'This supplier does not issue this document.',
    next: [],
  },
  'document.some-refused': {
    ja: '{refused}件は発行されませんでした。',
    en: '{refused} were not issued.',
    next: [],
  },
  'document.sums-differ': {
    ja: '合計が内訳と合わないため、まとめて発行しませんでした。注文の詳細で金額を確かめてから、1件ずつ発行してください。',
    en: 'The totals do not match their parts, so it was left out. Check the amounts in the order’s details, and issue it there.',
    next: [],
  },
  'document.not-printed': {
    ja: '印刷を始められませんでした。プリンターの状態を確認してください。',
    en: 'Printing could not be started. Check your printer.',
    next: ['retry'],
  },
} as const satisfies Record<string, RefusalText>;

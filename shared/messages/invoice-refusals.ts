import type { RefusalText } from './refusal-text.ts';

/** Why an electronic invoice is not read. */
export const invoiceRefusals = {
  'invoice.too-large': {
    ja: '請求書の XML が大きすぎます({max} MB まで)。',
    en: 'The invoice’s XML is too large (at most {max} MB).',
    next: ['choose-another-file'],
  },
  'invoice.doctype': {
    ja: 'この XML には DOCTYPE があり、安全に読めません。発行元に、DOCTYPE のない請求書を依頼してください。',
    en: 'This XML has a DOCTYPE and can’t be read safely. Ask its issuer for an invoice without one.',
    next: ['choose-another-file'],
  },
  'invoice.too-complex': {
    ja: 'この XML は入れ子や項目が多すぎるため、請求書として読めません。',
    en: 'This XML is nested too deeply, or has too many elements, to be read as an invoice.',
    next: ['choose-another-file'],
  },
  'invoice.not-xml': {
    ja: 'XML として読めません({line}行目)。',
    en: 'This can’t be read as XML (line {line}).',
    next: ['choose-another-file'],
  },
  'invoice.not-ubl': {
    ja: 'UBL の請求書ではありません。',
    en: 'This is no UBL invoice.',
    next: ['choose-another-file'],
  },
  'bill.unreadable': {
    ja: 'この請求書の金額か対象期間を読めないため、注文と突き合わせられません。アーカイブに取り込むと、どこが問題かを確認できます。',
    en: 'An amount or the period of this invoice can’t be read, so it can’t be laid against the orders. Bring it into the archive to see what is wrong.',
    next: ['choose-another-file'],
  },
  'bill.outdated': {
    ja: 'この突合の結果はもうありません。請求書をもう一度選んでください。',
    en: 'This result is gone. Choose the bill again.',
    next: ['choose-another-file'],
  },
} as const satisfies Record<string, RefusalText>;

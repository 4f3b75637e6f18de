import type { ArchivedDocument, ArchiveKind } from '#shared/model/archive.ts';
import { isCalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { parseAmount } from '#renderer/features/orders/filter-choices.ts';

/** What is typed about a document, field by field. */
export interface DocumentDraft {
  kind: ArchiveKind;
  tradedOn: string;
  amount: string;
  counterparty: string;
  registrationNumber: string;
  reference: string;
  note: string;
}

export const emptyDraft = (): DocumentDraft => ({
  kind: 'invoice',
  tradedOn: '',
  amount: '',
  counterparty: '',
  registrationNumber: '',
  reference: '',
  note: '',
});

export const draftOf = (document: ArchivedDocument): DocumentDraft => ({
  kind: document.kind,
  tradedOn: document.tradedOn ?? '',
  amount: document.amount === null ? '' : document.amount.amount.toLocaleString('en-US'),
  counterparty: document.counterparty ?? '',
  registrationNumber: document.registrationNumber ?? '',
  reference: document.reference ?? '',
  note: document.note,
});

/** An amount of a document may be below zero: a return or a correction. */
export function amountOf(text: string): number | null | 'invalid' {
  const negative = /^\s*[-−－△▲]/.test(text);
  const amount = parseAmount(negative ? text.replace(/^\s*[-−－△▲]/, '') : text);
  return negative && typeof amount === 'number' ? -amount : amount;
}

export type DraftProblem = 'badDate' | 'badAmount';

/** What is wrong with a draft, by field. */
export const problemsOf = (draft: DocumentDraft): { tradedOn?: DraftProblem; amount?: DraftProblem } => ({
  ...(draft.tradedOn !== '' && !isCalendarDate(draft.tradedOn) && { tradedOn: 'badDate' }),
  ...(amountOf(draft.amount) === 'invalid' && { amount: 'badAmount' }),
});

/** The document of a draft; null while something is wrong with it. */
export function documentOf(draft: DocumentDraft): ArchivedDocument | null {
  const amount = amountOf(draft.amount);
  const { tradedOn } = draft;
  if (amount === 'invalid' || (tradedOn !== '' && !isCalendarDate(tradedOn))) return null;
  const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return {
    kind: draft.kind,
    tradedOn: tradedOn === '' ? null : (tradedOn as ArchivedDocument['tradedOn']),
    amount: amount === null ? null : yen(amount),
    counterparty: textOrNull(draft.counterparty),
    registrationNumber: textOrNull(draft.registrationNumber),
    reference: textOrNull(draft.reference),
    note: draft.note.trim(),
  };
}

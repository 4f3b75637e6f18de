import type { ArchivedDocument, ArchiveKind } from '#shared/model/archive.ts';
import { instantOf, isCalendarDate, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { likelierDays } from '#shared/model/typed-date.ts';
import { parseAmount } from '#renderer/features/orders/filter-choices.ts';

/** What is typed about a document, field by field. */
export interface DocumentDraft {
  kind: ArchiveKind;
  tradedOn: string;
  /** An unusual day that a person, an invoice or the archive has said is right; empty for none. */
  confirmedOn: string;
  amount: string;
  counterparty: string;
  registrationNumber: string;
  reference: string;
  note: string;
}

export const emptyDraft = (): DocumentDraft => ({
  kind: 'invoice',
  tradedOn: '',
  confirmedOn: '',
  amount: '',
  counterparty: '',
  registrationNumber: '',
  reference: '',
  note: '',
});

export const draftOf = (document: ArchivedDocument): DocumentDraft => ({
  kind: document.kind,
  tradedOn: document.tradedOn ?? '',
  confirmedOn: document.tradedOn ?? '',
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

export type DraftProblem = 'badDate' | 'unlikelyDate' | 'badAmount';

const todayInTokyo = (): CalendarDate => tokyoDateOf(instantOf(Date.now()));

/** What is wrong with the day of a draft: there is none such, or it is to be confirmed, as one of long ago is. */
function dateProblemOf(
  { tradedOn, confirmedOn }: DocumentDraft,
  today: CalendarDate,
): 'badDate' | 'unlikelyDate' | null {
  if (tradedOn === '') return null;
  if (!isCalendarDate(tradedOn)) return 'badDate';
  return tradedOn !== confirmedOn && likelierDays(tradedOn, today) !== null ? 'unlikelyDate' : null;
}

/** The days that were likelier meant by a day that is to be confirmed. */
export const likelierDaysOf = ({ tradedOn }: DocumentDraft): readonly CalendarDate[] =>
  (isCalendarDate(tradedOn) && likelierDays(tradedOn, todayInTokyo())) || [];

/** What is wrong with a draft, by field. */
export function problemsOf(
  draft: DocumentDraft,
  today = todayInTokyo(),
): { tradedOn?: DraftProblem; amount?: DraftProblem } {
  const tradedOn = dateProblemOf(draft, today);
  return {
    ...(tradedOn && { tradedOn }),
    ...(amountOf(draft.amount) === 'invalid' && { amount: 'badAmount' }),
  };
}

/** The document of a draft; null while something is wrong with it, or to be confirmed. */
export function documentOf(draft: DocumentDraft, today = todayInTokyo()): ArchivedDocument | null {
  const amount = amountOf(draft.amount);
  const { tradedOn } = draft;
  if (amount === 'invalid' || dateProblemOf(draft, today) !== null) return null;
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

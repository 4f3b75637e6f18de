import {
  archiveFilterSchema,
  type ArchiveFilter,
  type ArchiveKind,
  type archiveBlanks,
} from '#shared/model/archive.ts';
import { isCalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { amountOf } from './document-draft.ts';

/** What is typed into the search form. */
export interface SearchDraft {
  from: string;
  to: string;
  min: string;
  max: string;
  counterparty: string;
  words: string;
  kind: ArchiveKind | 'all';
  blank: (typeof archiveBlanks)[number][];
  deleted: boolean;
}

export const emptySearch = (): SearchDraft => ({
  from: '',
  to: '',
  min: '',
  max: '',
  counterparty: '',
  words: '',
  kind: 'all',
  blank: [],
  deleted: false,
});

export type SearchProblem = 'badDate' | 'badAmount' | 'reversed';
type Ranged = 'from' | 'to' | 'min' | 'max';

/** What is wrong with a search, by field. */
export function searchProblems({ from, to, min, max }: SearchDraft): Partial<Record<Ranged, SearchProblem>> {
  const problems: Partial<Record<Ranged, SearchProblem>> = {};
  for (const [name, text] of Object.entries({ from, to }) as ['from' | 'to', string][])
    if (text !== '' && !isCalendarDate(text)) problems[name] = 'badDate';
  const amounts = { min: amountOf(min), max: amountOf(max) };
  for (const name of ['min', 'max'] as const) if (amounts[name] === 'invalid') problems[name] = 'badAmount';
  if (from !== '' && to !== '' && from > to) problems.to ??= 'reversed';
  if (typeof amounts.min === 'number' && typeof amounts.max === 'number' && amounts.min > amounts.max)
    problems.max ??= 'reversed';
  return problems;
}

/** The filter of a search; null while something is wrong with it. */
export function filterOf(draft: SearchDraft): ArchiveFilter | null {
  if (Object.keys(searchProblems(draft)).length > 0) return null;
  const day = (text: string): ArchiveFilter['from'] => (isCalendarDate(text) ? text : null);
  const money = (text: string): ArchiveFilter['min'] => {
    const amount = amountOf(text);
    return typeof amount === 'number' ? yen(amount) : null;
  };
  return {
    ...archiveFilterSchema.parse({}),
    from: day(draft.from),
    to: day(draft.to),
    min: money(draft.min),
    max: money(draft.max),
    counterparty: draft.counterparty,
    words: draft.words,
    kinds: draft.kind === 'all' ? [] : [draft.kind],
    blank: draft.blank,
    deleted: draft.deleted,
  };
}

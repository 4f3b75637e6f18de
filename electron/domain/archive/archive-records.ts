import type {
  ArchiveEntry,
  ArchiveFilter,
  ArchiveId,
  ArchiveRecord,
  ArchiveVersion,
} from '#shared/model/archive.ts';
import { addMonths, calendarDate, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import { sumMoney, type Money } from '#shared/model/money.ts';
import { foldFields, searchTerms } from '../search-folding.ts';
import { spellingsOf } from '../search-spellings.ts';
import { containsSpelling } from '../search-ends.ts';
import { hasSeen, inCausalOrder } from './entry-order.ts';

/** How long documents are kept: settings of the company. */
export interface RetentionRule {
  /** 7, or 10 where the company had a loss. */
  readonly years: 7 | 10;
  /** The last month of the business year, 1 to 12. */
  readonly fiscalYearEnd: number;
}

/** The tax return of a business year may be filed so many months after its end, extensions of one month included. */
const filingMonths = 3;

/**
 * The last day on which a document of `tradedOn` has to be kept: the years begin when the tax return of its business
 * year was due. The later date where that depends on an extension of the deadline.
 */
export function keepUntil(tradedOn: CalendarDate, { years, fiscalYearEnd }: RetentionRule): CalendarDate {
  const [year, month] = tradedOn.split('-').map(Number) as [number, number, number];
  const endYear = month <= fiscalYearEnd ? year : year + 1;
  // The 31st becomes the last day of whatever month it falls in.
  const lastDecember = calendarDate(`${endYear - 1}-12-31`);
  return addMonths(lastDecember, fiscalYearEnd + filingMonths + 12 * years);
}

export const entryIdOf = ({ chain, number }: Pick<ArchiveEntry, 'chain' | 'number'>): ArchiveId =>
  `${chain}-${number}` as ArchiveId;

/**
 * The documents that entries of all chains make, by id. A correction or deletion of a document whose first entry can't
 * be read is left out: a verification names that entry. A correction without a file keeps the one that its writer had before
 * them, not what another desk put in at the same time.
 */
export function recordsOf(
  entries: Iterable<ArchiveEntry>,
  rule: RetentionRule,
): Map<ArchiveId, ArchiveRecord> {
  const records = new Map<ArchiveId, ArchiveRecord>();
  const ordered = inCausalOrder(entries);
  const versionsOf = new Map<ArchiveId, [first: Versioned, ...Versioned[]]>();
  // Whether it was seen depends on the end of its chain, which may not have been readable.
  for (const entry of ordered) {
    const { change } = entry;
    if (change.action !== 'add') continue;
    const { document, file, origin } = change;
    const id = entryIdOf(entry);
    const version = { entry: id, at: entry.at, by: entry.by, reason: null, document, file };
    versionsOf.set(id, [{ entry, version }]);
    records.set(id, {
      id,
      origin,
      versions: [version],
      // A mistyped old date lets nobody delete what has just come in.
      keepUntil: keepUntil(laterOf(document.tradedOn ?? tokyoDateOf(entry.at), tokyoDateOf(entry.at)), rule),
      deleted: null,
    });
  }
  for (const entry of ordered) {
    const { change, at, by } = entry;
    if (change.action === 'add') continue;
    const record = records.get(change.of);
    if (!record) continue;
    if (change.action === 'delete') {
      records.set(record.id, { ...record, deleted: record.deleted ?? { at, by, reason: change.reason } });
      continue;
    }
    const { document, reason } = change;
    const versions = versionsOf.get(record.id)!;
    const before = versions.findLast((each) => hasSeen(entry, each.entry)) ?? versions[0];
    const file = change.file ?? before.version.file;
    const version: ArchiveVersion = { entry: entryIdOf(entry), at, by, reason, document, file };
    versions.push({ entry, version });
    const tradedOn = document.tradedOn ?? tokyoDateOf(record.versions[0]!.at);
    records.set(record.id, {
      ...record,
      versions: [...record.versions, version],
      // A date that was corrected backwards shortens nothing.
      keepUntil: laterOf(record.keepUntil, keepUntil(tradedOn, rule)),
    });
  }
  return records;
}

interface Versioned {
  readonly entry: ArchiveEntry;
  readonly version: ArchiveVersion;
}

const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/** The version that counts. */
export const latest = ({ versions }: Pick<ArchiveRecord, 'versions'>): ArchiveVersion => versions.at(-1)!;

/** Whether fields have all words of `query`, in any spelling; null where it asks for nothing. */
function fieldsMatcher(query: string): ((fields: readonly (string | null)[]) => boolean) | null {
  const words = searchTerms(query).map(spellingsOf);
  if (words.length === 0) return null;
  return (fields) => {
    const folded = foldFields(fields);
    return words.every((spellings) => spellings.some((spelling) => containsSpelling(folded, spelling)));
  };
}

/** Whether a document is found: every condition that is set holds for the version that counts. */
export function matcherOf(filter: ArchiveFilter): (record: ArchiveRecord) => boolean {
  const counterparty = fieldsMatcher(filter.counterparty);
  const words = fieldsMatcher(filter.words);
  const { from, to, min, max, kinds, blank } = filter;
  return (record) => {
    const { id } = record;
    const { document, file } = latest(record);
    const { tradedOn, amount } = document;
    return (
      (record.deleted !== null) === filter.deleted &&
      (from === null || (tradedOn !== null && tradedOn >= from)) &&
      (to === null || (tradedOn !== null && tradedOn <= to)) &&
      (min === null || (amount !== null && amount.amount >= min.amount)) &&
      (max === null || (amount !== null && amount.amount <= max.amount)) &&
      (kinds.length === 0 || kinds.includes(document.kind)) &&
      (!blank.includes('date') || tradedOn === null) &&
      (!blank.includes('amount') || amount === null) &&
      (!blank.includes('counterparty') || document.counterparty === null) &&
      (counterparty === null || counterparty([document.counterparty])) &&
      (words === null ||
        words([id, file.name, document.reference, document.registrationNumber, document.note]))
    );
  };
}

/** Latest trade first; documents without a date come first of all, because somebody has to enter it. */
function byTrade(a: ArchiveRecord, b: ArchiveRecord): number {
  const [one, other] = [latest(a).document.tradedOn, latest(b).document.tradedOn];
  if (one !== other) return one === null ? -1 : other === null ? 1 : one < other ? 1 : -1;
  const [first, second] = [a.versions[0]!.at, b.versions[0]!.at];
  return first < second ? 1 : first > second ? -1 : a.id < b.id ? 1 : -1;
}

/** What a search finds, in the order in which it is shown, and the sum of the amounts. */
export function searchArchive(
  records: Iterable<ArchiveRecord>,
  filter: ArchiveFilter,
): { readonly found: readonly ArchiveRecord[]; readonly sum: Money } {
  const matches = matcherOf(filter);
  const found = [...records].filter(matches).sort(byTrade);
  return { found, sum: sumMoney(found.flatMap((record) => latest(record).document.amount ?? [])) };
}

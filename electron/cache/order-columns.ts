import type { ColumnFilter, SearchedWord } from './column-filter.ts';
import { characterBits, contains } from './contains.ts';
import type { Dictionary } from './dictionary.ts';
import { isAmongDays, type SearchedDays } from '#electron/domain/search-dates.ts';
import { fieldSeparator } from '#electron/domain/search-folding.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import { putNumbers, RaggedArray, withCapacity } from './growable-arrays.ts';
import { numberOrderOf, type NumberOrder } from './number-order.ts';
import type { CacheConnection } from './open-cache.ts';
import { partsOf, senCode } from './order-codes.ts';
import { sortedPositions } from './stable-sort.ts';

/*
 * What the history is filtered, sorted, summed and searched by, as columns of numbers in memory: about 150 bytes an
 * order, filled once when a cache is first searched and then kept up to date page by page.
 *
 * Why no SQL queries: a word of one or two characters matches most of a history, and the list then has to be sorted and
 * summed. An inverted index (FTS5 with trigram and detail=none, and a table of text and order) was measured on 60,000
 * orders of 200,000 lines, in CPU time. Writing took 5 times as long, the index took 330 bytes a line against 156 for
 * the whole of this file, and collecting the ids of the orders that contain a 1 took 200 ms before any sorting. With
 * columns the time is bounded by the number of orders, whatever matches, and a write updates one row.
 *
 * How words are matched: terms (products, people, departments, delivery addresses) are few, so each word is searched for
 * in all of their folded texts. An order matches when one of its terms does, or its own text (number, memo, comment).
 */

type IndexRow = readonly [
  seq: number,
  orderedAt: number,
  day: number,
  status: number,
  payment: number,
  person: number,
  department: number,
  lines: number,
  taxExcluded: number,
  tax: number,
  taxIncluded: number,
  terms: string,
  ownText: string,
  quantities: string,
  currency: number,
];

const columnNames = `seq, ordered_at, ordered_day, status, payment, person, department, lines,
  tax_excluded, tax, tax_included, terms, own_text, quantities, currency`;

export const columnsSql = {
  next: `SELECT ${columnNames} FROM order_index WHERE seq > ? ORDER BY seq LIMIT 500`,
  changed: `SELECT ${columnNames} FROM order_index WHERE rev > ?`,
  removed: 'SELECT seq FROM removal WHERE rev > ?',
} as const;

const epochDay = calendarDate('1970-01-01');
const separator = fieldSeparator.charCodeAt(0);

/** The columns of one cache. A slot is the `seq` of an order; slots without an order have status 0. */
export class OrderColumns {
  /** One more than the highest slot in use. */
  slots = 1;
  status = new Uint8Array(256);
  payment = new Uint8Array(256);
  person = new Uint32Array(256);
  department = new Uint32Array(256);
  day = new Int32Array(256);
  lines = new Uint32Array(256);
  orderedAt = new Float64Array(256);
  taxExcluded = new Float64Array(256);
  tax = new Float64Array(256);
  taxIncluded = new Float64Array(256);
  /** 0 for whole yen (order-codes.ts). */
  currency = new Uint16Array(256);
  /** Whether any order was ever in something else than whole yen; while none was, filters skip the check of currencies. */
  hasForeignCurrency = false;
  readonly #terms = new RaggedArray(new Uint32Array(1024));
  readonly #quantities = new RaggedArray(new Uint32Array(1024));
  readonly #ownText = new RaggedArray(new Uint16Array(1024));
  /** The characters of the own text (`characterBits`). */
  #ownBits = new Int32Array(256);
  readonly #connection: CacheConnection;
  #rev = -1;
  /** Every slot with an order, newest first; null when it has to be rebuilt. */
  #newestFirst: Uint32Array | null = null;
  #numberOrder: NumberOrder | null = null;

  constructor(connection: CacheConnection) {
    this.#connection = connection;
  }

  /** Reads what pages newer than the last refresh have written; `rev` is the newest. Inside one transaction. */
  refresh(rev: number, expectedSlots: number): void {
    if (rev === this.#rev) return;
    const { db, timed } = this.#connection;
    this.#makeRoom(expectedSlots);
    const first = this.#rev < 0;
    timed(first ? 'columns.all' : 'columns.changed', () => {
      if (first) return this.#putAll();
      const changed = db.prepare(columnsSql.changed).raw().iterate(this.#rev);
      for (const row of changed as Iterable<IndexRow>) this.#put(row);
    });
    if (!first) {
      const removed = db.prepare(columnsSql.removed).pluck().all(this.#rev) as number[];
      for (const slot of removed) this.status[slot] = 0;
    }
    this.#rev = rev;
    this.#newestFirst = null;
    this.#numberOrder = null;
  }

  /** Hundreds of rows at a time: asking for each takes a seventh of the time until the first search. */
  #putAll(): void {
    const next = this.#connection.db.prepare(columnsSql.next).raw();
    let rows = next.all(0) as IndexRow[];
    while (rows.length > 0) {
      for (const row of rows) this.#put(row);
      rows = next.all(rows.at(-1)![0]) as IndexRow[];
    }
  }

  /** Every slot with an order, newest first. */
  newestFirst(): Uint32Array {
    if (this.#newestFirst === null) {
      const used = new Uint32Array(this.slots);
      let count = 0;
      for (let slot = 1; slot < this.slots; slot++) if (this.status[slot] !== 0) used[count++] = slot;
      const times = new Float64Array(count);
      for (let position = 0; position < count; position++) {
        times[position] = this.orderedAt[used[position] as number] as number;
      }
      this.#newestFirst = sortedPositions(times, 'descending').map((position) => used[position] as number);
    }
    return this.#newestFirst;
  }

  /** The folded order numbers in order, each once. */
  numbersInOrder(): readonly string[] {
    return this.#inNumberOrder().numbers;
  }

  /** By slot, where its order number stands in `numbersInOrder`. */
  numberRanks(): Uint32Array {
    return this.#inNumberOrder().ranks;
  }

  #inNumberOrder(): NumberOrder {
    this.#numberOrder ??= numberOrderOf(
      this.newestFirst().toReversed(),
      (slot) => this.numberAt(slot),
      this.slots,
    );
    return this.#numberOrder;
  }

  #makeRoom(slots: number): void {
    this.status = withCapacity(this.status, slots);
    this.payment = withCapacity(this.payment, slots);
    this.person = withCapacity(this.person, slots);
    this.department = withCapacity(this.department, slots);
    this.day = withCapacity(this.day, slots);
    this.lines = withCapacity(this.lines, slots);
    this.orderedAt = withCapacity(this.orderedAt, slots);
    this.taxExcluded = withCapacity(this.taxExcluded, slots);
    this.tax = withCapacity(this.tax, slots);
    this.taxIncluded = withCapacity(this.taxIncluded, slots);
    this.currency = withCapacity(this.currency, slots);
    this.#ownBits = withCapacity(this.#ownBits, slots);
  }

  #put(row: IndexRow): void {
    const slot = row[0];
    if (slot >= this.status.length) this.#makeRoom(slot + 1);
    if (slot >= this.slots) this.slots = slot + 1;
    this.orderedAt[slot] = row[1];
    this.day[slot] = row[2];
    this.status[slot] = row[3];
    this.payment[slot] = row[4];
    this.person[slot] = row[5];
    this.department[slot] = row[6];
    this.lines[slot] = row[7];
    const currency = row[14];
    const parts = partsOf(currency);
    this.currency[slot] = currency;
    if (currency !== 0) this.hasForeignCurrency = true;
    this.taxExcluded[slot] = row[8] / parts;
    this.tax[slot] = row[9] / parts;
    this.taxIncluded[slot] = row[10] / parts;
    putNumbers(this.#terms, slot, row[11]);
    putNumbers(this.#quantities, slot, row[13]);
    const text = row[12];
    this.#ownText.begin(slot, text.length);
    for (let at = 0; at < text.length; at++) this.#ownText.push(text.charCodeAt(at));
    this.#ownText.finish();
    const start = this.#ownText.start(slot);
    this.#ownBits[slot] = characterBits(this.#ownText.units, start, start + text.length);
  }

  /** The slots that meet `filter`, newest first. */
  select(filter: ColumnFilter, dictionary: Dictionary): Uint32Array {
    const wanted = this.#marked(filter);
    if (filter.quantity !== null) this.#keepThoseWithQuantity(filter.quantity, wanted);
    for (const word of filter.words) this.#keepThoseWith(word, dictionary, wanted);
    const slots = this.newestFirst();
    const found = new Uint32Array(slots.length);
    let count = 0;
    for (let position = 0; position < slots.length; position++) {
      const slot = slots[position] as number;
      if (wanted[slot] === 1) found[count++] = slot;
    }
    return found.slice(0, count);
  }

  /** By slot, 1 for an order that meets all but the words. */
  #marked({ statuses, payments, people, departments, ...range }: ColumnFilter): Uint8Array {
    const { firstDay, lastDay, minTotal, maxTotal } = range;
    const { status, payment, person, department, day, taxIncluded, currency } = this;
    const yenOnly = this.hasForeignCurrency && (minTotal > -Infinity || maxTotal < Infinity);
    const marks = new Uint8Array(this.slots);
    for (let slot = 1; slot < marks.length; slot++) {
      const state = status[slot] as number;
      if (state === 0 || (statuses !== null && statuses[state] === 0)) continue;
      const date = day[slot] as number;
      if (date < firstDay || date > lastDay) continue;
      const total = taxIncluded[slot] as number;
      if (total < minTotal || total > maxTotal) continue;
      if (yenOnly && currency[slot] !== 0 && currency[slot] !== senCode) continue;
      if (payments !== null && payments[payment[slot] as number] === 0) continue;
      if (people !== null && people[person[slot] as number] !== 1) continue;
      if (departments !== null && departments[department[slot] as number] !== 1) continue;
      marks[slot] = 1;
    }
    return marks;
  }

  /** Takes the mark from orders without a line of such a quantity. */
  #keepThoseWithQuantity(
    { min, max }: { readonly min: number; readonly max: number },
    marks: Uint8Array,
  ): void {
    const { units, starts, lengths } = this.#quantities;
    for (let slot = 1; slot < marks.length; slot++) {
      if (marks[slot] === 0) continue;
      let at = starts[slot] as number;
      const end = at + (lengths[slot] as number);
      while (at < end && ((units[at] as number) < min || (units[at] as number) > max)) at++;
      if (at === end) marks[slot] = 0;
    }
  }

  /** Takes the mark from orders with none of the spellings. Slots are walked in the order in which they lie in memory. */
  #keepThoseWith({ spellings, days }: SearchedWord, dictionary: Dictionary, marks: Uint8Array): void {
    const found = dictionary.containing(spellings);
    const words = spellings.map((word) => {
      const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
      return { units, bits: characterBits(units, 0, units.length) };
    });
    const isOfDays = days === null ? null : dayTest(days);
    const anyTerm = found.includes(1);
    const { units: terms, starts: termStarts, lengths: termCounts } = this.#terms;
    const { units: ownText, starts: textStarts, lengths: textLengths } = this.#ownText;
    for (let slot = 1; slot < marks.length; slot++) {
      if (marks[slot] === 0) continue;
      if (isOfDays?.(this.day[slot] as number)) continue;
      if (anyTerm) {
        let at = termStarts[slot] as number;
        const end = at + (termCounts[slot] as number);
        while (at < end && found[terms[at] as number] !== 1) at++;
        if (at < end) continue;
      }
      const start = textStarts[slot] as number;
      const end = start + (textLengths[slot] as number);
      const own = this.#ownBits[slot] as number;
      let isFound = false;
      for (const { units, bits } of words)
        isFound ||= (own & bits) === bits && contains(ownText, start, end, units);
      if (!isFound) marks[slot] = 0;
    }
  }

  /** The folded order number in a slot: the first field of its own text. */
  numberAt(slot: number): string {
    const { units } = this.#ownText;
    const start = this.#ownText.start(slot);
    const end = start + this.#ownText.length(slot);
    let stop = start;
    while (stop < end && units[stop] !== separator) stop++;
    let number = '';
    for (let at = start; at < stop; at++) number += String.fromCharCode(units[at] as number);
    return number;
  }
}

/** Whether a day, counted from 1970, is among `days`; each is looked at once, for a history has many orders of a day. */
function dayTest(days: SearchedDays): (day: number) => boolean {
  const known = new Map<number, boolean>();
  return (day) => {
    const found = known.get(day) ?? isAmongDays(days, addDays(epochDay, day));
    known.set(day, found);
    return found;
  };
}

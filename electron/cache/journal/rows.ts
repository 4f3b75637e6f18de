import type { JournalEntry, NewEntry, WriteLabel } from '#electron/desk/ports/journal.ts';
import { instantOf, millisecondsOf } from '#shared/model/dates.ts';
import type { CacheConnection } from '../open-cache.ts';
import type { OpenWriteKey } from './open-write-keys.ts';

interface Row extends Omit<JournalEntry, 'taxIncluded' | 'at' | 'sentUptime'> {
  readonly tax_included: number | null;
  readonly at: number;
  readonly sent_uptime: number | null;
}

const entryOf = ({ tax_included: taxIncluded, at, sent_uptime, ...row }: Row): JournalEntry => ({
  ...row,
  taxIncluded,
  at: instantOf(at),
  sentUptime: sent_uptime,
});

const columns = 'key, what, route, question, title, lines, tax_included, at, sent_uptime, state, number';
export type Db = CacheConnection['db'];

/** Every row, in the order in which the writes were begun. */
export const allRows = (db: Db): JournalEntry[] =>
  db.prepare<[], Row>(`SELECT ${columns} FROM write ORDER BY seq`).all().map(entryOf);

export const rowOf = (db: Db, key: string): JournalEntry | null => {
  const row = db.prepare<[string], Row>(`SELECT ${columns} FROM write WHERE key = ?`).get(key);
  return row ? entryOf(row) : null;
};

/** Answers whether it was not there yet. */
export const insertRow = (db: Db, entry: JournalEntry): boolean =>
  db
    .prepare(
      `INSERT INTO write (${columns})
       VALUES (@key, @what, @route, @question, @title, @lines, @taxIncluded, @at, @sentUptime, @state, @number)
       ON CONFLICT (key) DO NOTHING`,
    )
    .run({ ...entry, at: millisecondsOf(entry.at) }).changes > 0;

/** Gives a row that has lost its content what its answer says of it. */
export const labelRow = (db: Db, key: string, { title, lines, taxIncluded }: WriteLabel): void =>
  void db
    .prepare("UPDATE write SET title = ?, lines = ?, tax_included = ? WHERE key = ? AND title = ''")
    .run(title, lines, taxIncluded, key);

export const toNewEntry = (entry: NewEntry): JournalEntry => ({ ...entry, state: 'unknown', number: null });

/** All that can be said of a write of which only the name is left. */
export const entryFromKey = ({ key, what, at }: OpenWriteKey): JournalEntry => ({
  key,
  what,
  route: '',
  question: '{}',
  title: '',
  lines: 0,
  taxIncluded: null,
  at: instantOf(at),
  sentUptime: null,
  state: 'unknown',
  number: null,
});

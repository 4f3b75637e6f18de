import type { Database, Statement } from 'better-sqlite3-multiple-ciphers';
import { valueOfTerm, type Term } from './term.ts';

export const termSql = {
  find: 'SELECT id FROM term WHERE value = ?',
  insert: 'INSERT INTO term (value) VALUES (?)',
} as const;

/** More terms than this are looked up in the file instead of being remembered. */
const remembered = 100_000;

/** The ids of the terms of a cache, in memory; a term that is not there yet is added. For the thread that writes. */
export class TermIds {
  readonly #find: Statement;
  readonly #insert: Statement;
  readonly #byValue = new Map<string, number>();
  /** The last term of each kind and code: most come again, and are compared sooner than written as JSON. */
  readonly #last = new Map<string, { readonly term: Term; readonly id: number }>();

  constructor(db: Database) {
    this.#find = db.prepare(termSql.find);
    this.#insert = db.prepare(termSql.insert);
  }

  /** Whether so many are remembered that it is time to forget them. */
  get isFull(): boolean {
    return this.#byValue.size > remembered;
  }

  /** The id of a term, within a transaction. */
  readonly idOf = (term: Term): number => {
    const key = term[0] + term[1];
    const last = this.#last.get(key);
    if (last !== undefined && last.term.every((each, index) => each === term[index])) return last.id;
    const value = valueOfTerm(term);
    let id = this.#byValue.get(value);
    if (id === undefined) {
      const row = this.#find.get(value) as { readonly id: number } | undefined;
      id = row?.id ?? Number(this.#insert.run(value).lastInsertRowid);
      this.#byValue.set(value, id);
    }
    this.#last.set(key, { term, id });
    return id;
  };

  /** Forgets what is remembered: of a transaction that was rolled back some ids are gone. */
  forget(): void {
    this.#byValue.clear();
    this.#last.clear();
  }
}

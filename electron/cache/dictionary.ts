import { containsSpelling } from '#electron/domain/search-ends.ts';
import type { CacheConnection } from './open-cache.ts';
import { nameOfTerm, searchTextOf, termOfValue, type Term } from './term.ts';

/**
 * The terms of a cache, in memory: a few thousand even where there are a million order lines, because orders share
 * their products and people.
 */
export class Dictionary {
  readonly #newer: (after: number) => Iterable<readonly [id: number, value: string]>;
  readonly #terms: (Term | undefined)[] = [];
  readonly #names: string[] = [];
  readonly #texts: string[] = [];

  constructor({ db, timed }: CacheConnection) {
    const statement = db.prepare(dictionarySql.newer).raw();
    this.#newer = (after) =>
      timed('dictionary.newer', () => statement.all(after) as (readonly [number, string])[]);
  }

  /** One more than the highest id read so far. */
  get size(): number {
    return this.#terms.length;
  }

  /** Reads what was added since; terms never change. */
  refresh(): void {
    for (const [id, value] of this.#newer(this.#terms.length - 1)) {
      const term = termOfValue(value);
      this.#terms[id] = term;
      this.#names[id] = nameOfTerm(term);
      this.#texts[id] = searchTextOf(term);
    }
  }

  /** The term of an id that stands in an order; reads on when it is a newer one. */
  readonly termOf = (id: number): Term => {
    if (id >= this.#terms.length) this.refresh();
    const term = this.#terms[id];
    if (term === undefined) throw new Error('an order has a term that is not in the dictionary');
    return term;
  };

  /** The name of a person or department; `''` for `noTerm`. */
  nameOf(id: number): string {
    return this.#names[id] ?? '';
  }

  /** For each id 1, where its folded text has one of `words` in it. */
  containing(words: readonly string[]): Uint8Array {
    return this.#marked(this.#texts, (text) => words.some((word) => containsSpelling(text, word)));
  }

  /** For each id 1, where its name is one of `names`. Index 0 (`noTerm`) has the name `''`. */
  named(names: ReadonlySet<string>): Uint8Array {
    const marks = this.#marked(this.#names, (name) => names.has(name));
    marks[0] = names.has('') ? 1 : 0;
    return marks;
  }

  #marked(texts: readonly (string | undefined)[], test: (text: string) => boolean): Uint8Array {
    const marks = new Uint8Array(Math.max(1, texts.length));
    for (let id = 1; id < texts.length; id++) {
      const text = texts[id];
      if (text !== undefined && test(text)) marks[id] = 1;
    }
    return marks;
  }
}

export const dictionarySql = {
  newer: 'SELECT id, value FROM term WHERE id > ? ORDER BY id',
} as const;

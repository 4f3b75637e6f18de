import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SEED } from '#electron/suppliers/embedded/embedded-store.ts';
import { openOrCreateStore } from '#electron/suppliers/embedded/store.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';

// Which characters every page and every PDF must have a shape for.

/** The 11,233 characters of JIS X 0213:2004; 25 of them are two code points. Where the list is from stands in it. */
export function jisX0213(): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, 'jis-x-0213.txt'), 'utf8');
  const words = text.split('\n').filter((line) => !line.startsWith('#'));
  const found = words.flatMap((line) =>
    line.split(' ').flatMap((word) => {
      if (word === '') return [];
      if (word.includes('+'))
        return [String.fromCodePoint(...word.split('+').map((each) => Number.parseInt(each, 16)))];
      const [from = 0, to = from] = word.split('-').map((each) => Number.parseInt(each, 16));
      return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
    }),
  );
  if (found.length !== 11_233) throw new Error(`JIS X 0213 has 11,233 characters, not ${found.length}`);
  return found;
}

/** Every character of every text that the embedded store is seeded with: people, companies, products, addresses. */
export function trialCharacters(): readonly string[] {
  const db = openOrCreateStore(':memory:', {
    suppliers: trialSuppliers,
    seed: DEFAULT_SEED,
    lines: 500,
    now: Date.UTC(2026, 3, 1),
  });
  try {
    const found = new Set<string>();
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    for (const table of tables as string[])
      for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate() as Iterable<unknown[]>)
        for (const value of row)
          if (typeof value === 'string') for (const character of value) found.add(character);
    return [...found].filter((character) => !/\s/.test(character)).toSorted();
  } finally {
    db.close();
  }
}

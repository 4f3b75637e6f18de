import type { Db } from './rows.ts';

/** A supplier remembers the key of a write for a week; one that it may have forgotten is of no use. Milliseconds. */
const keptMs = 6 * 86_400_000;

/** The key under which this content was sent and not settled; else `fresh`, which is kept from now on. */
export function keyOf(db: Db, content: string, fresh: string, now: number): string {
  db.prepare('DELETE FROM once_key WHERE at NOT BETWEEN ? AND ?').run(now - keptMs, now + keptMs);
  db.prepare('INSERT INTO once_key VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(content, fresh, now);
  return (
    db.prepare<[string], string>('SELECT key FROM once_key WHERE content = ?').pluck().get(content) ?? fresh
  );
}

export function dropKeys(db: Db, prefix: string): null {
  db.prepare('DELETE FROM once_key WHERE substr(content, 1, length(@prefix)) = @prefix').run({ prefix });
  return null;
}

import Database from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { unsettledSchema } from '#shared/ipc/buying.ts';

const openKeySchema = z.object({
  key: z.string().min(1).max(255),
  what: unsettledSchema.shape.what,
  at: z.int(),
});
/** A write of which no answer is known: nothing but its random name, what kind it is, and when it was begun. */
export type OpenKey = Readonly<z.infer<typeof openKeySchema>>;

/** The open writes of an account, in a plain file beside its journal. */
export interface OpenKeys {
  all(): readonly OpenKey[];
  add(open: OpenKey): void;
  remove(key: string): void;
  /** Makes them exactly these. */
  replace(open: readonly OpenKey[]): void;
  close(): void;
}

/**
 * The journal's key is sealed with a password that may be changed elsewhere, and then nobody can read the journal any
 * more. With these names alone the supplier can still be asked what became of the writes. They say nothing of what was
 * ordered and are of no use without the member's own session, so they need no key. What is changed is on the disk when
 * it is answered. Throws what SQLite throws.
 */
export function openOpenKeys(file: string): OpenKeys {
  const db = new Database(file);
  try {
    db.pragma('synchronous = FULL');
    db.exec(
      'CREATE TABLE IF NOT EXISTS open (key TEXT PRIMARY KEY, what TEXT NOT NULL, at INTEGER NOT NULL) STRICT',
    );
  } catch (error) {
    db.close();
    throw error;
  }
  const add = db.prepare('INSERT OR REPLACE INTO open VALUES (@key, @what, @at)');
  const remove = db.prepare('DELETE FROM open WHERE key = ?');
  const all = (): OpenKey[] =>
    db
      .prepare('SELECT key, what, at FROM open ORDER BY rowid')
      .all()
      // A newer program may know kinds that this one doesn't.
      .flatMap((row) => openKeySchema.safeParse(row).data ?? []);
  const replace = db.transaction((open: readonly OpenKey[]) => {
    db.exec('DELETE FROM open');
    for (const each of open) add.run(each);
  });
  return {
    all,
    add: (open) => void add.run(open),
    remove: (key) => void remove.run(key),
    replace: (open) => {
      if (JSON.stringify(open) !== JSON.stringify(all())) replace(open);
    },
    close: () => void (db.open && db.close()),
  };
}

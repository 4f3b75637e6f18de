import type { Database } from 'better-sqlite3-multiple-ciphers';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** One step from the version before it. Once released it is never edited: mend it with the next one. */
export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  /** What it brings, for the log. */
  readonly name: string;
  readonly sql: string;
}

/** The version of a database; 0 for one that was just made. */
export const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/** Refuses, with `cache.newer`, a database that a newer program has written. Writes nothing. */
export function checkVersion(db: Database, known: number): Result<number> {
  const found = versionOf(db);
  return found > known ? refuse('cache.newer', { params: { found, known } }) : ok(found);
}

/**
 * Brings a database to the last of `migrations`, each step in one transaction together with its version, so a step
 * that fails leaves the version before it whole. Answers the version reached; refuses a newer one, untouched.
 */
export function migrate(db: Database, migrations: readonly Migration[]): Result<number> {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new Error(`migration ${version} stands at place ${index + 1}`);
  });
  const found = checkVersion(db, migrations.length);
  if (!found.ok) return found;
  for (const { version, sql } of migrations.slice(found.value)) {
    const step = db.transaction(() => {
      // Somebody else may have made this step while we waited for the write lock.
      if (versionOf(db) >= version) return;
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    });
    step.immediate();
  }
  return ok(versionOf(db));
}

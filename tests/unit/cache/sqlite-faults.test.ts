import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, it } from 'vitest';
import { catchSqliteErrors } from '#electron/cache/sqlite-faults.ts';
import { ok } from '#shared/model/result.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

it('a cache on a disk that has become read-only is refused as that, and not as a bug', () => {
  const file = join(tempFolder(), 'a.db');
  const made = new Database(file);
  made.exec('CREATE TABLE t (a)');
  made.close();
  const db = new Database(file, { readonly: true });
  const answer = catchSqliteErrors(() => ok(db.exec('INSERT INTO t VALUES (1)')));
  db.close();
  expect(answer).toMatchObject({ ok: false, error: { code: 'cache.not-writable' } });
});

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase, type Connection } from '#electron/suppliers/embedded/database/open.ts';
import { trialSignInsOf } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { createRecoverableStore, type RecoverableStore } from '#electron/suppliers/embedded/store.ts';
import { problemSchema } from '#shared/model/problem.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const small = {
  lines: 300,
  passwordCost: 16,
  minResponseMs: 0,
  clock: () => Date.parse('2026-04-08T03:00:00.000Z'),
  onUnexpected: () => undefined,
};

function storeAt(file: string): RecoverableStore {
  const store = createRecoverableStore({ file, ...small });
  onTestFinished(() => store.close());
  return store;
}
/** A store that was used, and is closed. */
async function used(): Promise<string> {
  const file = join(tempFolder(), 'store.db');
  const store = storeAt(file);
  expect(await signIn(store)).toBe(201);
  store.close();
  return file;
}
let key = 0;
const ask = (store: RecoverableStore): Promise<Response> => {
  const { identifier, password } = trialSignInsOf('askul-trial')[0]!;
  return store.fetch('http://store.invalid/askul-trial/v1/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `k${(key += 1)}` },
    body: JSON.stringify({ identifier, password, deskId: 'desk-0001' }),
  });
};
/** 201, or the reason of the problem. */
const signIn = async (store: RecoverableStore): Promise<number | string> => {
  const answer = await ask(store);
  return answer.ok ? answer.status : problemSchema.parse(await answer.json()).reason;
};
const aside = (file: string): string[] =>
  readdirSync(dirname(file)).filter((name) => name.includes('.unreadable-'));

const damages: Readonly<Record<string, (file: string) => void>> = {
  NULs: (file) => writeFileSync(file, Buffer.alloc(8192)),
  'another text': (file) => writeFileSync(file, 'a letter to my mother'.repeat(500)),
  torn: (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  'torn to a few bytes': (file) => truncateSync(file, 100),
  'one byte': (file) => writeFileSync(file, '{'),
  'changed in its pages': (file) => {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096 * 2);
    writeFileSync(file, bytes);
  },
};

/** One twelfth of the file, from page `from` on of as many. */
const damageTwelfth = (file: string, from: number): void => {
  const bytes = readFileSync(file);
  const length = Math.floor(bytes.length / 12);
  bytes.fill(0x5a, length * from, length * (from + 1));
  writeFileSync(file, bytes);
};

it('leaves nothing of a store that a killed program was making', async () => {
  const file = join(tempFolder(), 'store.db');
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(`${file}.making-${pid}-abc`, 'half');
  writeFileSync(`${file}.making-${process.pid}-abc`, 'of another thread');
  expect(await signIn(storeAt(file))).toBe(201);
  expect(readdirSync(dirname(file)).filter((name) => name.includes('.making-'))).toEqual([
    `store.db.making-${process.pid}-abc`,
  ]);
});

describe('a damaged embedded store', () => {
  it.each(Object.entries(damages))(
    'says what it is, is kept, and is made again when asked: %s',
    async (_, damage) => {
      const file = await used();
      damage(file);
      const damaged = readFileSync(file);
      const store = storeAt(file);
      expect(await signIn(store)).toBe('data-damaged');
      expect(aside(file)).toEqual([]);
      expect(store.recreate()).toBe(true);
      expect(await signIn(store)).toBe(201);
      const [kept = ''] = aside(file);
      expect(readFileSync(join(dirname(file), kept)).equals(damaged)).toBe(true);
      // What is good is not thrown away.
      expect(store.recreate()).toBe(true);
      expect(aside(file).filter((name) => !name.endsWith('-wal') && !name.endsWith('-shm'))).toHaveLength(1);
    },
  );

  it.each(Array.from({ length: 12 }, (_, from) => from))(
    'serves, or says what it is and is made again, wherever it is damaged: twelfth %i',
    async (from) => {
      const file = await used();
      damageTwelfth(file, from);
      const store = storeAt(file);
      const answer = await signIn(store);
      expect([201, 'data-damaged']).toContain(answer);
      if (answer === 201) return;
      expect(store.recreate()).toBe(true);
      expect(await signIn(store)).toBe(201);
      expect(() => store.close()).not.toThrow();
    },
  );

  const changed = (change: (db: Connection) => void) => (file: string) => {
    const db = openDatabase(file);
    db.pragma('foreign_keys = OFF');
    change(db);
    db.close();
  };
  const flipped = (at: number, bits: number) => (file: string) => {
    const bytes = readFileSync(file);
    bytes[at]! ^= bits;
    writeFileSync(file, bytes);
  };
  it.each<[string, (file: string) => void]>([
    ['a table that opening needs is missing', changed((db) => db.exec('DROP TABLE meta'))],
    ['a table that a request needs is missing', changed((db) => db.exec('DROP TABLE settings'))],
    ['a table has another name', changed((db) => db.exec('ALTER TABLE members RENAME TO member_s'))],
    ['its version is an earlier one', changed((db) => db.pragma('user_version = 3'))],
    ['one bit of its version is another, which makes it an earlier one', flipped(63, 8)],
    ['the version of its format is none', flipped(18, 4)],
    ['it is another program’s', flipped(68, 1)],
  ])('is called that where SQLite finds it whole, and made again: %s', async (_, change) => {
    const file = await used();
    change(file);
    const store = storeAt(file);
    expect(await signIn(store)).toBe('data-damaged');
    expect(store.recreate()).toBe(true);
    expect(await signIn(store)).toBe(201);
  });

  it('is found out while it is open', async () => {
    const file = await used();
    const store = storeAt(file);
    damages['changed in its pages']?.(file);
    expect(await signIn(store)).toBe('data-damaged');
    expect(store.recreate()).toBe(true);
    expect(await signIn(store)).toBe(201);
  });

  it('of which only the log is left is made again, whole', async () => {
    const file = await used();
    // The log of a store that was killed, beside which somebody deleted the store.
    const db = openDatabase(file);
    db.exec("INSERT INTO meta VALUES ('x', 'y')");
    copyFileSync(`${file}-wal`, `${file}.log`);
    db.close();
    rmSync(file);
    copyFileSync(`${file}.log`, `${file}-wal`);
    const store = storeAt(file);
    expect(await signIn(store)).toBe(201);
    const checked = openDatabase(file);
    expect(checked.pragma('integrity_check', { simple: true })).toBe('ok');
    checked.close();
    expect(aside(file)).toHaveLength(1);
  });

  it('that is empty is made again', async () => {
    const file = await used();
    truncateSync(file);
    expect(await signIn(storeAt(file))).toBe(201);
  });

  it('of a newer program says so, and is never set aside', async () => {
    const file = await used();
    const db = openDatabase(file);
    db.pragma('user_version = 999');
    db.close();
    const before = readFileSync(file);
    const store = storeAt(file);
    expect(await signIn(store)).toBe('data-newer');
    expect(store.recreate()).toBe(false);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(aside(file)).toEqual([]);
  });

  it('that can’t be opened says so, and answers as soon as it can', async () => {
    const file = await used();
    copyFileSync(file, `${file}.good`);
    rmSync(file);
    mkdirSync(file);
    writeFileSync(join(file, 'x'), '');
    const store = storeAt(file);
    expect(await signIn(store)).toBe('data-unusable');
    expect(store.recreate()).toBe(false);
    rmSync(file, { recursive: true });
    copyFileSync(`${file}.good`, file);
    expect(await signIn(store)).toBe(201);
  });
});

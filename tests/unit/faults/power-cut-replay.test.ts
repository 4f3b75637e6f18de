import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Disk, readOperations } from '#tests/support/shims/replay.ts';
import { buildShim, recordedIn } from '#tests/support/shims/build-shim.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const shimFolder = mkdtempSync(join(tmpdir(), 'kobai-shim-'));
const library = buildShim(shimFolder, 'power-cut');
afterAll(() => rmSync(shimFolder, { recursive: true, force: true }));

/** Runs a script in a folder, cuts the power at its end, and answers the folder that is left. */
function afterCut(script: string, choose: () => number, before: Readonly<Record<string, string>> = {}) {
  const base = tempFolder();
  const [folder, log, left] = [join(base, 'folder'), join(base, 'log'), join(base, 'left')];
  mkdirSync(folder);
  for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, name), text);
  const disk = new Disk(folder);
  const prelude = `
    const fs = require('node:fs'), path = require('node:path'), folder = process.argv[1];
    const at = (name) => path.join(folder, name);
    const sync = (name) => { const f = fs.openSync(at(name), name === '' ? 'r' : 'r+'); fs.fsyncSync(f); fs.closeSync(f); };
  `;
  const ran = spawnSync(process.execPath, ['-e', prelude + script, folder], {
    env: recordedIn(library!, folder, log),
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  for (const operation of readOperations(log)) disk.apply(operation);
  disk.cut(left, choose);
  return (name: string) => (existsSync(join(left, name)) ? readFileSync(join(left, name), 'utf8') : null);
}

const nothing = () => 0;
const everything = () => 0.999;

describe.skipIf(library === null)('a power cut', () => {
  it('keeps what was flushed with its name, and may lose the rest', () => {
    const script = `
      fs.writeFileSync(at('kept'), 'one'); sync('kept'); sync('');
      fs.appendFileSync(at('kept'), ' two');
      fs.writeFileSync(at('nameless'), 'x'); sync('nameless');
    `;
    const least = afterCut(script, nothing);
    expect([least('kept'), least('nameless')]).toEqual(['one', null]);
    // 0.69 keeps all that comes first: every write, every name.
    const most = afterCut(script, () => 0.69);
    expect(most('nameless')).toBe('x');
  });

  it('may keep the name of a file whose content is lost', () => {
    const left = afterCut(`fs.writeFileSync(at('empty'), 'content');`, everythingButData());
    expect(left('empty')).toBe('');
  });

  it('may undo a rename whose folder was not flushed, and never one whose folder was', () => {
    const rename = `
      fs.writeFileSync(at('new'), 'new'); sync('new'); fs.renameSync(at('new'), at('file'));
    `;
    expect(afterCut(rename, nothing, { file: 'old' })('file')).toBe('old');
    expect(afterCut(`${rename} sync('');`, nothing, { file: 'old' })('file')).toBe('new');
    expect(afterCut(`fs.unlinkSync(at('file'));`, nothing, { file: 'old' })('file')).toBe('old');
  });

  it('sees what SQLite does: a commit is kept, one without a flush is not', () => {
    const sqlite = (synchronous: string) => `
      const Database = require('better-sqlite3-multiple-ciphers');
      const db = new Database(at('a.db'));
      db.pragma('journal_mode = WAL'); db.pragma('synchronous = FULL');
      db.exec('CREATE TABLE t (a)'); db.pragma('wal_checkpoint(TRUNCATE)'); sync('a.db'); sync('');
      db.pragma('synchronous = ${synchronous}');
      db.exec("INSERT INTO t VALUES ('committed')");
      process.exit(0);
    `;
    const inWal = (text: string | null) => (text ?? '').includes('committed');
    expect(inWal(afterCut(sqlite('FULL'), nothing)('a.db-wal'))).toBe(true);
    expect(inWal(afterCut(sqlite('OFF'), nothing)('a.db-wal'))).toBe(false);
  });

  it('is the same cut for the same choices', () => {
    const script = `for (let i = 0; i < 20; i++) fs.appendFileSync(at('log'), String(i % 10));`;
    const choices = () => {
      let state = 7;
      return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    };
    const first = afterCut(script, choices())('log');
    expect(afterCut(script, choices())('log')).toBe(first);
    expect(afterCut(script, everything)('log')).not.toBe(null);
  });
});

/** Every change of a folder, and none of a file. */
function everythingButData(): () => number {
  let asked = 0;
  return () => (asked++ === 0 ? 0.999 : 0);
}

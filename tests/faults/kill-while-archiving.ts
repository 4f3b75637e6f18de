import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Archive } from '#electron/desk/ports/archive.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import {
  archiveId,
  archiveIn,
  at,
  deskIds,
  fileOf,
  filesBelow,
  good,
  noHooks,
  person,
  rule,
} from '#tests/support/archives.ts';
import type { FaultKind } from './fault-kind.ts';

const child = fileURLToPath(new URL('../support/archive-child.ts', import.meta.url));
/** Some twenty documents are kept within this time here. Milliseconds. */
const longest = 400;

/** Lets a desk fill the archive, and kills it so many milliseconds after it was opened. Answers what it had said by then. */
async function filledAndKilled(
  base: string,
  key: string,
  desk: string,
  after: number,
): Promise<readonly string[]> {
  const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child, base, key, desk], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  let complaint = '';
  started.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
  const gone = new Promise<NodeJS.Signals | null>((resolve) =>
    started.once('close', (_code, signal) => resolve(signal)),
  );
  createInterface(started.stdout).on('line', (line) => {
    said.push(line);
    if (line === 'ready') setTimeout(() => started.kill('SIGKILL'), after);
  });
  assert.equal(await gone, 'SIGKILL', `the desk ended by itself: ${complaint}`);
  return said;
}

/** Everything that was said to be kept is there, whole, and nothing is there by half. */
async function checkKept(archive: Archive, base: string, said: readonly string[]): Promise<void> {
  const report = good(await archive.verify(at(99), noHooks));
  assert.deepEqual(report.faults, []);
  assert.ok(report.leftOver <= 4, `${report.leftOver} files without a row after four kills`);
  const deleted = new Set(said.flatMap((line) => /^deleted (\S+)/.exec(line)?.[1] ?? []));
  /** Files that a correction was to bring; whether it did says its version. */
  const newer = new Map(
    said.flatMap((line) => {
      const [, id, name] = /^replacing (\S+) (.+)$/.exec(line) ?? [];
      return id === undefined ? [] : [[id, name!] as const];
    }),
  );
  for (const line of said) {
    const [, id, name] = /^kept (\S+) (.+)$/.exec(line) ?? [];
    if (id === undefined) continue;
    const record = good(await archive.record(id as ArchiveId, 'all', rule));
    assert.equal(record.versions[0]!.file.name, name);
    if (deleted.has(id)) assert.ok(record.deleted, `${id} is deleted`);
    // One that was killed in the middle of the next deletion may be deleted without having said so.
    if (record.deleted) continue;
    const out = join(base, 'out');
    const files = [name, newer.get(id) ?? name];
    // Each version has its own file, whole, whatever came after it.
    for (const [at, version] of record.versions.entries()) {
      good(await archive.saveFile(record.id, 'all', at, out));
      assert.equal(version.file.name, files[at]);
      assert.equal(readFileSync(out, 'utf8'), `%PDF ${files[at]}`);
    }
  }
  for (const line of said) {
    const id = /^corrected (\S+)/.exec(line)?.[1];
    if (id !== undefined)
      assert.equal(good(await archive.record(id as ArchiveId, 'all', rule)).versions.length, 2);
  }
}

/** Two desks on one folder, each killed twice at a random moment; rejects where something is missing or half there. */
export async function runArchiveKillTrial(base: string, draw: () => number): Promise<void> {
  const key = '7'.repeat(64);
  const said: string[] = [];
  for (const desk of [...deskIds, ...deskIds])
    said.push(...(await filledAndKilled(base, key, desk, Math.floor(draw() * longest))));
  const archive = archiveIn(base);
  good(await archive.open(archiveId, Buffer.from(key, 'hex')));
  await checkKept(archive, base, said);
  // It goes on as if nothing had been.
  good(await archive.keep(person, at(100), [fileOf('afterwards')]));
  assert.deepEqual(good(await archive.verify(at(101), noHooks)).faults, []);
  const own = deskIds[0].slice(0, 8);
  const unfinished = filesBelow(join(base, 'archive'), new RegExp(`\\.${own}.*\\.new$`));
  assert.deepEqual(unfinished, [], 'what the desk left unfinished is gone');
}

/** A program that is killed (SIGKILL) while it archives, corrects and deletes documents, and opened again. */
export const killWhileArchiving: FaultKind = {
  name: 'kill-while-archiving',
  weight: 4,
  perProcess: 25,
  open: async () => ({
    run: ({ folder, draw }) => runArchiveKillTrial(folder, draw),
    close: async () => undefined,
  }),
};

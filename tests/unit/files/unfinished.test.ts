import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listUnfinished, removeUnfinished } from '#electron/files/unfinished.ts';
import { startDesk } from '#tests/support/desk.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const child = fileURLToPath(new URL('../../support/writing-child.ts', import.meta.url));
const halves = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.kobai-desk-'));

/** Kills a writer while a file of it is half there. */
async function killed(what: string, data: string, target: string): Promise<void> {
  const writer = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    child,
    what,
    data,
    target,
  ]);
  onTestFinished(() => void writer.kill('SIGKILL'));
  let said = '';
  writer.stderr.on('data', (part: Buffer) => (said += part.toString()));
  await Promise.race([
    once(writer.stdout, 'data'),
    once(writer, 'exit').then(() => {
      throw new Error(said);
    }),
  ]);
  const folder = join(target, '..');
  // A table is written again and again; it is killed when some of it is there.
  while (
    what !== 'archive' &&
    !halves(folder).some((name) => (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0)
  )
    await wait(1);
  writer.kill('SIGKILL');
  await once(writer, 'exit');
}

describe('a file that a killed program was writing', () => {
  it.each(['export', 'joint paper', 'documents', 'table', 'archive'])(
    'is gone after the next start: %s',
    async (what) => {
      const folder = tempFolder();
      const [data, documents] = [join(folder, 'data'), join(folder, 'documents')];
      for (const each of [data, documents]) mkdirSync(each);
      writeFileSync(join(documents, 'other.tmp'), 'somebody else’s');
      await killed(what, data, join(documents, 'mine.csv'));
      // A kill may come just when a table has its name; then nothing is to be removed.
      if (what !== 'table') expect(halves(documents)).toHaveLength(1);
      const desk = await startDesk({ folder: data });
      expect(readdirSync(documents).filter((name) => name !== 'mine.csv')).toEqual(['other.tmp']);
      expect(readdirSync(join(data, 'unfinished'))).toEqual([]);
      await desk.close();
    },
  );

  it('stays listed while its disk is not there, and is removed when it is back', async () => {
    const folder = tempFolder();
    const [notes, disk] = [join(folder, 'notes'), join(folder, 'disk')];
    mkdirSync(disk);
    const path = listUnfinished(notes).begin(join(disk, 'x.csv'));
    writeFileSync(path, 'half');
    renameSync(disk, `${disk}-away`);
    expect(await removeUnfinished(notes)).toBe(0);
    expect(readdirSync(notes)).toHaveLength(1);
    renameSync(`${disk}-away`, disk);
    expect(await removeUnfinished(notes)).toBe(1);
    expect([existsSync(path), readdirSync(notes)]).toEqual([false, []]);
  });

  it('holds up no start while its disk hangs, which is asked once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = tempFolder();
    const notes = join(folder, 'notes');
    const listed = listUnfinished(notes);
    for (const path of [listed.begin('/share/x'), listed.begin('/share/y'), listed.begin(join(folder, 'z'))])
      if (path.startsWith(folder)) writeFileSync(path, 'half');
    const asked: string[] = [];
    const removed = removeUnfinished(notes, (path) => {
      asked.push(path);
      return path === '/share' ? new Promise(() => undefined) : stat(path);
    });
    await expect.poll(() => asked).toContain('/share');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await removed).toBe(1);
    expect(readdirSync(notes)).toHaveLength(2);
    expect(asked.toSorted()).toEqual([folder, '/share'].toSorted());
  });

  it('is the only one that is ever removed, whatever a note says', async () => {
    const folder = tempFolder();
    const notes = join(folder, 'notes');
    const listed = listUnfinished(notes);
    const mine = join(folder, 'mine.txt');
    writeFileSync(mine, 'precious');
    const foreign = join(folder, '.kobai-desk-00000000-0000-4000-8000-000000000000.tmp');
    writeFileSync(foreign, 'another desk’s');
    for (const text of [mine, foreign, '', '\0\0\0', folder, `${mine}/`, '../../..']) {
      listed.begin(join(folder, 'x'));
      const note = readdirSync(notes)[0] ?? '';
      writeFileSync(join(notes, note), text);
      expect(await removeUnfinished(notes)).toBe(0);
      expect(readdirSync(notes)).toEqual([]);
    }
    expect(readFileSync(mine, 'utf8')).toBe('precious');
    expect(existsSync(foreign)).toBe(true);
    expect(await removeUnfinished(join(folder, 'nowhere'))).toBe(0);
  });

  it('has no note any more once it is finished', () => {
    const notes = join(tempFolder(), 'notes');
    const listed = listUnfinished(notes);
    const path = listed.begin(join(notes, '..', 'x.csv'));
    expect(readFileSync(join(notes, readdirSync(notes)[0] ?? ''), 'utf8')).toBe(path);
    listed.end(path);
    listed.end(path);
    expect(readdirSync(notes)).toEqual([]);
  });
});

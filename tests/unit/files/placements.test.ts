import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listPlacements } from '#electron/files/placements.ts';
import { listUnfinished } from '#electron/files/unfinished.ts';
import { recoverUnfinishedFiles } from '#electron/leftovers.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** A program that was killed when two complete files were to take their names, of which one has it. */
function killed() {
  const base = tempFolder();
  const [notes, placing, out] = ['unfinished', 'placing', 'out'].map((name) => join(base, name)) as [string, string, string]; // prettier-ignore
  mkdirSync(out);
  const unfinished = listUnfinished(notes);
  const moves = ['1.csv', '2.csv'].map((name) => {
    const to = join(out, name);
    const from = unfinished.begin(to);
    writeFileSync(from, name);
    return { from, to };
  });
  const placements = listPlacements(placing);
  const id = placements.prepare();
  placements.decide(id, moves, ['a', 'b']);
  renameSync(moves[0]!.from, moves[0]!.to);
  return { base, out, placing, id, moves, placements, start: () => recoverUnfinishedFiles(notes, placing) };
}
const filesIn = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

it('complete files of a killed program get their names at the next start, and who waits for that is known', async () => {
  const { out, placing, id, placements, start } = killed();
  expect(placements.state(id)).toBe('open');
  expect(await start()).toBe(0);
  expect(filesIn(out)).toEqual([['1.csv', '1.csv'], ['2.csv', '2.csv']]); // prettier-ignore
  expect(placements.state(id)).toBe('placed');
  placements.taken(id, ['b']);
  expect([placements.waitingFor('a'), placements.waitingFor('b')]).toEqual([[id], []]);
  placements.taken(id, ['a']);
  expect(placements.state(id)).toBe('none');
  expect(readdirSync(placing)).toEqual([]);
});

it('without the decision they are removed', async () => {
  const { moves, id, placements, start } = killed();
  placements.withdraw(id);
  expect(await start()).toBe(1);
  expect(existsSync(moves[1]!.from)).toBe(false);
});

it('a folder that is not there is waited for, and nothing of it is removed', async () => {
  const { base, out, id, placements, start } = killed();
  renameSync(out, join(base, 'away'));
  expect(await start()).toBe(0);
  expect(placements.state(id)).toBe('open');
  renameSync(join(base, 'away'), out);
  expect(await start()).toBe(0);
  expect(filesIn(out)).toHaveLength(2);
  expect(placements.state(id)).toBe('placed');
});

it('what has taken the name since is left as it is', async () => {
  const { out, moves, start } = killed();
  writeFileSync(moves[1]!.to, 'somebody else’s');
  utimesSync(moves[1]!.from, 1_000, 1_000);
  expect(await start()).toBe(0);
  expect(filesIn(out)).toEqual([['1.csv', '1.csv'], ['2 (2).csv', '2.csv'], ['2.csv', 'somebody else’s']]); // prettier-ignore
});

it('a decision that was damaged was taken: its files count as placed', async () => {
  const { placing, id, placements, start } = killed();
  writeFileSync(join(placing, readdirSync(placing)[0]!), '{');
  await start();
  expect(placements.state(id)).toBe('placed');
});

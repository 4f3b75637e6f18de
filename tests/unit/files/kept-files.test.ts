import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runUnprivileged, runWithMounts, type ProcessResult } from '#tests/support/run-unprivileged.ts';
import {
  corruptions,
  keptFiles,
  type StartResult,
  type Corruption,
} from '#tests/support/corrupted-files-table.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const here = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

type Outcome = string;
const row = (
  usual: Outcome,
  others: Partial<Record<Corruption, Outcome>> = {},
): Readonly<Record<Corruption, Outcome>> =>
  Object.fromEntries(corruptions.map((corruption) => [corruption, others[corruption] ?? usual])) as Record<
    Corruption,
    Outcome
  >;

/** A folder that is missing is made; anything else that is not a usable folder is refused. */
const folderRow = row('file.unusable', { missing: 'starts', 'a folder': 'starts' });
/** What can't be read at all is refused; whatever can be is mended from the copy, with these words. */
const copiedRow = (said: Outcome): Readonly<Record<Corruption, Outcome>> =>
  row(said, {
    unreadable: 'file.unusable',
    'a folder': 'file.unusable',
    'a link to itself': 'file.unusable',
    // It is read, and replaced when it is written.
    unwritable: 'starts',
  });
const logRow = (others: Partial<Record<Corruption, Outcome>>) => row('starts log.not-written', others);

/** What happens at the start: `starts` with the codes of what is said, or the code of the refusal. docs/reliability.md */
const expected: Readonly<Record<string, Readonly<Record<Corruption, Outcome>>>> = {
  'the data folder': folderRow,
  '.probe': row('starts'),
  'desk.lock': row('file.unusable', { missing: 'starts', empty: 'starts', torn: 'starts' }),
  'desk.json': copiedRow('starts desk.id-restored'),
  'settings.json': copiedRow('starts settings.recovered'),
  'window.json': row('starts'),
  'suppliers.json': row('desk.bad-suppliers', {
    missing: 'starts',
    'a dangling link': 'starts',
    unreadable: 'file.unusable',
    'a folder': 'file.unusable',
    'a link to itself': 'file.unusable',
  }),
  'policy.json': row('starts'),
  'kiosk.json': row('starts'),
  'lock.json': row('starts'),
  'scheduled-exports.json': row('starts', {
    unreadable: 'starts scheduled-export.lost',
    'a folder': 'starts scheduled-export.lost',
    'a link to itself': 'starts scheduled-export.lost',
  }),
  'descriptions.json': row('starts'),
  'archive.json': row('starts'),
  archive: row('starts'),
  registrations: row('starts'),
  'registrations/<name>.csv': row('starts'),
  uploads: row('starts'),
  'uploads/<name>': row('starts'),
  logs: logRow({ missing: 'starts', 'a folder': 'starts', unwritable: 'starts' }),
  'logs/desk.log': logRow({ missing: 'starts', empty: 'starts', NULs: 'starts', torn: 'starts' }),
  'logs/desk.log.1': row('starts'),
  caches: folderRow,
  'caches/<account>.db': row('starts'),
  'caches/<account>.journal.db': row('starts'),
  'caches/<account>.open-writes.json': row('starts'),
  'caches/<account>.this-run.*': row('starts'),
  updates: row('starts'),
  'updates/<name>': row('starts'),
  unfinished: row('starts'),
  'unfinished/<name>': row('starts'),
  store: folderRow,
  'store/store.db': row('starts'),
};

/** The words of a refusal of the disk are in both languages, name a file, and are no error of a program. */
function expectWords(text: string): void {
  expect(text).toMatch(/(してください|お試しください)/);
  expectBothLanguages(text);
}

function expectBothLanguages(text: string): void {
  expect(text).toMatch(/[ぁ-ん].*。/);
  expect(text).toMatch(/[A-Za-z]{4,}.*\./);
  expect(text).not.toMatch(/\n\s+at |E[A-Z]{4,}:|SQLITE_|Error:/);
}

describe.skipIf(process.platform === 'win32')('every file that the desk keeps', () => {
  let cells: readonly StartResult[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'kobai-kept-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    const ended = await runUnprivileged(folder, here('tests/support/corrupted-files-child.ts'), folder);
    const last = ended.stdout.trim().split('\n').at(-1) ?? '';
    if (ended.code !== 0) throw new Error(ended.stderr);
    cells = JSON.parse(last) as readonly StartResult[];
  }, 600_000);

  it.each(Object.entries(expected))('starts and says so, or is refused with words: %s', (file, outcomes) => {
    const found = cells.filter((cell) => cell.file === file);
    const shown = found.map(({ corruption, outcome, notices }) => [
      corruption,
      [outcome, ...notices].join(' '),
    ]);
    expect(Object.fromEntries(shown)).toEqual(outcomes);
  });

  it('is in the table', () => {
    expect(new Set(cells.map(({ file }) => file))).toEqual(new Set(Object.keys(expected)));
    expect([...Object.keys(expected), 'chromium', 'Singleton*'].sort()).toEqual(
      ['the data folder', ...Object.keys(keptFiles)].sort(),
    );
  });

  it('has its row in the document', () => {
    const rows = readFileSync(here('docs/reliability.md'), 'utf8')
      .split('\n')
      .flatMap((line) => /^\| (`[^|]*) \|/.exec(line)?.[1]?.match(/`[^`]+`/g) ?? [])
      .map((name) => name.slice(1, -1).replace(/\/$/, ''));
    expect(Object.keys(keptFiles).filter((name) => !rows.includes(name))).toEqual([]);
  });

  it('loses nobody who stayed signed in, and takes a change of the settings, where the desk starts', () => {
    for (const cell of cells) {
      if (cell.outcome !== 'starts') {
        expectWords(cell.said);
        continue;
      }
      // Without the data folder there was nobody.
      const accounts = cell.file === 'the data folder' ? 0 : 1;
      expect({ ...cell, said: '' }).toMatchObject({ accounts, change: 'taken', sharedMachine: false });
      if (cell.notices.length > 0) expectBothLanguages(cell.said);
    }
  });
});

describe.skipIf(process.platform === 'win32')('a start that the disk refuses', () => {
  /** The browser host as people start it. */
  const [file, ...args] = [here('electron/browser.ts'), '--no-open'] as const;
  const exitOf = ({ code, stdout, stderr }: ProcessResult) => {
    expectWords(stderr);
    return { code, stdout };
  };
  const refused = { code: 2, stdout: '' };

  it.each([
    ['garbage in its lock', (data: string) => writeFileSync(join(data, 'desk.lock'), 'garbage'.repeat(1000))],
    ['a folder as its lock', (data: string) => mkdirSync(join(data, 'desk.lock'))],
    [
      'no right to its own file',
      (data: string) => (writeFileSync(join(data, 'desk.json'), ''), chmodSync(join(data, 'desk.json'), 0)),
    ],
  ])('ends with code 2 and one message in two languages: %s', async (_, corruption) => {
    const folder = tempFolder();
    const data = join(folder, 'data');
    mkdirSync(data);
    corruption(data);
    const ended = await runUnprivileged(data, file, ...args, '--data', data);
    expect(exitOf(ended)).toEqual(refused);
    expect(ended.stderr).toContain(data);
  });

  it('ends with code 2 when its path is longer than a database takes', async () => {
    const folder = tempFolder();
    const data = join(folder, ...Array.from({ length: 6 }, (_, index) => `${index}`.repeat(100)));
    expect(exitOf(await runUnprivileged(folder, file, ...args, '--data', data))).toEqual(refused);
  });

  it('ends with code 2 on a disk that is full or read-only', async ({ skip }) => {
    const folder = tempFolder();
    const run = (setUp: string) =>
      runWithMounts(
        `mount -t tmpfs -o size=64k,nr_inodes=40 tmpfs "$1"; ${setUp}; shift; exec "$@"`,
        folder,
        process.execPath,
        '--disable-warning=ExperimentalWarning',
        file,
        ...args,
        '--data',
        join(folder, 'data'),
      );
    const full = run('mkdir "$1/data"; dd if=/dev/zero of="$1/fill" bs=1k count=100 2>/dev/null || true');
    if (full === null) return skip('not run: only root on Linux can mount a disk of its own');
    expect(exitOf(await full)).toEqual(refused);
    const readOnly = (await run('mkdir "$1/data"; mount -o remount,ro "$1"')) as ProcessResult;
    expect(exitOf(readOnly)).toEqual(refused);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const floors = {
  Page: 'renderer/features',
  Desk: 'electron/desk',
  Store: 'electron/suppliers/embedded',
} as const;
/** Where the names of a column are files or folders. */
const named: Readonly<Record<string, readonly string[]>> = {
  'Contract (`shared/ipc`)': ['shared/ipc'],
  'Supplier API': ['shared/supplier-api', 'shared/supplier-api/routes'],
  Domain: ['electron/domain'],
};

const text = readFileSync(`${root}/docs/contributors.md`, 'utf8');
const section = text.slice(
  text.indexOf('## Features'),
  text.indexOf('How one thing goes through the floors'),
);
const [headings = [], , ...rows] = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const cellOf = (row: readonly string[], heading: string): string => row[headings.indexOf(heading)] ?? '';
const features = rows.map((row) => cellOf(row, 'Feature'));
const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const shared = namesIn(section.slice(section.indexOf('Other folders serve')));

const foldersIn = (floor: string): string[] =>
  readdirSync(`${root}/${floor}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('the table of features', () => {
  it('has every feature that is asked for', () =>
    expect(features).toEqual(expect.arrayContaining(['sign-in', 'cart', 'recurring', 'prepaid', 'help'])));

  it.each(Object.entries(floors))('has the folders of a floor: %s', (heading, floor) => {
    const folders = foldersIn(floor);
    expect(folders.filter((name) => !features.includes(name) && !shared.includes(name))).toEqual([]);
    const ticked = rows.filter((row) => cellOf(row, heading) === '✓').map((row) => cellOf(row, 'Feature'));
    expect(ticked.toSorted()).toEqual(folders.filter((name) => features.includes(name)).toSorted());
  });

  it.each(Object.entries(named))('names files that there are: %s', (heading, folders) => {
    const isThere = (name: string): boolean =>
      folders.some((folder) =>
        ['', '.ts'].some((ending) => existsSync(`${root}/${folder}/${name}${ending}`)),
      );
    const names = rows.flatMap((row) => namesIn(cellOf(row, heading)));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !isThere(name))).toEqual([]);
  });

  it('has a contract of its name for every feature with calls, and no contract that it does not name', () => {
    const contract = 'Contract (`shared/ipc`)';
    const unnamed = rows.filter((row) => {
      const names = namesIn(cellOf(row, contract));
      return names.length > 0 && !names.includes(cellOf(row, 'Feature'));
    });
    expect(unnamed.map((row) => cellOf(row, 'Feature'))).toEqual([]);
    const files = readdirSync(`${root}/shared/ipc`).flatMap((name) => /^(.+)\.ts$/.exec(name)?.[1] ?? []);
    const inTable = rows.flatMap((row) => namesIn(cellOf(row, contract)));
    const serving = namesIn(section.slice(section.indexOf('Contracts of several features')));
    expect(files.filter((name) => !inTable.includes(name) && !serving.includes(name))).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contractTestsFor } from '../../../scripts/contract-tests.ts';
import { readSources, type Source } from '../../../scripts/source-files.ts';

const root = new URL('../../../', import.meta.url);
let sources: readonly Source[] = [];
beforeAll(async () => (sources = await readSources(['electron', 'shared'])));

const testFiles = ['desk', 'supplier-api'].flatMap((folder) =>
  readdirSync(new URL(`tests/contract/${folder}`, root))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/contract/${folder}/${name}`),
);
const chosen = (...files: string[]): readonly string[] => contractTestsFor(files, sources, testFiles);

describe('contract tests of a change', () => {
  it('are those of the feature that a file belongs to, on every floor', () => {
    for (const file of ['electron/desk/quotes/quotes.ts', 'electron/suppliers/embedded/quotes/quotes.ts'])
      expect(chosen(file)).toEqual(['tests/contract/supplier-api/quotes.test.ts']);
    expect(chosen('electron/desk/cart/cart.ts')).toEqual(
      expect.arrayContaining([
        'tests/contract/supplier-api/cart.test.ts',
        'tests/contract/desk/ordering.test.ts',
        'tests/contract/desk/ordering-cut.test.ts',
      ]),
    );
  });

  it('are those of the feature that a file has its name of', () => {
    for (const file of ['shared/supplier-api/prepaid.ts', 'shared/messages/prepaid-refusals.ts'])
      expect(chosen(file)).toEqual(testFiles.filter((test) => test.includes('/prepaid')).toSorted());
  });

  it('are those of the features that import a rule', () => {
    const found = chosen('electron/domain/quotes.ts');
    expect(found).toContain('tests/contract/supplier-api/quotes.test.ts');
    expect(found.length).toBeLessThan(testFiles.length / 2);
  });

  it('are all of them where a file is used everywhere, and none where only the page has it', () => {
    for (const file of ['shared/model/result.ts', 'electron/assemble.ts', 'tests/support/desk.ts'])
      expect(chosen('renderer/App.vue', file)).toEqual(testFiles.toSorted());
    expect(chosen('renderer/features/cart/CartPage.vue', 'docs/it.md')).toEqual([]);
  });

  it('are those that were changed themselves', () => {
    const file = 'tests/contract/desk/idle.test.ts';
    expect(chosen(file)).toEqual([file]);
  });

  it('are some for each folder of desk and store, and all where none has the name of the folder', () => {
    for (const folder of ['desk', 'suppliers/embedded'])
      for (const entry of readdirSync(new URL(`electron/${folder}`, root), { withFileTypes: true }))
        if (entry.isDirectory()) expect(chosen(`electron/${folder}/${entry.name}/x.ts`)).not.toEqual([]);
    expect(chosen('electron/desk/gone/x.ts')).toEqual(testFiles.toSorted());
  });
});

import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tables = ['docs/threat-model.md', 'docs/asvs.md', 'docs/reliability.md'];
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const isTest = (path: string): boolean => /\.(test|spec)\.ts$/.test(path);
const isNamed = (path: string): boolean =>
  isTest(path) || /^(docs|electron|packaging|renderer|scripts|shared|tests)\/[\w./*-]+$/.test(path);

/** The files that a text names: a path of the project, or the bare name of a test. May hold `*`. */
const filesOf = (path: string): string[] =>
  globSync(path.includes('/') ? path : `tests/**/${path}`, { cwd: root });

/**
 * What a text names and there is not: files in backticks, and names of tests in curly quotes behind their file. The
 * beginning of a name is enough.
 */
function missing(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`((?:,? “[^”]+”)*)/g)].flatMap(([, path = '', names = '']) => {
    if (!isNamed(path)) return [];
    const files = filesOf(path);
    if (files.length === 0) return [path];
    const content = files.map((file) => (isTest(file) ? read(file) : '')).join('\n');
    const isThere = (name: string): boolean =>
      ["'", '"', '`'].some((quote) => content.includes(quote + name));
    return [...names.matchAll(/“([^”]+)”/g)]
      .map(([, name = '']) => name)
      .filter((name) => !isThere(name))
      .map((name) => `${path}: ${name}`);
  });
}

describe('tables that say what shows a thing', () => {
  it.each(tables)('%s names files and tests that there are', (file) => {
    const text = read(file);
    expect(text.match(/`tests\//g)?.length).toBeGreaterThan(20);
    expect(missing(text)).toEqual([]);
  });

  it.each(
    globSync(['docs/*.md', 'docs/decisions/*.md', 'shared/**/*.md', 'renderer/**/*.md'], { cwd: root }),
  )('%s names files that there are', (file) => {
    expect(missing(read(file))).toEqual([]);
  });

  it('are found out where a file or a test is gone', () => {
    expect(missing('| `tests/unit/no-such.test.ts`, `electron/no-such.ts` | `no-such.spec.ts` |')).toEqual([
      'tests/unit/no-such.test.ts',
      'electron/no-such.ts',
      'no-such.spec.ts',
    ]);
    const here = '`tests/unit/named-tests.test.ts`';
    expect(missing(`${here} “are found out where a file”, “says nothing of it”; \`desk.lock\``)).toEqual([
      'tests/unit/named-tests.test.ts: says nothing of it',
    ]);
  });

  it('name each requirement of the standard once, in order', () => {
    const ids = [...read('docs/asvs.md').matchAll(/^\| (\d+\.\d+\.\d+) /gm)].map(([, id = '']) => id);
    const rank = (id: string): number => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
    expect(ids.length).toBeGreaterThan(150);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => rank(a) - rank(b)));
  });
});

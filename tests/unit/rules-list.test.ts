import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { idsInSource, type RuleList } from '../../scripts/rule-coverage.ts';

const root = join(import.meta.dirname, '..', '..');
const { systems, rules } = JSON.parse(readFileSync(join(root, 'docs', 'rules.json'), 'utf8')) as RuleList;

const testFiles = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:test|spec)\.ts$/.test(name),
);

describe('the list of rules', () => {
  it('has every rule once, numbered without a gap', () => {
    const counts = { QC: 43, AM: 78, AS: 100, QT: 28, PM: 26 };
    expect(Object.keys(systems)).toEqual(Object.keys(counts));
    expect(rules.map(({ id }) => id)).toEqual(
      Object.entries(counts).flatMap(([prefix, count]) =>
        Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`),
      ),
    );
  });

  it('gives each a known kind and a title of its own', () => {
    for (const { kind, title } of rules) {
      expect(kind).toMatch(/^[RXFNADG](?:\/G)?$/);
      expect(title).toMatch(/^\S.{3,60}\S$/);
    }
  });
});

describe('the names of tests', () => {
  const known = new Set(rules.map(({ id }) => id));

  it('are found: this would notice if it read nothing', () => {
    expect(
      testFiles.flatMap((name) => idsInSource(readFileSync(join(root, 'tests', name), 'utf8'))),
    ).toContain('AS-8');
  });

  it.each(testFiles)('claim only rules that exist: %s', (name) => {
    const ids = idsInSource(readFileSync(join(root, 'tests', name), 'utf8'));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});

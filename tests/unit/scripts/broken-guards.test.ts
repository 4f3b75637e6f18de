import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leadingRuleIds, type ExercisedRules, type RuleList } from '../../../scripts/rule-coverage.ts';
import { brokenGuards } from '#tests/rules/broken-guards.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { systems, rules } = JSON.parse(read('docs/rules.json')) as RuleList;
const exercised = JSON.parse(read('docs/broken-guards.json')) as ExercisedRules;

/** Whether a test of this title is written in `source`; a title may have placeholders. */
function hasTitle(source: string, title: string): boolean {
  const [start = ''] = title.split(' ');
  return source.split('\n').some((line) => {
    const written = /(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;
    return [...line.matchAll(written)].some(([, , text = '']) => {
      const pattern = text
        .replaceAll(/\\(.)/g, '$1')
        .split(/%[a-z]|\$\{[^}]*\}|\$[\w.]+/)
        .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
      const isTitle = text.startsWith(start) || (/^[%$]/.test(text) && source.includes(start));
      return isTitle && new RegExp(`^${pattern.join('.*')}$`, 's').test(title);
    });
  });
}

describe('the guards that are broken on purpose', () => {
  it.each(brokenGuards.map((guard) => [`${guard.rules.join(' ')} in ${guard.file}`, guard] as const))(
    'stand where they are looked for, once: %s',
    (_, { file, find, by, test }) => {
      expect(read(file).split(find)).toHaveLength(2);
      expect(by).not.toBe(find);
      expect(existsSync(join(root, test)), test).toBe(true);
    },
  );

  it('belong to rules that there are, at least eighty, of all five systems', () => {
    const known = new Set(rules.map(({ id }) => id));
    const guarded = new Set(brokenGuards.flatMap((guard) => guard.rules));
    expect([...guarded].filter((id) => !known.has(id))).toEqual([]);
    expect(guarded.size).toBeGreaterThan(80);
    for (const prefix of Object.keys(systems))
      expect([...guarded].filter((id) => id.startsWith(`${prefix}-`)).length, prefix).toBeGreaterThan(5);
  });

  it('were noticed by tests that are still there', () => {
    const filesOf = (rule: string): string[] => [
      ...new Set(brokenGuards.filter(({ rules }) => rules.includes(rule)).map(({ test }) => test)),
    ];
    const gone = Object.entries(exercised).flatMap(([rule, titles]) =>
      titles.filter((title) => !filesOf(rule).some((file) => hasTitle(read(file), title))),
    );
    expect(gone).toEqual([]);
    expect(hasTitle("it('AM-1 %s is refused', () => {", 'AM-1 this is refused')).toBe(true);
    expect(hasTitle("it('AM-1 %s is taken', () => {", 'AM-1 this is refused')).toBe(false);
  });

  it('were noticed, each by a test that claims the rule', () => {
    const guarded = [...new Set(brokenGuards.flatMap((guard) => guard.rules))].sort();
    expect(Object.keys(exercised).sort()).toEqual(guarded);
    for (const [rule, red] of Object.entries(exercised)) {
      expect(red.length, rule).toBeGreaterThan(0);
      for (const name of red) expect(leadingRuleIds(name)).toContain(rule);
    }
  });
});

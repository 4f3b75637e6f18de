import type { Answer } from './client.ts';
import type { Operation } from './document.ts';
import type { Kit } from './kit.ts';

/** Whether `rules` state what stands at a path: a list has something in it, everything else is there and not false. */
function isStated(rules: unknown, path: string): boolean {
  const value = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], rules);
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/**
 * Compares what `describe` states in `rules` with what answers. `asked` says of each operation whether it is left out.
 * Without `rules` there is nothing to compare.
 */
export function compareRules(kit: Kit, described: Answer, asked: ReadonlyMap<Operation, boolean>): void {
  const { rules } = (described.body ?? {}) as { readonly rules?: object };
  if (rules === undefined) return kit.untested('rules.said', 'no-rules');
  const byRule = Map.groupBy(asked.keys(), (operation) => operation.rules.join(' | '));
  byRule.delete('');
  for (const [paths, operations] of byRule) {
    const stated = paths.split(' | ').find((path) => isStated(rules, path));
    const [out, there] = [true, false].map((left) =>
      operations.filter((each) => asked.get(each) === left).map(({ id }) => id),
    ) as [string[], string[]];
    if (stated !== undefined && out.length > 0)
      kit.say('rules.said', described, `$.rules.${stated}`, `404: ${out.join(', ')}`);
    if (stated === undefined && there.length > 0)
      kit.say('rules.unsaid', described, '$.rules', `${paths}: ${there.join(', ')}`);
  }
}

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenGuards, type BrokenGuard } from '../tests/rules/broken-guards.ts';
import { leadingRuleIds, type ExercisedRules } from './rule-coverage.ts';
import { makeCopy, redTests, withChange } from './changed-copy.ts';

// npm run guards: breaks each guard of tests/rules in a copy of this repository, one at a time, runs the test that has to
// notice it, and writes to docs/broken-guards.json which tests went red. Words choose among the guards: a rule's id, or a
// part of a file's path. What is there of other rules stays.

const written = join(import.meta.dirname, '..', 'docs', 'broken-guards.json');

/** Which tests noticed the guard broken, by rule. */
async function tryGuard(copy: string, guard: BrokenGuard): Promise<ReadonlyMap<string, readonly string[]>> {
  return withChange(
    copy,
    guard.file,
    (whole) => {
      if (whole.split(guard.find).length !== 2)
        throw new Error(`not once in ${guard.file}: ${JSON.stringify(guard.find)}`);
      return whole.replace(guard.find, () => guard.by);
    },
    async () => {
      const red = await redTests(copy, [guard.test]);
      return new Map(
        guard.rules.map((rule) => [rule, red.filter((name) => leadingRuleIds(name).includes(rule))]),
      );
    },
  );
}

const words = process.argv.slice(2);
const chosen = brokenGuards.filter(
  ({ rules, file }) =>
    words.length === 0 || words.some((word) => rules.includes(word) || file.includes(word)),
);
const before = JSON.parse(await readFile(written, 'utf8').catch(() => '{}')) as ExercisedRules;
const tried = new Set(chosen.flatMap(({ rules }) => rules));
const exercised: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries(before).filter(([rule]) => words.length > 0 && !tried.has(rule)),
);
const unnoticed: string[] = [];
const copy = await makeCopy();
try {
  for (const [index, guard] of chosen.entries()) {
    for (const [rule, red] of await tryGuard(copy, guard)) {
      console.log(`${index + 1}/${chosen.length} ${rule.padEnd(7)}${red[0] ?? `NOT NOTICED: ${guard.file}`}`);
      if (red.length === 0) unnoticed.push(`${rule} in ${guard.file}`);
      else exercised[rule] = [...new Set([...(exercised[rule] ?? []), ...red])].sort();
    }
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
const order = (rule: string): string => rule.replace(/\d+/, (digits) => digits.padStart(3, '0'));
const sorted = Object.fromEntries(
  Object.entries(exercised).sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)),
);
await writeFile(written, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`\n${Object.keys(sorted).length} rules exercised, ${unnoticed.length} guards not noticed`);
for (const each of unnoticed) console.log(`  ${each}`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;

/** A rule as `docs/rules.json` lists it. */
export interface Rule {
  readonly id: string;
  /** `R` hard rule, `X` refusal, `F` feature, `N` note, `A` advice, `D` description, `G` gap; the first counts. */
  readonly kind: string;
  readonly title: string;
}

export interface RuleList {
  /** Names by prefix. */
  readonly systems: Readonly<Record<string, string>>;
  readonly rules: readonly Rule[];
}

/** The tests that went red when a guard of a rule was broken, by the rule's id (`docs/broken-guards.json`). */
export type ExercisedRules = Readonly<Record<string, readonly string[]>>;

export interface TestOutcome {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'not-run';
}

export interface Coverage {
  /** Rules with a passing test and no failing one. */
  readonly passed: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  /** Ids that no rule has, with the test that claims them. */
  readonly unknown: readonly { readonly id: string; readonly name: string }[];
}

/** Rules have no leading zero and few digits; product numbers such as AM-00012 are none. */
const LEADING_ID = /^\s*((?:QC|AM|AS|QT|PM)-[1-9]\d{0,2})(?![\w-])[\s,、:]*/;

/** The rule ids at the start of a test's name, in order: `AS-26 AS-29 tells …` has two. */
export function leadingRuleIds(name: string): readonly string[] {
  const ids: string[] = [];
  let rest = name;
  for (let found = LEADING_ID.exec(rest); found !== null; found = LEADING_ID.exec(rest)) {
    ids.push(found[1] ?? '');
    rest = rest.slice(found[0].length);
  }
  return ids;
}

/**
 * The rule ids at the start of the strings of a test file's text. Reads text, not syntax: an id at the start of
 * any string counts, which is what a test's name is.
 */
export const idsInSource = (source: string): readonly string[] =>
  [...source.matchAll(/['"`]((?:(?:QC|AM|AS|QT|PM)-[1-9]\d{0,2}(?![\w-])[\s,、:]*)+)/g)].flatMap(
    ([, ids = '']) => leadingRuleIds(ids),
  );

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const listIn = (value: unknown, key: string): readonly Json[] => {
  const list = isJson(value) ? value[key] : undefined;
  return Array.isArray(list) ? list.filter(isJson) : [];
};

function vitestOutcomes(report: unknown): readonly TestOutcome[] {
  return listIn(report, 'testResults')
    .flatMap((file) => listIn(file, 'assertionResults'))
    .map(({ title, status }) => ({
      name: String(title),
      outcome: status === 'passed' || status === 'failed' ? status : 'not-run',
    }));
}

function playwrightOutcomes(suite: unknown): readonly TestOutcome[] {
  const own = listIn(suite, 'specs').map((spec): TestOutcome => {
    const states = listIn(spec, 'tests').map(({ status }) => status);
    const failed = states.some((status) => status === 'unexpected' || status === 'flaky');
    const passed = states.includes('expected');
    return { name: String(spec['title']), outcome: failed ? 'failed' : passed ? 'passed' : 'not-run' };
  });
  return [...own, ...listIn(suite, 'suites').flatMap(playwrightOutcomes)];
}

/** The tests of a JSON report of vitest or Playwright; none for anything else. */
export const outcomesOf = (report: unknown): readonly TestOutcome[] => [
  ...vitestOutcomes(report),
  ...playwrightOutcomes(report),
];

/** Which rules the tests exercise, by the ids at the start of their names. */
export function coverageOf({ rules }: RuleList, outcomes: readonly TestOutcome[]): Coverage {
  const known = new Set(rules.map(({ id }) => id));
  const claims = outcomes.flatMap(({ name, outcome }) =>
    leadingRuleIds(name).map((id) => ({ id, name, outcome })),
  );
  const idsWith = (wanted: TestOutcome['outcome']) =>
    new Set(claims.filter(({ id, outcome }) => outcome === wanted && known.has(id)).map(({ id }) => id));
  const failed = idsWith('failed');
  return {
    passed: new Set([...idsWith('passed')].filter((id) => !failed.has(id))),
    failed,
    unknown: claims.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

const KINDS = ['R', 'X', 'F', 'N', 'A', 'D', 'G'] as const;

/**
 * The table that `npm run rules` prints: a line a system, with rules passed out of all by kind, and how many of them are
 * exercised: a test went red when a guard was broken on purpose, and passes now; the others are only named. Then which
 * those are, and what is open.
 */
export function coverageText(
  { systems, rules }: RuleList,
  { passed, failed, unknown }: Coverage,
  exercised: ExercisedRules = {},
): string {
  const isExercised = ({ id }: Rule): boolean => passed.has(id) && Object.hasOwn(exercised, id);
  const share = (of: readonly Rule[]) =>
    of.length === 0 ? '-' : `${of.filter(({ id }) => passed.has(id)).length}/${of.length}`;
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(5) : cell.padStart(index > KINDS.length + 1 ? 11 : 8)))
      .join('');
  const cells = (of: readonly Rule[]) => [
    ...KINDS.map((k) => share(of.filter((r) => r.kind[0] === k))),
    share(of),
    String(of.filter(isExercised).length),
    String(of.filter((r) => passed.has(r.id) && !isExercised(r)).length),
  ];
  const ofSystem = (prefix: string) => rules.filter(({ id }) => id.startsWith(`${prefix}-`));

  const table = [
    row(['', ...KINDS, 'all', 'exercised', 'named']),
    ...Object.keys(systems).map((prefix) => row([prefix, ...cells(ofSystem(prefix))])),
    row(['all', ...cells(rules)]),
  ];
  const open = Object.entries(systems).map(([prefix, name]) => {
    const none = ofSystem(prefix).filter(({ id }) => !passed.has(id) && !failed.has(id));
    return [
      '',
      `${prefix} ${name}: ${none.length} without a test`,
      ...none.map(({ id, kind, title }) => `  ${id.padEnd(7)}${kind.padEnd(4)}${title}`),
    ].join('\n');
  });
  const named = rules.filter((rule) => passed.has(rule.id) && !isExercised(rule)).map(({ id }) => id);
  return [
    ...table,
    ...(named.length > 0 ? ['', `Only named: ${named.join(' ')}`] : []),
    ...open,
    ...(failed.size > 0 ? ['', `Failing: ${[...failed].join(' ')}`] : []),
    ...(unknown.length > 0
      ? ['', 'There is no such rule:', ...unknown.map(({ id, name }) => `  ${id} in “${name}”`)]
      : []),
  ].join('\n');
}

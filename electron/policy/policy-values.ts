import { profiles } from '#electron/domain/profiles/index.ts';
import {
  managedNames,
  managedSettings,
  policyName,
  type ManagedName,
  type ManagedValues,
} from '#shared/model/managed-settings.ts';
import type { PolicyScope } from './policy-reading.ts';

/** What may be wrong in a policy, by the code of its notice. */
export const policyValueFaults = [
  'policy.values-ignored',
  'policy.names-unknown',
  'policy.names-twice',
  'policy.values-disagree',
] as const;
type PolicyValueFault = (typeof policyValueFaults)[number];

export interface ParsedPolicy {
  readonly values: ManagedValues;
  /**
   * Names of what is wrong: as the table spells them, with the way to the part (`Suppliers[2].baseUrl`), or as they stand in
   * the policy where no setting has them. Never a value.
   */
  readonly faults: Readonly<Partial<Record<PolicyValueFault, readonly string[]>>>;
}

/** The longest name that is repeated to people. Characters. */
const maxNameLength = 60;
/** By small letters: to Windows `kiosk` and `Kiosk` are one name. */
const known: ReadonlyMap<string, ManagedName> = new Map(
  managedNames.map((name) => [name.toLowerCase(), name]),
);

/**
 * The settings of a policy. One that is wrong, or that stands there more than once (`twice`: what the reader has found of
 * that), is ignored alone: in its place the safe value of the table holds, or where nobody is protected by it what was
 * understood of it before (`last`), so that a mistake opens nothing that was meant to be closed.
 */
export function parsePolicy(
  raw: Readonly<Record<string, unknown>>,
  scope: PolicyScope,
  last: ManagedValues,
  twice: readonly string[] = [],
): ParsedPolicy {
  const values: Partial<Record<ManagedName, unknown>> = {};
  const faults: Partial<Record<PolicyValueFault, string[]>> = {};
  const report = (fault: PolicyValueFault, names: readonly string[]): void => {
    if (names.length > 0) (faults[fault] ??= []).push(...names.map((name) => name.slice(0, maxNameLength)));
  };

  const byName = Map.groupBy(
    [...Object.keys(raw), ...twice.filter((name) => name in raw)],
    (given) => known.get(given.toLowerCase()) ?? null,
  );
  for (const [name, given] of byName) {
    if (name === null || (scope === 'user' && managedSettings[name].setBy === 'machine')) {
      report('policy.names-unknown', given);
      continue;
    }
    const isTwice = given.length > 1;
    const value = isTwice ? null : asGiven(name, raw[given[0]!]);
    const parsed = isTwice ? null : parseValue(name, value);
    if (parsed !== null && 'value' in parsed) {
      values[name] = parsed.value;
      continue;
    }
    if (parsed === null) report('policy.names-twice', [policyName(name)]);
    else report('policy.values-ignored', parsed.wrong);
    const instead = insteadOf(name, last[name], value);
    if (instead !== null) values[name] = instead;
  }
  // What is reported already is not reported as missing.
  const wrong = faults['policy.values-ignored'] ?? [];
  const disagreeing = disagreeingPairs(values as ManagedValues).filter((pair) =>
    pair.every((name) => !wrong.includes(policyName(name))),
  );
  report(
    'policy.values-disagree',
    disagreeing.map((pair) => pair.map(policyName).join(' / ')),
  );
  return { values: withinMaximum(values as ManagedValues), faults };
}

/** Settings that mean nothing without each other, or contradict each other. */
function disagreeingPairs(values: ManagedValues): readonly (readonly [ManagedName, ManagedName])[] {
  const { proxyMode, updateChannel, idleMinutes = 0, idleMinutesMaximum = Infinity } = values;
  const pairs = [
    [proxyMode === 'fixed' && values.proxyServer === undefined, 'proxyMode', 'proxyServer'],
    [proxyMode === 'pac' && values.proxyPacUrl === undefined, 'proxyMode', 'proxyPacUrl'],
    [
      (updateChannel ?? 'off') !== 'off' && values.updateAddress === undefined,
      'updateChannel',
      'updateAddress',
    ],
    // An address alone changes nothing, whatever whoever set it expects. One that is switched off is meant so.
    [proxyMode === undefined && values.proxyServer !== undefined, 'proxyServer', 'proxyMode'],
    [proxyMode === undefined && values.proxyPacUrl !== undefined, 'proxyPacUrl', 'proxyMode'],
    [updateChannel === undefined && values.updateAddress !== undefined, 'updateAddress', 'updateChannel'],
    [idleMinutes > idleMinutesMaximum, 'idleMinutes', 'idleMinutesMaximum'],
  ] as const;
  return pairs.flatMap(([disagrees, one, other]) => (disagrees ? [[one, other] as const] : []));
}

/** The smaller of both idle times holds; a half pair is as if it were not set where it is used. */
function withinMaximum(values: ManagedValues): ManagedValues {
  const { idleMinutes, idleMinutesMaximum = Infinity } = values;
  return idleMinutes === undefined
    ? values
    : { ...values, idleMinutes: Math.min(idleMinutes, idleMinutesMaximum) };
}

/** What holds in the place of a value that can't be used; null for nothing. */
function insteadOf(name: ManagedName, last: unknown, given: unknown): unknown {
  const { safe, instead } = managedSettings[name];
  if (last === undefined) return safe;
  // The table relates a name and the type of its value; through an index the compiler can't.
  return instead === null
    ? (safe ?? last)
    : (instead as (last: unknown, given: unknown) => unknown)(last, given);
}

/** The value of a setting, or the ways to what is wrong in it. */
function parseValue(
  name: ManagedName,
  value: unknown,
): { readonly value: unknown } | { readonly wrong: readonly string[] } {
  const parsed = managedSettings[name].schema.safeParse(value);
  const paths: readonly (readonly PropertyKey[])[] = parsed.success
    ? name === 'suppliers'
      ? withoutProfile(parsed.data as ManagedValues['suppliers']).map((index) => [index, 'profile'])
      : []
    : parsed.error.issues.map(({ path }) => path);
  if (parsed.success && paths.length === 0) return { value: parsed.data };
  const wrong = paths.map((path) =>
    path.reduce<string>(
      (way, part) => way + (typeof part === 'number' ? `[${part}]` : `.${String(part)}`),
      policyName(name),
    ),
  );
  return { wrong: [...new Set(wrong)] };
}

/** Places of suppliers whose system this program does not know. */
const withoutProfile = (suppliers: ManagedValues['suppliers']): readonly number[] =>
  suppliers!.flatMap(({ profile }, index) => (profiles.some(({ id }) => id === profile) ? [] : [index]));

/** A value from whatever a system has for it. */
function asGiven(name: ManagedName, value: unknown): unknown {
  const { kind } = managedSettings[name].type;
  return kind === 'switch' ? asSwitch(value) : asObjects(kind, value);
}

/** The registry has no truth values; Group Policy writes 1 and 0. */
const asSwitch = (value: unknown): unknown => (value === 1 ? true : value === 0 ? false : value);

/** Suppliers are objects; where a system has none, each is a text in JSON. */
function asObjects(kind: string, value: unknown): unknown {
  if (kind !== 'suppliers' || !Array.isArray(value)) return value;
  return value.map((each: unknown) => {
    if (typeof each !== 'string') return each;
    try {
      return JSON.parse(each) as unknown;
    } catch {
      return null;
    }
  });
}

/** What was kept of an earlier policy, as far as it still fits the table. */
export function keptValues(kept: Readonly<Record<string, unknown>>): ManagedValues {
  const fitting = managedNames.flatMap((name) => {
    const value = kept[name];
    const { schema, safe } = managedSettings[name];
    const fits =
      schema.safeParse(value).success || (safe !== null && JSON.stringify(value) === JSON.stringify(safe));
    return fits ? [[name, value] as const] : [];
  });
  return Object.fromEntries(fitting) as ManagedValues;
}

import { profiles } from '#electron/domain/profiles/index.ts';
import {
  managedNames,
  managedSettings,
  policyName,
  type ManagedName,
  type ManagedValues,
} from '#shared/model/managed-settings.ts';
import type { PolicyScope } from './policy-reading.ts';

export interface ParsedPolicy {
  readonly values: ManagedValues;
  /** Names, as they stand in the policy, of what is unknown, wrong, or not for this kind of policy to set. */
  readonly ignored: readonly string[];
}

/** The longest name that is repeated to people. Characters. */
const maxNameLength = 60;
const known: ReadonlyMap<string, ManagedName> = new Map(managedNames.map((name) => [policyName(name), name]));

/**
 * The settings of a policy. One that is wrong is ignored alone: in its place `last` holds, what was understood of it
 * before, or else the safe value of the table, so that a mistake opens nothing that was meant to be closed.
 */
export function parsePolicy(
  raw: Readonly<Record<string, unknown>>,
  scope: PolicyScope,
  last: ManagedValues,
): ParsedPolicy {
  const values: Partial<Record<ManagedName, unknown>> = {};
  const ignored: string[] = [];
  for (const [given, value] of Object.entries(raw)) {
    const name = known.get(given);
    if (name === undefined || (scope === 'user' && managedSettings[name].setBy === 'machine')) {
      ignored.push(given.slice(0, maxNameLength));
      continue;
    }
    const parsed = parseValue(name, value);
    if (parsed !== null) {
      values[name] = parsed;
      continue;
    }
    ignored.push(given);
    const instead = last[name] ?? managedSettings[name].safe;
    if (instead !== null) values[name] = instead;
  }
  return { values: values as ManagedValues, ignored };
}

/** The value of a setting, from whatever a system has for it; null where it is none. */
function parseValue(name: ManagedName, value: unknown): unknown {
  const { type, schema } = managedSettings[name];
  const parsed = schema.safeParse(type.kind === 'switch' ? asSwitch(value) : asObjects(type.kind, value));
  const fits =
    parsed.success && (name !== 'suppliers' || haveProfiles(parsed.data as ManagedValues['suppliers']));
  return fits ? parsed.data : null;
}

/** Whether each supplier is of a system that this program knows. */
const haveProfiles = (suppliers: ManagedValues['suppliers']): boolean =>
  suppliers!.every(({ profile }) => profiles.some(({ id }) => id === profile));

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

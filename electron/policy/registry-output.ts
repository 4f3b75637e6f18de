import { managedNames, policyName } from '#shared/model/managed-settings.ts';

/** The separator of REG_MULTI_SZ that is asked of `reg query`: it can be in no path. */
export const multiSeparator = '|';

/**
 * A value of the registry as `reg query` prints it; of other types than these there is only the text. Null where a
 * line break in it leaves open where it ends.
 */
export type RegistryValue = number | string | readonly string[] | null;

export interface RegistryKey {
  readonly path: string;
  readonly values: ReadonlyMap<string, RegistryValue>;
  /** Names that are there again, as the first one is written: to Windows, `kiosk` is `Kiosk`. The registry has each once. */
  readonly twice: ReadonlySet<string>;
}

const valueLine = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/;

/**
 * Reads what `reg query KEY /s /se "|"` prints: keys at the beginning of a line, below each its values, four spaces
 * before and between their parts. A line that is neither, or a key at once behind a value, belongs to the value before it,
 * which is then null. Null for anything else, such as half of it: a value without a key, or a last line without an end.
 */
export function parseRegistryOutput(output: string): readonly RegistryKey[] | null {
  if (output !== '' && !/\r?\n$/.test(output)) return null;
  const keys: {
    readonly path: string;
    readonly values: Map<string, RegistryValue>;
    readonly twice: Set<string>;
  }[] = [];
  let last: string | null = null;
  let isBlankBefore = false;
  for (const line of output.split(/\r?\n/)) {
    const key = keys.at(-1);
    const found = valueLine.exec(line);
    // Between the values of a key and the next key there is always an empty line.
    const isKey = line.startsWith('HKEY_') && (last === null || isBlankBefore);
    // An empty line ends a key; before another value it is one of a text.
    if (last !== null && !isKey && line !== '' && (found === null || isBlankBefore))
      key?.values.set(last, null);
    isBlankBefore = line === '';
    if (isKey) {
      keys.push({ path: line, values: new Map(), twice: new Set() });
      last = null;
    } else if (found !== null) {
      const [, name = '', type = '', data = ''] = found;
      const value = valueOf(type, data);
      if (value === null || key === undefined) return null;
      const there = [...key.values.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
      if (there === undefined) key.values.set(name, value);
      else key.twice.add(there);
      last = there ?? name;
    } else if (line !== '' && last === null) return null;
  }
  return keys;
}

function valueOf(type: string, data: string): RegistryValue | null {
  switch (type) {
    case 'REG_DWORD':
    case 'REG_QWORD':
      return /^0x[0-9a-f]{1,16}$/i.test(data) ? Number(data) : null;
    case 'REG_MULTI_SZ':
      return data.split(multiSeparator).filter((each) => each !== '');
    default:
      return data;
  }
}

const settingNames = new Set(managedNames.map((name) => policyName(name).toLowerCase()));

/**
 * The values of the program's key by name. A key below it is a list, as Group Policy writes one: its values in the
 * order of their names, which are numbers. One without values is none; `twice` has names that are a value and a list, or
 * have a value twice. Null for what no registry has, because a line break in a text looks like a key: one that is there
 * twice or is not the program's, and a list with settings in it, which would be missing in their own place.
 */
export function policyOf(
  keys: readonly RegistryKey[],
  root: string,
): { readonly raw: Readonly<Record<string, unknown>>; readonly twice: readonly string[] } | null {
  const raw: Record<string, unknown> = {};
  const twice: string[] = [];
  const below = `${root.toLowerCase()}\\`;
  const paths = keys.map(({ path }) => path.toLowerCase());
  if (new Set(paths).size < paths.length) return null;
  for (const [index, { path, values, twice: again }] of keys.entries()) {
    if (paths[index] === root.toLowerCase()) {
      Object.assign(raw, Object.fromEntries(values));
      twice.push(...again);
    } else if (paths[index]!.startsWith(below)) {
      if (values.size === 0) continue;
      if ([...values.keys()].some((name) => settingNames.has(name.toLowerCase()))) return null;
      const inOrder = [...values].toSorted(([one], [other]) => Number(one) - Number(other));
      const name = path.slice(below.length);
      if (name in raw || again.size > 0) twice.push(name);
      raw[name] = inOrder.map(([, value]) => value);
    } else return null;
  }
  return { raw, twice };
}

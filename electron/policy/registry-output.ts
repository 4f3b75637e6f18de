/** The separator of REG_MULTI_SZ that is asked of `reg query`: it can be in no path. */
export const multiSeparator = '|';

/** A value of the registry as `reg query` prints it; of other types than these there is only the text. */
export type RegistryValue = number | string | readonly string[];

export interface RegistryKey {
  readonly path: string;
  readonly values: ReadonlyMap<string, RegistryValue>;
}

const valueLine = /^ {4}(\S.*?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/;

/**
 * Reads what `reg query KEY /s /se "|"` prints: keys at the beginning of a line, below each its values, four spaces
 * before and between their parts. Null for anything else, such as half of it: a line that is neither, or a last line
 * without an end.
 */
export function parseRegistryOutput(output: string): readonly RegistryKey[] | null {
  if (output !== '' && !/\r?\n$/.test(output)) return null;
  const keys: { readonly path: string; readonly values: Map<string, RegistryValue> }[] = [];
  for (const line of output.split(/\r?\n/)) {
    if (line === '') continue;
    if (line.startsWith('HKEY_')) {
      keys.push({ path: line, values: new Map() });
      continue;
    }
    const found = valueLine.exec(line);
    const key = keys.at(-1);
    if (found === null || key === undefined) return null;
    const [, name = '', type = '', data = ''] = found;
    const value = valueOf(type, data);
    if (value === null) return null;
    key.values.set(name, value);
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

/**
 * The values of the program's key by name. A key below it is a list, as Group Policy writes one: its values in the
 * order of their names, which are numbers.
 */
export function policyOf(keys: readonly RegistryKey[], root: string): Readonly<Record<string, unknown>> {
  const raw: Record<string, unknown> = {};
  for (const { path, values } of keys) {
    if (path.toLowerCase() === root.toLowerCase()) Object.assign(raw, Object.fromEntries(values));
    else if (path.toLowerCase().startsWith(`${root.toLowerCase()}\\`)) {
      const inOrder = [...values].toSorted(([one], [other]) => Number(one) - Number(other));
      raw[path.slice(root.length + 1)] = inOrder.map(([, value]) => value);
    }
  }
  return raw;
}

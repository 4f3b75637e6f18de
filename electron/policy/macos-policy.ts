import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseBuffer } from 'bplist-parser';
import {
  isEmpty,
  quickSource,
  type PolicyReading,
  type PolicyScope,
  type PolicySource,
} from './policy-reading.ts';
import { readOwnedFile } from './read-owned-file.ts';

/** The preference domain of the program: its bundle identifier. */
export const preferenceDomain = 'jp.kobai-desk.desk';

/** Where macOS puts the forced preferences of configuration profiles. Set-once and a person's own are elsewhere. */
export const managedPreferences = '/Library/Managed Preferences';

/**
 * Forced preferences only: the files that macOS itself writes, as root, from the profiles of a machine and of a user.
 * What a person writes with `defaults` is never looked at.
 */
export function macosPolicy(folder = managedPreferences, user = userInfo().username): PolicySource {
  const machine = join(folder, `${preferenceDomain}.plist`);
  return quickSource(machine, () => {
    const ofMachine = readForced(machine, 'machine');
    return ofMachine.found === 'nothing'
      ? readForced(join(folder, user, `${preferenceDomain}.plist`), 'user')
      : ofMachine;
  });
}

function readForced(path: string, scope: PolicyScope): PolicyReading {
  const file = readOwnedFile(path);
  if (file.found !== 'file') return file;
  try {
    const [raw] = parseBuffer<unknown>(file.bytes);
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
      return isEmpty(raw) ? { found: 'nothing' } : { found: 'policy', scope, raw: { ...raw } };
  } catch {
    // Cut off, or no property list in binary form, which macOS always writes here.
  }
  return { found: 'failure', fault: 'syntax' };
}

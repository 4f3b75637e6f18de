import { z } from 'zod';
import type { Policy, PolicyState } from '#electron/desk/ports/policy.ts';
import { openStateFile } from '#electron/files/state-file.ts';
import { policyFaults } from '#shared/messages/managed-settings.ts';
import { safeValues, type ManagedValues } from '#shared/model/managed-settings.ts';
import { refusal } from '#shared/model/refusal.ts';
import type { PolicyReading, PolicySource } from './policy-reading.ts';
import { keptValues, parsePolicy } from './policy-values.ts';

// Loose: what a newer program added stays in the file.
const keptSchema = z.looseObject({
  /** Null after a policy was removed. */
  scope: z.enum(['machine', 'user']).nullable(),
  values: z.record(z.string(), z.unknown()),
});
type Kept = { readonly scope: PolicyState['scope']; readonly values: ManagedValues };

/** How many names of ignored values are listed in a notice. */
const maxNames = 10;

/**
 * Reads the policy of this machine now, and again with `refresh`. What was read last is kept in `file`: where a later
 * reading fails it goes on holding, and a policy that was removed clears it. Where none was ever read, every value that
 * protects somebody is at its safe side.
 */
export function openPolicy(source: PolicySource, file: string): Policy {
  const stateFile = openStateFile(file, keptSchema);
  let kept = readKept();
  let state = stateOf(source.read());
  const listeners = new Set<Parameters<Policy['listen']>[0]>();

  function readKept(): Kept | null {
    const read = stateFile.read();
    const value = read.ok ? read.value.value : null;
    return value === null ? null : { scope: value.scope, values: keptValues(value.values) };
  }

  function keep(next: Kept): void {
    if (JSON.stringify(next) === JSON.stringify(kept)) return;
    // Where it can't be saved, a later start has an older one to go on with.
    if (next.scope !== null || kept !== null) stateFile.write({ ...next });
    kept = next;
  }

  function stateOf(reading: PolicyReading): PolicyState {
    switch (reading.found) {
      case 'nothing':
        keep({ scope: null, values: {} });
        return { scope: null, values: {}, notices: [] };
      case 'policy': {
        const { values, ignored } = parsePolicy(reading.raw, reading.scope, kept?.values ?? {});
        keep({ scope: reading.scope, values });
        const names = ignored.slice(0, maxNames).join(', ');
        const notices = ignored.length === 0 ? [] : [refusal('policy.values-ignored', { params: { names } })];
        return { scope: reading.scope, values, notices, ignored };
      }
      case 'failure': {
        const params = { file: source.name, why: policyFaults[reading.fault] };
        return kept?.scope
          ? { ...kept, notices: [refusal('policy.kept', { params })] }
          : { scope: 'machine', values: safeValues, notices: [refusal('policy.unreadable', { params })] };
      }
    }
  }

  return {
    get state() {
      return state;
    },
    refresh: async () => {
      const next = stateOf(await source.readAgain());
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      const before = state;
      state = next;
      for (const listener of listeners) listener(next, before);
    },
    listen: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

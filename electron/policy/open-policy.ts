import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Policy, PolicyState } from '#electron/desk/ports/policy.ts';
import { openStateFile } from '#electron/files/state-file.ts';
import { policyFaults } from '#shared/messages/managed-settings.ts';
import { policyName, safeValues } from '#shared/model/managed-settings.ts';
import { refusal } from '#shared/model/refusal.ts';
import type { PolicyReading, PolicySource } from './policy-reading.ts';
import { keptValues, parsePolicy, policyValueFaults } from './policy-values.ts';

// Loose: what a newer program added stays in the file.
const keptSchema = z.looseObject({
  /** Null after a policy was removed. */
  scope: z.enum(['machine', 'user']).nullable(),
  values: z.record(z.string(), z.unknown()),
  kioskIsCertain: z.boolean().default(false),
});
type Kept = Pick<PolicyState, 'scope' | 'values' | 'kioskIsCertain'>;

/** How many names of ignored values are listed in a notice. */
const maxNames = 10;

/** How long something that looks removed or broken is waited for: a file or a key that is replaced does. Milliseconds. */
const goneMs = { atStart: 2_000, later: 5_000 } as const;
export interface Pauses {
  /** Lets a moment pass before anything else is done. */
  readonly atStart: () => void;
  readonly later: () => Promise<void>;
}
const realPauses: Pauses = {
  atStart: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, goneMs.atStart),
  later: () => delay(goneMs.later, undefined, { ref: false }),
};

/**
 * Whether a second reading may say something else: one that lacks the policy that held, or one of its settings, and one that
 * failed where none held, since what is written for the first time is cut off for a moment, and `reg.exe` may be late.
 */
function isDoubtful(reading: PolicyReading, { scope, values }: Pick<Kept, 'scope' | 'values'>): boolean {
  if (reading.found === 'failure') return scope === null;
  if (scope === null) return false;
  if (reading.found === 'nothing' || reading.scope !== scope) return true;
  const given = new Set(Object.keys(reading.raw).map((name) => name.toLowerCase()));
  return Object.keys(values).some((name) => !given.has(name.toLowerCase()));
}

/**
 * Reads the policy of this machine now, and again with `refresh`. What was read last is kept in `file`: where a later
 * reading fails it goes on holding, and a policy that was removed clears it. What is gone is removed only when a second
 * reading says the same. Where none was ever read, and a second reading fails too, every value that protects somebody is at
 * its safe side.
 */
export function openPolicy(source: PolicySource, file: string, pauses: Pauses = realPauses): Policy {
  const stateFile = openStateFile(file, keptSchema);
  let kept = readKept();
  let state = stateOf(readFirst());
  let refreshing: Promise<void> | null = null;
  const listeners = new Set<Parameters<Policy['listen']>[0]>();

  function readKept(): Kept | null {
    const read = stateFile.read();
    const value = read.ok ? read.value.value : null;
    if (value === null) return null;
    const { scope, values, kioskIsCertain } = value;
    return { scope, values: keptValues(values), kioskIsCertain };
  }

  function keep(next: Kept): void {
    if (JSON.stringify(next) === JSON.stringify(kept)) return;
    // Where it can't be saved, a later start has an older one to go on with.
    if (next.scope !== null || kept !== null) stateFile.write({ ...next });
    kept = next;
  }

  function readFirst(): PolicyReading {
    const reading = source.read();
    if (!isDoubtful(reading, kept ?? { scope: null, values: {} })) return reading;
    pauses.atStart();
    return source.read();
  }

  async function readLater(): Promise<PolicyReading> {
    const reading = await source.readAgain();
    if (!isDoubtful(reading, state)) return reading;
    await pauses.later();
    return source.readAgain();
  }

  async function refresh(): Promise<void> {
    const next = stateOf(await readLater());
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    const before = state;
    state = next;
    for (const listener of listeners) listener(next, before);
  }

  function stateOf(reading: PolicyReading): PolicyState {
    switch (reading.found) {
      case 'nothing':
        keep({ scope: null, values: {}, kioskIsCertain: false });
        return { scope: null, values: {}, notices: [], kioskIsCertain: false };
      case 'policy': {
        const { raw, scope, twice } = reading;
        const { values, faults } = parsePolicy(raw, scope, kept?.values ?? {}, twice);
        const ignored = Object.values(faults).flat();
        const isWrong = ignored.includes(policyName('kiosk'));
        const kioskIsCertain = values.kiosk === true && (!isWrong || kept?.kioskIsCertain === true);
        keep({ scope, values, kioskIsCertain });
        const notices = policyValueFaults.flatMap((code) => {
          const names = faults[code]?.slice(0, maxNames).join(', ');
          return names === undefined ? [] : [refusal(code, { params: { names } })];
        });
        return { scope, values, notices, ignored, kioskIsCertain };
      }
      case 'failure': {
        const params = { file: source.name, why: policyFaults[reading.fault] };
        return kept?.scope
          ? { ...kept, notices: [refusal('policy.kept', { params })] }
          : {
              scope: 'machine',
              values: safeValues,
              notices: [refusal('policy.unreadable', { params })],
              kioskIsCertain: false,
            };
      }
    }
  }

  return {
    get state() {
      return state;
    },
    refresh: () => (refreshing ??= refresh().finally(() => void (refreshing = null))),
    listen: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}

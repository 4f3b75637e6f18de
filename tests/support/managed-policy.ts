import { join } from 'node:path';
import type { Policy } from '#electron/desk/ports/policy.ts';
import { openPolicy } from '#electron/policy/open-policy.ts';
import { quickSource, type PolicyReading } from '#electron/policy/policy-reading.ts';
import { policyName, type ManagedName, type ManagedValues } from '#shared/model/managed-settings.ts';
import { tempFolder } from './temp-folder.ts';

/** A policy that IT changes in a test. */
export interface ManagedPolicy extends Policy {
  /** What is found from now on, once somebody looks. */
  prepare(found: Parameters<ManagedPolicy['put']>[0]): void;
  /** The same, and a running desk hears of it. */
  put(found: ManagedValues | Exclude<PolicyReading, { readonly found: 'policy' }>): Promise<void>;
}

/** The policy of a machine, read and kept as the program does, from values instead of a file. */
export function managedPolicy(first: Parameters<ManagedPolicy['put']>[0] = {}): ManagedPolicy {
  const readingOf = (now: ManagedValues): PolicyReading => ({
    found: 'policy',
    scope: 'machine',
    raw: Object.fromEntries(
      Object.entries(now).map(([name, value]) => [policyName(name as ManagedName), value]),
    ),
  });
  const found = (now: typeof first): PolicyReading =>
    'found' in now ? (now as PolicyReading) : readingOf(now as ManagedValues);
  let reading = found(first);
  const policy = openPolicy(
    quickSource('/etc/kobai-desk/policy.json', () => reading),
    join(tempFolder(), 'policy.json'),
    // What is gone is asked for a second time at once.
    { atStart: () => undefined, later: () => Promise.resolve() },
  );
  const prepare: ManagedPolicy['prepare'] = (next) => void (reading = found(next));
  return {
    get state() {
      return policy.state;
    },
    refresh: policy.refresh,
    listen: policy.listen,
    prepare,
    put: (next) => {
      prepare(next);
      return policy.refresh();
    },
  };
}

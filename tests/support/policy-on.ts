import { join } from 'node:path';
import { openPolicy } from '#electron/policy/open-policy.ts';
import { quickSource, type PolicyReading } from '#electron/policy/policy-reading.ts';
import { tempFolder } from './temp-folder.ts';

/** A policy whose place a test fills. */
export function policyOn(
  first: PolicyReading,
  file = join(tempFolder(), 'policy.json'),
  /** What happens before something that is gone is looked for again. */
  meanwhile: () => void = () => undefined,
) {
  let reading = first;
  const open = () =>
    openPolicy(
      quickSource('/etc/kobai-desk/policy.json', () => reading),
      file,
      { atStart: meanwhile, later: () => Promise.resolve(meanwhile()) },
    );
  return { file, open, put: (next: PolicyReading) => void (reading = next) };
}
/** A reading of these names and values. */
export const policyOf = (
  raw: Record<string, unknown>,
  scope: 'machine' | 'user' = 'machine',
): PolicyReading => ({
  found: 'policy',
  scope,
  raw,
});

import { quickSource, type PolicyReading, type PolicySource } from './policy-reading.ts';
import { namesTwice } from './json-names.ts';
import { readOwnedFile } from './read-owned-file.ts';

/** Where IT puts the policy on Linux: a file of root that nobody else may write. */
export const linuxPolicyFile = '/etc/kobai-desk/policy.json';

/** The policy in a JSON object, strictly UTF-8. */
export const linuxPolicy = (file: string = linuxPolicyFile): PolicySource =>
  quickSource(file, () => readLinuxPolicy(file));

function readLinuxPolicy(path: string): PolicyReading {
  const file = readOwnedFile(path);
  if (file.found !== 'file') return file;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    return { found: 'failure', fault: 'encoding' };
  }
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw))
      return { found: 'policy', scope: 'machine', raw: { ...raw }, twice: namesTwice(text) };
  } catch {
    // Half of it, or something else.
  }
  return { found: 'failure', fault: 'syntax' };
}

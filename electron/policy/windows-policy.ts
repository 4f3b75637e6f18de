import { execFile, execFileSync } from 'node:child_process';
import iconv from 'iconv-lite';
import { isEmpty, type PolicyReading, type PolicyScope, type PolicySource } from './policy-reading.ts';
import { multiSeparator, parseRegistryOutput, policyOf } from './registry-output.ts';

const parent = 'Software\\Policies';
const key = `${parent}\\Kobai Desk`;

/**
 * Windows' own program for the registry. Its place is asked of the kernel and never of the environment, which whoever
 * starts the desk can change to have another program say that there is no policy.
 */
const registryProgram = String.raw`\\?\GLOBALROOT\SystemRoot\System32\reg.exe`;
const timeoutMs = 10_000;
const limits = { timeout: timeoutMs, maxBuffer: 4_194_304, windowsHide: true, encoding: 'buffer' } as const;

/** What the program printed; null where it failed, also because a key is not there. */
export type RunRegistry = (args: readonly string[]) => Buffer | null;

const questions = [
  ['query', `HKLM\\${parent}`, '/reg:64'],
  ['query', `HKLM\\${key}`, '/s', '/se', multiSeparator, '/reg:64'],
  ['query', `HKCU\\${parent}`, '/reg:64'],
  ['query', `HKCU\\${key}`, '/s', '/se', multiSeparator, '/reg:64'],
] as const;

const run: RunRegistry = (args) => {
  try {
    return execFileSync(registryProgram, args, { ...limits, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
};
const runLater = (args: readonly string[]): Promise<Buffer | null> =>
  new Promise((resolve) => {
    execFile(registryProgram, args, limits, (error, output) => resolve(error === null ? output : null));
  });

/** The registry below `Software\Policies`, which only administrators and Group Policy can write. */
export const windowsPolicy = (ask: RunRegistry = run, askLater = runLater): PolicySource => ({
  name: `HKLM\\${key}`,
  read: () => readingOf(questions.map((question) => ask(question))),
  readAgain: async () => readingOf(await Promise.all(questions.map((question) => askLater(question)))),
});

/**
 * The machine's policy, or the user's where the machine has none. `reg` says in the language of Windows why it failed,
 * so that a missing key is distinguished from one that can't be read by the list of the key above it.
 */
export function readingOf(answers: readonly (Buffer | null)[]): PolicyReading {
  const [machineParent, machine, userParent, user] = answers;
  const ofMachine = readKey('HKEY_LOCAL_MACHINE', 'machine', machineParent ?? null, machine ?? null);
  return ofMachine.found === 'nothing'
    ? readKey('HKEY_CURRENT_USER', 'user', userParent ?? null, user ?? null)
    : ofMachine;
}

function readKey(
  hive: string,
  scope: PolicyScope,
  parentOutput: Buffer | null,
  output: Buffer | null,
): PolicyReading {
  const root = `${hive}\\${key}`;
  if (output === null) {
    const above = parentOutput === null ? null : parseRegistryOutput(decodeOutput(parentOutput));
    // A user without any policy has no such key at all.
    if (above === null)
      return scope === 'user' ? { found: 'nothing' } : { found: 'failure', fault: 'no-registry' };
    const listed = above.some(({ path }) => path.toLowerCase() === root.toLowerCase());
    return listed ? { found: 'failure', fault: 'no-registry' } : { found: 'nothing' };
  }
  const keys = parseRegistryOutput(decodeOutput(output));
  const policy = keys === null ? null : policyOf(keys, root);
  if (policy === null) return { found: 'failure', fault: 'syntax' };
  const { raw, twice } = policy;
  // Group Policy may leave the key when it takes the settings away.
  return isEmpty(raw) ? { found: 'nothing' } : { found: 'policy', scope, raw, twice };
}

/** `reg` prints in the code page of the system: UTF-8 where it was set so, in Japan otherwise CP932. */
function decodeOutput(output: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(output);
  } catch {
    return iconv.decode(output, 'cp932');
  }
}

import { createHash, randomBytes } from 'node:crypto';
import type { Vault } from '#electron/desk/ports/vault.ts';
import type { VaultState } from '#shared/ipc/sign-in.ts';
import { keychainInstallHint } from '#shared/messages/keychain-install-hint.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Keychain, KeychainAnswer, KeychainFault } from './keychain.ts';
import type { InstallationFile } from './installation-file.ts';
import { createNameIndex } from './name-index.ts';
import { deleteChunked, readChunked, writeChunked } from './chunked-secrets.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Keeps secrets in `keychain`, each name under this desk's own id. Before it is trusted it is probed by write,
 * read and delete, and a mark left in it shows whether it is the same keychain as last time. Where it cannot be
 * used nothing is kept at all until a person decides: no plain text, no silent change of place. `namesDamaged` is called
 * when the list of what is in it proves to be damaged, and has been mended as far as it can be.
 */
export async function openVault(
  keychain: Keychain,
  installation: InstallationFile,
  namesDamaged: () => void = () => undefined,
): Promise<Vault> {
  const memory = new Map<string, string>();
  // One that was given up may still be under way, and must not hold up the next try.
  let probes = 0;
  const tryKeychain = () => probe(keychain, installation, probes++ % 2 === 0 ? 'probe' : 'probe-again');
  let state = await tryKeychain();
  const inMemory = () => state.state === 'memory';
  const full = (name: string): string => `${installation.deskId}/${name}`;

  const through = async <T>(answer: Promise<KeychainAnswer<T>>): Promise<Result<T>> => {
    const given = await answer;
    return given.ok ? ok(given.value) : refused(refusalOf(given.fault));
  };

  const index = createNameIndex(keychain, `${installation.deskId}/names`, namesDamaged);

  const vault: Vault = {
    get state() {
      return state;
    },
    get: async (name) => {
      if (inMemory()) return ok(memory.get(name) ?? null);
      if (state.refusal) return refused(state.refusal);
      return through(readChunked(keychain, full(name)));
    },
    set: async (name, secret) => {
      if (inMemory()) return (memory.set(name, secret), ok(null));
      if (state.refusal) return refused(state.refusal);
      return through(index.with(name, () => writeChunked(keychain, full(name), secret)));
    },
    delete: async (name) => {
      if (inMemory()) return (memory.delete(name), ok(null));
      if (state.refusal) return refused(state.refusal);
      return through(index.without(name, () => deleteChunked(keychain, full(name))));
    },
    list: async (prefix) => {
      if (inMemory()) return ok(new Map([...memory].filter(([name]) => name.startsWith(prefix))));
      if (state.refusal) return refused(state.refusal);
      const names = await through(index.names());
      if (!names.ok) return names;
      const found = new Map<string, string>();
      for (const name of names.value) {
        if (!name.startsWith(prefix)) continue;
        const secret = await vault.get(name);
        if (!secret.ok) return secret;
        if (secret.value !== null) found.set(name, secret.value);
      }
      return ok(found);
    },
    decide: async (decision) => {
      // A run in memory leaves no account in the keychain by which the next one would miss its journal.
      if (decision === 'continue-in-memory' || (decision === 'start-over' && isAnother(state)))
        installation.loseKeychain();
      if (decision === 'continue-in-memory') state = { state: 'memory', refusal: null };
      else {
        const forgotten = decision === 'start-over' ? installation.forget() : ok(null);
        memory.clear();
        state = forgotten.ok ? await tryKeychain() : { state: 'refused', refusal: forgotten.error };
      }
      return state;
    },
  };
  return vault;
}

/** Whether the keychain answers, but is not the one that was used with this folder. */
const isAnother = ({ refusal }: VaultState): boolean =>
  refusal?.code === 'vault.changed' || refusal?.code === 'vault.folder-restored';

const refusalOf = (fault: KeychainFault): Refusal =>
  fault === 'not-installed' || fault === 'damaged'
    ? refusal(`vault.${fault}`, { params: { how: keychainInstallHint(process.platform, fault) } })
    : refusal(`vault.${fault}`);

async function probe(keychain: Keychain, installation: InstallationFile, entry: string): Promise<VaultState> {
  const refuse = (fault: KeychainFault): VaultState => ({
    state: 'refused',
    refusal: refusalOf(fault),
  });
  const name = `${installation.deskId}/${entry}`;
  const secret = randomBytes(16).toString('hex');
  const wrote = await keychain.set(name, secret);
  if (!wrote.ok) return refuse(wrote.fault);
  const read = await keychain.get(name);
  if (!read.ok) return refuse(read.fault);
  const gone = await keychain.delete(name);
  if (!gone.ok) return refuse(gone.fault);
  const after = await keychain.get(name);
  if (!after.ok) return refuse(after.fault);
  // A keychain that takes a secret and doesn't give it back, or gives it back after deletion, is not one.
  if (read.value !== secret || after.value !== null) return refuse('unavailable');

  const markName = `${installation.deskId}/mark`;
  const mark = await keychain.get(markName);
  if (!mark.ok) return refuse(mark.fault);
  if (installation.digest === null) {
    const fresh = randomBytes(32).toString('hex');
    const kept = await keychain.set(markName, fresh);
    if (!kept.ok) return refuse(kept.fault);
    const remembered = installation.remember(digest(fresh));
    if (!remembered.ok) return { state: 'refused', refusal: remembered.error };
  } else if (mark.value === null) {
    return { state: 'refused', refusal: refusal('vault.changed') };
  } else if (digest(mark.value) !== installation.digest) {
    // The keychain knows this desk, and had a newer mark from it: so the folder is the one that went back.
    return { state: 'refused', refusal: refusal('vault.folder-restored') };
  }
  return { state: 'ready', refusal: null };
}

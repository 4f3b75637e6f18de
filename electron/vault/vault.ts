import { createHash, randomBytes } from 'node:crypto';
import type { Vault } from '#electron/desk/ports/vault.ts';
import type { VaultState } from '#shared/ipc/sign-in.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Keychain, KeychainAnswer, KeychainFault } from './keychain.ts';
import type { MarkFile } from './mark-file.ts';

/** Windows keeps at most 2,560 bytes of UTF-16 in one credential; longer secrets are cut into parts. */
const partLength = 1_000;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Keeps secrets in `keychain`, each name under this desk's own id. Before it is trusted it is probed by write,
 * read and delete, and a mark left in it shows whether it is the same keychain as last time. Where it cannot be
 * used nothing is kept at all until a person decides: no plain text, no silent change of place.
 */
export async function openVault(keychain: Keychain, marks: MarkFile): Promise<Vault> {
  const memory = new Map<string, string>();
  let state = await probe(keychain, marks);
  const inMemory = () => state.state === 'memory';
  const full = (name: string): string => `${marks.deskId}/${name}`;

  const through = async <T>(answer: Promise<KeychainAnswer<T>>): Promise<Result<T>> => {
    const given = await answer;
    return given.ok ? ok(given.value) : refused(refusal(codeOf(given.fault)));
  };

  const vault: Vault = {
    get state() {
      return state;
    },
    get: async (name) => {
      if (inMemory()) return ok(memory.get(name) ?? null);
      if (state.refusal) return refused(state.refusal);
      return through(readParts(keychain, full(name)));
    },
    set: async (name, secret) => {
      if (inMemory()) return (memory.set(name, secret), ok(null));
      if (state.refusal) return refused(state.refusal);
      return through(writeParts(keychain, full(name), secret));
    },
    delete: async (name) => {
      if (inMemory()) return (memory.delete(name), ok(null));
      if (state.refusal) return refused(state.refusal);
      return through(deleteParts(keychain, full(name)));
    },
    list: async (prefix) => {
      if (inMemory()) return ok(new Map([...memory].filter(([name]) => name.startsWith(prefix))));
      if (state.refusal) return refused(state.refusal);
      const all = await through(keychain.list());
      if (!all.ok) return all;
      const found = new Map<string, string>();
      for (const entry of all.value.keys()) {
        const name = entry.replace(/#\d+$/, '');
        if (!name.startsWith(full(prefix)) || found.has(name.slice(full('').length))) continue;
        const secret = await vault.get(name.slice(full('').length));
        if (!secret.ok) return secret;
        if (secret.value !== null) found.set(name.slice(full('').length), secret.value);
      }
      return ok(found);
    },
    decide: async (decision) => {
      if (decision === 'continue-in-memory') state = { state: 'memory', refusal: null };
      else {
        if (decision === 'start-over') marks.forget();
        memory.clear();
        state = await probe(keychain, marks);
      }
      return state;
    },
  };
  return vault;
}

const codeOf = (fault: KeychainFault) => (fault === 'locked' ? 'vault.locked' : 'vault.unavailable');

async function probe(keychain: Keychain, marks: MarkFile): Promise<VaultState> {
  const refuse = (fault: KeychainFault): VaultState => ({
    state: 'refused',
    refusal: refusal(codeOf(fault)),
  });
  const name = `${marks.deskId}/probe`;
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

  const markName = `${marks.deskId}/mark`;
  const mark = await keychain.get(markName);
  if (!mark.ok) return refuse(mark.fault);
  if (marks.digest === null) {
    const fresh = randomBytes(32).toString('hex');
    const kept = await keychain.set(markName, fresh);
    if (!kept.ok) return refuse(kept.fault);
    marks.remember(digest(fresh));
  } else if (mark.value === null || digest(mark.value) !== marks.digest) {
    return { state: 'refused', refusal: refusal('vault.changed') };
  }
  return { state: 'ready', refusal: null };
}

const partName = (name: string, index: number): string => (index === 0 ? name : `${name}#${index}`);

async function readParts(keychain: Keychain, name: string): Promise<KeychainAnswer<string | null>> {
  let whole = '';
  for (let index = 0; ; index += 1) {
    const part = await keychain.get(partName(name, index));
    if (!part.ok) return part;
    if (part.value === null) return { ok: true, value: index === 0 ? null : whole };
    whole += part.value;
    if (part.value.length < partLength) return { ok: true, value: whole };
  }
}

async function writeParts(keychain: Keychain, name: string, secret: string): Promise<KeychainAnswer<null>> {
  const cleared = await deleteParts(keychain, name);
  if (!cleared.ok) return cleared;
  // A part shorter than the full length ends the secret, so an exact multiple needs an end of its own: the
  // last part is written first, and a reader that finds no first part finds no secret at all.
  const parts: string[] = [];
  for (let at = 0; at < secret.length; at += partLength) parts.push(secret.slice(at, at + partLength));
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const wrote = await keychain.set(partName(name, index), parts[index]!);
    if (!wrote.ok) return wrote;
  }
  return { ok: true, value: null };
}

async function deleteParts(keychain: Keychain, name: string): Promise<KeychainAnswer<null>> {
  for (let index = 0; ; index += 1) {
    const part = await keychain.get(partName(name, index));
    if (!part.ok) return part;
    if (part.value === null) return { ok: true, value: null };
    const gone = await keychain.delete(partName(name, index));
    if (!gone.ok) return gone;
  }
}

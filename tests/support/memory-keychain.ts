import type { Keychain, KeychainFault } from '#electron/vault/keychain.ts';

/** A keychain in memory whose faults a test can choose. For what a real one can't be brought to do on demand. */
export interface MemoryKeychain extends Keychain {
  readonly entries: Map<string, string>;
  fault: KeychainFault | null;
  /** Takes secrets and forgets them. */
  lies: boolean;
}

export function memoryKeychain(): MemoryKeychain {
  const entries = new Map<string, string>();
  const guarded = <T>(work: () => T) =>
    Promise.resolve(
      keychain.fault ? { ok: false as const, fault: keychain.fault } : { ok: true as const, value: work() },
    );
  const keychain: MemoryKeychain = {
    entries,
    fault: null,
    lies: false,
    get: (name) => guarded(() => entries.get(name) ?? null),
    set: (name, secret) =>
      guarded(() => {
        if (!keychain.lies) entries.set(name, secret);
        return null;
      }),
    delete: (name) => guarded(() => (entries.delete(name), null)),
  };
  return keychain;
}

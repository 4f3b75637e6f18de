import keytar from 'keytar';

/** What every keychain entry of the desk is filed under. */
const service = 'Kobai Desk';

/** A keychain that never answers, behind a prompt nobody sees for example, counts as locked. Milliseconds. */
const patience = 20_000;

export type KeychainFault = 'unavailable' | 'locked';

/** Thrown by nothing: it is the refused half of every answer here. */
export type KeychainAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: KeychainFault };

/**
 * The OS keychain, as much of it as the vault needs. Listing is left out on purpose: on Linux the library's
 * native listing brings the process down when another process deletes an entry at the same moment.
 */
export interface Keychain {
  get(name: string): Promise<KeychainAnswer<string | null>>;
  set(name: string, secret: string): Promise<KeychainAnswer<null>>;
  delete(name: string): Promise<KeychainAnswer<null>>;
}

const faultOf = (error: unknown): KeychainFault =>
  /lock|prompt|denied|dismiss|cancel|interaction/i.test(
    error instanceof Error ? error.message : String(error),
  )
    ? 'locked'
    : 'unavailable';

async function guarded<T>(work: () => Promise<T>): Promise<KeychainAnswer<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<KeychainAnswer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, fault: 'locked' }), patience);
  });
  const done = (async (): Promise<KeychainAnswer<T>> => {
    try {
      return { ok: true, value: await work() };
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  })();
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The keychain of the operating system: Credential Manager, Keychain, or the Secret Service. */
export const systemKeychain: Keychain = {
  get: (name) => guarded(() => keytar.getPassword(service, name)),
  set: (name, secret) => guarded(async () => (await keytar.setPassword(service, name, secret), null)),
  delete: (name) => guarded(async () => (await keytar.deletePassword(service, name), null)),
};

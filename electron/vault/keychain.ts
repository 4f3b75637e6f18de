import { createRequire } from 'node:module';
import type * as keytar from 'keytar';
import { createKeyedMutex } from '#shared/model/mutex.ts';

// Not called `require`: the build declares that name itself. A failed require can be retried, a failed import() cannot.
const load = createRequire(import.meta.url);

/** What every keychain entry of the desk is filed under. */
const service = 'Kobai Desk';

/** A keychain that never answers, behind a prompt nobody sees for example, counts as locked. Milliseconds. */
const keychainTimeoutMs = 20_000;

/**
 * Why the keychain gave nothing. `not-installed`: a library that reaches it is missing. `damaged`: libsecret is there and
 * does not load, so that installing it would change nothing. `denied`: a policy of the system (D-Bus, AppArmor, SELinux)
 * forbids this program to talk to it.
 */
export type KeychainFault = 'not-installed' | 'damaged' | 'unavailable' | 'locked' | 'denied';

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

/** What dbus-daemon says when a policy forbids a message. It goes on to name programs, `--unlock` and all. */
const denial = /^(Rejected (send|receive) message|An? \w+ policy prevents this sender)/i;
/** What libsecret, gnome-keyring and macOS say of a keychain that is locked, or that nobody opened when asked. */
const locked = /\blocked\b|\bprompt\b|authorization was denied|dismissed|cancel|interaction/i;

/** The fault that the library's own message of an error means. */
export function keychainFaultOf(message: string): KeychainFault {
  if (denial.test(message)) return 'denied';
  return locked.test(message) ? 'locked' : 'unavailable';
}

/** What the loader says of a library that it finds and can't use; of one that is missing: "cannot open …: No such file". */
export const libraryFaultOf = (message: string): KeychainFault =>
  /(^|\/)libsecret[^/\s]*: (?!.*no such file)/im.test(message) ? 'damaged' : 'not-installed';

/** What is used of the library. */
export type KeychainLibrary = Pick<typeof keytar, 'getPassword' | 'setPassword' | 'deletePassword'>;

/** The library, loaded when it is first needed. */
function loadLibrary(): KeychainLibrary | { readonly fault: KeychainFault } {
  try {
    return load('keytar') as KeychainLibrary;
  } catch {
    return { fault: libraryFaultOf(loaderMessage()) };
  }
}

/** keytar hides what the loader says of its addon, so the addon is loaded once more without it. */
function loaderMessage(): string {
  try {
    load(`keytar/prebuilds/${process.platform}-${process.arch}/keytar.node`);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * The keychain that `load` reaches. A call that takes too long is given up and counts as refused, but what it writes may
 * still land. So calls of one name take turns: none overtakes one that is still under way, and one that was given up while
 * it waited never begins.
 */
export function keychainOf(load: () => KeychainLibrary | { readonly fault: KeychainFault }): Keychain {
  const turns = createKeyedMutex();
  const ask = async <T>(
    name: string,
    work: (library: KeychainLibrary) => Promise<T>,
  ): Promise<KeychainAnswer<T>> => {
    const library = load();
    if ('fault' in library) return { ok: false, fault: library.fault };
    let timer: NodeJS.Timeout | undefined;
    let isGivenUp = false;
    const givenUp = { ok: false, fault: 'locked' } as const;
    const late = new Promise<KeychainAnswer<T>>((resolve) => {
      timer = setTimeout(() => {
        isGivenUp = true;
        resolve(givenUp);
      }, keychainTimeoutMs);
    });
    const done = turns.runExclusive(name, async (): Promise<KeychainAnswer<T>> => {
      if (isGivenUp) return givenUp;
      try {
        return { ok: true, value: await work(library) };
      } catch (error) {
        return { ok: false, fault: keychainFaultOf(error instanceof Error ? error.message : String(error)) };
      }
    });
    try {
      return await Promise.race([done, late]);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    get: (name) => ask(name, (library) => library.getPassword(service, name)),
    set: (name, secret) =>
      ask(name, async (library) => (await library.setPassword(service, name, secret), null)),
    delete: (name) => ask(name, async (library) => (await library.deletePassword(service, name), null)),
  };
}

/** The keychain of the operating system: Credential Manager, Keychain, or the Secret Service. */
export const systemKeychain: Keychain = keychainOf(loadLibrary);

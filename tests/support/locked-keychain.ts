import type { Keychain } from '#electron/vault/keychain.ts';

const locked = async () => ({ ok: false, fault: 'locked' }) as const;

/** A keychain that nobody has unlocked. */
export const lockedKeychain: Keychain = { get: locked, set: locked, delete: locked };

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keychainOf, type KeychainLibrary } from '#electron/vault/keychain.ts';

/** A library that carries out what it was asked to write only when it is let, one call after the other. */
function slowLibrary() {
  const entries = new Map<string, string>();
  const begun: string[] = [];
  const waiting: (() => void)[] = [];
  const later = <T>(call: string, work: () => T): Promise<T> => {
    begun.push(call);
    return new Promise((resolve) => waiting.push(() => resolve(work())));
  };
  const library: KeychainLibrary = {
    getPassword: async (_service, name) => entries.get(name) ?? null,
    setPassword: (_service, name, secret) =>
      later(`set ${name} ${secret}`, () => void entries.set(name, secret)),
    deletePassword: (_service, name) => later(`delete ${name}`, () => entries.delete(name)),
  };
  return { library, entries, begun, land: () => waiting.shift()?.() };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));
const passLimit = () => vi.advanceTimersByTimeAsync(20_000);
const givenUp = { ok: false, fault: 'locked' } as const;

describe('a keychain call that lands after its time limit', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is never overtaken by a later one of the same name, nor read before it', async () => {
    const { library, entries, begun, land } = slowLibrary();
    const keychain = keychainOf(() => library);
    const first = keychain.set('a', 'first');
    await passLimit();
    expect(await first).toEqual(givenUp);
    const second = keychain.set('a', 'second');
    const other = keychain.set('b', 'other');
    const read = keychain.get('a');
    await settled();
    expect(begun).toEqual(['set a first', 'set b other']);
    land();
    land();
    expect(await other).toEqual({ ok: true, value: null });
    await settled();
    expect(begun.at(-1)).toBe('set a second');
    land();
    expect(await second).toEqual({ ok: true, value: null });
    expect(await read).toEqual({ ok: true, value: 'second' });
    expect(entries.get('a')).toBe('second');
  });

  it('keeps what was given up while it waited from ever beginning', async () => {
    const { library, entries, begun, land } = slowLibrary();
    const keychain = keychainOf(() => library);
    const calls = [keychain.set('a', 'first'), keychain.delete('a'), keychain.get('a')];
    await passLimit();
    expect(await Promise.all(calls)).toEqual([givenUp, givenUp, givenUp]);
    land();
    expect(await keychain.get('a')).toEqual({ ok: true, value: 'first' });
    await settled();
    expect(begun).toEqual(['set a first']);
    expect([...entries]).toEqual([['a', 'first']]);
  });
});

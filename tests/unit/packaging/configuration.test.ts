import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../../packaging/configuration.ts';

const root = join(import.meta.dirname, '../../..');
const made = (env: Readonly<Record<string, string>> = {}) =>
  configuration({ root, staged: '/staged', output: '/output', runtime: null, env });
const apple = { APPLE_API_KEY: '/k.p8', APPLE_API_KEY_ID: 'K', APPLE_API_ISSUER: 'I' };

describe('the environment decides about signing', () => {
  it('without anything a macOS program is signed for this machine, and not notarised', () => {
    expect(made().mac).toMatchObject({ identity: '-', hardenedRuntime: false, notarize: false });
    expect(made().forceCodeSigning).toBe(false);
  });

  it('with a certificate the runtime is hardened, by whoever it names', () => {
    const { mac } = made({ CSC_LINK: 'file.p12' });
    expect(mac).toMatchObject({ hardenedRuntime: true, notarize: false });
    expect(mac).not.toHaveProperty('identity');
  });

  it.each(Object.keys(apple))('is notarised by a whole key of Apple, never without %s', (name) => {
    expect(made({ CSC_LINK: 'file.p12', ...apple }).mac?.notarize).toBe(true);
    expect(made({ CSC_LINK: 'file.p12', ...apple, [name]: '' }).mac?.notarize).toBe(false);
  });

  it('what has to be signed is not made unsigned', () => {
    expect(made({ KOBAI_SIGN: 'required' }).forceCodeSigning).toBe(true);
    expect(made({ KOBAI_SIGN: 'yes' }).forceCodeSigning).toBe(false);
  });
});

it('a hardened program may do one thing more than others: compile while it runs', () => {
  const { entitlements, entitlementsInherit } = made().mac ?? {};
  expect(entitlementsInherit).toBe(entitlements);
  const text = readFileSync(String(entitlements), 'utf8');
  expect([...text.matchAll(/<key>(.*)<\/key>\s*<(\w+)\/>/g)].map(([, key, value]) => [key, value])).toEqual([
    ['com.apple.security.cs.allow-jit', 'true'],
  ]);
});

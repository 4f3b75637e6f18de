import { scryptSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashSecret, isSecret } from '#electron/desk/lock/secret-hash.ts';
import { maxHashMemory, secretHashOf } from '#shared/model/secret-hash.ts';
import { policyOf as of, policyOn } from '#tests/support/policy-on.ts';

const salt = 'A'.repeat(22);
const key = 'A'.repeat(43);
const hash = (N: number, r: number, p: number): string => `scrypt$${N}$${r}$${p}$${salt}$${key}`;

it('a hash of a code is taken where scrypt itself takes its numbers, and nowhere else', () => {
  const taken = (N: number, r: number, p: number): boolean => {
    try {
      scryptSync('code', Buffer.from(salt, 'base64url'), 32, { N, r, p, maxmem: maxHashMemory });
      return true;
    } catch {
      return false;
    }
  };
  const small = [1, 2, 3, 16, 17, 1024].flatMap((N) =>
    [1, 2, 8].flatMap((r) => [1, 2].map((p) => [N, r, p] as const)),
  );
  // Block sizes allow so many rounds, and the memory so much of both.
  const edges = [
    [32_768, 1, 1],
    [65_536, 1, 1],
    [131_072, 16, 1],
    [2_097_152, 1, 1],
    [9_999_999, 8, 1],
  ] as const;
  const differing = [...small, ...edges].filter(
    (each) => taken(...each) !== (secretHashOf(hash(...each)) !== null),
  );
  expect(differing).toEqual([]);
  // Just below what is refused; to run it takes seconds.
  expect(secretHashOf(hash(131_072, 15, 1))).not.toBeNull();
  // Node takes a default for nothing; what made the hash did not say which.
  for (const none of [hash(0, 8, 1), hash(16, 0, 1), hash(16, 8, 0)]) expect(secretHashOf(none)).toBeNull();
});

it('a code that no entry could ever match is a wrong value of a policy, said, and offered as no way out', async () => {
  const good = await hashSecret('Kanri-2026', 16);
  expect(await isSecret('Kanri-2026', good)).toBe(true);
  for (const wrong of [
    hash(17, 8, 1),
    hash(2_097_152, 8, 1),
    hash(16, 0, 1),
    good.replace('scrypt$', 'bcrypt$'),
  ]) {
    expect(await isSecret('Kanri-2026', wrong)).toBe(false);
    const { state } = policyOn(of({ Kiosk: true, KioskExitCode: wrong })).open();
    expect(state).toMatchObject({ values: { kiosk: true }, ignored: ['KioskExitCode'] });
    expect(state.values).not.toHaveProperty('kioskExitCode');
  }
  expect(policyOn(of({ KioskExitCode: good })).open().state.values).toEqual({ kioskExitCode: good });
});

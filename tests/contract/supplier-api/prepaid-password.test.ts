import { describe, expect, it } from 'vitest';
import { trialSecondPassword } from '#electron/suppliers/embedded/security/second-password-hashes.ts';
import { lookInto } from './abuse-tools.ts';
import { aoki, good, QOO10, refusedBecause, sasaki, seller } from './prepaid-seller.ts';
import { problemOf } from './store.ts';

const MINUTE = 60_000;
const login = sasaki.password;

describe('the second password at the store', () => {
  it('QT-24 settled proceeds ask for it, and the password of the sign-in is not it', async () => {
    const one = await seller();
    const before = await one.balance();
    expect(await one.refusedCharge(100, good['qmoney']!)).toBe('secondPassword prepaid.password');
    expect(await refusedBecause(await one.proveRaw(login))).toBe('secondPassword prepaid.password-wrong');
    expect(await one.refusedCharge(100, good['qmoney']!, 'invented')).toBe(
      'secondPassword prepaid.password-proof-expired',
    );
    expect(await one.balance()).toBe(before);
    expect((await one.charge(100, good['qmoney']!, await one.prove())).balance.amount).toBe(before + 100);
    // No other way asks for it.
    await one.charge(100, good['due-proceeds']!);
    const other = await seller(aoki, one.store);
    expect(await refusedBecause(await other.proveRaw())).toBe('secondPassword prepaid.password-not-set');
  });

  it('QT-24 a proof is good for one payment of its member, and for five minutes', async () => {
    const one = await seller();
    const used = await one.prove();
    await one.charge(100, good['qmoney']!, used);
    expect(await one.refusedCharge(100, good['qmoney']!, used)).toBe(
      'secondPassword prepaid.password-proof-expired',
    );
    const late = await one.prove();
    const justInTime = await one.prove();
    one.store.advance(5 * MINUTE - 1);
    await one.charge(100, good['qmoney']!, justInTime);
    one.store.advance(1);
    expect(await one.refusedCharge(100, good['qmoney']!, late)).toBe(
      'secondPassword prepaid.password-proof-expired',
    );
    // What is refused for another reason does not use it up.
    const kept = await one.prove();
    expect(await one.refusedCharge(1_000_000, good['qmoney']!, kept)).toBe('way prepaid.settled-too-low');
    await one.charge(100, good['qmoney']!, kept);
  });

  it('QT-24 wrong ones are counted by themselves: it locks for an hour, and the sign-in does not', async () => {
    const one = await seller();
    for (let tries = 0; tries < 4; tries += 1)
      expect(await refusedBecause(await one.proveRaw('wrong'))).toBe('secondPassword prepaid.password-wrong');
    expect(await refusedBecause(await one.proveRaw('wrong'))).toBe('secondPassword prepaid.password-locked');
    expect(await refusedBecause(await one.proveRaw(trialSecondPassword))).toBe(
      'secondPassword prepaid.password-locked',
    );
    await one.enterAgain();
    await one.charge(100, good['atone']!);
    one.store.advance(60 * MINUTE - 1);
    await one.enterAgain();
    expect(await refusedBecause(await one.proveRaw())).toBe('secondPassword prepaid.password-locked');
    one.store.advance(1);
    await one.prove();
  });

  it('QT-24 is set with the password of the sign-in, and is never that one', async () => {
    const one = await seller(aoki);
    const input = { password: aoki.password, current: null, newPassword: 'Betsu-no-2026' };
    expect((await problemOf(await one.setPassword({ ...input, password: 'wrong' }))).reason).toBe(
      'wrong-password',
    );
    expect(await refusedBecause(await one.setPassword({ ...input, newPassword: aoki.password }))).toBe(
      'newPassword prepaid.password-same',
    );
    expect((await problemOf(await one.setPassword({ ...input, current: 'nothing-yet' }))).reason).toBe(
      'conflict',
    );
    expect((await one.look()).passwordSet).toBe(false);
    expect((await one.setPassword(input)).status).toBe(204);
    expect((await one.look()).passwordSet).toBe(true);
    await one.prove('Betsu-no-2026');
    // Nor does the sign-in become the second one.
    const same = await one.store.ask('changePassword', {
      ...one.asked(),
      body: { currentEmail: null, currentPassword: aoki.password, newPassword: 'Betsu-no-2026' },
    });
    const { reason, errors } = await problemOf(same);
    expect([reason, errors?.map(({ code }) => code)]).toEqual(['password-refused', ['other']]);
    expect(lookInto(one.store.file).count('qcash_sellers', `password_hash LIKE '%Betsu%'`)).toBe(0);
  });

  it('QT-24 is changed with the present one; a proof of before is worth nothing then', async () => {
    const one = await seller();
    const proof = await one.prove();
    const input = { password: login, current: trialSecondPassword, newPassword: 'Atarashii-Q1' };
    expect(await refusedBecause(await one.setPassword({ ...input, current: 'wrong' }))).toBe(
      'current prepaid.password-wrong',
    );
    expect((await problemOf(await one.setPassword({ ...input, current: null }))).reason).toBe('conflict');
    expect((await one.setPassword(input)).status).toBe(204);
    expect(await one.refusedCharge(100, good['qmoney']!, proof)).toBe(
      'secondPassword prepaid.password-proof-expired',
    );
    expect(await refusedBecause(await one.proveRaw(trialSecondPassword))).toBe(
      'secondPassword prepaid.password-wrong',
    );
    await one.charge(100, good['qmoney']!, await one.prove('Atarashii-Q1'));
  });

  it('QT-24 two changes at once: one is set, the other is told', async () => {
    const one = await seller();
    const input = { password: login, current: trialSecondPassword };
    const both = await Promise.all([
      one.setPassword({ ...input, newPassword: 'Hitotsu-1' }),
      one.setPassword({ ...input, newPassword: 'Futatsu-2' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await one.proveRaw(QOO10)).status).toBe(422);
  });
});

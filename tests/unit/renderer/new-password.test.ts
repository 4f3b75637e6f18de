import { effectScope, nextTick, ref, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNewPassword } from '#renderer/features/forms/use-new-password.ts';
import { passwordConditions } from '#electron/domain/passwords.ts';
import { quocardPayPasswords } from '#electron/domain/profiles/forms/quocard-pay.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { PasswordCheck } from '#shared/ipc/forms.ts';
import { supplierIdSchema } from '#shared/model/identifiers.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

const supplier = supplierIdSchema.parse('quocard-trial');
const answerTo = (password: string): Result<PasswordCheck> => {
  const conditions = [...passwordConditions(quocardPayPasswords, password)];
  return ok({ good: conditions.every(({ met }) => met), summary: null, conditions, advice: [] });
};

let scope: EffectScope;
beforeEach(() => {
  vi.useFakeTimers();
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

async function open(near: readonly string[] = []) {
  const ask = vi.fn(async ({ password }: CallInput<'passwords.check'>) => answerTo(password));
  const secret = scope.run(() => useNewPassword(supplier, { near, ask }))!;
  await vi.runAllTimersAsync();
  ask.mockClear();
  return { secret, ask };
}
const metCodes = (secret: ReturnType<typeof useNewPassword>): string[] =>
  secret.conditions.filter(({ met }) => met).map(({ code }) => code);

describe('a new password', () => {
  it('names the conditions of the supplier before anything is typed', async () => {
    const { secret } = await open();
    expect(secret.conditions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['min-length', 'upper', 'lower', 'digit']),
    );
  });

  it('QC-7 QC-8 says while typing which conditions are met, once the typing rests', async () => {
    const { secret, ask } = await open();
    for (const typed of ['A', 'Ab', 'Abc']) {
      secret.password = typed;
      await nextTick();
    }
    await vi.runAllTimersAsync();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(metCodes(secret)).toEqual(expect.arrayContaining(['upper', 'lower']));
    expect(metCodes(secret)).not.toContain('min-length');
  });

  it('drops an answer about an earlier text', async () => {
    const { secret, ask } = await open();
    let late: (answer: Result<PasswordCheck>) => void = () => {};
    ask.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    secret.password = 'Abcdefg1';
    await nextTick();
    await vi.runAllTimersAsync();
    secret.password = 'a';
    await nextTick();
    await vi.runAllTimersAsync();
    late(answerTo('Abcdefg1'));
    await vi.runAllTimersAsync();
    expect(metCodes(secret)).not.toContain('min-length');
  });

  it('asks with exactly what was typed, and with what it should not be made of', async () => {
    const { secret, ask } = await open(['sato@hoshino.example', '', 'x'.repeat(501)]);
    secret.password = ' Ａbc ';
    await nextTick();
    await vi.runAllTimersAsync();
    expect(ask).toHaveBeenCalledWith({ supplier, password: ' Ａbc ', near: ['sato@hoshino.example'] });
  });

  it('AM-6 is not good before it was repeated, and leads to the repetition', async () => {
    const { secret } = await open();
    secret.password = 'Abcdefg1';
    secret.again = 'Abcdefg2';
    expect(await secret.check()).toBe(false);
    expect(secret.againProblem?.ja).toContain('再入力');
    expect(secret.focusRequest).toEqual({ field: 'newPasswordAgain' });
    secret.again = 'Abcdefg1';
    await nextTick();
    expect(secret.againProblem).toBeNull();
    expect(await secret.check()).toBe(true);
  });

  it('says that the two differ when the second field is left, not while it is typed in', async () => {
    const { secret } = await open();
    secret.password = 'Abcdefg1';
    secret.again = 'Abc';
    await nextTick();
    expect(secret.againProblem).toBeNull();
    secret.leave('newPasswordAgain');
    expect(secret.againProblem).not.toBeNull();
  });

  it('calls a condition broken only once somebody has left the field with something in it', async () => {
    const { secret } = await open();
    secret.leave('newPassword');
    expect(secret.finished).toBe(false);
    secret.password = 'a';
    secret.leave('newPassword');
    expect(secret.finished).toBe(true);
  });

  it('is not sent when it is empty, too long to be asked about, or changed while it was judged', async () => {
    const { secret, ask } = await open();
    expect(await secret.check()).toBe(false);
    secret.password = 'a'.repeat(1_000_000);
    ask.mockClear();
    expect(await secret.check()).toBe(false);
    expect(ask).not.toHaveBeenCalled();
    secret.password = 'Abcdefg1';
    ask.mockImplementationOnce(async () => {
      secret.password = 'a';
      return answerTo('Abcdefg1');
    });
    expect(await secret.check()).toBe(false);
  });

  it('leaves it to the supplier when the desk could not say', async () => {
    const { secret, ask } = await open();
    ask.mockResolvedValue(refuse('desk.unreachable'));
    secret.password = 'Abcdefg1';
    secret.again = 'Abcdefg1';
    expect(await secret.check()).toBe(true);
  });

  it('shows what the supplier refused at the field, until something else is typed', async () => {
    const { secret } = await open();
    secret.password = 'Abcdefg1';
    await nextTick();
    expect(secret.refuse(refusal('password.policy-not-met', { field: 'newPassword' }))).toBe(true);
    expect(secret.refused).not.toBeNull();
    secret.password = 'Abcdefg12';
    await nextTick();
    expect(secret.refused).toBeNull();
    expect(secret.refuse(refusal('supplier.unreachable', { params: { host: 'x' } }))).toBe(false);
  });

  it('asks again where the supplier changes', async () => {
    const of = ref(supplier);
    const ask = vi.fn(async ({ password }: CallInput<'passwords.check'>) => answerTo(password));
    scope.run(() => useNewPassword(of, { ask }));
    of.value = supplierIdSchema.parse('amano-trial');
    await vi.runAllTimersAsync();
    expect(ask.mock.calls.map(([input]) => input.supplier)).toEqual(['quocard-trial', 'amano-trial']);
  });
});

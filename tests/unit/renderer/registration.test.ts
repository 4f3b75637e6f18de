import { createPinia, setActivePinia } from 'pinia';
import { effectScope, ref, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDrafts } from '#renderer/stores/drafts.ts';
import { useFlowsStore } from '#renderer/features/recovery/flows.ts';
import { useRegistration, type RegistrationCalls } from '#renderer/features/registration/use-registration.ts';
import { describeForm } from '#electron/domain/forms.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import type { SupplierInfo } from '#shared/ipc/sign-in.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { suppliers } from '#tests/support/page-double/values.ts';

const flow = 'f'.repeat(32);
const expiresAt = tokyoInstant(calendarDate('2026-11-24'), '11:00');
const cardOf = (profile: string): SupplierInfo => suppliers.find((one) => one.profile === profile)!;
const registered = { identifier: null, waitingApproval: false, temporaryPasswordMailed: true };

let scope: EffectScope;
beforeEach(() => {
  setActivePinia(createPinia());
  vi.useFakeTimers();
  vi.stubGlobal('window', {
    desk: { call: async () => ok({ good: true, summary: null, conditions: [], advice: [] }) },
  });
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  deleteDrafts();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(profile: string) {
  const card = cardOf(profile);
  const calls = {
    start: vi.fn<RegistrationCalls['start']>(async ({ email }) =>
      ok(
        card.registration?.verifiesEmail
          ? { next: 'open-link' as const, email, expiresAt }
          : { next: 'details' as const, email, flow },
      ),
    ),
    check: vi.fn<RegistrationCalls['check']>(async ({ values }) => ok({ values })),
    complete: vi.fn<RegistrationCalls['complete']>(async () => ok(registered)),
  };
  const forms = {
    describe: async () => ok(describeForm('registration', profileById(card.profile)!.forms.registration!)),
    check: async () => ok([]),
  };
  const registration = scope.run(() => useRegistration(ref(card), { calls, forms }))!;
  await vi.runAllTimersAsync();
  return { registration, calls, card, flows: useFlowsStore() };
}

describe('a registration', () => {
  it('QC-4 has five steps in their order, and no details before the address is proved', async () => {
    const { registration, flows, card } = await open('quocard-pay');
    expect(registration.steps.value).toEqual(['email', 'verify', 'details', 'confirm', 'done']);
    const passed = [registration.step.value];
    registration.email.value = 'sato@hoshino.example';
    await registration.start();
    passed.push(registration.step.value);
    await registration.check();
    expect(registration.step.value).toBe('verify');
    flows.beginRegistration(card.id, flow, 'sato@hoshino.example');
    await vi.runAllTimersAsync();
    passed.push(registration.step.value);
    registration.secret.password = 'Abcdefg1';
    registration.secret.again = 'Abcdefg1';
    await registration.check();
    passed.push(registration.step.value);
    await registration.complete();
    passed.push(registration.step.value);
    expect(passed).toEqual(registration.steps.value);
  });

  it('AS-11 AS-16 shows only the steps that there are where no proof is wanted, and sends no password', async () => {
    const { registration, calls } = await open('askul');
    expect(registration.steps.value).toEqual(['email', 'details', 'confirm', 'done']);
    await registration.start();
    await vi.runAllTimersAsync();
    expect(registration.step.value).toBe('details');
    await registration.check();
    expect(calls.check).toHaveBeenCalledWith(expect.objectContaining({ password: '', passwordAgain: '' }));
    expect(registration.step.value).toBe('confirm');
  });

  it('goes back from the confirmation with everything as it was typed', async () => {
    const { registration } = await open('askul');
    await registration.start();
    await vi.runAllTimersAsync();
    registration.form.values['companyName'] = '株式会社星野製作所';
    await registration.check();
    registration.edit();
    expect(registration.step.value).toBe('details');
    expect(registration.form.values['companyName']).toBe('株式会社星野製作所');
  });

  it('keeps everything typed when the supplier refuses, and goes back to the field it speaks of', async () => {
    const { registration, calls } = await open('askul');
    await registration.start();
    await vi.runAllTimersAsync();
    registration.form.values['phone'] = '0332104567';
    await registration.check();
    const message = { ja: '電話番号を確認してください。', en: 'Check the phone number.' };
    calls.complete.mockResolvedValue(
      refuse('fields.refused', {
        params: { count: 1 },
        problems: [{ field: 'phone', code: 'phone', message }],
      }),
    );
    await registration.complete();
    expect(registration.step.value).toBe('details');
    expect(registration.form.stateOf('phone').problem?.message).toEqual(message);
    expect(registration.form.values['phone']).toBe('0332104567');
  });

  it('stays at the confirmation when the supplier is not reached, so that it can be tried again', async () => {
    const { registration, calls } = await open('askul');
    await registration.start();
    await vi.runAllTimersAsync();
    await registration.check();
    calls.complete.mockResolvedValueOnce(refuse('supplier.unreachable', { params: { host: 'x' } }));
    await registration.complete();
    expect([registration.step.value, registration.refusal.value?.code]).toEqual([
      'confirm',
      'supplier.unreachable',
    ]);
    await registration.complete();
    expect(registration.step.value).toBe('done');
  });

  it('registers once, however often the button is pressed', async () => {
    const { registration, calls } = await open('askul');
    await registration.start();
    await vi.runAllTimersAsync();
    await registration.check();
    await Promise.all([registration.complete(), registration.complete(), registration.complete()]);
    expect(calls.complete).toHaveBeenCalledTimes(1);
  });
});

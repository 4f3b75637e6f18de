import { effectScope, nextTick, ref, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { ParsedIdentifier } from '#shared/model/member.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { accounts, suppliers } from '#tests/support/page-double/values.ts';
import { useSignInForm } from '#renderer/features/sign-in/use-sign-in-form.ts';

const plain: ParsedIdentifier = {
  kind: 'inquiry-number',
  value: '1234567890',
  changed: false,
  changes: [],
};
let scope: EffectScope;

function open() {
  const supplier = ref(suppliers[0]!);
  const calls = {
    understand: vi.fn((): Promise<Result<ParsedIdentifier>> => Promise.resolve(ok(plain))),
    signIn: vi.fn((): Promise<Result<Account>> => Promise.resolve(ok(accounts[0]))),
    openOffline: vi.fn((): Promise<Result<Account>> => Promise.resolve(ok(accounts[2]))),
    giveUp: vi.fn((): Promise<Result<null>> => Promise.resolve(ok(null))),
  };
  const goTo = vi.fn();
  const done = vi.fn();
  const shared = ref(false);
  const form = scope.run(() =>
    useSignInForm(supplier, calls, { goTo, done, sharedMachine: () => shared.value }),
  )!;
  return { supplier, calls, goTo, done, shared, form };
}

beforeEach(() => {
  vi.useFakeTimers();
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

describe('the sign-in form', () => {
  it('AS-14 sends what was typed in two fields, exactly as typed, and staying signed in only when asked', async () => {
    const { form, calls, done } = open();
    form.identifier.value = ' １２３４５６７８９０ ';
    form.password.value = ' Ｐass ';
    await form.submit();
    expect(calls.signIn).toHaveBeenCalledWith({
      supplier: suppliers[0]!.id,
      identifier: ' １２３４５６７８９０ ',
      password: ' Ｐass ',
      staySignedIn: false,
    });
    expect(done).toHaveBeenCalledWith(accounts[0]);
  });

  it('does nothing at a second submit while one is under way', async () => {
    const { form, calls } = open();
    let answer: (result: Result<Account>) => void = () => {};
    calls.signIn.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    form.identifier.value = '1234567890';
    form.password.value = 'a';
    const first = form.submit();
    await form.submit();
    await form.openOffline();
    await vi.waitFor(() => expect(calls.signIn).toHaveBeenCalled());
    answer(ok(accounts[0]));
    await first;
    expect(calls.signIn).toHaveBeenCalledTimes(1);
    expect(calls.openOffline).not.toHaveBeenCalled();
    expect(form.busy.value).toBeNull();
  });

  it('keeps everything typed after a refusal, and shows it', async () => {
    const { form, calls } = open();
    calls.signIn.mockResolvedValue(refuse('sign-in.mismatch', { supplierCode: 'w:001' }));
    form.identifier.value = 'tanaka@hoshino.example';
    form.password.value = 'wrong';
    form.staySignedIn.value = true;
    await form.submit();
    expect(form.refusal.value?.code).toBe('sign-in.mismatch');
    expect(form.identifier.value).toBe('tanaka@hoshino.example');
    expect(form.password.value).toBe('wrong');
    expect(form.staySignedIn.value).toBe(true);
  });

  it('AS-8 says nothing about half a support request number while typing, and says it on leaving the field', async () => {
    const { form, calls } = open();
    calls.understand.mockResolvedValue(refuse('identifier.inquiry-number', { field: 'identifier' }));
    form.identifier.value = '12345';
    await nextTick();
    await vi.runAllTimersAsync();
    expect(calls.understand).toHaveBeenCalledTimes(1);
    expect(form.identifierRefusal.value).toBeNull();
    await form.checkIdentifier();
    expect(form.identifierRefusal.value?.code).toBe('identifier.inquiry-number');
  });

  it('shows how the ID is taken only when that differs from what was typed', async () => {
    const { form, calls } = open();
    form.identifier.value = '1234567890';
    await nextTick();
    await vi.runAllTimersAsync();
    expect(form.parsedAs.value).toBeNull();
    calls.understand.mockResolvedValue(ok({ ...plain, changed: true, changes: ['to-half-width'] }));
    form.identifier.value = '１２３４５６７８９０';
    await nextTick();
    await vi.runAllTimersAsync();
    expect(form.parsedAs.value?.value).toBe('1234567890');
  });

  it('drops an answer about a text that has changed since', async () => {
    const { form, calls } = open();
    let late: (result: Result<ParsedIdentifier>) => void = () => {};
    calls.understand.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    form.identifier.value = '１';
    await nextTick();
    await vi.runAllTimersAsync();
    form.identifier.value = '2';
    await nextTick();
    late(ok({ ...plain, value: '1', changed: true }));
    await vi.runAllTimersAsync();
    expect(form.parsedAs.value).toBeNull();
  });

  it('asks for a password before it asks the supplier, and goes to that field', async () => {
    const { form, calls, goTo } = open();
    form.identifier.value = '1234567890';
    await form.submit();
    expect(calls.signIn).not.toHaveBeenCalled();
    expect(form.passwordRefusal.value?.code).toBe('password.empty');
    expect(goTo).toHaveBeenLastCalledWith('password');
  });

  it('opens the saved history with what is typed', async () => {
    const { form, calls, done } = open();
    form.identifier.value = '1234567890';
    form.password.value = 'a';
    await form.openOffline();
    expect(calls.openOffline).toHaveBeenCalledWith({
      supplier: suppliers[0]!.id,
      identifier: '1234567890',
      password: 'a',
    });
    expect(done).toHaveBeenCalledWith(accounts[2]);
  });

  it('AS-7 moves the hint on to the other kind of ID that the supplier takes, and back', () => {
    const { form, goTo } = open();
    form.switchKind();
    expect(form.hintedKind.value).toBe('email');
    form.switchKind();
    expect(form.hintedKind.value).toBe('inquiry-number');
    expect(goTo).toHaveBeenCalledWith('identifier');
  });

  it('takes a refusal away with its supplier, but nothing that was typed', async () => {
    const { form, calls, supplier } = open();
    calls.signIn.mockResolvedValue(refuse('sign-in.outage'));
    form.identifier.value = 'tanaka@hoshino.example';
    form.password.value = 'a';
    await form.submit();
    supplier.value = suppliers[1]!;
    await nextTick();
    expect(form.refusal.value).toBeNull();
    expect(form.identifier.value).toBe('tanaka@hoshino.example');
    expect(form.password.value).toBe('a');
  });

  it('AS-75 keeps nobody signed in on a shared machine, even if it was ticked before', async () => {
    const { form, calls, shared } = open();
    form.identifier.value = '1234567890';
    form.password.value = 'a';
    form.staySignedIn.value = true;
    shared.value = true;
    await form.submit();
    expect(calls.signIn).toHaveBeenCalledWith(expect.objectContaining({ staySignedIn: false }));
  });

  it('QC-16 gives way to the step that a sign-in still wants, and takes its place again with all that was typed', async () => {
    const { form, calls, goTo } = open();
    const flow = 'f'.repeat(32);
    calls.signIn.mockResolvedValue(refuse('sign-in.two-step-pending', { flow }));
    form.identifier.value = '1234567890';
    form.password.value = 'Abcdef12';
    await form.submit();
    expect(form.pending.value).toMatchObject({ step: 'open-link', flow });
    await form.giveUp();
    expect(calls.giveUp).toHaveBeenCalledWith({ flow });
    expect(form.pending.value).toBeNull();
    expect(goTo).toHaveBeenLastCalledWith('password');
    expect([form.identifier.value, form.password.value]).toEqual(['1234567890', 'Abcdef12']);
  });

  it.each([
    ['sign-in.temporary-password', 'set-password'],
    ['sign-in.password-expired', 'set-password'],
  ] as const)('AS-17 AS-24 wants an own password after %s', async (code, step) => {
    const { form, calls } = open();
    calls.signIn.mockResolvedValue(refuse(code, { flow: 'a'.repeat(32) }));
    form.identifier.value = '1234567890';
    form.password.value = 'a';
    await form.submit();
    expect(form.pending.value?.step).toBe(step);
  });

  it('shows a refusal without anything to go on with as a refusal', async () => {
    const { form, calls } = open();
    calls.signIn.mockResolvedValue(refuse('sign-in.temporary-password'));
    form.identifier.value = '1234567890';
    form.password.value = 'a';
    await form.submit();
    expect(form.pending.value).toBeNull();
    expect(form.refusal.value?.code).toBe('sign-in.temporary-password');
  });
});

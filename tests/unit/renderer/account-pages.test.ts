import { computed, createSSRApp, nextTick, shallowRef } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routerKey, type Router } from 'vue-router';
import type { Job } from '#shared/ipc/jobs.ts';
import { supplierIdSchema } from '#shared/model/identifiers.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { abilities, accounts, jobs, noBuying } from '#tests/support/page-double/values.ts';
import { accountKey, type AccountContext } from '#renderer/features/account/use-account.ts';
import { accountSteps } from '#renderer/features/account/use-account-steps.ts';
import { usePage } from '#renderer/features/account/use-page.ts';
import { useDeskCall } from '#renderer/features/account/use-desk-call.ts';
import { emailFieldOf } from '#renderer/features/security/email-fields.ts';
import { idleChoices } from '#renderer/features/settings/idle-choices.ts';
import { reminderOf, withReminder } from '#renderer/features/settings/reminders.ts';
import { useCodeDownload } from '#renderer/features/withdrawal/use-code-download.ts';
import { accountPagesFor, signInLocation } from '#renderer/router/route-locations.ts';
import { redirectFor } from '#renderer/router/sections.ts';

describe('the pages of an account', () => {
  it('AS-69 has the people only for who looks after them', () => {
    expect(accountPagesFor(abilities)).not.toContain('members');
    expect(accountPagesFor({ ...abilities, members: true })).toContain('members');
  });

  it('says where password, e-mail and withdrawal are looked after, also where the desk cannot', () => {
    const nothing = {
      ...abilities,
      customer: false,
      addresses: false,
      passwordChange: null,
      emailChange: null,
    };
    expect(accountPagesFor(nothing)).toEqual(['password', 'security', 'withdrawal']);
  });

  it('are none at a supplier without the level Account, whose addresses lead to the history', () => {
    const nothing = { ...abilities, ...noBuying, customer: false, passwordChange: null, security: false };
    expect(accountPagesFor(nothing)).toEqual([]);
    const { id } = accounts[0];
    for (const page of ['account', 'password', 'security', 'withdrawal'])
      expect(redirectFor(page, id, nothing)).toEqual({ name: 'history', params: { account: id } });
  });

  it('AS-69 leads away from what this member has no page for, and the way in to the first page', () => {
    const known = { ...abilities, ...noBuying, members: false };
    const id = accounts[0].id;
    const first = { name: accountPagesFor(known)[0], params: { account: id } };
    expect(redirectFor('account', id, known)).toEqual(first);
    expect(redirectFor('members', id, known)).toEqual(first);
    expect(redirectFor('members', id, { ...known, members: true })).toBeNull();
    expect(redirectFor('cart', id, known)).toEqual({ name: 'history', params: { account: id } });
    expect(redirectFor('cart', id, { ...known, catalogue: true, order: true })).toBeNull();
    expect(redirectFor('history', id, known)).toBeNull();
  });

  it('leads to a sign-in with the person and their supplier', () => {
    expect(signInLocation('a', 'askul')).toEqual({
      name: 'sign-in',
      query: { account: 'a', supplier: 'askul' },
    });
    expect(signInLocation('a')).toEqual({ name: 'sign-in', query: { account: 'a' } });
  });
});

describe('what a page shows', () => {
  const input = { account: accounts[0].id };

  it('keeps what was known when it cannot be brought up to date', async () => {
    const ask = vi.fn();
    ask.mockResolvedValueOnce(ok(abilities)).mockResolvedValue(refuse('session.expired'));
    const page = useDeskCall('account.abilities', () => input, ask);
    await page.load();
    await page.load();
    expect(page.value.value).toEqual(abilities);
    expect(page.refusal.value?.code).toBe('session.expired');
  });

  it('drops an answer that a later one has overtaken', async () => {
    let late: (answer: ReturnType<typeof ok<typeof abilities>>) => void = () => {};
    const ask = vi.fn();
    ask
      .mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
      .mockResolvedValue(ok({ ...abilities, order: false }));
    const page = useDeskCall('account.abilities', () => input, ask);
    const first = page.load();
    await page.load();
    late(ok(abilities));
    await first;
    expect(page.value.value?.order).toBe(false);
    expect(page.loading.value).toBe(false);
  });
});

describe('a page of an account', () => {
  const push = vi.fn();
  const router = { push } as unknown as Router;
  const openLink = vi.fn();
  const context: AccountContext = {
    account: () => accounts[0],
    abilities: computed(() => ({ ...abilities, ...noBuying })),
    openLink,
  };
  const call = vi.fn();
  const inShell = <T>(use: () => T): T => {
    const app = createSSRApp({});
    app.provide(accountKey, context);
    app.provide(routerKey, router);
    return app.runWithContext(use);
  };
  const open = (loaded: (value: unknown) => void) =>
    inShell(() => usePage('account.abilities', () => ({ account: accounts[0].id }), loaded));

  beforeEach(() => {
    vi.resetAllMocks();
    vi.stubGlobal('window', { desk: { call } });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks as soon as it opens, and again by the steps of a refusal', async () => {
    call.mockResolvedValueOnce(refuse('supplier.unreachable')).mockResolvedValue(ok(abilities));
    const loaded = vi.fn();
    const page = open(loaded);
    await vi.waitFor(() => expect(page.refusal.value?.code).toBe('supplier.unreachable'));
    expect(loaded).not.toHaveBeenCalled();
    page.steps.retry?.();
    await vi.waitFor(() => expect(page.value.value).toEqual(abilities));
    expect(page.refusal.value).toBeNull();
    expect(loaded).toHaveBeenCalledExactlyOnceWith(abilities);
    page.steps.reload?.();
    expect(call).toHaveBeenCalledTimes(3);
  });

  it('does what follows from the latest answer only', async () => {
    let late: (answer: unknown) => void = () => {};
    call
      .mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
      .mockResolvedValue(ok({ ...abilities, order: false }));
    const loaded = vi.fn();
    const page = open(loaded);
    await page.load();
    late(ok(abilities));
    await nextTick();
    await nextTick();
    expect(loaded).toHaveBeenCalledExactlyOnceWith({ ...abilities, order: false });
  });

  it('offers after a refusal what leads on for this account', () => {
    const retry = vi.fn();
    const steps = accountSteps(router, context, retry, null);
    expect(steps.reload).toBeUndefined();
    steps.retry?.();
    expect(retry).toHaveBeenCalledOnce();
    steps['sign-in-again']?.();
    expect(push).toHaveBeenLastCalledWith(signInLocation(accounts[0].id, accounts[0].supplier.id));
    steps['contact-support']?.();
    expect(push).toHaveBeenLastCalledWith({ name: 'account-help', params: { account: accounts[0].id } });
    steps['open-member-site']?.();
    expect(openLink).toHaveBeenCalledExactlyOnceWith('member-site');
  });
});

describe('refusals of an e-mail change', () => {
  it.each([
    ['password.wrong', 'currentPassword'],
    ['password.email-wrong', 'currentEmail'],
    ['email.confirmation-mismatch', 'newEmailAgain'],
    ['email.taken', 'newEmail'],
    ['supplier.unreachable', null],
  ] as const)('AM-14 puts %s at %s', (code, field) => {
    expect(emailFieldOf(refusal(code))).toBe(field);
  });

  it('goes by the field that the refusal names', () => {
    expect(emailFieldOf(refusal('identifier.email', { field: 'body.newEmail' }))).toBe('newEmail');
  });
});

describe('settings', () => {
  const supplier = supplierIdSchema.parse('askul');

  it('C-19 reminds of no password until somebody wants it', () => {
    expect(reminderOf({}, supplier)).toBeNull();
    const set = withReminder({}, supplier, 6);
    expect(reminderOf(set, supplier)).toBe(6);
    expect(withReminder(set, supplier, null)).toEqual({});
  });

  it('AS-74 offers how long, never among them, and what is set now in its place', () => {
    expect(idleChoices(15)).toEqual([5, 10, 15, 30, 60, 120, null]);
    expect(idleChoices(45)).toEqual([5, 10, 15, 30, 45, 60, 120, null]);
    expect(idleChoices(null).at(-1)).toBeNull();
  });
});

describe('downloading value codes', () => {
  const running: Job = { ...jobs.exportRunning, kind: 'value-codes' };

  it('QC-41 downloads each order once, and follows the work', async () => {
    const all = shallowRef<readonly Job[]>([]);
    const start = vi.fn(() => Promise.resolve(ok<Job | null>(running)));
    const codes = useCodeDownload(accounts[0].id, start, { jobs: () => all.value, locale: () => 'ja' });
    await codes.download(['o1', 'o1', 'o2']);
    expect(start).toHaveBeenCalledWith({ account: accounts[0].id, orders: ['o1', 'o2'], locale: 'ja' });
    expect(codes.running.value).toBe(true);
    await codes.download(['o1']);
    expect(start).toHaveBeenCalledTimes(1);
    all.value = [
      { ...running, state: 'refused', error: refusal('supplier.unreachable', { params: { host: 'h' } }) },
    ];
    await nextTick();
    expect(codes.running.value).toBe(false);
    expect(codes.refusal.value?.code).toBe('supplier.unreachable');
  });

  it('does nothing when no place was chosen', async () => {
    const codes = useCodeDownload(accounts[0].id, () => Promise.resolve(ok(null)), {
      jobs: () => [],
      locale: () => 'ja',
    });
    await codes.download(['o1']);
    expect(codes.job.value).toBeNull();
    expect(codes.refusal.value).toBeNull();
  });
});

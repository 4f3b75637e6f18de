import { expect, it } from 'vitest';
import { createFlows } from '#electron/desk/recovery/flows.ts';
import { createRecovery } from '#electron/desk/recovery/recovery.ts';
import type { RecoveryPorts } from '#electron/desk/recovery/ports.ts';
import { createPageSignIn, type PageSignInPorts } from '#electron/desk/sign-in/page-sign-in.ts';
import type { SupplierEntry } from '#electron/desk/suppliers/suppliers.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import type { Ability } from '#shared/model/abilities.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { routes, RouteName } from '#shared/supplier-api/routes.ts';

/** A route without a session that not every supplier has. */
type OfferedRoute = {
  [N in RouteName]: (typeof routes)[N] extends { by: 'anyone'; offered: Ability } ? N : never;
}[RouteName];

const supplier = 'one' as SupplierId;
const byId = (id: string) => profiles.find((each) => each.id === id)!;
const quocard = byId('quocard-pay');
const askul = byId('askul');
const withoutForm = (profile: SupplierProfile, form: keyof SupplierProfile['forms']): SupplierProfile => ({
  ...profile,
  forms: { ...profile.forms, [form]: undefined } as SupplierProfile['forms'],
});
/** Each lacks one of the facts that its ability rests on, and has the others. */
const noRegistration = withoutForm(quocard, 'registration');
const noReset: SupplierProfile = { ...quocard, passwords: { ...quocard.passwords, reset: null } };

function deskAt(profile: SupplierProfile) {
  const sent: string[] = [];
  const note = (what: string) => async () => {
    sent.push(what);
    return ok({});
  };
  const entry = {
    id: supplier,
    name: profile.name,
    profile,
    host: null,
    client: { ask: (route: string) => note(route)() },
  } as unknown as SupplierEntry;
  const suppliers = { find: () => ok(entry) } as unknown as RecoveryPorts['suppliers'];
  const clock = { now: () => instantOf(0) };
  const flows = createFlows(clock, { every: () => () => {} });
  const ports = { suppliers, flows, clock, tools: {}, locale: () => 'ja' } as unknown as RecoveryPorts;
  const calls = createRecovery(ports) as unknown as Record<
    string,
    (input: object) => Promise<Result<unknown>>
  >;
  const pageSignIn = createPageSignIn({
    suppliers,
    clock,
    singleSignOn: { begin: note('begin') },
  } as unknown as PageSignInPorts);
  const until = instantOf(3_600_000);
  const values = {};
  const flow = {
    registration: () =>
      flows.begin(
        'registration',
        { supplier, registrationToken: 't', email: 'a@example.jp', checked: { values, password: null } },
        until,
      ),
    'password-reset': () => flows.begin('password-reset', { supplier, token: 't' }, until),
  };
  return { sent, flow, pageSignIn, call: (name: string, input: object) => calls[name]!(input) };
}
type Desk = ReturnType<typeof deskAt>;
const link = (purpose: string) => ({ link: `kobai-desk://open/one/${purpose}/${'A'.repeat(43)}` });
const email = 'hanako@example.jp';
const newPassword = { newPassword: 'Abcdefg1', newPasswordAgain: 'Abcdefg1' };

/** An offered route without a line here does not compile. */
const lines: Readonly<
  Record<OfferedRoute, readonly [SupplierProfile, (desk: Desk) => Promise<Result<unknown>>]>
> = {
  signInWithIdToken: [askul, ({ pageSignIn }) => pageSignIn.start(supplier, false)],
  startRegistration: [
    noRegistration,
    ({ call }) => call('registration.start', { supplier, email, locale: 'ja' }),
  ],
  verifyRegistration: [noRegistration, ({ call }) => call('links.follow', link('verify-email'))],
  checkRegistration: [
    { ...quocard, registration: null },
    ({ call, flow }) =>
      call('registration.check', {
        flow: flow.registration(),
        values: {},
        password: 'Abcdefg1',
        passwordAgain: 'Abcdefg1',
      }),
  ],
  completeRegistration: [
    noRegistration,
    ({ call, flow }) => call('registration.complete', { flow: flow.registration() }),
  ],
  requestPasswordReset: [
    noReset,
    ({ call }) => call('password-reset.request', { supplier, values: { email }, locale: 'ja' }),
  ],
  resetPassword: [
    noReset,
    ({ call, flow }) =>
      call('password-reset.complete', { flow: flow['password-reset'](), email, ...newPassword }),
  ],
  recoverId: [
    withoutForm(askul, 'id-recovery'),
    ({ call }) => call('id-recovery.request', { supplier, values: { email }, locale: 'ja' }),
  ],
};

it.each(Object.entries(lines))(
  'sends no %s to a supplier whose profile does not offer it',
  async (_route, [profile, ask]) => {
    const desk = deskAt(profile);
    expect(await ask(desk)).toMatchObject({ ok: false, error: { code: 'form.not-offered' } });
    expect(desk.sent).toEqual([]);
  },
);

it('asks for no new password for a link where none can be reset', async () => {
  const desk = deskAt(noReset);
  expect(await desk.call('links.follow', link('reset-password'))).toMatchObject({
    error: { code: 'form.not-offered' },
  });
});

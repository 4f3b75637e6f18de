import type { FormName, FormValues } from '#shared/model/forms.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused } from '#shared/model/result.ts';
import { createKeyedMutex } from '#shared/model/mutex.ts';
import { copyCacheKey } from '../sign-in/cache-key.ts';
import type { CallHandlers } from '../dispatch.ts';
import { offeredAt } from '../gate/offered-at.ts';
import { routeRefusal } from '../gate/route-refusal.ts';
import { checkNewPassword, validateField, validateForm } from './validation.ts';
import type { RecoveryPorts } from './ports.ts';

type CredentialRecoveryCalls = Pick<
  CallHandlers,
  'sign-in.set-password' | 'password-reset.request' | 'password-reset.complete' | 'id-recovery.request'
>;

/** The request of the Supplier API from the fields of the supplier's form, without empty ones. */
const requestBody = ({ email = '', phone = '', companyName = '' }: FormValues) => ({
  email,
  ...(phone === '' ? {} : { phone }),
  ...(companyName === '' ? {} : { company: companyName }),
});

/** Forgotten passwords and IDs, and passwords that have to be set before signing in. */
export function createCredentialRecovery(ports: RecoveryPorts): CredentialRecoveryCalls {
  const { accounts, suppliers, flows, clock, tools } = ports;
  // A step that is sent twice at once is done once; the second request is refused as over.
  const { runExclusive } = createKeyedMutex();

  const checked = (
    supplier: string,
    form: FormName,
    route: 'requestPasswordReset' | 'recoverId',
    values: FormValues,
  ) => {
    const found = offeredAt(suppliers, supplier, route);
    if (!found.ok) return found;
    const good = validateForm(found.value.profile, form, values, tools);
    return good.ok ? ok({ entry: found.value, values: good.value }) : good;
  };

  const setPassword: CredentialRecoveryCalls['sign-in.set-password'] = async ({ flow, ...typed }) => {
    const content = flows.find('password-change', flow);
    if (!content) return refuse('flow.expired');
    const found = suppliers.find(content.supplier);
    if (!found.ok) return found;
    const entry = found.value;
    const good = checkNewPassword(entry.profile, typed, tools);
    if (!good.ok) return good;
    const { changeToken, cacheKey: kept, ...attempt } = content;
    const { newPassword } = typed;
    const answer = await entry.client.ask('setPassword', { body: { changeToken, newPassword } });
    if (!answer.ok) return refused(routeRefusal(entry, 'setPassword', answer.error, clock.now()));
    // The flow's key is wiped with it.
    const cacheKey = kept && copyCacheKey(kept);
    flows.complete(flow);
    return accounts
      .signInWithNewPassword(entry, attempt, newPassword, cacheKey)
      .finally(() => cacheKey?.fill(0));
  };

  const complete: CredentialRecoveryCalls['password-reset.complete'] = async ({
    flow,
    email: typedEmail,
    ...typed
  }) => {
    const content = flows.find('password-reset', flow);
    if (!content) return refuse('flow.expired');
    const found = offeredAt(suppliers, content.supplier, 'resetPassword');
    if (!found.ok) return found;
    const entry = found.value;
    // AM-10: some suppliers require the address again.
    const requiresEmail = entry.profile.passwords.reset?.requiresEmailConfirmation ?? false;
    const email = requiresEmail
      ? validateField(entry.profile, 'password-reset', 'email', typedEmail ?? '')
      : ok(null);
    if (!email.ok) return email;
    const good = checkNewPassword(entry.profile, typed, tools);
    if (!good.ok) return good;
    const answer = await entry.client.ask('resetPassword', {
      body: { token: content.token, email: email.value, newPassword: typed.newPassword },
    });
    if (!answer.ok) {
      const refusal = routeRefusal(entry, 'resetPassword', answer.error, clock.now());
      if (refusal.code.startsWith('link.')) flows.drop(flow);
      return refused(refusal);
    }
    flows.complete(flow);
    // Every session of this member has ended; those that are open here end now, not at their next call.
    for (const session of accounts.at(entry.id)) void session.ask('me');
    return ok({ supplier: entry.id });
  };

  return {
    'sign-in.set-password': (input) => runExclusive(input.flow, async () => setPassword(input)),
    'password-reset.request': async ({ supplier, values, locale }) => {
      const validated = checked(supplier, 'password-reset', 'requestPasswordReset', values);
      if (!validated.ok) return validated;
      const { entry } = validated.value;
      const answer = await entry.client.ask('requestPasswordReset', {
        body: { ...requestBody(validated.value.values), returnTo: entry.id, locale },
      });
      return answer.ok
        ? answer
        : refused(routeRefusal(entry, 'requestPasswordReset', answer.error, clock.now()));
    },
    'password-reset.complete': (input) => runExclusive(input.flow, async () => complete(input)),
    'id-recovery.request': async ({ supplier, values, locale }) => {
      const validated = checked(supplier, 'id-recovery', 'recoverId', values);
      if (!validated.ok) return validated;
      const { entry } = validated.value;
      const { email, company } = requestBody(validated.value.values);
      const answer = await entry.client.ask('recoverId', {
        body: { email, ...(company === undefined ? {} : { company }), returnTo: entry.id, locale },
      });
      return answer.ok ? answer : refused(routeRefusal(entry, 'recoverId', answer.error, clock.now()));
    },
  };
}

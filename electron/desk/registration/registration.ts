import { invalidFieldsRefusal } from '#electron/domain/account-outcome.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok, refused } from '#shared/model/result.ts';
import { createKeyedMutex } from '#shared/model/mutex.ts';
import type { RouteName } from '#shared/supplier-api/routes.ts';
import type { CallHandlers } from '../dispatch.ts';
import { offeredAt } from '../gate/offered-at.ts';
import { routeRefusal } from '../gate/route-refusal.ts';
import type { SupplierEntry } from '../suppliers/suppliers.ts';
import { validateField, newPasswordProblems, readForm } from '../recovery/validation.ts';
import { flowExpiry } from '../recovery/flows.ts';
import type { RecoveryPorts } from '../recovery/ports.ts';

type RegistrationCalls = Pick<
  CallHandlers,
  'registration.start' | 'registration.check' | 'registration.complete'
>;

/** The shortest time to fill in the details, by this desk's clock. Minutes. */
const minMinutes = 60;

/**
 * Registering (QC-4): e-mail address, its verification if the supplier requires it, details, confirmation,
 * completion. Desk and supplier both keep the step, so that a page can't skip one.
 */
export function createRegistration(ports: RecoveryPorts): RegistrationCalls {
  const { suppliers, flows, clock, tools } = ports;
  const { runExclusive } = createKeyedMutex();
  const registrationRefusal = (entry: SupplierEntry, route: RouteName, fault: SupplierFault) =>
    refused(routeRefusal(entry, route, fault, clock.now()));
  const activeFlow = (flow: string, route: 'checkRegistration' | 'completeRegistration') => {
    const content = flows.find('registration', flow);
    if (!content) return refuse('flow.expired');
    const entry = offeredAt(suppliers, content.supplier, route);
    return entry.ok ? ok({ content, entry: entry.value }) : entry;
  };

  const check: RegistrationCalls['registration.check'] = async ({
    flow,
    password,
    passwordAgain,
    ...typed
  }) => {
    const found = activeFlow(flow, 'checkRegistration');
    if (!found.ok) return found;
    const { content, entry } = found.value;
    const { profile } = entry;
    const form = readForm(profile, 'registration', { ...typed.values, email: content.email }, tools);
    if (!form.ok) return form;
    const chooses = profile.registration?.choosesPassword ?? false;
    const again = refusal('password.confirmation-mismatch');
    // Report all problems at once.
    const problems = [
      ...form.value.problems,
      ...(chooses ? newPasswordProblems(profile, password, 'password', tools) : []),
      ...(chooses && password !== passwordAgain
        ? [{ field: 'passwordAgain', code: again.code, message: again.message }]
        : []),
    ];
    // The earlier check no longer covers these values.
    flows.change('registration', flow, { ...content, checked: null });
    if (problems.length > 0) return refused(invalidFieldsRefusal(problems));
    const details = { values: form.value.values, password: chooses ? password : null };
    const answer = await entry.client.ask('checkRegistration', {
      body: { registrationToken: content.registrationToken, ...details },
    });
    if (!answer.ok) return registrationRefusal(entry, 'checkRegistration', answer.error);
    const { values } = answer.value;
    flows.change('registration', flow, { ...content, checked: { values, password: details.password } });
    return ok({ values });
  };

  const complete: RegistrationCalls['registration.complete'] = async ({ flow }) => {
    const found = activeFlow(flow, 'completeRegistration');
    if (!found.ok) return found;
    const { content, entry } = found.value;
    if (!content.checked) return refuse('registration.not-checked');
    const answer = await entry.client.ask('completeRegistration', {
      body: { registrationToken: content.registrationToken, ...content.checked },
    });
    if (!answer.ok) return registrationRefusal(entry, 'completeRegistration', answer.error);
    flows.complete(flow);
    return answer;
  };

  return {
    'registration.start': async ({ supplier, email: typed, locale }) => {
      const found = offeredAt(suppliers, supplier, 'startRegistration');
      if (!found.ok) return found;
      const entry = found.value;
      const email = validateField(entry.profile, 'registration', 'email', typed);
      if (!email.ok) return email;
      const answer = await entry.client.ask('startRegistration', {
        body: { email: email.value, returnTo: entry.id, locale },
      });
      if (!answer.ok) return registrationRefusal(entry, 'startRegistration', answer.error);
      if (answer.value.next === 'open-link')
        return ok({ next: 'open-link', email: email.value, expiresAt: answer.value.expiresAt });
      const { registrationToken, expiresAt } = answer.value;
      const content = { supplier: entry.id, registrationToken, email: email.value, checked: null };
      const flow = flows.begin('registration', content, flowExpiry(expiresAt, clock.now(), minMinutes));
      return ok({ next: 'details', email: email.value, flow });
    },
    // Serialised: the values completed are those checked last, however fast somebody clicks.
    'registration.check': (input) => runExclusive(input.flow, async () => check(input)),
    'registration.complete': (input) => runExclusive(input.flow, async () => complete(input)),
  };
}

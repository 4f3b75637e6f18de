import { computed, onScopeDispose, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import type { SupplierInfo } from '#shared/ipc/sign-in.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { RegistrationResult } from '#shared/supplier-api/registration.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import { callDesk } from '#renderer/desk.ts';
import { currentLocale } from '#renderer/i18n/index.ts';
import type { FormCalls } from '#renderer/features/forms/field-state.ts';
import { useForm } from '#renderer/features/forms/use-form.ts';
import { useNewPassword } from '#renderer/features/forms/use-new-password.ts';
import { useFlowsStore } from '#renderer/features/recovery/flows.ts';

/** The five states of a registration, in their order (QC-4). */
export const registrationSteps = ['email', 'verify', 'details', 'confirm', 'done'] as const;
export type RegistrationStep = (typeof registrationSteps)[number];

/** What a registration asks of the desk. */
export interface RegistrationCalls {
  start(input: CallInput<'registration.start'>): Promise<Result<CallOutput<'registration.start'>>>;
  check(input: CallInput<'registration.check'>): Promise<Result<CallOutput<'registration.check'>>>;
  complete(input: CallInput<'registration.complete'>): Promise<Result<RegistrationResult>>;
}
const desk: RegistrationCalls = {
  start: (input) => callDesk('registration.start', input),
  check: (input) => callDesk('registration.check', input),
  complete: (input) => callDesk('registration.complete', input),
};

/**
 * A registration at a supplier: address, proof of it where the supplier wants one, details, confirmation, done.
 * Going back never loses what was typed; the password stays on this page only, and goes with it.
 */
export function useRegistration(
  card: MaybeRefOrGetter<SupplierInfo | null>,
  { calls = desk, forms }: { readonly calls?: RegistrationCalls; readonly forms?: FormCalls } = {},
) {
  const flows = useFlowsStore();
  const supplier = computed<SupplierId | null>(() => toValue(card)?.id ?? null);
  const rules = computed(() => toValue(card)?.registration ?? null);

  const email = ref('');
  const busy = ref(false);
  const refusal = shallowRef<Refusal | null>(null);
  const checked = shallowRef<FormValues | null>(null);
  const done = shallowRef<RegistrationResult | null>(null);

  const begun = computed(() =>
    supplier.value === null ? null : (flows.registrations[supplier.value] ?? null),
  );
  const mail = computed(() =>
    supplier.value === null ? null : flows.pendingMail('registration', supplier.value),
  );
  const steps = computed(() =>
    registrationSteps.filter((each) => each !== 'verify' || rules.value?.verifiesEmail === true),
  );
  const step = computed<RegistrationStep>(() => {
    if (done.value !== null) return 'done';
    if (begun.value !== null) return checked.value === null ? 'details' : 'confirm';
    return mail.value === null ? 'email' : 'verify';
  });
  watch(step, () => (refusal.value = null));

  const form = useForm(() => (begun.value === null ? null : supplier.value), 'registration', {
    draft: () => (supplier.value === null ? null : `${supplier.value}/registration`),
    given: (): FormValues => (begun.value === null ? {} : { email: begun.value.email }),
    ...(forms ? { calls: forms } : {}),
  });
  const secret = useNewPassword(supplier, {
    near: () => [begun.value?.email ?? '', ...Object.values(form.values)].slice(0, 20),
  });
  onScopeDispose(() => secret.clear());

  async function runExclusive(work: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    try {
      refusal.value = null;
      await work();
    } finally {
      busy.value = false;
    }
  }

  /** Asks for the mail that proves the address, or goes on at once where none is wanted. */
  const start = (): Promise<void> =>
    runExclusive(async () => {
      const of = supplier.value;
      if (of === null) return;
      const answer = await calls.start({ supplier: of, email: email.value, locale: currentLocale() });
      if (!answer.ok) refusal.value = answer.error;
      else if (answer.value.next === 'open-link') flows.mailSent('registration', of, answer.value);
      else flows.beginRegistration(of, answer.value.flow, answer.value.email);
    });

  /** Has the details checked; what the supplier will keep is then shown to be confirmed. */
  const check = (): Promise<void> =>
    runExclusive(async () => {
      const flow = begun.value?.flow;
      const choosesPassword = rules.value?.choosesPassword === true;
      if (flow === undefined || !(await form.check())) return;
      if (choosesPassword && !(await secret.check())) return;
      const answer = await calls.check({
        flow,
        values: form.values,
        password: choosesPassword ? secret.password : '',
        passwordAgain: choosesPassword ? secret.again : '',
      });
      if (answer.ok) checked.value = answer.value.values;
      else refuse(answer.error);
    });

  /** Puts a refusal at its fields. */
  function refuse(error: Refusal): void {
    checked.value = null;
    const ofForm = error.problems?.some(({ field }) =>
      form.definition?.fields.some(({ name }) => name === field),
    );
    if (!secret.refuse(error) || ofForm) form.refuse(error);
  }

  const complete = (): Promise<void> =>
    runExclusive(async () => {
      const flow = begun.value?.flow;
      if (flow === undefined || supplier.value === null) return;
      const answer = await calls.complete({ flow });
      if (!answer.ok) {
        if (answer.error.problems === undefined) refusal.value = answer.error;
        else refuse(answer.error);
        return;
      }
      done.value = answer.value;
      form.forget();
      secret.clear();
      email.value = '';
      flows.end('registration', supplier.value);
    });

  /** Back from the confirmation to the details, with everything as it was typed. */
  function edit(): void {
    checked.value = null;
  }

  /** Starts over with another address. What was typed into the details stays as a draft. */
  function restart(): void {
    checked.value = null;
    done.value = null;
    refusal.value = null;
    if (supplier.value !== null) flows.end('registration', supplier.value);
  }

  return {
    email,
    busy,
    refusal,
    checked,
    done,
    begun,
    mail,
    steps,
    step,
    rules,
    form,
    secret,
    start,
    check,
    complete,
    edit,
    restart,
  };
}

import {
  computed,
  onScopeDispose,
  reactive,
  ref,
  shallowRef,
  toValue,
  watch,
  type MaybeRefOrGetter,
} from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { PasswordCheck } from '#shared/ipc/forms.ts';
import type { Bilingual, SupplierId } from '#shared/model/identifiers.ts';
import { refusal as refusalOf, type Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';

type Ask = (input: CallInput<'passwords.check'>) => Promise<Result<PasswordCheck>>;
const desk: Ask = (input) => callDesk('passwords.check', input);

const validationDelayMs = 150;
const maxPasswordLength = 4096;
const maxSimilarLength = 500;

/** The fields of a new password; `changes` elsewhere call them so too. */
export type PasswordField = 'newPassword' | 'newPasswordAgain';

/**
 * A new password and its repetition, judged against the supplier's own policy while it is typed. Exactly as typed:
 * never trimmed, never normalised, never kept as a draft. Answers about an earlier text are dropped.
 * `near` are values that it should not be made of, such as the e-mail address.
 */
export function useNewPassword(
  supplier: MaybeRefOrGetter<SupplierId | null>,
  { near = [], ask = desk }: { readonly near?: MaybeRefOrGetter<readonly string[]>; readonly ask?: Ask } = {},
) {
  const password = ref('');
  const again = ref('');
  const answer = shallowRef<PasswordCheck | null>(null);
  /** Whether somebody has finished typing it, so that what is not met is a mistake and not just not there yet. */
  const finished = ref(false);
  const againProblem = shallowRef<Bilingual | null>(null);
  /** What the supplier refused about it. */
  const refused = shallowRef<Bilingual | null>(null);
  const focusRequest = shallowRef<{ readonly field: PasswordField } | null>(null);

  /** Asks about what is typed now; answers it, or null when it is out of date or the desk could not say. */
  async function validate(): Promise<PasswordCheck | null> {
    const of = toValue(supplier);
    const typed = password.value;
    if (of === null || typed.length > maxPasswordLength) return null;
    const result = await ask({
      supplier: of,
      password: typed,
      near: toValue(near)
        .filter((value) => value !== '' && value.length <= maxSimilarLength)
        .slice(0, 20),
    });
    if (typed !== password.value || of !== toValue(supplier)) return null;
    answer.value = result.ok ? result.value : null;
    return answer.value;
  }

  let waiting: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(waiting));
  watch(password, (typed) => {
    clearTimeout(waiting);
    refused.value = null;
    if (again.value !== '' && again.value === typed) againProblem.value = null;
    waiting = setTimeout(() => void validate(), validationDelayMs);
  });
  watch(again, (typed) => {
    if (typed === '' || typed === password.value) againProblem.value = null;
  });
  watch(
    [() => toValue(supplier), () => toValue(near).join('\n')],
    () => {
      answer.value = null;
      void validate();
    },
    { immediate: true },
  );

  function leave(field: PasswordField): void {
    if (field === 'newPassword') finished.value = password.value !== '';
    else if (again.value !== '' && again.value !== password.value)
      againProblem.value = refusalOf('password.confirmation-mismatch').message;
  }

  /** Whether it may be sent; leads to what has to be mended. What the desk can't say, the supplier will. */
  async function check(): Promise<boolean> {
    clearTimeout(waiting);
    finished.value = true;
    const typed = password.value;
    const result = await validate();
    if (typed !== password.value) return false;
    if (typed === '' || typed.length > maxPasswordLength || (result !== null && !result.good)) {
      if (typed.length > maxPasswordLength)
        refused.value = refusalOf('password.too-long', { params: { max: maxPasswordLength } }).message;
      focusRequest.value = { field: 'newPassword' };
      return false;
    }
    if (again.value === password.value) return true;
    againProblem.value = refusalOf('password.confirmation-mismatch').message;
    focusRequest.value = { field: 'newPasswordAgain' };
    return false;
  }

  /** Shows what a refusal says of the password at its field. Answers whether it said anything of it. */
  function refuse(error: Refusal): boolean {
    const result =
      error.problems?.find(({ field }) => /password$/i.test(field)) ??
      (error.code === 'password.policy-not-met' || error.field === 'newPassword' ? error : null);
    if (result) {
      refused.value = result.message;
      focusRequest.value = { field: 'newPassword' };
      return true;
    }
    if (error.code !== 'password.confirmation-mismatch') return false;
    againProblem.value = error.message;
    focusRequest.value = { field: 'newPasswordAgain' };
    return true;
  }

  /** Forgets both: they were sent, or nobody wants them any more. */
  function clear(): void {
    password.value = '';
    again.value = '';
    finished.value = false;
    againProblem.value = null;
    refused.value = null;
  }

  return reactive({
    password,
    again,
    /** The whole rule in one sentence, where the supplier says one. */
    summary: computed(() => answer.value?.summary ?? null),
    conditions: computed(() => answer.value?.conditions ?? []),
    advice: computed(() => answer.value?.advice ?? []),
    finished,
    againProblem,
    refused,
    focusRequest,
    leave,
    check,
    refuse,
    clear,
  });
}

/** A new password while it is typed. */
export type NewPasswordForm = ReturnType<typeof useNewPassword>;

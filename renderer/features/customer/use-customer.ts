import { computed, ref, shallowRef } from 'vue';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { AccountId, Locale } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { Customer } from '#shared/supplier-api/customer.ts';
import { changedFields, mergeTyped } from './merge.ts';

export interface CustomerCalls {
  get(input: CallInput<'customer.get'>): Promise<Result<Customer>>;
  check(input: CallInput<'customer.check'>): Promise<Result<CallOutput<'customer.check'>>>;
  register(input: CallInput<'customer.change'>): Promise<Result<Customer>>;
}

export const customerSteps = ['view', 'edit', 'confirm', 'registered'] as const;
/** AM-23: look, edit, confirm, register. */
export type CustomerStep = (typeof customerSteps)[number];

/** What somebody began to change, by draft: the details as they were then, so that a later change elsewhere shows. */
const draftBases = new Map<string, Customer>();

/**
 * お客様情報 from view to registered. `typed` reads and writes what is in the form. When it was changed elsewhere
 * meanwhile, the latest is loaded, what was typed here stays on top of it, and the person confirms again.
 */
export function useCustomer(
  account: AccountId,
  calls: CustomerCalls,
  { draft, locale }: { readonly draft: string; readonly locale: () => Locale },
) {
  const step = ref<CustomerStep>('view');
  const customer = shallowRef<Customer | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const checked = shallowRef<CallOutput<'customer.check'> | null>(null);
  const loading = ref(false);
  const busy = ref<'check' | 'register' | null>(null);
  /** The fields that were changed elsewhere while they were being changed here. */
  const conflictingFields = ref<readonly string[]>([]);

  async function load(): Promise<boolean> {
    loading.value = true;
    const answer = await calls.get({ account });
    loading.value = false;
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) customer.value = answer.value;
    return answer.ok;
  }

  /** Starts to edit, or goes on with what was typed before. Answers the values to put into the form. */
  function edit(typed: FormValues | null): FormValues {
    const now = customer.value;
    if (now === null) return {};
    const base = (typed === null ? undefined : draftBases.get(draft)) ?? now;
    conflictingFields.value = changedFields(base.values, now.values);
    draftBases.set(draft, now);
    refusal.value = null;
    step.value = 'edit';
    return typed === null ? now.values : mergeTyped(base.values, typed, now.values);
  }

  /** Has the supplier say what it would keep, to be confirmed by eye. */
  async function check(values: FormValues): Promise<Result<CallOutput<'customer.check'>> | null> {
    if (busy.value !== null) return null;
    busy.value = 'check';
    refusal.value = null;
    const answer = await calls.check({ account, values });
    busy.value = null;
    if (answer.ok) {
      checked.value = answer.value;
      step.value = 'confirm';
    }
    return answer;
  }

  /**
   * Registers what was confirmed. Answers the values for the form when the latest was put under them, so that the
   * person sees both; else null.
   */
  async function register(typed: FormValues): Promise<FormValues | null> {
    const confirmed = checked.value;
    const now = customer.value;
    if (confirmed === null || now === null || busy.value !== null) return null;
    busy.value = 'register';
    refusal.value = null;
    try {
      const answer = await calls.register({
        account,
        version: now.version,
        values: confirmed.values,
        locale: locale(),
      });
      if (answer.ok) {
        customer.value = answer.value;
        finish('registered');
        return null;
      }
      refusal.value = answer.error;
      if (answer.error.code !== 'customer.conflict') return null;
      return await mergeLatest(now, typed, answer.error);
    } finally {
      busy.value = null;
    }
  }

  async function mergeLatest(before: Customer, typed: FormValues, why: Refusal): Promise<FormValues | null> {
    if (!(await load()) || customer.value === null) return null;
    const latest = customer.value;
    const merged = mergeTyped(before.values, typed, latest.values);
    conflictingFields.value = changedFields(before.values, latest.values);
    draftBases.set(draft, latest);
    const again = await calls.check({ account, values: merged });
    checked.value = again.ok ? again.value : null;
    step.value = again.ok ? 'confirm' : 'edit';
    refusal.value = again.ok ? why : again.error;
    return merged;
  }

  function finish(next: 'view' | 'registered'): void {
    draftBases.delete(draft);
    conflictingFields.value = [];
    checked.value = null;
    refusal.value = null;
    step.value = next;
  }

  return {
    step,
    customer,
    refusal,
    checked,
    loading,
    busy,
    conflictingFields,
    /** Whether anything would change. */
    changes: computed(() => (checked.value?.changed.length ?? 0) > 0),
    load,
    edit,
    check,
    register,
    /** Back to the form, with everything in it. */
    back: () => {
      refusal.value = null;
      step.value = 'edit';
    },
    /** Leaves it as it is. */
    cancel: () => finish('view'),
  };
}

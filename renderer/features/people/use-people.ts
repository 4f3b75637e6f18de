import { ref, shallowRef } from 'vue';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { AccountId, Locale } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { CompanyMember, CompanyMembers } from '#shared/supplier-api/people.ts';
import { useDeskCall } from '#renderer/features/account/use-desk-call.ts';

export interface PeopleCalls {
  list(input: CallInput<'people.list'>): Promise<Result<CompanyMembers>>;
  decide(input: CallInput<'people.decide'>): Promise<Result<CallOutput<'people.decide'>>>;
  remove(input: CallInput<'people.remove'>): Promise<Result<null>>;
}

type Decision = CallInput<'people.decide'>['decision'];

/** The refusals after which the list is not what it was. */
const stale: ReadonlySet<string> = new Set([
  'people.conflict',
  'people.not-found',
  'people.not-administrator',
]);

/**
 * The people of a company while they are looked after (AS-69 to AS-81). What is refused about a person is kept with
 * that person; after a conflict the list is loaded again, so that the next try starts from the current state.
 */
export function usePeople(account: AccountId, calls: PeopleCalls, locale: () => Locale) {
  const {
    value: company,
    refusal,
    loading,
    load,
  } = useDeskCall(
    'people.list',
    () => ({ account }),
    (_, input) => calls.list(input),
  );
  /** The person about whom something is being done. */
  const busy = ref<string | null>(null);
  /** What was refused last, and about whom. */
  const refused = shallowRef<{ readonly member: string; readonly refusal: Refusal } | null>(null);

  /** Puts a person as they are now into the list; null takes them out. */
  function put(id: string, now: CompanyMember | null): void {
    if (company.value === null) return;
    const { members } = company.value;
    const known = members.some(({ member }) => member.id === id);
    const next = members.flatMap((one) => (one.member.id !== id ? [one] : now === null ? [] : [now]));
    company.value = { ...company.value, members: known || now === null ? next : [...next, now] };
  }

  async function act<T>(id: string, call: () => Promise<Result<T>>): Promise<Result<T> | null> {
    if (busy.value !== null) return null;
    busy.value = id;
    refused.value = null;
    const answer = await call();
    if (!answer.ok && stale.has(answer.error.code)) await load();
    busy.value = null;
    if (!answer.ok) refused.value = { member: id, refusal: answer.error };
    return answer;
  }

  return {
    company,
    refusal,
    loading,
    busy,
    refused,
    load,
    put,
    /** Approves, rejects, disables, enables or unlocks. Answers whether it was done. */
    async decide({ member, version }: CompanyMember, decision: Decision): Promise<boolean> {
      const answer = await act(member.id, () =>
        calls.decide({ account, member: member.id, version, decision, locale: locale() }),
      );
      if (answer?.ok) put(member.id, answer.value.member);
      return answer?.ok ?? false;
    },
    async remove({ member }: CompanyMember): Promise<boolean> {
      const answer = await act(member.id, () => calls.remove({ account, member: member.id }));
      if (answer?.ok) put(member.id, null);
      return answer?.ok ?? false;
    },
  };
}

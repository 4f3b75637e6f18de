import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId, Bilingual, SupplierId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';

/** Who a notice is about, kept because the account itself may be gone by then. */
export interface Person {
  readonly account: AccountId;
  readonly supplierId: SupplierId;
  readonly supplier: Bilingual;
  readonly name: string;
  /** Distinguishes accounts of one person at one supplier (AS-23). */
  readonly department: string | null;
}

/** Why a session ended. */
export type SessionNotice =
  | { readonly kind: 'idle'; readonly people: readonly Person[]; readonly minutes: number | null }
  | { readonly kind: 'ended'; readonly people: readonly [Person]; readonly refusal: Refusal }
  | {
      readonly kind: 'sign-in-again';
      readonly people: readonly [Person];
      readonly reason: 'password-changed' | 'email-changed' | 'signed-out-everywhere';
    };

export const personOf = ({ id, supplier, member }: Account): Person => ({
  account: id,
  supplierId: supplier.id,
  supplier: supplier.name,
  name: member.name,
  department: member.department?.name ?? null,
});

/** Notices about sessions that ended, shown on every page. */
export const useSessionNoticesStore = defineStore('session-notices', () => {
  const notices = ref<readonly (SessionNotice & { readonly id: number })[]>([]);
  let lastId = 0;

  return {
    notices,
    add(notice: SessionNotice): void {
      lastId += 1;
      const concerned = notice.people.map(({ account }) => account);
      // Of one account only the latest is of use.
      notices.value = [
        ...notices.value.filter(({ people }) => !people.some(({ account }) => concerned.includes(account))),
        { ...notice, id: lastId },
      ];
    },
    isAbout: (account: AccountId): boolean =>
      notices.value.some(({ people }) => people.some((person) => person.account === account)),
    dismiss(id: number): void {
      notices.value = notices.value.filter((one) => one.id !== id);
    },
    /** Takes away what concerns only people who are signed in again. */
    dismissSignedIn(signedIn: readonly AccountId[]): void {
      const isBack = ({ account }: Person): boolean => signedIn.includes(account);
      notices.value = notices.value.filter(({ people }) => people.length === 0 || !people.every(isBack));
    },
  };
});

import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { FlowId } from '#shared/ipc/recovery.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';

/** What a mail was asked for, and goes on with its link. */
export type MailPurpose = 'password-reset' | 'id-recovery' | 'registration';

/** A mail that is on its way. */
export interface PendingMail {
  readonly expiresAt: Instant;
}

/**
 * What was begun at each supplier outside of an account, so that leaving a page, or a link that comes while another
 * page is open, finds it where it was. Only ids: the secrets stay in the desk.
 */
export const useFlowsStore = defineStore('flows', () => {
  const waiting = ref<Readonly<Record<string, PendingMail>>>({});
  const resets = ref<Readonly<Record<SupplierId, FlowId>>>({});
  const registrations = ref<Readonly<Record<SupplierId, { readonly flow: FlowId; readonly email: string }>>>(
    {},
  );

  const omitKey = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

  return {
    resets,
    registrations,
    pendingMail: (mailPurpose: MailPurpose, supplier: SupplierId): PendingMail | null =>
      waiting.value[`${mailPurpose}/${supplier}`] ?? null,
    mailSent(mailPurpose: MailPurpose, supplier: SupplierId, mail: PendingMail): void {
      waiting.value = { ...waiting.value, [`${mailPurpose}/${supplier}`]: mail };
    },
    /** The link of a reset was opened: a new password can be set. */
    beginReset(supplier: SupplierId, flow: FlowId): void {
      resets.value = { ...resets.value, [supplier]: flow };
    },
    /** The address of a registration is proved, or needs no proof: details can be entered. */
    beginRegistration(supplier: SupplierId, flow: FlowId, email: string): void {
      registrations.value = { ...registrations.value, [supplier]: { flow, email } };
    },
    /** It is done, or starts over. */
    end(mailPurpose: MailPurpose, supplier: SupplierId): void {
      waiting.value = omitKey(waiting.value, `${mailPurpose}/${supplier}`);
      if (mailPurpose === 'password-reset') resets.value = omitKey(resets.value, supplier);
      if (mailPurpose === 'registration') registrations.value = omitKey(registrations.value, supplier);
    },
  };
});

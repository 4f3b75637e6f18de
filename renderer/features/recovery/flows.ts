import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { FlowId } from '#shared/ipc/recovery.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';

/** What a mail was asked for, and goes on with its link. */
export type Errand = 'password-reset' | 'id-recovery' | 'registration';

/** A mail that is on its way. */
export interface WaitingMail {
  readonly expiresAt: Instant;
}

/**
 * What was begun at each supplier outside of an account, so that leaving a page, or a link that comes while another
 * page is open, finds it where it was. Only ids: the secrets stay in the desk.
 */
export const useFlowsStore = defineStore('flows', () => {
  const waiting = ref<Readonly<Record<string, WaitingMail>>>({});
  const resets = ref<Readonly<Record<SupplierId, FlowId>>>({});
  const registrations = ref<Readonly<Record<SupplierId, { readonly flow: FlowId; readonly email: string }>>>(
    {},
  );

  const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

  return {
    resets,
    registrations,
    waitingFor: (errand: Errand, supplier: SupplierId): WaitingMail | null =>
      waiting.value[`${errand}/${supplier}`] ?? null,
    mailSent(errand: Errand, supplier: SupplierId, mail: WaitingMail): void {
      waiting.value = { ...waiting.value, [`${errand}/${supplier}`]: mail };
    },
    /** The link of a reset was opened: a new password can be set. */
    beginReset(supplier: SupplierId, flow: FlowId): void {
      resets.value = { ...resets.value, [supplier]: flow };
    },
    /** The address of a registration is proved, or needs no proof: details can be entered. */
    beginRegistration(supplier: SupplierId, flow: FlowId, email: string): void {
      registrations.value = { ...registrations.value, [supplier]: { flow, email } };
    },
    /** It is done, or begins anew. */
    end(errand: Errand, supplier: SupplierId): void {
      waiting.value = without(waiting.value, `${errand}/${supplier}`);
      if (errand === 'password-reset') resets.value = without(resets.value, supplier);
      if (errand === 'registration') registrations.value = without(registrations.value, supplier);
    },
  };
});

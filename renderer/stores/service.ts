import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import { callDesk } from '#renderer/desk.ts';

/** What suppliers say of themselves now, for the pages of those who are signed in (AS-77). */
export const useServiceStore = defineStore('service', () => {
  /** Why a supplier gave no answer when it was asked last: out of service, or not reached. */
  const silentBecause = ref<Readonly<Record<SupplierId, RefusalCode | null>>>({});
  const described = ref<Readonly<Record<SupplierId, SupplierDescription>>>({});

  /** Asks again; without an answer the one before stays. */
  async function load(supplier: SupplierId): Promise<void> {
    const answer = await callDesk('suppliers.describe', { supplier });
    silentBecause.value = { ...silentBecause.value, [supplier]: answer.ok ? null : answer.error.code };
    if (answer.ok) described.value = { ...described.value, [supplier]: answer.value };
  }

  return { described, silentBecause, load };
});

import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import { callDesk } from '#renderer/desk.ts';

/** What suppliers say of themselves now, for the pages of those who are signed in (AS-77). */
export const useServiceStore = defineStore('service', () => {
  const described = ref<Readonly<Record<SupplierId, SupplierDescription>>>({});

  /** Asks again; without an answer the one before stays. */
  async function load(supplier: SupplierId): Promise<void> {
    const answer = await callDesk('suppliers.describe', { supplier });
    if (answer.ok) described.value = { ...described.value, [supplier]: answer.value };
  }

  return { described, load };
});

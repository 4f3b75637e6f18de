import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import { callDesk } from '#renderer/desk.ts';

/** Refusals in which the supplier itself has said nothing: the line, or what stands on it. */
export const supplierUnreachableCodes: ReadonlySet<RefusalCode> = new Set([
  'supplier.unreachable',
  'supplier.no-network',
  'supplier.name-unknown',
  'supplier.proxy-refused',
  'supplier.certificate-unknown',
  'supplier.down',
  'supplier.slow',
]);

/** Whether a supplier says that it is out of service, or its line is broken; null for anything else (AS-27). */
export function unavailableBecause(code: RefusalCode | null | undefined): 'outage' | 'unreachable' | null {
  if (code === 'sign-in.outage') return 'outage';
  return code && supplierUnreachableCodes.has(code) ? 'unreachable' : null;
}

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

import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import { refused, type Result } from '#shared/model/result.ts';
import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import type { Clock } from '../ports/clock.ts';
import { hostName, type Suppliers } from './suppliers.ts';

/** Descriptions of suppliers: current and last known. */
export interface Descriptions {
  describe(supplier: string): Promise<Result<SupplierDescription>>;
  /** The last known description; its status page is needed most when the supplier is down. */
  last(supplier: string): SupplierDescription | null;
}

export function createDescriptions(suppliers: Suppliers, clock: Clock): Descriptions {
  const kept = new Map<string, SupplierDescription>();
  return {
    describe: async (supplier) => {
      const entry = suppliers.find(supplier);
      if (!entry.ok) return entry;
      const described = await entry.value.client.ask('describe');
      if (!described.ok) {
        return refused(faultRefusal(described.error, { at: clock.now(), host: hostName(entry.value) }));
      }
      kept.set(supplier, described.value);
      return described;
    },
    last: (supplier) => kept.get(supplier) ?? null,
  };
}

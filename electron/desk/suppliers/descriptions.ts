import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import type { Clock } from '../ports/clock.ts';
import { clockOffset } from './clock-offset.ts';
import { hostName, type Suppliers } from './suppliers.ts';

/** A description, and by how many minutes this machine's clock is ahead of the supplier's; null where it is right. */
export type DescribedSupplier = SupplierDescription & { readonly clockAhead: number | null };

/** Descriptions of suppliers: current and last known. */
export interface Descriptions {
  describe(supplier: string): Promise<Result<DescribedSupplier>>;
  /** The last known description; its status page is needed most when the supplier is down. */
  last(supplier: string): SupplierDescription | null;
}

/** `learned` is called when a supplier said something of itself by which its profile changed. */
export function createDescriptions(suppliers: Suppliers, clock: Clock, learned: () => void): Descriptions {
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
      if (entry.value.learn?.(described.value.rules ?? null)) learned();
      const offset = clockOffset(entry.value, clock);
      return ok({
        ...described.value,
        // One that says by itself how it works is whatever it says: no other profile was set up here.
        ...(entry.value.learn && { profile: entry.value.profile.id }),
        clockAhead: offset === 0 ? null : Math.round(offset / 60_000),
      });
    },
    last: (supplier) => kept.get(supplier) ?? null,
  };
}

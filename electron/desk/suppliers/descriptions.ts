import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { ProfileId } from '#shared/model/identifiers.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { statesOtherProfile, type SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import type { Clock } from '../ports/clock.ts';
import type { DescriptionCache } from '../ports/description-cache.ts';
import type { Log } from '../ports/log.ts';
import { clockOffset } from './clock-offset.ts';
import { hostName, type SupplierEntry, type Suppliers } from './suppliers.ts';

/** A description, and by how many minutes this machine's clock is ahead of the supplier's; null where it is right. */
export type DescribedSupplier = SupplierDescription & { readonly clockAhead: number | null };

/** Descriptions of suppliers: current and last known. */
export interface Descriptions {
  describe(supplier: string): Promise<Result<DescribedSupplier>>;
  /**
   * The last known description, that of an earlier run too; its status page and its support are needed most when the
   * supplier is down.
   */
  last(supplier: string): SupplierDescription | null;
}

/** What holds only as long as it is said, and what only a trial has. */
const passing = {
  notice: null,
  announcements: [],
  trialSignIns: [],
  trialMail: false,
} satisfies Partial<SupplierDescription>;

/**
 * `learned` is called when a supplier said something of itself by which its profile changed. What it said is kept over a
 * restart, so that a desk that starts while the supplier is down has its mark, its texts and its support.
 */
export function createDescriptions(
  suppliers: Suppliers,
  kept: DescriptionCache,
  clock: Clock,
  log: Log,
  learned: () => void,
): Descriptions {
  const otherProfiles = new Map<string, ProfileId>();
  /** Writes in the log that a supplier says another profile than it was set up with: once, until it says another thing. */
  const compare = ({ id, profile, learn }: SupplierEntry, { profile: said }: SupplierDescription): void => {
    if (said === profile.id) otherProfiles.delete(id);
    if (learn || !statesOtherProfile(said, profile.id) || otherProfiles.get(id) === said) return;
    otherProfiles.set(id, said);
    log.warn('a supplier says another profile', { supplier: id, profile: profile.id, said });
  };
  const known = new Map<string, SupplierDescription>();
  /** Takes over what a supplier says, under what IT lays down; answers what the desk goes by. */
  const learn = (entry: SupplierEntry, said: SupplierDescription): SupplierDescription => {
    const { support } = entry.laidDown ?? {};
    // A key that IT leaves out is not there; it is never undefined.
    const description = { ...said, support: { ...said.support, ...(support as typeof said.support) } };
    known.set(entry.id, description);
    if (entry.learn?.(said.rules ?? null)) learned();
    return description;
  };
  for (const [id, { baseUrl, description }] of Object.entries(kept.get())) {
    const entry = suppliers.find(id);
    // Another address may be another supplier.
    if (entry.ok && entry.value.baseUrl === baseUrl) learn(entry.value, description);
  }
  return {
    describe: async (supplier) => {
      const entry = suppliers.find(supplier);
      if (!entry.ok) return entry;
      const { baseUrl, client, host, learn: learns, profile } = entry.value;
      const described = await client.ask('describe');
      if (!described.ok) {
        return refused(faultRefusal(described.error, { at: clock.now(), host: hostName(entry.value) }));
      }
      compare(entry.value, described.value);
      const description = learn(entry.value, described.value);
      // The embedded store is always there to be asked.
      if (host !== null) kept.set(supplier, { baseUrl, description: { ...described.value, ...passing } });
      const offset = clockOffset(entry.value, clock);
      return ok({
        ...description,
        // One that says by itself how it works is whatever it says: no other profile was set up here.
        ...(learns && { profile: profile.id }),
        clockAhead: offset === 0 ? null : Math.round(offset / 60_000),
      });
    },
    last: (supplier) => known.get(supplier) ?? null,
  };
}

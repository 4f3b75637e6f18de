import { maxPayable, noProceedsProblem, type PrepaidRules } from '#electron/domain/prepaid.ts';
import { yen } from '#shared/model/money.ts';
import type { Prepaid } from '#shared/supplier-api/prepaid.ts';
import type { MemberRow } from '../http/caller.ts';
import type { StoreParts } from '../store-parts.ts';
import type { Supplier } from '../supplier.ts';
import type { createAdvertisements } from './advertisements.ts';
import { createBalances } from './balance.ts';
import { isOff } from './charges.ts';
import { createSellers } from './sellers.ts';
import { trialPaysAfter } from './settle-charges.ts';

/** What a member has, and what can be done with it (QT-5, QT-7, QT-14, QT-17, QT-18, QT-20). */
export function createPrepaidState(
  supplier: Supplier,
  prepaid: PrepaidRules,
  { db, settings }: Pick<StoreParts, 'db' | 'settings'>,
  advertisements: Pick<ReturnType<typeof createAdvertisements>, 'kinds' | 'lastStart'>,
) {
  const balances = createBalances(db);
  const sellers = createSellers(db);
  return (member: MemberRow, now: number): Prepaid => {
    const seller = sellers.read(member.id, now);
    return {
      balance: yen(balances.of(member.id)),
      ways: prepaid.ways.map((way) => {
        const most = maxPayable(way, seller);
        const problem = isOff(supplier, settings, way)
          ? 'prepaid.payment-option-unavailable'
          : (noProceedsProblem(way, seller)?.code ?? null);
        return { way: way.way, problem, upTo: most === null ? null : yen(most) };
      }),
      proceeds: { settled: yen(seller.settled), due: yen(seller.due), dueOn: seller.dueOn },
      passwordSet: seller.passwordSet,
      points: { balance: seller.points, forOne: pointsForOne(supplier, settings) },
      advertisements: advertisements.kinds(),
      advertisementsUntil: advertisements.lastStart(now),
      trialPaysAfterMinutes: trialPaysAfter(supplier, settings),
    };
  };
}

/** How many service points make 1 yen of prepaid balance. */
export const pointsForOne = (supplier: Supplier, settings: StoreParts['settings']): number =>
  Math.max(1, Math.trunc(settings.number(supplier.id, 'prepaid.points-for-one')));

import { exchangeProblem, type PrepaidRules } from '#electron/domain/prepaid.ts';
import { instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { ExchangeResult } from '#shared/supplier-api/prepaid.ts';
import type { MemberRow } from '../http/caller.ts';
import type { HandlerRequest, Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, noContent, success, type HandlerResponse, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier.ts';
import { createAdvertisements } from './advertisements.ts';
import { createBalances } from './balance.ts';
import { createChargeReader } from './charge-rows.ts';
import { createCharge, type ChargeFlow } from './charges.ts';
import { createPrepaidState, pointsForOne } from './prepaid-state.ts';
import { choiceRefused } from '../http/refusals.ts';
import { createSecondPasswords } from './second-password.ts';
import { createSellers } from './sellers.ts';

/**
 * Prepaid balance of the signed-in member (QT-1 to QT-25). No route reverses a charge: it is neither cancelled
 * nor refunded (QT-21), and nothing makes a balance lapse (QT-22) but the end of the shop (QT-23).
 */
export function createPrepaidRoutes(
  supplier: Supplier,
  prepaid: PrepaidRules,
  dependencies: StoreParts,
  charging: ChargeFlow,
): Partial<Handlers> {
  const { db, settings } = dependencies;
  const balances = createBalances(db);
  const sellers = createSellers(db);
  const charges = createChargeReader(db);
  const { settle } = charging;
  const secondPasswords = createSecondPasswords(supplier, dependencies);
  const advertisements = createAdvertisements(supplier, prepaid, dependencies);
  const state = createPrepaidState(supplier, prepaid, dependencies, advertisements);
  const charge = createCharge(supplier, prepaid, dependencies, charging, secondPasswords);

  /** Does `work` on what has been paid by now. */
  function settled(
    { caller: { member }, now }: Pick<HandlerRequest<'chargePrepaid'>, 'caller' | 'now'>,
    work: (member: MemberRow) => object | Refused,
  ): HandlerResponse | Refused {
    settle(member.companyId, now);
    return respond(work(member), 201);
  }

  const exchange = (member: MemberRow, points: number, now: number): ExchangeResult | Refused => {
    const { points: has } = sellers.read(member.id, now);
    const forOne = pointsForOne(supplier, settings);
    const refused = exchangeProblem(points, has, forOne);
    if (refused) return choiceRefused(refused, member.locale);
    const amount = points / forOne;
    sellers.takePoints(member.id, points);
    const balance = balances.change(member.id, amount, { kind: 'exchange', subject: '' }, now);
    if (balance === null) throw new Error('a balance that grew is too small');
    return { points, amount: yen(amount), balance: yen(balance), pointsLeft: has - points };
  };

  return {
    prepaid({ caller: { member }, now }) {
      settle(member.companyId, now);
      return success(state(member, now));
    },
    prepaidHistory({ caller: { member }, now }) {
      settle(member.companyId, now);
      return success({
        charges: charges.all(member),
        movements: balances.movements(member.id),
        advertisements: advertisements.of(member),
      });
    },
    chargePrepaid: (request) => settled(request, (member) => charge(member, request.body, request.now)),
    exchangePoints: (request) =>
      settled(request, (member) => exchange(member, request.body.points, request.now)),
    applyForAdvertisement: (request) =>
      settled(request, (member) => advertisements.apply(member, request.body, request.now)),
    async verifyPrepaidPassword({ caller, body: { password } }) {
      const outcome = await secondPasswords.prove(caller, password);
      if ('problem' in outcome) return outcome;
      return success({ proof: outcome.proof, expiresAt: instantOf(outcome.expiresAt) }, 201);
    },
    async setPrepaidPassword({ caller, body }) {
      return (await secondPasswords.set(caller, body)) ?? noContent;
    },
  };
}

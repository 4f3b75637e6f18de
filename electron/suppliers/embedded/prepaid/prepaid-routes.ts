import { exchangeProblem, type QCashRules } from '#electron/domain/prepaid.ts';
import { instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Exchanged } from '#shared/supplier-api/prepaid.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Asked, Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, noContent, success, type Answer, type Refused } from '../http/problems.ts';
import type { Supplier } from '../supplier-rules.ts';
import { createAdvertisements } from './advertisements.ts';
import { createBalances } from './balance.ts';
import { createChargeReader } from './charge-rows.ts';
import { createCharge, type Charging } from './charges.ts';
import { createQCashState, pointsForOne } from './prepaid-state.ts';
import { choiceRefused } from '../http/refusals.ts';
import { createSecondPasswords } from './second-password.ts';
import { createSellers } from './sellers.ts';

type Own = Pick<
  Handlers,
  | 'qCash'
  | 'qCashHistory'
  | 'chargeQCash'
  | 'exchangePoints'
  | 'applyForAdvertisement'
  | 'proveQCashPassword'
  | 'setQCashPassword'
>;

/**
 * Q-cash of the member who asks (QT-1 to QT-25). There is no route by which a charge goes back: it is neither cancelled
 * nor refunded (QT-21), and nothing makes a balance lapse (QT-22) but the end of the shop (QT-23).
 */
export function createQCashRoutes(
  supplier: Supplier,
  qCash: QCashRules,
  parts: StoreParts,
  charging: Charging,
): Own {
  const { db, settings } = parts;
  const balances = createBalances(db);
  const sellers = createSellers(db);
  const charges = createChargeReader(db);
  const { settle } = charging;
  const secondPasswords = createSecondPasswords(supplier, parts);
  const advertisements = createAdvertisements(supplier, qCash, parts);
  const state = createQCashState(supplier, qCash, parts, advertisements);
  const charge = createCharge(supplier, qCash, parts, charging, secondPasswords);

  /** Does `work` on what has been paid by now. */
  function settled(
    { caller: { member }, now }: Pick<Asked<'chargeQCash'>, 'caller' | 'now'>,
    work: (member: MemberRow) => object | Refused,
  ): Answer | Refused {
    settle(member.companyId, now);
    return respond(work(member), 201);
  }

  const exchange = (member: MemberRow, points: number, now: number): Exchanged | Refused => {
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
    qCash({ caller: { member }, now }) {
      settle(member.companyId, now);
      return success(state(member, now));
    },
    qCashHistory({ caller: { member }, now }) {
      settle(member.companyId, now);
      return success({
        charges: charges.all(member),
        movements: balances.movements(member.id),
        advertisements: advertisements.of(member),
      });
    },
    chargeQCash: (asked) => settled(asked, (member) => charge(member, asked.body, asked.now)),
    exchangePoints: (asked) => settled(asked, (member) => exchange(member, asked.body.points, asked.now)),
    applyForAdvertisement: (asked) =>
      settled(asked, (member) => advertisements.apply(member, asked.body, asked.now)),
    async proveQCashPassword({ caller: { member }, body: { password } }) {
      const outcome = await secondPasswords.prove(member, password);
      if ('problem' in outcome) return outcome;
      return success({ proof: outcome.proof, expiresAt: instantOf(outcome.expiresAt) }, 201);
    },
    async setQCashPassword({ caller: { member }, body }) {
      return (await secondPasswords.set(member, body)) ?? noContent;
    },
  };
}

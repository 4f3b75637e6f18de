import { profileById } from '#electron/domain/profiles/index.ts';
import { exchangeProblem } from '#electron/domain/prepaid.ts';
import { instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Exchanged } from '#shared/supplier-api/prepaid.ts';
import type { MemberRow } from '../people/members.ts';
import type { Asked, HandlerParts, Handlers } from '../http/handlers.ts';
import { problem, type Answer, type Refused } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createAdvertisements } from './advertisements.ts';
import { createBalances } from './balance.ts';
import { createChargeReader } from './charge-rows.ts';
import { createCharge } from './charges.ts';
import { createQCashState, pointsForOne } from './prepaid-state.ts';
import { choiceRefused } from './refused.ts';
import { createSecondPasswords } from './second-password.ts';
import { createSellers } from './sellers.ts';
import { createSettleCharges } from './settle-charges.ts';

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
export function createQCashRoutes(rules: SupplierRules, parts: HandlerParts): Own {
  const profile = profileById(rules.profile);
  const qCash = profile?.buying?.qCash;
  if (!profile || !qCash) {
    const notOffered = () => problem('not-offered');
    return {
      qCash: notOffered,
      qCashHistory: notOffered,
      chargeQCash: notOffered,
      exchangePoints: notOffered,
      applyForAdvertisement: notOffered,
      proveQCashPassword: notOffered,
      setQCashPassword: notOffered,
    };
  }
  const { db, settings } = parts;
  const balances = createBalances(db);
  const sellers = createSellers(db);
  const charges = createChargeReader(db);
  const secondPasswords = createSecondPasswords(rules, profile.passwords.policy, parts);
  const advertisements = createAdvertisements(rules, qCash, parts);
  const state = createQCashState(rules, qCash, parts, advertisements);
  const charge = createCharge(rules, qCash, parts, secondPasswords);
  const settle = createSettleCharges(db, rules, settings);

  /** Does `work` on what has been paid by now. */
  function settled(
    { caller: { member }, now }: Pick<Asked<'chargeQCash'>, 'caller' | 'now'>,
    work: (member: MemberRow) => object | Refused,
  ): Answer | Refused {
    settle(member.companyId, now);
    const outcome = work(member);
    return 'problem' in outcome ? (outcome as Refused) : { status: 201, body: outcome };
  }

  const exchange = (member: MemberRow, points: number, now: number): Exchanged | Refused => {
    const { points: has } = sellers.read(member.id, now);
    const forOne = pointsForOne(rules, settings);
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
      return { status: 200, body: state(member, now) };
    },
    qCashHistory({ caller: { member }, now }) {
      settle(member.companyId, now);
      const body = {
        charges: charges.all(member),
        movements: balances.movements(member.id),
        advertisements: advertisements.of(member),
      };
      return { status: 200, body };
    },
    chargeQCash: (asked) => settled(asked, (member) => charge(member, asked.body, asked.now)),
    exchangePoints: (asked) => settled(asked, (member) => exchange(member, asked.body.points, asked.now)),
    applyForAdvertisement: (asked) =>
      settled(asked, (member) => advertisements.apply(member, asked.body, asked.now)),
    async proveQCashPassword({ caller: { member }, body: { password } }) {
      const outcome = await secondPasswords.prove(member, password);
      if ('problem' in outcome) return outcome;
      const body = { proof: outcome.proof, expiresAt: instantOf(outcome.expiresAt) };
      return { status: 201, body, secret: true };
    },
    async setQCashPassword({ caller: { member }, body }) {
      return (await secondPasswords.set(member, body)) ?? { status: 204, body: null };
    },
  };
}

import { benefitProblem, benefitShortfall, periodProblem } from '#electron/domain/benefits.ts';
import type { BuyingRules } from '#electron/domain/buying-rules.ts';
import { tokyoDateOf, instantOf, type CalendarDate } from '#shared/model/dates.ts';
import type { Benefits as BenefitsResponse, Coupon } from '#shared/supplier-api/benefits.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Benefit, Benefits, PointKind } from './benefits.ts';
import { toBenefitLine, toOrderLine, type CartParts } from '../cart/carts.ts';
import { choiceRefused } from '../http/refusals.ts';
import type { Handlers } from '../http/handlers.ts';
import { success } from '../http/problems.ts';
import type { Settings } from '../settings.ts';

export interface BenefitParts extends CartParts {
  readonly buying: BuyingRules;
  readonly settings: Settings;
  readonly benefits: Benefits;
}

interface EntryRow {
  readonly on: CalendarDate;
  readonly kind: PointKind;
  readonly points: number;
  readonly orderNumber: string | null;
}

/** How many point entries are returned. */
const MAX_ENTRIES = 200;

/** Coupons, points, campaigns and recommended items, looked after apart from an order (AM-42, AM-49, AS-54 to AS-56). */
export function createBenefitRoutes(dependencies: BenefitParts): Partial<Handlers> {
  const { db, supplier, settings, buying, benefits, carts, offers } = dependencies;
  const entries = db.prepare<[number, number], EntryRow>(
    `SELECT e.on_date AS "on", e.kind, e.points, o.number AS orderNumber
     FROM point_entries e LEFT JOIN orders o ON o.id = e.order_id AND o.removed = 0
     WHERE e.member_id = ? ORDER BY e.id DESC LIMIT ?`,
  );
  const keep = db.prepare('INSERT OR IGNORE INTO kept_coupons (member_id, coupon_id, at) VALUES (?, ?, ?)');
  const register = db.prepare(
    'INSERT OR IGNORE INTO registered_items (company_id, code, member_id, at) VALUES (?, ?, ?, ?)',
  );
  const unregister = db.prepare('DELETE FROM registered_items WHERE company_id = ? AND code = ?');
  const recommended = db
    .prepare<[string], string>('SELECT code FROM offers WHERE supplier = ? AND recommended = 1 ORDER BY code')
    .pluck();

  function toApi(member: MemberRow, now: number): BenefitsResponse {
    const buyer = benefits.buyer(member, now);
    const lines = carts
      .lines(member, now)
      .filter(({ quantity }) => quantity !== null)
      .map((line) => toBenefitLine(toOrderLine(line)));
    const points = benefits.points(member, now);
    const codes = buying.campaigns ? (recommended.all(supplier.id) as string[]) : [];
    const products = offers.many(member.companyId, codes, now);
    const today = tokyoDateOf(instantOf(now));
    const asCoupon = (coupon: Benefit): Coupon => {
      const { code, name, terms } = coupon;
      const problem = benefits.isUsed(coupon, member.id) ? 'used' : benefitProblem(terms, lines, buyer);
      return { code, name, terms, problem, lacks: benefitShortfall(problem, terms, lines, buyer.registered) };
    };
    return {
      coupons: buying.coupons ? benefits.listed(member).map(asCoupon) : null,
      // What is over is offered to nobody.
      offered: benefits
        .offered(member)
        .filter(({ terms }) => periodProblem(terms, today) !== 'over')
        .map(asCoupon),
      points: points && {
        balance: points.balance,
        lapseOn: points.lapseOn,
        lapseDays: buying.points?.lapseDays ?? null,
        ratePercent: settings.number(supplier.id, 'points.rate-percent'),
        entries: [
          ...entries.all(member.id, MAX_ENTRIES),
          ...points.lapsed.map(({ on, points: gone }) => ({
            on,
            kind: 'lapsed' as const,
            points: gone,
            orderNumber: null,
          })),
        ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
      },
      campaigns: buying.campaigns
        ? benefits.campaigns().map(({ code, name, terms }) => ({
            code,
            name,
            terms,
            state: periodProblem(terms, today) ?? 'on',
          }))
        : null,
      recommended: buying.campaigns
        ? [...products.values()].map((product) => ({
            product,
            registered: buyer.registered.has(product.code),
          }))
        : null,
    };
  }

  return {
    benefits: ({ caller, now }) => success(toApi(caller.member, now)),
    addCoupon({ caller, body, now }) {
      const { member } = caller;
      const found = benefits.coupon(member, body.code);
      if (!found) return choiceRefused({ field: 'code', code: 'coupon.unknown' }, member.locale);
      keep.run(member.id, found.row, now);
      return success(toApi(member, now));
    },
    registerItem({ caller, body, now }) {
      const { member } = caller;
      const product = offers.many(member.companyId, [body.code], now).get(body.code);
      if (!buying.campaigns || !product?.recommended)
        return choiceRefused({ field: 'code', code: 'recommended.unknown' }, member.locale);
      if (body.registered) register.run(member.companyId, body.code, member.id, now);
      else unregister.run(member.companyId, body.code);
      return success(toApi(member, now));
    },
  };
}

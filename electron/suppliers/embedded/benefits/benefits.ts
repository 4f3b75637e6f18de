import { pointsBalanceOn, type BenefitBuyer, type PointsBalance } from '#electron/domain/benefits.ts';
import { benefitTermsSchema, type BenefitTerms } from '#shared/model/benefit-terms.ts';
import type { BuyingRules } from '#electron/domain/buying-rules.ts';
import { daysBetween, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';
import type { Supplier } from '../supplier.ts';

/** A coupon or a campaign with its terms. */
export interface Benefit {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly terms: BenefitTerms;
}

interface BenefitRow extends Omit<Benefit, 'terms'> {
  readonly terms: string;
}

export type PointKind = 'given' | 'earned' | 'used' | 'given-back' | 'taken-back';

/** Coupons, campaigns and points of one supplier's members. Writes belong in a transaction. */
export interface Benefits {
  /** Coupons that are shown to the member, and those that the member has entered by their code. */
  listed(member: MemberRow): readonly Benefit[];
  /** Coupons that are meant for the member's company alone, and that the member has not received (AS-96). */
  offered(member: MemberRow): readonly Benefit[];
  /** A coupon by what was typed, in whatever width and case; null for one that there is not for this member. */
  coupon(member: Pick<MemberRow, 'companyId'>, typed: string): Benefit | null;
  isUsed(coupon: Benefit, memberId: number): boolean;
  /** What is taken off by itself, in order. */
  campaigns(): readonly Benefit[];
  buyer(member: MemberRow, now: number): BenefitBuyer;
  /** Points that a member can use at `now`, in Unix time in milliseconds; null where there are none. */
  points(member: Pick<MemberRow, 'id' | 'companyId'>, now: number): PointsBalance | null;
  use(coupon: Benefit, memberId: number, order: number, now: number): void;
  addPointEntry(memberId: number, kind: PointKind, points: number, order: number | null, now: number): void;
  /** Undoes what an order took and gave, because it was cancelled. */
  reverse(order: number, now: number): void;
}

const today = (now: number): CalendarDate => tokyoDateOf(instantOf(now));

/** A code as it is kept: half width and capitals, however it was typed. */
export const couponCode = (typed: string): string => typed.normalize('NFKC').trim().toUpperCase();

export function createBenefits(
  db: Connection,
  supplier: Pick<Supplier, 'id'>,
  buying: Pick<BuyingRules, 'coupons' | 'campaigns' | 'points'>,
): Benefits {
  const columns = 'id AS row, code, name, terms';
  const mine = 'FROM coupons WHERE supplier = ? AND (company_id IS NULL OR company_id = ?)';
  const listed = db.prepare<[string, number, number], BenefitRow>(
    `SELECT ${columns} ${mine}
       AND (listed = 1 OR id IN (SELECT coupon_id FROM kept_coupons WHERE member_id = ?)) ORDER BY id`,
  );
  const offered = db.prepare<[string, number, number], BenefitRow>(
    `SELECT ${columns} FROM coupons WHERE supplier = ? AND company_id = ? AND listed = 0
       AND id NOT IN (SELECT coupon_id FROM kept_coupons WHERE member_id = ?) ORDER BY id`,
  );
  const one = db.prepare<[string, number, string], BenefitRow>(`SELECT ${columns} ${mine} AND code = ?`);
  const used = db
    .prepare<[number, number], number>('SELECT 1 FROM coupon_uses WHERE coupon_id = ? AND member_id = ?')
    .pluck();
  const campaigns = db.prepare<[string], BenefitRow>(
    `SELECT ${columns} FROM campaigns WHERE supplier = ? ORDER BY id`,
  );
  const ordered = db
    .prepare<[number], number>(`SELECT 1 FROM orders WHERE company_id = ? AND status <> 'cancelled' LIMIT 1`)
    .pluck();
  const addedAt = db.prepare<[number], number | null>('SELECT added_at FROM members WHERE id = ?').pluck();
  const registered = db
    .prepare<[number], string>('SELECT code FROM registered_items WHERE company_id = ?')
    .pluck();
  const pointEntries = db.prepare<[number], { on: CalendarDate; points: number }>(
    'SELECT on_date AS "on", points FROM point_entries WHERE member_id = ? ORDER BY id',
  );
  const purchases = db
    .prepare<[number], CalendarDate>(
      `SELECT DISTINCT ordered_on FROM orders WHERE member_id = ? AND status <> 'cancelled'`,
    )
    .pluck();
  const addUse = db.prepare(
    'INSERT INTO coupon_uses (coupon_id, member_id, order_id, at) VALUES (?, ?, ?, ?)',
  );
  const insertEntry = db.prepare(
    'INSERT INTO point_entries (member_id, at, on_date, kind, points, order_id) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const dropUse = db.prepare('DELETE FROM coupon_uses WHERE order_id = ?');
  const entriesOfOrder = db.prepare<[number], { memberId: number; kind: PointKind; points: number }>(
    'SELECT member_id AS memberId, kind, points FROM point_entries WHERE order_id = ? ORDER BY id',
  );

  const toApi = ({ terms, ...rest }: BenefitRow): Benefit => ({
    ...rest,
    terms: benefitTermsSchema.parse(JSON.parse(terms)),
  });
  const addPointEntry: Benefits['addPointEntry'] = (memberId, kind, points, order, now) =>
    void insertEntry.run(memberId, now, today(now), kind, points, order);

  return {
    listed: ({ id, companyId }) => (buying.coupons ? listed.all(supplier.id, companyId, id).map(toApi) : []),
    offered: ({ id, companyId }) =>
      buying.coupons ? offered.all(supplier.id, companyId, id).map(toApi) : [],
    coupon({ companyId }, typed) {
      const row = buying.coupons ? one.get(supplier.id, companyId, couponCode(typed)) : undefined;
      return row ? toApi(row) : null;
    },
    isUsed: ({ row }, memberId) => used.get(row, memberId) !== undefined,
    campaigns: () => (buying.campaigns ? campaigns.all(supplier.id).map(toApi) : []),
    buyer({ id, companyId }, now) {
      const since = addedAt.get(id) as number | null | undefined;
      const day = today(now);
      return {
        today: day,
        hasOrdered: ordered.get(companyId) !== undefined,
        memberDays: typeof since === 'number' ? daysBetween(today(since), day) : null,
        registered: new Set(registered.all(companyId) as string[]),
      };
    },
    points({ id }, now) {
      if (!buying.points) return null;
      const { lapseDays } = buying.points;
      const bought = lapseDays === null ? [] : (purchases.all(id) as CalendarDate[]);
      return pointsBalanceOn(pointEntries.all(id), bought, today(now), lapseDays);
    },
    use: ({ row }, memberId, order, now) => void addUse.run(row, memberId, order, now),
    addPointEntry,
    reverse(order, now) {
      dropUse.run(order);
      // What was used comes first: what the order earned may be spent already, and nobody owes points.
      const of = entriesOfOrder.all(order);
      for (const { memberId, kind, points } of of)
        if (kind === 'used') addPointEntry(memberId, 'given-back', -points, order, now);
      for (const { memberId, kind, points } of of)
        if (kind === 'earned') addPointEntry(memberId, 'taken-back', -points, order, now);
    },
  };
}

import type { RefusalReason } from '#electron/domain/checkout.ts';
import { z } from 'zod';
import { quoteOrderProblem, quoteStateOf, type QuoteStateInput } from '#electron/domain/quotes.ts';
import { periodProblem } from '#electron/domain/benefits.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { PaymentMethod } from '#shared/model/order.ts';
import type { QuoteKind } from '#shared/model/quote-kind.ts';
import { calculationSchema } from '#shared/model/calculation.ts';
import type { Quote } from '#shared/supplier-api/quotes.ts';
import type { MemberRow } from '../http/caller.ts';
import { seesDepartment } from '../orders/departments.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';

/** What a quote keeps as it was (AM-19, AM-70). */
export const quoteContentSchema = z.strictObject({
  calculation: calculationSchema,
  /** Rows of `products`, in the order of the lines. */
  productRows: z.array(z.int()),
  /** Codes of the campaigns that took something off. */
  campaigns: z.array(z.string()),
  /** Numbers of the lines whose price was that of a campaign. */
  campaignPrices: z.array(z.int()),
});
export type QuoteContent = Readonly<z.infer<typeof quoteContentSchema>>;

const termSchema = z.tuple([z.int(), z.int(), z.int()]);

interface QuoteRow {
  readonly row: number;
  readonly id: string;
  readonly kind: QuoteKind;
  readonly companyId: number;
  readonly memberId: number;
  readonly madeById: string;
  readonly madeByName: string;
  readonly departmentRow: number | null;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly addressRow: number | null;
  readonly addressName: string | null;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly number: string;
  readonly madeAt: number;
  readonly madeOn: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly method: PaymentMethod | null;
  readonly term: string | null;
  readonly coupon: string | null;
  readonly points: number;
  readonly costMemo: string | null;
  readonly comment: string | null;
  readonly content: string;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
}

/** A quote with what it was made from. */
export interface StoredQuote {
  readonly row: QuoteRow;
  readonly quoteContent: QuoteContent;
  readonly quote: Quote;
  readonly facts: QuoteStateInput;
}

/** Reads quotes and saved orders by what a member may see, which is the same as with orders. */
export interface QuoteReader {
  /** The newest first. */
  all(member: MemberRow, now: number): readonly Quote[];
  byId(member: MemberRow, id: string, now: number): StoredQuote | null;
  /** Why a quote can't be ordered as it is, by itself; null when it can. */
  problemOf(known: StoredQuote, now: number): RefusalReason | null;
}

export function createQuoteReader(dependencies: BuyingDependencies): QuoteReader {
  const { db, supplier, settings, offers, benefits } = dependencies;
  const select = `
    SELECT q.id AS row, q.public_id AS id, q.kind, q.company_id AS companyId, q.member_id AS memberId,
      m.public_id AS madeById, q.made_by_name AS madeByName, q.department_id AS departmentRow,
      d.public_id AS departmentId, d.name AS departmentName, q.address_id AS addressRow, a.name AS addressName,
      a.postal_code AS postalCode, a.address, a.phone, q.number, q.made_at AS madeAt, q.made_on AS madeOn,
      q.valid_until AS validUntil, q.payment_method AS method, q.payment_term AS term, q.coupon_code AS coupon,
      q.points, q.cost_memo AS costMemo, q.comment, q.content, o.public_id AS orderId, o.number AS orderNumber
    FROM quotes q JOIN members m ON m.id = q.member_id LEFT JOIN departments d ON d.id = q.department_id
      LEFT JOIN addresses a ON a.id = q.address_id LEFT JOIN orders o ON o.id = q.order_id`;
  const all = db.prepare<[number], QuoteRow>(
    `${select} WHERE q.company_id = ? AND q.removed_at IS NULL ORDER BY q.id DESC`,
  );
  const one = db.prepare<[string], QuoteRow>(`${select} WHERE q.public_id = ? AND q.removed_at IS NULL`);

  const today = (now: number) => tokyoDateOf(instantOf(now));

  /** Whether campaign, coupon and points behind the price can still be had (AM-30). */
  function benefitsHold(row: QuoteRow, quoteContent: QuoteContent, now: number): boolean {
    const owner = { id: row.memberId, companyId: row.companyId };
    const day = today(now);
    if (row.coupon !== null) {
      const coupon = benefits.coupon(owner, row.coupon);
      if (!coupon || benefits.isUsed(coupon, owner.id) || periodProblem(coupon.terms, day)) return false;
    }
    if (quoteContent.campaigns.length > 0) {
      const known = new Map(benefits.campaigns().map((each) => [each.code, each]));
      const over = (code: string) => {
        const campaign = known.get(code);
        return !campaign || periodProblem(campaign.terms, day) !== null;
      };
      if (quoteContent.campaigns.some(over)) return false;
    }
    if (quoteContent.campaignPrices.length > 0) {
      const lines = quoteContent.calculation.lines.filter(({ lineNumber }) =>
        quoteContent.campaignPrices.includes(lineNumber),
      );
      const products = offers.many(
        row.companyId,
        lines.map(({ productCode }) => productCode),
        now,
      );
      if (lines.some(({ productCode }) => products.get(productCode)?.priceKind !== 'campaign')) return false;
    }
    return row.points === 0 || (benefits.points(owner, now)?.balance ?? 0) >= row.points;
  }

  function known(row: QuoteRow, now: number): StoredQuote {
    const quoteContent = quoteContentSchema.parse(JSON.parse(row.content));
    const facts: QuoteStateInput = {
      kind: row.kind,
      validUntil: row.validUntil,
      orderNumber: row.orderNumber,
      benefitsHold: row.orderNumber !== null || benefitsHold(row, quoteContent, now),
    };
    const term = row.term === null ? null : termSchema.parse(JSON.parse(row.term));
    return {
      row,
      quoteContent,
      facts,
      quote: {
        id: row.id,
        kind: row.kind,
        number: row.number,
        madeAt: instantOf(row.madeAt),
        madeOn: row.madeOn,
        madeBy: { id: row.madeById, name: row.madeByName },
        validUntil: row.validUntil,
        state: quoteStateOf(facts, today(now)),
        calculation: quoteContent.calculation,
        department:
          row.departmentId === null ? null : { id: row.departmentId, name: row.departmentName ?? '' },
        deliverTo:
          row.addressName === null
            ? null
            : { name: row.addressName, postalCode: row.postalCode, address: row.address, phone: row.phone },
        payment: row.method && {
          method: row.method,
          term: term && { closingDay: term[0], payMonthOffset: term[1], payDay: term[2] },
        },
        costMemo: row.costMemo,
        comment: row.comment,
        orderedAs:
          row.orderId === null || row.orderNumber === null
            ? null
            : { id: row.orderId, number: row.orderNumber },
      },
    };
  }

  return {
    all: (member, now) =>
      all
        .all(member.companyId)
        .filter(({ departmentRow }) => seesDepartment(supplier, member, departmentRow))
        .map((row) => known(row, now).quote),
    byId(member, id, now) {
      const row = one.get(id);
      if (!row || row.companyId !== member.companyId) return null;
      return seesDepartment(supplier, member, row.departmentRow) ? known(row, now) : null;
    },
    problemOf: ({ facts }, now) =>
      quoteOrderProblem(facts, today(now), settings.text(supplier.id, 'quote.order-when-expired') === 'yes'),
  };
}

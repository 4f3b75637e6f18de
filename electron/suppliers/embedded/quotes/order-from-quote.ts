import { pointsEarned } from '#electron/domain/benefits.ts';
import { productProblem, type RefusalReason } from '#electron/domain/checkout.ts';
import { calculateTotals } from '#electron/domain/tax.ts';
import type { Product } from '#shared/model/product.ts';
import type { Calculation } from '#shared/model/calculation.ts';
import type { QuoteOrderPreview } from '#shared/supplier-api/quotes.ts';
import type { MemberRow } from '../http/caller.ts';
import { problem, type HandlerResponse, type Refused } from '../http/problems.ts';
import { toBenefitLine } from '../cart/carts.ts';
import type { Checkout } from '../checkout/checkout.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import type { PlacePreparedOrder } from '../checkout/place-order.ts';
import type { StoredQuote, QuoteReader } from './quote-reader.ts';
import { notNow } from '../http/refusals.ts';

/** Ordering exactly what was quoted, with the tax of the day, or not at all (AM-30, AM-32, AM-38, AM-39, AM-40). */
export function createOrderFromQuote(
  dependencies: BuyingDependencies,
  checkout: Checkout,
  place: PlacePreparedOrder,
  quotes: QuoteReader,
) {
  const { db, supplier, buying, settings, offers, benefits, payment } = dependencies;
  const becomes = db.prepare('UPDATE quotes SET order_id = ? WHERE id = ?');

  const productsOf = ({ row, quoteContent }: StoredQuote, now: number): ReadonlyMap<string, Product> =>
    offers.many(
      row.companyId,
      quoteContent.calculation.lines.map(({ productCode }) => productCode),
      now,
    );

  /** As quoted, with the rates in force now; what is no longer carried keeps the rate it had. */
  function asOrdered({ quoteContent }: StoredQuote, products: ReadonlyMap<string, Product>): Calculation {
    const { lines, discounts, shippingFee } = quoteContent.calculation;
    return calculateTotals(
      lines.map((line) => ({
        ...line,
        taxRate: products.get(line.productCode)?.taxRate ?? line.taxRate,
      })),
      discounts.map(({ kind, label, amount }) => ({ kind, label, yen: -amount.amount })),
      shippingFee,
      checkout.rounding(),
    );
  }

  /** What the same products cost today without coupon and points; null when one of them can't be bought any more. */
  function today(
    { quoteContent }: StoredQuote,
    products: ReadonlyMap<string, Product>,
    member: MemberRow,
    now: number,
  ): QuoteOrderPreview['today'] {
    const lines = quoteContent.calculation.lines.flatMap((line) => {
      const product = products.get(line.productCode);
      return product?.sale === 'on-sale'
        ? [{ ...line, unitPrice: product.price, taxRate: product.taxRate }]
        : [];
    });
    if (lines.length < quoteContent.calculation.lines.length) return null;
    const goods = lines.map(toBenefitLine);
    const campaigns = checkout.campaignsFor(goods, benefits.buyer(member, now));
    const sum = goods.reduce((total, { amount }) => total + amount, 0);
    const { totals } = calculateTotals(
      lines,
      campaigns.map(({ benefit, yen }) => ({ kind: 'campaign', label: benefit.name, yen })),
      checkout.shippingFee(sum),
      checkout.rounding(),
    );
    return { taxExcluded: totals.taxExcluded, taxIncluded: totals.taxIncluded };
  }

  /** The first product that can't be had in the quoted quantity. */
  function productsProblem(
    { quoteContent }: StoredQuote,
    products: ReadonlyMap<string, Product>,
  ): RefusalReason | null {
    const wanted = new Map<string, number>();
    for (const { productCode, quantity } of quoteContent.calculation.lines)
      wanted.set(productCode, (wanted.get(productCode) ?? 0) + quantity);
    for (const { productCode, name } of quoteContent.calculation.lines) {
      const product = products.get(productCode);
      const reason: RefusalReason | null = product
        ? productProblem(product, wanted.get(productCode)!)
        : { code: 'cart.discontinued', params: { name } };
      if (reason) return reason;
    }
    return null;
  }

  function paymentProblem(member: MemberRow, { row }: StoredQuote, now: number): RefusalReason | null {
    const option = checkout.paymentOptions(member, now).find(({ method }) => method === row.method);
    return option && option.problem === null ? null : { code: 'checkout.payment-not-possible' };
  }

  function evaluateQuote(member: MemberRow, known: StoredQuote, now: number) {
    const products = productsOf(known, now);
    const { row, facts } = known;
    const others = (row.coupon !== null || row.points > 0) && row.memberId !== member.id;
    const reason =
      quotes.problemOf(known, now) ??
      (others ? { code: 'quote.benefits-of-another', params: { name: row.madeByName } } : null) ??
      productsProblem(known, products) ??
      paymentProblem(member, known, now);
    const lost = facts.orderNumber === null && facts.kind === 'quote' && reason !== null;
    return {
      reason,
      calculation: asOrdered(known, products),
      today: lost ? today(known, products, member, now) : null,
    };
  }

  function order(member: MemberRow, id: string, taxIncluded: number, now: number): HandlerResponse | Refused {
    const known = quotes.byId(member, id, now);
    if (!known) return problem('not-found');
    const { reason, calculation } = evaluateQuote(member, known, now);
    const { row, quote, quoteContent } = known;
    if (reason || !quote.payment) return notNow(reason ?? { code: 'checkout.payment' }, member.locale);
    if (calculation.totals.taxIncluded.amount !== taxIncluded) return problem('changed-since-confirmed');
    const earning = buying.points ? settings.number(supplier.id, 'points.rate-percent') : 0;
    const { totals } = calculation;
    const { row: orderRow, placed } = place(
      member,
      {
        departmentRow: row.departmentRow,
        addressRow: row.addressRow,
        method: quote.payment.method,
        // AM-70: the term that was quoted, whatever has been registered since.
        term: quote.payment.term,
        cardLast4: quote.payment.method === 'card' ? (payment.cardOf(member.id)?.last4 ?? null) : null,
        costMemo: quote.costMemo,
        comment: quote.comment,
        calculation,
        productRows: quoteContent.productRows,
        coupon: row.coupon === null ? null : benefits.coupon(member, row.coupon),
        benefitsOf: row.memberId,
        points: row.points,
        earns: pointsEarned(totals.goods.amount + totals.discount.amount, earning),
      },
      now,
    );
    becomes.run(orderRow, row.row);
    return { status: 201, body: placed };
  }

  return {
    preview(member: MemberRow, id: string, now: number): HandlerResponse | Refused {
      const known = quotes.byId(member, id, now);
      if (!known) return problem('not-found');
      const { reason, calculation, today: price } = evaluateQuote(member, known, now);
      const { quote } = known;
      const body: QuoteOrderPreview = {
        quote,
        calculation,
        taxChanged: calculation.totals.tax.amount !== quote.calculation.totals.tax.amount,
        problem: reason && { code: reason.code, ...(reason.params && { params: reason.params }) },
        today: price,
      };
      return { status: 200, body };
    },
    order,
  };
}

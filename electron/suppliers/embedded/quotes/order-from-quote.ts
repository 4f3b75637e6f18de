import { pointsEarned } from '#electron/domain/benefits.ts';
import { articleProblem, type Why } from '#electron/domain/checkout.ts';
import { reckon } from '#electron/domain/tax.ts';
import type { Article } from '#shared/model/product.ts';
import type { Reckoning } from '#shared/model/totals.ts';
import type { QuoteOrderLook } from '#shared/supplier-api/quotes.ts';
import type { MemberRow } from '../http/caller.ts';
import { problem, type Answer, type Refused } from '../http/problems.ts';
import { benefitLine } from '../cart/carts.ts';
import type { Checkout } from '../checkout/checkout.ts';
import type { BuyingParts } from '../checkout/parts.ts';
import type { PlaceReady } from '../checkout/place-order.ts';
import type { KnownQuote, QuoteReader } from './quoted.ts';
import { notNow } from '../http/refusals.ts';

/** Ordering exactly what was quoted, with the tax of the day, or not at all (AM-30, AM-32, AM-38, AM-39, AM-40). */
export function createOrderFromQuote(
  parts: BuyingParts,
  checkout: Checkout,
  place: PlaceReady,
  quotes: QuoteReader,
) {
  const { db, supplier, buying, settings, offers, benefits, payment } = parts;
  const becomes = db.prepare('UPDATE quotes SET order_id = ? WHERE id = ?');

  const articlesOf = ({ row, quoted }: KnownQuote, now: number): ReadonlyMap<string, Article> =>
    offers.many(
      row.companyId,
      quoted.reckoning.lines.map(({ productCode }) => productCode),
      now,
    );

  /** As quoted, with the rates in force now; what is no longer carried keeps the rate it had. */
  function asOrdered({ quoted }: KnownQuote, articles: ReadonlyMap<string, Article>): Reckoning {
    const { lines, discounts, shippingFee } = quoted.reckoning;
    return reckon(
      lines.map((line) => ({
        ...line,
        taxRate: articles.get(line.productCode)?.taxRate ?? line.taxRate,
      })),
      discounts.map(({ kind, label, amount }) => ({ kind, label, yen: -amount.amount })),
      shippingFee,
      checkout.rounding(),
    );
  }

  /** What the same articles cost today without coupon and points; null when one of them can't be bought any more. */
  function today(
    { quoted }: KnownQuote,
    articles: ReadonlyMap<string, Article>,
    member: MemberRow,
    now: number,
  ): QuoteOrderLook['today'] {
    const lines = quoted.reckoning.lines.flatMap((line) => {
      const article = articles.get(line.productCode);
      return article?.sale === 'on-sale'
        ? [{ ...line, unitPrice: article.price, taxRate: article.taxRate }]
        : [];
    });
    if (lines.length < quoted.reckoning.lines.length) return null;
    const goods = lines.map(benefitLine);
    const campaigns = checkout.campaignsFor(goods, benefits.buyer(member, now));
    const sum = goods.reduce((total, { amount }) => total + amount, 0);
    const { totals } = reckon(
      lines,
      campaigns.map(({ benefit, yen }) => ({ kind: 'campaign', label: benefit.name, yen })),
      checkout.shippingFee(sum),
      checkout.rounding(),
    );
    return { taxExcluded: totals.taxExcluded, taxIncluded: totals.taxIncluded };
  }

  /** The first article that can't be had in the quoted quantity. */
  function articlesProblem({ quoted }: KnownQuote, articles: ReadonlyMap<string, Article>): Why | null {
    const wanted = new Map<string, number>();
    for (const { productCode, quantity } of quoted.reckoning.lines)
      wanted.set(productCode, (wanted.get(productCode) ?? 0) + quantity);
    for (const { productCode, name } of quoted.reckoning.lines) {
      const article = articles.get(productCode);
      const why: Why | null = article
        ? articleProblem(article, wanted.get(productCode)!)
        : { code: 'cart.discontinued', params: { name } };
      if (why) return why;
    }
    return null;
  }

  function paymentProblem(member: MemberRow, { row }: KnownQuote, now: number): Why | null {
    const way = checkout.ways(member, now).find(({ method }) => method === row.method);
    return way && way.problem === null ? null : { code: 'checkout.payment-not-possible' };
  }

  function looked(member: MemberRow, known: KnownQuote, now: number) {
    const articles = articlesOf(known, now);
    const { row, facts } = known;
    const others = (row.coupon !== null || row.points > 0) && row.memberId !== member.id;
    const why =
      quotes.problemOf(known, now) ??
      (others ? { code: 'quote.benefits-of-another', params: { name: row.madeByName } } : null) ??
      articlesProblem(known, articles) ??
      paymentProblem(member, known, now);
    const lost = facts.orderNumber === null && facts.kind === 'quote' && why !== null;
    return {
      why,
      reckoning: asOrdered(known, articles),
      today: lost ? today(known, articles, member, now) : null,
    };
  }

  function order(member: MemberRow, id: string, taxIncluded: number, now: number): Answer | Refused {
    const known = quotes.byId(member, id, now);
    if (!known) return problem('not-found');
    const { why, reckoning } = looked(member, known, now);
    const { row, quote, quoted } = known;
    if (why || !quote.payment) return notNow(why ?? { code: 'checkout.payment' }, member.locale);
    if (reckoning.totals.taxIncluded.amount !== taxIncluded) return problem('changed-since-confirmed');
    const earning = buying.points ? settings.number(supplier.id, 'points.rate-percent') : 0;
    const { totals } = reckoning;
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
        reckoning,
        articleRows: quoted.articleRows,
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
    look(member: MemberRow, id: string, now: number): Answer | Refused {
      const known = quotes.byId(member, id, now);
      if (!known) return problem('not-found');
      const { why, reckoning, today: price } = looked(member, known, now);
      const { quote } = known;
      const body: QuoteOrderLook = {
        quote,
        reckoning,
        taxChanged: reckoning.totals.tax.amount !== quote.reckoning.totals.tax.amount,
        problem: why && { code: why.code, ...(why.params && { params: why.params }) },
        today: price,
      };
      return { status: 200, body };
    },
    order,
  };
}

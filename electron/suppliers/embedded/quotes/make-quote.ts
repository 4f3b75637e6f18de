import { randomBytes } from 'node:crypto';
import { validUntilOf } from '#electron/domain/quotes.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { QuoteKind } from '#shared/model/quote-kind.ts';
import type { makeQuoteSchema } from '#shared/supplier-api/quotes.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import { success, problem, type HandlerResponse, type Refused } from '../http/problems.ts';
import { matchesConfirmation, type Checkout } from '../checkout/checkout.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import type { QuoteContent, QuoteReader } from './quote-reader.ts';
import { choicesRefused } from '../http/refusals.ts';

type Input = z.output<typeof makeQuoteSchema>;

/** What can't be bought can't be quoted either (AM-27). */
const NOT_BUYABLE: ReadonlySet<string> = new Set([
  'cart.discontinued',
  'cart.not-for-sale',
  'cart.out-of-stock',
]);

/** Makes a quote of the cart, or saves it as an order to be resumed (AM-33, QC-27). Nothing is reserved by it. */
export function createMakeQuote(
  kind: QuoteKind,
  dependencies: BuyingDependencies,
  checkout: Checkout,
  quotes: QuoteReader,
) {
  const { db, supplier, settings, carts, deliveryAddresses, offers, numbers } = dependencies;
  const insert = db.prepare(
    `INSERT INTO quotes (public_id, kind, company_id, member_id, made_by_name, department_id, address_id, number,
       made_at, made_on, valid_until, payment_method, payment_term, coupon_code, points, cost_memo, comment, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return (member: MemberRow, input: Input, now: number): HandlerResponse | Refused => {
    if (carts.state(member.id).version !== input.cartVersion) return problem('conflict');
    const evaluation = checkout.evaluate(member, input.choices, now);
    const { calculation, lines, payment } = evaluation;
    // A saved order may leave open what is chosen when it is resumed, but what is in it must be something.
    const blockers = evaluation.problems.filter(
      ({ field, code }) => kind === 'quote' || (field.startsWith('lines') && !NOT_BUYABLE.has(code)),
    );
    if (kind === 'quote' && blockers.some(({ code }) => NOT_BUYABLE.has(code)))
      return choicesRefused(
        [{ field: 'lines', code: 'quote.products-not-orderable' }, ...blockers],
        member.locale,
      );
    if (blockers.length > 0) return choicesRefused(blockers, member.locale);
    if (!matchesConfirmation(calculation, input.confirmed)) return problem('changed-since-confirmed');

    const madeOn = tokyoDateOf(instantOf(now));
    const quoteContent: QuoteContent = {
      calculation,
      productRows: lines.map(({ product }) => offers.productIdOf(product.code)!),
      campaigns: evaluation.campaigns.map(({ code }) => code),
      campaignPrices: lines.flatMap(({ product }, index) =>
        product.priceKind === 'campaign' ? [index + 1] : [],
      ),
    };
    const id = randomBytes(10).toString('hex');
    const term = payment?.term ?? null;
    insert.run(
      id,
      kind,
      member.companyId,
      member.id,
      member.name,
      evaluation.department?.row ?? null,
      evaluation.place && deliveryAddresses.rowOf(member, evaluation.place),
      numbers.ofQuote(madeOn),
      now,
      madeOn,
      kind === 'quote' ? validUntilOf(madeOn, settings.number(supplier.id, 'quote.valid-days')) : null,
      payment?.method ?? null,
      term && JSON.stringify([term.closingDay, term.payMonthOffset, term.payDay]),
      evaluation.coupon?.code ?? null,
      evaluation.points,
      evaluation.costMemo,
      input.choices.comment.trim() || null,
      JSON.stringify(quoteContent),
    );
    if (input.emptyCart) {
      carts.empty(member.id);
      carts.touch(member.id);
    }
    const made = quotes.byId(member, id, now);
    if (!made) throw new Error('a quote that its member may not see');
    return success(made.quote, 201);
  };
}

import { randomBytes } from 'node:crypto';
import { validUntilOf } from '#electron/domain/quotes.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { QuoteKind } from '#shared/model/quote-kind.ts';
import type { makeQuoteSchema } from '#shared/supplier-api/quotes.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import { success, problem, type Answer, type Refused } from '../http/problems.ts';
import { isAsConfirmed, type Checkout } from '../checkout/checkout.ts';
import type { BuyingParts } from '../checkout/parts.ts';
import type { Quoted, QuoteReader } from './quoted.ts';
import { choicesRefused } from '../http/refusals.ts';

type Wish = z.output<typeof makeQuoteSchema>;

/** What can't be bought can't be quoted either (AM-27). */
const NOT_BUYABLE: ReadonlySet<string> = new Set([
  'cart.discontinued',
  'cart.not-for-sale',
  'cart.out-of-stock',
]);

/** Makes a quote of the cart, or saves it as an order to be resumed (AM-33, QC-27). Nothing is reserved by it. */
export function createMakeQuote(
  kind: QuoteKind,
  parts: BuyingParts,
  checkout: Checkout,
  quotes: QuoteReader,
) {
  const { db, supplier, settings, carts, places, offers, numbers } = parts;
  const insert = db.prepare(
    `INSERT INTO quotes (public_id, kind, company_id, member_id, made_by_name, department_id, address_id, number,
       made_at, made_on, valid_until, payment_method, payment_term, coupon_code, points, cost_memo, comment, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );

  return (member: MemberRow, wish: Wish, now: number): Answer | Refused => {
    if (carts.state(member.id).version !== wish.cartVersion) return problem('conflict');
    const considered = checkout.consider(member, wish.choices, now);
    const { reckoning, lines, payment } = considered;
    // A saved order may leave open what is chosen when it is resumed, but what is in it must be something.
    const against = considered.problems.filter(
      ({ field, code }) => kind === 'quote' || (field.startsWith('lines') && !NOT_BUYABLE.has(code)),
    );
    if (kind === 'quote' && against.some(({ code }) => NOT_BUYABLE.has(code)))
      return choicesRefused(
        [{ field: 'lines', code: 'quote.not-orderable-articles' }, ...against],
        member.locale,
      );
    if (against.length > 0) return choicesRefused(against, member.locale);
    if (!isAsConfirmed(reckoning, wish.confirmed)) return problem('changed-since-confirmed');

    const madeOn = tokyoDateOf(instantOf(now));
    const quoted: Quoted = {
      reckoning,
      articleRows: lines.map(({ article }) => offers.articleIdOf(article.code)!),
      campaigns: considered.campaigns.map(({ code }) => code),
      campaignPrices: lines.flatMap(({ article }, index) =>
        article.priceKind === 'campaign' ? [index + 1] : [],
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
      considered.department?.row ?? null,
      considered.place && places.rowOf(member, considered.place),
      numbers.ofQuote(madeOn),
      now,
      madeOn,
      kind === 'quote' ? validUntilOf(madeOn, settings.number(supplier.id, 'quote.valid-days')) : null,
      payment?.method ?? null,
      term && JSON.stringify([term.closingDay, term.payMonthOffset, term.payDay]),
      considered.coupon?.code ?? null,
      considered.points,
      considered.costMemo,
      wish.choices.comment.trim() || null,
      JSON.stringify(quoted),
    );
    if (wish.emptyCart) {
      carts.empty(member.id);
      carts.touch(member.id);
    }
    const made = quotes.byId(member, id, now);
    if (!made) throw new Error('a quote that its member may not see');
    return success(made.quote, 201);
  };
}

import type { BenefitTerms } from '#shared/model/benefit-terms.ts';
import { yen } from '#shared/model/money.ts';
import type { Coupon } from '#shared/supplier-api/benefits.ts';
import { format, t } from '#renderer/i18n/index.ts';

const amount = (value: number): string => format.money(yen(value));
const list = (names: readonly string[]): string => names.join(t('common.and'));

/** A coupon's or campaign's terms in words (AM-42, AS-55): what it takes off, on which conditions, and when. */
export const benefitTexts = {
  off({ off }: BenefitTerms): string {
    if (off.kind === 'yen') return t('benefits.terms.yen', { amount: amount(off.yen) });
    return t('benefits.terms.percent', { percent: off.percent });
  },
  /** How much it takes off at the most; empty where nothing limits it. */
  atMost: ({ off }: BenefitTerms): string =>
    off.kind === 'percent' && off.atMost !== null
      ? t('benefits.terms.atMost', { amount: amount(off.atMost) })
      : '',
  conditions(terms: BenefitTerms): readonly string[] {
    const { products, categories, makers, least, leastQuantity, memberDays } = terms;
    const eligible = [
      ...(categories ? [t('benefits.terms.categories', { names: list(categories) })] : []),
      ...(makers ? [t('benefits.terms.makers', { names: list(makers) })] : []),
      ...(products ? [t('benefits.terms.products', { names: list(products) })] : []),
      ...(terms.registeredOnly ? [t('benefits.terms.registeredOnly')] : []),
    ];
    return [
      ...(eligible.length > 0 ? eligible : [t('benefits.terms.everything')]),
      ...(least > 0 ? [t('benefits.terms.least', { amount: amount(least) })] : []),
      ...(leastQuantity > 0 ? [t('benefits.terms.leastQuantity', { quantity: leastQuantity })] : []),
      ...(terms.firstOrder ? [t('benefits.terms.firstOrder')] : []),
      ...(memberDays === null ? [] : [t('benefits.terms.memberDays', { days: memberDays })]),
    ];
  },
  /** Why a coupon can't be used for the cart, as what a person can do about it; empty where it can. */
  problem({ problem, lacks: given }: Pick<Coupon, 'problem' | 'lacks'>): string {
    if (problem === null) return '';
    const parts: string[] = [];
    const lacks = problem === 'too-little' ? given : null;
    if (lacks && lacks.quantity > 0)
      parts.push(t('benefits.coupons.lacksPieces', { n: format.count(lacks.quantity) }));
    if (lacks && lacks.goods.amount > 0)
      parts.push(t('benefits.coupons.lacksGoods', { amount: format.money(lacks.goods) }));
    return parts.join(' ') || t(`benefits.coupons.problems.${problem}`);
  },
  period({ from, until }: BenefitTerms): string {
    if (from !== null && until !== null)
      return t('benefits.terms.between', { from: format.date(from), until: format.date(until) });
    if (until !== null) return t('benefits.terms.until', { date: format.date(until) });
    return from === null ? t('benefits.terms.noEnd') : t('benefits.terms.from', { date: format.date(from) });
  },
};

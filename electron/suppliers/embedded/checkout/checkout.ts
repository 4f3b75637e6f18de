import {
  benefitProblem,
  benefitYen,
  limitDeductions,
  pointsEarned,
  type BenefitBuyer,
  type BenefitLine,
  type BenefitProblem,
} from '#electron/domain/benefits.ts';
import {
  choiceProblems,
  lineProblems,
  type BuyingProblem,
  type DeliveryDays,
} from '#electron/domain/checkout.ts';
import { calculateTotals, type OrderDeduction } from '#electron/domain/tax.ts';
import { addDays, instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import { yen, type Money } from '#shared/model/money.ts';
import type { PaymentMethod, PaymentTerm } from '#shared/model/order.ts';
import { roundingSchema, type Calculation, type Rounding } from '#shared/model/calculation.ts';
import type { Choices, Preview } from '#shared/supplier-api/checkout.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Benefit } from '../benefits/benefits.ts';
import { toBenefitLine, toOrderLine, type CurrentCartLine } from '../cart/carts.ts';
import type { Department } from '../orders/departments.ts';
import type { BuyingDependencies } from './buying-dependencies.ts';
import type { AddressOption } from './delivery-addresses.ts';

type PaymentProblem = 'no-card' | 'np-review' | 'np-refused' | 'np-stopped' | 'not-all-by-points';

/** A way to pay, as it stands for a member. */
export interface PaymentOption {
  readonly method: PaymentMethod;
  readonly problem: PaymentProblem | null;
  readonly term: PaymentTerm | null;
  readonly cardLast4: string | null;
}

/** What ordering the cart with some choices comes to; nothing is written. */
export interface CheckoutEvaluation {
  readonly lines: readonly CurrentCartLine[];
  readonly calculation: Calculation;
  readonly problems: readonly BuyingProblem[];
  readonly changes: Preview['changes'];
  readonly earns: number;
  readonly place: AddressOption | null;
  readonly department: Department | null;
  readonly payment: PaymentOption | null;
  readonly coupon: Benefit | null;
  readonly campaigns: readonly Benefit[];
  /** Points that are really taken off. */
  readonly points: number;
  readonly costMemo: string | null;
  readonly deliverOn: CalendarDate | null;
}

const NP_PROBLEMS = {
  review: 'np-review',
  refused: 'np-refused',
  stopped: 'np-stopped',
  usable: null,
} as const;

/** The one place where a cart, a quote and an order are calculated and checked (AM-33, AM-46, AM-53). */
export function createStoreCheckout(dependencies: BuyingDependencies) {
  const { supplier, buying, settings, carts, deliveryAddresses, departments, payment, benefits } =
    dependencies;

  const rounding = (): Rounding => roundingSchema.parse(settings.text(supplier.id, 'tax.rounding'));
  /** What sending costs, and from which sum of goods on nothing; null where that is never so (AS-5). */
  const shippingTerms = (): { readonly fee: number; readonly freeFrom: number | null } => {
    const fee = settings.number(supplier.id, 'shipping.fee');
    if (buying.terms !== 'personal')
      return { fee, freeFrom: settings.number(supplier.id, 'shipping.free-from') };
    const own = settings.text(supplier.id, 'shipping.personal-fee');
    const freeFrom = settings.text(supplier.id, 'shipping.personal-free-from');
    return { fee: own === '' ? fee : Number(own), freeFrom: freeFrom === '' ? null : Number(freeFrom) };
  };
  /** Digital goods go by mail for nothing, others from a sum of goods on. */
  const shippingFee = (goods: number): Money => {
    const { fee, freeFrom } = shippingTerms();
    const isFree = supplier.profile.digital || goods === 0 || (freeFrom !== null && goods >= freeFrom);
    return yen(isFree ? 0 : fee);
  };
  /** Days that can be asked for delivery; null where nothing is delivered, or the supplier takes no day. */
  const deliveryDays = (now: number): DeliveryDays | null => {
    const days = /^(\d{1,3})-(\d{1,3})$/.exec(settings.text(supplier.id, 'shipping.delivery-days'));
    if (supplier.profile.digital || days === null) return null;
    const today = tokyoDateOf(instantOf(now));
    return { from: addDays(today, Number(days[1])), until: addDays(today, Number(days[2])) };
  };
  const sumOf = (lines: readonly BenefitLine[]) => lines.reduce((sum, { amount }) => sum + amount, 0);

  /** Campaigns that the lines meet, with what they take off. */
  function campaignsFor(lines: readonly BenefitLine[], buyer: BenefitBuyer) {
    return benefits
      .campaigns()
      .filter(({ terms }) => benefitProblem(terms, lines, buyer) === null)
      .map((benefit) => ({ benefit, yen: benefitYen(benefit.terms, lines, buyer.registered) }));
  }
  /** Why a coupon can't be used for the lines, or null (AM-42, AM-45). */
  function couponProblem(
    coupon: Benefit,
    member: MemberRow,
    lines: readonly BenefitLine[],
    buyer: BenefitBuyer,
  ): BenefitProblem | 'used' | null {
    return benefits.isUsed(coupon, member.id) ? 'used' : benefitProblem(coupon.terms, lines, buyer);
  }

  const refusalOf = ({ terms }: Benefit, problem: BenefitProblem | 'used'): BuyingProblem => {
    const field = 'coupon';
    switch (problem) {
      case 'not-yet':
        return { field, code: 'coupon.not-yet', params: { date: terms.from ?? '' } };
      case 'over':
        return { field, code: 'coupon.over', params: { date: terms.until ?? '' } };
      case 'too-little':
        return terms.leastQuantity > 0
          ? { field, code: 'coupon.too-few', params: { quantity: terms.leastQuantity, least: terms.least } }
          : { field, code: 'coupon.too-little', params: { least: terms.least.toLocaleString('en-US') } };
      case 'not-for-members':
        return { field, code: 'coupon.not-for-members', params: { days: terms.memberDays ?? 0 } };
      case 'used':
      case 'no-eligible-product':
      case 'not-first-order':
        return { field, code: `coupon.${problem}` };
    }
  };

  /** Ways to pay as they stand for a member (AM-66, AM-73); whether points suffice for all is the order's to say. */
  function paymentOptions(member: MemberRow, now: number): readonly PaymentOption[] {
    return supplier.profile.payments.flatMap((method): PaymentOption[] => {
      const option = { method, problem: null, term: null, cardLast4: null };
      switch (method) {
        case 'np': {
          if (!buying.np) return [];
          const problem = NP_PROBLEMS[payment.npEligibility(member.companyId, now)];
          return [{ ...option, problem, term: payment.termFor(member.id, now) }];
        }
        case 'card': {
          // Where no cards are registered, one is given to the agent each time.
          if (!buying.cards) return [option];
          const card = payment.cardOf(member.id);
          return [{ ...option, problem: card ? null : 'no-card', cardLast4: card?.last4 ?? null }];
        }
        case 'points':
          return buying.points ? [option] : [];
        default:
          return [option];
      }
    });
  }

  /** Looks at the cart, or at other lines that are to be ordered like one. */
  function evaluate(
    member: MemberRow,
    choices: Choices,
    now: number,
    lines: readonly CurrentCartLine[] = carts.lines(member, now),
  ): CheckoutEvaluation {
    // What is for other departments than the order's own says so on each of its lines (AS-50).
    const isShared = lines.some(
      ({ department }) => department !== null && department.id !== choices.departmentId,
    );
    const bare = lines
      .filter(({ quantity }) => quantity !== null)
      .map((line) => ({ ...toOrderLine(line), ...(isShared && { department: line.department }) }));
    const goodsLines = bare.map(toBenefitLine);
    const goods = sumOf(goodsLines);
    const buyer = benefits.buyer(member, now);
    const problems: BuyingProblem[] = [...lineProblems(lines)];

    const campaigns = campaignsFor(goodsLines, buyer);
    const requested: OrderDeduction[] = campaigns.map(({ benefit, yen: off }) => ({
      kind: 'campaign',
      label: benefit.name,
      yen: off,
    }));

    let coupon: Benefit | null = null;
    if (choices.coupon !== null) {
      const found = benefits.coupon(member, choices.coupon);
      if (!buying.coupons) problems.push({ field: 'coupon', code: 'coupon.not-here' });
      else if (!found) problems.push({ field: 'coupon', code: 'coupon.unknown' });
      else {
        const problem = couponProblem(found, member, goodsLines, buyer);
        if (problem) problems.push(refusalOf(found, problem));
        else {
          coupon = found;
          requested.push({
            kind: 'coupon',
            label: found.name,
            yen: benefitYen(found.terms, goodsLines, buyer.registered),
          });
        }
      }
    }

    const balance = benefits.points(member, now)?.balance ?? null;
    const before = limitDeductions(goods, requested);
    const most = goods - before.reduce((sum, each) => sum + each.yen, 0);
    const points = Math.min(choices.points, balance ?? 0, most);
    const deductions: readonly OrderDeduction[] =
      points > 0 ? [...before, { kind: 'points', label: buying.points?.label ?? '', yen: points }] : before;
    const calculation = calculateTotals(bare, deductions, shippingFee(goods), rounding());

    const place = choices.addressId === null ? null : deliveryAddresses.byId(member, choices.addressId);
    const known = paymentOptions(member, now);
    const own = departments.ofOrders(member);
    problems.push(
      ...choiceProblems(choices, {
        needsAddress: !supplier.profile.digital,
        addressKnown: place !== null,
        payments: new Set(known.filter(({ problem }) => problem === null).map(({ method }) => method)),
        taxIncluded: calculation.totals.taxIncluded.amount,
        departments: own.length > 0 ? new Set(own.map(({ id }) => id)) : null,
        deliveryDays: deliveryDays(now),
        points: balance === null ? null : { balance, most },
      }),
    );
    const earning = buying.points ? settings.number(supplier.id, 'points.rate-percent') : 0;
    return {
      lines,
      calculation,
      problems,
      changes: lines.flatMap(({ id, product, changes }) =>
        changes.map((change) => ({ lineId: id, name: product.name, change })),
      ),
      earns: pointsEarned(goods + calculation.totals.discount.amount, earning),
      place,
      department: own.find(({ id }) => id === choices.departmentId) ?? null,
      payment: known.find(({ method }) => method === choices.payment) ?? null,
      coupon,
      campaigns: campaigns.map(({ benefit }) => benefit),
      points,
      costMemo: choices.costMemo.trim() || null,
      deliverOn: choices.deliverOn ?? null,
    };
  }

  return { evaluate, paymentOptions, rounding, shippingFee, deliveryDays, campaignsFor, couponProblem };
}
export type Checkout = ReturnType<typeof createStoreCheckout>;

/** Whether what comes out is what the person saw and agreed to. */
export const matchesConfirmation = (
  { lines, totals }: Calculation,
  confirmed: { readonly taxIncluded: number; readonly unitPrices: readonly number[] },
): boolean =>
  totals.taxIncluded.amount === confirmed.taxIncluded &&
  lines.length === confirmed.unitPrices.length &&
  lines.every(({ unitPrice }, index) => unitPrice.amount === confirmed.unitPrices[index]);

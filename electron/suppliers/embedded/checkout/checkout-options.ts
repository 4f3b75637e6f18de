import { benefitShortfall, benefitYen } from '#electron/domain/benefits.ts';
import { lineAmount } from '#electron/domain/checkout.ts';
import { yen } from '#shared/model/money.ts';
import type { CheckoutOptions } from '#shared/supplier-api/checkout.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Checkout } from './checkout.ts';
import type { BuyingDependencies } from './buying-dependencies.ts';

/** What can be chosen for the cart of a member (AM-33, AM-44, AM-51). */
export function createCheckoutOptions(dependencies: BuyingDependencies, checkout: Checkout) {
  const { supplier, carts, deliveryAddresses, departments, benefits } = dependencies;
  return (member: MemberRow, now: number): CheckoutOptions => {
    const { mustChooseAgain } = carts.state(member.id);
    const lines = carts.lines(member, now).map(({ product, quantity }) => ({
      code: product.code,
      category: product.category,
      maker: product.maker,
      quantity: quantity ?? 0,
      amount: lineAmount({ product, quantity })?.amount ?? 0,
    }));
    const buyer = benefits.buyer(member, now);
    const goods = lines.reduce((sum, { amount }) => sum + amount, 0);
    const points = benefits.points(member, now);
    const off = checkout.campaignsFor(lines, buyer).reduce((sum, each) => sum + each.yen, 0);
    const allByPoints =
      (points?.balance ?? 0) >= goods - off && checkout.shippingFee(goods).amount === 0 && goods > 0;
    const payments = checkout.paymentOptions(member, now).map((option) => ({
      ...option,
      problem: option.method === 'points' && !allByPoints ? ('not-all-by-points' as const) : option.problem,
    }));
    const known = deliveryAddresses.all(member);
    const own = departments.ofOrders(member);
    return {
      addresses: known.map(({ id, name, postalCode, address, phone, isDefault }) => ({
        id,
        name,
        postalCode,
        address,
        phone,
        isDefault,
      })),
      needsAddress: !supplier.profile.digital,
      deliveryDays: checkout.deliveryDays(now),
      payments,
      departments: own.map(({ id, name }) => ({ id, name })),
      coupons: benefits.listed(member).map((coupon) => {
        const problem = checkout.couponProblem(coupon, member, lines, buyer);
        return {
          code: coupon.code,
          name: coupon.name,
          problem,
          lacks: benefitShortfall(problem, coupon.terms, lines, buyer.registered),
          amount: yen(-benefitYen(coupon.terms, lines, buyer.registered)),
          usableUntil: coupon.terms.until,
        };
      }),
      points: points && { balance: points.balance, lapseOn: points.lapseOn },
      proposed: {
        addressId: mustChooseAgain ? null : (known.find(({ isDefault }) => isDefault)?.id ?? null),
        payment: mustChooseAgain
          ? null
          : (payments.find(({ method, problem }) => problem === null && method !== 'points')?.method ?? null),
        coupon: null,
        points: 0,
        departmentId: own.find(({ row }) => row === member.departmentId)?.id ?? null,
        costMemo: '',
        comment: '',
        deliverOn: null,
      },
    };
  };
}

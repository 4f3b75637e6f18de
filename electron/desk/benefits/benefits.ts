import { refuse } from '#shared/model/refusal.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';

type BenefitCalls = Pick<CallHandlers, 'benefits.get' | 'benefits.add-coupon' | 'benefits.register-item'>;

/** Coupons, points, campaigns and recommended items of a member (AM-42, AM-49, AS-54 to AS-56). */
export function createBenefits({ gate }: Pick<MemberPorts, 'gate'>): BenefitCalls {
  return {
    'benefits.get': gate.forward('benefits'),
    'benefits.add-coupon': async ({ account, code }) => {
      const session = await gate.enter(account, 'addCoupon');
      if (!session.ok) return session;
      const typed = code.trim();
      if (typed === '') return refuse('coupon.empty', { field: 'code' });
      // No coupon code is that long; the supplier would reject the request.
      if (typed.length > 40) return refuse('coupon.unknown', { field: 'code' });
      return gate.ask(session.value, 'addCoupon', { body: { code: typed } });
    },
    'benefits.register-item': gate.forward('registerItem', (body) => ({ body })),
  };
}

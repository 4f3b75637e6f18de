import { may } from '#electron/domain/permissions.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { Session } from '../sign-in/session.ts';
import type { BuyingPorts } from '../pending-writes/ports.ts';
import type { CallHandlers } from '../dispatch.ts';

type BenefitCalls = Pick<CallHandlers, 'benefits.get' | 'benefits.keep-coupon' | 'benefits.register-item'>;

/** Coupons, points, campaigns and recommended items of a member (AM-42, AM-49, AS-54 to AS-56). */
export function createBenefits({ asked }: BuyingPorts): BenefitCalls {
  const here = (account: AccountId): Result<Session> => {
    const session = asked.session(account);
    if (!session.ok) return session;
    const { buying } = session.value.supplier.profile;
    return buying && (buying.coupons || buying.points || buying.campaigns)
      ? session
      : refuse('form.not-offered');
  };
  return {
    'benefits.get': async ({ account }) => {
      const session = here(account);
      return session.ok ? asked.ask(session.value, 'benefits', 'benefits') : session;
    },
    'benefits.keep-coupon': async ({ account, code }) => {
      const session = here(account);
      if (!session.ok) return session;
      const typed = code.trim();
      if (typed === '') return refuse('coupon.empty', { field: 'code' });
      // No coupon has so long a code; the supplier would not even read it.
      if (typed.length > 40) return refuse('coupon.unknown', { field: 'code' });
      return asked.ask(session.value, 'benefits', 'keepCoupon', { body: { code: typed } });
    },
    'benefits.register-item': async ({ account, code, registered }) => {
      const session = here(account);
      if (!session.ok) return session;
      if (!may(session.value.member.role, 'order')) return refuse('buying.not-allowed');
      return asked.ask(session.value, 'benefits', 'registerItem', { body: { code, registered } });
    },
  };
}

import { checkPassword } from '#electron/domain/login-identifier.ts';
import { closingOf, paymentDayOf } from '#electron/domain/payment-calendar.ts';
import { sameTerm } from '#electron/domain/payment-terms.ts';
import type { TermExample } from '#shared/ipc/payment.ts';
import { tokyoDateOf } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { BuyingPorts } from '../pending-writes/ports.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Session } from '../sign-in/session.ts';
import { goodField } from '../recovery/checks.ts';
import { createCalendar } from './calendar.ts';

type Own = Pick<
  CallHandlers,
  | 'payment.get'
  | 'payment.invoices'
  | 'payment.check-term'
  | 'payment.change-term'
  | 'payment.remove-card'
  | 'payment.trial-card'
  | 'payment.calendar'
>;

/** お支払い情報: NP掛け払い, its terms and states, the registered card (AM-66 to AM-75), and the payment calendar. */
export function createPayment(ports: BuyingPorts): Own {
  const { asked, clock } = ports;

  /** Who is signed in, if that supplier has this term and lets it be changed (AM-66, AM-68). */
  const withTerm = (account: Session['id'], term: PaymentTerm): Result<Session> => {
    const session = asked.session(account);
    if (!session.ok) return session;
    const np = session.value.supplier.profile.buying?.np;
    if (!np?.changeable) return refuse('form.not-offered');
    return np.terms.some((each) => sameTerm(each, term))
      ? session
      : refuse('payment.other-term', { field: 'term' });
  };

  return {
    'payment.get': ({ account }) => asked.as(account, 'payment', 'payment'),
    'payment.invoices': ({ account }) => asked.as(account, 'payment', 'npOrders'),
    'payment.check-term': async ({ account, term }) => {
      const session = withTerm(account, term);
      if (!session.ok) return session;
      const checked = await asked.ask(session.value, 'payment', 'checkPaymentTerm', { body: { term } });
      if (!checked.ok) return checked;
      const { from, to } = checked.value;
      const today = tokyoDateOf(clock.now());
      const { onHoliday } = session.value.supplier.profile.buying!.np!;
      const example = (by: PaymentTerm): TermExample => {
        const closingOn = closingOf(by, today);
        const { nominal, adjusted } = paymentDayOf(by, closingOn, onHoliday);
        return { closingOn, paymentOn: nominal, dueOn: adjusted };
      };
      return ok({ ...checked.value, today, before: example(from), after: example(to) });
    },
    'payment.change-term': async ({ account, version, term, locale }) => {
      const session = withTerm(account, term);
      if (!session.ok) return session;
      return asked.ask(session.value, 'payment', 'changePaymentTerm', { body: { version, term, locale } });
    },
    'payment.remove-card': async ({ account, email: typed, password }) => {
      const session = asked.session(account);
      if (!session.ok) return session;
      const { profile } = session.value.supplier;
      if (!profile.buying?.cards) return refuse('form.not-offered');
      const email = goodField(profile, 'customer', 'email', typed);
      if (!email.ok) return email;
      const good = checkPassword(password);
      if (!good.ok) return good;
      const removed = await asked.ask(session.value, 'payment', 'removeCard', {
        body: { email: email.value, password },
      });
      return removed.ok ? ok(null) : removed;
    },
    'payment.trial-card': async ({ account }) => {
      const registered = await asked.as(account, 'payment', 'trialCard');
      return registered.ok ? ok(null) : registered;
    },
    'payment.calendar': createCalendar(ports),
  };
}

import { checkPassword } from '#electron/domain/login-identifier.ts';
import { closingDateOf, paymentDayOf } from '#electron/domain/payment-calendar.ts';
import { sameTerm } from '#electron/domain/payment-terms.ts';
import type { TermExample } from '#shared/ipc/payment.ts';
import { tokyoDateOf } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { Session } from '../sign-in/session.ts';
import { validateField } from '../recovery/validation.ts';
import { createCalendar } from './calendar.ts';

type Own = Pick<
  CallHandlers,
  | 'payment.get'
  | 'payment.invoices'
  | 'payment.check-term'
  | 'payment.change-term'
  | 'payment.remove-card'
  | 'payment.register-trial-card'
  | 'payment.calendar'
>;

/** お支払い情報: NP掛け払い, its terms and states, the registered card (AM-66 to AM-75), and the payment calendar. */
export function createPayment(ports: Pick<MemberPorts, 'gate' | 'histories' | 'clock'>): Own {
  const { gate, clock } = ports;

  /** The session, if its supplier offers this payment term (AM-66, AM-68). */
  const enterWithTerm = async (
    account: Session['id'],
    route: 'checkPaymentTerm' | 'changePaymentTerm',
    term: PaymentTerm,
  ): Promise<Result<Session>> => {
    const session = await gate.enter(account, route);
    if (!session.ok) return session;
    const terms = session.value.supplier.profile.buying?.np?.terms ?? [];
    return terms.some((each) => sameTerm(each, term))
      ? session
      : refuse('payment.other-term', { field: 'term' });
  };

  return {
    'payment.get': gate.forward('payment'),
    'payment.invoices': gate.forward('npOrders'),
    'payment.check-term': async ({ account, term }) => {
      const session = await enterWithTerm(account, 'checkPaymentTerm', term);
      if (!session.ok) return session;
      const checked = await gate.ask(session.value, 'checkPaymentTerm', { body: { term } });
      if (!checked.ok) return checked;
      const { from, to } = checked.value;
      const today = tokyoDateOf(clock.now());
      const { onHoliday } = session.value.supplier.profile.buying!.np!;
      const example = (by: PaymentTerm): TermExample => {
        const closingOn = closingDateOf(by, today);
        const { nominal, adjusted } = paymentDayOf(by, closingOn, onHoliday);
        return { closingOn, paymentOn: nominal, dueOn: adjusted };
      };
      return ok({ ...checked.value, today, before: example(from), after: example(to) });
    },
    'payment.change-term': async ({ account, version, term, locale }) => {
      const session = await enterWithTerm(account, 'changePaymentTerm', term);
      if (!session.ok) return session;
      return gate.ask(session.value, 'changePaymentTerm', { body: { version, term, locale } });
    },
    'payment.remove-card': async ({ account, email: typed, password }) => {
      const session = await gate.enter(account, 'removeCard');
      if (!session.ok) return session;
      const email = validateField(session.value.supplier.profile, 'customer', 'email', typed);
      if (!email.ok) return email;
      const good = checkPassword(password);
      if (!good.ok) return good;
      return gate.ask(session.value, 'removeCard', { body: { email: email.value, password } });
    },
    'payment.register-trial-card': gate.forward('registerTrialCard'),
    'payment.calendar': createCalendar(ports),
  };
}

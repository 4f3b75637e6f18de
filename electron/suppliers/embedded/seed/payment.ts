import { adjustForBankHolidays } from '#electron/domain/payment-calendar.ts';
import {
  addDays,
  calendarDate,
  instantOf,
  millisecondsOf,
  tokyoDateOf,
  tokyoInstant,
} from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';
import { createNpAdmin } from '../payment/np-admin.ts';
import type { Supplier } from '../supplier.ts';
import { minato, takasaki } from './company.ts';

const DAY_MS = 86_400_000;

/**
 * How NP stands for the companies of the trial: the desk's own in good standing everywhere; the other one held back for
 * a look at its details at one supplier, and late with a payment at another, so that both can be seen.
 */
export function seedPayment(db: Connection, suppliers: readonly Supplier[], now: number): void {
  const admin = createNpAdmin(db);
  const withNp = suppliers.filter(({ profile }) => profile.buying?.np);
  for (const { id } of withNp)
    for (const { name } of [minato, takasaki]) {
      const since = admin.firstOrderOn(id, name);
      if (since !== null) admin.note(id, name, { kind: 'ok' }, millisecondsOf(tokyoInstant(since)));
    }

  const [late, held] = withNp;
  if (held) admin.note(held.id, takasaki.name, { kind: 'on-hold' }, now - 2 * DAY_MS);
  if (late) {
    const { terms, onHoliday } = late.profile.buying!.np!;
    // The last payment day that is over, of what was closed a month before by the usual term.
    const today = tokyoDateOf(instantOf(now));
    const lastOfMonthBefore = (date: typeof today) => addDays(calendarDate(`${date.slice(0, 7)}-01`), -1);
    let paymentOn = lastOfMonthBefore(today);
    if ((adjustForBankHolidays(paymentOn, onHoliday).adjusted ?? paymentOn) >= today)
      paymentOn = lastOfMonthBefore(paymentOn);
    if (terms[0].closingDay !== 31 || terms[0].payMonthOffset !== 1) return;
    const invoice = { closingOn: lastOfMonthBefore(paymentOn), paymentOn };
    admin.note(late.id, takasaki.name, { kind: 'not-paid', invoice }, now);
  }
}

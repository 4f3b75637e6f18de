import type { PaymentTerm } from '#shared/model/order.ts';
import type { TextFormatter } from '#renderer/features/orders/filter-conditions.ts';

/** Stands for the last day of a month in a payment term. */
const MONTH_END = 31;

/** What a payment term comes to, in a sentence. */
export function termHint({ closingDay, payMonthOffset, payDay }: PaymentTerm, t: TextFormatter['t']): string {
  const months = (): string => {
    switch (payMonthOffset) {
      case 0:
        return t('payment.change.months.this');
      case 1:
        return t('payment.change.months.next');
      case 2:
        return t('payment.change.months.afterNext');
      default:
        return t('payment.change.months.later', { count: payMonthOffset });
    }
  };
  return t('payment.change.hint', {
    closing:
      closingDay === MONTH_END
        ? t('payment.change.closingEnd')
        : t('payment.change.closingDay', { day: closingDay }),
    pay:
      payDay === MONTH_END
        ? t('payment.change.payEnd', { months: months() })
        : t('payment.change.payDay', { months: months(), day: payDay }),
  });
}

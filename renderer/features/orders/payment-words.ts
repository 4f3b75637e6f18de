import type { PaymentTerm } from '#shared/model/order.ts';
import type { Words } from './filter-words.ts';

/** Stands for the last day of a month in a payment term. */
const MONTH_END = 31;

/** A payment term in words, such as 「20日締め/翌月末払い」 (支払条件). */
export function termWords(
  { closingDay, payDay, payMonthOffset }: PaymentTerm,
  { t }: Pick<Words, 't'>,
): string {
  const month = (): string => {
    switch (payMonthOffset) {
      case 0:
        return t('history.detail.termThisMonth');
      case 1:
        return t('history.detail.termNextMonth');
      case 2:
        return t('history.detail.termMonthAfterNext');
      default:
        return t('history.detail.termMonths', { count: payMonthOffset });
    }
  };
  return t('history.detail.termWords', {
    closing:
      closingDay === MONTH_END
        ? t('history.detail.termMonthEnd')
        : t('history.detail.termDay', { day: closingDay }),
    month: month(),
    day: payDay === MONTH_END ? t('history.detail.termEnd') : t('history.detail.termDay', { day: payDay }),
  });
}

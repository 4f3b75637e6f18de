import type { Order, PaymentTerm } from '#shared/model/order.ts';
import type { TextFormatter } from './filter-conditions.ts';

/** Stands for the last day of a month in a payment term. */
const MONTH_END = 31;

/** A payment term in words, such as 「20日締め/翌月末払い」 (支払条件). */
export function paymentTermText(
  { closingDay, payDay, payMonthOffset }: PaymentTerm,
  { t }: Pick<TextFormatter, 't'>,
): string {
  const month = (): string => {
    switch (payMonthOffset) {
      case 0:
        return t('orders.detail.termThisMonth');
      case 1:
        return t('orders.detail.termNextMonth');
      case 2:
        return t('orders.detail.termMonthAfterNext');
      default:
        return t('orders.detail.termMonths', { count: payMonthOffset });
    }
  };
  return t('orders.detail.paymentTermText', {
    closing:
      closingDay === MONTH_END
        ? t('orders.detail.termMonthEnd')
        : t('orders.detail.termDay', { day: closingDay }),
    month: month(),
    day: payDay === MONTH_END ? t('orders.detail.termEnd') : t('orders.detail.termDay', { day: payDay }),
  });
}

/** How something was paid, in the supplier's own word where it has one, and with what card: 「クレジットカード(末尾 4242)」. */
export function paymentMethodText(
  {
    method,
    methodWord,
    cardLast4,
  }: Pick<Order['payment'], 'method' | 'methodWord'> & Partial<Pick<Order['payment'], 'cardLast4'>>,
  { t }: Pick<TextFormatter, 't'>,
): string {
  const text = methodWord ?? t(`orders.payment.${method}`);
  return cardLast4 ? t('orders.detail.card', { method: text, last4: cardLast4 }) : text;
}

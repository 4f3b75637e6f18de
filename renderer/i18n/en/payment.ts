import type { payment as ja } from '../ja/payment.ts';
import type { Translation } from '../translation.ts';

export const payment: Translation<typeof ja> = {
  titles: {
    payment: 'Payment',
    paymentCalendar: 'Payment calendar',
  },
};

export const payment = {
  titles: {
    payment: 'お支払い',
    paymentCalendar: '支払カレンダー',
  },
};

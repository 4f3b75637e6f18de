export const buying = {
  titles: {
    cart: 'カート',
    checkout: '注文手続き',
    quotes: '見積',
  },
};

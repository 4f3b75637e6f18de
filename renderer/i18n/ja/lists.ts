export const lists = {
  titles: {
    myCatalogues: 'マイカタログ',
    recurring: '定期注文',
  },
};

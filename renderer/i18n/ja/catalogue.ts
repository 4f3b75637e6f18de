export const catalogue = {
  titles: {
    catalogue: 'カタログ',
    quickOrder: 'クイックオーダー',
    productRequests: '商品リクエスト',
  },
};

export const qCash = {
  titles: {
    qCash: 'Qキャッシュ',
  },
};

export const benefits = {
  titles: {
    benefits: 'クーポン・ポイント',
  },
};

export const papers = {
  titles: {
    papers: '書類',
  },
};

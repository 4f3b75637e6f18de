/**
 * What columns are called in order sheets that people paste, in both languages; compared folded. Where a sheet has several,
 * the first of the list counts: a number of the order or of the row (No.) stands beside the number of the product.
 */
export const orderSheetHeadings = {
  number: [
    '商品番号',
    '申込番号',
    'お申込番号',
    '商品コード',
    '品番',
    '型番',
    'コード',
    'JAN',
    'JANコード',
    'バーコード',
    'code',
    'item',
    'item no',
    'item number',
    'sku',
    'product code',
    'product number',
    '注文番号',
    'number',
    'no',
    'no.',
  ],
} as const;

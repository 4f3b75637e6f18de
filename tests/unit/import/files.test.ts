import { formatMoney } from '#shared/model/money.ts';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ImportMapping } from '#shared/model/import.ts';
import { readImport, type ReadFile } from '#tests/support/import-pipeline.ts';
import { sheetFile } from '#tests/support/sheet-files.ts';

const text = (lines: readonly string[], encoding = 'utf8', bom = false, end = '\r\n') =>
  iconv.encode(`${lines.join(end)}${end}`, encoding, { addBOM: bom });

async function read(bytes: Uint8Array, answers: Partial<ImportMapping> = {}): Promise<ReadFile> {
  const found = await readImport(bytes, answers);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}
/** Each line as number, day, product, quantity, amount without tax, rate. */
const linesOf = ({ orders }: ReadFile) =>
  orders.flatMap((order) =>
    order.lines.map((line) =>
      [order.number, order.orderedOn, line.name, line.quantity, line.amount.amount, line.taxRate].join(' '),
    ),
  );
const codes = ({ problems }: ReadFile) =>
  problems.map(({ row, code, field }) => [row, code, field].join(' '));

describe('files as shops give them', () => {
  it('Amazonビジネス: full-width brackets in headings, ASIN as a formula, rate as text, totals repeated on each line', async () => {
    const file = await read(
      text(
        [
          '注文日,注文番号,アカウントグループ,発注番号,通貨,注文の配送料および手数料（税抜）,注文の合計（税込）,アカウントユーザー,商品カテゴリー,ASIN,商品名,商品の数量,商品の小計（税抜）,商品の小計（消費税）,商品の小計（税率）',
          '2026/04/01,250-1,総務,PO-7,JPY,100,2310,山田,Office,"=""B0ABCDEFGH""","ボールペン, 黒",2,1000,100,10%',
          '2026/04/01,250-1,総務,PO-7,JPY,100,2310,山田,Office,"=""B0ABCDEFGI""",コピー用紙,1,1000,100,10%',
        ],
        'utf8',
        true,
      ),
    );
    expect(file.preset).toBe('amazon-business-jp');
    expect(file.orders).toHaveLength(1);
    expect(linesOf(file)).toEqual([
      '250-1 2026-04-01 ボールペン, 黒 2 1000 10',
      '250-1 2026-04-01 コピー用紙 1 1000 10',
    ]);
    expect(file.orders[0]).toMatchObject({
      shippingFee: { amount: 100 },
      totals: { taxIncluded: { amount: 2310 } },
      costMemo: 'PO-7',
      department: { name: '総務' },
      lines: [{ productCode: 'B0ABCDEFGH' }, {}],
    });
    expect(file.notes).toEqual([]);
  });

  it('Amazonビジネス: a seller without a registration number is noted', async () => {
    const file = await read(
      text([
        '注文日,注文番号,ASIN,商品名,商品の数量,商品の小計（税抜）,商品の小計（税率）,出品者名,適格請求書発行事業者登録番号',
        '2026/04/01,250-1,B01,ペン,1,1000,10%,甲商店,T7123456789012',
        '2026/04/01,250-1,B02,紙,1,1000,10%,乙商店,',
        '2026/04/01,250-1,B03,糊,1,1000,10%,丙商店,T71234',
      ]),
    );
    expect(file.orders).toHaveLength(1);
    // Whose each line was decides how much of its tax can be deducted.
    expect(file.orders[0]!.lines.map(({ sellerNumber }) => sellerNumber)).toEqual([
      'T7123456789012',
      null,
      null,
    ]);
    expect(file.orders[0]!.lines.map(({ sellerName }) => sellerName)).toEqual(['甲商店', '乙商店', '丙商店']);
    expect(file.notes).toEqual([
      { row: 3, code: 'seller-unregistered', field: 'sellerNumber', text: '' },
      { row: 4, code: 'seller-unregistered', field: 'sellerNumber', text: 'T71234' },
    ]);
  });

  it('CP932 with a title, a period and a blank line before the headings', async () => {
    const file = await read(
      text(
        [
          '購入実績一覧',
          '期間,2026/04/01～2026/04/30',
          '',
          'ご注文番号,ご注文日,商品番号,商品名,数量,単価(税抜),金額(税抜),税率',
          '0012,2026/4/3,00-77,㈱髙島屋ノート①,3,"1,200","3,600",10',
        ],
        'cp932',
      ),
    );
    expect(file.mapping.headerRow).toBe(4);
    expect(linesOf(file)).toEqual(['0012 2026-04-03 ㈱髙島屋ノート① 3 3600 10']);
    expect(file.orders[0]!.lines[0]!.productCode).toBe('00-77');
  });

  it('UTF-16 text with tabs, as spreadsheet programs save it', async () => {
    const file = await read(
      text(
        [
          '注文番号\t注文日\t商品名\t数量\t金額(税込)\t税率',
          'T-1\t2026-05-06\t茶 "特選"\t2\t¥1,080\t8%（軽減）',
        ],
        'utf-16le',
        true,
      ),
    );
    expect(linesOf(file)).toEqual(['T-1 2026-05-06 茶 "特選" 2 1000 8']);
    expect(file.orders[0]!.totals.taxIncluded.amount).toBe(1080);
  });

  it('semicolons', async () => {
    const file = await read(
      text(['注文番号;注文日;商品名;数量;金額(税抜);税率', 'S-1;2026.05.06;紙, 白;1;500;10']),
    );
    expect(linesOf(file)).toEqual(['S-1 2026-05-06 紙, 白 1 500 10']);
  });

  it('a sheet with merged cells: the order stands on its first line only', async () => {
    const file = await read(
      sheetFile([
        ['注文番号', '注文日', '商品名', '数量', '金額(税抜)', '税率'],
        ['X-1', { serial: 46_113 }, '鉛筆', 2, 200, 0.1],
        [null, null, '消しゴム', 1, 80, 0.1],
        ['X-2', { serial: 46_114 }, '茶', 1, 500, 0.08],
      ]),
      { inheritsOrder: true },
    );
    expect(linesOf(file)).toEqual([
      'X-1 2026-04-01 鉛筆 2 200 10',
      'X-1 2026-04-01 消しゴム 1 80 10',
      'X-2 2026-04-02 茶 1 500 8',
    ]);
  });

  it('a price with decimals, and a line whose cells differ from those of its order', async () => {
    const file = await read(
      sheetFile([
        ['注文番号', '注文日', '費用メモ', '商品名', '数量', '単価(税抜)', '税率'],
        ['X-1', { serial: 46_113 }, 'A', 'ケーブル', 5, 200.2, 0.1],
        ['X-1', { serial: 46_113 }, 'B', '端子', 1, 10, 0.1],
        [null, null, null, '工具', 1, 20, 0.1],
      ]),
      { inheritsOrder: true },
    );
    expect(linesOf(file)).toEqual([
      'X-1 2026-04-01 ケーブル 5 1001 10',
      'X-1 2026-04-01 端子 1 10 10',
      'X-1 2026-04-01 工具 1 20 10',
    ]);
    expect([file.orders[0]?.costMemo, file.notes.map(({ code }) => code), codes(file)]).toEqual([
      'A',
      [],
      [],
    ]);
  });

  it('Shopify: blank order cells on later lines, times with an offset, line breaks in cells', async () => {
    const file = await read(
      text([
        'Name,Email,Fulfillment Status,Currency,Shipping,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Notes',
        '#1001,a@example.jp,fulfilled,JPY,500,2700,0,2026-09-03 23:14:00 -0400,2,"Mug\nblue",1000,SKU-1,true,"a\nb"',
        '#1001,a@example.jp,,,,,,,1,Card,200,SKU-2,true,',
      ]),
      { tax: { unitPrice: 'included', shippingFee: 'included', discount: 'included' }, defaultRate: 10 },
    );
    expect(file.preset).toBe('shopify');
    expect(file.orders).toHaveLength(1);
    expect(file.orders[0]).toMatchObject({
      orderedOn: '2026-09-04',
      status: 'shipped',
      totals: { taxIncluded: { amount: 2700 } },
    });
  });

  it('UCI Online Retail: cancelled orders with negative quantities, pounds kept as they are', async () => {
    const file = await read(
      text([
        'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
        '536365,85123A,WHITE HANGING HEART,6,12/1/2010 8:26,2.55,17850.0,United Kingdom',
        'C536379,D,Discount,-1,12/1/2010 9:41,27.50,14527.0,United Kingdom',
      ]),
      { dateOrder: 'mdy' },
    );
    expect(file.preset).toBe('online-retail');
    expect(
      file.orders.map(({ number, status, lines }) => [
        number,
        status,
        lines[0]!.quantity,
        lines[0]!.unitPrice,
      ]),
    ).toEqual([
      ['536365', 'delivered', 6, { amount: 255, currency: 'GBP' }],
      ['C536379', 'delivered', -1, { amount: 2750, currency: 'GBP' }],
    ]);
    expect(file.orders.map(({ totals }) => totals.taxIncluded)).toEqual([
      { amount: 1530, currency: 'GBP' },
      { amount: -2750, currency: 'GBP' },
    ]);
  });

  it('another currency is what the row says, an order of each, and never a guess', async () => {
    const file = await read(
      text([
        '注文番号,注文日,商品名,数量,金額(税抜),税率,通貨',
        'A,2026/1/5,Cable,1,12.5,,USD',
        'A,2026/1/5,Plug,2,$3.25,,',
        'A,2026/1/5,送料,1,500,10,',
        'B,2026/1/5,Part,1,A$7.00,,',
        'C,2026/1/5,Part,1,$7.00,,AUD',
        'D,2026/1/5,Part,1,"€1,234.50",,',
        'E,2026/1/5,Part,1,1200,,krw',
        'F,2026/1/5,Part,1,1200.5,,KRW',
        'G,2026/1/5,Part,1,1.2345,,KWD',
        'H,2026/1/5,Part,1,12,,XYZ',
        'I,2026/1/5,Part,1,▲0.05,,米ドル',
      ]),
    );
    expect(file.orders.map(({ number, totals }) => [number, formatMoney(totals.taxExcluded)])).toEqual([
      ['A', 'USD 15.75'],
      ['A', '¥500'],
      ['C', 'AUD 7.00'],
      ['D', 'EUR 1,234.50'],
      ['E', 'KRW 1,200'],
      ['I', '-USD 0.05'],
    ]);
    expect(codes(file)).toEqual([
      '5 bad-amount amount',
      '9 too-many-digits amount',
      '10 too-many-digits amount',
      '11 unknown-currency currency',
    ]);
  });

  it('ごちクルBusiness: amounts with tax, the rate asked for', async () => {
    const file = await read(
      text([
        '注文ID,お届け日,発注者,店舗名,商品名,個数,商品単価（税込）,小計（税込）,支払い方法',
        '77,2026/06/01,佐藤,弁当屋,幕の内,10,"1,080","10,800",請求書払い',
      ]),
      { defaultRate: 8 },
    );
    expect(file.preset).toBe('gochikuru');
    expect(file.orders[0]).toMatchObject({
      totals: { taxExcluded: { amount: 10_000 }, tax: { amount: 800 } },
      payment: { method: 'other', methodWord: '請求書払い' },
      orderedOn: '2026-06-01',
      deliveredOn: '2026-06-01',
    });
  });

  it('インフォマート: a blank first row, headings in full-width brackets, CP932', async () => {
    const file = await read(
      text(
        [
          '',
          '［伝票No］,［発注日］,［納品日］,［取引先名］,［自社管理商品コード］,［商品名］,［数量］,［金額］',
          '501,2026/07/01,2026/07/03,八百屋,A-9,玉葱,2箱,400',
        ],
        'cp932',
      ),
      { tax: { amount: 'excluded' }, defaultRate: 8 },
    );
    expect(file.preset).toBe('infomart');
    expect(file.orders[0]).toMatchObject({
      number: '501',
      deliveredOn: '2026-07-03',
      lines: [{ quantity: 2, unit: '箱', amount: { amount: 400 } }],
    });
  });

  it('和暦, full-width digits, 円 and △', async () => {
    const file = await read(
      text([
        '伝票番号,日付,品名,数量,金額(税抜),税率',
        'A1,令和8年4月1日,机,１,２５，０００円,10％',
        'A2,R8.4.2,机 返品,△1,△25000,10%',
        'A3,平成31/4/30,椅子,1,"(1,000)",非課税',
      ]),
    );
    expect(linesOf(file)).toEqual([
      'A1 2026-04-01 机 1 25000 10',
      'A2 2026-04-02 机 返品 -1 -25000 10',
      'A3 2019-04-30 椅子 1 -1000 0',
    ]);
  });

  it('subtotals, a total and headings that are repeated are no orders', async () => {
    const heading = '注文番号,注文日,商品名,数量,金額(税抜),税率';
    const file = await read(
      text([
        heading,
        'B1,2026/1/5,紙,1,100,10',
        ',,小計,,100,',
        heading,
        'B2,2026/1/6,紙,2,200,10',
        '合計,,,,300,',
      ]),
    );
    expect(linesOf(file)).toEqual(['B1 2026-01-05 紙 1 100 10', 'B2 2026-01-06 紙 2 200 10']);
    expect(file.problems).toEqual([]);
    expect(file.notes).toEqual([]);
  });

  it('a total that is not what was read is noted: of all rows, or of those since another', async () => {
    const heading = '注文番号,注文日,商品名,数量,金額(税抜),税率';
    const rows = [
      heading,
      'B1,2026/1/5,紙,1,100,10',
      '合計,,,,100,',
      'B2,2026/1/6,紙,2,200,10',
      '合計,,,,200,',
      '総計,,,,"1,300",',
    ];
    const { notes } = await read(text(rows));
    expect(notes).toEqual([{ row: 6, code: 'file-total-differs', field: 'amount', text: '1300 / 300' }]);
  });

  it('Amazon in English: month first, dollars', async () => {
    const file = await read(
      text([
        'Order Date,Order ID,Title,Category,ASIN/ISBN,Purchase Price Per Unit,Quantity,Shipment Date,Order Status,Item Subtotal,Item Subtotal Tax,Item Total,Currency',
        '04/13/26,111-1,Pen,Office,B0X,$20.99,2,04/14/26,Shipped,$41.98,$4.20,$46.18,USD',
      ]),
      { defaultRate: 0 },
    );
    expect(file.preset).toBe('amazon-items-en');
    expect(file.orders[0]).toMatchObject({
      orderedOn: '2026-04-13',
      shippedOn: '2026-04-14',
      lines: [{ amount: { amount: 4198, currency: 'USD' } }],
      totals: { tax: { amount: 420 }, taxIncluded: { amount: 4618, currency: 'USD' } },
    });
  });

  it('a file without order numbers: each row is an order, and the same row twice is two', async () => {
    const lines = [
      '日付,品名,数量,金額(税抜),税率',
      '2026/2/1,紙,1,100,10',
      '2026/2/1,紙,1,100,10',
      '2026/2/2,茶,1,90,8',
    ];
    const file = await read(text(lines));
    expect(file.orders).toHaveLength(3);
    expect(new Set(file.orders.map(({ id }) => id)).size).toBe(3);
    // Another file with one of the rows names it the same.
    const other = await read(text([lines[0]!, lines[3]!]));
    expect(file.orders.map(({ id }) => id)).toContain(other.orders[0]!.id);
  });

  it('a row without an order number has the same name in each of its states', async () => {
    const namesOf = async (line: string) =>
      (await read(text(['日付,品名,数量,金額(税抜),税率,状況,出荷日,備考', line]))).orders.map(
        ({ number }) => number,
      );
    expect(await namesOf('2026/2/1,紙,1,"1,000",10,準備中,,')).toEqual(
      await namesOf('2026-02-01,紙,1,1000,10%,出荷済,2026/2/3,届いた'),
    );
  });

  it('a status that is not known is kept as its word, counts, and is noted', async () => {
    const heading = '注文番号,注文日,商品名,数量,金額(税抜),税率,状況';
    const file = await read(
      text([
        heading,
        'U1,2026/3/1,紙,1,100,10,キャンセル不可',
        'U1,2026/3/1,茶,1,100,10,出荷済',
        'U2,2026/3/1,紙,1,100,10,',
      ]),
    );
    expect(file.orders.map(({ status, statusWord }) => [status, statusWord])).toEqual([
      ['other', 'キャンセル不可'],
      ['delivered', undefined],
    ]);
    expect(file.notes).toEqual([{ row: 2, code: 'status-unknown', field: 'status', text: 'キャンセル不可' }]);
  });

  it('pieces and amounts of different signs are problems or noted, and so is a price that is another', async () => {
    const file = await read(
      text([
        '注文番号,注文日,商品名,数量,単価(税抜),金額(税抜),税率',
        'S1,2026/3/1,紙,-2,,200,10',
        'S2,2026/3/1,紙,2,100,-200,10',
        'S3,2026/3/1,値引,1,,-200,10',
        'S4,2026/3/1,値引,1,-200,-200,10',
        'S5,2026/3/1,紙,3,100,100,10',
        'S6,2026/3/1,紙,3,33.4,100,10',
        'S7,2026/3/1,紙,-2,100,-200,10',
        'S8,2026/3/1,紙,-2,-100,-200,10',
      ]),
    );
    expect(codes(file)).toEqual(['2 sign-differs amount', '3 sign-differs amount']);
    expect(file.notes.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '4 negative-amount', '6 price-differs',
    ]); // prettier-ignore
    expect(file.orders.map(({ number }) => number)).toEqual(['S3', 'S4', 'S5', 'S6', 'S7', 'S8']);
  });

  it('what was given back is taken off its order, whatever its status is called', async () => {
    const file = await read(
      text([
        '注文番号,注文日,商品名,数量,金額(税抜),税率,状況',
        'R1,2026/3/1,紙,2,2000,10,出荷済',
        'R1,2026/3/1,紙,-1,-1000,10,返品',
        'R2,2026/3/1,机,-1,-900,10,キャンセル',
      ]),
    );
    expect(
      file.orders.map(({ status, totals, comment }) => [status, totals.taxIncluded.amount, comment]),
    ).toEqual([
      ['shipped', 1100, '返品'],
      ['delivered', -990, 'キャンセル'],
    ]);
  });

  it('cancelled and returned lines count apart from the others of their order', async () => {
    const file = await read(
      text([
        '注文番号,注文日,商品名,数量,金額(税抜),税率,状況',
        'C1,2026/3/1,紙,1,100,10,出荷済',
        'C1,2026/3/1,茶,1,90,8,キャンセル',
        'C1,2026/3/1,机,1,900,10,準備中',
      ]),
    );
    expect(file.orders.map(({ status, lines }) => [status, lines.map(({ name }) => name)])).toEqual([
      ['partly-shipped', ['紙', '机']],
      ['cancelled', ['茶']],
    ]);
  });
});

describe('broken files', () => {
  const heading = '注文番号,注文日,商品名,数量,金額(税抜),税率,JANコード';
  it('every row that cannot be read is named, with what is wrong, and the others are there', async () => {
    const file = await read(
      text([
        heading,
        'A,2026/1/5,紙,1,100,10,4901234567894',
        'B,2026/1/5,紙,1,100,10',
        'C,2026/1/5,"紙"x,1,100,10,',
        'D,2026/2/30,紙,1,100,10,',
        'E,2026/1/5,紙,1.5,100,10,',
        'F,2026/1/5,紙,1,1.234,10,',
        'G,2026/1/5,紙,1,(-5),10,',
        'H,2026/1/5,紙,1,100,5%,',
        'I,2026/1/5,紙,1,,10,',
        'J,H31/5/1,紙,1,100,10,',
        'K,2026/1/5,紙,1,1,000,10,',
        'L,2026/1/5,,1,100,10,',
        ',2026/1/5,紙,1,100,10,',
        'M,2026/1/5,紙,1,100,10,4.90E+12',
        'N,2026/1/5,"紙,1,100,10,',
      ]),
    );
    expect(codes(file)).toEqual([
      '3 too-few-cells ',
      '4 stray-quote ',
      '5 no-such-day orderedOn',
      '6 bad-quantity quantity',
      '7 not-whole-yen amount',
      '8 two-signs amount',
      '9 bad-rate taxRate',
      '10 no-amount amount',
      '11 era-date orderedOn',
      '12 split-number ',
      '13 missing product',
      '14 missing orderNumber',
      '16 unclosed-quote ',
    ]);
    // The quote may have swallowed a row of M.
    expect(file.orders.map(({ number }) => number)).toEqual(['A']);
    expect(file.notes).toEqual([{ row: 15, code: 'jan-damaged', field: 'jan', text: '4.90E+12' }]);
  });

  it('a JAN as scanners and people write it is kept as the JAN of 13 digits', async () => {
    const written = [
      '036000291452',
      '4-569951-116179',
      '04569951116179',
      '４５６９９５１１１６１７９',
      '49123456',
    ];
    const file = await read(
      text([heading, ...written.map((jan, at) => `J${at},2026/1/5,紙,1,100,10,${jan}`)]),
    );
    expect(file.notes).toEqual([]);
    expect(file.orders.map(({ lines }) => lines[0]!.jan)).toEqual([
      '0036000291452', '4569951116179', '4569951116179', '4569951116179', '49123456',
    ]); // prettier-ignore
  });

  it('an order of which one row cannot be read is left out whole: its total would be wrong', async () => {
    const file = await read(
      text([heading, 'A,2026/1/5,紙,1,100,10,', 'A,2026/1/5,茶,x,90,8,', 'B,2026/1/5,紙,1,100,10,']),
    );
    expect(file.orders.map(({ number }) => number)).toEqual(['B']);
  });

  it('the same number in another year is another order', async () => {
    const file = await read(text([heading, '1,2025/1/5,紙,1,100,10,', '1,2026/1/5,茶,1,90,8,']));
    expect(file.orders.map(({ orderedOn }) => orderedOn)).toEqual(['2025-01-05', '2026-01-05']);
  });

  it('dates that could be three things are no dates until somebody says which', async () => {
    const lines = [heading, 'A,01/02/03,紙,1,100,10,'];
    expect(codes(await read(text(lines)))).toEqual(['2 date-order orderedOn']);
    expect((await read(text(lines), { dateOrder: 'ymd' })).orders[0]!.orderedOn).toBe('2001-02-03');
  });

  it('two columns of the same heading are left to a person', async () => {
    const file = await readImport(
      text(['注文番号,注文日,商品名,数量,金額,金額,税率', 'A,2026/1/5,紙,1,100,110,10']),
    );
    expect(file.ok && file.value.mapping.columns.amount).toBeUndefined();
    const chosen = await read(
      text(['注文番号,注文日,商品名,数量,金額,金額,税率', 'A,2026/1/5,紙,1,100,110,10']),
      {
        columns: {
          orderNumber: '注文番号',
          orderedOn: '注文日',
          product: '商品名',
          quantity: '数量',
          amount: '金額#2',
          taxRate: '税率',
        },
        tax: { amount: 'included' },
      },
    );
    expect(chosen.orders[0]!.totals.taxIncluded.amount).toBe(110);
  });
});

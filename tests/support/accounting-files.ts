// Readers of the accounting programs' import files, written from what their vendors publish. They share no table with
// what writes the files.

/** Fields of RFC 4180; throws where a quote does not end, or a row does not end with CRLF. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('a quote does not end');
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') field += text[(at += 1)];
        else break;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') field += text[(at += 1) - 1];
    }
    row.push(field);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither comma nor CRLF at ${at}`);
  }
  if (row.length > 0) throw new Error('the last row does not end');
  return rows;
}

export interface ReadSide {
  readonly account: string;
  readonly sub: string;
  readonly department: string;
  readonly word: string;
  readonly amount: number;
  readonly tax: number | null;
  readonly invoice?: string;
}
export interface ReadEntry {
  readonly date: string;
  readonly debits: readonly ReadSide[];
  readonly credits: readonly ReadSide[];
  readonly summary: string;
  readonly memo: string;
}

const whole = (text: string): number => {
  if (!/^\d{1,14}$/.test(text)) throw new Error(`not a whole amount: ${text}`);
  return Number(text);
};
const day = (text: string): string => {
  if (!/^\d{4}\/\d\d\/\d\d$/.test(text)) throw new Error(`not a date: ${text}`);
  return text;
};

/** 弥生会計: 25 columns, no heading, CP932. */
export function readYayoi(bytes: Uint8Array): ReadEntry[] {
  const rows = parseCsv(new TextDecoder('shift_jis', { fatal: true }).decode(bytes));
  const entries: { date: string; debits: ReadSide[]; credits: ReadSide[]; summary: string; memo: string }[] =
    [];
  let inSlip = false;
  for (const row of rows) {
    if (row.length !== 25) throw new Error(`${row.length} columns`);
    const [flag, slipNumber, closing, date] = row as [string, string, string, string];
    if (slipNumber !== '' || closing !== '' || row[24] !== 'no')
      throw new Error('a column that must be empty');
    if (row[19] !== (flag === '2000' ? '0' : '3')) throw new Error('the type does not fit the flag');
    if (!{ 2000: !inSlip, 2110: !inSlip, 2100: inSlip, 2101: inSlip }[flag])
      throw new Error(`flag ${flag} out of its place`);
    inSlip = flag === '2110' || flag === '2100';
    if (flag === '2000' || flag === '2110')
      entries.push({ date: day(date), debits: [], credits: [], summary: row[16]!, memo: row[21]! });
    const entry = entries.at(-1)!;
    if (entry.date !== date) throw new Error('two dates in one slip');
    for (const [from, into] of [
      [4, entry.debits],
      [10, entry.credits],
    ] as const) {
      const [account, sub, department, word, amount, tax] = row.slice(from, from + 6) as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      if (account === '') {
        if (word !== '対象外' || amount !== '0' || tax !== '')
          throw new Error('an empty side is 対象外 and 0');
      } else
        into.push({
          account,
          sub,
          department,
          word,
          amount: whole(amount),
          tax: tax === '' ? null : whole(tax),
        });
    }
  }
  if (inSlip) throw new Error('the last slip does not end');
  return entries;
}

const mfHeadings =
  '取引No,取引日,借方勘定科目,借方補助科目,借方部門,借方取引先,借方税区分,借方インボイス,借方金額(円),借方税額,貸方勘定科目,貸方補助科目,貸方部門,貸方取引先,貸方税区分,貸方インボイス,貸方金額(円),貸方税額,摘要,仕訳メモ,タグ,MF仕訳タイプ,決算整理仕訳,作成日時,作成者,最終更新日時,最終更新者';

/** UTF-8 with a BOM, or CP932. */
function withoutBom(bytes: Uint8Array, encoding: 'utf8' | 'cp932'): string {
  if (encoding === 'cp932') return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) throw new Error('no BOM');
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** マネーフォワード クラウド会計: A to AA with a heading; rows of one number and day are one entry. */
export function readMoneyForward(bytes: Uint8Array, encoding: 'utf8' | 'cp932' = 'utf8'): ReadEntry[] {
  const [head, ...rows] = parseCsv(withoutBom(bytes, encoding));
  if (head!.join() !== mfHeadings) throw new Error('the headings differ');
  const entries: { date: string; debits: ReadSide[]; credits: ReadSide[]; summary: string; memo: string }[] =
    [];
  for (const row of rows) {
    if (row.length !== 27) throw new Error(`${row.length} columns`);
    if (row.slice(20).some((cell) => cell !== '')) throw new Error('U to AA must be empty');
    const number = Number(row[0]);
    if (number === entries.length + 1)
      entries.push({ date: day(row[1]!), debits: [], credits: [], summary: row[18]!, memo: row[19]! });
    else if (number !== entries.length || row[1] !== entries.at(-1)!.date)
      throw new Error('numbers must run');
    const entry = entries.at(-1)!;
    for (const [from, into] of [
      [2, entry.debits],
      [10, entry.credits],
    ] as const) {
      const [account, sub, department, , word, invoice, amount, tax] = row.slice(from, from + 8) as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      if (account === '') {
        if (word + invoice + amount + tax !== '') throw new Error('an empty side has nothing');
      } else
        into.push({
          account,
          sub,
          department,
          word,
          invoice,
          amount: whole(amount),
          tax: tax === '' ? null : whole(tax),
        });
    }
  }
  return entries;
}

const freeeHeadings =
  '収支区分,管理番号,発生日,決済期日,取引先コード,取引先,勘定科目,税区分,金額,税計算区分,税額,備考,品目,部門,メモタグ（複数指定可、カンマ区切り）,セグメント1,セグメント2,セグメント3,決済日,決済口座,決済金額';

export interface ReadDeal {
  readonly direction: string;
  readonly number: string;
  readonly date: string;
  readonly due: string;
  readonly partner: string;
  readonly lines: readonly ReadSide[];
}
/** freee 会計 取引: 21 columns; further rows of a deal leave 収支区分 and 発生日 blank. Not paid yet: the last three are blank. */
export function readFreee(bytes: Uint8Array, encoding: 'utf8' | 'cp932' = 'utf8'): ReadDeal[] {
  const [head, ...rows] = parseCsv(withoutBom(bytes, encoding));
  if (head!.join() !== freeeHeadings) throw new Error('the headings differ');
  const deals: (ReadDeal & { lines: ReadSide[] })[] = [];
  for (const row of rows) {
    if (row.length !== 21) throw new Error(`${row.length} columns`);
    const [direction, number, date, due, , partner, account, word, amount, taxing, tax, , sub, department] =
      row as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
    if (row.slice(14).some((cell) => cell !== '') || taxing !== '内税')
      throw new Error('not a deal that is still to be paid');
    if (direction !== '') {
      if (direction !== '支出' && direction !== '収入') throw new Error(`direction ${direction}`);
      deals.push({ direction, number, date: day(date), due, partner, lines: [] });
    } else if (date !== '' || deals.length === 0) throw new Error('a further row has no date');
    deals.at(-1)!.lines.push({
      account,
      sub,
      department,
      word,
      amount: whole(amount),
      tax: tax === '' ? 0 : whole(tax),
    });
  }
  return deals;
}

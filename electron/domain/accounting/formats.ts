import type {
  Accounting,
  AccountingEncoding,
  AccountingProgram,
  Deduction,
  TaxKind,
  TaxCategoryKey,
} from '#shared/model/accounting.ts';

/** What can stand in a cell of an accounting file. `own` is the side of the purchase, whichever that is. */
export type AccountingField =
  | `${'debit' | 'credit' | 'own'}.${'account' | 'subAccount' | 'department' | 'taxCategory' | 'amount' | 'tax' | 'partner' | 'invoice'}`
  /** Only on the first row of an entry. */
  | `first.${'date' | 'number' | 'orderNumber' | 'direction' | 'due' | 'partner'}`
  | 'number'
  | 'date'
  | 'slipFlag'
  | 'slipType'
  | 'summary'
  | 'exportId';

/** A column: its published name, and what is in it, a constant where it is always the same, else nothing. */
export interface AccountingColumn {
  readonly heading: string;
  readonly field?: AccountingField;
  readonly constant?: string;
  /** Longer text is cut to so many half-width characters, as the program would do. */
  readonly width?: number;
}

/** An import format as its vendor publishes it (docs/decisions/accounting-files.md). One writer serves them all. */
export interface AccountingFormat {
  readonly encodings: readonly [AccountingEncoding, ...AccountingEncoding[]];
  readonly header: boolean;
  readonly lineEnd: '\r\n' | '\n';
  readonly columns: readonly AccountingColumn[];
  /** What stands where a side of a row is empty. */
  readonly emptySide: { readonly taxCategory: string; readonly amount: 0 | null };
  /** Whether it has the side of the purchase only, because the program books what is owed by itself. */
  readonly oneSided: boolean;
  /** Whether its words depend on how the books are kept, and tax is stated only in books without it. */
  readonly asksBookkeeping: boolean;
  /** Names of accounts are at most so wide, in half-width characters; null where no limit is published. */
  readonly nameWidth: number | null;
  /** Words for purchases and returns. */
  readonly directions: readonly [string, string];
  /** What the narrowest edition of the program takes in one file; `Infinity` where no limit is published. */
  readonly perFile: { readonly rows: number; readonly bytes: number };
  /** The words that the program comes with; not one that no published list has. */
  readonly words: (
    bookkeeping: Accounting['bookkeeping'],
  ) => Readonly<Partial<Record<TaxCategoryKey, string>>>;
  /** The word of a column of its own for what can be deducted; empty without such a column. */
  readonly invoiceWords: Readonly<Partial<Record<Deduction, string>>>;
  /** The word of the books for `key`: the person's, else the program's; null where neither is known. */
  readonly wordOf: (accounting: Accounting, key: TaxCategoryKey) => string | null;
}

type Words = Readonly<Partial<Record<TaxCategoryKey, string>>>;

/** Words made of the rate and of what can be deducted. Only what both lists have becomes a word. */
const words = (
  rates: Readonly<Partial<Record<TaxKind, string>>>,
  parts: Readonly<Partial<Record<Deduction, (rate: string) => string>>>,
  others: Pick<Words, 'exempt' | 'outside'>,
): Words => ({
  ...Object.fromEntries(
    Object.entries(rates).flatMap(([kind, rate]) =>
      Object.entries(parts).map(([deduction, word]) => [`${kind}/${deduction}`, word(rate)]),
    ),
  ),
  ...others,
});

const format = (program: AccountingProgram, details: Omit<AccountingFormat, 'wordOf'>): AccountingFormat => ({
  ...details,
  wordOf: (accounting, key) =>
    accounting.words[program]?.[key] ?? details.words(accounting.bookkeeping)[key] ?? null,
});

const side = (of: 'debit' | 'credit', name: string, width: number): AccountingColumn[] => [
  { heading: `${name}勘定科目`, field: `${of}.account`, width },
  { heading: `${name}補助科目`, field: `${of}.subAccount`, width },
  { heading: `${name}部門`, field: `${of}.department`, width },
  { heading: `${name}税区分`, field: `${of}.taxCategory` },
  { heading: `${name}金額`, field: `${of}.amount` },
  { heading: `${name}税金額`, field: `${of}.tax` },
];
const mfSide = (of: 'debit' | 'credit', name: string): AccountingColumn[] => [
  { heading: `${name}勘定科目`, field: `${of}.account` },
  { heading: `${name}補助科目`, field: `${of}.subAccount` },
  { heading: `${name}部門`, field: `${of}.department` },
  { heading: `${name}取引先`, field: `${of}.partner` },
  { heading: `${name}税区分`, field: `${of}.taxCategory` },
  { heading: `${name}インボイス`, field: `${of}.invoice` },
  { heading: `${name}金額(円)`, field: `${of}.amount` },
  { heading: `${name}税額`, field: `${of}.tax` },
];
const empty = (...headings: readonly string[]): AccountingColumn[] =>
  headings.map((heading) => ({ heading }));

/** The encoding in which a program gets what was asked for in `wanted`: its usual one where it does not take that. */
export const encodingFor = (program: AccountingProgram, wanted: AccountingEncoding): AccountingEncoding => {
  const { encodings } = accountingFormats[program];
  return encodings.includes(wanted) ? wanted : encodings[0];
};

export const accountingFormats: Readonly<Record<AccountingProgram, AccountingFormat>> = {
  yayoi: format('yayoi', {
    encodings: ['cp932'],
    header: false,
    lineEnd: '\r\n',
    columns: [
      { heading: '識別フラグ', field: 'slipFlag' },
      ...empty('伝票No.', '決算'),
      { heading: '取引日付', field: 'date' },
      ...side('debit', '借方', 24),
      ...side('credit', '貸方', 24),
      { heading: '摘要', field: 'summary', width: 64 },
      ...empty('番号'),
      { heading: '期日', field: 'first.due' },
      { heading: 'タイプ', field: 'slipType' },
      ...empty('生成元'),
      { heading: '仕訳メモ', field: 'exportId', width: 180 },
      ...empty('付箋1', '付箋2'),
      { heading: '調整', constant: 'no' },
    ],
    emptySide: { taxCategory: '対象外', amount: 0 },
    oneSided: false,
    asksBookkeeping: true,
    nameWidth: 24,
    directions: ['', ''],
    // 弥生会計 オンライン and Next; 1 MB is read as the smaller of its meanings.
    perFile: { rows: 1000, bytes: 1_000_000 },
    words: (bookkeeping) => {
      const method = { inclusive: '込', exclusive: '内' }[bookkeeping ?? 'inclusive'];
      const purchase = (rate: string, part: string): string => `課対仕入${method}${rate}${part}`;
      return words(
        { standard10: '10%', reduced8: '軽減8%' },
        {
          before: (rate) => purchase(rate, ''),
          qualified: (rate) => purchase(rate, '適格'),
          // 区分70% and 区分30% are on no published list that was found: they are asked for.
          '80': (rate) => purchase(rate, '区分80%'),
          '50': (rate) => purchase(rate, '区分50%'),
          none: (rate) => purchase(rate, '控不'),
        },
        { exempt: '非課仕入', outside: '対象外' },
      );
    },
    invoiceWords: {},
  }),
  freee: format('freee', {
    encodings: ['utf8', 'cp932'],
    header: true,
    lineEnd: '\r\n',
    columns: [
      { heading: '収支区分', field: 'first.direction' },
      { heading: '管理番号', field: 'first.orderNumber' },
      { heading: '発生日', field: 'first.date' },
      { heading: '決済期日', field: 'first.due' },
      ...empty('取引先コード'),
      { heading: '取引先', field: 'first.partner' },
      { heading: '勘定科目', field: 'own.account' },
      { heading: '税区分', field: 'own.taxCategory' },
      { heading: '金額', field: 'own.amount' },
      { heading: '税計算区分', constant: '内税' },
      { heading: '税額', field: 'own.tax' },
      { heading: '備考', field: 'summary' },
      { heading: '品目', field: 'own.subAccount' },
      { heading: '部門', field: 'own.department' },
      ...empty('メモタグ（複数指定可、カンマ区切り）', 'セグメント1', 'セグメント2', 'セグメント3'),
      ...empty('決済日', '決済口座', '決済金額'),
    ],
    emptySide: { taxCategory: '', amount: null },
    oneSided: true,
    asksBookkeeping: false,
    nameWidth: null,
    directions: ['支出', '収入'],
    perFile: { rows: Infinity, bytes: 5_000_000 },
    words: () => ({
      ...words(
        { standard10: '10%', reduced8: '8%（軽）' },
        { before: (rate) => `課対仕入${rate}`, qualified: (rate) => `課対仕入${rate}` },
        { exempt: '非課仕入', outside: '対象外' },
      ),
      ...words(
        { standard10: '10%', reduced8: '8%(軽)' },
        {
          '80': (rate) => `課対仕入(控80)${rate}`,
          '70': (rate) => `課対仕入(控70)${rate}`,
          '50': (rate) => `課対仕入(控50)${rate}`,
          '30': (rate) => `課対仕入(控30)${rate}`,
          none: () => '対象外',
        },
        {},
      ),
    }),
    invoiceWords: {},
  }),
  moneyforward: format('moneyforward', {
    encodings: ['utf8', 'cp932'],
    header: true,
    lineEnd: '\r\n',
    columns: [
      { heading: '取引No', field: 'number' },
      { heading: '取引日', field: 'date' },
      ...mfSide('debit', '借方'),
      ...mfSide('credit', '貸方'),
      { heading: '摘要', field: 'summary' },
      { heading: '仕訳メモ', field: 'exportId' },
      ...empty('タグ', 'MF仕訳タイプ', '決算整理仕訳', '作成日時', '作成者', '最終更新日時', '最終更新者'),
    ],
    emptySide: { taxCategory: '', amount: null },
    oneSided: false,
    asksBookkeeping: false,
    nameWidth: null,
    directions: ['', ''],
    perFile: { rows: Infinity, bytes: Infinity },
    words: () => {
      const every = (rate: string): string => `課税仕入 ${rate}`;
      return words(
        { standard10: '10%', reduced8: '(軽)8%' },
        { before: every, qualified: every, '80': every, '70': every, '50': every, '30': every, none: every },
        { exempt: '非課税仕入', outside: '対象外' },
      );
    },
    // Nothing stands for 適格 to the program, so every purchase has its word.
    invoiceWords: {
      qualified: '適格',
      '80': '80%控除',
      '70': '70%控除',
      '50': '50%控除',
      '30': '30%控除',
      none: '控除なし',
    },
  }),
};

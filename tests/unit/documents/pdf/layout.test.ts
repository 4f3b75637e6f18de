import { describe, expect, it } from 'vitest';
import { layOut } from '#electron/documents/pdf/layout.ts';
import { documentNoteTexts } from '#shared/messages/document-texts.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { formatMoney, yen } from '#shared/model/money.ts';
import { documentKinds, type BusinessDocument } from '#shared/model/business-document.ts';
import { A4, sheetSchema, type Mark, type Sheet } from '#shared/model/sheet.ts';
import {
  hugeDocument,
  longDocument,
  sampleLines,
  sampleDocument,
  sampleCalculation,
  strangeDocument,
} from './sample-documents.ts';

type Text = Extract<Mark, { kind: 'text' }>;
const textsOf = (sheets: readonly Sheet[]): Text[] =>
  sheets.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text'));
const joined = (sheets: readonly Sheet[]): string =>
  textsOf(sheets)
    .map(({ text }) => text)
    .join('');
const textOf = async (document: BusinessDocument): Promise<string> => joined(await layOut(document));
/** What is read as one, in its order. */
function partsOf(sheets: readonly Sheet[]): string[] {
  const parts = new Map<number, string>();
  for (const { read, text } of textsOf(sheets)) {
    if (read) parts.set(read.part, (parts.get(read.part) ?? '') + text);
  }
  return [...parts.values()];
}

const bank = { method: 'bank-transfer', term: null, cardLast4: null } as const;

describe('what stands on a document', () => {
  it('AM-31 a quote says that it accepts no order, holds no stock and promises no delivery', async () => {
    const text = await textOf(sampleDocument('quote'));
    expect(text).toContain(documentNoteTexts['no-promise'].ja);
    expect(documentNoteTexts['no-promise'].ja).toMatch(/ご注文の承諾.*在庫の確保.*お届け/);
    expect(await textOf(sampleDocument('quote', { notes: [] }))).not.toContain(
      documentNoteTexts['no-promise'].ja,
    );
  });

  it('AM-29 a quote says that prices are those of this shop and may change without notice', async () => {
    const text = await textOf(sampleDocument('quote'));
    expect(text).toContain(documentNoteTexts['prices-may-change'].ja);
  });

  it('AS-50 AS-51 names the department of each line, and what each pays, where an order is for several', async () => {
    const departments = [{ id: 'd1', name: '総務部' }, { id: 'd2', name: '研究開発$&部' }, null];
    const lines = sampleLines(3).map((line, at) => ({ ...line, department: departments[at] }));
    const calculation = sampleCalculation(lines as ReturnType<typeof sampleLines>);
    for (const kind of documentKinds) {
      const text = await textOf(sampleDocument(kind, { calculation }));
      const [first, second, third] = calculation.lines.map(({ amount }) => formatMoney(amount));
      expect(text, kind).toContain(`部門別(税抜) 総務部 ${first}、研究開発$&部 ${second}、部門なし ${third}`);
      if (kind === 'receipt') continue;
      expect(text, kind).toMatch(/冊部門: 総務部.*黒部門: 研究開発\$&部/);
      expect(text.split('部門: ').length, kind).toBe(3);
    }
    const alone = await textOf(sampleDocument('invoice', { calculation: sampleCalculation(sampleLines(3)) }));
    expect(alone).not.toMatch(/部門別|部門: /);
  });

  it('AM-60 an invoice for NP names no bank account, even where the supplier sent one', async () => {
    const account = '見本銀行 名古屋支店 普通 1234567';
    const np = await textOf(sampleDocument('invoice', { bankAccount: account }));
    expect(np).not.toContain('1234567');
    expect(np).not.toContain('お振込先');
    expect(np).toContain('簡易版');
    const other = await textOf(sampleDocument('invoice', { payment: bank, bankAccount: account, notes: [] }));
    expect(other).toContain(`お振込先${account}`);
    expect(other).not.toContain('簡易版');
  });

  it('AM-61 an invoice for NP says on which day the formal one is issued, or by which rule', async () => {
    const dated = await textOf(sampleDocument('invoice', { formalInvoiceOn: calendarDate('2027-01-04') }));
    expect(dated).toContain('2027年1月4日(月)に決済代行会社が発行');
    const undated = await textOf(sampleDocument('invoice', { formalInvoiceOn: null }));
    expect(undated).toContain('締め日の翌営業日に決済代行会社が発行');
  });

  it('a receipt says what for, that it was paid by card, and from the second issue on that it is one', async () => {
    const first = await textOf(sampleDocument('receipt'));
    expect(first).toContain('但し 事務用品代 として');
    expect(first).toContain('クレジットカード利用');
    expect(first).toContain('末尾 4242');
    expect(first).not.toContain('再発行');
    expect(await textOf(sampleDocument('receipt', { issue: 2 }))).toContain('再発行');
  });

  it.each(['飲料代', '飲料代として', '但し飲料代として', '但し、飲料代 として', ' 飲料代 '])(
    'a receipt whose proviso was typed as %j reads 但し and として once',
    async (proviso) => {
      const text = await textOf(sampleDocument('receipt', { proviso }));
      expect(text).toContain('但し 飲料代 として');
      expect(text.match(/但し|として/g)).toHaveLength(2);
    },
  );

  it('a preview says so and has no number', async () => {
    const text = await textOf(sampleDocument('quote', { number: null, issue: 0 }));
    expect(text).toContain('プレビュー');
    expect(text).not.toContain('見積書番号');
    expect(await textOf(sampleDocument('quote'))).not.toContain('プレビュー');
  });

  it('says each fact of its kind beside its label', async () => {
    const quote = partsOf(await layOut(sampleDocument('quote')));
    expect(quote).toEqual(expect.arrayContaining(['有効期限2026年12月22日(火)', '見積番号EC20261120-0007']));
    const invoice = partsOf(await layOut(sampleDocument('invoice')));
    expect(invoice).toEqual(
      expect.arrayContaining([
        'お支払期限2026年12月31日(木)',
        'お支払条件月末締め/翌月末払い',
        '取引日2026年11月18日',
        '納品日2026年11月18日',
        '登録番号 T4011001098993',
        '株式会社見本商事総務部御中',
      ]),
    );
    const person = { name: '株式会社見本商事', department: '佐藤 花子', honorific: 'sama' } as const;
    const receipt = partsOf(await layOut(sampleDocument('receipt', { addressee: person })));
    expect(receipt).toContain('株式会社見本商事佐藤 花子様');
  });

  it('marks lines at the reduced rate, and explains the mark only where it is used', async () => {
    const parts = partsOf(await layOut(sampleDocument('invoice')));
    expect(parts).toContain('緑茶 ティーバッグ 50袋入※');
    expect(parts).toContain('ボールペン 0.7mm 黒');
    expect(parts).toContain(documentNoteTexts['reduced-rate'].ja);
    const standard = sampleCalculation(sampleLines(2));
    expect(await textOf(sampleDocument('invoice', { calculation: standard }))).not.toContain('※');
    // Until September 2019 8 % was the standard rate.
    const before = { tradedOn: calendarDate('2019-09-30'), notes: [] };
    const old = await textOf(sampleDocument('invoice', before));
    expect(old).toContain('8%');
    expect(old).not.toContain('※');
    const first = { ...before, tradedOn: calendarDate('2019-10-01') };
    expect(await textOf(sampleDocument('invoice', first))).toContain('8% ※');
    // 注文明細 bears the day of the order, and its notes say of goods that left later what they are.
    const detail = { ...before, notes: ['reduced-rate' as const] };
    expect(await textOf(sampleDocument('order-detail', detail))).toContain('8% ※');
  });
});

describe('a layout', () => {
  const all: readonly [string, BusinessDocument][] = [
    ...documentKinds.map((kind): [string, BusinessDocument] => [kind, sampleDocument(kind)]),
    ['200 lines', longDocument()],
    ['rare characters', strangeDocument()],
    ['huge amounts', hugeDocument()],
    ['a name of 3,000 characters', nameOf('長'.repeat(3000))],
    ['an address without a place to break', sampleDocument('quote', addressed('W'.repeat(300)))],
    ['a memo of 2,000 characters', sampleDocument('quote', { costMemo: '費用の覚え書き。'.repeat(250) })],
  ];

  it.each(all)('of %s keeps inside the page, and its columns apart', async (_, document) => {
    const sheets = await layOut(document);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheetSchema.safeParse(sheet).success).toBe(true);
      expect(sheet).toMatchObject({ page: index + 1, pages: sheets.length });
      for (const mark of sheet.marks) {
        if (mark.kind !== 'text') continue;
        expect(mark.x).toBeGreaterThanOrEqual(40);
        expect(mark.x + mark.width).toBeLessThanOrEqual(A4.width - 40);
        expect(mark.y).toBeLessThanOrEqual(A4.height - 30);
      }
      // No two texts of one line stand over each other.
      const read = sheet.marks.filter((mark) => mark.kind === 'text' && mark.read !== undefined) as Text[];
      const rows = Map.groupBy(read, ({ y }) => y);
      for (const row of rows.values()) {
        const sorted = row.toSorted((a, b) => a.x - b.x);
        sorted.slice(1).forEach((mark, at) => {
          const before = sorted[at]!;
          expect(before.x + before.width, `${before.text} | ${mark.text}`).toBeLessThanOrEqual(mark.x + 0.05);
        });
      }
    }
  });

  it('cuts nothing of long names: every character stands on the document', async () => {
    const long = '長い品名'.repeat(750);
    expect(partsOf(await layOut(nameOf(long)))).toContain(long);
    const memo = Array.from({ length: 400 }, (_, index) => `覚${index}`).join('、');
    const parts = partsOf(await layOut(sampleDocument('quote', { costMemo: memo })));
    expect(parts).toContain(`費用メモ ${memo}`);
  });

  it('reads everything but furniture, and the seal is furniture', async () => {
    const sheets = await layOut(longDocument());
    const unread = textsOf(sheets).filter(({ read }) => read === undefined);
    const words = new Set(unread.map(({ text }) => text));
    expect(words).toContain('印');
    expect(words).toContain(`1 / ${sheets.length}`);
    expect([...words].some((word) => word.includes('コピー用紙'))).toBe(false);
  });

  it('keeps the sums together on one page', async () => {
    for (let lines = 15; lines < 45; lines += 1) {
      const sheets = await layOut(
        sampleDocument('quote', { calculation: sampleCalculation(sampleLines(lines)) }),
      );
      const pages = new Set(
        sheets
          .filter(({ marks }) => marks.some((mark) => mark.kind === 'text' && mark.read?.table === 2))
          .map(({ page }) => page),
      );
      expect(pages.size).toBe(1);
    }
  });

  it('shows negative amounts of a return', async () => {
    const bought = sampleCalculation(sampleLines(1), [], 0);
    const [line] = bought.lines;
    const back = yen(-5960);
    const calculation = {
      ...bought,
      lines: [{ ...line!, quantity: -2, amount: back }],
      taxTotals: [{ rate: 10 as const, taxable: back, tax: yen(-596) }],
      totals: { ...bought.totals, goods: back, taxExcluded: back, tax: yen(-596), taxIncluded: yen(-6556) },
    };
    const text = await textOf(sampleDocument('order-detail', { calculation, amount: yen(-6556) }));
    expect(text).toContain('-5,960');
    expect(text).toContain('-¥6,556');
  });
});

function nameOf(name: string): BusinessDocument {
  const lines = sampleLines(3).map((line, index) => (index === 1 ? { ...line, name } : line));
  return sampleDocument('quote', { calculation: sampleCalculation(lines) });
}
function addressed(name: string): Partial<BusinessDocument> {
  return { addressee: { name, department: null, honorific: 'onchu' } };
}

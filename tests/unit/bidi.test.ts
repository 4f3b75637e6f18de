import { describe, expect, it } from 'vitest';
import { parseResponse } from '#electron/suppliers/client/response.ts';
import { readInvoiceXml } from '#electron/invoices/read-invoice-xml.ts';
import { memorySource } from '#electron/table-reader/byte-source.ts';
import { openTable } from '#electron/table-reader/open-table.ts';
import { sanitizeText } from '#electron/documents/export/text.ts';
import { i18n } from '#renderer/i18n/index.ts';
import { isolateBidi, stripBidiControls } from '#shared/model/bidi.ts';
import { refusal } from '#shared/model/refusal.ts';
import { sheetFile } from '#tests/support/sheet-files.ts';
import { routes } from '#shared/supplier-api/routes.ts';

const turning = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];

/** What the desk has of a member whose name and company a supplier wrote so, in JSON as it is. */
function nameOf(nameInJson: string): string {
  const body = `{"id":"m1","name":"${nameInJson}","kana":null,"email":null,"role":"buyer","department":null,"company":{"id":"c1","name":"x"}}`;
  const bytes = new TextEncoder().encode(body);
  const answer = parseResponse(routes.me, { status: 200, body: bytes.buffer });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return (answer.value as { name: string }).name;
}

describe('a text of a supplier', () => {
  it('comes in without the controls that reverse what is read, as they are and escaped', () => {
    for (const control of turning) {
      const escaped = `\\u${control.charCodeAt(0).toString(16)}`;
      expect(nameOf(`a${control}b`)).toBe('ab');
      expect(nameOf(`a${escaped}b${escaped.toUpperCase().replace('U', 'u')}`)).toBe('ab');
    }
  });

  it('keeps names in Arabic and Hebrew with their marks, emoji, and a backslash before a u', () => {
    for (const name of ['שלום\u200f', 'أحمد\u061c', '山田 👨‍👩‍👧', '\u200eabc']) expect(nameOf(name)).toBe(name);
    expect(nameOf('a\\\\u202eb')).toBe('a\\u202eb');
    expect(nameOf('\\ud83d\\ude00')).toBe('😀');
  });

  it('comes in well formed', () => {
    expect(nameOf('a\\ud800b')).toBe('a\ufffdb');
  });

  it('of brackets a hundred thousand deep is refused, and throws nothing', () => {
    const deep = new TextEncoder().encode(`${'['.repeat(100_000)}"\u202e"${']'.repeat(100_000)}`);
    expect(parseResponse(routes.me, { status: 200, body: deep.buffer })).toMatchObject({ ok: false });
  });
});

describe('a text of a file that is imported', () => {
  const control = '\u202e';
  const dirty = `品名${control}a`;
  const rowsOf = async (bytes: Uint8Array) => {
    const table = await openTable(memorySource(bytes));
    if (!table.ok) throw new Error(table.error.code);
    const rows = [];
    for await (const some of table.value.rows()) rows.push(...some.map(({ cells }) => cells));
    return { rows, sheets: table.value.sheets };
  };

  it('comes in without them, from text in each encoding that has them', async () => {
    const csv = `${dirty},"${dirty}""x"\n\u2067אב\u200f,1\n`;
    const clean = [
      ['品名a', '品名a"x'],
      ['אב\u200f', '1'],
    ];
    expect((await rowsOf(Buffer.from(csv))).rows).toEqual(clean);
    expect((await rowsOf(Buffer.from(`\ufeff${csv}`, 'utf16le'))).rows).toEqual(clean);
  });

  it('comes in without them from a workbook, its sheets too', async () => {
    const workbook = sheetFile([[dirty, { inline: dirty }, { formula: 'A1', value: dirty }, 1]], {
      name: dirty,
    });
    expect(await rowsOf(workbook)).toMatchObject({
      rows: [['品名a', '品名a', '品名a', '1']],
      sheets: ['品名a'],
    });
  });

  it('comes in without them from an electronic invoice, as they are and as references', () => {
    const space = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
    const xml = `<Invoice xmlns="${space}" a="x${control}&#x2066;"><n>${dirty}&#x202E;b</n></Invoice>`;
    expect(readInvoiceXml(Buffer.from(xml))).toMatchObject({
      value: { attributes: { a: 'x' }, children: [{ text: '品名ab' }] },
    });
  });
});

describe('what is put into a sentence', () => {
  it('is parted from it where it is written from right to left', () => {
    expect(isolateBidi('山田')).toBe('山田');
    expect(isolateBidi('שלום')).toBe('\u2068שלום\u2069');
    expect(isolateBidi('a\u202eb')).toBe('ab');
    expect(isolateBidi('\u2069שלום\u202e')).toBe('\u2068שלום\u2069');
    expect(stripBidiControls(turning.join('x'))).toBe('xxxxxxxx');
  });

  it('in every text of the page, and in refusals', () => {
    const { t } = i18n.global;
    expect(t('buying.unresolved.about', { supplier: 'אבג', person: '山田', title: 'x' })).toBe(
      '\u2068אבג\u2069 山田: x',
    );
    const { message } = refusal('supplier.unreachable', { params: { host: 'שלום' } });
    expect(message.en).toContain('(\u2068שלום\u2069)');
  });
});

describe('a cell of an export', () => {
  it('reverses nothing after it', () => {
    for (const control of turning) expect(sanitizeText(`a${control}b`)).toBe('ab');
    expect(sanitizeText('שלום\u200f')).toBe('שלום\u200f');
  });
});

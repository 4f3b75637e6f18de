import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentRenderer, commonNameOf } from '#electron/documents/pdf/document-renderer.ts';
import { defaultSettings, settingsSchema } from '#shared/ipc/settings.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import {
  documentFileName,
  documentFileNameProblem,
  documentFileNameSchema,
} from '#shared/model/document-file-name.ts';
import { sampleDocument } from './sample-documents.ts';

const { suggestName } = createDocumentRenderer();
const invoice = sampleDocument('invoice', { tradedOn: calendarDate('2026-11-22'), amount: yen(110_000) });

describe('file names of documents', () => {
  it('are date of the trade, supplier, kind, number and amount, unless the settings say otherwise', () => {
    expect(suggestName(invoice, 'アマノ', defaultSettings.documentFileName)).toBe(
      '20261122_アマノ_請求書_I-000123_110000.pdf',
    );
    expect(suggestName(invoice, 'アマノ', '{kind}-{number} {supplier}')).toBe('請求書-I-000123 アマノ.pdf');
    // Three documents of one order have three names.
    const kinds = (['delivery-note', 'invoice', 'receipt'] as const).map((kind) =>
      suggestName(sampleDocument(kind, { number: null }), 'アマノ', defaultSettings.documentFileName),
    );
    expect(new Set(kinds).size).toBe(3);
    const preview = sampleDocument('quote', { number: null });
    expect(suggestName(preview, 'アマノ', '{number}')).toBe('EC20261120-0007.pdf');
  });

  it.each([
    ['a/b\\c:d*e', '20261122_a-b-c-d-e_請求書_I-000123_110000.pdf'],
    // The separator of the parts can't be in a part: a program could not take the name apart again.
    ['A_B', '20261122_A-B_請求書_I-000123_110000.pdf'],
    ['', '20261122_請求書_I-000123_110000.pdf'],
    ['\u202ecod.exe', '20261122_-cod.exe_請求書_I-000123_110000.pdf'],
    ['CON', '20261122_CON-_請求書_I-000123_110000.pdf'],
    ['髙﨑㈱𠮷', '20261122_髙﨑㈱𠮷_請求書_I-000123_110000.pdf'],
  ])('are safe for a supplier called %j', (supplier, name) => {
    expect(suggestName(invoice, supplier, defaultSettings.documentFileName)).toBe(name);
  });

  it.each([
    ['{supplier}', 'CON', 'CON-.pdf'],
    ['{supplier}', 'nul.txt', 'nul-.txt.pdf'],
    ['{supplier}', '...', '20261122.pdf'],
    ['..{date}..', 'x', '20261122.pdf'],
    ['{supplier}_{number}', '', 'I-000123.pdf'],
  ])('are no device and not hidden: %s of %j', (pattern, supplier, name) => {
    expect(suggestName(invoice, supplier, pattern)).toBe(name);
  });

  it('any pattern that is allowed with any values makes a name that every system takes', () => {
    const pattern = fc.string({ maxLength: 40 }).map((text) => `${text}{supplier}`);
    fc.assert(
      fc.property(pattern, fc.string({ unit: 'grapheme', maxLength: 300 }), (text, supplier) => {
        fc.pre(documentFileNameProblem(text) === null);
        const name = suggestName(invoice, supplier, text);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.pdf$/u);
        expect(name).not.toMatch(/^[. ]|[. ]\.pdf$|^(con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
      }),
      { numRuns: 300 },
    );
  });

  it('several in one file are called after what they have in common', () => {
    const one = { document: invoice, supplier: 'アマノ' };
    expect(commonNameOf([one, one])).toBe('20261122_アマノ_請求書_EC20261110-0012_2件.pdf');
    // What is of one order says of which: those of two orders of a day have two names.
    const note = {
      document: sampleDocument('delivery-note', { tradedOn: invoice.tradedOn }),
      supplier: 'アマノ',
    };
    expect(commonNameOf([one, note])).toBe('20261122_アマノ_書類_EC20261110-0012_2件.pdf');
    const other = {
      document: sampleDocument('receipt', {
        tradedOn: calendarDate('2026-12-01'),
        of: { kind: 'order', id: 'o2', number: 'EC20261110-0013' },
      }),
      supplier: 'アスクル',
    };
    expect(commonNameOf([one, other])).toBe('20261201_書類_2件.pdf');
  });
});

describe('a pattern', () => {
  it.each([
    ['{date}_{supplier}_{amount}', null],
    ['{number}', null],
    ['', 'empty'],
    ['  ', 'empty'],
    [`{date}${'x'.repeat(100)}`, 'too-long'],
    ['{date}/{number}', 'forbidden'],
    ['{date}\u0000', 'forbidden'],
    ['{date}_{total}', 'unknown-part'],
    ['{date', 'unknown-part'],
    ['date}{number}', 'unknown-part'],
    ['{}', 'unknown-part'],
    ['{constructor}', 'unknown-part'],
    ['invoice', 'no-part'],
  ])('%j: %s', (pattern, problem) => {
    expect(documentFileNameProblem(pattern)).toBe(problem);
    expect(documentFileNameSchema.safeParse(pattern).success).toBe(problem === null);
  });

  it('is part of the settings, and a wrong one is not taken', () => {
    expect(settingsSchema.safeParse(defaultSettings).success).toBe(true);
    expect(settingsSchema.safeParse({ ...defaultSettings, documentFileName: '../{date}' }).success).toBe(
      false,
    );
  });

  it('leaves no separator behind where a part is empty', () => {
    const parts = { date: '20261122', supplier: '', amount: '', kind: '', number: '7' };
    expect(documentFileName('{date}_{supplier}_{amount}', parts)).toBe('20261122.pdf');
    expect(documentFileName('{supplier}-{number}', parts)).toBe('7.pdf');
  });
});

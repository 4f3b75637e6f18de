import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestedFileName } from '#electron/documents/export/file-name.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';

const now = tokyoInstant(calendarDate('2026-10-01'), '00:10');
const base = {
  from: calendarDate('2026-04-01'),
  to: calendarDate('2026-09-30'),
  supplier: 'アスクル法人',
  granularity: 'line',
  format: 'csv-utf8',
  now,
} as const;

describe('the file name to propose', () => {
  it('says what, whose and when', () => {
    expect(suggestedFileName(base)).toBe('注文履歴_明細_アスクル法人_20260401-20260930.csv');
    expect(suggestedFileName({ ...base, format: 'xlsx', locale: 'en' })).toBe(
      'Purchase history_lines_アスクル法人_20260401-20260930.xlsx',
    );
    expect(suggestedFileName({ ...base, granularity: 'order' })).toBe(
      '注文履歴_注文_アスクル法人_20260401-20260930.csv',
    );
    expect(suggestedFileName({ ...base, supplier: null })).toBe('注文履歴_明細_20260401-20260930.csv');
  });

  it('says the Tokyo day where the period has no end', () => {
    expect(suggestedFileName({ ...base, to: null })).toBe('注文履歴_明細_アスクル法人_20260401-20261001.csv');
    expect(suggestedFileName({ ...base, from: null })).toBe('注文履歴_明細_アスクル法人_20260930まで.csv');
    expect(suggestedFileName({ ...base, from: null, to: null })).toBe(
      '注文履歴_明細_アスクル法人_20261001.csv',
    );
    expect(suggestedFileName({ ...base, from: calendarDate('2026-12-01'), to: null })).toBe(
      '注文履歴_明細_アスクル法人_20261201-20261201.csv',
    );
  });

  it.each([
    ['A/B:C*?"<>|\\D', '注文履歴_明細_A-B-C-D_20260401-20260930.csv'],
    ['CON', '注文履歴_明細_CON-_20260401-20260930.csv'],
    ['..\\..\\evil. ', '注文履歴_明細_-..-evil_20260401-20260930.csv'],
    ['abc\u202efdp', '注文履歴_明細_abc-fdp_20260401-20260930.csv'],
    ['か\u3099', '注文履歴_明細_が_20260401-20260930.csv'],
    ['\ufa19\ufa10', '注文履歴_明細_\ufa19\ufa10_20260401-20260930.csv'],
    ['\n\t', '注文履歴_明細_20260401-20260930.csv'],
  ])('makes %j safe', (supplier, name) => {
    expect(suggestedFileName({ ...base, supplier })).toBe(name);
  });

  it('is a good name on Windows, macOS and Linux whatever the supplier is called', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.string({ unit: 'grapheme', minLength: 100, maxLength: 300 }),
          fc.constantFrom('NUL', 'com1', 'LPT9', '...', ' . ', '👨‍👩‍👧‍👦'.repeat(40), '購買'.repeat(200)),
        ),
        (supplier) => {
          const name = suggestedFileName({ ...base, supplier });
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
          expect(name.isWellFormed()).toBe(true);
          // oxlint-disable-next-line no-control-regex
          expect(name).not.toMatch(/[\u0000-\u001f\u007f<>:"/\\|?*]/);
          expect(name).toMatch(/^注文履歴_明細_.*20260401-20260930\.csv$/u);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { parseField } from '#electron/domain/fields/parse-field.ts';
import { hyphenatedPhone } from '#electron/reference/phone-numbers.ts';
import { isCalendarDate } from '#shared/model/dates.ts';
import { safeNamePart } from '#shared/model/safe-file-name.ts';

/** `value` for what is read so, `? value` for what is proposed and has to be taken, `refused` for the rest. */
const outcome = ({ value, problem, correction }: ReturnType<typeof parseField>): string =>
  problem === null ? value : correction === null ? 'refused' : `? ${correction.value}`;

describe('what is typed as a phone number', () => {
  it.each([
    ['', ''],
    ['　 ', ''],
    ['03-1234-5678', '03-1234-5678'],
    ['０３－１２３４－５６７８', '03-1234-5678'],
    ['０３ー１２３４ー５６７８', '03-1234-5678'],
    ['03‐1234‐5678', '03-1234-5678'],
    ['03–1234–5678', '03-1234-5678'],
    ['03-1234-5678\u200b', '03-1234-5678'],
    ['0120-123-456', '0120-123-456'],
    ['0800-123-4567', '0800-123-4567'],
    ['090-1234-5678', '090-1234-5678'],
    ['050-1234-5678', '050-1234-5678'],
    ['04-7123-4567', '04-7123-4567'],
    ['0312345678', '? 03-1234-5678'],
    ['0471234567', '? 04-7123-4567'],
    ['0120123456', '? 0120-123-456'],
    ['09012345678', '? 090-1234-5678'],
    ['03 1234 5678', '? 03-1234-5678'],
    ['(03)1234-5678', '? 03-1234-5678'],
    ['03(1234)5678', '? 03-1234-5678'],
    ['03.1234.5678', '? 03-1234-5678'],
    ['+81-3-1234-5678', '? 03-1234-5678'],
    ['+81 90 1234 5678', '? 090-1234-5678'],
    ['03--1234-5678', '? 03-1234-5678'],
    ['81312345678', 'refused'],
    ['1234-5678', 'refused'],
    ['110', 'refused'],
    ['03-1234-567', 'refused'],
    ['03-1234-56789', 'refused'],
    ['090-123-4567', 'refused'],
    ['03-1234-5678 内線12', '? 03-1234-5678'],
    ['03-1234-5678（代）', '? 03-1234-5678'],
    ['TEL03-1234-5678', '? 03-1234-5678'],
    ['ＴＥＬ：０３−１２３４−５６７８', '? 03-1234-5678'],
    ['電話 03-1234-5678', '? 03-1234-5678'],
    ['☎0312345678', '? 03-1234-5678'],
    ['03・1234・5678', '? 03-1234-5678'],
    ['03/1234/5678', '? 03-1234-5678'],
    ['+81(0)3-1234-5678', '? 03-1234-5678'],
    ['+81-03-1234-5678', '? 03-1234-5678'],
    ['03-1234-5678~9', '? 03-1234-5678'],
    ['9012345678', '? 090-1234-5678'],
    ['312345678', '? 03-1234-5678'],
    ['TEL 03-1234-5678 FAX 03-1234-5679', 'refused'],
    ['2125550100', 'refused'],
    ['03-1234-5678,03-1234-5679', 'refused'],
    ['O3-1234-5678', 'refused'],
    ['〇三-1234-5678', 'refused'],
    ['+1-212-555-0100', 'refused'],
    ['00-1234-5678', 'refused'],
    ['0012345678', 'refused'],
  ])('QC-13 reads %j as %j', (typed, read) => {
    expect(outcome(parseField({ kind: 'phone', hyphens: 'required' }, typed, { hyphenatedPhone }))).toBe(
      read,
    );
  });

  it.each([
    ['0312345678', 'hyphens'],
    ['TEL03-1234-5678', 'only'],
    ['9012345678', 'leading-zero'],
  ])('QC-13 says what it would do with %j: %s', (typed, kind) => {
    const read = parseField({ kind: 'phone', hyphens: 'required' }, typed, { hyphenatedPhone });
    expect(read.correction?.kind).toBe(kind);
  });

  it.each([
    ['0312345678', '0312345678'],
    ['03-1234-5678', '03-1234-5678'],
    ['03-1234-56789', 'refused'],
    ['090-123-4567', 'refused'],
    ['+81-3-1234-5678', '? 03-1234-5678'],
  ])('AM-8 with or without hyphens, reads %j as %j', (typed, read) => {
    expect(outcome(parseField({ kind: 'phone', hyphens: 'optional' }, typed, { hyphenatedPhone }))).toBe(
      read,
    );
  });
});

describe('what is typed as a postal code', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['1500001', '1500001'],
    ['150-0001', '1500001'],
    ['0600001', '0600001'],
    ['060-0001', '0600001'],
    ['150ー0001', '1500001'],
    ['150‐0001', '1500001'],
    ['150−0001', '1500001'],
    ['150–0001', '1500001'],
    ['150-0001\u200b', '1500001'],
    ['１５０－０００１', '? 1500001'],
    ['１５００００１', '? 1500001'],
    ['〒150-0001', '? 1500001'],
    ['〒 150-0001', '? 1500001'],
    ['150 0001', '? 1500001'],
    ['150　0001', '? 1500001'],
    ['1500-001', '? 1500001'],
    ['150.0001', '? 1500001'],
    ['150_0001', '? 1500001'],
    ['東京都150-0001', '? 1500001'],
    ['1,500,001', '? 1500001'],
    ['〒150-0001 神宮前1-2-3', '? 1500001'],
    ['〒１５０－０００１　東京都渋谷区神宮前１−２−３', '? 1500001'],
    ['150 - 0001', '? 1500001'],
    ['150- 0001', '? 1500001'],
    ['〒 １５０ － ０００１', '? 1500001'],
    ['150--0001', '? 1500001'],
    ['150~0001', '? 1500001'],
    ['150〜0001', '? 1500001'],
    ['150/0001', '? 1500001'],
    ['150一0001', '? 1500001'],
    ['150-0001-', '? 1500001'],
    ['JP-150-0001', '? 1500001'],
    ['1 5 0 0 0 0 1', '? 1500001'],
    ['1 5 0 0 0 0 1 2', 'refused'],
    ['150-0001-2', 'refused'],
    ['03-150-0001', 'refused'],
    ['4-4-2 150-0', 'refused'],
    ['3F 150-001', 'refused'],
    ['1-500001', 'refused'],
    ['150-0001 150-0002', 'refused'],
    ['03-1234-5678', 'refused'],
    ['150-001', 'refused'],
    ['15000012', 'refused'],
    ['600001', 'refused'],
    ['150-OOO1', 'refused'],
    ['①50-0001', 'refused'],
    ['²500001', 'refused'],
    ['1500001.0', 'refused'],
    ['abc-defg', 'refused'],
    ['渋谷区', 'refused'],
  ])('QC-14 reads %j as %j', (typed, read) => {
    expect(outcome(parseField({ kind: 'postal-code' }, typed, undefined))).toBe(read);
  });
});

describe('what is typed as an e-mail address', () => {
  it.each([
    ['taro@example.jp', 'taro@example.jp'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'taro@example.jp'],
    ['山田 太郎 <taro@example.jp>', '? taro@example.jp'],
    ['mailto:taro@example.jp', '? taro@example.jp'],
    ['taro@example.jp。', '? taro@example.jp'],
    ['taro@example.jp;', '? taro@example.jp'],
    ['taro@example.jp, jiro@example.jp', 'refused'],
    ['taro@example,co.jp', 'refused'],
    ['taro@example', 'refused'],
    ['taro', 'refused'],
  ])('reads %j as %j', (typed, read) => {
    expect(outcome(parseField({ kind: 'email' }, typed, undefined))).toBe(read);
  });
});

it.each([
  ['2026-11-28', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['9999-12-31', true],
  ['', false],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2100-02-29', false],
  ['2026-11-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-11-00', false],
  ['2026-1-1', false],
  ['2026/11/28', false],
  ['20261128', false],
  ['11-28', false],
  ['2026-11', false],
  ['2026-W01', false],
  ['2026-332', false],
  ['2026-11-28T00:00', false],
  ['2026-11-28 ', false],
  ['2026-11-28\n', false],
  ['-2026-11-28', false],
  ['+2026-11-28', false],
  ['02026-11-28', false],
  ['0000-01-01', false],
  ['２０２６-11-28', false],
  ['2026–11–28', false],
  ['令和8年11月28日', false],
  ['昨日', false],
  ['NaN', false],
])('the date field gives %j, a day: %s', (text, isDay) => {
  expect(isCalendarDate(text)).toBe(isDay);
});

describe('a legal name is never changed', () => {
  const names = [
    '\ufa10',
    '\uf9dc',
    '\ufa19',
    '\ufa45',
    '髙﨑',
    '𠮷野',
    '㈱山田',
    '㍿',
    '葛\u{e0100}飾',
    '斎齋齊斉',
    'Å',
    '①Ⅲ㎡',
  ];
  it.each(names)('%j in a form and in a file name', (name) => {
    const text = { kind: 'text', maxLength: 40, width: 'any' } as const;
    expect(parseField(text, `株式会社${name}`, undefined)).toMatchObject({
      value: `株式会社${name}`,
      problem: null,
    });
    expect(safeNamePart(name)).toBe(name);
  });

  it('but a letter and its mark become one', () => {
    expect(parseField({ kind: 'text', maxLength: 40, width: 'any' }, 'か\u3099', undefined).value).toBe('が');
  });
});

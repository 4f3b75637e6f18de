import { describe, expect, it } from 'vitest';
import { isSamePhone } from '#electron/domain/fields/phone.ts';
import { parseField } from '#electron/domain/fields/parse-field.ts';
import { amanoPhone, kana, notTaken, postal, quoPhone, read, street } from './field-rules.ts';

describe('kana', () => {
  it('QC-11 QC-12 takes full-width katakana as it is', () => {
    expect(
      notTaken(kana, ['カブシキガイシャテスト', 'ヤマダ　タロウ', 'ヴィーナス・フォート', 'ヵヶ']),
    ).toEqual([]);
  });

  it.each([
    ['half-width', 'ｶﾌﾞｼｷｶﾞｲｼｬ', 'カブシキガイシャ'],
    ['half-width with a long vowel and a dot', 'ｻｰﾋﾞｽ･ﾊﾟｰｸ', 'サービス・パーク'],
    ['hiragana', 'かぶしき', 'カブシキ'],
    ['hiragana with a space', 'やまだ たろう', 'ヤマダ　タロウ'],
    ['ゔ and small kana', 'ゔぁ', 'ヴァ'],
    ['voiced marks that stand alone', 'カ゛キ゛ハ゜', 'ガギパ'],
    ['voiced marks after hiragana', 'か゛', 'ガ'],
    ['a half-width mark after full-width', 'カﾞ', 'ガ'],
    ['a sign made of katakana', '㌔', 'キロ'],
    ['a half-width space between', 'ヤマダ タロウ', 'ヤマダ　タロウ'],
  ])('QC-11 QC-12 refuses %s, and offers it in full-width katakana', (_what, typed, offers) => {
    expect(read(kana, typed)).toEqual({ code: 'field.kana', offers });
  });

  it('QC-11 QC-12 refuses what is no kana, and offers nothing that would be a guess', () => {
    for (const typed of ['株式会社', '㈱テスト', 'ABC', 'テスト1', 'サ-ビス', 'サ−ビス', 'ア゛'])
      expect(read(kana, typed), typed).toEqual({ code: 'field.kana', offers: null });
  });

  it('composes a mark that was typed apart, and drops spaces around', () => {
    expect(read(kana, ' カ\u3099　')).toBe('ガ');
  });
});

describe('phone', () => {
  it('QC-13 takes a number with hyphens', () => {
    expect(
      notTaken(quoPhone, [
        '03-1234-5678',
        '04-7123-4567',
        '0467-12-3456',
        '090-1234-5678',
        '0120-123-456',
        '0800-123-4567',
      ]),
    ).toEqual([]);
  });

  it.each([
    ['0312345678', '03-1234-5678'],
    ['0471234567', '04-7123-4567'],
    ['0992123456', '099-212-3456'],
    ['09012345678', '090-1234-5678'],
    ['0120123456', '0120-123-456'],
    ['05012345678', '050-1234-5678'],
    ['03-12345678', '03-1234-5678'],
  ])('QC-13 refuses %s for its hyphens, and offers it with those of its area code', (typed, offers) => {
    expect(read(quoPhone, typed)).toEqual({ code: 'field.phone-hyphens', offers });
  });

  it('QC-13 refuses hyphens that stand nowhere a number has any', () => {
    for (const typed of ['-03-1234-5678', '03--12345678', '0-3-1-2345678', '031-2345678-'])
      expect(read(quoPhone, typed), typed).toEqual({ code: 'field.phone-hyphens', offers: '03-1234-5678' });
  });

  it('QC-13 offers nothing where area codes are not known', () => {
    expect(parseField(quoPhone, '0312345678', undefined).correction).toBeNull();
    expect(read(quoPhone, '0200000000')).toEqual({ code: 'field.phone-hyphens', offers: null });
  });

  it('QC-13 tidies full-width digits and anything that looks like a hyphen', () => {
    for (const hyphen of ['－', 'ー', '−', '‐', '–', '—', '―', 'ｰ', '─'])
      expect(read(quoPhone, `０３${hyphen}1234${hyphen}５６７８`), hyphen).toBe('03-1234-5678');
  });

  it('QC-13 offers a number in brackets or with the code of the country as it is written here', () => {
    for (const typed of [
      '03(1234)5678',
      '(03) 1234-5678',
      '03.1234.5678',
      '+81 3 1234 5678',
      '+81-3-1234-5678',
    ])
      expect(read(quoPhone, typed), typed).toEqual({ code: 'field.phone', offers: '03-1234-5678' });
  });

  it('refuses what is no phone number here', () => {
    for (const typed of [
      '1234567890',
      '031234567',
      '090123456789',
      '03-1234-567x',
      '+1 212 555 0100',
      '----',
    ])
      for (const rule of [quoPhone, amanoPhone])
        expect(read(rule, typed), typed).toMatchObject({ code: 'field.phone' });
  });

  it('AM-8 takes it with or without hyphens, and matches both', () => {
    expect(notTaken(amanoPhone, ['03-1234-5678', '0312345678', '03-12345678'])).toEqual([]);
    expect(isSamePhone('03-1234-5678', '0312345678')).toBe(true);
    expect(isSamePhone('０３ー１２３４ー５６７８', '03(1234)5678')).toBe(true);
    expect(isSamePhone('03-1234-5678', '03-1234-5679')).toBe(false);
    expect(isSamePhone('', '-')).toBe(false);
  });
});

describe('postal code', () => {
  it('QC-14 takes seven half-width digits, and leaves a hyphen out of what is sent', () => {
    expect(notTaken(postal, ['1500001', '0600000'])).toEqual([]);
    for (const hyphen of ['-', '－', 'ー', '−'])
      expect(read(postal, `150${hyphen}0001`), hyphen).toBe('1500001');
  });

  it('QC-14 refuses full-width digits, and offers half-width ones', () => {
    for (const typed of [
      '１５０－０００１',
      '１５０ー０００１',
      '１５００００１',
      '150-０００１',
      '〒150-0001',
      '15-00001',
    ])
      expect(read(postal, typed), typed).toEqual({ code: 'field.postal-code', offers: '1500001' });
  });

  it('QC-14 refuses any other number of digits', () => {
    for (const typed of ['150000', '15000011', '150-000', 'abcdefg', '一五〇〇〇〇一', '①⑤⓪⓪⓪⓪①'])
      expect(read(postal, typed), typed).toEqual({ code: 'field.postal-code', offers: null });
  });
});

describe('street', () => {
  it('QC-15 takes full-width characters', () => {
    expect(notTaken(street, ['丸の内１－２－３', '一丁目２番地', '神宮前１ー２', 'イーハトーブ×±'])).toEqual(
      [],
    );
  });

  it.each([
    ['1-2-3', '１－２－３'],
    ['丸の内1-2-3', '丸の内１－２－３'],
    ['丸の内１−2', '丸の内１−２'],
    ['A棟 5F', 'Ａ棟　５Ｆ'],
    ['ﾏﾙﾉｳﾁ1', 'マルノウチ１'],
    ['ﾋﾞﾙ｢ｱ｣', 'ビル「ア」'],
    ['¥', '￥'],
  ])('QC-15 refuses %s, and offers it in full width', (typed, offers) => {
    expect(read(street, typed)).toEqual({ code: 'field.full-width', offers });
  });

  it('QC-15 offers nothing for a letter that has no full width', () => {
    expect(read(street, 'Café１')).toEqual({ code: 'field.full-width', offers: null });
  });
});

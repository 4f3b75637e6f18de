import { describe, expect, it } from 'vitest';
import { isCommonPassword } from '#electron/reference/common-passwords.ts';
import { hyphenatedPhone } from '#electron/reference/phone-numbers.ts';
import { lookUpPostalCode } from '#electron/reference/postal-codes.ts';
import { postalAreaSchema } from '#shared/ipc/forms.ts';

describe('postal codes', () => {
  it('stand for a place', () => {
    expect(lookUpPostalCode('1500001')).toEqual([{ prefecture: '東京都', city: '渋谷区', town: '神宮前' }]);
    expect(lookUpPostalCode('0482402')).toEqual([
      { prefecture: '北海道', city: '余市郡仁木町', town: '大江' },
    ]);
  });

  it('may stand for places in two prefectures, without a town', () => {
    expect(lookUpPostalCode('4980000')).toEqual([
      { prefecture: '愛知県', city: '弥富市', town: '' },
      { prefecture: '三重県', city: '桑名郡木曽岬町', town: '' },
    ]);
  });

  it('may stand for many towns, each once', () => {
    const places = lookUpPostalCode('4520961');
    expect(places).toHaveLength(66);
    expect(new Set(places.map(({ town }) => town)).size).toBe(66);
  });

  it('have no remark of the data for a town', () => {
    // 琴平町の次に１～４２６番地がくる場合, and 井道、奥井道、内井道
    for (const code of ['4010303', '4010304', '4010305', '1000000', '0600000'])
      for (const { town } of lookUpPostalCode(code)) expect(town).not.toMatch(/場合|、|\(|（/);
    expect(lookUpPostalCode('1000000')).toEqual([{ prefecture: '東京都', city: '千代田区', town: '' }]);
  });

  it('are unknown for any other text', () => {
    for (const code of [
      '0000000',
      '9999999',
      '',
      '150-0001',
      '１５００００１',
      '150000',
      '__proto__',
      'toString',
    ])
      expect(lookUpPostalCode(code), code).toEqual([]);
  });

  it('answer as the contract has it', () => {
    for (const code of ['1500001', '4980000', '1006601'])
      expect(() => postalAreaSchema.array().parse(lookUpPostalCode(code))).not.toThrow();
  });
});

describe('phone numbers', () => {
  it.each([
    ['0312345678', '03-1234-5678'],
    ['0471234567', '04-7123-4567'],
    ['0992123456', '099-212-3456'],
    ['0467123456', '0467-12-3456'],
    ['0126771234', '01267-7-1234'],
    ['09012345678', '090-1234-5678'],
    ['06012345678', '060-1234-5678'],
    ['05012345678', '050-1234-5678'],
    ['0120123456', '0120-123-456'],
    ['08001234567', '0800-123-4567'],
    ['0570123456', '0570-123-456'],
    ['+81312345678', '03-1234-5678'],
  ])('QC-13 %s gets the hyphens of its area code', (digits, text) => {
    expect(hyphenatedPhone(digits)).toBe(text);
  });

  it('are none where there are no hyphens to know', () => {
    for (const digits of [
      '',
      '110',
      '0000000000',
      '0800123456',
      '031234567',
      '+12125550100',
      '03-1234-5678',
      '1234567890',
    ])
      expect(hyphenatedPhone(digits), digits).toBeNull();
  });
});

describe('common passwords', () => {
  it('are known in any letter case', () => {
    for (const password of ['123456', 'password', 'Password', 'PASSWORD1', 'abc123', 'qwerty12'])
      expect(isCommonPassword(password), password).toBe(true);
  });

  it('are not the ones that suppliers give as good, but for abc123', () => {
    for (const password of ['Abcdefg1', 'Abcdef-1', 'aabb11', 'abc123DEF456', 'Abcdef12', ''])
      expect(isCommonPassword(password), password).toBe(false);
  });

  it('are compared whole, exactly as typed but for letter case', () => {
    for (const password of [' password', 'password ', 'ｐａｓｓｗｏｒｄ', 'mypassword4711'])
      expect(isCommonPassword(password), password).toBe(false);
  });
});

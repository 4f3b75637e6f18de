import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldWithCardNumber, hasCardNumber } from '#electron/domain/card-numbers.ts';

it.each([
  '4111111111111111',
  '5555 5555 5555 4444',
  '2223-0031-2200-3222',
  '378282246310005',
  '3530111333300000',
  '30569309025904',
  '6011111111111117',
  'No. ４１１１－１１１１－１１１１－１１１１ 様',
])('AM-73 %s looks like the number of a card', (text) => {
  expect(hasCardNumber(text)).toBe(true);
});

it.each([
  ['4111111111111112', 'its check digit is wrong'],
  ['9111111111111113', 'no brand begins like this'],
  ['4901234567894', 'a JAN code'],
  ['7123456789012', 'a corporate number'],
  ['T7123456789012', 'a registration number'],
  ['EC20261122-000000001234', 'an order number'],
  ['41111111111111110000000', 'too many digits'],
  ['090-0000-1001 03-0000-1234', 'two phone numbers'],
  ['', 'nothing'],
])('%s does not: %s', (text) => {
  expect(hasCardNumber(text)).toBe(false);
});

it('AM-73 it is found in any field at any depth, and named; passwords are passed over', () => {
  const number = '4111 1111 1111 1111';
  expect(fieldWithCardNumber({ choices: { comment: number } })).toBe('choices.comment');
  expect(fieldWithCardNumber({ lines: [{ note: 'a' }, { note: number }] })).toBe('lines.1.note');
  expect(fieldWithCardNumber({ amount: 4111111111111111 })).toBe('amount');
  expect(fieldWithCardNumber({ password: number, newPassword: number })).toBeNull();
  expect(fieldWithCardNumber(undefined)).toBeNull();
  expect(fieldWithCardNumber(null)).toBeNull();
});

it('AM-73 what a program drew at random is none: a desk whose id has such digits signs in like any other', () => {
  const drawn = '41111111-1111-4115-abcd-abcdefabcdef';
  expect(hasCardNumber(drawn)).toBe(true);
  expect(fieldWithCardNumber({ deskId: drawn, key: drawn, refreshToken: drawn, idToken: drawn })).toBeNull();
  expect(fieldWithCardNumber({ deskId: drawn, comment: drawn })).toBe('comment');
});

it('numbers of up to thirteen digits never look like one', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999n }), (number) => {
      expect(hasCardNumber(String(number))).toBe(false);
    }),
  );
});

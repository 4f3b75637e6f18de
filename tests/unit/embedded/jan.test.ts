import { describe, expect, it } from 'vitest';
import { janCheckDigit } from '#electron/domain/jan.ts';
import { inStoreJan } from '#electron/suppliers/embedded/seed/jan.ts';

describe('JAN', () => {
  it('check digits are those of published examples', () => {
    expect(janCheckDigit('456995111617')).toBe(9);
    expect(janCheckDigit('400638133393')).toBe(1);
    expect(janCheckDigit('978030640615')).toBe(7);
  });

  it('lies in the in-store range and has thirteen digits', () => {
    expect(inStoreJan(1, 1)).toMatch(/^2[0-9]\d{11}$/);
    expect(inStoreJan(1, 1)).not.toBe(inStoreJan(2, 1));
  });

  it('refuses a base that has not twelve digits', () => {
    expect(() => janCheckDigit('1234')).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { checkCharacter, valueCode } from '#electron/suppliers/embedded/withdrawal/value-codes.ts';

const ORDER = 'a1b2c3d4e5f60718293a';
const isRight = (code: string) => checkCharacter(code.slice(0, -1)) === code.at(-1);

describe('a value code', () => {
  it('is the same every time, and another for each order, line and unit', () => {
    expect(valueCode(ORDER, 1, 1)).toBe(valueCode(ORDER, 1, 1));
    const codes = [
      valueCode(ORDER, 1, 1),
      valueCode(ORDER, 1, 2),
      valueCode(ORDER, 2, 1),
      valueCode(ORDER, 11, 1),
      valueCode(ORDER, 1, 11),
      valueCode(`${ORDER.slice(0, -1)}b`, 1, 1),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has 16 characters that nobody mistakes for one another, the last of which checks it', () => {
    for (let unit = 1; unit <= 500; unit += 1) {
      const code = valueCode(ORDER, 1, unit);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      expect(isRight(code)).toBe(true);
    }
  });

  it('that is typed with one wrong character is found out', () => {
    const code = valueCode(ORDER, 3, 7);
    const mistyped = [...code].flatMap((right, at) =>
      [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
        .filter((other) => other !== right)
        .map((other) => code.slice(0, at) + other + code.slice(at + 1)),
    );
    expect(mistyped).toHaveLength(16 * 31);
    expect(mistyped.filter(isRight)).toEqual([]);
  });
});

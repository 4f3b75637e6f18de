import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listOf, recordOf, text, trimmedText, webAddressSchema } from '#shared/model/bounded-schemas.ts';
import { moneySchema } from '#shared/model/money.ts';
import { memberSchema } from '#shared/model/member.ts';
import { defOf, outerSchemas, partsOf } from '#tests/support/schema-parts.ts';

const parts = partsOf(outerSchemas());
const ofType = (type: string) => parts.filter(({ schema }) => defOf(schema).type === type);
interface Check {
  readonly check: string;
  readonly maximum?: number;
  readonly minimum?: number;
}
/** The least and the greatest length that a schema states, and its format. */
const bag = (schema: z.ZodType) => {
  const { checks = [], format } = schema._zod.def as { checks?: { _zod: { def: Check } }[]; format?: string };
  const stated = checks.map((check) => check._zod.def);
  return {
    maximum: stated.find(({ check }) => check === 'max_length')?.maximum,
    minimum: stated.find(({ check }) => check === 'min_length')?.minimum,
    format,
  };
};

/** Formats that no long text fits. */
const shortFormats: ReadonlySet<string> = new Set(['date', 'datetime', 'uuid']);

describe('every schema of the contract and the Supplier API', () => {
  it('is looked at', () => {
    expect(ofType('string').length).toBeGreaterThan(150);
    expect(ofType('array').length).toBeGreaterThan(80);
  });

  it('has a greatest length for each text', () => {
    const unbounded = ofType('string').filter(({ schema }) => {
      const { maximum, format } = bag(schema);
      return maximum === undefined && !shortFormats.has(format ?? '');
    });
    expect(unbounded.map(({ path }) => path)).toEqual([]);
  });

  it('refuses texts that are not well formed, in each of them but passwords', () => {
    const half = '\ud800';
    const taken = ofType('string').filter(({ schema }) => {
      // As long as it has to be, and otherwise as good as a text of one letter again and again.
      const least = Math.max(bag(schema).minimum ?? 0, 2);
      const good = schema.safeParse('a'.repeat(least)).success;
      return (
        schema.safeParse(half + 'a'.repeat(least - 1)).success || (good && schema.safeParse(half).success)
      );
    });
    // A password is taken exactly as it was typed, also where a PIN would do.
    const isPassword = (path: string): boolean => /password/i.test(path) || path === 'lock.unlock in.secret';
    expect(taken.map(({ path }) => path).filter((path) => !isPassword(path))).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
  });

  it('has a greatest number of items for each list, and of keys for each record', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`k${index}`, 0]));
    const unbounded = [
      ...ofType('array').filter(({ schema }) => bag(schema).maximum === undefined),
      ...ofType('record').filter(({ schema }) => schema.safeParse(many).error?.issues[0]?.code !== 'too_big'),
    ];
    expect(unbounded.map(({ path }) => path)).toEqual([]);
    // A list that is longer is refused without a look at its items.
    const late = ofType('array').filter(({ schema }) => {
      const issues = schema.safeParse(new Array(bag(schema).maximum! + 1)).error?.issues;
      return issues?.length !== 1 || issues[0]?.code !== 'too_big';
    });
    expect(late.map(({ path }) => path)).toEqual([]);
  });

  it('has a greatest value for what says how many of a list there are, or are to come', () => {
    const counts = ofType('number').filter(({ path }) =>
      /\.remaining$|^catalogue\b.*\.(?:total|products)$/.test(path),
    );
    expect(counts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['orders 200.remaining', 'catalogue.search out.total']),
    );
    const unbounded = counts.filter(({ schema }) => schema.safeParse(10_000_001).success);
    expect(unbounded.map(({ path }) => path)).toEqual([]);
  });

  it('has a greatest value for each number that a page or a supplier sends, but for versions, which are the supplier’s own', () => {
    const sent = partsOf(outerSchemas().filter(({ path }) => !/^event | out$/.test(path)));
    const unbounded = sent
      .filter(({ schema }) => defOf(schema).type === 'number')
      .filter(({ schema }) =>
        [-1, 1].some((sign) => schema.safeParse(sign * Number.MAX_SAFE_INTEGER).success),
      );
    expect(unbounded.map(({ path }) => path).filter((path) => !/version$/i.test(path))).toEqual([]);
    expect(sent.length).toBeGreaterThan(1_000);
  });

  it('says what each value is, but for the answer of a settled write, which its own route parses', () => {
    const open = parts.filter(({ schema }) => ['unknown', 'any'].includes(defOf(schema).type));
    expect(open.map(({ path }) => path)).toEqual(['resolveWrite 200.answer']);
  });
});

describe('bounds', () => {
  it('of a list stop before its items are looked at, and at the first that does not fit', () => {
    let looked = 0;
    const item = z.int().refine((value) => (looked++, value < 5));
    const list = listOf(item, 10, 1);
    expect(list.safeParse(Array.from({ length: 11 }, () => 1)).error?.issues).toMatchObject([
      { code: 'too_big', maximum: 10 },
    ]);
    expect(looked).toBe(0);
    const wrong = list.safeParse([1, 9, 9, 9]);
    expect(wrong.error?.issues).toMatchObject([{ path: [1] }]);
    expect(looked).toBe(2);
    expect(list.safeParse([]).success).toBe(false);
    expect(list.parse([1, 2])).toEqual([1, 2]);
    expect(list.safeParse('ab').success).toBe(false);
    expect(z.strictObject({ a: list.readonly().nullable() }).parse({ a: [1] })).toEqual({ a: [1] });
    expect(z.strictObject({ a: list }).safeParse({ a: [1, 'x'] }).error?.issues[0]?.path).toEqual(['a', 1]);
  });

  it('of a record stop before its values are looked at', () => {
    const record = recordOf(text(4), z.int(), 2);
    expect(record.parse({ a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
    expect(record.safeParse({ a: 1, b: 2, c: 'x' }).error?.issues).toMatchObject([{ code: 'too_big' }]);
    expect(record.safeParse(null).success).toBe(false);
  });

  it('of texts count characters, after the spaces around them where those don’t count', () => {
    expect(text(3, 1).safeParse('   ').success).toBe(true);
    expect(trimmedText(3, 1).safeParse('   ').success).toBe(false);
    expect(trimmedText(3, 1).parse('  abc ')).toBe('abc');
    expect(text(1).safeParse('𠮷').success).toBe(true);
    expect(text(1).safeParse('𠮷𠮷').success).toBe(false);
    for (const half of ['\ud800', 'a\udfffb', '\udc00\ud800'])
      expect(text(9).safeParse(half).success).toBe(false);
    expect(webAddressSchema.safeParse(`https://store.example.jp/${'a'.repeat(2000)}`).success).toBe(false);
  });

  it('refuse a member name of 300 KB, and amounts that could not be summed', () => {
    const member = {
      id: 'm1',
      name: '山田',
      kana: null,
      email: null,
      role: 'buyer',
      department: null,
      company: { id: 'c1', name: '株式会社テスト' },
    };
    expect(memberSchema.safeParse(member).success).toBe(true);
    expect(memberSchema.safeParse({ ...member, name: '山'.repeat(100_000) }).success).toBe(false);
    for (const amount of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 1e13 + 1])
      expect(moneySchema.safeParse({ amount, currency: 'JPY' }).success).toBe(false);
    expect(moneySchema.safeParse({ amount: 1e13, currency: 'JPY' }).success).toBe(true);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrap } from '#electron/documents/pdf/wrap.ts';

/** As wide as it is long, so that every width is reached. */
const measure = (text: string): number => [...text].length;

it.each(['あ（）い', '商品（「」）です', '計「」、（）。', '￥（）', '（（））'])(
  'every sign of %s stays where it is, however narrow the line',
  (text) => {
    for (let width = 1; width <= 8; width += 1) expect(wrap(text, width, measure).join('')).toBe(text);
  },
);

it('no sign changes its place, in any text of brackets, stops and words', () => {
  const sign = fc.constantFrom('あ', '漢', '（', '）', '「', '」', '。', '、', '￥', 'A4', '10', '…');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), fc.integer({ min: 1, max: 12 }), (signs, width) => {
      const text = signs.join('');
      expect(wrap(text, width, measure).join('')).toBe(text);
    }),
    { numRuns: 500 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterBits, contains } from '#electron/cache/contains.ts';
import { RaggedArray } from '#electron/cache/growable-arrays.ts';
import { byCodePoint } from '#electron/cache/history-sort.ts';
import { sortedPositions } from '#electron/cache/stable-sort.ts';

describe('sortedPositions', () => {
  const model = (keys: Float64Array, direction: 'ascending' | 'descending'): number[] => {
    const sign = direction === 'ascending' ? 1 : -1;
    return [...keys.keys()].sort((a, b) => sign * (keys[a]! - keys[b]!) || a - b);
  };

  it.each([0, 1, 50, 1_999, 2_000, 5_000])('sorts %i keys, equal ones as they were', (count) => {
    const key = fc.oneof(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
      fc.integer({ min: 0, max: 70_000 }),
    );
    const direction = fc.constantFrom('ascending' as const, 'descending' as const);
    fc.assert(
      fc.property(
        fc.array(key, { minLength: count, maxLength: count, size: 'max' }),
        direction,
        (list, way) => {
          const keys = Float64Array.from(list);
          expect([...sortedPositions(keys, way)]).toEqual(model(keys, way));
        },
      ),
      { numRuns: 10 },
    );
  });

  it('sorts keys that are as far apart as can be', () => {
    const keys = Float64Array.from({ length: 3_000 }, (_, at) => (at % 3) * 4_503_599_627_370_495);
    expect([...sortedPositions(keys, 'descending')]).toEqual(model(keys, 'descending'));
  });
});

describe('characterBits', () => {
  const unitsOf = (text: string): Uint16Array =>
    Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const bitsOf = (text: string): number => characterBits(unitsOf(text), 0, text.length);

  it('has every bit of what a text contains, also of a word that must end there', () => {
    const parts = fc.tuple(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string(),
    );
    fc.assert(
      fc.property(parts, fc.boolean(), ([before, word, after], mustEnd) => {
        const text = unitsOf(before + word + after);
        const spelling = mustEnd ? `${word}\u0000` : word;
        if (!contains(text, 0, text.length, unitsOf(spelling))) return;
        const bits = bitsOf(spelling);
        expect(bitsOf(before + word + after) & bits).toBe(bits);
      }),
    );
  });

  it('keeps a Japanese word from what has letters and digits only', () => {
    const number = bitsOf('EC20250401-000123');
    for (const word of ['紙', 'コピー用紙', '至急', '補充'])
      expect(number & bitsOf(word)).not.toBe(bitsOf(word));
  });
});

describe('Runs', () => {
  it('holds for each slot what was put there last, however often', () => {
    const step = fc.record({ slot: fc.nat(40), numbers: fc.array(fc.nat(0xffff), { maxLength: 60 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        const runs = new RaggedArray(new Uint16Array(4));
        const model = new Map<number, number[]>();
        for (const { slot, numbers } of steps) {
          runs.begin(slot, numbers.length + 3);
          for (const number of numbers) runs.push(number);
          runs.finish();
          model.set(slot, numbers);
        }
        for (const [slot, numbers] of model) {
          const start = runs.start(slot);
          expect([...runs.units.subarray(start, start + runs.length(slot))]).toEqual(numbers);
        }
      }),
    );
  });

  it('does not grow for ever when runs are changed', () => {
    const runs = new RaggedArray(new Uint16Array(4));
    for (let round = 0; round < 10_000; round++) {
      runs.begin(round % 10, 20);
      for (let at = 0; at < 20; at++) runs.push(at);
      runs.finish();
    }
    expect(runs.units.length).toBeLessThan(2_000);
  });
});

describe('byCodePoint', () => {
  it('sorts as code points do', () => {
    const text = fc.string({ unit: 'binary', maxLength: 5 });
    const points = (of: string) =>
      [...of].map((it) => it.codePointAt(0)!.toString(16).padStart(6, '0')).join(' ');
    fc.assert(
      fc.property(text, text, (a, b) => {
        const expected = points(a) < points(b) ? -1 : points(a) > points(b) ? 1 : 0;
        expect(Math.sign(byCodePoint(a, b))).toBe(expected);
      }),
      {
        numRuns: 1000,
        examples: [
          ['𠮷', '\uFF21'],
          ['a', 'ab'],
        ],
      },
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, markGrounds } from '#electron/domain/mark-colours.ts';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** Every token that is one light-dark() pair of hexadecimal colours. */
const palette = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
);

const documents = ['paper-sunken', 'paper', 'paper-raised', 'paper-hover'];
const meanings = ['success', 'caution', 'danger', 'info'];

/** Text, and every ground that it stands on. */
const text: readonly (readonly [string, readonly string[]])[] = [
  [
    'ink',
    [
      ...documents,
      'accent-soft',
      'accent-soft-hover',
      'selection',
      'mark',
      ...meanings.map((one) => `${one}-soft`),
    ],
  ],
  ['ink-soft', [...documents, 'accent-soft', ...meanings.map((one) => `${one}-soft`)]],
  ['ink-note', documents],
  ['accent', [...documents, 'accent-soft', 'accent-soft-hover']],
  ['on-accent', ['accent-fill', 'accent-fill-hover']],
  ['on-danger', ['danger-fill', 'danger-fill-hover']],
  ...meanings.map((one) => [one, [...documents, `${one}-soft`]] as const),
];

describe.each(['light', 'dark'] as const)('contrast of the %s palette', (theme) => {
  const colour = (name: string): string => {
    const pair = palette.get(name);
    if (!pair) throw new Error(`no token ${name}`);
    return pair[theme];
  };

  it.each(text.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    '%s on %s is at least 4.5 : 1',
    (ink, ground) => {
      expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['paper', 'paper-raised', 'paper-sunken'])(
    'the edge of a control on %s is at least 3 : 1',
    (ground) => {
      expect(contrast(colour('edge'), colour(ground))).toBeGreaterThanOrEqual(3);
    },
  );
});

it('knows the contrast of black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

it('contrast goes from 1 to 21, whichever colour is named first', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#777777')).toBe(1);
  // As published for this grey: 4.54 to white.
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
});

it('a supplier’s mark is held against the papers that there are', () => {
  for (const theme of ['light', 'dark'] as const)
    expect(markGrounds[theme]).toEqual(
      ['paper-sunken', 'paper-raised', 'paper-hover'].map((name) => palette.get(name)![theme]),
    );
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** Every token that is one light-dark() pair of hexadecimal colours. */
const palette = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

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

import type { MarkColours } from '#shared/model/supplier-rules.ts';

/**
 * The papers of each palette that a supplier's mark stands on, and that its letters take where the mark is filled. A
 * test holds them against renderer/ui/tokens.css.
 */
export const markGrounds = {
  light: ['#f1ede5', '#fffefb', '#f3efe7'],
  dark: ['#12110f', '#22201d', '#2a2825'],
} as const satisfies Record<keyof MarkColours, readonly string[]>;

/** What text needs at least (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colours that can be read on every paper of their palette; null for one that can't, where the desk takes its own. */
export function readableColours(said: MarkColours): MarkColours {
  const readable = (palette: keyof MarkColours): string | null => {
    const colour = said[palette];
    const fits = colour && markGrounds[palette].every((ground) => contrast(colour, ground) >= LEAST_CONTRAST);
    return fits ? colour : null;
  };
  return { light: readable('light'), dark: readable('dark') };
}

import { z } from 'zod';

/**
 * A paper laid out: what stands where, in points from the upper left corner of an A4 page. PDF, preview and print are
 * drawn from the same sheets, so that they can't differ.
 */
export const sheetFonts = ['text', 'more', 'emoji'] as const;

const point = z.number();
export const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    /** Left end and baseline. */
    x: point,
    y: point,
    size: point,
    bold: z.boolean(),
    /** `more` and `emoji` for characters that the text font lacks. */
    font: z.enum(sheetFonts),
    text: z.string(),
    /** Width in points, for a page that measures fonts otherwise. */
    width: point,
    ink: z.enum(['ink', 'soft', 'seal']),
  }),
  z.strictObject({
    kind: z.literal('line'),
    from: z.tuple([point, point]),
    to: z.tuple([point, point]),
    width: point,
    ink: z.enum(['ink', 'soft', 'seal']),
  }),
  z.strictObject({
    kind: z.literal('box'),
    x: point,
    y: point,
    width: point,
    height: point,
    fill: z.enum(['none', 'tint']),
    stroke: z.enum(['none', 'ink', 'soft', 'seal']),
  }),
]);
export type Mark = Readonly<z.infer<typeof markSchema>>;

export const sheetSchema = z.strictObject({
  /** From 1. */
  page: z.int().min(1),
  pages: z.int().min(1),
  marks: z.array(markSchema).readonly(),
});
export type Sheet = Readonly<z.infer<typeof sheetSchema>>;

/** A4 upright, in points. */
export const A4 = { width: 595.28, height: 841.89 } as const;

import { z } from 'zod';
import { listOf, text } from './bounded-schemas.ts';

/**
 * A document laid out: what stands where, in points from the upper left corner of an A4 page. PDF, preview and print
 * are drawn from the same sheets, so that they can't differ.
 */
export const sheetFonts = [
  'text', // BIZ UDPGothic
  'figures', // the same, but with the ten figures of BIZ UDGothic, which are of one width (`Desk Figures`)
  'more', // Noto Sans JP, for characters that the text font lacks; one weight
  'emoji', // Noto Emoji; one weight
] as const;

const point = z.number();

/**
 * The structure role of a text for screen readers. Marks without one are artifacts (repeated headings, page numbers,
 * the seal). The order of the marks is the reading order.
 */
const readingRoleSchema = z.strictObject({
  as: z.enum(['title', 'heading', 'paragraph', 'column-heading', 'row-heading', 'cell']),
  /** Texts of a document with the same number, lines and runs of another font, are read as one. */
  part: z.int(),
  /** Of headings and cells of a table: which table of the document, and which row of it, both from 0. */
  table: z.int().min(0).optional(),
  row: z.int().min(0).optional(),
});
export type ReadingRole = Readonly<z.infer<typeof readingRoleSchema>>;
export const markSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    /** Left end and baseline. */
    x: point,
    y: point,
    size: point,
    bold: z.boolean(),
    font: z.enum(sheetFonts),
    text: text(8000),
    /** Width in points, for a page that measures fonts otherwise. */
    width: point,
    ink: z.enum(['ink', 'soft', 'seal']),
    /** Points after each character but the last, where a title is set wide; part of `width`. */
    spacing: point.optional(),
    read: readingRoleSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('line'),
    from: z.tuple([point, point]),
    to: z.tuple([point, point]),
    width: point,
    /** `hair` parts rows, and is lighter than any text may be. */
    ink: z.enum(['ink', 'soft', 'seal', 'hair']),
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
  marks: listOf(markSchema, 20000).readonly(),
});
export type Sheet = Readonly<z.infer<typeof sheetSchema>>;

/** The inks of document, which is white whatever the palette of the page. `soft` has a contrast of 5 : 1. */
export const sheetInks = { ink: '#1d1c1a', soft: '#6b6862', seal: '#c2272d', hair: '#c4beb4' } as const;
/** Fill colours of boxes. */
export const sheetTint = '#f1eee8';
/** How wide the stroke of a box is, in points. */
export const boxStroke = 1;

/** A4 upright, in points. */
export const A4 = { width: 595.28, height: 841.89 } as const;

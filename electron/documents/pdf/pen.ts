import type { Mark, ReadingRole, Sheet } from '#shared/model/sheet.ts';
import type { Faces } from './faces.ts';
import { runsOf } from './runs.ts';
import { wrap } from './wrap.ts';

export type Ink = 'ink' | 'soft' | 'seal';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  /** Figures of one width, for numbers and dates. */
  readonly figures?: boolean;
  readonly ink?: Ink;
  /** Where `x` is. */
  readonly align?: 'left' | 'right' | 'center';
  readonly spacing?: number;
  readonly read?: ReadingRole | undefined;
}

/** How much of a size lies between the middle of a line and its baseline, for Japanese type. */
const middleToBaseline = 0.36;
/** Two decimals of a point are finer than any printer. */
const exact = (value: number): number => Math.round(value * 100) / 100;

/** Puts marks on pages; measures with the fonts that the document is printed in. Points, from the upper left corner. */
export class Pen {
  readonly #faces: Faces;
  readonly #pages: Mark[][] = [[]];
  #parts = 0;

  constructor(faces: Faces) {
    this.#faces = faces;
  }

  get page(): number {
    return this.#pages.length;
  }

  nextPage(): void {
    this.#pages.push([]);
  }

  /** What the texts that are put with it are read as, together. */
  part(as: ReadingRole['as'], cell?: { readonly table: number; readonly row: number }): ReadingRole {
    this.#parts += 1;
    return { as, part: this.#parts, ...cell };
  }

  width(text: string, { size, bold = false, figures = false, spacing = 0 }: TextStyle): number {
    const em = runsOf(this.#faces, text, { bold, figures }).reduce((sum, run) => sum + run.width, 0);
    return em * size + spacing * Math.max(0, Array.from(text).length - 1);
  }

  lines(text: string, width: number, style: TextStyle): readonly string[] {
    return wrap(text, width + 0.001, (piece) => this.width(piece, style));
  }

  /** One line of text whose middle is at `middle`. Answers its width. */
  text(x: number, middle: number, text: string, style: TextStyle): number {
    const { size, bold = false, figures = false, ink = 'ink', align = 'left', spacing, read } = style;
    const width = this.width(text, style);
    let left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    for (const run of runsOf(this.#faces, text, { bold, figures })) {
      const spaced = spacing === undefined ? 0 : spacing * (Array.from(run.text).length - 1);
      const wide = run.width * size + spaced;
      this.#put({
        kind: 'text',
        x: exact(left),
        y: exact(middle + size * middleToBaseline),
        size,
        bold,
        font: run.font,
        text: run.text,
        width: exact(wide),
        ink,
        ...(spacing === undefined ? {} : { spacing }),
        ...(read === undefined ? {} : { read }),
      });
      left += wide + (spacing ?? 0);
    }
    return width;
  }

  /** Lines of text under each other from `top`. Answers where they end. */
  paragraph(x: number, top: number, lines: readonly string[], leading: number, style: TextStyle): number {
    lines.forEach((line, index) => this.text(x, top + (index + 0.5) * leading, line, style));
    return top + lines.length * leading;
  }

  line(
    from: readonly [number, number],
    to: readonly [number, number],
    width: number,
    ink: Ink | 'hair',
  ): void {
    const at = ([x, y]: readonly [number, number]): [number, number] => [exact(x), exact(y)];
    this.#put({ kind: 'line', from: at(from), to: at(to), width, ink });
  }

  box(
    at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    fill: 'none' | 'tint',
    stroke: 'none' | Ink,
  ): void {
    const { x, y, width, height } = at;
    const size = { x: exact(x), y: exact(y), width: exact(width), height: exact(height) };
    this.#put({ kind: 'box', ...size, fill, stroke });
  }

  /** Runs `draw` for every page when all are known, to put page numbers on them. */
  eachPage(draw: (page: number, pages: number) => void): void {
    const all = [...this.#pages];
    all.forEach((marks, index) => {
      this.#current = marks;
      draw(index + 1, all.length);
    });
    this.#current = null;
  }

  sheets(): readonly Sheet[] {
    return this.#pages.map((marks, index) => ({ page: index + 1, pages: this.#pages.length, marks }));
  }

  #current: Mark[] | null = null;
  #put(mark: Mark): void {
    (this.#current ?? this.#pages.at(-1)!).push(mark);
  }
}

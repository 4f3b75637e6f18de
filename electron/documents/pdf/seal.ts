import type { Pen } from './pen.ts';

/** Long strokes that stand upright in a vertical line: drawn, since fonts keep the upright shape for themselves. */
const longStroke = /^[ー－‐―−〜～-]$/u;
/** Small kana stand in the upper right of their square when written downwards. */
const small = /^[ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ]$/u;
const brackets = /[()（）「」[\]\s]/g;

/**
 * A company seal (角印): its name downwards, columns from the right, in a square with a double rim. `x` and `y` are
 * its upper left corner. Furniture: the name itself stands beside it as text.
 */
export function drawSeal(pen: Pen, name: string, x: number, y: number, side: number): void {
  const characters = Array.from(name.replace(brackets, '')).slice(0, 16);
  const columns = Math.ceil(Math.sqrt(characters.length));
  const rows = Math.ceil(characters.length / columns);
  const rim = 4.5;
  const inside = side - 2 * rim;
  const cell = { width: inside / columns, height: inside / rows };
  const size = Math.min(cell.width, cell.height) * 0.94;

  frameOf(pen, x, y, side, 1.6);
  frameOf(pen, x + 2.6, y + 2.6, side - 5.2, 0.5);
  characters.forEach((character, index) => {
    const column = Math.floor(index / rows);
    const middleX = x + side - rim - (column + 0.5) * cell.width;
    const middleY = y + rim + ((index % rows) + 0.5) * cell.height;
    if (longStroke.test(character)) {
      const half = size * 0.38;
      pen.line([middleX, middleY - half], [middleX, middleY + half], size * 0.09, 'seal');
      return;
    }
    const shift = small.test(character) ? size * 0.13 : 0;
    const style = { size, bold: true, ink: 'seal', align: 'center' } as const;
    pen.text(middleX + shift, middleY - shift, character, style);
  });
}

/** Four strokes whose ends meet in the corners. */
function frameOf(pen: Pen, x: number, y: number, side: number, width: number): void {
  const [far, end] = [side, width / 2];
  pen.line([x - end, y], [x + far + end, y], width, 'seal');
  pen.line([x + far, y], [x + far, y + far], width, 'seal');
  pen.line([x - end, y + far], [x + far + end, y + far], width, 'seal');
  pen.line([x, y], [x, y + far], width, 'seal');
}

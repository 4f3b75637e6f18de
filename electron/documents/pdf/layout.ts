import type { BusinessDocument } from '#shared/model/business-document.ts';
import type { Sheet } from '#shared/model/sheet.ts';
import { openFaces } from './faces.ts';
import { drawFoot } from './foot.ts';
import { drawHeaderAndFooter } from './frame.ts';
import { drawHead } from './head.ts';
import { Pen } from './pen.ts';
import { drawTable } from './table.ts';

/**
 * The sheets of a document: A4 upright, in points, in the customary Japanese layout (facts, section 4), as many as it
 * takes. Laid out here and by nothing else, neither by a browser nor by the PDF library, so that preview, print and
 * PDF are the same marks and can't differ: a line broken on the page is broken there on document, on every system.
 * Nothing is cut: long names wrap, rows move to the next page, characters without type print as 〓.
 */
export async function layOut(document: BusinessDocument): Promise<readonly Sheet[]> {
  const pen = new Pen(await openFaces());
  drawFoot(pen, document, drawTable(pen, document, drawHead(pen, document)));
  drawHeaderAndFooter(pen, document);
  return pen.sheets();
}

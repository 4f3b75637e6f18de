import { withoutTurning } from '#shared/model/bidi.ts';
import { tokyoInstant, type CalendarDate } from '#shared/model/dates.ts';
import { A4, boxStroke, sheetInks, sheetTint, type Mark, type Sheet } from '#shared/model/sheet.ts';
import { compacted } from './compact.ts';
import { PdfDocument } from './pdf-document.ts';
import { faceOf, fontFiles, openFaces, type Face, type Faces } from './faces.ts';
import { figureRuns } from './runs.ts';
import { StructureTree } from './structure.ts';

/** A paper on its way into a PDF. */
export interface LaidOut {
  readonly sheets: readonly Sheet[];
  /** Of its bookmark. */
  readonly title: string;
}

type TextMark = Extract<Mark, { kind: 'text' }>;
type Document = PdfDocument;

export interface FileFacts {
  readonly title: string;
  readonly author: string;
  /** The file counts as made on that day, so that the same papers give the same bytes. */
  readonly madeOn: CalendarDate;
}

/**
 * A PDF of one paper or of several behind each other, with a bookmark each: tagged (PDF/UA-1 as far as a program can
 * say), Japanese, fonts embedded as subsets. Papers are taken one at a time; what taking one throws is thrown on.
 */
export async function pdfOf(
  papers: AsyncIterable<LaidOut> | Iterable<LaidOut>,
  { title, author, madeOn }: FileFacts,
): Promise<Buffer> {
  const faces = await openFaces();
  const made = new Date(tokyoInstant(madeOn));
  const document = new PdfDocument({
    size: [A4.width, A4.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: 'ja-JP',
    displayTitle: true,
    // The fonts stand for themselves; none of pdfkit's own is asked for.
    font: null as never,
    info: {
      Title: withoutTurning(title),
      Author: withoutTurning(author),
      Creator: 'Kobai Desk',
      Producer: 'Kobai Desk',
      CreationDate: made,
      ModDate: made,
    },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const name of Object.keys(fontFiles) as Face[]) document.registerFont(name, faces[name].font as never);

  const whole = document.struct('Document');
  document.addStructure(whole);
  for await (const paper of papers) {
    const tree = new StructureTree(document, whole, paper.title);
    for (const sheet of paper.sheets) {
      document.addPage();
      if (sheet.page === 1) document.outline.addItem(paper.title);
      drawSheet(document, faces, tree, sheet);
    }
    tree.end();
  }
  whole.end();
  document.end();
  await ended;
  return compacted(Buffer.concat(chunks));
}

function drawSheet(document: Document, faces: Faces, tree: StructureTree, { marks }: Sheet): void {
  for (const mark of marks) {
    tree.enter(mark);
    drawMark(document, faces, mark);
  }
  tree.leave();
}

function drawMark(document: Document, faces: Faces, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      drawText(document, faces, mark);
      return;
    case 'line':
      document
        .lineWidth(mark.width)
        .strokeColor(sheetInks[mark.ink])
        .moveTo(...mark.from)
        .lineTo(...mark.to)
        .stroke();
      return;
    case 'box':
      if (mark.fill === 'tint') {
        document.rect(mark.x, mark.y, mark.width, mark.height).fillColor(sheetTint).fill();
      }
      if (mark.stroke !== 'none') {
        document.lineWidth(boxStroke).strokeColor(sheetInks[mark.stroke]);
        document.rect(mark.x, mark.y, mark.width, mark.height).stroke();
      }
  }
}

function drawText(document: Document, faces: Faces, mark: TextMark): void {
  const { font, bold, text, size, spacing = 0 } = mark;
  const pieces = font === 'figures' ? figureRuns(text, bold) : [{ face: faceOf(font, bold), text }];
  // One weight only: made bold by its outline.
  const fattened = bold && (font === 'more' || font === 'emoji');
  document.fillColor(sheetInks[mark.ink]);
  if (fattened) document.lineWidth(size * 0.035).strokeColor(sheetInks[mark.ink]);
  let { x } = mark;
  for (const piece of pieces) {
    document.font(piece.face).fontSize(size);
    document.text(piece.text, x, mark.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
      fill: true,
      stroke: fattened,
    });
    x += faces[piece.face].width(piece.text) * size + spacing * Array.from(piece.text).length;
  }
}

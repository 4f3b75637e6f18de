import { stripBidiControls } from '#shared/model/bidi.ts';
import { tokyoInstant, type CalendarDate } from '#shared/model/dates.ts';
import { A4, boxStroke, sheetInks, sheetTint, type Mark, type Sheet } from '#shared/model/sheet.ts';
import { compressPdf } from './compress-pdf.ts';
import { PdfDocument } from './pdf-document.ts';
import { faceOf, fontFiles, openFaces, type Face, type Faces } from './faces.ts';
import { figureRuns } from './runs.ts';
import { StructureTree } from './structure.ts';

/** A document on its way into a PDF. */
export interface LaidOutDocument {
  readonly sheets: readonly Sheet[];
  /** Of its bookmark. */
  readonly title: string;
  /** The document's content as JSON, which the file carries; null for none. */
  readonly data: string | null;
}

type TextMark = Extract<Mark, { kind: 'text' }>;
type PdfContext = PdfDocument;

export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  /** The file counts as made on that day, so that the same documents give the same bytes. */
  readonly madeOn: CalendarDate;
}

/**
 * A PDF of one document or of several behind each other, with a bookmark each: tagged (PDF/UA-1 as far as a program can
 * say), Japanese, fonts embedded as subsets, a document's data as an attached file. Documents are taken one at a time;
 * what taking one throws is thrown on.
 */
export async function pdfOf(
  documents: AsyncIterable<LaidOutDocument> | Iterable<LaidOutDocument>,
  { title, author, madeOn }: PdfMetadata,
): Promise<Buffer> {
  const faces = await openFaces();
  const made = new Date(tokyoInstant(madeOn));
  const pdf = new PdfDocument({
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
      Title: stripBidiControls(title),
      Author: stripBidiControls(author),
      Creator: 'Kobai Desk',
      Producer: 'Kobai Desk',
      CreationDate: made,
      ModDate: made,
    },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  for (const name of Object.keys(fontFiles) as Face[]) pdf.registerFont(name, faces[name].font as never);

  let attached = 0;
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  for await (const document of documents) {
    const tree = new StructureTree(pdf, whole, document.title);
    for (const sheet of document.sheets) {
      pdf.addPage();
      if (sheet.page === 1) pdf.outline.addItem(document.title);
      drawSheet(pdf, faces, tree, sheet);
    }
    tree.end();
    if (document.data !== null) {
      attached += 1;
      attach(pdf, document.data, { name: `document-${attached}.json`, description: document.title, made });
    }
  }
  whole.end();
  pdf.end();
  await ended;
  return compressPdf(Buffer.concat(chunks));
}

/** The content of a document, a file in the file and associated with it (`AF`, as in ISO 19005-3 and ISO 32000-2). */
function attach(
  pdf: PdfContext,
  data: string,
  { name, description, made }: { readonly name: string; readonly description: string; readonly made: Date },
): void {
  const options = {
    name,
    type: 'application/json',
    description: stripBidiControls(description),
    relationship: 'Data',
    creationDate: made,
    modifiedDate: made,
  };
  pdf.file(Buffer.from(data), options);
}

function drawSheet(pdf: PdfContext, faces: Faces, tree: StructureTree, { marks }: Sheet): void {
  for (const mark of marks) {
    tree.enter(mark);
    drawMark(pdf, faces, mark);
  }
  tree.leave();
}

function drawMark(pdf: PdfContext, faces: Faces, mark: Mark): void {
  switch (mark.kind) {
    case 'text':
      drawText(pdf, faces, mark);
      return;
    case 'line':
      pdf
        .lineWidth(mark.width)
        .strokeColor(sheetInks[mark.ink])
        .moveTo(...mark.from)
        .lineTo(...mark.to)
        .stroke();
      return;
    case 'box':
      if (mark.fill === 'tint') {
        pdf.rect(mark.x, mark.y, mark.width, mark.height).fillColor(sheetTint).fill();
      }
      if (mark.stroke !== 'none') {
        pdf.lineWidth(boxStroke).strokeColor(sheetInks[mark.stroke]);
        pdf.rect(mark.x, mark.y, mark.width, mark.height).stroke();
      }
  }
}

function drawText(pdf: PdfContext, faces: Faces, mark: TextMark): void {
  const { font, bold, text, size, spacing = 0 } = mark;
  const pieces = font === 'figures' ? figureRuns(text, bold) : [{ face: faceOf(font, bold), text }];
  // One weight only: made bold by its outline.
  const fakeBold = bold && (font === 'more' || font === 'emoji');
  pdf.fillColor(sheetInks[mark.ink]);
  if (fakeBold) pdf.lineWidth(size * 0.035).strokeColor(sheetInks[mark.ink]);
  let { x } = mark;
  for (const piece of pieces) {
    pdf.font(piece.face).fontSize(size);
    pdf.text(piece.text, x, mark.y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
      fill: true,
      stroke: fakeBold,
    });
    x += faces[piece.face].width(piece.text) * size + spacing * Array.from(piece.text).length;
  }
}

import { deflateSync } from 'node:zlib';

/** How many objects share a stream; readers unpack one at a time. */
const perStream = 400;

/**
 * A PDF as pdfkit writes it, with everything but the streams gathered into object streams and the table of places in a
 * stream too (ISO 32000-1, 7.5.7 and 7.5.8). Tagged documents have an object for each cell: this is what keeps a page of
 * them below 50 KB. Throws for what isn't such a file.
 */
export function compressPdf(pdf: Buffer): Buffer {
  const { offsets, tableAt, trailer } = readXref(pdf);
  const sorted = offsets
    .map((offset, id) => ({ offset, id }))
    .filter(({ id }) => id > 0)
    .sort((a, b) => a.offset - b.offset);
  const firstOffset = sorted[0]?.offset ?? tableAt;
  const pieces: Buffer[] = [pdf.subarray(0, firstOffset)];
  let length = firstOffset;
  const put = (piece: Buffer): number => {
    pieces.push(piece);
    length += piece.length;
    return length - piece.length;
  };

  /** Type, place and index of each object, as the stream of places has them. */
  const xrefEntries: (readonly [type: number, field: number, index: number])[] = [[0, 0, 65_535]];
  const loose: { readonly id: number; readonly body: Buffer }[] = [];
  sorted.forEach(({ offset, id }, index) => {
    const whole = pdf.subarray(offset, sorted[index + 1]?.offset ?? tableAt);
    const end = whole.lastIndexOf('endobj');
    const start = whole.indexOf('obj') + 3;
    if (whole.subarray(0, end).toString('latin1').trimEnd().endsWith('endstream')) {
      xrefEntries[id] = [1, put(whole), 0];
    } else
      loose.push({ id, body: Buffer.from(whole.subarray(start, end).toString('latin1').trim(), 'latin1') });
  });

  let next = offsets.length;
  for (let from = 0; from < loose.length; from += perStream) {
    const id = next;
    next += 1;
    const heads: number[] = [];
    const bodies: Buffer[] = [];
    let at = 0;
    for (const [index, each] of loose.slice(from, from + perStream).entries()) {
      heads.push(each.id, at);
      bodies.push(each.body, Buffer.from(' '));
      at += each.body.length + 1;
      xrefEntries[each.id] = [2, id, index];
    }
    const head = Buffer.from(`${heads.join(' ')} `);
    const dictionary = `/Type /ObjStm /N ${heads.length / 2} /First ${head.length}`;
    xrefEntries[id] = [1, put(stream(id, dictionary, Buffer.concat([head, ...bodies]))), 0];
  }

  const at = length;
  xrefEntries[next] = [1, at, 0];
  const dictionary = `/Type /XRef /Size ${next + 1} /W [1 4 2] /DecodeParms << /Predictor 12 /Columns 7 >> ${trailer}`;
  put(stream(next, dictionary, differences(xrefEntries)));
  put(Buffer.from(`startxref\n${at}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

function stream(id: number, dictionary: string, content: Buffer): Buffer {
  const packed = deflateSync(content);
  const head = `${id} 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
}

/** Rows of seven bytes, each as its difference from the one above (PNG's «up»), which packs to almost nothing. */
function differences(xrefEntries: readonly (readonly [number, number, number])[]): Buffer {
  const rows = Buffer.alloc(xrefEntries.length * 8);
  let above = Buffer.alloc(7);
  xrefEntries.forEach(([type, field, index], number) => {
    const row = Buffer.alloc(7);
    row.writeUInt8(type, 0);
    row.writeUInt32BE(field, 1);
    row.writeUInt16BE(index, 5);
    const at = number * 8;
    rows.writeUInt8(2, at);
    row.forEach((byte, column) => rows.writeUInt8((byte - above[column]!) & 0xff, at + 1 + column));
    above = row;
  });
  return rows;
}

/** Where a file with one table of places says that its objects are, and what stands in its trailer. */
function readXref(pdf: Buffer): { offsets: number[]; tableAt: number; trailer: string } {
  const tail = pdf.subarray(pdf.lastIndexOf('startxref')).toString('latin1');
  const tableAt = Number(/^startxref\s+(\d+)/.exec(tail)?.[1]);
  const end = pdf.lastIndexOf('trailer');
  if (!Number.isSafeInteger(tableAt) || end < tableAt)
    throw new TypeError('not a PDF with a table of places');
  const table = pdf.subarray(tableAt, end).toString('latin1');
  const offsets = Array.from(table.matchAll(/^(\d{10}) \d{5} [nf] ?$/gm), (match) => Number(match[1]));
  const trailer = pdf.subarray(end).toString('latin1');
  const kept = [/\/Root \d+ 0 R/, /\/Info \d+ 0 R/, /\/ID \[<[0-9a-f]+> <[0-9a-f]+>\]/].map((fact) => {
    const found = fact.exec(trailer);
    if (!found) throw new TypeError('the trailer lacks something');
    return found[0];
  });
  return { offsets, tableAt, trailer: kept.join(' ') };
}

/**
 * Subsets of TrueType fonts. fontkit makes them too, but decodes and encodes every outline and keeps the hinting; here
 * outlines are copied as they stand and the hinting, which no document at 600 dots an inch needs, is left out. That makes
 * a PDF smaller by half and several times as fast (bench `documents`).
 */

/** What pdfkit asks of a subset. */
export interface Subset {
  readonly cff: null;
  /** The number that a glyph has in the subset. */
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

/** Flags of a part of a compound outline. */
const compound = {
  words: 0x0001,
  scale: 0x0008,
  more: 0x0020,
  twoScales: 0x0040,
  matrix: 0x0080,
  hinted: 0x0100,
} as const;

interface Outline {
  readonly bytes: Buffer;
  /** Where in it stand numbers of other glyphs. */
  readonly parts: readonly number[];
}

/** Reads what subsets need of a font file; throws for a file that isn't TrueType, which ours are. */
export function subsetter(data: Buffer): () => Subset {
  const tables = new Map<string, Buffer>();
  const count = data.readUInt16BE(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const start = data.readUInt32BE(at + 8);
    tables.set(data.toString('latin1', at, at + 4), data.subarray(start, start + data.readUInt32BE(at + 12)));
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (!found) throw new TypeError(`the font has no table ${name}`);
    return found;
  };
  const [head, hhea, hmtx, maxp] = [table('head'), table('hhea'), table('hmtx'), table('maxp')];
  const [loca, glyf] = [table('loca'), table('glyf')];
  const longLoca = head.readInt16BE(50) === 1;
  const metrics = hhea.readUInt16BE(34);
  const offsetOf = (glyph: number): number =>
    longLoca ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;

  const outlines = new Map<number, Outline>();
  const outlineOf = (glyph: number): Outline => {
    let outline = outlines.get(glyph);
    if (!outline) {
      outline = withoutHints(glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)));
      outlines.set(glyph, outline);
    }
    return outline;
  };
  /** Advance width and left side bearing; the last width holds for all later glyphs. */
  const metricOf = (glyph: number): Buffer => {
    if (glyph < metrics) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
    const bearing = metrics * 4 + (glyph - metrics) * 2;
    return Buffer.concat([
      hmtx.subarray(metrics * 4 - 4, metrics * 4 - 2),
      hmtx.subarray(bearing, bearing + 2),
    ]);
  };

  return () => {
    const glyphs: number[] = [];
    const numbers = new Map<number, number>();
    const include = (glyph: number): number => {
      let number = numbers.get(glyph);
      if (number === undefined) {
        number = glyphs.push(glyph) - 1;
        numbers.set(glyph, number);
      }
      return number;
    };
    include(0);
    return {
      cff: null,
      includeGlyph: include,
      encode: () => {
        const pieces: Buffer[] = [];
        const offsets = [0];
        let length = 0;
        // Parts of compound outlines are appended to the glyphs while they are gone through.
        for (let index = 0; index < glyphs.length; index += 1) {
          const { bytes, parts } = outlineOf(glyphs[index]!);
          let piece = bytes;
          if (parts.length > 0) {
            piece = Buffer.from(bytes);
            for (const at of parts) piece.writeUInt16BE(include(bytes.readUInt16BE(at)), at);
          }
          pieces.push(piece);
          length += piece.length;
          if (piece.length % 4 !== 0) {
            const fill = Buffer.alloc(4 - (piece.length % 4));
            pieces.push(fill);
            length += fill.length;
          }
          offsets.push(length);
        }
        const newLoca = Buffer.alloc(offsets.length * 4);
        offsets.forEach((offset, index) => newLoca.writeUInt32BE(offset, index * 4));
        const newHead = Buffer.from(head);
        newHead.writeInt16BE(1, 50);
        newHead.writeUInt32BE(0, 8);
        const newHhea = Buffer.from(hhea);
        newHhea.writeUInt16BE(glyphs.length, 34);
        const newMaxp = Buffer.from(maxp);
        newMaxp.writeUInt16BE(glyphs.length, 4);
        return sfnt([
          ['glyf', Buffer.concat(pieces)],
          ['head', newHead],
          ['hhea', newHhea],
          ['hmtx', Buffer.concat(glyphs.map(metricOf))],
          ['loca', newLoca],
          ['maxp', newMaxp],
        ]);
      },
    };
  };
}

/** An outline without its instructions. */
function withoutHints(glyph: Buffer): Outline {
  if (glyph.length === 0) return { bytes: glyph, parts: [] };
  const contours = glyph.readInt16BE(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const instructions = glyph.readUInt16BE(at);
    if (instructions === 0) return { bytes: glyph, parts: [] };
    const none = Buffer.alloc(2);
    return {
      bytes: Buffer.concat([glyph.subarray(0, at), none, glyph.subarray(at + 2 + instructions)]),
      parts: [],
    };
  }
  const parts: number[] = [];
  const bytes = Buffer.from(glyph);
  let at = 10;
  for (let flags: number = compound.more; (flags & compound.more) !== 0;) {
    flags = bytes.readUInt16BE(at);
    bytes.writeUInt16BE(flags & ~compound.hinted, at);
    parts.push(at + 2);
    at += (flags & compound.words) === 0 ? 6 : 8;
    if ((flags & compound.scale) !== 0) at += 2;
    else if ((flags & compound.twoScales) !== 0) at += 4;
    else if ((flags & compound.matrix) !== 0) at += 8;
  }
  return { bytes: bytes.subarray(0, at), parts };
}

function sfnt(tables: readonly (readonly [name: string, bytes: Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const directory = Buffer.alloc(12 + tables.length * 16);
  directory.writeUInt32BE(0x0001_0000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((tables.length - power) * 16, 10);
  const pieces: Buffer[] = [directory];
  let offset = directory.length;
  tables.forEach(([name, bytes], index) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const at = 12 + index * 16;
    directory.write(name, at, 'latin1');
    directory.writeUInt32BE(checksum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    pieces.push(padded);
    offset += padded.length;
  });
  const font = Buffer.concat(pieces);
  const head = tables.findIndex(([name]) => name === 'head');
  const adjustment = (0xb1b0_afba - checksum(font)) >>> 0;
  font.writeUInt32BE(adjustment, directory.readUInt32BE(12 + head * 16 + 8) + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

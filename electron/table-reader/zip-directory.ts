import { crc32, createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { chunksOf, type ByteSource } from './byte-source.ts';
import { TableFault } from './table-fault.ts';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
  readonly packed: number;
  readonly crc: number;
}

/** An archive whose parts can be read one at a time. */
export interface ZipArchive {
  has(name: string): boolean;
  /** The bytes of a part, as they are unpacked. Throws a `TableFault` for a damaged or oversized one. */
  read(name: string): AsyncGenerator<Buffer>;
}

const endSize = 22;
/** The end of the archive stands within these last bytes, before a comment. */
const endWindow = 65_535 + endSize;
const maxEntries = 10_000;
/** All that is unpacked of one archive, in bytes: a sheet of a million rows takes about a tenth of it. */
const maxUnpacked = 4 * 1024 ** 3;
/** A part may grow this much; sheets of like rows reach about 40. Small parts may grow more. */
const maxRatio = 250;
const ratioFrom = 16 * 1024 ** 2;

/**
 * Reads the directory of a ZIP archive. Node's zlib unpacks; fflate's streaming reader would go through every part to
 * find one, and takes the sizes in front of a part on trust. Throws `import.damaged`, `import.protected`.
 */
export function zipArchive(source: ByteSource): ZipArchive {
  const entries = directoryOf(source);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new TableFault('import.damaged');
      if (entry.encrypted) throw new TableFault('import.protected');
      const head = source.read(entry.offset, 30);
      if (head.length < 30 || head.readUInt32LE(0) !== 0x0403_4b50) throw new TableFault('import.damaged');
      const from = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
      const packed = chunksOf(source, from, Math.min(source.size, from + entry.packed));
      let size = 0;
      let crc = 0;
      const count = (bytes: Buffer): Buffer => {
        size += bytes.length;
        crc = crc32(bytes, crc);
        unpacked += bytes.length;
        if (unpacked > maxUnpacked || (size > ratioFrom && size > entry.packed * maxRatio))
          throw new TableFault('import.too-large');
        return bytes;
      };
      if (entry.method === 0) {
        for (const bytes of packed) yield count(bytes);
        if (crc !== entry.crc) throw new TableFault('import.damaged');
        return;
      }
      if (entry.method !== 8) throw new TableFault('import.damaged');
      const inflate = Readable.from(packed).pipe(createInflateRaw({ chunkSize: 131_072 }));
      try {
        for await (const bytes of inflate) yield count(bytes as Buffer);
      } catch (error) {
        if (error instanceof TableFault) throw error;
        throw new TableFault('import.damaged');
      } finally {
        inflate.destroy();
      }
      // A changed byte may unpack to another number.
      if (crc !== entry.crc) throw new TableFault('import.damaged');
    },
  };
}

function directoryOf(source: ByteSource): ReadonlyMap<string, ZipEntry> {
  const start = Math.max(0, source.size - endWindow);
  const tail = source.read(start, endWindow);
  let end = tail.length - endSize;
  while (end >= 0 && tail.readUInt32LE(end) !== 0x0605_4b50) end -= 1;
  if (end < 0) throw new TableFault('import.damaged');
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  // Zip64 marks what does not fit with these; a file of that size is beyond what is read here.
  if (count > maxEntries || offset === 0xffff_ffff) throw new TableFault('import.too-large');
  const directory = source.read(offset, size);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x0201_4b50)
      throw new TableFault('import.damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    entries.set(name, {
      name,
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { Sink } from './row-writer.ts';

/** Past this a ZIP file needs Zip64, which not every spreadsheet program reads. */
const maxBytes = 0xffff_ffff;

/**
 * A part of the archive, compressed by Node's zlib in its own threads. fflate's container takes any compression
 * that keeps to `ZipInputFile`, and zlib is several times as fast as fflate's own (docs/decisions/xlsx-writer.md).
 */
class Part implements ZipInputFile {
  readonly filename: string;
  readonly compression = 8;
  /** No time of its own: the same rows make the same bytes. */
  readonly mtime = new Date(1980, 0, 1);
  crc = 0;
  size = 0;
  ondata!: NonNullable<ZipInputFile['ondata']>;
  readonly #deflate: DeflateRaw;

  constructor(filename: string) {
    this.filename = filename;
    this.#deflate = createDeflateRaw({ level: 1, chunkSize: 65_536 });
    // The pending write rejects with it; without a listener it would end the process.
    this.#deflate.on('error', () => undefined);
    this.#deflate.on('data', (chunk: Buffer<ArrayBuffer>) => this.ondata(null, chunk, false));
  }

  /** Settles when the bytes are compressed and handed to the container. */
  push(bytes: Uint8Array): Promise<void> {
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    return new Promise((resolve, reject) => {
      this.#deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  async end(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#deflate.once('end', resolve).once('error', reject).end();
    });
    this.ondata(null, new Uint8Array(0), true);
  }

  close(): void {
    this.#deflate.close();
  }
}

/** An archive that grows part by part, one at a time, without being held in memory. */
export interface ZipWriter {
  /** Begins a part; the one before must have ended. */
  begin(name: string): void;
  /** Adds to the part that was begun. Settles when there is room for more: these bytes may still be at work. */
  push(bytes: Uint8Array): Promise<void>;
  endPart(): Promise<void>;
  /** Writes the directory of parts. */
  end(): Promise<void>;
}

/** Writes a ZIP archive to `sink`. Throws an `EFBIG` error rather than write one that needs Zip64. */
export function zipWriter(sink: Sink): ZipWriter {
  const made: Uint8Array[] = [];
  let written = 0;
  let part: Part | undefined;
  let compressing: Promise<void> = Promise.resolve();
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });

  const drain = async (): Promise<void> => {
    for (const bytes of made.splice(0)) {
      written += bytes.length;
      await sink.write(bytes);
    }
    if (written > maxBytes || (part?.size ?? 0) > maxBytes) {
      throw Object.assign(new Error('larger than a ZIP file without Zip64 can be'), { code: 'EFBIG' });
    }
  };
  const current = (): Part => {
    if (part === undefined) throw new Error('no part of the archive was begun');
    return part;
  };

  return {
    begin(name) {
      part = new Part(name);
      zip.add(part);
    },
    async push(bytes) {
      await compressing;
      compressing = current().push(bytes);
      // The next push or end throws it.
      compressing.catch(() => undefined);
      await drain();
    },
    async endPart() {
      await compressing;
      await current().end();
      current().close();
      await drain();
    },
    async end() {
      zip.end();
      await drain();
    },
  };
}

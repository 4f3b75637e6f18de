import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The bytes of a file that is read, at any place. Belongs to one thread. */
export interface ByteSource {
  readonly size: number;
  /** Fewer bytes than `length` only at the end. Throws what the system throws. */
  read(offset: number, length: number): Buffer;
  close(): void;
}

/** Bytes that are read at a time. */
export const chunkSize = 262_144;

/** Undoes what a file was stored with, at any offset; `bytes` are changed in place. */
export type Decipher = (bytes: Buffer, offset: number) => void;

/** Opens a file; throws what the system throws. Reading is synchronous: it is for a thread of its own. */
export function fileSource(path: string, decipher: Decipher = () => undefined): ByteSource {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  return {
    size,
    read: (offset, length) => {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        const count = readSync(file, bytes, filled, bytes.length - filled, offset + filled);
        if (count === 0) break;
        filled += count;
      }
      const read = bytes.subarray(0, filled);
      decipher(read, offset);
      return read;
    },
    close: () => closeSync(file),
  };
}

/** Bytes in memory. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Buffer.from(bytes.subarray(offset, offset + length)),
  close: () => undefined,
});

/** All bytes from `from` on, chunk by chunk. */
export function* chunksOf(source: ByteSource, from = 0, to = source.size): Generator<Buffer> {
  for (let offset = from; offset < to; offset += chunkSize)
    yield source.read(offset, Math.min(chunkSize, to - offset));
}

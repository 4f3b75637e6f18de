import { chmodSync } from 'node:fs';
import { basename } from 'node:path';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { replaceFile } from './append-file.ts';

/** Writes a file that a person has chosen, whole or not at all. Refuses `export.cannot-write` with the system's code. */
export function writeFileSafely(path: string, bytes: Uint8Array): Result<{ readonly bytes: number }> {
  try {
    replaceFile(path, bytes, 'kobai-desk');
    // A person's own file, with the mode that those have.
    if (process.platform !== 'win32') chmodSync(path, 0o666 & ~process.umask());
    return ok({ bytes: bytes.length });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'EIO';
    return refuse('export.cannot-write', { params: { file: basename(path), reason } });
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '#electron/desk/ports/updates.ts';
import { refuseForDisk } from '#electron/files/disk-problem.ts';
import { renameOverSync } from '#electron/files/whole-file.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

type ReleaseFile = Release['file'];

/** Whether the file at `path` is the one that was signed. */
async function isSigned(path: string, { size, sha512 }: ReleaseFile): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size !== size) return false;
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('base64') === sha512;
}

/**
 * The file of a release in `folder`, in which nothing else stays. One that is there already is verified, and not fetched
 * again. What comes is given up as soon as it is longer than it may be. Refuses `update.damaged` and `file.not-saved`;
 * throws what `fetched` throws.
 */
export async function downloadFile(
  folder: string,
  file: ReleaseFile,
  fetched: () => AsyncIterable<Uint8Array>,
  progress: (bytes: number) => void,
): Promise<Result<string>> {
  const path = join(folder, file.name);
  const part = `${path}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder))
      if (name !== file.name) await rm(join(folder, name), { recursive: true, force: true });
    if (await isSigned(path, file)) return ok(path);
    await rm(path, { recursive: true, force: true });
    const whole = await write(part, file, fetched(), progress);
    if (!whole) return refuse('update.damaged');
    renameOverSync(part, path);
    return ok(path);
  } catch (error) {
    return refuseForDisk('file.not-saved', path, error);
  } finally {
    await rm(part, { force: true });
  }
}

async function write(
  part: string,
  { size, sha512 }: ReleaseFile,
  chunks: AsyncIterable<Uint8Array>,
  progress: (bytes: number) => void,
): Promise<boolean> {
  const hash = createHash('sha512');
  let bytes = 0;
  const handle = await open(part, 'wx', 0o600);
  try {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > size) return false;
      hash.update(chunk);
      await handle.writeFile(chunk);
      progress(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return bytes === size && hash.digest('base64') === sha512;
}

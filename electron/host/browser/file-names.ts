import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Names that Windows keeps for devices, whatever their ending. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** File systems take 255 bytes; room is left for the number of a second copy and a temporary ending. */
const maxNameBytes = 200;

function shorten(stem: string, bytes: number): string {
  let short = '';
  for (const character of stem) {
    if (Buffer.byteLength(short + character) > bytes) break;
    short += character;
  }
  return short;
}

/**
 * A name that every file system takes, made of `suggested`: no folders, no control or reserved characters,
 * no device name, not too long, and ending in `extension` (without its dot). Japanese stays as it is.
 */
export function safeFileName(suggested: string, extension: string): string {
  const ending = `.${extension}`;
  const cleaned = suggested.replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, '_').trim();
  const stem = cleaned.toLowerCase().endsWith(ending.toLowerCase())
    ? cleaned.slice(0, -ending.length)
    : cleaned;
  const plain = stem.replace(/^[.\s]+|[.\s]+$/g, '');
  const usable = plain === '' || deviceName.test(plain) ? `_${plain}` : plain;
  return shorten(usable, maxNameBytes - Buffer.byteLength(ending)) + ending;
}

/** The same for a folder. A dot in it begins no ending. */
export const safeFolderName = (suggested: string): string =>
  safeFileName(suggested.replaceAll('.', '_'), '_').slice(0, -'._'.length);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * A path in `folder` that no file has and that is not `taken`: `name.csv`, else `name (2).csv` and so on.
 */
export async function freePath(folder: string, name: string, taken: ReadonlySet<string>): Promise<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? name : `${stem} (${copy})${ending}`);
    if (!taken.has(path) && !(await exists(path))) return path;
  }
}

/**
 * `Content-Disposition` for a file to be saved under `name`: plain ASCII for old programs,
 * and the name itself in UTF-8 (RFC 6266, RFC 8187).
 */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\u0020-\u007e]/g, '_').replace(/["\\%]/g, '_');
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

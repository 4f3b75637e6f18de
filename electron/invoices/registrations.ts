import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { registrationOf, type InvoiceRegistration } from '#electron/domain/registration-number.ts';

/** A row of the public file is far shorter; a longer one is no row of it. */
const maxRow = 10_000;

/** The cells of one line of CSV, some of them in quotes. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/**
 * What the tax agency's public files (CSV, UTF-8, as downloaded and unpacked into `folder`) say of a number: all rows of
 * it. Null where there is no such file, or none that begins as they do. The files are read through, not held in memory. Throws what the system throws.
 */
export async function findRegistrations(
  folder: string,
  number: string,
): Promise<readonly InvoiceRegistration[] | null> {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => /\.csv$/i.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (names.length === 0) return null;
  const found: InvoiceRegistration[] = [];
  let isRegister = false;
  for (const name of names) {
    let rest = Buffer.alloc(0);
    let isFirst = true;
    const take = (end: number): void => {
      if (isFirst && end > 0) {
        const first = rest.subarray(0, end).toString('utf8').split('\n', 1)[0] ?? '';
        isRegister ||= registrationOf(cellsOf(first.trimEnd())) !== null;
        isFirst = false;
      }
      // Only lines that have the number in them become text.
      for (let at = rest.indexOf(number); at >= 0 && at < end; at = rest.indexOf(number, at + 1)) {
        const start = rest.lastIndexOf(0x0a, at) + 1;
        const stop = rest.indexOf(0x0a, at);
        const line = rest
          .subarray(start, stop < 0 ? rest.length : stop)
          .toString('utf8')
          .trimEnd();
        const registration = registrationOf(cellsOf(line));
        if (registration?.number === number) found.push(registration);
      }
    };
    for await (const part of createReadStream(join(folder, name), { highWaterMark: 1024 * 1024 })) {
      rest = Buffer.concat([rest, part as Buffer]);
      const end = rest.lastIndexOf(0x0a) + 1;
      take(end);
      rest = rest.subarray(end);
      if (rest.length > maxRow) rest = rest.subarray(rest.length - maxRow);
    }
    take(rest.length);
  }
  return isRegister ? found : null;
}

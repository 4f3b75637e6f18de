import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  registrationOf,
  type InvoiceRegistration,
  type KnownRegistrations,
} from '#electron/domain/registration-number.ts';

/** A row of the public file is far shorter; a longer one is no row of it. */
const maxRow = 10_000;

/** The cells of one line of CSV, some of them in quotes. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** The public files in `folder`; null where there is none. Throws what the system throws. */
function filesIn(folder: string): readonly string[] | null {
  try {
    const names = readdirSync(folder).filter((name) => /\.csv$/i.test(name));
    return names.length === 0 ? null : names;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
/** Whether IT has put any there. Throws what the system throws. */
export const hasRegister = (folder: string): boolean => filesIn(folder) !== null;

/** Where a row begins with a running number and one of `numbers`. */
function* rowsOf(text: Buffer, end: number, numbers: ReadonlySet<string>): Generator<number> {
  for (let start = 0; start < end;) {
    const [, number] = /^"?\d*"?,"?(T\d{13})/.exec(text.toString('latin1', start, start + 40)) ?? [];
    if (number !== undefined && numbers.has(number)) yield start;
    const next = text.indexOf(0x0a, start);
    start = next < 0 ? end : next + 1;
  }
}

/** As `findRegistrations`, of several numbers in one reading: each with its rows, none where there are none. */
export async function findAllRegistrations(
  folder: string,
  numbers: ReadonlySet<string>,
): Promise<KnownRegistrations | null> {
  const found = new Map([...numbers].map((number): [string, InvoiceRegistration[]] => [number, []]));
  const isRegister = await readRegister(
    folder,
    (rest, end) => rowsOf(rest, end, numbers),
    (registration) => found.get(registration.number)?.push(registration),
  );
  return isRegister ? found : null;
}

/** Where the lines begin that have `number` in them: only those become text. */
function* linesWith(text: Buffer, end: number, number: string): Generator<number> {
  for (let at = text.indexOf(number); at >= 0 && at < end; at = text.indexOf(number, at + 1))
    yield text.lastIndexOf(0x0a, at) + 1;
}

/**
 * What the tax agency's public files (CSV, UTF-8, as downloaded and unpacked into `folder`) say of a number: all rows of
 * it. Null where there is no such file, or none that begins as they do. The files are read through, not held in memory. Throws what the system throws.
 */
export async function findRegistrations(
  folder: string,
  number: string,
): Promise<readonly InvoiceRegistration[] | null> {
  const found: InvoiceRegistration[] = [];
  const isRegister = await readRegister(
    folder,
    (rest, end) => linesWith(rest, end, number),
    (registration) => {
      if (registration.number === number) found.push(registration);
    },
  );
  return isRegister ? found : null;
}

/** Reads the rows that begin where `startsOf` says; false where no file begins as those of the agency do. */
async function readRegister(
  folder: string,
  startsOf: (text: Buffer, end: number) => Iterable<number>,
  onRow: (registration: InvoiceRegistration) => void,
): Promise<boolean> {
  let isRegister = false;
  for (const name of filesIn(folder) ?? []) {
    let rest = Buffer.alloc(0);
    let isFirst = true;
    const take = (end: number): void => {
      if (isFirst && end > 0) {
        const first = rest.subarray(0, end).toString('utf8').split('\n', 1)[0] ?? '';
        isRegister ||= registrationOf(cellsOf(first.trimEnd())) !== null;
        isFirst = false;
      }
      for (const start of startsOf(rest, end)) {
        const stop = rest.indexOf(0x0a, start);
        const line = rest
          .subarray(start, stop < 0 ? rest.length : stop)
          .toString('utf8')
          .trimEnd();
        const registration = registrationOf(cellsOf(line));
        if (registration) onRow(registration);
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
  return isRegister;
}

import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Where LibreOffice is, or null on a machine without it. */
export function findLibreOffice(): string | null {
  try {
    const [found] = execFileSync(process.platform === 'win32' ? 'where' : 'which', ['soffice'])
      .toString()
      .split(/\r?\n/);
    return found || null;
  } catch {
    return null;
  }
}

export interface SheetCell {
  /** `float`, `date`, `time`, `string`, `currency`; empty for an empty cell. */
  readonly type: string;
  /** The value itself: a number, `2026-04-01`, `PT09H05M00S`, or the text with LF between its lines. */
  readonly value: string;
  /** As it is shown, with the number format applied. */
  readonly shown: string;
  /** Whether there is a formula behind it. */
  readonly formula: boolean;
}

export interface Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
  /** The whole flat document, for what the cells do not tell. */
  readonly xml: string;
}

const empty: SheetCell = { type: '', value: '', shown: '', formula: false };

const decodeXml = (text: string): string =>
  text
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_all, count: string | undefined) =>
      ' '.repeat(Number(count ?? 1)),
    )
    .replace(/<text:tab\/>/g, '\t')
    .replace(/<text:line-break\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(x?)([0-9a-fA-F]+);/g, (_all, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

function readCell(attributes: string, content: string): SheetCell {
  const attribute = (name: string): string | undefined =>
    new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  const type = attribute('office:value-type');
  if (type === undefined) return empty;
  const shown = [...content.matchAll(/<text:p(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
    .map(([, text = '']) => decodeXml(text))
    .join('\n');
  const value =
    attribute('office:value') ?? attribute('office:date-value') ?? attribute('office:time-value') ?? shown;
  return { type, value, shown, formula: attribute('table:formula') !== undefined };
}

/** The cells of the first sheet of a flat OpenDocument spreadsheet, from A1 on, `columns` wide. */
export function readFlatSheet(xml: string, columns: number): Sheet {
  const table = /<table:table [\s\S]*?<\/table:table>/.exec(xml)?.[0] ?? '';
  const rows: SheetCell[][] = [];
  for (const [, attributes = '', content = ''] of table.matchAll(
    /<table:table-row((?:\s[^>]*)?)>([\s\S]*?)<\/table:table-row>/g,
  )) {
    const cells: SheetCell[] = [];
    for (const [, own = '', inner = ''] of content.matchAll(
      /<table:table-cell((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g,
    )) {
      const repeated = Number(/table:number-columns-repeated="(\d+)"/.exec(own)?.[1] ?? 1);
      for (let nth = 0; nth < repeated && cells.length < columns; nth += 1) cells.push(readCell(own, inner));
    }
    while (cells.length < columns) cells.push(empty);
    const times = Number(/table:number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    if (cells.some((cell) => cell !== empty)) for (let nth = 0; nth < times; nth += 1) rows.push(cells);
  }
  return { rows, xml };
}

/** Has LibreOffice save a file in another format, in `folder`; `importFilter` says how a CSV file is to be read. */
export async function convertWithLibreOffice(
  program: string,
  file: string,
  folder: string,
  format: 'fods' | 'xlsx',
  importFilter?: string,
): Promise<Buffer> {
  await promisify(execFile)(program, [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--norestore',
    ...(importFilter === undefined ? [] : [`--infilter=${importFilter}`]),
    '--convert-to',
    format,
    '--outdir',
    folder,
    file,
  ]);
  return readFileSync(join(folder, `${basename(file).replace(/\.[^.]+$/, '')}.${format}`));
}

/** The cells that LibreOffice reads of a file. */
export async function readWithLibreOffice(
  program: string,
  file: string,
  folder: string,
  columns: number,
  importFilter?: string,
): Promise<Sheet> {
  const made = await convertWithLibreOffice(program, file, folder, 'fods', importFilter);
  return readFlatSheet(made.toString('utf8'), columns);
}

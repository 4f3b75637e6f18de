import { zipSync, type Zippable } from 'fflate';

/** A cell of a sheet as its XML: `number`, `text` shared or inline, a date by style, a formula, or raw XML. */
export type SheetCell =
  | number
  | string
  | null
  | { readonly serial: number }
  | { readonly inline: string }
  | { readonly formula: string; readonly value?: string }
  | { readonly rich: readonly string[]; readonly reading?: string }
  | { readonly error: string };

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[found] ?? '&quot;');
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

export interface SheetFileOptions {
  readonly name?: string;
  readonly date1904?: boolean;
  /** A prefix for every element, as some programs write. */
  readonly prefix?: string;
  /** Further sheets, with their state. */
  readonly more?: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly level?: 0 | 6;
}

/** A workbook as the parts of its archive. */
export function sheetParts(
  rows: readonly (readonly SheetCell[])[],
  { name = '注文', date1904 = false, prefix = '', more = [] }: SheetFileOptions = {},
): Record<string, string> {
  const shared: string[] = [];
  const p = prefix === '' ? '' : `${prefix}:`;
  const sharedIndex = (xml: string): number => {
    const at = shared.indexOf(xml);
    return at >= 0 ? at : shared.push(xml) - 1;
  };
  const cellXml = (cell: SheetCell, reference: string): string => {
    const c = (attributes: string, content: string) =>
      `<${p}c r="${reference}"${attributes}>${content}</${p}c>`;
    const v = (text: string | number) => `<${p}v>${text}</${p}v>`;
    if (cell === null) return '';
    if (typeof cell === 'number') return c('', v(cell));
    if (typeof cell === 'string') return c(' t="s"', v(sharedIndex(`<${p}t>${escape(cell)}</${p}t>`)));
    if ('serial' in cell) return c(' s="1"', v(cell.serial));
    if ('inline' in cell)
      return c(' t="inlineStr"', `<${p}is><${p}t>${escape(cell.inline)}</${p}t></${p}is>`);
    if ('error' in cell) return c(' t="e"', v(cell.error));
    if ('rich' in cell) {
      const runs = cell.rich.map((text) => `<${p}r><${p}t>${escape(text)}</${p}t></${p}r>`).join('');
      const reading = cell.reading ? `<${p}rPh sb="0" eb="1"><${p}t>${cell.reading}</${p}t></${p}rPh>` : '';
      return c(' t="s"', v(sharedIndex(runs + reading)));
    }
    return c('', `<${p}f>${escape(cell.formula)}</${p}f>${cell.value === undefined ? '' : v(cell.value)}`);
  };
  const body = rows
    .map((cells, row) => {
      const xml = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('');
      return `<${p}row r="${row + 1}">${xml}</${p}row>`;
    })
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const ns = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const sheets = [...more, { name, hidden: false }];
  return {
    'xl/workbook.xml': `<${p}workbook ${ns} ${r}><${p}workbookPr date1904="${date1904}"/><${p}sheets>${sheets
      .map(
        (sheet, index) =>
          `<${p}sheet name="${escape(sheet.name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${
            sheet.hidden ? ' state="hidden"' : ''
          }/>`,
      )
      .join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="sheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml':
      `<${p}styleSheet ${ns}><${p}numFmts><${p}numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></${p}numFmts>` +
      `<${p}cellXfs><${p}xf numFmtId="0"/><${p}xf numFmtId="170"/></${p}cellXfs></${p}styleSheet>`,
    ...Object.fromEntries(
      more.map((_, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<${p}worksheet ${ns}><${p}sheetData/></${p}worksheet>`,
      ]),
    ),
    [`xl/worksheets/sheet${sheets.length}.xml`]: `<${p}worksheet ${ns}><${p}sheetData>${body}</${p}sheetData></${p}worksheet>`,
    'xl/sharedStrings.xml': `<${p}sst ${ns}>${shared.map((xml) => `<${p}si>${xml}</${p}si>`).join('')}</${p}sst>`,
  };
}

export function zipped(parts: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = new TextEncoder().encode(text);
  return zipSync(files, { level });
}

/** An XLSX file made of cells, in a way that spreadsheet programs write them. */
export const sheetFile = (
  rows: readonly (readonly SheetCell[])[],
  options: SheetFileOptions = {},
): Uint8Array => zipped(sheetParts(rows, options), options.level);

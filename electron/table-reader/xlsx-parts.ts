import { stripBidiControls } from '#shared/model/bidi.ts';
import { TableFault } from './table-fault.ts';
import { attributeOf, readWholeXml, readXml } from './xml-events.ts';
import type { ZipArchive } from './zip-directory.ts';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904, as old Macintosh files do, instead of from 1900. */
  readonly date1904: boolean;
}

/** All shared texts of a workbook, in characters. */
const maxSharedText = 256 * 1024 ** 2;

const partOf = (target: string, folder: string): string =>
  target.startsWith('/') ? target.slice(1) : `${folder}/${target}`.replace(/\/\.\//g, '/');

/** The sheets in their order. Throws `import.damaged` for an archive that is no workbook. */
export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  if (!archive.has('xl/workbook.xml')) throw new TableFault('import.not-a-table');
  const targets = new Map<string, string>();
  await readWholeXml(archive.read('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship')
        targets.set(attributes['Id'] ?? '', partOf(attributes['Target'] ?? '', 'xl'));
    },
    text: () => undefined,
    close: () => undefined,
  });
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await readWholeXml(archive.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const part = targets.get(attributeOf(attributes, 'id') ?? '');
      if (part === undefined || !archive.has(part)) return;
      sheets.push({
        name: stripBidiControls(attributes['name'] ?? ''),
        part,
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { sheets, date1904 };
}

/** The columns of a sheet, from 0, that it does not show; `below` bounds them. They are said before its rows. */
export async function readHiddenColumns(
  archive: ZipArchive,
  part: string,
  below: number,
): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  let isOver = false;
  const head = readXml(
    archive.read(part),
    {
      open: (name, attributes) => {
        isOver ||= name === 'sheetData';
        if (name !== 'col' || !/^(?:1|true)$/.test(attributes['hidden'] ?? '')) return;
        const last = Math.min(Number(attributes['max'] ?? 0), below);
        for (let column = Math.max(1, Number(attributes['min'])); column <= last; column += 1)
          hidden.add(column - 1);
      },
      text: () => undefined,
      close: () => undefined,
    },
    () => (isOver ? true : null),
  );
  for await (const _ of head) break;
  return hidden;
}

/** Whether a format shows a date: it has a day, month or year outside of texts, colours and elapsed hours. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h|m|s|\$-)[^\]]*\]/gi, '');
  if (/general/i.test(bare)) return false;
  return (
    /[yd]|[ge]{1,3}(?![^;]*[0#])/i.test(bare.replace(/\[\$-[^\]]*\]/g, '')) ||
    (/m/i.test(bare) && !/[0#]/.test(bare))
  );
}

/** Built-in formats that show a date, or a date and a time; those of Japanese programs among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The cell styles, by number, that show a date. */
export async function readDateStyles(archive: ZipArchive): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (!archive.has('xl/styles.xml')) return dates;
  const formats = new Map<number, string>();
  let inCells = false;
  let style = 0;
  await readWholeXml(archive.read('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const own = formats.get(id);
      if (own === undefined ? isBuiltInDate(id) : isDateFormat(own)) dates.add(style);
      style += 1;
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** The texts that cells share, by number; readings (ふりがな) are left out. Throws `import.too-large`. */
export async function readSharedTexts(archive: ZipArchive): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return texts;
  let text = '';
  let total = 0;
  let inText = false;
  let inReading = false;
  await readWholeXml(archive.read('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        total += text.length;
        if (total > maxSharedText) throw new TableFault('import.too-large');
        texts.push(stripBidiControls(text));
      }
    },
  });
  return texts;
}

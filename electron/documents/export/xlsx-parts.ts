import type { ColumnKind } from './columns.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documentRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `text` as the content of an XML element or of a quoted attribute. */
export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[found] ?? '&quot;')
    : text;

/** The name of the nth column, from 0: A … Z, AA … */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Indexes into `cellXfs` below. Text has four styles each: +1 shows the apostrophe, +2 wraps its lines. */
export const headerStyle = 1;
export const styleOf: Readonly<Record<ColumnKind, number>> = {
  integer: 2,
  yen: 3,
  date: 4,
  time: 5,
  text: 6,
  code: 10,
};
/**
 * Added for text that starts like a formula. Such a cell is text already; this keeps it text when somebody edits it,
 * and is what a spreadsheet program itself does for a typed apostrophe. The value stays as it was ordered.
 */
export const quotePrefix = 1;
export const wrapped = 2;

const textStyles = (format: number): string =>
  [0, quotePrefix, wrapped, quotePrefix + wrapped]
    .map(
      (bits) =>
        `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"` +
        `${(bits & quotePrefix) === 0 ? '' : ' quotePrefix="1"'}>` +
        `<alignment vertical="top"${(bits & wrapped) === 0 ? '' : ' wrapText="1"'}/></xf>`,
    )
    .join('');

const numberStyle = (format: number): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">` +
  '<alignment vertical="top"/></xf>';

/** The style of an amount with so many decimals, in a file that is not in whole yen alone (`stylesOf`). */
export const decimalStyle = (decimals: number): number => 14 + Math.min(decimals, 3);
const decimalFormats = [3, 4, 4, 167] as const;

/** 0 General, 3 `#,##0`, 4 `#,##0.00` and 49 `@` are built in; 164 to 167 are stated here. */
export const stylesOf = (inYen: boolean): string =>
  `${xml}<styleSheet xmlns="${main}">` +
  `<numFmts count="${inYen ? 3 : 4}">` +
  '<numFmt numFmtId="164" formatCode="&quot;¥&quot;#,##0;\\-&quot;¥&quot;#,##0"/>' +
  '<numFmt numFmtId="165" formatCode="yyyy/mm/dd"/>' +
  '<numFmt numFmtId="166" formatCode="hh:mm"/>' +
  `${inYen ? '' : '<numFmt numFmtId="167" formatCode="#,##0.000###"/>'}</numFmts>` +
  '<fonts count="2">' +
  '<font><sz val="11"/><name val="Yu Gothic"/><family val="3"/><charset val="128"/></font>' +
  '<font><b/><sz val="11"/><name val="Yu Gothic"/><family val="3"/><charset val="128"/></font>' +
  '</fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF8A94A3"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${inYen ? 14 : 18}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" ' +
  'applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  `${[3, 164, 165, 166].map(numberStyle).join('')}${textStyles(0)}${textStyles(49)}` +
  `${inYen ? '' : decimalFormats.map(numberStyle).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export const contentTypes =
  `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${contentType}.sharedStrings+xml"/></Types>`;

export const rootRelations =
  `${xml}<Relationships xmlns="${packageRelations}">` +
  `<Relationship Id="rId1" Type="${documentRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const workbookRelations =
  `${xml}<Relationships xmlns="${packageRelations}">` +
  `<Relationship Id="rId1" Type="${documentRelations}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${documentRelations}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId3" Type="${documentRelations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;

/** `area` is what the filter covers, such as `$A$1:$AE$300`. The heading repeats on each printed page. */
export function workbook(sheetName: string, area: string): string {
  const name = escapeXml(sheetName);
  const quotedName = `'${name.replaceAll("'", "''")}'`;
  return (
    `${xml}<workbook xmlns="${main}" xmlns:r="${documentRelations}"><workbookPr date1904="false"/>` +
    '<bookViews><workbookView activeTab="0"/></bookViews>' +
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quotedName}!${area}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quotedName}!$1:$1</definedName>` +
    '</definedNames></workbook>'
  );
}

/** What stands before the rows: heading row frozen, widths as given. */
export const sheetHead = (widths: readonly number[]): string =>
  `${xml}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="18.75"/><cols>' +
  widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('') +
  '</cols><sheetData>';

/** What stands after the rows. `codes` are ranges of digits kept as text, which must not be marked as a mistake. */
export const sheetTail = (area: string, codes: readonly string[]): string =>
  `</sheetData><autoFilter ref="${area}"/>` +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
  (codes.length === 0
    ? ''
    : `<ignoredErrors><ignoredError sqref="${codes.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`) +
  '</worksheet>';

export const sharedStringsHead = (distinct: number): string =>
  `${xml}<sst xmlns="${main}" uniqueCount="${distinct}">`;
export const sharedStringsTail = '</sst>';

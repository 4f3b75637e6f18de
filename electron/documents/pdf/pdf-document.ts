import PDFDocument from 'pdfkit';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it stands in XML 1.0: escaped, and without the characters that no XML document may hold. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

/** pdfkit's own step that writes title and author into the XMP metadata; its typings leave it out. */
interface WritesMetadata {
  info: Record<string, unknown>;
  _addInfo(): void;
}

/**
 * A PDF of pdfkit whose XMP metadata is well-formed whatever title and author hold: pdfkit puts them into the XML as
 * they are. The document's information dictionary keeps them unchanged.
 */
export class PdfDocument extends PDFDocument {
  protected _addInfo(): void {
    const self = this as unknown as WritesMetadata;
    const plain = self.info;
    self.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? xmlText(value) : value]),
    );
    (PDFDocument.prototype as unknown as WritesMetadata)._addInfo.call(this);
    self.info = plain;
  }
}

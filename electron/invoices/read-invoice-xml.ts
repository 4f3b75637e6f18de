import { SaxesParser } from 'saxes';
import type { XmlElement } from '#electron/domain/jp-pint/xml-element.ts';
import { stripBidiControls } from '#shared/model/bidi.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** What an invoice may be at most. Larger ones are refused before they fill the memory. */
export const invoiceLimits = {
  bytes: 20 * 1024 * 1024,
  depth: 40,
  elements: 200_000,
  attributes: 50,
} as const;

const invoiceSpace = 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2';
/** Name spaces of UBL and the prefixes that they usually have. */
const prefixes: Readonly<Record<string, string>> = {
  [invoiceSpace]: '',
  'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2': 'cac:',
  'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2': 'cbc:',
  'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2': 'ext:',
};

interface Building {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Ends the reading; thrown inside the parser, which has no other way out. */
class Stop extends Error {
  readonly code: 'invoice.doctype' | 'invoice.too-complex';
  constructor(code: Stop['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * Reads a UBL invoice. Refuses `invoice.too-large`, `invoice.doctype` (which could hold entities that expand, or that
 * read other files), `invoice.too-complex`, `invoice.not-xml` with the line, and `invoice.not-ubl` for other XML.
 */
export function readInvoiceXml(bytes: Uint8Array): Result<XmlElement> {
  if (bytes.length > invoiceLimits.bytes)
    return refuse('invoice.too-large', { params: { max: invoiceLimits.bytes / 1024 / 1024 } });
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('invoice.not-xml', { params: { line: 1 } });
  }
  const parser = new SaxesParser({ xmlns: true });
  const open: Building[] = [];
  let root: XmlElement | null = null;
  let rootSpace = '';
  let elements = 0;
  parser.on('doctype', () => {
    throw new Stop('invoice.doctype');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    const attributes = Object.values(tag.attributes);
    if (
      open.length >= invoiceLimits.depth ||
      elements > invoiceLimits.elements ||
      attributes.length > invoiceLimits.attributes
    )
      throw new Stop('invoice.too-complex');
    if (open.length === 0) rootSpace = tag.uri;
    open.push({
      name: `${prefixes[tag.uri] ?? `{${tag.uri}}`}${tag.local}`,
      attributes: Object.fromEntries(
        attributes
          .filter(({ prefix }) => prefix === '')
          .map(({ local, value }) => [local, stripBidiControls(value)]),
      ),
      children: [],
      text: '',
    });
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += stripBidiControls(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (!closed) return;
    const element: XmlElement = { ...closed, text: closed.text.trim() };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  let failedAt: number | null = null;
  parser.on('error', () => (failedAt ??= parser.line));
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Stop) return refuse(error.code);
    failedAt ??= parser.line;
  }
  if (failedAt !== null || root === null)
    return refuse('invoice.not-xml', { params: { line: failedAt ?? 1 } });
  const found = root as XmlElement;
  return rootSpace === invoiceSpace && found.name === 'Invoice' ? ok(found) : refuse('invoice.not-ubl');
}

/** Whether the bytes look like a UBL invoice, so that it is worth reading them as one. */
export const looksLikeInvoice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4096)).toString('latin1').includes(invoiceSpace);

import type { Mark, ReadingRole } from '#shared/model/sheet.ts';

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

const tags: Readonly<Record<ReadingRole['as'], string>> = {
  title: 'H1',
  heading: 'H2',
  paragraph: 'P',
  'column-heading': 'TH',
  'row-heading': 'TH',
  cell: 'TD',
};
/** What a heading of a table speaks for. */
const scopes: Partial<Record<ReadingRole['as'], string>> = {
  'column-heading': 'Column',
  'row-heading': 'Row',
};

/**
 * The structure of a document in a PDF, made of the marks as they are drawn: what is read together is one element, cells
 * are gathered into rows and tables, over pages too, and everything else is an artifact.
 */
export class StructureTree {
  readonly #document: Document;
  readonly #root: Element;
  readonly #parts = new Map<number, Element>();
  readonly #tables = new Map<number, Element>();
  readonly #rows = new Map<string, Element>();
  /** The part that is open on the page; null for an artifact, undefined for nothing. */
  #open: number | null | undefined;

  /** `whole` is the document that the document is a part of. */
  constructor(document: Document, whole: Element, title: string) {
    this.#document = document;
    this.#root = document.struct('Part', { title });
    whole.add(this.#root);
  }

  /** The mark is drawn next. */
  enter(mark: Mark): void {
    const read = mark.kind === 'text' ? mark.read : undefined;
    const wanted = read?.part ?? null;
    if (this.#open === wanted) return;
    this.leave();
    this.#open = wanted;
    if (mark.kind !== 'text' || read === undefined) {
      this.#document.markContent('Artifact', { type: 'Layout' });
      return;
    }
    // Characters far from each other would be read one by one.
    const actual = mark.spacing === undefined ? undefined : mark.text;
    this.#elementOf(read, actual).add(this.#document.markStructureContent(tags[read.as]));
  }

  /** Nothing is drawn next, or another page begins. */
  leave(): void {
    if (this.#open !== undefined) this.#document.endMarkedContent();
    this.#open = undefined;
  }

  end(): void {
    this.leave();
    this.#root.end();
  }

  #elementOf(read: ReadingRole, actual: string | undefined): Element {
    const there = this.#parts.get(read.part);
    if (there) return there;
    const scope = scopes[read.as];
    const options = {
      ...(scope === undefined ? {} : { scope }),
      ...(actual === undefined ? {} : { actual }),
    };
    const element = this.#document.struct(tags[read.as], options);
    this.#parts.set(read.part, element);
    this.#parentOf(read).add(element);
    return element;
  }

  #parentOf({ table, row }: ReadingRole): Element {
    if (table === undefined || row === undefined) return this.#root;
    const key = `${table} ${row}`;
    let parent = this.#rows.get(key);
    if (!parent) {
      parent = this.#document.struct('TR');
      this.#rows.set(key, parent);
      this.#tableOf(table).add(parent);
    }
    return parent;
  }

  #tableOf(table: number): Element {
    let element = this.#tables.get(table);
    if (!element) {
      element = this.#document.struct('Table');
      this.#tables.set(table, element);
      this.#root.add(element);
    }
    return element;
  }
}

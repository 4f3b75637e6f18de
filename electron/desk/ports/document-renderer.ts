import type { BusinessDocument } from '#shared/model/business-document.ts';
import type { Sheet } from '#shared/model/sheet.ts';

/** Renders documents; implemented by `electron/documents/pdf`. */
export interface DocumentRenderer {
  /** The sheets of a document, at least one: A4 upright, in Japanese, what PDF, preview and print are drawn from. */
  layout(document: BusinessDocument): Promise<readonly Sheet[]>;
  /**
   * A file name after the pattern of the settings (`documentFileName`), such as `20261122_アマノ_納品書_EC20261122-0001_110000.pdf`, safe on
   * every system. `supplierName` is what people call the supplier.
   */
  suggestName(document: BusinessDocument, supplierName: string, pattern: string): string;
  /** A file name for several documents in one file, such as `20261122_アマノ_見積書_12件.pdf`. */
  suggestJointName(documents: readonly NamedDocument[]): string;
}

/** A document on its way into a file. */
export interface NamedDocument {
  readonly document: BusinessDocument;
  /** What the supplier is called in the file's name. */
  readonly supplier: string;
}

/** Where documents are saved: bookmarked in one file, or each as a file of its own in a folder. */
export type DocumentDestination =
  | { readonly kind: 'file'; readonly file: string }
  /** `pattern` names the files; one that is there already is left alone, and a number is added to the name. */
  | { readonly kind: 'folder'; readonly folder: string; readonly pattern: string };

import type { Paper } from '#shared/model/business-document.ts';
import type { Sheet } from '#shared/model/sheet.ts';

/** How papers are drawn; `documents/papers` knows. */
export interface PaperMaker {
  /** The sheets of a paper, at least one: A4 upright, in Japanese, what PDF, preview and print are drawn from. */
  layout(paper: Paper): Promise<readonly Sheet[]>;
  /**
   * A file name after the pattern of the settings (`paperFileName`), such as `20261122_アマノ_110000.pdf`, safe on
   * every system. `supplierName` is what people call the supplier.
   */
  suggestName(paper: Paper, supplierName: string, pattern: string): string;
  /** A file name for several papers in one file, such as `20261122_アマノ_見積書_12件.pdf`. */
  suggestJointName(papers: readonly NamedPaper[]): string;
}

/** A paper on its way into a file. */
export interface NamedPaper {
  readonly paper: Paper;
  /** What the supplier is called in the file's name. */
  readonly supplier: string;
}

/** Where papers are saved: bookmarked in one file, or each as a file of its own in a folder. */
export type PaperPlace =
  | { readonly kind: 'file'; readonly file: string }
  /** `pattern` names the files; one that is there already is left alone, and a number is added to the name. */
  | { readonly kind: 'folder'; readonly folder: string; readonly pattern: string };

/** Why a row of a file cannot be taken as it stands, found while the file was split into cells. */
export type RowFault =
  /** Text after the closing quote of a cell: where the cell ends is not known. */
  | 'stray-quote'
  /** A quote that is never closed. */
  | 'unclosed-quote'
  /** A character that the encoding does not have. */
  | 'undecodable'
  /** A formula of a sheet that was saved without its value. */
  | 'formula-without-value';

/** A cell that is one with others of its column: what it says, and the first and the last of its rows. */
export interface MergedCell {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** A row of a file, as text. */
export interface TableRow {
  /** The line in the file, or the row in the sheet, at which it begins; from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
  /** Whether the sheet does not show it: hidden by a person or by a filter. Absent for a row that is shown. */
  readonly hidden?: true;
  /** Its cells that cover several rows, by column from 0; `cells` has their text in the first row only. */
  readonly merged?: ReadonlyMap<number, MergedCell>;
}

import type { Column } from './columns.ts';

/** Where the bytes of a file go, one piece after the other. */
export interface Sink {
  write(bytes: Uint8Array): Promise<void>;
}

/** The same where a table may take several files. */
export interface PartSink extends Sink {
  /** Ends the file; what is written from now on goes into the next one. */
  next(): Promise<void>;
}

/** The rows of a table: columns, and the lines of each entry that get a row of their own. */
export interface RowShape<E, L> {
  readonly columns: readonly Column<E, L, string>[];
  readonly linesOf: (entry: E) => readonly L[];
  /** False where amounts may be decimals (`Cell`); without it they are whole yen. */
  readonly inYen?: boolean;
}

/** Writes entries as rows of one format. Rows wait in memory until `flush`, so that one write carries many. */
export interface RowWriter<E> {
  /** Adds the rows of an entry, and answers how many they are. */
  add(entry: E): number;
  /** How much waits, in bytes or UTF-16 units of text. */
  readonly waiting: number;
  /** Hands on what waits. Settles when there is room for more. */
  flush(): Promise<void>;
  /** Ends the file. Nothing may be added after. */
  end(): Promise<void>;
  /** What did not fit the format so far: characters that it lacks, and cells that were cut to its longest. */
  readonly losses: { readonly unmappable: number; readonly cut: number };
}

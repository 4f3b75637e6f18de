import type { ExportOrder } from './columns.ts';

/** Where the bytes of a file go, one piece after the other. */
export interface Sink {
  write(bytes: Uint8Array): Promise<void>;
}

/** Writes orders as rows of one format. Rows wait in memory until `flush`, so that one write carries many. */
export interface RowWriter {
  /** Adds the rows of an order, and answers how many they are. */
  add(entry: ExportOrder): number;
  /** How much waits, in UTF-16 units of text. */
  readonly waiting: number;
  /** Hands on what waits. Settles when there is room for more. */
  flush(): Promise<void>;
  /** Ends the file. Nothing may be added after. */
  end(): Promise<void>;
  /** What did not fit the format so far: characters that it lacks, and cells that were cut to its longest. */
  readonly losses: { readonly unmappable: number; readonly cut: number };
}

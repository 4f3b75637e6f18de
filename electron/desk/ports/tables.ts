import type { Result } from '#shared/model/result.ts';

/** A small table: whole numbers stay numbers, everything else is text. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Files of small tables that people keep. */
export interface Tables {
  /** Proposes a file name, safe on every system. */
  suggestName(title: string, supplier: string): string;
  /** Whether `file` can be written, before something is fetched that can't be fetched for nothing. */
  canWrite(file: string): Promise<Result<null>>;
  /** Writes the whole file or nothing of it. */
  write(file: string, table: Table): Promise<Result<{ readonly bytes: number }>>;
}

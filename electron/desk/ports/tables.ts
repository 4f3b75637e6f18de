import type { Result } from '#shared/model/result.ts';

/** A small table: whole numbers stay numbers, everything else is text. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Small tables saved as files. */
export interface Tables {
  /** Proposes a file name, safe on every system. */
  suggestName(title: string, supplier: string): string;
  /** Whether `file` can be written, checked before a fetch that has an effect at the supplier. */
  canWrite(file: string): Promise<Result<null>>;
  /** Writes the file atomically. */
  write(file: string, table: Table): Promise<Result<{ readonly bytes: number }>>;
}

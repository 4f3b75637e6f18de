/** The program's log. What is written is redacted; nobody's data belongs in it all the same. */
export interface Log {
  info(event: string, details?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, details?: Readonly<Record<string, string | number | boolean>>): void;
  /** Writes an exception and answers the id under which it stands in the log. */
  exception(event: string, error: unknown): string;
}

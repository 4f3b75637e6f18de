/** The program's log. It is redacted, but personal data does not belong in it anyway. */
export interface Log {
  info(event: string, details?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, details?: Readonly<Record<string, string | number | boolean>>): void;
  /** Writes an exception and answers the id under which it stands in the log. */
  exception(event: string, error: unknown): string;
}

import type { Log } from '#electron/desk/ports/log.ts';

/** A log that a test can read. */
export function memoryLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (event: string, details?: object): void =>
    void lines.push(`${event} ${JSON.stringify(details ?? {})}`);
  return {
    lines,
    info: write,
    warn: write,
    exception: (event, error) => {
      write(event, { error: String(error) });
      return 'a1b2c3d4';
    },
  };
}

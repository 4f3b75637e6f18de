import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import pino from 'pino';
import type { Log } from '#electron/desk/ports/log.ts';
import { redact } from './redact.ts';

/** The log starts a new file beyond this size and keeps the one before. Bytes. */
const largest = 5_000_000;

/** The desk's log: one JSON object a line, redacted, in a file of its own that grows to ten megabytes at most. */
export function openLogFile(file: string): Log {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`);
  const out = pino({ base: null }, pino.destination({ dest: file, sync: true, mode: 0o600 }));
  const clean = (details: Readonly<Record<string, string | number | boolean>> = {}) =>
    Object.fromEntries(
      Object.entries(details).map(([key, value]) => [key, typeof value === 'string' ? redact(value) : value]),
    );
  return {
    info: (event, details) => out.info(clean(details), redact(event)),
    warn: (event, details) => out.warn(clean(details), redact(event)),
    exception: (event, error) => {
      const id = randomUUID().slice(0, 8);
      const known = error instanceof Error ? error : new Error(String(error));
      out.error({ id, name: known.name, stack: redact(known.stack ?? known.message) }, redact(event));
      return id;
    },
  };
}

import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import pino from 'pino';
import type { Log } from '#electron/desk/ports/log.ts';
import { diskErrorCode, refuseForDisk } from '#electron/files/disk-problem.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { redact } from './redact.ts';

/** The log starts a new file beyond this size and keeps the one before. Bytes. */
const maxFileBytes = 5_000_000;
/** The longest text in a line of the log. Characters. */
const maxTextLength = 8_000;
/** What is cut off again behind a cut: half a secret is not recognised as one. Characters. */
const margin = 500;

const shortened = (text: string): string =>
  text.length <= maxTextLength ? redact(text) : `${redact(text.slice(0, maxTextLength)).slice(0, -margin)}…`;

/**
 * The beginning of an account's id, with which its files in `caches/` begin too. The id is a hash and says nothing of
 * anybody; whole, it would be taken for a secret.
 */
const shortAccount = (value: string): string =>
  /^[a-f0-9]{32}$/.test(value) ? value.slice(0, 8) : shortened(value);

/** What is left out of the log: `warn` leaves out information, `error` warnings, too. */
export type LogLevel = 'info' | 'warn' | 'error';

export interface LogFile extends Log {
  /** Why the last line could not be written; null while the log is written. */
  readonly problem: Refusal | null;
}

/**
 * The desk's log: one JSON object a line, redacted, in a file that grows to five megabytes; one earlier file is
 * kept. The file is opened for each line, so that any number of logs of this process may share it. A log that can't
 * be written stops nobody: it is reported once on standard error, and `problem` says why until a line can be written
 * again. `level` is asked for each line; exceptions are always written.
 */
export function openLogFile(file: string, level: () => LogLevel = () => 'info'): LogFile {
  let problem: Refusal | null = null;
  const write = (line: string): void => {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > 0 && size + Buffer.byteLength(line) > maxFileBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, line, { mode: 0o600 });
      problem = null;
    } catch (error) {
      if (diskErrorCode(error) === null) throw error;
      const { error: refusal } = refuseForDisk('log.not-written', file, error);
      if (problem === null) process.stderr.write(`${refusal.message.ja} ${refusal.message.en}\n`);
      problem = refusal;
    }
  };
  const out = pino({ base: null }, { write });
  const clean = (details: Readonly<Record<string, string | number | boolean>> = {}) =>
    Object.fromEntries(
      Object.entries(details).map(([key, value]) => [
        key,
        typeof value !== 'string' ? value : key === 'account' ? shortAccount(value) : shortened(value),
      ]),
    );
  return {
    info: (event, details) => {
      if (level() === 'info') out.info(clean(details), shortened(event));
    },
    warn: (event, details) => {
      if (level() !== 'error') out.warn(clean(details), shortened(event));
    },
    exception: (event, error) => {
      const id = randomUUID().slice(0, 8);
      const known = error instanceof Error ? error : new Error(String(error));
      out.error(
        { id, name: shortened(known.name), stack: shortened(known.stack ?? known.message) },
        shortened(event),
      );
      return id;
    },
    get problem() {
      return problem;
    },
  };
}

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parentPort, type MessagePort } from 'node:worker_threads';

/** Where a thread ends: at which question, and whether it has been carried out by then. */
export interface Ending {
  readonly at: string;
  readonly when: 'before' | 'after';
  /** How many threads, one after the other, end there. */
  readonly times: number;
  /** The account of the question, where it is not any. */
  readonly account: string | null;
}

/** A question from the desk; those to the archive name their method in the input. */
interface Asked {
  readonly name?: string;
  readonly input?: { readonly method?: string; readonly 0?: unknown } | null;
}

/** In the thread: ends it at the question that stands in `note`. */
export function endWhereNoted(note: string): void {
  const endIf = (now: Ending['when'], { name, input }: Asked): void => {
    if (!existsSync(note)) return;
    const { at, when, times, account } = JSON.parse(readFileSync(note, 'utf8')) as Ending;
    if (when !== now || (at !== name && at !== input?.method)) return;
    if (account !== null && account !== input?.[0]) return;
    if (times > 1)
      writeFileSync(note, JSON.stringify({ at, when, times: times - 1, account } satisfies Ending));
    else rmSync(note);
    process.exit(1);
  };
  const port = parentPort as MessagePort;
  const on = port.on.bind(port) as (event: string, listener: (asked: Asked) => void) => MessagePort;
  port.on = ((event: string, listener: (asked: Asked) => void) =>
    on(event, (asked) => {
      endIf('before', asked);
      listener(asked);
      // The answer leaves in a later turn than the work is done in, so nobody gets it.
      endIf('after', asked);
    })) as typeof port.on;
}

import type { Log } from './ports/log.ts';

/** Leaves work to itself: nobody waits for it, and what it throws is logged as `event`. Use it instead of `void`. */
export function inBackground(log: Pick<Log, 'exception'>, event: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => log.exception(event, error));
}

import type { EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { Result } from '#shared/model/result.ts';

/** Work that quitting would interrupt: a job by its kind, or a write in flight. */
export type RunningWork = Job['kind'] | 'write';

/** The desk as seen by a host: calls go in, events come out. */
export interface Desk {
  /**
   * Handles a call of the page. `name` and `input` are untrusted: they are parsed here.
   * Never rejects: an exception becomes the refusal `unexpected`, with an id that also stands in the log.
   */
  call(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Sends every event to `listener` until the returned function is called. */
  listen(listener: DeskListener): () => void;
  /**
   * Takes a `kobai-desk:` link that the system handed over; a page is notified and fetches it. Anything else is
   * ignored.
   */
  arrive(link: string): void;
  /** The machine suspended or resumed, or its screen was locked or unlocked: timers are checked now. */
  onPowerEvent(): void;
  /** Kinds of work in progress, each once. */
  running(): readonly RunningWork[];
  /** Ends running work, closes caches and forgets what is only in memory. */
  close(): Promise<void>;
}

export type DeskListener = <N extends EventName>(event: N, payload: EventPayload<N>) => void;

import type { EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { Result } from '#shared/model/result.ts';

/** Work that ending the program would interrupt: a job by its kind, or a write that has no answer yet. */
export type RunningWork = Job['kind'] | 'write';

/** The desk as a host sees it: one way in, one way out. */
export interface Desk {
  /**
   * Answers a call of the page. `name` and `input` are whatever came in: they are parsed here.
   * Never rejects: an exception becomes the refusal `unexpected`, with an id that also stands in the log.
   */
  call(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Sends every event to `listener` until the returned function is called. */
  listen(listener: DeskListener): () => void;
  /** Takes a `kobai-desk:` link that the system handed over; a page is notified and fetches it. Anything else is ignored. */
  arrive(link: string): void;
  /** The machine slept, woke, or its screen was locked or unlocked: what goes by time is looked at now. */
  onPowerEvent(): void;
  /** What is running this moment, each kind once. */
  running(): readonly RunningWork[];
  /** Ends running work, closes caches and forgets what is only in memory. */
  close(): Promise<void>;
}

export type DeskListener = <N extends EventName>(event: N, payload: EventPayload<N>) => void;

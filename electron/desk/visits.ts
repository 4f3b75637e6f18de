import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The time that somebody has a kiosk, from one sign-out to the next. Every call belongs to the visit in which it began, with
 * all that it waits for: what a supplier answers after the visit is nobody's any more, and must not land with the next person.
 */
export interface Visits {
  /** Runs a call in the current visit. */
  run<T>(call: () => T): T;
  /** Whether the visit of the running call is over. What belongs to no call is of no visit. */
  isOver(): boolean;
  /** Whether it is over, and what was left of it was deleted from this machine. */
  wasDeleted(): boolean;
  /** Ends the current visit; `deletes`: what is left of it is deleted. */
  end(deletes: boolean): void;
}

interface Visit {
  over: { readonly deletes: boolean } | null;
}

export function createVisits(): Visits {
  const running = new AsyncLocalStorage<Visit>();
  let current: Visit = { over: null };
  const over = () => running.getStore()?.over ?? null;
  return {
    run: (call) => running.run(current, call),
    isOver: () => over() !== null,
    wasDeleted: () => over()?.deletes === true,
    end: (deletes) => {
      current.over = { deletes };
      current = { over: null };
    },
  };
}

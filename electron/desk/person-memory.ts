import type { SendEvent } from './events.ts';
import { createFailedSignIns, type FailedSignIns } from './help/failed-sign-ins.ts';
import type { Clock } from './ports/clock.ts';
import type { Timers } from './ports/timers.ts';
import { createFlows, type Flows } from './recovery/flows.ts';
import { createPendingLinks, type PendingLinks } from './recovery/pending-links.ts';
import { createVisits, type Visits } from './visits.ts';

/** What the desk has of people in memory without a session of theirs. Nothing is kept of a visit that is over. */
export interface PersonMemory {
  readonly visits: Visits;
  readonly failedSignIns: FailedSignIns;
  readonly flows: Flows;
  readonly pendingLinks: PendingLinks;
  /** Forgets all of it. */
  clear(): void;
}

/** Empty at the start of the desk. */
export function createPersonMemory(clock: Clock, timers: Timers, send: SendEvent): PersonMemory {
  const visits = createVisits();
  const failedSignIns = createFailedSignIns(clock);
  const flows = createFlows(clock, timers);
  const pendingLinks = createPendingLinks(() => send('link.received', {}));
  return {
    visits,
    failedSignIns: {
      ...failedSignIns,
      remember: (...failed) => {
        if (!visits.isOver()) failedSignIns.remember(...failed);
      },
    },
    flows: {
      ...flows,
      begin: (...content) => {
        const id = flows.begin(...content);
        // Its secrets are wiped with it.
        if (visits.isOver()) flows.drop(id);
        return id;
      },
    },
    pendingLinks,
    clear: () => {
      failedSignIns.clear();
      flows.clear();
      pendingLinks.take();
    },
  };
}

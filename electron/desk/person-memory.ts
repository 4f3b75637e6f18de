import type { SendEvent } from './events.ts';
import { createFailedSignIns, type FailedSignIns } from './help/failed-sign-ins.ts';
import type { Clock } from './ports/clock.ts';
import type { Timers } from './ports/timers.ts';
import { createFlows, type Flows } from './recovery/flows.ts';
import { createPendingLinks, type PendingLinks } from './recovery/pending-links.ts';

/** What the desk has of people in memory without a session of theirs. */
export interface PersonMemory {
  readonly failedSignIns: FailedSignIns;
  readonly flows: Flows;
  readonly pendingLinks: PendingLinks;
  /** Forgets all of it. */
  clear(): void;
}

/** Empty at the start of the desk. */
export function createPersonMemory(clock: Clock, timers: Timers, send: SendEvent): PersonMemory {
  const failedSignIns = createFailedSignIns(clock);
  const flows = createFlows(clock, timers);
  const pendingLinks = createPendingLinks(() => send('link.received', {}));
  return {
    failedSignIns,
    flows,
    pendingLinks,
    clear: () => {
      failedSignIns.clear();
      flows.clear();
      pendingLinks.take();
    },
  };
}

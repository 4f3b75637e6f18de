import type { Host } from '#electron/host/host.ts';
import { instantOf, millisecondsOf, type Instant } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import type { KioskTries } from '../ports/kiosk-tries.ts';
import type { Log } from '../ports/log.ts';
import type { DeskPolicy } from './desk-policy.ts';
import { isExitCode } from './exit-code.ts';
import { policyRefusal } from './policy-rules.ts';

/** Wrong codes before there is a wait. */
const freeTries = 5;
/** The first wait; each further wrong code doubles it, up to an hour. Milliseconds. */
const firstWaitMs = 60_000;
const longestWaitMs = 3_600_000;

export interface KioskPorts {
  readonly host: Host;
  readonly desk: DeskPolicy;
  readonly tries: KioskTries;
  readonly clock: Clock;
  readonly log: Log;
  /** Signs everybody out and deletes what this machine has of them. Never rejects. */
  readonly endSessions: () => Promise<void>;
}

/** Until when no code is looked at after `wrong` wrong ones, the last at `at`. */
function waitAfter(wrong: number, at: Instant): Instant | null {
  if (wrong < freeTries) return null;
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries));
  return instantOf(millisecondsOf(at) + wait);
}

/**
 * A machine in a hall: the next person finds nothing of the one before, and only an administrator's code leads out.
 * Wrong codes are counted on the disk, so that switching the machine off and on gains nothing.
 */
export function createKiosk({ host, desk, tries, clock, log, endSessions }: KioskPorts) {
  /** One code at a time: many at once would all be tried before the first is counted. */
  let trying: Promise<unknown> = Promise.resolve();

  const tryCode = async (code: string): Promise<Result<null>> => {
    const { kiosk, kioskExitCode } = desk.values();
    if (kiosk !== true || kioskExitCode === undefined)
      return refused(policyRefusal(desk.values(), 'kiosk.no-code'));
    const now = clock.now();
    const before = tries.get();
    if (before.until !== null && now < before.until)
      return refuse('kiosk.wait', { field: 'code', until: before.until });
    // Counted first: who cuts the power while a code is looked at has used up a try.
    const wrong = before.wrong + 1;
    const until = waitAfter(wrong, now);
    const counted = tries.set({ wrong, until });
    if (!counted.ok) return counted;
    if (!(await isExitCode(code, kioskExitCode))) {
      log.warn('kiosk exit refused', { wrong });
      return until === null
        ? refuse('kiosk.wrong-code', { field: 'code', params: { left: freeTries - wrong } })
        : refuse('kiosk.wait', { field: 'code', until });
    }
    tries.set({ wrong: 0, until: null });
    log.info('kiosk left');
    await endSessions();
    host.quit();
    return ok(null);
  };

  const calls: Pick<CallHandlers, 'kiosk.leave' | 'kiosk.end'> = {
    'kiosk.leave': ({ code }) => {
      const next = trying.then(() => tryCode(code));
      trying = next.catch(() => undefined);
      return next;
    },
    'kiosk.end': async () => {
      await endSessions();
      return ok(null);
    },
  };
  return calls;
}

import type { Host } from '#electron/host/host.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { FailedAttemptCounter } from '../ports/failed-attempts.ts';
import { createAttemptLimiter } from '../lock/attempt-limiter.ts';
import { isSecret } from '../lock/secret-hash.ts';
import type { DeskPolicy } from '../policy/desk-policy.ts';
import { policyRefusal } from '../policy/policy-rules.ts';

export interface KioskPorts {
  readonly host: Host;
  readonly desk: DeskPolicy;
  readonly tries: FailedAttemptCounter;
  readonly clock: Clock;
  readonly log: Log;
  /** Signs everybody out and deletes what this machine has of them. Never rejects. */
  readonly endSessions: () => Promise<void>;
}

/**
 * A machine in a hall: the next person finds nothing of the one before, and only an administrator's code leads out.
 */
export function createKiosk({ host, desk, tries, clock, log, endSessions }: KioskPorts) {
  const attempt = createAttemptLimiter(clock);

  const leave = async (code: string): Promise<Result<null>> => {
    const { kiosk, kioskExitCode } = desk.values();
    if (kiosk !== true || kioskExitCode === undefined)
      return refused(policyRefusal(desk.values(), 'kiosk.no-code'));
    const attempted = await attempt(tries, async () => ok(await isSecret(code, kioskExitCode)));
    if (!attempted.ok) return attempted;
    if (attempted.value.outcome !== 'right')
      log.warn('kiosk exit refused', { outcome: attempted.value.outcome });
    if (attempted.value.outcome === 'wrong')
      return refuse('kiosk.wrong-code', { field: 'code', params: { left: attempted.value.left } });
    if (attempted.value.outcome === 'wait')
      return refuse('kiosk.wait', { field: 'code', until: attempted.value.until });
    log.info('kiosk left');
    await endSessions();
    host.quit();
    return ok(null);
  };

  const calls: Pick<CallHandlers, 'kiosk.leave' | 'kiosk.end'> = {
    'kiosk.leave': ({ code }) => leave(code),
    'kiosk.end': async () => {
      await endSessions();
      return ok(null);
    },
  };
  return calls;
}

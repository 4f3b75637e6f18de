import { isNewer } from '#electron/domain/versions.ts';
import type { UpdateState, UpdateView } from '#shared/ipc/updates.ts';
import { millisecondsOf, type Instant } from '#shared/model/dates.ts';
import { managedValue, type ManagedValues } from '#shared/model/managed-settings.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Timers } from '../ports/timers.ts';
import type { Release, Updates, UpdateSource } from '../ports/updates.ts';

/** How often it is asked whether it is time to look. Milliseconds. */
const minute = 60_000;
/** How long after an answer, and after a failure, it is looked again. Milliseconds. */
const nextLook = { answered: 12 * 60 * minute, failed: 60 * minute } as const;

export interface UpdatePorts {
  readonly updates: Updates;
  readonly values: () => ManagedValues;
  /** The version that runs. */
  readonly version: string;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** Whether something is being sent or written that a restart would break off. */
  readonly isBusy: () => boolean;
  readonly changed: (view: UpdateView) => void;
}

interface Ready {
  readonly source: UpdateSource;
  readonly release: Release;
}

const isSame = (a: UpdateSource | null, b: UpdateSource | null): boolean =>
  a?.address === b?.address && a?.channel === b?.channel;

/**
 * Keeps a desk that a person installed up to date, from the address and in the channel that the policy sets, and from
 * nowhere else. It never goes back to an older version, and installs nothing by itself: somebody restarts.
 */
export function createUpdates(ports: UpdatePorts) {
  const { updates, values, clock, log } = ports;
  let state: UpdateState = { state: 'idle' };
  let checkedAt: Instant | null = null;
  let lookAgainAt = 0;
  let ready: Ready | null = null;
  let running: { readonly source: UpdateSource; readonly abort: AbortController } | null = null;
  let followed: UpdateSource | null = null;

  const offReason = (): Extract<UpdateState, { state: 'off' }>['reason'] | null => {
    if (updates.unable !== null) return updates.unable;
    if (values().kiosk === true) return 'kiosk';
    if (managedValue(values(), 'updateChannel') === 'off') return 'channel-off';
    return values().updateAddress === undefined ? 'no-address' : null;
  };
  const sourceNow = (): UpdateSource | null => {
    const { updateAddress: address, updateChannel: channel = 'off' } = values();
    return offReason() !== null || address === undefined || channel === 'off' ? null : { address, channel };
  };
  const view = (): UpdateView => {
    const reason = offReason();
    return {
      now: reason === null ? state : { state: 'off', reason },
      channel: managedValue(values(), 'updateChannel') ?? 'off',
      checkedAt,
    };
  };
  const become = (next: UpdateState): void => {
    state = next;
    ports.changed(view());
  };

  const fail = (refusal: Extract<UpdateState, { state: 'failed' }>['refusal']): void => {
    log.warn('update failed', { code: refusal.code });
    lookAgainAt = millisecondsOf(clock.now()) + nextLook.failed;
    become({ state: 'failed', refusal });
  };

  const download = async (
    { source, release }: Ready,
    signal: AbortSignal,
    done: () => void,
  ): Promise<void> => {
    const { version, file } = release;
    let percent = 0;
    become({ state: 'downloading', version, percent });
    const downloaded = await updates.download(
      source,
      release,
      (bytes) => {
        const now = Math.min(100, Math.floor((bytes * 100) / file.size));
        if (now === percent || signal.aborted) return;
        percent = now;
        become({ state: 'downloading', version, percent });
      },
      signal,
    );
    if (signal.aborted) return;
    done();
    if (!downloaded.ok) return fail(downloaded.error);
    ready = { source, release };
    log.info('update ready', { version });
    become({ state: 'ready', version });
  };

  /** Answers once the newest version is known; the download goes on. */
  const look = async (source: UpdateSource): Promise<void> => {
    const abort = new AbortController();
    const { signal } = abort;
    running = { source, abort };
    const done = (): void => {
      if (running?.abort === abort) running = null;
    };
    become({ state: 'checking' });
    const newest = await updates.newest(source, signal);
    if (signal.aborted) return;
    if (!newest.ok) {
      done();
      fail(newest.error);
      // What is here already can be installed all the same.
      if (ready !== null) become({ state: 'ready', version: ready.release.version });
      return;
    }
    checkedAt = clock.now();
    lookAgainAt = millisecondsOf(checkedAt) + nextLook.answered;
    const release = newest.value;
    if (release === null || !isNewer(release.version, ports.version)) {
      // An older one is what somebody would serve who wants a fault back that was mended.
      if (release !== null && release.version !== ports.version)
        log.info('older release left alone', { version: release.version });
      ready = null;
      done();
      return become({ state: 'none' });
    }
    become({ state: 'available', version: release.version });
    download({ source, release }, signal, done).catch((error: unknown) => {
      log.exception('update', error);
      stop();
    });
  };

  const check = async (): Promise<void> => {
    const source = sourceNow();
    if (source !== null && running === null) await look(source);
  };

  const stop = (): void => {
    running?.abort.abort();
    running = null;
    ready = null;
    state = { state: 'idle' };
    lookAgainAt = 0;
  };

  /** What the policy no longer wants is dropped at once, also in the middle of a download. */
  const follow = (): void => {
    const source = sourceNow();
    if (isSame(source, followed)) return;
    followed = source;
    stop();
    checkedAt = null;
    ports.changed(view());
  };

  const tick = async (): Promise<void> => {
    follow();
    const wait = lookAgainAt - millisecondsOf(clock.now());
    // One that is longer than any can be was set by a clock that was wrong.
    if (wait <= 0 || wait > nextLook.answered) await check();
  };
  const stopTicking = ports.timers.every(minute, () => {
    tick().catch((error: unknown) => log.exception('update', error));
  });
  followed = sourceNow();

  const install = async (): Promise<Result<null>> => {
    follow();
    if (ready === null) return refuse('update.not-ready');
    if (ports.isBusy()) return refuse('update.busy');
    const { source, release } = ready;
    // Whatever happened to the file since: what is installed is what was signed.
    const whole = await updates.download(source, release, () => undefined, new AbortController().signal);
    if (!whole.ok) {
      ready = null;
      fail(whole.error);
      return whole;
    }
    const installed = await updates.install(whole.value);
    if (!installed.ok) log.warn('update not installed', { code: installed.error.code });
    return installed;
  };
  const notHere = () => (updates.unable === null ? null : refuse('update.not-here'));

  const calls: Pick<CallHandlers, 'updates.state' | 'updates.check' | 'updates.install'> = {
    'updates.state': () => ok(view()),
    'updates.check': async () => {
      const refused = notHere();
      if (refused !== null) return refused;
      follow();
      await check();
      return ok(view());
    },
    'updates.install': () => notHere() ?? install(),
  };
  return { calls, view, policyChanged: follow, stop: () => (stopTicking(), stop()) };
}

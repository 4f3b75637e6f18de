import { randomBytes } from 'node:crypto';
import type { FlowId } from '#shared/ipc/recovery.ts';
import { instantOf, millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import type { CacheKey } from '../sign-in/cache-key.ts';
import type { Clock } from '../ports/clock.ts';
import type { Timers } from '../ports/timers.ts';

/** How long the outcome of an expired link is remembered. Milliseconds. */
const finishedTtlMs = 24 * 3_600_000;
/** The most flows at once; the oldest is dropped. */
const maxFlows = 100;
/** How often expired flows are removed. Milliseconds. */
const sweepIntervalMs = 30_000;

/** The parsed login ID that a sign-in was started with. */
export interface SignInAttempt {
  readonly supplier: SupplierId;
  readonly login: string;
  readonly identifierKind: IdentifierKind;
  readonly staySignedIn: boolean;
}

/** Content of each kind of flow. All of it is secret and never sent to a page. */
export interface FlowContents {
  /** Waits for its link. The password is needed once more, to seal the cache key after completion. */
  readonly 'two-step': SignInAttempt & { readonly challengeId: string; readonly password: string };
  /**
   * Waits for a new password. The old one is not kept; if it opened the key of a saved history, that key is, so that the
   * history stays readable.
   */
  readonly 'password-change': SignInAttempt & {
    readonly changeToken: string;
    readonly cacheKey: CacheKey | null;
  };
  readonly registration: {
    readonly supplier: SupplierId;
    readonly registrationToken: string;
    readonly email: string;
    readonly checked: { readonly values: FormValues; readonly password: string | null } | null;
  };
  readonly 'password-reset': { readonly supplier: SupplierId; readonly token: string };
}
export type FlowKind = keyof FlowContents;

/** A sign-in by link that was completed or has expired, without its password. Only used to answer its link. */
export interface FinishedChallenge {
  readonly supplier: SupplierId;
  readonly challengeId: string;
}

type Flow = {
  [K in FlowKind]: {
    readonly id: FlowId;
    readonly kind: K;
    readonly content: FlowContents[K];
    readonly until: number;
  };
}[FlowKind];

/** Flows that continue with a link or another step. In memory only. */
export interface Flows {
  /** Starts a flow that lasts until `until`, by this desk's clock. */
  begin<K extends FlowKind>(kind: K, content: FlowContents[K], until: Instant): FlowId;
  /** The content of a flow of that kind; null if there is none or it has expired. */
  find<K extends FlowKind>(kind: K, id: string): FlowContents[K] | null;
  change<K extends FlowKind>(kind: K, id: string, content: FlowContents[K]): void;
  /** Flows of a kind at a supplier, the newest first. */
  at<K extends FlowKind>(kind: K, supplier: SupplierId): readonly { id: FlowId; content: FlowContents[K] }[];
  /** Ends a completed flow. */
  complete(id: string): void;
  /** Ends an abandoned flow: a link to it is answered with "nothing is waiting". */
  drop(id: string): void;
  /** Drops the sign-ins at `supplier` with this login ID; another one has replaced them. */
  endSignIns(supplier: SupplierId, login: string): void;
  /** Sign-ins by link that were completed or ran out within a day, so that their links can be recognised. */
  finishedChallenges(supplier: SupplierId): readonly FinishedChallenge[];
  clear(): void;
}

/** Stores flows by random ids and owns the keys in them. Secrets are wiped when a flow ends, completes or expires. */
export function createFlows(clock: Clock, timers: Timers): Flows {
  const flows = new Map<string, Flow>();
  const finishedChallenges = new Map<string, FinishedChallenge & { readonly since: number }>();
  let stopTimer: (() => void) | null = null;

  const remove = (id: string): void => {
    const flow = flows.get(id);
    if (flow?.kind === 'password-change') flow.content.cacheKey?.fill(0);
    flows.delete(id);
  };

  const complete = (id: string): void => {
    const flow = flows.get(id);
    remove(id);
    if (flow?.kind !== 'two-step') return;
    const { supplier, challengeId } = flow.content;
    finishedChallenges.set(challengeId, { supplier, challengeId, since: millisecondsOf(clock.now()) });
  };

  const sweep = (): void => {
    const now = millisecondsOf(clock.now());
    for (const [id, { until }] of flows) if (until <= now) complete(id);
    for (const [id, { since }] of finishedChallenges)
      if (now - since >= finishedTtlMs) finishedChallenges.delete(id);
    while (finishedChallenges.size > maxFlows)
      finishedChallenges.delete(finishedChallenges.keys().next().value!);
  };

  const updateTimer = (): void => {
    if (flows.size > 0) stopTimer ??= timers.every(sweepIntervalMs, onTimer);
    else {
      stopTimer?.();
      stopTimer = null;
    }
  };
  const onTimer = (): void => {
    sweep();
    updateTimer();
  };

  const find: Flows['find'] = (kind, id) => {
    sweep();
    const flow = flows.get(id);
    return flow?.kind === kind ? (flow.content as never) : null;
  };

  return {
    begin: (kind, content, until) => {
      sweep();
      while (flows.size >= maxFlows) remove(flows.keys().next().value!);
      const id = randomBytes(16).toString('hex');
      flows.set(id, { id, kind, content, until: millisecondsOf(until) } as Flow);
      updateTimer();
      return id;
    },
    find,
    change: (kind, id, content) => {
      const flow = flows.get(id);
      if (flow?.kind === kind) flows.set(id, { ...flow, content } as Flow);
    },
    at: (kind, supplier) => {
      sweep();
      return [...flows.values()]
        .filter((flow) => flow.kind === kind && flow.content.supplier === supplier)
        .map(({ id, content }) => ({ id, content: content as never }))
        .toReversed();
    },
    complete: (id) => {
      complete(id);
      updateTimer();
    },
    drop: (id) => {
      remove(id);
      updateTimer();
    },
    endSignIns: (supplier, login) => {
      for (const { id, kind, content } of flows.values()) {
        if (kind !== 'two-step' && kind !== 'password-change') continue;
        if (content.supplier === supplier && content.login === login) remove(id);
      }
      updateTimer();
    },
    finishedChallenges: (supplier) => {
      sweep();
      return [...finishedChallenges.values()].filter((each) => each.supplier === supplier).toReversed();
    },
    clear: () => {
      for (const id of flows.keys()) remove(id);
      finishedChallenges.clear();
      updateTimer();
    },
  };
}

/**
 * When a flow expires here: as the supplier said, but at least its full duration from now, because this machine's clock
 * may be ahead. The supplier decides in the end.
 */
export const flowExpiry = (said: Instant, now: Instant, minutes: number): Instant =>
  instantOf(Math.max(millisecondsOf(said), millisecondsOf(now) + minutes * 60_000));

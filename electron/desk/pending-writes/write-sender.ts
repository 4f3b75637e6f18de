import type { UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import { outcomeCauses } from '#shared/messages/outcome-causes.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { RequestFault, Session } from '../sign-in/session.ts';
import type { Gate } from '../gate/gate.ts';
import { uptimeOf, type Clock } from '../ports/clock.ts';
import type { JournalEntry, WriteLabel } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { IdempotentRoute } from '../ports/supplier-client.ts';
import type { WriteJournals } from './remembered-journals.ts';
import { retainAccounts } from './sent-writes.ts';
import { isIdempotentRoute, parseWriteResponse, writeKinds } from './write-kinds.ts';

interface WriteSenderPorts {
  readonly gate: Pick<Gate, 'send' | 'refusalOf'>;
  readonly journals: Pick<WriteJournals, 'markSent' | 'mark' | 'remove'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly happened: (account: AccountId, what: UnresolvedWrite['what']) => void;
  /** Why a write could not be resolved; null when the supplier has answered. By `<account> <key>`. */
  readonly onRefused: (name: string, why: Refusal | null) => void;
}

/** The outcome of a write, as the supplier returned it. */
type WriteOutcome =
  | {
      readonly state: 'done';
      readonly answer: unknown;
      readonly number: string | null;
      readonly label: WriteLabel | null;
    }
  | { readonly state: 'voided' | 'not-there' | 'unknown' };

/** Whether a fault leaves the outcome unknown: the request may have been carried out. */
const isOutcomeUnknown = (fault: RequestFault): boolean =>
  fault.kind === 'unreachable' ||
  fault.kind === 'unexpected' ||
  (fault.kind === 'problem' && fault.problem.status >= 500);

/** Why no response came, where that is known. */
const causeOf = (fault: RequestFault): UnresolvedWrite['cause'] => {
  if (fault.kind !== 'unreachable') return null;
  return fault.timedOut ? 'timed-out' : 'connection-lost';
};

/** Whether a fault is transient: a retry of the same request may succeed. */
const isTransient = (fault: RequestFault): boolean =>
  fault.kind === 'no-session' || (fault.kind === 'problem' && fault.problem.status === 429);

/**
 * How long a request may still be carried out after it was sent: gateways and busy servers hold one for minutes. Until
 * then "no record of it" proves nothing. Milliseconds.
 */
const arrivalWindowMs = 5 * 60_000;

/** Sends the entries of the journal, resolves their outcome, and removes them once it is known. */
export function createWriteSender({ gate, journals, clock, log, happened, onRefused }: WriteSenderPorts) {
  /** The refusal as worded for the route of the write, also when its outcome was asked for. */
  const describeError = (session: Session, entry: JournalEntry, fault: RequestFault): Refusal =>
    gate.refusalOf(session, writeKinds[entry.what].route, fault);

  const logIfFailed = async (work: Promise<Result<null>>): Promise<void> => {
    const done = await work;
    // An entry that stays in the journal is asked for again; it is never assumed not to have happened.
    if (!done.ok) log.warn('journal not brought up to date', { code: done.error.code });
  };
  // Of this run only: after a restart the page only says that no answer came.
  const lastCauses = new Map<string, UnresolvedWrite['cause']>();
  const nameOf = (session: Session, { key }: JournalEntry): string => `${session.id} ${key}`;
  /** The uptime when this run first saw an entry of which nobody knows when it was sent. */
  const firstSeen = new Map<string, number>();
  const mayStillArrive = (name: string, { state, sentUptime }: JournalEntry): boolean => {
    if (state === 'not-there') return false;
    const now = uptimeOf(clock);
    const sent = sentUptime ?? firstSeen.get(name) ?? now;
    if (sentUptime === null) firstSeen.set(name, sent);
    // The machine was started since: more time has passed than it has been on, however much more.
    return (now < sent ? now : now - sent) < arrivalWindowMs;
  };

  /** The refusal of a write of which nobody knows yet whether it arrived. */
  const unresolved = (cause: UnresolvedWrite['cause']): Refusal =>
    refusal('checkout.unresolved', {
      at: clock.now(),
      params: { cause: outcomeCauses[cause ?? 'not-known'] },
    });

  const recordSending = async (session: Session, entry: JournalEntry): Promise<Result<JournalEntry>> => {
    const token = await session.accessToken();
    if (!token.ok) {
      noteRefusal(session, entry, token.error);
      return token;
    }
    const sentUptime = uptimeOf(clock);
    const marked = await journals.markSent(session.id, entry.key, sentUptime);
    if (marked.ok) return ok({ ...entry, state: 'unknown', sentUptime });
    log.warn('journal not brought up to date', { code: marked.error.code });
    // An earlier copy was sent, whatever the journal refuses.
    return refused(unresolved(null));
  };

  const noteRefusal = (session: Session, entry: JournalEntry, why: Refusal | null): void =>
    onRefused(nameOf(session, entry), why);

  /** Asks for the outcome of a write; `giveUp` also voids it if it has not happened. */
  const resolveOutcome = async (
    session: Session,
    entry: JournalEntry,
    giveUp: boolean,
  ): Promise<Result<WriteOutcome>> => {
    const response = await gate.send(session, 'resolveWrite', { body: { key: entry.key, void: giveUp } });
    if (!response.ok) {
      const why = describeError(session, entry, response.error);
      noteRefusal(session, entry, why);
      return refused(why);
    }
    noteRefusal(session, entry, null);
    switch (response.value.state) {
      case 'done':
        return ok({
          state: 'done',
          answer: isIdempotentRoute(entry.route)
            ? parseWriteResponse(entry.route, response.value.answer)
            : null,
          number: writeKinds[entry.what].number(response.value.answer),
          label: writeKinds[entry.what].label(response.value.answer),
        });
      case 'voided':
        await logIfFailed(journals.remove(session.id, entry.key));
        return ok({ state: 'voided' });
      case 'unknown': {
        const state = mayStillArrive(nameOf(session, entry), entry) ? 'unknown' : 'not-there';
        if (entry.state !== state) await logIfFailed(journals.mark(session.id, entry.key, state, null));
        return ok({ state });
      }
    }
  };

  /** Asks for the outcome of a write. One that happened is kept until it has been reported. */
  const lookUpOutcome = async (
    session: Session,
    entry: JournalEntry,
    giveUp: boolean,
  ): Promise<Result<WriteOutcome>> => {
    const outcome = await resolveOutcome(session, entry, giveUp);
    if (outcome.ok && outcome.value.state === 'done') {
      const { number, label } = outcome.value;
      await logIfFailed(journals.mark(session.id, entry.key, 'done', number, label));
      happened(session.id, entry.what);
    }
    return outcome;
  };

  return {
    unresolved,
    /** Forgets what is known of the writes of everybody else. */
    keepOnly: (accounts: readonly AccountId[]): void => {
      retainAccounts(accounts, lastCauses);
      retainAccounts(accounts, firstSeen);
    },
    /** Why no answer came when it was sent last, by `<account> <key>`. */
    causeOf: (name: string): UnresolvedWrite['cause'] => lastCauses.get(name) ?? null,
    ask: (session: Session, entry: JournalEntry) => lookUpOutcome(session, entry, false),
    drop: (session: Session, entry: JournalEntry) => lookUpOutcome(session, entry, true),

    /**
     * Sends an entry under its key, and returns the supplier's response. `before`: it was sent already, so that an earlier
     * copy may still arrive; nothing is sent again that can't be recorded as sent. An entry that happened stays in the
     * journal; the caller removes it.
     */
    send: async (session: Session, kept: JournalEntry, before: boolean): Promise<Result<unknown>> => {
      const recorded = before ? await recordSending(session, kept) : ok(kept);
      if (!recorded.ok) return recorded;
      const entry = recorded.value;
      // The parts fitted this route when they were written; the supplier parses them in any case.
      const send = gate.send as (
        ...requests: [Session, IdempotentRoute, object]
      ) => ReturnType<Session['ask']>;
      const question = JSON.parse(entry.question) as object;
      const answer = await send(session, entry.route as IdempotentRoute, { ...question, key: entry.key });
      if (answer.ok) {
        happened(session.id, entry.what);
        return ok(answer.value);
      }
      const fault = answer.error;
      const why = describeError(session, entry, fault);
      const cause = causeOf(fault);
      if (isOutcomeUnknown(fault)) lastCauses.set(nameOf(session, entry), cause);
      if (!before && !isOutcomeUnknown(fault)) {
        await logIfFailed(journals.remove(session.id, entry.key));
        return refused(why);
      }
      if (fault.kind === 'no-session') {
        noteRefusal(session, entry, why);
        return refused(why);
      }
      // Refused now, but an earlier copy may still be on its way: void it too.
      const giveUp = !isOutcomeUnknown(fault) && !isTransient(fault);
      const outcome = await resolveOutcome(session, entry, giveUp);
      if (!outcome.ok) return refused(unresolved(cause));
      if (outcome.value.state === 'done' && outcome.value.answer !== null) {
        happened(session.id, entry.what);
        return ok(outcome.value.answer);
      }
      if (outcome.value.state === 'done') {
        // It happened, but this version can't parse the response.
        await logIfFailed(journals.mark(session.id, entry.key, 'done', outcome.value.number));
        happened(session.id, entry.what);
        return refused(unresolved(cause));
      }
      if (outcome.value.state === 'voided') return giveUp ? refused(why) : refuse('checkout.discarded');
      return refused(unresolved(cause));
    },
  };
}

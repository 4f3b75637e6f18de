import type { UnresolvedWrite } from '#shared/ipc/buying.ts';
import { millisecondsOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { RequestFault, Session } from '../sign-in/session.ts';
import type { Gate } from '../gate/gate.ts';
import type { Clock } from '../ports/clock.ts';
import type { JournalEntry, Journals } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { IdempotentRoute } from '../ports/supplier-client.ts';
import { isIdempotentRoute, parseWriteResponse, writeKinds } from './write-kinds.ts';

interface WriteSenderPorts {
  readonly gate: Pick<Gate, 'send' | 'refusalOf'>;
  readonly journals: Pick<Journals, 'mark' | 'remove'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly happened: (account: AccountId, what: UnresolvedWrite['what']) => void;
  /** Why a write could not be settled; null when the supplier has answered. By `<account> <key>`. */
  readonly onRefused: (name: string, why: Refusal | null) => void;
}

/** What the supplier says became of a write. */
type WriteOutcome =
  | { readonly state: 'done'; readonly answer: unknown; readonly number: string | null }
  | { readonly state: 'voided' | 'not-there' | 'unknown' };

/** Whether an answer says nothing for certain of what became of the request: it may still have happened. */
const isOutcomeUnknown = (fault: RequestFault): boolean =>
  fault.kind === 'unreachable' ||
  fault.kind === 'unexpected' ||
  (fault.kind === 'problem' && fault.problem.status >= 500);

/** Whether the same question may be answered otherwise in a moment: it never got as far as being judged. */
const isTransient = (fault: RequestFault): boolean =>
  fault.kind === 'no-session' || (fault.kind === 'problem' && fault.problem.status === 429);

/**
 * How long a request without an answer may still be carried out: gateways and busy servers hold one for minutes after
 * the desk has stopped waiting. Until then "no record of it" proves nothing. Milliseconds.
 */
const arrivalWindowMs = 5 * 60_000;

/** Sends the entries of the journal, finds out what became of them, and takes them out once that is known. */
export function createWriteSender({ gate, journals, clock, log, happened, onRefused }: WriteSenderPorts) {
  /** In the words of the write, also where it was asked what became of it. */
  const describeError = (session: Session, entry: JournalEntry, fault: RequestFault): Refusal =>
    gate.refusalOf(session, writeKinds[entry.what].route, fault);

  const logIfFailed = async (work: Promise<Result<null>>): Promise<void> => {
    const done = await work;
    // What stays in the journal is asked about again; it is never taken for something that did not happen.
    if (!done.ok) log.warn('journal not brought up to date', { code: done.error.code });
  };
  // Of this run only: after a restart the page says no more than that there is no record so far.
  const lastUnknownAt = new Map<string, number>();
  const nameOf = (session: Session, { key }: JournalEntry): string => `${session.id} ${key}`;
  const mayStillArrive = (name: string): boolean => {
    const since = lastUnknownAt.get(name);
    return since !== undefined && Math.abs(millisecondsOf(clock.now()) - since) < arrivalWindowMs;
  };

  const noteRefusal = (session: Session, entry: JournalEntry, why: Refusal | null): void =>
    onRefused(nameOf(session, entry), why);

  /** Asks what became of a write; with `giveUp` makes sure that it never happens, if it has not. */
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
        });
      case 'voided':
        await logIfFailed(journals.remove(session.id, entry.key));
        return ok({ state: 'voided' });
      case 'unknown': {
        const state = mayStillArrive(nameOf(session, entry)) ? 'unknown' : 'not-there';
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
      await logIfFailed(journals.mark(session.id, entry.key, 'done', outcome.value.number));
      happened(session.id, entry.what);
    }
    return outcome;
  };

  return {
    ask: (session: Session, entry: JournalEntry) => lookUpOutcome(session, entry, false),
    drop: (session: Session, entry: JournalEntry) => lookUpOutcome(session, entry, true),

    /**
     * Sends an entry under its key, and answers what the supplier answered. `before`: it was sent already, so that an
     * earlier copy of it may still arrive. When it happened it is left in the journal, for the caller to see to.
     */
    send: async (session: Session, entry: JournalEntry, before: boolean): Promise<Result<unknown>> => {
      // The parts were those of this route when they were written down; the supplier parses them in any case.
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
      if (isOutcomeUnknown(fault)) lastUnknownAt.set(nameOf(session, entry), millisecondsOf(clock.now()));
      if (!before && !isOutcomeUnknown(fault)) {
        await logIfFailed(journals.remove(session.id, entry.key));
        return refused(why);
      }
      if (fault.kind === 'no-session') {
        noteRefusal(session, entry, why);
        return refused(why);
      }
      // Refused now, while a copy from before may still be on its way: that one must not happen any more either.
      const giveUp = !isOutcomeUnknown(fault) && !isTransient(fault);
      const outcome = await resolveOutcome(session, entry, giveUp);
      if (!outcome.ok) {
        if (entry.state !== 'unknown')
          await logIfFailed(journals.mark(session.id, entry.key, 'unknown', null));
        return refuse('checkout.unresolved', { at: clock.now() });
      }
      if (outcome.value.state === 'done' && outcome.value.answer !== null) {
        happened(session.id, entry.what);
        return ok(outcome.value.answer);
      }
      if (outcome.value.state === 'done') {
        // It happened, and the answer is none that this version understands.
        await logIfFailed(journals.mark(session.id, entry.key, 'done', outcome.value.number));
        happened(session.id, entry.what);
        return refuse('checkout.unresolved', { at: clock.now() });
      }
      if (outcome.value.state === 'voided') return giveUp ? refused(why) : refuse('checkout.discarded');
      return refuse('checkout.unresolved', { at: clock.now() });
    },
  };
}

import type { Unsettled } from '#shared/ipc/buying.ts';
import { millisecondsOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { AskFault, Session } from '../sign-in/session.ts';
import type { Gate } from '../gate/gate.ts';
import type { Clock } from '../ports/clock.ts';
import type { JournalEntry, Journals } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { OnceRoute } from '../ports/supplier-client.ts';
import { isOnceRoute, settledAnswer, writeKinds } from './write-kinds.ts';

interface SendingPorts {
  readonly gate: Pick<Gate, 'send' | 'refusalOf'>;
  readonly journals: Pick<Journals, 'mark' | 'remove'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly happened: (account: AccountId, what: Unsettled['what']) => void;
  /** Why a write could not be settled; null when the supplier has answered. By `<account> <key>`. */
  readonly refusedBecause: (name: string, why: Refusal | null) => void;
}

/** What the supplier says became of a write. */
type Fate =
  | { readonly state: 'done'; readonly answer: unknown; readonly number: string | null }
  | { readonly state: 'voided' | 'not-there' | 'unknown' };

/** Whether an answer says nothing for certain of what became of the request: it may still have happened. */
const isSilence = (fault: AskFault): boolean =>
  fault.kind === 'unreachable' ||
  fault.kind === 'unexpected' ||
  (fault.kind === 'problem' && fault.problem.status >= 500);

/** Whether the same question may be answered otherwise in a moment: it never got as far as being judged. */
const isPassing = (fault: AskFault): boolean =>
  fault.kind === 'no-session' || (fault.kind === 'problem' && fault.problem.status === 429);

/**
 * How long a request without an answer may still be carried out: gateways and busy servers hold one for minutes after
 * the desk has stopped waiting. Until then "no record of it" proves nothing. Milliseconds.
 */
const mayArriveFor = 5 * 60_000;

/** Sends the entries of the journal, finds out what became of them, and takes them out once that is known. */
export function createSending({ gate, journals, clock, log, happened, refusedBecause }: SendingPorts) {
  /** In the words of the write, also where it was asked what became of it. */
  const inWords = (session: Session, entry: JournalEntry, fault: AskFault): Refusal =>
    gate.refusalOf(session, writeKinds[entry.what].route, fault);

  const note = async (work: Promise<Result<null>>): Promise<void> => {
    const done = await work;
    // What stays in the journal is asked about again; it is never taken for something that did not happen.
    if (!done.ok) log.warn('journal not brought up to date', { code: done.error.code });
  };
  // Of this run only: after a restart the page says no more than that there is no record so far.
  const lastSilence = new Map<string, number>();
  const nameOf = (session: Session, { key }: JournalEntry): string => `${session.id} ${key}`;
  const mayStillArrive = (name: string): boolean => {
    const since = lastSilence.get(name);
    return since !== undefined && Math.abs(millisecondsOf(clock.now()) - since) < mayArriveFor;
  };

  const because = (session: Session, entry: JournalEntry, why: Refusal | null): void =>
    refusedBecause(nameOf(session, entry), why);

  /** Asks what became of a write; with `giveUp` makes sure that it never happens, if it has not. */
  const fateOf = async (session: Session, entry: JournalEntry, giveUp: boolean): Promise<Result<Fate>> => {
    const told = await gate.send(session, 'settleWrite', { body: { key: entry.key, void: giveUp } });
    if (!told.ok) {
      const why = inWords(session, entry, told.error);
      because(session, entry, why);
      return refused(why);
    }
    because(session, entry, null);
    switch (told.value.state) {
      case 'done':
        return ok({
          state: 'done',
          answer: isOnceRoute(entry.route) ? settledAnswer(entry.route, told.value.answer) : null,
          number: writeKinds[entry.what].number(told.value.answer),
        });
      case 'voided':
        await note(journals.remove(session.id, entry.key));
        return ok({ state: 'voided' });
      case 'unknown': {
        const state = mayStillArrive(nameOf(session, entry)) ? 'unknown' : 'not-there';
        if (entry.state !== state) await note(journals.mark(session.id, entry.key, state, null));
        return ok({ state });
      }
    }
  };

  /** Finds out what became of a write, and keeps it to be told when it had happened. */
  const look = async (session: Session, entry: JournalEntry, giveUp: boolean): Promise<Result<Fate>> => {
    const fate = await fateOf(session, entry, giveUp);
    if (fate.ok && fate.value.state === 'done') {
      await note(journals.mark(session.id, entry.key, 'done', fate.value.number));
      happened(session.id, entry.what);
    }
    return fate;
  };

  return {
    ask: (session: Session, entry: JournalEntry) => look(session, entry, false),
    drop: (session: Session, entry: JournalEntry) => look(session, entry, true),

    /**
     * Sends an entry under its key, and answers what the supplier answered. `before`: it was sent already, so that an
     * earlier copy of it may still arrive. When it happened it is left in the journal, for the caller to see to.
     */
    send: async (session: Session, entry: JournalEntry, before: boolean): Promise<Result<unknown>> => {
      // The parts were those of this route when they were written down; the supplier parses them in any case.
      const send = gate.send as (...asked: [Session, OnceRoute, object]) => ReturnType<Session['ask']>;
      const question = JSON.parse(entry.question) as object;
      const answer = await send(session, entry.route as OnceRoute, { ...question, key: entry.key });
      if (answer.ok) {
        happened(session.id, entry.what);
        return ok(answer.value);
      }
      const fault = answer.error;
      const why = inWords(session, entry, fault);
      if (isSilence(fault)) lastSilence.set(nameOf(session, entry), millisecondsOf(clock.now()));
      if (!before && !isSilence(fault)) {
        await note(journals.remove(session.id, entry.key));
        return refused(why);
      }
      if (fault.kind === 'no-session') {
        because(session, entry, why);
        return refused(why);
      }
      // Refused now, while a copy from before may still be on its way: that one must not happen any more either.
      const giveUp = !isSilence(fault) && !isPassing(fault);
      const fate = await fateOf(session, entry, giveUp);
      if (!fate.ok) {
        if (entry.state !== 'unknown') await note(journals.mark(session.id, entry.key, 'unknown', null));
        return refuse('checkout.unsettled', { at: clock.now() });
      }
      if (fate.value.state === 'done' && fate.value.answer !== null) {
        happened(session.id, entry.what);
        return ok(fate.value.answer);
      }
      if (fate.value.state === 'done') {
        // It happened, and the answer is none that this version understands.
        await note(journals.mark(session.id, entry.key, 'done', fate.value.number));
        happened(session.id, entry.what);
        return refuse('checkout.unsettled', { at: clock.now() });
      }
      if (fate.value.state === 'voided') return giveUp ? refused(why) : refuse('checkout.given-up');
      return refuse('checkout.unsettled', { at: clock.now() });
    },
  };
}

import type { ResolveAction, UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { SessionRequest, Session } from '../sign-in/session.ts';
import type { Gate } from '../gate/gate.ts';
import { uptimeOf, type Clock } from '../ports/clock.ts';
import type { JournalEntry, NewEntry } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { RouteResponse, IdempotentRoute } from '../ports/supplier-client.ts';
import { createAnsweredWrites } from './answered-writes.ts';
import type { DamageReports } from './damage-reports.ts';
import { rememberJournals, type WriteJournals } from './remembered-journals.ts';
import { createRequestsInFlight } from './requests-in-flight.ts';
import { contentOf, createSentWrites, retainAccounts, nameOf } from './sent-writes.ts';
import { createWriteSender } from './write-sender.ts';
import { isIdempotentRoute, writeKinds } from './write-kinds.ts';

/** A write that has to happen exactly once, or not at all. */
export interface IdempotentWrite<N extends IdempotentRoute> {
  /** Idempotency key of this confirmation; made by the page when it is shown. */
  readonly key: string;
  readonly what: UnresolvedWrite['what'];
  readonly route: N;
  readonly question: Omit<SessionRequest<N>, 'key'>;
  /** For a person to recognise it if no response comes. Whole yen. */
  readonly title: string;
  readonly lines: number;
  readonly taxIncluded: number | null;
}

/** Writes that happen once, and those of them whose outcome is unknown. */
export interface Writes {
  /**
   * Writes it into the journal, sends it, and keeps it there until a page has acknowledged the response. A second call
   * with the same key shares the response of the first while that is in flight (a double click); later it is sent again.
   * Refuses as the gate does, with the supplier's refusal as worded for the route, or with `checkout.unresolved` where no
   * response came and the supplier could not say what the outcome is: then it stays in the journal. One that was sent
   * before is refused otherwise only where it is certain not to happen.
   */
  once<N extends IdempotentRoute>(
    account: AccountId,
    write: IdempotentWrite<N>,
  ): Promise<Result<RouteResponse<N>>>;
  /**
   * What may be said when a write is refused because of `why`. To the page a refusal says that nothing happened, and it
   * takes another key the next time. Of a write that was sent before, and is not certain not to happen, that is not
   * known: then `checkout.unresolved`, and the list has `why`; `checkout.already-done` where its outcome was reported.
   */
  refusalOf(account: AccountId, key: string, why: Refusal): Refusal;
  /** Writes of signed-in accounts whose outcome is unknown, or became known later and is not acknowledged yet. */
  list(): Promise<readonly UnresolvedWrite[]>;
  /** Whether a write is in flight. */
  isSending(): boolean;
  /** Returns the write if it is still unresolved, else null. */
  resolve(account: AccountId, key: string, how: ResolveAction): Promise<Result<UnresolvedWrite | null>>;
  /** Asks the supplier of an account for the outcome of every open write. */
  checkOutcomes(account: AccountId): Promise<void>;
  /** Notifies of the list if it differs from the one that was sent last. */
  notify(): Promise<void>;
  /** Call regularly: lists writes whose response no page has acknowledged for a while. */
  pruneAnswered(): Promise<void>;
}

export interface WritesPorts {
  readonly gate: Pick<Gate, 'session' | 'enter' | 'send' | 'refusalOf'>;
  readonly journals: WriteJournals;
  readonly clock: Clock;
  readonly log: Log;
  /** Accounts that are signed in. */
  readonly accounts: () => readonly AccountId[];
  /** Whether pages are given what is of an account: it is not locked. */
  readonly isShown: (account: AccountId) => boolean;
  /** Called for every write that happened, however late that became known. */
  readonly happened: (account: AccountId, what: UnresolvedWrite['what']) => void;
  readonly changed: (list: readonly UnresolvedWrite[]) => void;
  /** Damage that was found on the way is reported with it. */
  readonly damageReports: Pick<DamageReports, 'notify'>;
}

export function createWrites(ports: WritesPorts): Writes {
  const { gate, clock, log } = ports;
  const journals = rememberJournals(ports.journals);
  const sentWrites = createSentWrites();
  const inFlight = createRequestsInFlight();
  const answered = createAnsweredWrites();
  /** Why the last attempt to resolve or send it failed. */
  const lastRefusals = new Map<string, Refusal>();
  const writeSender = createWriteSender({
    ...ports,
    // What the supplier has refused or given up does not happen.
    journals: sentWrites.voidedBy(journals),
    onRefused: (name, why) => {
      if (why) lastRefusals.set(name, why);
      else lastRefusals.delete(name);
    },
  });

  const toUnresolvedWrite = (account: AccountId, entry: JournalEntry): UnresolvedWrite => ({
    key: entry.key,
    account,
    what: entry.what,
    at: entry.at,
    taxIncluded: entry.taxIncluded === null ? null : { amount: entry.taxIncluded, currency: 'JPY' },
    title: entry.title,
    lines: entry.lines,
    state: entry.state,
    canSend: isIdempotentRoute(entry.route),
    number: entry.number,
    cause: entry.state === 'unknown' ? writeSender.causeOf(nameOf(account, entry.key)) : null,
    refusal: entry.state === 'done' ? null : (lastRefusals.get(nameOf(account, entry.key)) ?? null),
  });

  const forgetSignedOut = (): void => {
    const accounts = ports.accounts();
    for (const each of [journals, sentWrites, writeSender, answered]) each.keepOnly(accounts);
    retainAccounts(accounts, lastRefusals);
  };

  const list: Writes['list'] = async () => {
    forgetSignedOut();
    const found: UnresolvedWrite[] = [];
    for (const account of ports.accounts()) {
      const entries = await journals.list(account);
      for (const entry of entries.ok ? entries.value : journals.known(account)) {
        const name = nameOf(account, entry.key);
        // A write in flight is not unresolved yet, and one whose response is on its way to the page is so no longer.
        if (!inFlight.has(name) && !answered.has(name)) found.push(toUnresolvedWrite(account, entry));
      }
    }
    return found;
  };
  let lastNotified = '[]';
  const notify = async (): Promise<void> => {
    await ports.damageReports.notify();
    const now = await list();
    const text = JSON.stringify(now);
    if (text === lastNotified) return;
    lastNotified = text;
    ports.changed(now);
  };

  const entryOf = async (account: AccountId, key: string): Promise<Result<JournalEntry | null>> => {
    const entries = await journals.list(account);
    if (entries.ok) return ok(entries.value.find((entry) => entry.key === key) ?? null);
    const known = journals.lastKnown(account, key);
    return known ? ok(known) : entries;
  };

  const shareInFlight = (
    account: AccountId,
    entry: NewEntry,
    send: () => Promise<Result<unknown>>,
  ): Promise<Result<unknown>> => inFlight.share(nameOf(account, entry.key), contentOf(entry), send);

  const refusalOf: Writes['refusalOf'] = (account, key, why) => {
    if (why.code === 'checkout.unresolved') return why;
    const name = nameOf(account, key);
    const before = journals.lastKnown(account, key);
    const sent = sentWrites.stateOf(account, key);
    if (sent === 'open' || before) {
      // The list says what is known of it.
      answered.delete(name);
      lastRefusals.set(name, why);
      return writeSender.unresolved(writeSender.causeOf(name));
    }
    if (sent === 'done') return refusal('checkout.already-done');
    return why.code === 'journal.unreadable' && before === null ? refusal('checkout.not-recorded') : why;
  };

  const markDone = async (account: AccountId, { key, what }: NewEntry, answer: unknown): Promise<void> => {
    const kept = await journals.mark(account, key, 'done', writeKinds[what].number(answer));
    // Then its outcome is asked for again: it may be reported twice, but is never done twice.
    if (!kept.ok) log.warn('journal not brought up to date', { code: kept.error.code });
  };

  const sendFirst = async (
    account: AccountId,
    route: IdempotentRoute,
    entry: NewEntry,
  ): Promise<Result<unknown>> => {
    const session = await gate.enter(account, route);
    if (!session.ok) return session;
    const content = contentOf(entry);
    // The journal may not have it any more; its key is one that was sent all the same.
    if (!journals.lastKnown(account, entry.key) && sentWrites.isOther(account, entry.key, content))
      return refuse('checkout.already-done');
    // A write that can't be sent is removed again.
    const token = await session.value.accessToken();
    if (!token.ok) return token;
    const kept = await journals.begin(account, entry);
    if (!kept.ok) return kept;
    const { before } = kept.value;
    answered.delete(nameOf(account, entry.key));
    // To the page any other refusal means that its key is free.
    if (before && contentOf(before) !== content) return refused(writeSender.unresolved(null));
    sentWrites.sent(account, entry.key, content);
    const sent = await writeSender.send(
      session.value,
      before ?? { ...entry, state: 'unknown', number: null },
      before !== null,
    );
    if (sent.ok) {
      await markDone(account, entry, sent.value);
      if (ports.isShown(account)) answered.add(nameOf(account, entry.key));
      sentWrites.done(account, entry.key);
    }
    return sent;
  };

  const resend = async (session: Session, entry: JournalEntry): Promise<Result<unknown>> => {
    if (!isIdempotentRoute(entry.route)) return refuse('checkout.discarded');
    const sent = await writeSender.send(session, entry, true);
    // No confirmation waits for this response: it stays listed until acknowledged.
    if (sent.ok) await markDone(session.id, entry, sent.value);
    return sent;
  };

  const once: Writes['once'] = async (account, write) => {
    const entry: NewEntry = {
      key: write.key,
      what: write.what,
      route: write.route,
      question: JSON.stringify(write.question),
      title: write.title,
      lines: write.lines,
      taxIncluded: write.taxIncluded,
      at: clock.now(),
      sentUptime: uptimeOf(clock),
    };
    const sent = await shareInFlight(account, entry, () =>
      sendFirst(account, write.route, entry).then((answer) =>
        answer.ok ? answer : refused(refusalOf(account, write.key, answer.error)),
      ),
    ).finally(notify);
    return sent.ok ? ok(sent.value as RouteResponse<typeof write.route>) : sent;
  };

  const checkOutcomes = async (account: AccountId): Promise<void> => {
    const session = gate.session(account);
    const entries = session.ok ? await journals.list(account) : session;
    if (!session.ok || !entries.ok) return;
    const open = entries.value.filter(
      ({ key, state }) => state !== 'done' && !inFlight.has(nameOf(account, key)),
    );
    if (open.length === 0) return;
    for (const entry of open) await writeSender.ask(session.value, entry);
    await notify();
  };

  const actions: Readonly<
    Record<ResolveAction, (session: Session, entry: JournalEntry) => Promise<Result<unknown>>>
  > = {
    // The entry itself carries the reason why it could not be asked.
    ask: (session, entry) => writeSender.ask(session, entry).then(() => ok(null)),
    drop: (session, entry) => writeSender.drop(session, entry),
    send: (session, entry) => shareInFlight(session.id, entry, () => resend(session, entry)),
    seen: async (session, { key, state }) => {
      const name = nameOf(session.id, key);
      // While it is sent once more, whoever waits for that will have seen it.
      if (state !== 'done' || inFlight.has(name)) return ok(null);
      const seen = await journals.remove(session.id, key);
      if (seen.ok) sentWrites.done(session.id, key);
      return seen;
    },
  };

  const resolve: Writes['resolve'] = async (account, key, how) => {
    const session = gate.session(account);
    if (!session.ok) return session;
    const found = await entryOf(account, key);
    if (!found.ok) return found;
    const entry = found.value;
    if (!entry) return ok(null);
    if (how !== 'seen') answered.delete(nameOf(account, key));
    // A write that happened is listed, whatever action was requested before that was known.
    const done =
      entry.state === 'done' && how !== 'seen' ? ok(null) : await actions[how](session.value, entry);
    const left = done.ok ? await entryOf(account, key) : done;
    await notify();
    // It was asked for or sent by then: what is not known any more is that it is settled.
    if (!left.ok) return done.ok ? ok(toUnresolvedWrite(account, entry)) : left;
    return ok(left.value ? toUnresolvedWrite(account, left.value) : null);
  };

  return {
    once,
    refusalOf,
    list,
    isSending: inFlight.any,
    resolve,
    checkOutcomes,
    notify,
    pruneAnswered: async () => {
      if (answered.prune()) await notify();
    },
  };
}

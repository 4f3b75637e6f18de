import type { Unsettled } from '#shared/ipc/buying.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { OwnQuestion, Session } from '../sign-in/session.ts';
import type { Gate } from '../gate/gate.ts';
import type { Clock } from '../ports/clock.ts';
import type { JournalEntry, Journals, NewEntry } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { GoodAnswer, OnceRoute } from '../ports/supplier-client.ts';
import type { Damages } from './damages.ts';
import { createSending } from './sending.ts';
import { isOnceRoute, writeKinds } from './write-kinds.ts';

/** A write that has to happen once, or not at all. */
export interface OnceWrite<N extends OnceRoute> {
  /** Names this one confirmation; made by the page when it is shown. */
  readonly key: string;
  readonly what: Unsettled['what'];
  readonly route: N;
  readonly question: Omit<OwnQuestion<N>, 'key'>;
  /** For a person to recognise it, should no answer come. Whole yen. */
  readonly title: string;
  readonly lines: number;
  readonly taxIncluded: number | null;
}

export type SettleHow = 'ask' | 'send' | 'drop' | 'seen';

/** Writes that happen once, and what is not known of them. */
export interface Writes {
  /**
   * Writes it into the journal, sends it, and takes it out again when its answer was given to the page. The same key
   * while it is under way shares one answer (a double click); later it is sent again, and the supplier answers the
   * same. Refuses what the gate does, what stands against it in the words of its route, or `checkout.unsettled` where no answer came and the
   * supplier could not tell what became of it: then it stays in the journal.
   */
  once<N extends OnceRoute>(account: AccountId, write: OnceWrite<N>): Promise<Result<GoodAnswer<N>>>;
  /** What is not known to have happened, of everybody who is signed in here, or was found to have and not seen yet. */
  list(): Promise<readonly Unsettled[]>;
  /** Whether a write is being sent this moment. */
  isSending(): boolean;
  /** Answers what is left of it; null where nothing is. */
  settle(account: AccountId, key: string, how: SettleHow): Promise<Result<Unsettled | null>>;
  /** Asks the supplier of an account what became of everything that is open. */
  look(account: AccountId): Promise<void>;
  /** Tells of the list where it is another one than was told last. */
  tell(): Promise<void>;
  /** To be called every now and then: takes out of the journal what the page has been answered for a while. */
  tidy(): Promise<void>;
  /** To be called before a journal is closed in good order: what was answered needs not be told again. */
  leave(account: AccountId): Promise<void>;
}

export interface WritesPorts {
  readonly gate: Pick<Gate, 'session' | 'enter' | 'send' | 'refusalOf'>;
  readonly journals: Pick<Journals, 'list' | 'begin' | 'mark' | 'remove'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Who is signed in here. */
  readonly accounts: () => readonly AccountId[];
  /** Hears of everything that happened, however late its answer came. */
  readonly happened: (account: AccountId, what: Unsettled['what']) => void;
  readonly changed: (list: readonly Unsettled[]) => void;
  /** What was found to be damaged on the way is told with it. */
  readonly damages: Pick<Damages, 'tell'>;
}

/** A write whose answer went to the page in this run. */
interface Answered {
  readonly account: AccountId;
  readonly key: string;
  /** How often it was time to tidy up since. */
  rounds: number;
}

interface UnderWay {
  readonly content: string;
  readonly sent: Promise<Result<unknown>>;
}

const nameOf = (account: AccountId, key: string): string => `${account} ${key}`;

export function createWrites(ports: WritesPorts): Writes {
  const { gate, journals, clock, log } = ports;
  const underWay = new Map<string, UnderWay>();
  const answered = new Map<string, Answered>();
  /** Why the supplier could not be asked, or did not take it, when it was last tried. */
  const lastRefusals = new Map<string, Refusal>();
  const sending = createSending({
    ...ports,
    refusedBecause: (name, why) => {
      if (why) lastRefusals.set(name, why);
      else lastRefusals.delete(name);
    },
  });

  const shown = (account: AccountId, entry: JournalEntry): Unsettled => ({
    key: entry.key,
    account,
    what: entry.what,
    at: entry.at,
    taxIncluded: entry.taxIncluded === null ? null : { amount: entry.taxIncluded, currency: 'JPY' },
    title: entry.title,
    lines: entry.lines,
    state: entry.state,
    canSend: isOnceRoute(entry.route),
    number: entry.number,
    refusal: entry.state === 'done' ? null : (lastRefusals.get(nameOf(account, entry.key)) ?? null),
  });

  const list: Writes['list'] = async () => {
    const found: Unsettled[] = [];
    for (const account of ports.accounts()) {
      const entries = await journals.list(account);
      for (const entry of entries.ok ? entries.value : []) {
        const name = nameOf(account, entry.key);
        // What is being sent this moment is not unsettled yet, and what the page was answered no longer.
        if (!underWay.has(name) && !answered.has(name)) found.push(shown(account, entry));
      }
    }
    return found;
  };
  let told = '[]';
  const tell = async (): Promise<void> => {
    await ports.damages.tell();
    const now = await list();
    const text = JSON.stringify(now);
    if (text === told) return;
    told = text;
    ports.changed(now);
  };

  const entryOf = async (account: AccountId, key: string): Promise<Result<JournalEntry | null>> => {
    const entries = await journals.list(account);
    return entries.ok ? ok(entries.value.find((entry) => entry.key === key) ?? null) : entries;
  };

  /**
   * An answer that came is on its way to the page, and the program may end before anybody has read it: it stays in the
   * journal until the page has surely had it, and would be told at the next start.
   */
  const keepUntilShown = async (
    account: AccountId,
    { key, what }: NewEntry,
    answer: unknown,
  ): Promise<void> => {
    const kept = await journals.mark(account, key, 'done', writeKinds[what].number(answer));
    // Then it is asked about again: told twice, and never done twice.
    if (!kept.ok) log.warn('journal not brought up to date', { code: kept.error.code });
    answered.set(nameOf(account, key), { account, key, rounds: 0 });
  };
  const takeOut = async (which: (each: Answered) => boolean): Promise<void> => {
    for (const [name, each] of [...answered]) {
      if (!which(each)) continue;
      const gone = await journals.remove(each.account, each.key);
      if (!gone.ok) log.warn('journal not brought up to date', { code: gone.error.code });
      answered.delete(name);
    }
  };

  /** Sends under a key, or waits for what is under way under it with the same content. */
  const joined = (
    account: AccountId,
    key: string,
    content: string,
    send: () => Promise<Result<unknown>>,
  ): Promise<Result<unknown>> => {
    const name = nameOf(account, key);
    const running = underWay.get(name);
    if (running)
      return running.content === content
        ? running.sent
        : Promise.resolve(refuse('call.bad-input', { field: 'key', fields: ['key'] }));
    const sent = send().finally(() => underWay.delete(name));
    underWay.set(name, { content, sent });
    return sent;
  };

  const first = async (account: AccountId, route: OnceRoute, entry: NewEntry): Promise<Result<unknown>> => {
    const session = await gate.enter(account, route);
    if (!session.ok) return session;
    // What can't be sent leaves nothing behind.
    const token = await session.value.accessToken();
    if (!token.ok) return token;
    const kept = await journals.begin(account, entry);
    if (!kept.ok) return kept;
    const { before } = kept.value;
    if (before && (before.route !== entry.route || before.question !== entry.question))
      return refuse('call.bad-input', { field: 'key', fields: ['key'] });
    const sent = await sending.send(
      session.value,
      before ?? { ...entry, state: 'unknown', number: null },
      before !== null,
    );
    if (sent.ok) await keepUntilShown(account, entry, sent.value);
    return sent;
  };

  const again = async (session: Session, entry: JournalEntry): Promise<Result<unknown>> => {
    if (!isOnceRoute(entry.route)) return refuse('checkout.given-up');
    const sent = await sending.send(session, entry, true);
    if (!sent.ok) return sent;
    // Nobody waits for this answer on a confirmation: it stays to be seen.
    const kept = await journals.mark(
      session.id,
      entry.key,
      'done',
      writeKinds[entry.what].number(sent.value),
    );
    return kept.ok ? sent : kept;
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
    };
    const content = `${entry.route} ${entry.question}`;
    const sent = await joined(account, write.key, content, () => first(account, write.route, entry));
    await tell();
    return sent.ok ? ok(sent.value as GoodAnswer<typeof write.route>) : sent;
  };

  const look = async (account: AccountId): Promise<void> => {
    const session = gate.session(account);
    const entries = session.ok ? await journals.list(account) : session;
    if (!session.ok || !entries.ok) return;
    const open = entries.value.filter(
      ({ key, state }) => state !== 'done' && !underWay.has(nameOf(account, key)),
    );
    if (open.length === 0) return;
    for (const entry of open) await sending.ask(session.value, entry);
    await tell();
  };

  const carriedOut: Readonly<
    Record<SettleHow, (session: Session, entry: JournalEntry) => Promise<Result<unknown>>>
  > = {
    // Why it could not be asked is said with the entry itself.
    ask: (session, entry) => sending.ask(session, entry).then(() => ok(null)),
    drop: (session, entry) => sending.drop(session, entry),
    send: (session, entry) =>
      joined(session.id, entry.key, `${entry.route} ${entry.question}`, () => again(session, entry)),
    seen: (session, { key, state }) =>
      state === 'done' ? journals.remove(session.id, key) : Promise.resolve(ok(null)),
  };

  const settle: Writes['settle'] = async (account, key, how) => {
    const session = gate.session(account);
    if (!session.ok) return session;
    const found = await entryOf(account, key);
    if (!found.ok) return found;
    const entry = found.value;
    if (!entry) return ok(null);
    // What has happened is there to be seen, whatever was asked for before that was known.
    const done =
      entry.state === 'done' && how !== 'seen' ? ok(null) : await carriedOut[how](session.value, entry);
    const left = done.ok ? await entryOf(account, key) : done;
    await tell();
    if (!left.ok) return left;
    return ok(left.value ? shown(account, left.value) : null);
  };

  return {
    once,
    list,
    isSending: () => underWay.size > 0,
    settle,
    look,
    tell,
    tidy: () => takeOut((each) => each.rounds++ > 0),
    leave: (account) => takeOut((each) => each.account === account),
  };
}

import type { CallName } from '#shared/ipc/contract.ts';
import type { LockState } from '#shared/ipc/lock.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { isValidPin } from '#electron/domain/pins.ts';
import { isSamePerson } from '#electron/domain/same-person.ts';
import type { CallHandlers } from '../dispatch.ts';
import { inBackground } from '../in-background.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { LockFile } from '../ports/failed-attempts.ts';
import type { AccountKeys } from '../sign-in/account-keys.ts';
import { createAttemptLimiter } from './attempt-limiter.ts';
import { waitsForUnlock, withheldAnswer } from './lock-rules.ts';
import { hashSecret, isSecret } from './secret-hash.ts';

export interface LockPorts {
  /** All signed-in accounts. */
  readonly accounts: () => readonly Account[];
  /** What is another one after each sign-in of an account. */
  readonly signInOf: (account: AccountId) => unknown;
  readonly keys: Pick<AccountKeys, 'isPassword' | 'savePin' | 'pins'>;
  readonly file: LockFile;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether an account of another person asks for its owner's password or PIN. */
  readonly asks: () => boolean;
  /** Cost of the hash of a PIN, lower only in tests. */
  readonly cost?: number | undefined;
  readonly changed: (state: LockState) => void;
}

type LockCalls = Pick<CallHandlers, 'lock.state' | 'lock.lock' | 'lock.unlock' | 'lock.set-pin'>;

interface Known {
  person: number;
  signIn: unknown;
  account: Account;
  pin: boolean;
}

/** Who may be acted for at this desk now. Everything is refused in the core, whatever a page shows. */
export interface Lock {
  readonly calls: LockCalls;
  /** Why a call has to wait until somebody unlocks, or null. */
  forbids(name: CallName, input: unknown): Refusal | null;
  /** Why an answer is not given: it is of somebody who is locked by now. */
  withholds(name: CallName, value: unknown, input: unknown): Refusal | null;
  isLocked(account: AccountId | null): boolean;
  /** The account without what only its owner is shown, where it is locked. */
  shown(account: Account): Account;
  /** Called on every change of the signed-in accounts: who has just signed in has shown who they are. */
  accountsChanged(): void;
  /** Called when a password of the account was right. */
  proven(account: AccountId): void;
  /** Called when the account was signed out: nothing of it comes back by itself. */
  signedOut(account: AccountId): void;
  /** Called when `asks` may have changed. */
  settingsChanged(): void;
  /** Restores sessions with `work`, which answers whose there are: nobody has typed a password for them. */
  restoring(work: () => Promise<Result<readonly AccountId[]>>): Promise<void>;
}

/**
 * The lock of the desk, and switching between people. Who is open was proven by a password or a PIN since the lock;
 * where the desk asks (`asks`), one person at a time. Turning that off opens nobody.
 */
export function createLock(ports: LockPorts): Lock {
  const { accounts, keys, file, clock, log, asks, changed } = ports;
  const known = new Map<AccountId, Known>();
  /** People who may be acted for. */
  const open = new Set<number>();
  let lastPerson = 0;
  let isRestoring = false;
  const attempt = createAttemptLimiter(clock);

  const kept = file.read();
  /** Whether the whole desk is locked. */
  let { locked } = kept;
  /**
   * Whose owner has yet to show who they are, also of accounts that this start could not restore; null while that is not
   * known. It is on the disk: a restart opens nobody of them.
   */
  let unproven = kept.unproven && new Set(kept.unproven);
  const save = (): void => {
    for (const [id, { person }] of known)
      if (open.has(person)) unproven?.delete(id);
      else unproven?.add(id);
    const saved = file.save({ locked, unproven });
    if (!saved.ok) log.warn('lock not kept', { code: saved.error.code });
  };

  /** What files brought in has no owner with a password: it is open unless the whole desk is locked. */
  const isLocked = (id: AccountId | null): boolean => {
    if (id === null) return locked;
    const found = known.get(id);
    // While sessions are restored an account may be asked for before it is known here.
    return locked || (found === undefined ? unproven?.has(id) === true : !open.has(found.person));
  };

  const state = (): LockState => ({
    locked,
    accounts: [...known].map(([account, { person, pin }]) => ({
      account,
      person,
      locked: isLocked(account),
      pin,
    })),
  });
  let lastSent = '';
  /** Saves who is locked, and sends it. */
  const notify = (): void => {
    if (!isRestoring) save();
    const now = state();
    const text = JSON.stringify(now);
    if (text === lastSent) return;
    lastSent = text;
    changed(now);
  };

  const idsOf = (person: number): AccountId[] =>
    [...known].flatMap(([id, each]) => (each.person === person ? [id] : []));

  /** Reads which accounts have a PIN; those of `to` are given the one that an account of `from` has. */
  const readPins = async (from: readonly AccountId[], to: readonly AccountId[]): Promise<void> => {
    const pins = await keys.pins();
    if (!pins.ok) return log.warn('PINs not read', { code: pins.error.code });
    const pin = from.map((id) => pins.value.get(id)).find((hash) => hash !== undefined);
    for (const id of to) {
      const found = known.get(id);
      if (found === undefined) continue;
      const isNew = pin !== undefined && pins.value.get(id) !== pin;
      const saved = isNew ? await keys.savePin(id, pin) : ok(null);
      if (!saved.ok) log.warn('PIN of a person not kept', { code: saved.error.code });
      found.pin = pins.value.has(id) || (isNew && saved.ok);
    }
    notify();
  };

  const proven = (id: AccountId): void => {
    const found = known.get(id);
    if (!found) return;
    // Another account of somebody who is at the desk now is the same person's from here on, under the PIN of before.
    const atDesk = [...known.values()].find(
      ({ person, account }) =>
        person !== found.person && open.has(person) && isSamePerson(account, found.account),
    );
    const own = idsOf(found.person);
    const before = atDesk === undefined ? [] : idsOf(atDesk.person);
    if (atDesk !== undefined) for (const each of own) known.get(each)!.person = atDesk.person;
    if (asks()) open.clear();
    open.add(found.person);
    locked = false;
    notify();
    inBackground(log, 'PINs of a person', readPins(before, own));
  };

  const accountsChanged = (): void => {
    const list = accounts().filter((account) => account.state !== 'from-file');
    for (const id of known.keys()) if (!list.some((account) => account.id === id)) known.delete(id);
    for (const account of list) {
      const found = known.get(account.id);
      const signIn = ports.signInOf(account.id);
      if (found && found.signIn === signIn) {
        found.account = account;
        continue;
      }
      lastPerson += 1;
      known.set(account.id, {
        person: found?.person ?? lastPerson,
        signIn,
        account,
        pin: found?.pin ?? false,
      });
      if (!isRestoring) proven(account.id);
    }
    notify();
  };

  const signedOut = (id: AccountId): void => {
    known.delete(id);
    unproven?.delete(id);
    // Once the last one has signed out there is nothing to unlock, and nobody who could.
    if (known.size === 0) locked = false;
    notify();
  };

  const restoring: Lock['restoring'] = async (work) => {
    isRestoring = true;
    try {
      const stored = await work();
      accountsChanged();
      const pins = await keys.pins();
      const persons = new Map<string, number>();
      for (const [id, each] of known) {
        const pin = pins.ok ? pins.value.get(id) : undefined;
        each.pin = pin !== undefined;
        if (pin === undefined) continue;
        // The hash is salted: accounts with the same one were given it by one person.
        each.person = persons.get(pin) ?? each.person;
        persons.set(pin, each.person);
      }
      const people = new Set([...known.values()].map(({ person }) => person));
      const isProven = (id: AccountId): boolean => unproven !== null && !unproven.has(id);
      if (!asks() || people.size === 1)
        for (const person of people) if (idsOf(person).every(isProven)) open.add(person);
      if (locked) open.clear();
      if (stored.ok) unproven ??= new Set(stored.value);
    } finally {
      isRestoring = false;
    }
    accountsChanged();
  };

  /** Looks at a password or PIN, with a wait after too many wrong ones. */
  const check = async (id: AccountId, how: 'password' | 'pin', secret: string): Promise<Result<null>> => {
    const found = known.get(id);
    if (!found) return refuse('account.unknown', { field: 'account' });
    const pins = how === 'pin' ? await keys.pins() : null;
    if (pins?.ok === false) return pins;
    const hash = pins?.value.get(id);
    if (how === 'pin' && hash === undefined) return refuse('lock.no-pin', { field: 'secret' });
    const attempted = await attempt(file.tries(idsOf(found.person)), async () =>
      hash === undefined ? keys.isPassword(id, secret) : ok(await isSecret(secret, hash)),
    );
    if (!attempted.ok) return attempted;
    const guessedNow = attempted.value;
    if (guessedNow.outcome === 'right') return ok(null);
    log.warn('unlocking refused', { how, outcome: guessedNow.outcome });
    return guessedNow.outcome === 'wait'
      ? refuse('lock.wait', { field: 'secret', until: guessedNow.until })
      : refuse(how === 'pin' ? 'lock.wrong-pin' : 'lock.wrong-password', {
          field: 'secret',
          params: { left: guessedNow.left },
        });
  };

  return {
    calls: {
      'lock.state': () => ok(state()),
      'lock.lock': () => {
        if (known.size === 0) return refuse('lock.nobody');
        const saved = file.save({
          locked: true,
          unproven: unproven && new Set([...unproven, ...known.keys()]),
        });
        if (!saved.ok) return saved;
        locked = true;
        open.clear();
        notify();
        return ok(state());
      },
      'lock.unlock': async ({ account, how, secret }) => {
        const right = await check(account, how, secret);
        if (!right.ok) return right;
        proven(account);
        return ok(state());
      },
      'lock.set-pin': async ({ account, password, pin }) => {
        if (!known.has(account)) return refuse('account.unknown', { field: 'account' });
        if (pin !== null && !isValidPin(pin)) return refuse('lock.bad-pin', { field: 'pin' });
        const right = await check(account, 'password', password);
        if (!right.ok) return refused({ ...right.error, field: 'password' });
        const hash = pin === null ? null : await hashSecret(pin, ports.cost);
        const found = known.get(account);
        if (!found) return refuse('account.unknown', { field: 'account' });
        for (const id of idsOf(found.person)) {
          const saved = await keys.savePin(id, hash);
          if (!saved.ok) return saved;
          const each = known.get(id);
          if (each) each.pin = hash !== null;
        }
        notify();
        return ok(state());
      },
    },
    forbids: (name, input) => {
      if (!waitsForUnlock(name, input, locked, (text) => isLocked(text as AccountId))) return null;
      return refusal(locked ? 'lock.locked' : 'lock.other-person');
    },
    withholds: (name, value, input) =>
      withheldAnswer(name, [value, input], (text) => isLocked(text as AccountId))
        ? refusal(locked ? 'lock.locked' : 'lock.other-person')
        : null,
    isLocked,
    shown: (account) =>
      isLocked(account.id) ? { ...account, member: { ...account.member, kana: null, email: null } } : account,
    accountsChanged,
    proven,
    signedOut,
    settingsChanged: () => {
      // Who changed the setting is not known: everybody shows who they are.
      if (asks() && open.size > 1) open.clear();
      notify();
    },
    restoring,
  };
}

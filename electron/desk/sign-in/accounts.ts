import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId, SupplierId } from '#shared/model/identifiers.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { createKeyedMutex } from '#shared/model/mutex.ts';
import type { CacheLocation } from '../ports/cache.ts';
import type { OfflineAccess, StoredSession } from './account-keys.ts';
import type { SignInAttempt } from '../recovery/flows.ts';
import type { SupplierEntry } from '../suppliers/suppliers.ts';
import type { Visits } from '../visits.ts';
import type { CacheKey } from './cache-key.ts';
import { createCompleteSignIn, type CompleteSignInPorts } from './complete-sign-in.ts';
import { createFileSources } from '../import/file-sources.ts';
import { inBackground } from '../in-background.ts';
import { createOpenSessions, type OpenSessionsPorts } from './open-sessions.ts';
import { createPageSignIn, type PageSignInPorts } from './page-sign-in.ts';
import type { Session } from './session.ts';
import { createSignOut, type SignOut, type SignOutPorts } from './sign-out.ts';
import { createSignIn, type Credentials, type SignInPorts } from './sign-in.ts';

export type { Credentials } from './sign-in.ts';

export type AccountsPorts = Omit<OpenSessionsPorts, 'runExclusive'> &
  Omit<SignInPorts, 'completeSignIn'> &
  Pick<PageSignInPorts, 'singleSignOn' | 'host'> &
  Pick<CompleteSignInPorts, 'sharedMachine'> & { readonly visits: Visits } & Pick<
    SignOutPorts,
    'keys' | 'signedOut' | 'forgotten' | 'accountsOnDisk' | 'scheduledExportFile'
  > & {
    /** Called with the reason why a kept session could not be restored. */
    readonly notRestored: (refusal: Refusal) => void;
  };

/** The accounts that are signed in on this machine. */
export interface Accounts {
  list(): Account[];
  /** Refuses `account.unknown`, and `policy.supplier` where the policy has withdrawn the supplier meanwhile. */
  find(id: AccountId): Result<Session>;
  /** The session of an account, also where the policy has withdrawn its supplier. */
  sessionOf(id: AccountId): Session | undefined;
  /** Accounts signed in at a supplier. */
  at(supplier: SupplierId): readonly Session[];
  location(session: Session): CacheLocation;
  signIn(credentials: Credentials & { readonly staySignedIn: boolean }): Promise<Result<Account>>;
  /** Signs in on the supplier's own page, in the system's browser. */
  signInOnPage(supplier: string, staySignedIn: boolean): Promise<Result<Account>>;
  /** Ends the wait for that page. */
  leaveSignInPage(): void;
  /** Completes the sign-in that waits for a link (QC-16 to QC-19). */
  completeTwoStep(supplier: SupplierEntry, token: string): Promise<Result<Account>>;
  /**
   * Sets a new password with `set`, then signs in with it (AS-17). `cacheKey` opens the history that was sealed with the
   * old password. No other sign-in runs in between.
   */
  signInWithNewPassword(
    supplier: SupplierEntry,
    attempt: SignInAttempt,
    password: string,
    cacheKey: CacheKey | null,
  ): Promise<Result<Account>>;
  /** Opens the saved history with the password of the last sign-in (AS-27: when the supplier is down). */
  signInOffline(credentials: Credentials): Promise<Result<Account>>;
  /**
   * `forget` also deletes the saved history, the journal and every key of the account from this machine. The keys
   * of unresolved writes stay and are reported, unless the membership has ended (`withdrawn`).
   */
  signOut: SignOut['signOut'];
  deleteAllLeft: SignOut['deleteAllLeft'];
  deleteEverybody: SignOut['deleteEverybody'];
  /**
   * Changes keys of a signed-in account under its lock. Refuses `account.unknown` if the account has signed out, or
   * signed in again, meanwhile.
   */
  withKeys(session: Session, work: () => Promise<Result<null>>): Promise<Result<null>>;
  /**
   * Restores the sessions that stay signed in. Their history is open before the supplier is asked. Answers whose there
   * are, also of those that could not be restored.
   */
  restore(): Promise<Result<readonly AccountId[]>>;
  /** Makes an account whose source is files. Refuses what the keychain and the disk refuse. */
  openFileSource(name: string): Promise<Result<Session>>;
  /** Opens the accounts whose source is files. */
  restoreFileSources(): Promise<Result<null>>;
  /** Makes every session end with this run, whatever was chosen: the machine is shared (AS-75). */
  endStayingSignedIn(): Promise<Result<null>>;
  close(): Promise<void>;
}

export function createAccounts(ports: AccountsPorts): Accounts {
  const { keys, suppliers, clock, flows, log, visits } = ports;
  // One change of an account at a time: two at once would open its cache twice. Requests before the account is known have
  // a lock of their own (by login ID), so that nobody waits for another person's supplier.
  const turns = createKeyedMutex();
  let closing: Promise<void> | null = null;
  const runExclusive: typeof turns.runExclusive = (key, work) =>
    closing === null ? turns.runExclusive(key, work) : closing.then(() => turns.runExclusive(key, work));
  const sessions = createOpenSessions({ ...ports, runExclusive });
  const fileSources = createFileSources({ sessions, keys, clock });
  const completeSignInNow = createCompleteSignIn({
    sessions,
    keys,
    clock,
    sharedMachine: ports.sharedMachine,
    visits,
  });
  const late = createSignOut({ ...ports, sessions, runExclusive: turns.runExclusive });
  /**
   * Opens an account inside a sign-in that already holds the lock; closing waits for it. What was stored of somebody who has
   * left a kiosk meanwhile goes as everything else of them did.
   */
  const opening = async (id: AccountId, open: () => Promise<Result<Account>>): Promise<Result<Account>> => {
    const opened = await turns.runExclusive(id, open);
    if (!opened.ok && visits.wasDeleted() && sessions.of(id) === undefined) await late.deleteAccount(id);
    return opened;
  };
  const completeSignIn: typeof completeSignInNow = (accepted) =>
    opening(keys.idOf(accepted.supplier.id, accepted.member.id), () => completeSignInNow(accepted));
  const signIn = createSignIn({ ...ports, completeSignIn });
  const pageSignIn = createPageSignIn({ ...ports, completeSignIn });

  const signInOffline: Accounts['signInOffline'] = async (typed) => {
    const found = suppliers.find(typed.supplier);
    if (!found.ok) return found;
    const identifier = signIn.read(found.value, typed);
    if (!identifier.ok) return identifier;
    const login = identifier.value.value;
    const opened = await keys.unsealOfflineAccess(found.value.id, login, typed.password);
    if (!opened.ok) return opened;
    const { account: id, offlineAccess } = opened.value;
    return opening(id, () => openOffline(id, offlineAccess, found.value, login));
  };

  const openOffline = async (
    id: AccountId,
    offlineAccess: OfflineAccess,
    supplier: SupplierEntry,
    login: string,
  ): Promise<Result<Account>> => {
    // The password was right, and the open session can do everything that this one could.
    const open = sessions.of(id);
    if (open) {
      offlineAccess.cacheKey.fill(0);
      return ok(open.account);
    }
    const opened = await sessions.openSession({
      id,
      supplier,
      member: offlineAccess.member,
      login,
      staySignedIn: false,
      signedInAt: clock.now(),
      cacheKey: offlineAccess.cacheKey,
      cacheFile: await sessions.cacheFileOf(id),
      refreshToken: null,
      access: null,
      state: 'offline',
      known: true,
    });
    if (!opened.ok) return opened;
    sessions.changed();
    return ok(opened.value.account);
  };

  const restore: Accounts['restore'] = async () => {
    const storedSessions = await keys.storedSessions();
    if (!storedSessions.ok) return storedSessions;
    for (const { account, storedSession } of storedSessions.value)
      await turns.runExclusive(account, () => restoreOne(account, storedSession));
    sessions.changed();
    return ok(storedSessions.value.map(({ account }) => account));
  };

  const notRestored = (refusal: Refusal): void => {
    ports.log.warn('saved sign-in not restored', { code: refusal.code });
    ports.notRestored(refusal);
  };

  const restoreOne = async (account: AccountId, storedSession: StoredSession | null): Promise<void> => {
    if (storedSession === null) {
      notRestored(refusal('session.unreadable'));
      // Said once: whoever it was may never come back.
      const ended = await keys.endStoredSession(account);
      if (!ended.ok) ports.log.warn('unreadable sign-in not deleted', { code: ended.error.code });
      return;
    }
    const entry = suppliers.find(storedSession.supplier);
    if (!entry.ok || sessions.of(account)) return void storedSession.cacheKey.fill(0);
    const { supplier: _, ...rest } = storedSession;
    const opened = await sessions.openSession({
      ...rest,
      id: account,
      supplier: entry.value,
      login: null,
      cacheFile: await sessions.cacheFileOf(account),
      staySignedIn: true,
      access: null,
      state: 'signed-in',
      known: true,
    });
    if (!opened.ok) notRestored(opened.error);
    // The result appears as the account's state; the history is visible meanwhile.
    else inBackground(log, 'session renewed', opened.value.accessToken());
  };

  const closeFileSource = async (session: Session): Promise<void> => {
    await ports.stopWork(session.id);
    sessions.remove(session.id);
    await sessions.closeStorage(session);
  };

  const endStayingSignedIn: Accounts['endStayingSignedIn'] = async () => {
    // A sign-in in progress may have been started before the machine was set to be shared.
    await turns.settled();
    for (const session of sessions.all()) {
      // Nobody signs in to see what was brought in from files, so it stays closed while the machine is shared.
      if (session.account.state === 'from-file') await closeFileSource(session);
      else await session.stopStayingSignedIn();
    }
    sessions.changed();
    const storedSessions = await keys.storedSessions();
    if (!storedSessions.ok) return storedSessions;
    let refusal: Result<null> = ok(null);
    for (const { account, storedSession } of storedSessions.value) {
      storedSession?.cacheKey.fill(0);
      const ended = await turns.runExclusive(account, () => keys.endStoredSession(account));
      if (!ended.ok) refusal = ended;
    }
    return refusal;
  };

  const close = async (): Promise<void> => {
    pageSignIn.cancel();
    await turns.settled();
    flows.clear();
    // Closing the desk does not sign out sessions that stay signed in.
    for (const session of sessions.all()) {
      await ports.stopWork(session.id);
      await session.settled();
      sessions.remove(session.id);
      if (session.staySignedIn) await sessions.closeStorage(session);
      else await sessions.endSession(session);
    }
    await sessions.deleteTemporaryCaches();
  };

  return {
    list: sessions.list,
    location: sessions.location,
    find: (id) => {
      const found = sessions.find(id);
      const withheld = found.ok ? suppliers.withholds(found.value.supplier) : null;
      return withheld === null ? found : refused(withheld);
    },
    sessionOf: sessions.of,
    at: sessions.at,
    signIn: (credentials) =>
      runExclusive(loginLockKey(credentials.supplier, credentials.identifier), () =>
        signIn.start(credentials),
      ),
    // Nobody waits for it: the person may take minutes, and completing takes its turn by itself.
    signInOnPage: pageSignIn.start,
    leaveSignInPage: pageSignIn.cancel,
    completeTwoStep: (supplier, token) =>
      runExclusive(`link ${supplier.id} ${token}`, () => signIn.completeTwoStep(supplier, token)),
    signInWithNewPassword: (supplier, attempt, password, cacheKey) =>
      runExclusive(loginLockKey(supplier.id, attempt.login), () =>
        signIn.again(supplier, attempt, password, cacheKey),
      ),
    signInOffline: (credentials) =>
      runExclusive(loginLockKey(credentials.supplier, credentials.identifier), () =>
        signInOffline(credentials),
      ),
    ...createSignOut({ ...ports, sessions, runExclusive }),
    withKeys: (session, work) =>
      runExclusive(session.id, async () =>
        sessions.of(session.id) === session
          ? work()
          : refused(refusal('account.unknown', { field: 'account' })),
      ),
    openFileSource: (name) => runExclusive('file source', () => fileSources.create(name)),
    restoreFileSources: () => runExclusive('file source', fileSources.restore),
    restore,
    endStayingSignedIn,
    close: () => (closing ??= close()),
  };
}

/** The key of the lock for a login ID, before its account is known. */
const loginLockKey = (supplier: string, login: string): string => `login ${supplier} ${login}`;

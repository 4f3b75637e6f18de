import type { SessionEnding } from '#electron/domain/session-endings.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId, SupplierId } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { inBackground } from '../in-background.ts';
import type { CacheLocation, Histories } from '../ports/cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journals } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import type { CacheKey } from './cache-key.ts';
import type { RevocableKeys } from './orphaned-keys.ts';
import type { Visits } from '../visits.ts';
import { createSession, type Session, type SessionPorts, type SessionStart } from './session.ts';

export interface OpenSessionsPorts {
  readonly keys: RevocableKeys;
  readonly histories: Histories;
  readonly journals: Pick<Journals, 'open' | 'close' | 'destroy' | 'keyOf' | 'dropKeys'>;
  readonly clock: Clock;
  readonly deskId: string;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  /** The cache file of an account; a temporary one for this run while there is no keychain for its key. */
  readonly cacheFile: (account: AccountId, kept: boolean) => string;
  /** Whether the keychain that would know who was here before was lost recently. */
  readonly keychainLost: () => boolean;
  /** Whether keys outlive this run. */
  readonly keysArePersistent: () => boolean;
  readonly changed: (accounts: Account[]) => void;
  /** Called once for a session that was not ended here, with the reason. */
  readonly ended: (account: AccountId, name: string, refusal: Refusal) => void;
  /** Called for a session that was to stay signed in and does not, because its new token could not be stored. */
  readonly staysNoLonger: (refusal: Refusal, account: AccountId) => void;
  /** Called whenever a new token was stored. */
  readonly staysAgain: (account: AccountId) => void;
  /** Called for a session whose cache could not be read, and was replaced by an empty one. */
  readonly cacheReplaced: (account: AccountId) => void;
  /** Whether it was reported that what an account had from files is lost. */
  readonly isLossReported: (account: AccountId) => boolean;
  /** Serialises the work of an account, so that no two steps change its keys at the same time. */
  readonly runExclusive: <T>(account: AccountId, work: () => Promise<T>) => Promise<T>;
  /** Cancels jobs of an account before its cache is closed. */
  readonly stopWork: (account: AccountId) => Promise<void>;
  readonly visits: Pick<Visits, 'isOver'>;
}

/** Signed-in accounts of this machine, each with an open cache. */
export interface OpenSessions {
  list(): Account[];
  find(id: AccountId): Result<Session>;
  /** The session of an account that is open, if any. */
  of(id: AccountId): Session | undefined;
  at(supplier: SupplierId): Session[];
  all(): Session[];
  location(session: { readonly cacheFile: string; readonly cacheKey: CacheKey }): CacheLocation;
  /** For this run only where its key outlives no run: without a keychain, or with `kept: false`. */
  cacheFileOf(id: AccountId, kept?: boolean): Promise<string>;
  /**
   * Opens the cache and adds the session, replacing one of the same account. Takes ownership of the key. Refuses
   * `sign-in.left` where whoever it is of has left the kiosk.
   */
  openSession(start: SessionStart): Promise<Result<Session>>;
  /** Removes a session: tokens that arrive afterwards are not stored for the next start. */
  remove(id: AccountId): void;
  /**
   * Ends a removed session and closes its cache; nothing of it stays in memory. The supplier is informed last, because it
   * may take long to respond.
   */
  endSession(session: Session): Promise<void>;
  /**
   * The same for one that was signed out; its account is opened again only once that is closed. `forget` as for `signOut`.
   * `isDeleted`: whether every file is deleted that was to be.
   */
  leave(
    session: Session,
    forget: boolean | 'withdrawn',
  ): { readonly isDeleted: Promise<boolean>; readonly ended: Promise<void> };
  /** Closes the cache and the journal of a removed session, and wipes their key. */
  closeStorage(session: Session): Promise<void>;
  /** Notifies that the list has changed. */
  changed(): void;
  /**
   * Deletes a closed cache with its journal: the keys of both are deleted too, so nobody could read either. The random
   * names of open writes stay with `keepOpenWrites`, so that their owner is still notified of them.
   */
  destroy(cacheFile: string, keepOpenWrites: boolean): Promise<void>;
  /** Deletes the caches and journals that were for this run only. */
  deleteTemporaryCaches(): Promise<void>;
}

export function createOpenSessions(ports: OpenSessionsPorts): OpenSessions {
  const { keys, histories, journals, log } = ports;
  const sessions = new Map<AccountId, Session>();
  const list = (): Account[] => [...sessions.values()].map(({ account }) => account);
  const changed = (): void => ports.changed(list());

  /** Deletes the stored session from the keychain; the open history stays readable. */
  const forgetKeys = async (session: Session, { voidsPassword }: SessionEnding): Promise<void> => {
    // A session that was opened meanwhile has stored its own.
    if (sessions.get(session.id) !== session) return;
    const storedSession = await keys.endStoredSession(session.id);
    const offlineAccess = voidsPassword ? await keys.deleteOfflineAccess(session.id) : storedSession;
    for (const dropped of [storedSession, offlineAccess]) {
      if (!dropped.ok) log.warn('key of an ended session not dropped', { code: dropped.error.code });
    }
  };

  const sessionPorts: SessionPorts = {
    clock: ports.clock,
    deskId: ports.deskId,
    fetch: ports.fetch,
    changed,
    persistedKeys: (account) => ({
      keyOf: async (content, fresh) => {
        const kept = await journals.keyOf(account, content, fresh);
        if (!kept.ok) log.warn('key of a write not kept', { code: kept.error.code });
        return kept.ok ? kept.value : fresh;
      },
      drop: async (prefix) => {
        const dropped = await journals.dropKeys(account, prefix);
        if (!dropped.ok) log.warn('keys of writes not dropped', { code: dropped.error.code });
      },
    }),
    storeTokens: async (session, tokens, mayStay) => {
      const isHere = () => sessions.get(session.id) === session;
      if (!mayStay || !isHere()) return ok(session.staySignedIn);
      const store = () =>
        keys.storeSession(session.id, {
          supplier: session.supplier.id,
          member: session.member,
          cacheKey: session.cacheKey,
          refreshToken: tokens.refreshToken,
          signedInAt: session.signedInAt,
        });
      const first = await store();
      const kept = first.ok ? first : await store();
      if (kept.ok) {
        ports.staysAgain(session.id);
        return ok(true);
      }
      log.warn('refresh token not kept', { code: kept.error.code });
      // The one that is stored is used up: at the next start it would look as if somebody else had used it.
      if (!isHere()) return ok(true);
      const ended = await keys.endStoredSession(session.id);
      if (!ended.ok) log.warn('used refresh token not deleted', { code: ended.error.code });
      if (!isHere()) return ok(true);
      if (!ended.ok && keys.left().every(({ account }) => account !== session.id))
        return refuse('session.not-renewed');
      const params = { name: session.member.name };
      ports.staysNoLonger(refusal('session.stays-no-longer', { params }), session.id);
      return ok(false);
    },
    onEnded: (session, ending) => {
      if (sessions.get(session.id) !== session) return;
      log.warn('session ended by its supplier', { account: session.id, code: ending.refusal.code });
      const forgotten = ports.runExclusive(session.id, () => forgetKeys(session, ending));
      inBackground(log, 'keys of an ended session', forgotten);
      ports.ended(session.id, session.member.name, ending.refusal);
    },
  };

  // Without a keychain nothing could open these files later, and the permanent one must not be touched.
  const temporaryCaches = new Set<string>();

  const destroy: OpenSessions['destroy'] = async (file, keepOpenWrites) => {
    await histories.destroy(file);
    await journals.destroy(file, keepOpenWrites);
  };

  /** Whether a step came to its end: what fails in one of them does not keep the next from being done. */
  const succeeds = async (step: string, work: Promise<unknown>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      log.exception(step, error);
      return false;
    }
  };

  const closeHistory = (id: AccountId): Promise<void> => histories.close(id, ports.isLossReported(id));

  const closeStorage: OpenSessions['closeStorage'] = async (session) => {
    await succeeds('history closed', closeHistory(session.id));
    await succeeds('journal closed', journals.close(session.id));
    session.cacheKey.fill(0);
  };

  const endSession: OpenSessions['endSession'] = async (session) => {
    await succeeds('work stopped', ports.stopWork(session.id));
    await closeStorage(session);
    await session.end();
  };

  const closings = new Map<AccountId, Promise<boolean>>();
  const leave: OpenSessions['leave'] = (session, forget) => {
    const close = async (): Promise<boolean> => {
      // No result of a search is good any more, however long a job takes to stop.
      await succeeds('history closed', closeHistory(session.id));
      await succeeds('work stopped', ports.stopWork(session.id));
      await closeStorage(session);
      if (!forget) return true;
      return succeeds('history deleted', destroy(session.cacheFile, forget !== 'withdrawn'));
    };
    const closing = close();
    closings.set(session.id, closing);
    const end = async (): Promise<void> => {
      await closing;
      if (closings.get(session.id) === closing) closings.delete(session.id);
      // Unresolved writes that stay are reported from now on without their owner, whom this machine no longer knows.
      changed();
      await session.end();
    };
    return { isDeleted: closing, ended: end() };
  };

  const location: OpenSessions['location'] = ({ cacheFile, cacheKey }) => ({
    file: cacheFile,
    key: cacheKey,
  });

  return {
    list,
    find: (id) => {
      const session = sessions.get(id);
      return session ? ok(session) : refuse('account.unknown', { field: 'account' });
    },
    of: (id) => sessions.get(id),
    at: (supplier) => [...sessions.values()].filter((session) => session.supplier.id === supplier),
    all: () => [...sessions.values()],
    location,
    cacheFileOf: async (id, kept = true) => {
      if (kept && ports.keysArePersistent()) return ports.cacheFile(id, true);
      const file = ports.cacheFile(id, false);
      if (!temporaryCaches.has(file)) await destroy(file, false);
      temporaryCaches.add(file);
      return file;
    },
    openSession: async (start) => {
      const nobodyIsThere = (): Result<Session> => {
        start.cacheKey.fill(0);
        return refuse('sign-in.left');
      };
      if (ports.visits.isOver()) return nobodyIsThere();
      const before = sessions.get(start.id);
      sessions.delete(start.id);
      if (before) await endSession(before);
      await closings.get(start.id);
      // Whoever opens one has stored a token before, and takes it back after a refusal.
      const opened = await histories
        .open(start.id, location(start))
        .catch((error: unknown) =>
          refuse('unexpected', { params: { id: log.exception('history opened', error) } }),
        );
      if (!opened.ok) {
        start.cacheKey.fill(0);
        if (before) changed();
        return opened;
      }
      // Without a journal the history is still readable; writes are refused before they are sent.
      const journal = await journals.open(start.id, location(start), {
        // The names of open writes outlive a run without a keychain; its journal does not.
        kept: ports.cacheFile(start.id, true),
        owner: { supplier: start.supplier.id, member: start.member.id },
        deskId: ports.deskId,
        known: start.known,
        keychainLost: ports.keychainLost(),
      });
      if (!journal.ok) log.warn('journal not opened', { account: start.id, code: journal.error.code });
      else if (journal.value.setAside) log.warn('journal set aside', { account: start.id });
      if (ports.visits.isOver()) {
        await succeeds('history closed', closeHistory(start.id));
        await succeeds('journal closed', journals.close(start.id));
        return nobodyIsThere();
      }
      const session = createSession(start, sessionPorts);
      sessions.set(session.id, session);
      const { setAside, isNew } = opened.value;
      // A sync fetches what is missing by itself; what came from files is nowhere else.
      if (setAside || (isNew && start.known && start.state === 'from-file')) ports.cacheReplaced(session.id);
      return ok(session);
    },
    remove: (id) => void sessions.delete(id),
    endSession,
    leave,
    closeStorage,
    destroy,
    changed,
    deleteTemporaryCaches: async () => {
      for (const file of temporaryCaches) await destroy(file, false);
    },
  };
}

import { checkPassword, understandIdentifier } from '#electron/domain/login-identifier.ts';
import { signInAnswerRefusal, signInRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { createTurns } from '#shared/model/turns.ts';
import type { CacheLocation, Histories } from '../ports/cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { hostName, type SupplierEntry, type Suppliers } from '../suppliers/suppliers.ts';
import type { AccountKeys } from './account-keys.ts';
import { createRefusedIds } from './refused-ids.ts';
import { createSession, type Session, type SessionPorts, type SessionStart } from './session.ts';

export interface Credentials {
  readonly supplier: string;
  /** As typed. */
  readonly identifier: string;
  /** As typed; never trimmed, never normalised. */
  readonly password: string;
}

export interface AccountsPorts {
  readonly suppliers: Suppliers;
  readonly keys: AccountKeys;
  readonly histories: Histories;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  readonly deskId: string;
  /** The cache file of an account; another one, for this run only, while no keychain keeps its key. */
  readonly cacheFile: (account: AccountId, kept: boolean) => string;
  /** Whether keys outlive this run. */
  readonly keysAreKept: () => boolean;
  readonly changed: (accounts: Account[]) => void;
  /** Ends long work of an account before its cache is closed. */
  readonly stopWork: (account: AccountId) => Promise<void>;
}

/** Everybody signed in at this machine, side by side. */
export interface Accounts {
  list(): Account[];
  find(id: AccountId): Result<Session>;
  location(session: Session): CacheLocation;
  signIn(credentials: Credentials & { readonly staySignedIn: boolean }): Promise<Result<Account>>;
  /** Opens the saved history with the password of the last sign-in (AS-27: when the supplier is down). */
  signInOffline(credentials: Credentials): Promise<Result<Account>>;
  /** `forget` also deletes the saved history and every key of the account from this machine. */
  signOut(id: AccountId, forget: boolean): Promise<Result<null>>;
  /** Brings back the people who chose to stay signed in. Their history is open before the supplier is asked. */
  restore(): Promise<Result<null>>;
  close(): Promise<void>;
}

export function createAccounts(ports: AccountsPorts): Accounts {
  const { keys, histories, suppliers, clock } = ports;
  const sessions = new Map<AccountId, Session>();
  const list = (): Account[] => [...sessions.values()].map(({ account }) => account);
  const changed = (): void => ports.changed(list());
  const location = ({ cacheFile, cacheKey }: { cacheFile: string; cacheKey: string }): CacheLocation => ({
    file: cacheFile,
    key: cacheKey,
  });

  // Without a keychain nothing could open these files later, and the one that is kept must not be touched.
  const passing = new Set<string>();
  const cacheFileOf = async (id: AccountId): Promise<string> => {
    if (ports.keysAreKept()) return ports.cacheFile(id, true);
    const file = ports.cacheFile(id, false);
    if (!passing.has(file)) await histories.destroy(file);
    passing.add(file);
    return file;
  };

  // One sign-in or sign-out at a time: two at once for the same person would open one cache twice.
  const inTurn = createTurns();

  const sessionPorts: SessionPorts = {
    clock,
    fetch: ports.fetch,
    changed,
    renewed: async (session, tokens) => {
      if (!session.staySignedIn || sessions.get(session.id) !== session) return;
      const kept = await keys.keepStay(session.id, {
        supplier: session.supplier.id,
        member: session.member,
        cacheKey: session.cacheKey,
        refreshToken: tokens.refreshToken,
        signedInAt: session.signedInAt,
      });
      if (!kept.ok) ports.log.warn('refresh token not kept', { code: kept.error.code });
    },
  };

  const admit = async (start: SessionStart): Promise<Result<Session>> => {
    const before = sessions.get(start.id);
    sessions.delete(start.id);
    if (before) await leave(before);
    const opened = await histories.open(start.id, location(start));
    if (!opened.ok) {
      if (before) changed();
      return opened;
    }
    if (opened.value.setAside) ports.log.warn('cache set aside', { account: start.id });
    const session = createSession(start, sessionPorts);
    sessions.set(session.id, session);
    return ok(session);
  };

  /**
   * Ends a session that was taken from the list, and closes its cache; nothing of it stays in memory. The supplier
   * is told last: it may take long to answer.
   */
  const leave = async (session: Session, closed: () => void = () => undefined): Promise<void> => {
    await ports.stopWork(session.id);
    await histories.close(session.id);
    closed();
    await session.end();
  };

  const refusedIds = createRefusedIds(clock);

  const refusalOf = async (entry: SupplierEntry, fault: SupplierFault, login: string): Promise<Refusal> => {
    const context = { at: clock.now(), host: hostName(entry) };
    const first = signInRefusal(entry.profile, fault, context);
    if (first.code !== 'sign-in.mismatch') return first;
    const repeated = refusedIds.again(entry.id, login);
    // AS-83: the same code has been seen in outages, so a mismatch is told as one only if the supplier is well.
    const described = entry.profile.signIn.mismatchSeenInOutages ? await entry.client.describe() : null;
    const unwell = described !== null && (!described.ok || described.value.notice?.level === 'outage');
    return signInRefusal(entry.profile, fault, {
      ...context,
      repeated,
      statusCheck: unwell ? 'failed' : 'passed',
    });
  };

  const signIn: Accounts['signIn'] = async ({ staySignedIn, password, ...typed }) => {
    const found = suppliers.find(typed.supplier);
    if (!found.ok) return found;
    const entry = found.value;
    const identifier = understandIdentifier(entry.profile, typed.identifier);
    if (!identifier.ok) return identifier;
    const checked = checkPassword(password);
    if (!checked.ok) return checked;
    const { kind, value } = identifier.value;

    const answer = await entry.client.signIn({ identifier: { kind, value }, password, deskId: ports.deskId });
    if (!answer.ok) return refused(await refusalOf(entry, answer.error, value));
    refusedIds.forget(entry.id, value);
    if (answer.value.outcome !== 'signed-in') {
      return refused(signInAnswerRefusal(entry.profile, answer.value, { at: clock.now() }));
    }
    const { member, tokens } = answer.value;
    const id = keys.idOf(entry.id, member.id);
    const stays = staySignedIn && entry.profile.signIn.staySignedIn;

    const giveBack = async (error: Refusal): Promise<Result<Account>> => {
      await entry.client.signOut(tokens.accessToken);
      return refused(error);
    };
    const cacheKey = await keys.cacheKey(id, password);
    if (!cacheKey.ok) return giveBack(cacheKey.error);
    const locker = { supplier: entry.id, member, cacheKey: cacheKey.value };
    const signedInAt = clock.now();
    const kept = await keys.keepLocker(id, value, password, locker);
    if (!kept.ok) return giveBack(kept.error);
    const stayed = stays
      ? await keys.keepStay(id, { ...locker, refreshToken: tokens.refreshToken, signedInAt })
      : await keys.dropStay(id);
    if (!stayed.ok) return giveBack(stayed.error);

    const admitted = await admit({
      id,
      supplier: entry,
      member,
      staySignedIn: stays,
      signedInAt,
      cacheKey: cacheKey.value,
      cacheFile: await cacheFileOf(id),
      refreshToken: tokens.refreshToken,
      access: { token: tokens.accessToken, expiresAt: tokens.accessExpiresAt },
      state: 'signed-in',
    });
    if (!admitted.ok) {
      await keys.dropStay(id);
      return giveBack(admitted.error);
    }
    changed();
    return ok(admitted.value.account);
  };

  const signInOffline: Accounts['signInOffline'] = async ({ password, ...typed }) => {
    const found = suppliers.find(typed.supplier);
    if (!found.ok) return found;
    const identifier = understandIdentifier(found.value.profile, typed.identifier);
    if (!identifier.ok) return identifier;
    const checked = checkPassword(password);
    if (!checked.ok) return checked;
    const opened = await keys.openLocker(found.value.id, identifier.value.value, password);
    if (!opened.ok) return opened;
    const { account: id, locker } = opened.value;
    // The password was right; a session that is open already can do all that this one could.
    const open = sessions.get(id);
    if (open) return ok(open.account);
    const admitted = await admit({
      id,
      supplier: found.value,
      member: locker.member,
      staySignedIn: false,
      signedInAt: clock.now(),
      cacheKey: locker.cacheKey,
      cacheFile: await cacheFileOf(id),
      refreshToken: null,
      access: null,
      state: 'offline',
    });
    if (!admitted.ok) return admitted;
    changed();
    return ok(admitted.value.account);
  };

  return {
    list,
    location,
    find: (id) => {
      const session = sessions.get(id);
      return session ? ok(session) : refuse('account.unknown', { field: 'account' });
    },
    signIn: (credentials) => inTurn(() => signIn(credentials)),
    signInOffline: (credentials) => inTurn(() => signInOffline(credentials)),
    signOut: (id, forget) =>
      inTurn(async () => {
        const session = sessions.get(id);
        if (!session) return refused(refusal('account.unknown', { field: 'account' }));
        // Off the list first: tokens that arrive from now on are no longer kept for the next start.
        sessions.delete(id);
        const dropped = await keys.dropStay(id);
        await leave(session, changed);
        if (forget) await histories.destroy(session.cacheFile);
        if (!dropped.ok || !forget) return dropped;
        return keys.forget(id);
      }),
    restore: () =>
      inTurn(async () => {
        const stays = await keys.stays();
        if (!stays.ok) return stays;
        for (const { account, stay } of stays.value) {
          const entry = suppliers.find(stay.supplier);
          if (!entry.ok || sessions.has(account)) continue;
          const { supplier: _, ...rest } = stay;
          const cacheFile = await cacheFileOf(account);
          const start = {
            ...rest,
            id: account,
            supplier: entry.value,
            cacheFile,
            staySignedIn: true,
          } as const;
          const admitted = await admit({ ...start, access: null, state: 'signed-in' });
          if (!admitted.ok) ports.log.warn('saved sign-in not restored', { code: admitted.error.code });
          // The answer shows as the account's state; people see their history meanwhile.
          else void admitted.value.accessToken();
        }
        changed();
        return ok(null);
      }),
    close: () =>
      inTurn(async () => {
        // A desk that is closed is not a sign-out for those who stay signed in.
        for (const session of [...sessions.values()]) {
          await ports.stopWork(session.id);
          await session.settled();
          sessions.delete(session.id);
          if (session.staySignedIn) await histories.close(session.id);
          else await leave(session);
        }
        for (const file of passing) await histories.destroy(file);
      }),
  };
}

import { checkPassword, understandIdentifier } from '#electron/domain/login-identifier.ts';
import { signInAnswerRefusal, signInRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { CacheLocation, Histories } from '../ports/cache.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { hostName, type SupplierEntry, type Suppliers } from '../suppliers/suppliers.ts';
import type { AccountKeys } from './account-keys.ts';
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
  /** The cache file of an account. */
  readonly cacheFile: (account: AccountId) => string;
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
  const location = ({ id, cacheKey }: { id: AccountId; cacheKey: string }): CacheLocation => ({
    file: ports.cacheFile(id),
    key: cacheKey,
  });

  // One sign-in or sign-out at a time: two at once for the same person would open one cache twice.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

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
    await leave(start.id);
    const opened = await histories.open(start.id, location(start));
    if (!opened.ok) return opened;
    if (opened.value.setAside) ports.log.warn('cache set aside', { account: start.id });
    const session = createSession(start, sessionPorts);
    sessions.set(session.id, session);
    return ok(session);
  };

  /** Ends a session and closes its cache; nothing of it stays in memory. */
  const leave = async (id: AccountId): Promise<void> => {
    const session = sessions.get(id);
    if (!session) return;
    sessions.delete(id);
    await ports.stopWork(id);
    await histories.close(id);
    await session.end();
  };

  const refusalOf = async (entry: SupplierEntry, fault: SupplierFault): Promise<Refusal> => {
    // AS-83: the same code has been seen in outages, so a mismatch is told as one only if the supplier is well.
    const mismatch = fault.kind === 'problem' && fault.problem.reason === 'mismatch';
    const described = mismatch ? await entry.client.describe() : null;
    const unwell = described !== null && (!described.ok || described.value.notice?.level === 'outage');
    const statusCheck = described ? ({ statusCheck: unwell ? 'failed' : 'passed' } as const) : {};
    return signInRefusal(entry.profile, fault, { at: clock.now(), host: hostName(entry), ...statusCheck });
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
    if (!answer.ok) return refused(await refusalOf(entry, answer.error));
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
    const admitted = await admit({
      id,
      supplier: found.value,
      member: locker.member,
      staySignedIn: false,
      signedInAt: clock.now(),
      cacheKey: locker.cacheKey,
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
        if (!sessions.has(id)) return refused(refusal('account.unknown', { field: 'account' }));
        const dropped = await keys.dropStay(id);
        await leave(id);
        changed();
        if (!dropped.ok) return dropped;
        if (!forget) return ok(null);
        await histories.destroy(ports.cacheFile(id));
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
          const start = { ...rest, id: account, supplier: entry.value, staySignedIn: true } as const;
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
          sessions.delete(session.id);
          await ports.stopWork(session.id);
          await histories.close(session.id);
          if (!session.staySignedIn) await session.end();
        }
      }),
  };
}

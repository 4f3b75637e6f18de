import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instantSchema } from '#shared/model/dates.ts';
import { accountIdSchema, type AccountId, type SupplierId } from '#shared/model/identifiers.ts';
import type { Member } from '#shared/model/member.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Vault } from '../ports/vault.ts';
import { randomCacheKey, readCacheKey, type CacheKey } from './cache-key.ts';
import {
  keySchema,
  offlineAccessSchema,
  parseOfflineAccess,
  serializeOfflineAccess,
  type OfflineAccess,
} from './offline-access.ts';
import { parseJson, seal, unseal } from './sealed-key.ts';

export type { OfflineAccess } from './offline-access.ts';

/** What is stored for a session that stays signed in. */
const storedSessionSchema = offlineAccessSchema.extend({
  refreshToken: z.string(),
  signedInAt: instantSchema,
});
export type StoredSession = OfflineAccess &
  Readonly<Pick<z.infer<typeof storedSessionSchema>, 'refreshToken' | 'signedInAt'>>;

/** An account whose source is files: its name, and the key that nobody's password seals. */
export interface FileSource {
  readonly name: string;
  readonly cacheKey: CacheKey;
}
const fileSourceSchema = z.strictObject({ name: z.string(), cacheKey: keySchema });

const parseKey = (digits: string): CacheKey => readCacheKey(Buffer.from(digits));

/**
 * The keychain entries of accounts:
 * - `locker/<account>`: the cache key, sealed with the person's password. Stays after sign-out, so that the
 *   history needs not be fetched again; opens for nobody else.
 * - `login/<hash of supplier and login ID>`: which account a login ID leads to, for use without the supplier.
 * - `rights/<account>`: a hash of the rights under which the saved history was fetched.
 * - `file/<account>`: name and cache key of an account whose source is files.
 * - `stay/<account>`: refresh token and cache key, only while somebody chose to stay signed in.
 * - `pin/<account>`: the slow hash of the PIN that unlocks the desk; the same text for all accounts of one person.
 */
export interface AccountKeys {
  idOf(supplier: SupplierId, memberId: string): AccountId;
  /** Whether the keychain has entries of the account: it was on this machine before. */
  isKnown(account: AccountId): Promise<Result<boolean>>;
  /** The cache key to use after a sign-in: the one from before if it lies open or the password opens it, else a fresh one. */
  cacheKey(account: AccountId, password: string | null): Promise<Result<CacheKey>>;
  saveOfflineAccess(
    account: AccountId,
    login: string,
    password: string,
    offlineAccess: OfflineAccess,
  ): Promise<Result<null>>;
  /** Seals the key again after the password changed: the old password no longer opens it. */
  resealOfflineAccess(
    account: AccountId,
    password: string,
    offlineAccess: OfflineAccess,
  ): Promise<Result<null>>;
  deleteOfflineAccess(account: AccountId): Promise<Result<null>>;
  /** Points `login` at the account, and removes the entries of `before`. */
  moveLogin(
    account: AccountId,
    supplier: SupplierId,
    before: readonly string[],
    login: string,
  ): Promise<Result<null>>;
  /** The account of this login ID whose history is saved on this machine; null where there is none. */
  offlineAccountOf(supplier: SupplierId, login: string): Promise<AccountId | null>;
  /** Opens the locker of a login ID with its password. */
  unsealOfflineAccess(
    supplier: SupplierId,
    login: string,
    password: string,
  ): Promise<Result<{ account: AccountId; offlineAccess: OfflineAccess }>>;
  storeSession(account: AccountId, storedSession: StoredSession): Promise<Result<null>>;
  deleteStoredSession(account: AccountId): Promise<Result<null>>;
  /** How the rights (role, department, company) that a history was fetched under compare with those that `member` has now. */
  compareRights(account: AccountId, member: Member): Promise<Result<'none' | 'same' | 'changed'>>;
  saveRights(account: AccountId, member: Member): Promise<Result<null>>;
  /** Null for one that is there and can't be read. */
  storedSessions(): Promise<Result<readonly { account: AccountId; storedSession: StoredSession | null }[]>>;
  saveFileSource(account: AccountId, source: FileSource): Promise<Result<null>>;
  /** Null as for `storedSessions`. */
  fileSources(): Promise<Result<readonly (readonly [AccountId, FileSource | null])[]>>;
  /** Whether the password is the one of the last sign-in. */
  isPassword(account: AccountId, password: string): Promise<Result<boolean>>;
  savePin(account: AccountId, hash: string | null): Promise<Result<null>>;
  /** The hashes of PINs, by account. */
  pins(): Promise<Result<ReadonlyMap<AccountId, string>>>;
  /** Of whom the keychain has anything. */
  accounts(): Promise<Result<readonly AccountId[]>>;
  /** Deletes everything of an account from the keychain. */
  forget(account: AccountId): Promise<Result<null>>;
}

/** The kinds of entries that are named by an account. */
const ofAccount: readonly string[] = ['file', 'stay', 'locker', 'rights', 'pin'];

/** `sealingCost` is that of `seal`, lower only in tests. */
export function createAccountKeys(vault: Vault, deskId: string, sealingCost?: number): AccountKeys {
  const hash = (...parts: string[]): string =>
    createHash('sha256')
      .update([deskId, ...parts].join('\u0000'))
      .digest('hex')
      .slice(0, 32);
  const loginName = (supplier: SupplierId, login: string): string =>
    `login/${hash('login', supplier, login)}`;

  const rightsOf = (account: AccountId, { role, department, company }: Member): string =>
    hash('rights', account, role, department?.id ?? '', company.id);

  const read = async (account: AccountId, password: string): Promise<Result<OfflineAccess | null>> => {
    const sealed = await vault.get(`locker/${account}`);
    if (!sealed.ok) return sealed;
    const bytes = sealed.value === null ? null : await unseal(sealed.value, password, account, sealingCost);
    return ok(bytes && parseOfflineAccess(bytes));
  };

  const sealOfflineAccess = async (
    account: AccountId,
    password: string,
    offlineAccess: OfflineAccess,
  ): Promise<Result<null>> => {
    const bytes = serializeOfflineAccess(offlineAccess);
    const sealed = await seal(bytes, password, account, sealingCost).finally(() => bytes.fill(0));
    return vault.set(`locker/${account}`, sealed);
  };

  return {
    idOf: (supplier, memberId) => hash('account', supplier, memberId) as AccountId,
    isKnown: async (account) => {
      const offlineAccess = await vault.get(`locker/${account}`);
      if (!offlineAccess.ok) return offlineAccess;
      if (offlineAccess.value !== null) return ok(true);
      const storedSession = await vault.get(`stay/${account}`);
      return storedSession.ok ? ok(storedSession.value !== null) : storedSession;
    },
    cacheKey: async (account, password) => {
      const storedSession = await vault.get(`stay/${account}`);
      if (!storedSession.ok) return storedSession;
      const saved = storedSessionSchema.safeParse(
        storedSession.value === null ? null : parseJson(storedSession.value),
      );
      if (saved.success) return ok(parseKey(saved.data.cacheKey));
      const offlineAccess = password === null ? ok(null) : await read(account, password);
      if (!offlineAccess.ok) return offlineAccess;
      return ok(offlineAccess.value?.cacheKey ?? randomCacheKey());
    },
    saveOfflineAccess: async (account, login, password, offlineAccess) => {
      const saved = await sealOfflineAccess(account, password, offlineAccess);
      return saved.ok ? vault.set(loginName(offlineAccess.supplier, login), account) : saved;
    },
    resealOfflineAccess: sealOfflineAccess,
    deleteOfflineAccess: (account) => vault.delete(`locker/${account}`),
    moveLogin: async (account, supplier, before, login) => {
      const saved = await vault.set(loginName(supplier, login), account);
      if (!saved.ok) return saved;
      for (const old of before) {
        const name = loginName(supplier, old);
        if (name === loginName(supplier, login)) continue;
        const leadsTo = await vault.get(name);
        if (!leadsTo.ok) return leadsTo;
        const deleted = leadsTo.value === account ? await vault.delete(name) : ok(null);
        if (!deleted.ok) return deleted;
      }
      return ok(null);
    },
    offlineAccountOf: async (supplier, login) => {
      const found = await vault.get(loginName(supplier, login));
      return (found.ok && accountIdSchema.safeParse(found.value).data) || null;
    },
    unsealOfflineAccess: async (supplier, login, password) => {
      const found = await vault.get(loginName(supplier, login));
      if (!found.ok) return found;
      const account = accountIdSchema.safeParse(found.value);
      if (!account.success) return refuse('offline.not-prepared');
      const offlineAccess = await read(account.data, password);
      if (!offlineAccess.ok) return offlineAccess;
      return offlineAccess.value
        ? ok({ account: account.data, offlineAccess: offlineAccess.value })
        : refuse('offline.mismatch', { field: 'password' });
    },
    compareRights: async (account, member) => {
      const saved = await vault.get(`rights/${account}`);
      if (!saved.ok) return saved;
      if (saved.value === null) return ok('none');
      return ok(saved.value === rightsOf(account, member) ? 'same' : 'changed');
    },
    saveRights: (account, member) => vault.set(`rights/${account}`, rightsOf(account, member)),
    storeSession: (account, storedSession) => {
      const cacheKey = Buffer.from(storedSession.cacheKey).toString('hex');
      return vault.set(`stay/${account}`, JSON.stringify({ ...storedSession, cacheKey }));
    },
    deleteStoredSession: (account) => vault.delete(`stay/${account}`),
    storedSessions: async () => {
      const entries = await vault.list('stay/');
      if (!entries.ok) return entries;
      const found: { account: AccountId; storedSession: StoredSession | null }[] = [];
      for (const [name, text] of entries.value) {
        const account = accountIdSchema.safeParse(name.slice('stay/'.length));
        const storedSession = storedSessionSchema.safeParse(parseJson(text));
        if (!account.success) continue;
        found.push({
          account: account.data,
          storedSession: storedSession.success
            ? { ...storedSession.data, cacheKey: parseKey(storedSession.data.cacheKey) }
            : null,
        });
      }
      return ok(found);
    },
    saveFileSource: (account, { name, cacheKey }) =>
      vault.set(`file/${account}`, JSON.stringify({ name, cacheKey: Buffer.from(cacheKey).toString('hex') })),
    fileSources: async () => {
      const entries = await vault.list('file/');
      if (!entries.ok) return entries;
      const found: (readonly [AccountId, FileSource | null])[] = [];
      for (const [entry, text] of entries.value) {
        const account = accountIdSchema.safeParse(entry.slice('file/'.length));
        const { data: source } = fileSourceSchema.safeParse(parseJson(text));
        if (account.success)
          found.push([account.data, source ? { ...source, cacheKey: parseKey(source.cacheKey) } : null]);
      }
      return ok(found);
    },
    isPassword: async (account, password) => {
      const opened = await read(account, password);
      if (!opened.ok) return opened;
      opened.value?.cacheKey.fill(0);
      return ok(opened.value !== null);
    },
    savePin: (account, hash) =>
      hash === null ? vault.delete(`pin/${account}`) : vault.set(`pin/${account}`, hash),
    pins: async () => {
      const entries = await vault.list('pin/');
      if (!entries.ok) return entries;
      const found = new Map<AccountId, string>();
      for (const [name, hash] of entries.value) {
        const account = accountIdSchema.safeParse(name.slice('pin/'.length));
        if (account.success) found.set(account.data, hash);
      }
      return ok(found);
    },
    accounts: async () => {
      const entries = await vault.list('');
      if (!entries.ok) return entries;
      const found = [...entries.value].map(([name, text]) => {
        const [kind = '', owner] = name.split('/');
        return accountIdSchema.safeParse(kind === 'login' ? text : ofAccount.includes(kind) && owner).data;
      });
      return ok([...new Set(found)].filter((account) => account !== undefined));
    },
    forget: async (account) => {
      for (const kind of ofAccount) {
        const deleted = await vault.delete(`${kind}/${account}`);
        if (!deleted.ok) return deleted;
      }
      const logins = await vault.list('login/');
      if (!logins.ok) return logins;
      for (const [name, leadsTo] of logins.value) {
        if (leadsTo !== account) continue;
        const deleted = await vault.delete(name);
        if (!deleted.ok) return deleted;
      }
      return ok(null);
    },
  };
}

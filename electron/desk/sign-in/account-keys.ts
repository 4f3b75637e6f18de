import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instantSchema } from '#shared/model/dates.ts';
import {
  accountIdSchema,
  supplierIdSchema,
  type AccountId,
  type SupplierId,
} from '#shared/model/identifiers.ts';
import { memberSchema, type Member } from '#shared/model/member.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Vault } from '../ports/vault.ts';
import { randomCacheKey, readCacheKey, writeCacheKey, type CacheKey } from './cache-key.ts';
import { parseJson, seal, unseal } from './sealed-key.ts';

const keySchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What only the person's password opens: enough to show the saved history without the supplier. */
const lockerSchema = z.strictObject({
  supplier: supplierIdSchema,
  member: memberSchema,
  cacheKey: keySchema,
});
export type Locker = Readonly<Omit<z.infer<typeof lockerSchema>, 'cacheKey'>> & {
  readonly cacheKey: CacheKey;
};

/** What is kept for somebody who chose to stay signed in. */
const staySchema = lockerSchema.extend({
  refreshToken: z.string(),
  signedInAt: instantSchema,
});
export type Stay = Locker & Readonly<Pick<z.infer<typeof staySchema>, 'refreshToken' | 'signedInAt'>>;

const parseKey = (digits: string): CacheKey => readCacheKey(Buffer.from(digits));

// JSON escapes the quotes within its texts, so this stands nowhere but before the key.
const beforeKey = '"cacheKey":"';
const blankKey = '0'.repeat(64);

/** The JSON of a locker; the key is written into its bytes. Whoever asked wipes them. */
function bytesOf(locker: Locker): Buffer {
  const bytes = Buffer.from(JSON.stringify({ ...locker, cacheKey: blankKey }));
  writeCacheKey(locker.cacheKey, bytes, bytes.indexOf(beforeKey) + beforeKey.length);
  return bytes;
}

/** The locker in the bytes of its JSON, which are wiped of the key; null for anything else. */
function lockerIn(bytes: Buffer): Locker | null {
  const at = bytes.indexOf(beforeKey) + beforeKey.length;
  const digits = bytes.subarray(at, at + blankKey.length);
  if (digits.length < blankKey.length) return null;
  const cacheKey = readCacheKey(digits);
  digits.fill(blankKey);
  const locker = lockerSchema.safeParse(parseJson(bytes.toString()));
  return locker.success ? { ...locker.data, cacheKey } : null;
}

/**
 * The keychain entries of accounts:
 * - `locker/<account>`: the cache key, sealed with the person's password. Stays after sign-out, so that the
 *   history needs not be fetched again; opens for nobody else.
 * - `login/<hash of supplier and login ID>`: which account a login ID leads to, for use without the supplier.
 * - `rights/<account>`: a hash of the rights under which the saved history was fetched.
 * - `stay/<account>`: refresh token and cache key, only while somebody chose to stay signed in.
 */
export interface AccountKeys {
  idOf(supplier: SupplierId, memberId: string): AccountId;
  /** Whether anything is kept of the account: it was on this machine before. */
  isKnown(account: AccountId): Promise<Result<boolean>>;
  /** The cache key to use after a sign-in: the one from before if the password opens it, else a fresh one. */
  cacheKey(account: AccountId, password: string): Promise<Result<CacheKey>>;
  keepLocker(account: AccountId, login: string, password: string, locker: Locker): Promise<Result<null>>;
  /** Seals the locker anew after the password changed: the old one opens it no more. */
  resealLocker(account: AccountId, password: string, locker: Locker): Promise<Result<null>>;
  dropLocker(account: AccountId): Promise<Result<null>>;
  /** Lets `login` lead to the account from now on, and those of `before` no more. */
  moveLogin(
    account: AccountId,
    supplier: SupplierId,
    before: readonly string[],
    login: string,
  ): Promise<Result<null>>;
  /** Opens the locker that a login ID leads to, with its password. */
  openLocker(
    supplier: SupplierId,
    login: string,
    password: string,
  ): Promise<Result<{ account: AccountId; locker: Locker }>>;
  keepStay(account: AccountId, stay: Stay): Promise<Result<null>>;
  dropStay(account: AccountId): Promise<Result<null>>;
  /** Whether a saved history was fetched under other rights (role, department, company) than `member` has now. */
  rightsChanged(account: AccountId, member: Member): Promise<Result<boolean>>;
  keepRights(account: AccountId, member: Member): Promise<Result<null>>;
  stays(): Promise<Result<readonly { account: AccountId; stay: Stay }[]>>;
  /** Deletes everything of an account from the keychain. */
  forget(account: AccountId): Promise<Result<null>>;
}

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

  const read = async (account: AccountId, password: string): Promise<Result<Locker | null>> => {
    const sealed = await vault.get(`locker/${account}`);
    if (!sealed.ok) return sealed;
    const bytes = sealed.value === null ? null : await unseal(sealed.value, password, account, sealingCost);
    return ok(bytes && lockerIn(bytes));
  };

  const sealLocker = async (account: AccountId, password: string, locker: Locker): Promise<Result<null>> => {
    const bytes = bytesOf(locker);
    const sealed = await seal(bytes, password, account, sealingCost).finally(() => bytes.fill(0));
    return vault.set(`locker/${account}`, sealed);
  };

  return {
    idOf: (supplier, memberId) => hash('account', supplier, memberId) as AccountId,
    isKnown: async (account) => {
      const locker = await vault.get(`locker/${account}`);
      if (!locker.ok) return locker;
      if (locker.value !== null) return ok(true);
      const stay = await vault.get(`stay/${account}`);
      return stay.ok ? ok(stay.value !== null) : stay;
    },
    cacheKey: async (account, password) => {
      const stay = await vault.get(`stay/${account}`);
      if (!stay.ok) return stay;
      const kept = staySchema.safeParse(stay.value === null ? null : parseJson(stay.value));
      if (kept.success) return ok(parseKey(kept.data.cacheKey));
      const locker = await read(account, password);
      if (!locker.ok) return locker;
      return ok(locker.value?.cacheKey ?? randomCacheKey());
    },
    keepLocker: async (account, login, password, locker) => {
      const kept = await sealLocker(account, password, locker);
      return kept.ok ? vault.set(loginName(locker.supplier, login), account) : kept;
    },
    resealLocker: sealLocker,
    dropLocker: (account) => vault.delete(`locker/${account}`),
    moveLogin: async (account, supplier, before, login) => {
      const kept = await vault.set(loginName(supplier, login), account);
      if (!kept.ok) return kept;
      for (const old of before) {
        const name = loginName(supplier, old);
        if (name === loginName(supplier, login)) continue;
        const leadsTo = await vault.get(name);
        if (!leadsTo.ok) return leadsTo;
        const gone = leadsTo.value === account ? await vault.delete(name) : ok(null);
        if (!gone.ok) return gone;
      }
      return ok(null);
    },
    openLocker: async (supplier, login, password) => {
      const found = await vault.get(loginName(supplier, login));
      if (!found.ok) return found;
      const account = accountIdSchema.safeParse(found.value);
      if (!account.success) return refuse('offline.not-prepared');
      const locker = await read(account.data, password);
      if (!locker.ok) return locker;
      return locker.value
        ? ok({ account: account.data, locker: locker.value })
        : refuse('offline.mismatch', { field: 'password' });
    },
    rightsChanged: async (account, member) => {
      const kept = await vault.get(`rights/${account}`);
      return kept.ok ? ok(kept.value !== null && kept.value !== rightsOf(account, member)) : kept;
    },
    keepRights: (account, member) => vault.set(`rights/${account}`, rightsOf(account, member)),
    keepStay: (account, stay) => {
      const cacheKey = Buffer.from(stay.cacheKey).toString('hex');
      return vault.set(`stay/${account}`, JSON.stringify({ ...stay, cacheKey }));
    },
    dropStay: (account) => vault.delete(`stay/${account}`),
    stays: async () => {
      const entries = await vault.list('stay/');
      if (!entries.ok) return entries;
      const found: { account: AccountId; stay: Stay }[] = [];
      for (const [name, text] of entries.value) {
        const account = accountIdSchema.safeParse(name.slice('stay/'.length));
        const stay = staySchema.safeParse(parseJson(text));
        if (!account.success || !stay.success) continue;
        found.push({ account: account.data, stay: { ...stay.data, cacheKey: parseKey(stay.data.cacheKey) } });
      }
      return ok(found);
    },
    forget: async (account) => {
      for (const name of [`stay/${account}`, `locker/${account}`, `rights/${account}`]) {
        const gone = await vault.delete(name);
        if (!gone.ok) return gone;
      }
      const logins = await vault.list('login/');
      if (!logins.ok) return logins;
      for (const [name, leadsTo] of logins.value) {
        if (leadsTo !== account) continue;
        const gone = await vault.delete(name);
        if (!gone.ok) return gone;
      }
      return ok(null);
    },
  };
}

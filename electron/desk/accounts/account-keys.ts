import { createHash, randomBytes } from 'node:crypto';
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
import { parseJson, seal, unseal } from './sealed-key.ts';

const keySchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What only the person's password opens: enough to show the saved history without the supplier. */
const lockerSchema = z.strictObject({
  supplier: supplierIdSchema,
  member: memberSchema,
  cacheKey: keySchema,
});
export type Locker = Readonly<z.infer<typeof lockerSchema>>;

/** What is kept for somebody who chose to stay signed in. */
const staySchema = lockerSchema.extend({
  refreshToken: z.string(),
  signedInAt: instantSchema,
});
export type Stay = Readonly<z.infer<typeof staySchema>>;

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
  cacheKey(account: AccountId, password: string): Promise<Result<string>>;
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
    const text = sealed.value === null ? null : await unseal(sealed.value, password, account, sealingCost);
    const locker = lockerSchema.safeParse(text === null ? null : parseJson(text));
    return ok(locker.success ? locker.data : null);
  };

  const sealLocker = async (account: AccountId, password: string, locker: Locker): Promise<Result<null>> =>
    vault.set(`locker/${account}`, await seal(JSON.stringify(locker), password, account, sealingCost));

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
      if (kept.success) return ok(kept.data.cacheKey);
      const locker = await read(account, password);
      if (!locker.ok) return locker;
      return ok(locker.value?.cacheKey ?? randomBytes(32).toString('hex'));
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
    keepStay: (account, stay) => vault.set(`stay/${account}`, JSON.stringify(stay)),
    dropStay: (account) => vault.delete(`stay/${account}`),
    stays: async () => {
      const entries = await vault.list('stay/');
      if (!entries.ok) return entries;
      const found: { account: AccountId; stay: Stay }[] = [];
      for (const [name, text] of entries.value) {
        const account = accountIdSchema.safeParse(name.slice('stay/'.length));
        const stay = staySchema.safeParse(parseJson(text));
        if (account.success && stay.success) found.push({ account: account.data, stay: stay.data });
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

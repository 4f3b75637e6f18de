import { randomBytes } from 'node:crypto';
import { fileProfile } from '#electron/domain/import/file-profile.ts';
import { accountIdSchema, supplierIdSchema, type AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { SupplierClient } from '../ports/supplier-client.ts';
import type { AccountKeys, FileSource } from '../sign-in/account-keys.ts';
import { randomCacheKey } from '../sign-in/cache-key.ts';
import type { OpenSessions } from '../sign-in/open-sessions.ts';
import type { Session } from '../sign-in/session.ts';
import type { SupplierEntry } from '../suppliers/suppliers.ts';

/** Never asked: a session without a token refuses before. */
const noClient: SupplierClient = {
  ask: () => Promise.resolve(refused({ kind: 'unreachable', host: '' })),
};

/** A source of files as a supplier of its own, of which there is nothing to ask. */
const entryOf = (account: AccountId, name: string): SupplierEntry => ({
  id: supplierIdSchema.parse(`file-${account}`),
  name: { ja: name, en: name },
  profile: { ...fileProfile, mark: Array.from(name)[0] ?? fileProfile.mark },
  baseUrl: '',
  host: null,
  secure: true,
  client: noClient,
});

export interface FileSources {
  /** Makes an empty source of this name. */
  create(name: string): Promise<Result<Session>>;
  /** Opens those that were made before. */
  restore(): Promise<Result<null>>;
}

/**
 * Accounts whose source is files: a session that is opened with a key of the keychain instead of a password, as that of
 * somebody who stays signed in, and that has no supplier.
 */
export function createFileSources(ports: {
  readonly sessions: Pick<OpenSessions, 'openSession' | 'cacheFileOf' | 'of' | 'changed'>;
  readonly keys: Pick<AccountKeys, 'saveFileSource' | 'fileSources'>;
  readonly clock: Clock;
}): FileSources {
  const { sessions, keys, clock } = ports;

  const open = async (
    account: AccountId,
    { name, cacheKey }: FileSource,
    known: boolean,
  ): Promise<Result<Session>> =>
    sessions.openSession({
      id: account,
      supplier: entryOf(account, name),
      member: {
        id: account,
        name,
        kana: null,
        email: null,
        role: 'viewer',
        department: null,
        company: { id: account, name: '' },
      },
      login: null,
      staySignedIn: true,
      signedInAt: clock.now(),
      cacheKey,
      cacheFile: await sessions.cacheFileOf(account),
      refreshToken: null,
      access: null,
      state: 'from-file',
      known,
    });

  return {
    create: async (name) => {
      const account = accountIdSchema.parse(randomBytes(16).toString('hex'));
      const source: FileSource = { name, cacheKey: randomCacheKey() };
      const saved = await keys.saveFileSource(account, source);
      if (!saved.ok) return saved;
      const opened = await open(account, source, false);
      if (opened.ok) sessions.changed();
      return opened;
    },
    restore: async () => {
      const found = await keys.fileSources();
      if (!found.ok) return found;
      let refusal: Result<null> = ok(null);
      for (const [account, source] of found.value) {
        if (sessions.of(account)) {
          source?.cacheKey.fill(0);
          continue;
        }
        const opened = source ? await open(account, source, true) : refuse('import.key-unreadable');
        if (!opened.ok) refusal = opened;
      }
      if (found.value.length > 0) sessions.changed();
      return refusal;
    },
  };
}

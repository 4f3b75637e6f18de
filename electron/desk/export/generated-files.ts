import { randomUUID } from 'node:crypto';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** A file that this desk has made. */
export interface GeneratedFile {
  readonly path: string;
  /** Aborted when an account that it was made for leaves: every address of the file is void from then on. */
  readonly revoked: AbortSignal;
}

/** The files that this desk has made since it started: the only ones a page can have opened. */
export interface GeneratedFiles {
  add(path: string, accounts: readonly AccountId[]): string;
  /** Refuses `file.not-found`. */
  find(fileId: string): Result<GeneratedFile>;
  /** Files made for somebody who left can't be opened by who comes after. */
  revokeFor(account: AccountId): void;
}

export function createGeneratedFiles(): GeneratedFiles {
  const files = new Map<
    string,
    { readonly path: string; readonly accounts: readonly AccountId[]; readonly revoke: AbortController }
  >();
  return {
    add: (path, accounts) => {
      const fileId = randomUUID();
      files.set(fileId, { path, accounts, revoke: new AbortController() });
      return fileId;
    },
    find: (fileId) => {
      const file = files.get(fileId);
      return file ? ok({ path: file.path, revoked: file.revoke.signal }) : refuse('file.not-found');
    },
    revokeFor: (account) => {
      for (const [fileId, { accounts, revoke }] of files) {
        if (!accounts.includes(account)) continue;
        revoke.abort();
        files.delete(fileId);
      }
    },
  };
}

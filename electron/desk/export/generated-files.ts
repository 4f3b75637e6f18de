import { randomUUID } from 'node:crypto';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** A file that this desk has written. */
export interface GeneratedFile {
  readonly path: string;
  readonly accounts: readonly AccountId[];
  /** Aborted when an account of the file signs out: its download links are void from then on. */
  readonly revoked: AbortSignal;
}

/** Files written since the start; a page can open no others. */
export interface GeneratedFiles {
  add(path: string, accounts: readonly AccountId[]): string;
  /** Refuses `file.not-found`. */
  find(fileId: string): Result<GeneratedFile>;
  /** Revokes files of an account that signed out, so that the next person can't open them. */
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
      return file
        ? ok({ path: file.path, accounts: file.accounts, revoked: file.revoke.signal })
        : refuse('file.not-found');
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

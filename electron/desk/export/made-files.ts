import { randomUUID } from 'node:crypto';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** The files that this desk has made since it started: the only ones a page can have opened. */
export interface MadeFiles {
  add(path: string, accounts: readonly AccountId[]): string;
  path(fileId: string): Result<string>;
  /** Files made for somebody who left can't be opened by who comes after. */
  dropFor(account: AccountId): void;
}

export function createMadeFiles(): MadeFiles {
  const files = new Map<string, { readonly path: string; readonly accounts: readonly AccountId[] }>();
  return {
    add: (path, accounts) => {
      const fileId = randomUUID();
      files.set(fileId, { path, accounts });
      return fileId;
    },
    path: (fileId) => {
      const file = files.get(fileId);
      return file ? ok(file.path) : refuse('file.gone');
    },
    dropFor: (account) => {
      for (const [fileId, { accounts }] of files) if (accounts.includes(account)) files.delete(fileId);
    },
  };
}

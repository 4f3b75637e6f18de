import { diskProblems } from '#shared/messages/disk-problems.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { refuse, type RefusalCode } from '#shared/model/refusal.ts';

const problemsByCode: Readonly<Record<string, Bilingual>> = {
  ENOSPC: diskProblems.full,
  EDQUOT: diskProblems.full,
  SQLITE_FULL: diskProblems.full,
  SQLITE_IOERR_SHMSIZE: diskProblems.full,
  EROFS: diskProblems.readOnly,
  EACCES: diskProblems.noPermission,
  EPERM: diskProblems.noPermission,
  EISDIR: diskProblems.folderInPlace,
  SQLITE_CANTOPEN_ISDIR: diskProblems.folderInPlace,
  ENOTDIR: diskProblems.fileInPlace,
  EEXIST: diskProblems.fileInPlace,
  ENAMETOOLONG: diskProblems.pathTooLong,
  ELOOP: diskProblems.brokenLink,
  ENOENT: diskProblems.brokenLink,
  EBUSY: diskProblems.inUse,
  ETXTBSY: diskProblems.inUse,
  SQLITE_NOTADB: diskProblems.damaged,
  SQLITE_CORRUPT: diskProblems.damaged,
};

/** The code of an error of the system (`ENOSPC`) or of SQLite (`SQLITE_FULL`); null for any other exception. */
export function diskErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return 'errno' in error || error.code.startsWith('SQLITE_') ? error.code : null;
}

/**
 * Refuses `code` with the file, what is wrong with it and what to do, from an error of the system or of SQLite.
 * Any other exception is a bug and is thrown again.
 */
export function refuseForDisk(
  code: Extract<RefusalCode, 'file.unusable' | 'file.not-saved' | 'log.not-written'>,
  file: string,
  error: unknown,
) {
  const reason = diskErrorCode(error);
  if (reason === null) throw error;
  const { ja, en } = problemsByCode[reason] ?? diskProblems.other;
  const problem = { ja: ja.replace('{code}', reason), en: en.replace('{code}', reason) };
  return refuse(code, { params: { file, problem } });
}

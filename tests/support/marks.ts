import { openMarkFile, type MarkFile } from '#electron/vault/mark-file.ts';

/** The mark file at `file`; throws where it is refused. */
export function marksAt(file: string): MarkFile {
  const opened = openMarkFile(file);
  if (!opened.ok) throw new Error(opened.error.message.en);
  return opened.value;
}

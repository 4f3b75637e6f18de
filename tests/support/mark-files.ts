import { openInstallationFile, type InstallationFile } from '#electron/vault/installation-file.ts';

/** The mark file at `file`; throws where it is refused. */
export function marksAt(file: string): InstallationFile {
  const opened = openInstallationFile(file);
  if (!opened.ok) throw new Error(opened.error.message.en);
  return opened.value;
}

import { isNewer } from '#electron/domain/versions.ts';

/** The name of a downloaded update: begins with its version, so that a start knows whether it is still wanted. */
export const downloadName = (version: string, file: string): string => `${version}_${file}`;

/** Whether `name` is a whole download of a version after `version`, the one that runs. */
export const isWantedDownload = (name: string, version: string): boolean =>
  isNewer(name.slice(0, name.indexOf('_')), version) && !name.endsWith('.part');

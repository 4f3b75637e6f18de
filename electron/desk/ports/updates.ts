import type { UpdateChannel } from '#shared/ipc/updates.ts';
import type { Result } from '#shared/model/result.ts';

/** A newer version for this system, as its maker signed it. */
export interface Release {
  readonly version: string;
  readonly file: {
    readonly name: string;
    /** Bytes. */
    readonly size: number;
    /** Of the whole file, in base64. */
    readonly sha512: string;
  };
}

/** Where an update comes from: `address` is a folder, `https:`. */
export interface UpdateSource {
  readonly address: string;
  readonly channel: Exclude<UpdateChannel, 'off'>;
}

/** Where newer versions come from, and how they get onto this machine. */
export interface Updates {
  /** Why nothing here is ever updated; null where it can be. */
  readonly unable: 'machine-package' | 'source' | 'no-key' | null;
  /**
   * The newest version of a channel, or null where there is none for this system. Its signature has been verified. Refuses
   * `update.unreachable`, `update.unreadable`, `update.not-trusted`.
   */
  newest(source: UpdateSource, signal: AbortSignal): Promise<Result<Release | null>>;
  /**
   * The path of the whole file; what is there already is verified, and not fetched again. `progress` takes bytes.
   * Refuses `update.unreachable`, `update.damaged`, `file.not-saved`.
   */
  download(
    source: UpdateSource,
    release: Release,
    progress: (bytes: number) => void,
    signal: AbortSignal,
  ): Promise<Result<string>>;
  /** Ends the desk and puts the file in its place. Refuses `update.not-installed`. */
  install(file: string): Promise<Result<null>>;
}

/** A desk that whoever installed it updates. */
export const noUpdates = (unable: NonNullable<Updates['unable']>): Updates => {
  const never = (): never => {
    throw new Error('nothing is updated here');
  };
  return { unable, newest: never, download: never, install: never };
};

import type { Result } from '#shared/model/result.ts';

/** A file on the disk that only its key opens. */
export interface UploadedFile {
  readonly path: string;
  readonly key: Uint8Array;
}

/** Files that a page hands over, kept until they are discarded or the program ends. */
export interface Uploads {
  /** Refuses `file.not-saved`. */
  begin(): Promise<Result<string>>;
  /** Adds bytes at the end. Refuses `import.no-upload` for another place or an unknown file, `file.not-saved`. */
  add(id: string, offset: number, bytes: Uint8Array): Promise<Result<null>>;
  find(id: string): Result<UploadedFile>;
  discard(id: string): Promise<void>;
  discardAll(): Promise<void>;
}

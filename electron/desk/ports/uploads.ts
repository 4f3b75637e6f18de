import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';

/** A file on the disk that only its key opens. */
export interface UploadedFile {
  /** What it is called where it came from. */
  readonly name: string;
  readonly path: string;
  readonly key: Uint8Array;
}

/** A complete upload. */
export interface FoundUpload extends UploadedFile {
  readonly bytes: number;
}

/** Files that a page hands over, kept until they are discarded, their account is signed out or the program ends. */
export interface Uploads {
  /** `owner` is null for a file that belongs to no account. Refuses `file.not-saved`. */
  begin(owner: AccountId | null, name: string, bytes: number): Promise<Result<string>>;
  /** Adds bytes at the end. Refuses `upload.gone` for another place or an unknown file, `file.not-saved`. */
  add(id: string, offset: number, bytes: Uint8Array): Promise<Result<null>>;
  /** Refuses `upload.gone` for a file that is not complete, or not this owner's. */
  find(owner: AccountId | null, id: string): Result<FoundUpload>;
  discard(id: string): Promise<void>;
  /** Discards all files of an account. */
  forget(owner: AccountId): Promise<void>;
  discardAll(): Promise<void>;
}

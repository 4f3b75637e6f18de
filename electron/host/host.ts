import type { Result } from '#shared/model/result.ts';

/** What the desk asks of the machine it runs on. Implemented by `host/electron` and `host/browser`. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Asks where to save. Answers an absolute path, or null when the person closed the dialog. */
  chooseSaveFile(request: SaveRequest): Promise<string | null>;
  /** Opens a file in its program, or answers an address at which the page can fetch it. */
  openFile(path: string): Promise<Result<{ readonly url: string | null }>>;
  /** Shows a file in the system's file manager, or answers an address at which the page can fetch it. */
  showInFolder(path: string): Promise<Result<{ readonly url: string | null }>>;
  /** Opens an address outside the desk. Only `https:` and `mailto:`; anything else is refused. */
  openExternal(url: string): Promise<Result<null>>;
}

export interface SaveRequest {
  readonly title: string;
  readonly suggestedName: string;
  readonly filter: { readonly name: string; readonly extension: string };
}

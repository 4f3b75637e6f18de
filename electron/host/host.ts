import type { Printer } from '#shared/model/printer.ts';
import type { Result } from '#shared/model/result.ts';

/** What the desk asks of the machine it runs on. Implemented by `host/electron` and `host/browser`. */
export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Asks where to save. Answers an absolute path, or null when the person closed the dialog. */
  chooseSaveFile(request: SaveRequest): Promise<string | null>;
  /** Asks for a folder to save several files in. Answers an absolute path, or null when the person closed the dialog. */
  chooseFolder(request: FolderRequest): Promise<string | null>;
  /**
   * Prints the sheets that the page shows for printing, on A4 and by the system's dialog. With `printers` there is no
   * dialog: they go to the first of these that is there, or to none (`no-printer`). `by-page` where the page has to open
   * the dialog by itself. Refuses `document.not-printed`.
   */
  print(printers: readonly string[] | null): Promise<Result<Printing>>;
  /**
   * Opens a file in its program, or answers an address at which the page can fetch it: once, within a minute, and
   * until `revoked` is aborted.
   */
  openFile(path: string, revoked?: AbortSignal): Promise<Result<{ readonly url: string | null }>>;
  /** Shows a file in the system's file manager, or answers an address as `openFile` does. */
  showInFolder(path: string, revoked?: AbortSignal): Promise<Result<{ readonly url: string | null }>>;
  /** The printers that there are; null where only a browser knows them. */
  printers(): Promise<readonly Printer[] | null>;
  /** How many screens are connected; null where only a browser knows. */
  screens(): number | null;
  /**
   * Forgets what a person may have left outside the desk: clipboard, storage and history of the page, and the page
   * itself, which is loaded again. Never rejects.
   */
  forgetPerson(): Promise<void>;
  /** Ends the program, kiosk or not. */
  quit(): void;
  /** Opens an address outside the desk. Only `https:` and `mailto:`; anything else is refused. */
  openExternal(url: string): Promise<Result<null>>;
}

export interface SaveRequest {
  readonly title: string;
  readonly suggestedName: string;
  readonly filter: { readonly name: string; readonly extension: string };
  /** Where the dialog begins; the person's documents by default. */
  readonly folder?: string;
}

export interface FolderRequest {
  readonly title: string;
  /** What a folder is called where the host makes one instead of asking. */
  readonly suggestedName: string;
  /** Where the dialog begins; the person's documents by default. */
  readonly folder?: string;
}

/** What came of printing: `cancelled` where the person closed the dialog. */
export type Printing = 'printed' | 'cancelled' | 'by-page' | 'no-printer';

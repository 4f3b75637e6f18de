import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SupplierSetting } from '#shared/model/supplier-setting.ts';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

// What every way to start a desk for the end-to-end tests has in common.

export interface DeskOptions {
  /** Data of an earlier desk; by default a folder of its own, removed at the end. */
  readonly folder?: string;
  /** Where the embedded store is served; by default it is in the desk's own process. */
  readonly supplierUrl?: string;
  /** Instead: suppliers with addresses of their own. */
  readonly suppliers?: readonly SupplierSetting[];
  /** On top of the environment of the tests; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface OpenedDesk {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A desk in a process of its own. */
export interface RunningDesk {
  readonly folder: string;
  readonly data: string;
  /** Where the person saves files. */
  readonly downloads: string;
  /** The page's address in Chromium, once it was opened. */
  readonly address: string;
  /** Opens its window; each desk has one. */
  open(browser: Browser, options: BrowserContextOptions): Promise<OpenedDesk>;
  /** Resolves once the desk has answered the page's next call of that name. */
  answers(page: Page, call: string): Promise<unknown>;
  /** Ends the desk as a person does, and waits until it is gone. The folder stays if it was given. */
  stop(): Promise<void>;
}

export const deskContext: BrowserContextOptions = {
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
  viewport: { width: 1280, height: 800 },
  acceptDownloads: true,
  // What turns without end is drawn without end, which costs more than what the tests do meanwhile.
  reducedMotion: 'reduce',
};

const folders: string[] = [];
const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
// A keychain's daemon that a test has started may still write for a moment after the end of its bus.
process.once('exit', () => folders.forEach(removeFolder));

/** A folder in which a desk can be started more than once; `remove` takes it away. */
export function deskFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-e2e-'));
  folders.push(folder);
  return { folder, remove: () => removeFolder(folder) };
}

/** A copy of the embedded store where a desk looks for it, so that it need not make one. */
export function copyStoreTemplate(data: string, template: string): void {
  const file = join(data, 'store', 'store.db');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(template, file);
}

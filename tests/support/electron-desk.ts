import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';
import { localDataFolder } from '#electron/host/data-folder.ts';
import { embeddedSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import type { RpcClient } from '#electron/threads/rpc.ts';
import {
  deskContext,
  deskFolder,
  copyStoreTemplate,
  type DeskOptions,
  type OpenedDesk,
  type RunningDesk,
} from './desk-host.ts';
import { built } from './electron-double/built.ts';
import {
  rpcOver,
  type Load,
  type MainHandlers,
  type ScreenHandlers,
  type Start,
} from './electron-double/over-chromium/channel.ts';
import { ChromiumWindow } from './electron-double/over-chromium/chromium-window.ts';
import type { Machine } from './electron-double/world.ts';
import { storeTemplate } from './store-template.ts';

// The desk as people start it with Electron, as far as it goes without the runtime: the built main process with its
// threads in a process of its own, the built preload and page in Chromium, and a double of Electron between them.

const mainProcess = fileURLToPath(
  new URL('./electron-double/over-chromium/main-process.ts', import.meta.url),
);
/** How long a desk may take to end, in milliseconds. */
const patience = 30_000;

/** Who sits in front of the desk's dialogs; a test may answer otherwise. */
export interface Person {
  /** Where to save; null closes the dialog. Otherwise it is what is suggested, in `downloads`, never over another file. */
  save: (suggested: string) => string | null;
  /** Which folder to save in; null closes the dialog. Otherwise it is a new one in `downloads`. */
  folder: () => string | null;
  /** Whether the print dialog is answered by printing; otherwise it is closed. */
  prints: () => boolean;
}

export interface ElectronDeskOptions extends DeskOptions {
  readonly machine?: Partial<Machine>;
  readonly args?: readonly string[];
  /** What IT manages, by the names of a policy. */
  readonly policy?: Readonly<Record<string, unknown>>;
}

export class ElectronDesk implements RunningDesk {
  readonly folder: string;
  readonly data: string;
  readonly downloads: string;
  readonly person: Person;
  /** Titles of boxes that said why the program ends. */
  readonly errorBoxes: string[] = [];
  /** What was printed, as PDF files. */
  readonly prints: string[] = [];
  /** The code with which the main process ended. */
  readonly ended: Promise<number | null>;
  readonly main: RpcClient<MainHandlers>;
  readonly #child: ChildProcess;
  readonly #remove: () => void;
  readonly #isKiosk: boolean;
  readonly #place = Promise.withResolvers<{ readonly context: BrowserContext; readonly page: Page }>();
  readonly #shown = Promise.withResolvers<ChromiumWindow>();
  #window: ChromiumWindow | null = null;
  #clipboard: Promise<void> | undefined;
  #context: BrowserContext | null = null;
  #closing: Promise<void> | null = null;
  #said = '';

  constructor(
    { folder, supplierUrl, suppliers, env, machine, args = [], policy }: ElectronDeskOptions,
    template: string | null,
  ) {
    const own = folder === undefined ? deskFolder() : null;
    this.folder = folder ?? own!.folder;
    this.#remove = own?.remove ?? (() => undefined);
    // Whatever the system: the data lies in the test's folder.
    const environment = {
      ...process.env,
      XDG_DATA_HOME: this.folder,
      LOCALAPPDATA: this.folder,
      ...(process.platform === 'darwin' ? { HOME: this.folder } : {}),
      ...env,
    };
    this.data = localDataFolder({ platform: process.platform, env: environment, home: this.folder });
    this.downloads = join(this.folder, 'downloads');
    this.person = {
      save: (name) => this.unused(name),
      folder: () => this.unused('保存先'),
      prints: () => true,
    };
    this.#placeSuppliers(
      suppliers ??
        (supplierUrl && embeddedSuppliers.map((each) => ({ ...each, baseUrl: `${supplierUrl}/${each.id}` }))),
      template,
    );
    const start: Start = {
      // As in development the desk holds every answer against the contract.
      machine: { packaged: false, documents: this.downloads, ...machine },
      args,
      policy: policy === undefined ? null : this.policyFile,
    };
    this.#isKiosk = policy?.['Kiosk'] === true;
    if (policy !== undefined) this.putPolicy(policy);
    built('main/main.js');
    this.#child = fork(mainProcess, [JSON.stringify(start)], {
      env: environment,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (part: Buffer) => (this.#said += part.toString()));
    this.ended = new Promise((resolve) => this.#child.once('close', (code) => resolve(code)));
    void this.ended.then((code) =>
      this.#shown.reject(new Error(`the main process ended with ${code}: ${this.#said}`)),
    );
    // Whoever opens the desk is told; who only stops it need not be.
    this.#shown.promise.catch(() => undefined);
    this.main = rpcOver<MainHandlers>(this.#child, this.#handlers());
  }

  /** The file that the program finds as `/etc/kobai-desk/policy.json`. */
  get policyFile(): string {
    return join(this.folder, 'etc', 'policy.json');
  }

  /** What IT manages from now on. */
  putPolicy(policy: Readonly<Record<string, unknown>>): void {
    mkdirSync(dirname(this.policyFile), { recursive: true, mode: 0o755 });
    writeFileSync(this.policyFile, JSON.stringify(policy), { mode: 0o644 });
  }

  /** The page that shows the window now: another one after a crash. */
  get page(): Page {
    if (this.#window === null) throw new Error('the desk was not opened');
    return this.#window.page;
  }

  get address(): string {
    if (this.#window === null) throw new Error('the desk was not opened');
    return this.#window.address;
  }

  async open(browser: Browser, options: BrowserContextOptions): Promise<OpenedDesk> {
    const context = await browser.newContext({ ...deskContext, ...options });
    this.#context = context;
    this.#closing = null;
    const page = await context.newPage();
    this.#place.resolve({ context, page });
    await this.#shown.promise;
    return { context, page };
  }

  async answers(_page: Page, call: string): Promise<void> {
    const { answered } = await this.#shown.promise;
    await new Promise<void>((resolve) => {
      const heard = ({ name }: { readonly name: unknown }): void => {
        if (name !== call) return;
        answered.off('answered', heard);
        resolve();
      };
      answered.on('answered', heard);
    });
  }

  /** The first argument of each use of a part of Electron, such as `shell.openExternal`. */
  async asked(name: string): Promise<readonly unknown[]> {
    return (await this.main.ask('asked', name)).map(({ args }) => args[0]);
  }

  /** A path in `downloads` at which there is nothing yet. */
  unused(name: string): string {
    const ending = extname(name);
    const path = (count: number): string =>
      join(this.downloads, count === 1 ? name : `${basename(name, ending)} (${count})${ending}`);
    let count = 1;
    while (existsSync(path(count))) count += 1;
    return path(count);
  }

  /** Once, whether the program or the test asks for it: Playwright's second `close()` does not wait for the first. */
  #close(): Promise<void> {
    this.#closing ??= this.#context?.close() ?? Promise.resolve();
    return this.#closing;
  }

  /** The system sends the main process a signal. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  async stop(): Promise<void> {
    // A kiosk’s window does not close: the system ends it. The answer does not come where the process has ended by then.
    if (this.#isKiosk) this.signal('SIGTERM');
    else this.main.ask('closeWindow', null).catch(() => this.#child.kill());
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), patience);
    const code = await this.ended;
    clearTimeout(timer);
    await this.#close();
    this.#remove();
    if (code !== 0 || this.#said !== '')
      throw new Error(`the main process ended with ${code ?? 'a signal'}: ${this.#said}`);
  }

  #placeSuppliers(suppliers: DeskOptions['suppliers'] | '', template: string | null): void {
    if (template !== null) copyStoreTemplate(this.data, template);
    if (!suppliers) return;
    mkdirSync(this.data, { recursive: true });
    writeFileSync(join(this.data, 'suppliers.json'), JSON.stringify(suppliers));
  }

  #handlers(): ScreenHandlers {
    return {
      load: async (wanted: Load) => {
        const { context, page } = await this.#place.promise;
        // Electron's clipboard is empty at once.
        await this.#clipboard;
        if (this.#window !== null) return this.#window.load(wanted);
        this.#window = await ChromiumWindow.show(context, page, this.main, wanted);
        this.#shown.resolve(this.#window);
      },
      reload: () => this.#window!.reload(),
      send: ({ channel, args }) => void this.#window?.send(channel, args),
      print: async (options) => {
        if (!this.person.prints()) return 'Print job canceled';
        const file = this.unused('printed.pdf');
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, await this.#window!.print(options));
        this.prints.push(file);
        return '';
      },
      close: () => void this.#close(),
      saveDialog: ({ defaultPath = '' }): Promise<SaveDialogReturnValue> => {
        const filePath = this.person.save(basename(defaultPath));
        if (filePath !== null) mkdirSync(dirname(filePath), { recursive: true });
        return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      },
      openDialog: (): Promise<OpenDialogReturnValue> => {
        const folder = this.person.folder();
        if (folder !== null) mkdirSync(folder, { recursive: true });
        return Promise.resolve({ canceled: folder === null, filePaths: folder === null ? [] : [folder] });
      },
      command: async (given) => (await this.#shown.promise).command(given),
      clipboardCleared: () => {
        this.#clipboard = this.#window?.page
          .evaluate(() => navigator.clipboard.writeText(''))
          .catch(() => undefined);
      },
      forget: async (what) => this.#window?.forget(what),
      errorBox: ({ title }) => void this.errorBoxes.push(title),
    };
  }
}

/** Starts the desk; its window waits until it is opened. */
export const startElectronDesk = async (options: ElectronDeskOptions = {}): Promise<ElectronDesk> =>
  new ElectronDesk(options, (options.supplierUrl ?? options.suppliers) ? null : storeTemplate());

import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { WebContentsPrintOptions } from 'electron';
import type { RpcClient } from '#electron/threads/rpc.ts';
import type { Forgotten } from '../window.ts';
import {
  inChromium,
  inElectron,
  type Frame,
  type Load,
  type MainHandlers,
  type ScreenHandlers,
} from './channel.ts';
import {
  decode,
  encode,
  pageWorldScript,
  preloadWorldScript,
  type DeliveredEvent,
  type PreloadCall,
  type CallReply,
  type WorldNames,
} from './worlds.ts';

/** What Chromium calls the permissions that Electron calls otherwise. */
const permissionNames: Readonly<Record<string, readonly string[]>> = {
  'clipboard-sanitized-write': ['clipboard-write'],
  media: ['camera', 'microphone'],
};

/** What the preload's world holds for the test, by name. */
interface Inlet {
  readonly settle: CallReply;
  readonly deliver: DeliveredEvent;
}

/** A call of a page that was answered. */
export interface Answered {
  readonly name: unknown;
}

/**
 * A window of the double, shown by a page of Chromium. It brings the page's calls to the main process and its
 * events to the page, lets the program decide about requests, navigations, windows and permissions, and runs the
 * preload in a world of its own.
 */
export class ChromiumWindow {
  readonly answered = new EventEmitter<{ answered: [Answered] }>();
  /** The page that shows it now: another one once the first has crashed. */
  page: Page;
  readonly #context: BrowserContext;
  readonly #main: RpcClient<MainHandlers>;
  #loaded: Load;
  readonly #names: WorldNames;
  #session!: CDPSession;
  /** The program's own debugger of a page. */
  #debugger: { readonly page: Page; readonly session: Promise<CDPSession> } | null = null;
  #mainFrame = '';
  /** The preload's world that exists now. */
  #world: number | null = null;
  readonly #worlds = new Map<number, string>();
  readonly #addresses = new Map<string, string>();
  #crashed = false;
  /** Whether the window itself is opening a page. */
  #opening = false;
  /** Navigations that the page itself has asked for, by frame. */
  readonly #led = new Map<string, string>();

  private constructor(context: BrowserContext, page: Page, main: RpcClient<MainHandlers>, loaded: Load) {
    const secret = randomUUID();
    this.page = page;
    this.#context = context;
    this.#main = main;
    this.#loaded = loaded;
    this.#names = {
      toPage: `page-${secret}`,
      toPreload: `preload-${secret}`,
      binding: `say-${secret}`,
      inlet: `inlet-${secret}`,
    };
  }

  /** Shows in `page` what the program loads. */
  static async show(
    context: BrowserContext,
    page: Page,
    main: RpcClient<MainHandlers>,
    wanted: Load,
  ): Promise<ChromiumWindow> {
    const window = new ChromiumWindow(context, page, main, wanted);
    const { origin } = new URL(window.address);
    const granted = wanted.granted.flatMap((name) => permissionNames[name] ?? [name]);
    await context.grantPermissions(granted, { origin });
    context.on('page', (opened) => void window.#decideAbout(opened));
    await window.#showIn(page);
    return window;
  }

  /** The address of the page in Chromium. */
  get address(): string {
    return inChromium(this.#loaded.origin, this.#loaded.url);
  }

  /** Delivers an event to the preload of the page that is shown now. */
  async send(channel: string, args: readonly unknown[]): Promise<void> {
    if (this.#world !== null) await this.#inPreload(this.#world, 'deliver', { channel, args: encode(args) });
  }

  /** Loads another page, or the same again, in the window as it is; after a crash in a new process. */
  async load(wanted: Load): Promise<void> {
    this.#loaded = wanted;
    if (this.#crashed) await this.reload();
    else await this.page.goto(this.address);
  }

  /** A command of the program's own debugger of the page that is shown. */
  async command({ method, params }: Parameters<ScreenHandlers['command']>[0]): Promise<unknown> {
    const { page } = this;
    if (this.#debugger?.page !== page) {
      const session = this.#context.newCDPSession(page);
      this.#debugger = { page, session };
      (await session).on(
        'Page.fileChooserOpened',
        () => void this.#main.ask('debugged', 'Page.fileChooserOpened'),
      );
    }
    return (await this.#debugger.session).send(method as 'Page.enable', params as undefined);
  }

  /** Clears what Electron clears: storage of the session is cookies and everything but what lives with the window. */
  async forget(what: Forgotten): Promise<void> {
    if (this.#crashed) return;
    if (what === 'history') await this.#session.send('Page.resetNavigationHistory');
    else if (what === 'cache') await this.#session.send('Network.clearBrowserCache');
    else {
      const { origin } = new URL(this.address);
      await this.#session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
  }

  /** Loads the page again, as Electron does it: after a crash in a new process. */
  async reload(): Promise<void> {
    this.#opening = true;
    const page = await this.#context.newPage().finally(() => (this.#opening = false));
    const old = this.page;
    this.page = page;
    this.#crashed = false;
    await this.#showIn(page);
    await old.close();
  }

  /** The page as a printer gets it, as a PDF. */
  async print(options: WebContentsPrintOptions): Promise<Buffer> {
    const margin = options.margins?.marginType === 'none' ? '0' : '1cm';
    return this.page.pdf({
      printBackground: options.printBackground ?? false,
      landscape: options.landscape ?? false,
      margin: { top: margin, right: margin, bottom: margin, left: margin },
      ...(typeof options.pageSize === 'string' ? { format: options.pageSize } : {}),
    });
  }

  async #showIn(page: Page): Promise<void> {
    const session = await this.#context.newCDPSession(page);
    this.#session = session;
    this.#world = null;
    page.on('crash', () => {
      this.#crashed = true;
      void this.#main.ask('gone', 'crashed');
    });
    page.on('download', (download) => {
      void this.#main.ask('keepsDownload', null).then((kept) => (kept ? download.cancel() : undefined));
    });
    session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
      if (name !== this.#names.binding) return;
      const { frameId } = auxData as { readonly frameId: string };
      this.#worlds.set(id, frameId);
      if (frameId === this.#mainFrame) this.#world = id;
    });
    session.on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      void this.#answer(session, executionContextId, JSON.parse(payload) as PreloadCall);
    });
    session.on('Page.frameNavigated', ({ frame: { id, url } }) => this.#addresses.set(id, url));
    session.on('Page.frameRequestedNavigation', ({ frameId, url }) => this.#led.set(frameId, url));
    session.on('Fetch.requestPaused', (paused) => {
      // A page that is closed meanwhile needs no answer.
      void this.#decide(session, paused).catch(() => undefined);
    });
    const [{ frameTree }] = await Promise.all([
      session.send('Page.getFrameTree'),
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Runtime.addBinding', {
        name: this.#names.binding,
        executionContextName: this.#names.binding,
      }),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(this.#names) }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadWorldScript(this.#names, readFileSync(this.#loaded.preload, 'utf8')),
        worldName: this.#names.binding,
      }),
    ]);
    this.#mainFrame = frameTree.frame.id;
    await page.goto(this.address);
  }

  /** Calls what the preload's world holds for the test. */
  async #inPreload<N extends keyof Inlet>(world: number, name: N, said: Inlet[N]): Promise<void> {
    await this.#session
      .send('Runtime.callFunctionOn', {
        executionContextId: world,
        functionDeclaration: `function (inlet, name, text) { globalThis[inlet][name](text); }`,
        arguments: [this.#names.inlet, name, JSON.stringify(said)].map((value) => ({ value })),
      })
      // The document that it was for has gone.
      .catch(() => undefined);
  }

  async #answer(session: CDPSession, world: number, { id, channel, args }: PreloadCall): Promise<void> {
    const frameId = this.#worlds.get(world) ?? '';
    const given = decode(args) as readonly unknown[];
    const answer = await this.#main.ask('invoke', { frame: this.#frame(frameId), channel, args: given }).then(
      (value) => ({ value: encode(value) }),
      (error: Error) => ({ error: `Error invoking remote method '${channel}': ${String(error)}` }),
    );
    if (session !== this.#session) return;
    await this.#inPreload(world, 'settle', { id, answer });
    this.answered.emit('answered', { name: given[0] });
  }

  #frame(frameId: string, url = this.#addresses.get(frameId) ?? ''): Frame {
    return { url: inElectron(this.#loaded.origin, url), main: frameId === this.#mainFrame };
  }

  /** Whether a request is made, as the program decides. */
  async #decide(
    session: CDPSession,
    {
      requestId,
      frameId,
      resourceType,
      request,
      redirectedRequestId,
    }: {
      readonly requestId: string;
      readonly frameId: string;
      readonly resourceType: string;
      readonly request: { readonly url: string };
      readonly redirectedRequestId?: string;
    },
  ): Promise<void> {
    const frame = this.#frame(frameId, request.url);
    const own = frame.url !== request.url;
    const redirected = redirectedRequestId !== undefined;
    // What a test itself goes to is what the program loads: nobody asks it whether its page may be led there.
    const led = resourceType === 'Document' && (this.#led.get(frameId) === request.url || redirected);
    this.#led.delete(frameId);
    if (led && (await this.#main.ask('keeps', { frame, redirected }))) {
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    } else if (!own && (await this.#main.ask('cancels', request.url))) {
      // What goes to the page's own scheme is decided where it is served.
      await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    } else await session.send('Fetch.continueRequest', { requestId });
  }

  /** A window that the page opens is gone at once where the program does not let it. */
  async #decideAbout(opened: Page): Promise<void> {
    // One without an opener may be the page's all the same: of a link to a new window, or of `noopener`.
    if (this.#opening) return;
    if (!(await this.#main.ask('opens', opened.url()))) await opened.close();
  }
}

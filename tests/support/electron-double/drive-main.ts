import crypto from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { url as inspectorAddress } from 'node:inspector';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { callChannel, eventChannel } from '#shared/ipc/contract.ts';
import { app } from './app.ts';
import { built } from './built.ts';
import { mockElectron } from './hooks.ts';
import { usePolicyFile } from './policy-file.ts';
import { allSessions, type SessionDouble } from './session.ts';
import { handledChannels, invoke, powerMonitor } from './system.ts';
import { BrowserWindowDouble, FrameDouble } from './window.ts';
import { runTypicalSession } from './typical-session.ts';
import { asked, electronEvent, machine, recorded, type Machine } from './world.ts';

/** What a run is to be like. */
export interface Scenario {
  readonly machine: Partial<Machine>;
  /** As which system the program believes to run. */
  readonly platform?: NodeJS.Platform;
  /** Arguments after the program's own. */
  readonly args?: readonly string[];
  /** What IT manages, by the names of a policy. */
  readonly policy?: Readonly<Record<string, unknown>>;
  /** What IT manages once the desk runs. */
  readonly policyLater?: Readonly<Record<string, unknown>>;
  /** Throws what nobody expected in the main process, once its window is there and it has run for so many seconds. */
  readonly throwsAfter?: number;
  /** Works with the desk too, and exports to this file. */
  readonly exportTo?: string;
}

/** What was seen while the built main process ran against the double. */
export type MainProcessReport = Awaited<ReturnType<typeof look>> | ReturnType<typeof endedEarly>;

const pages = [
  'kobai://desk/',
  'kobai://desk/../main/main.js',
  'kobai://desk/%2e%2e%2fmain%2fmain.js',
  'kobai://desk/..%5cmain%5cmain.js',
  'kobai://desk//etc/passwd',
  'kobai://desk/index.html%00',
  'kobai://other/index.html',
  'https://example.com/',
  'file:///etc/passwd',
];

const permissions = [
  'clipboard-sanitized-write',
  'clipboard-read',
  'media',
  'notifications',
  'openExternal',
  'usb',
];

async function fetched(session: SessionDouble, url: string) {
  try {
    const response = await session.request(url);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      length: (await response.text()).length,
    };
  } catch (error) {
    return { blocked: (error as Error).message };
  }
}

/** The cost `N` of every key that the main process derives from a password. */
const keyCosts: number[] = [];
function watchKeys(): void {
  const { scrypt } = crypto;
  crypto.scrypt = ((...args: Parameters<typeof scrypt>) => {
    keyCosts.push(args[3].N ?? args[3].cost ?? 0);
    scrypt(...args);
  }) as typeof scrypt;
  syncBuiltinESMExports();
}

/** Where the inspector listens after the signal at which Node opens it; null where it stays shut. */
async function inspectorAfterSignal(): Promise<string | null> {
  if (process.platform === 'win32') return null;
  process.kill(process.pid, 'SIGUSR1');
  await wait(500);
  return inspectorAddress() ?? null;
}

/** Whether all was looked at, so that the program may end. */
let looked = false;

/** What was seen of a program that ended before anything could be looked at. */
const endedEarly = () => ({
  endedEarly: true as const,
  asked: recorded.map(({ what }) => what),
  errorBoxes: asked('dialog.showErrorBox').map(({ args }) => args),
  exitCode: app.exitCode,
});

/** Plays the system, the person and the page, and tells what came of it. */
async function look(exportTo: string | undefined) {
  const loading = new Promise<void>((resolve) => {
    app.once('web-contents-created', () =>
      setImmediate(() => {
        const [window] = BrowserWindowDouble.getAllWindows();
        if (window?.page) resolve();
        else window?.once('ready-to-show', () => resolve());
      }),
    );
  });
  const evaluated = recorded.map(({ what }) => what);
  app.becomeReady();
  await loading;
  const [window] = BrowserWindowDouble.getAllWindows();
  if (window === undefined) throw new Error('no window was opened');
  const { throwsAfter } = scenario;
  if (throwsAfter !== undefined) {
    process.uptime = () => throwsAfter;
    setTimeout(() => {
      throw new Error('unexpected');
    });
    await new Promise(() => undefined);
  }
  const contents = window.webContents;
  const { mainFrame, session } = contents;
  const { session: _session, ...webPreferences } = window.options.webPreferences ?? {};

  const call = (senderFrame: FrameDouble | null, sender: unknown, ...args: readonly unknown[]) =>
    invoke({ sender, senderFrame }, callChannel, ...args) as Promise<{
      ok: boolean;
      error?: { code: string };
    }>;
  const code = async (frame: FrameDouble | null, sender: unknown = contents) =>
    (await call(frame, sender, 'desk.start', {})).error?.code ?? 'answered';
  const showing = async (url: string) => {
    const before = mainFrame.url;
    mainFrame.url = url;
    const answer = await code(mainFrame);
    mainFrame.url = before;
    return answer;
  };

  const started = await call(mainFrame, contents, 'desk.start', {});
  const stranger = new BrowserWindowDouble();
  stranger.webContents.mainFrame.url = 'kobai://desk/';
  const senders = {
    mainFrame: await code(mainFrame),
    gone: await code(null),
    inner: await code(new FrameDouble('kobai://desk/', mainFrame)),
    stranger: await code(stranger.webContents.mainFrame, stranger.webContents),
    blank: await showing(''),
    aboutBlank: await showing('about:blank'),
    https: await showing('https://example.com/'),
    otherHost: await showing('kobai://other/'),
  };
  const unknown = (await call(mainFrame, contents, 'no.such.call', {})).error?.code;
  const takeLink = async () => {
    const taken = (await call(mainFrame, contents, 'links.consume', {})) as {
      value?: { link: string | null };
    };
    return taken.value?.link;
  };
  const firstLink = await takeLink();
  const told = () => mainFrame.sent.filter(([, name]) => name === 'link.received').length;
  const toldBefore = told();
  await call(mainFrame, contents, 'settings.change', { theme: 'dark' });
  const events = mainFrame.sent.map(([channel, name]) => [channel, name]);
  const strangerHeard = stranger.webContents.mainFrame.sent.length;
  stranger.destroyed = true;
  const day =
    exportTo === undefined
      ? null
      : await runTypicalSession((name, input) => call(mainFrame, contents, name, input), exportTo);

  const download = electronEvent();
  session.emit('will-download', download, {}, contents);
  window.minimized = true;
  app.emit('second-instance', electronEvent(), [], '/', { deepLink: 'kobai-desk://a' });
  const secondLink = await takeLink();
  app.emit('open-url', electronEvent(), 'kobai-desk://b');
  const macLink = await takeLink();
  const toldOfLinks = told() - toldBefore;

  const seen = {
    endedEarly: false as const,
    evaluated,
    paths: asked('app.setPath').map(({ args }) => args),
    schemes: asked('protocol.registerSchemesAsPrivileged').map(({ args, ready }) => ({ args, ready })),
    lock: asked('app.requestSingleInstanceLock').map(({ args, ready }) => ({ args, ready })),
    userModelIds: asked('app.setAppUserModelId').map(({ args, ready }) => ({ args, ready })),
    window: {
      show: window.options.show,
      backgroundColor: window.options.backgroundColor,
      kiosk: window.options.kiosk,
      shownWhenLoading: asked('BrowserWindow.loadURL')[0]?.args,
      shown: window.shown,
      minimized: window.minimized,
      webPreferences,
      ownSession: session !== allSessions().get(''),
    },
    session: {
      persistent: session.isPersistent(),
      spellChecker: session.spellChecker,
      devices: session.devicePermission?.({ deviceType: 'usb', origin: 'kobai://desk', device: {} as never }),
      downloadPrevented: download.defaultPrevented,
      permissions: Object.fromEntries(
        permissions.map((name) => [name, session.permission(name, 'kobai://desk/')]),
      ),
      foreignPermission: session.permission('clipboard-sanitized-write', 'https://example.com/'),
      defaultPermission: allSessions().get('')!.permission('media', 'https://example.com/'),
    },
    pages: Object.fromEntries(
      await Promise.all(pages.map(async (url) => [url, await fetched(session, url)] as const)),
    ),
    navigation: Object.fromEntries(
      ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].map((name) => [
        name,
        contents.prevented(name, 'https://example.com/'),
      ]),
    ),
    secondWindow: contents.openHandler?.({ url: 'https://example.com/' } as never),
    channels: handledChannels(),
    contract: { callChannel, eventChannel },
    started,
    links: { first: firstLink, second: secondLink, mac: macLink, told: toldOfLinks },
    activityEvents: powerMonitor.eventNames(),
    senders,
    unknown,
    day,
    keyCosts,
    events,
    strangerHeard,
    errorBoxes: asked('dialog.showErrorBox').length,
    proxies: await proxies(),
    alwaysOnTop: asked('BrowserWindow.setAlwaysOnTop').map(({ args }) => args[0]),
  };
  looked = true;
  const inspector = await inspectorAfterSignal();
  const ended = new Promise<number>((resolve) => app.once('double:ended', resolve));
  // Nobody closes the window of a kiosk; the system ends the program.
  if (window.options.kiosk === true && scenario.policyLater === undefined)
    process.kill(process.pid, 'SIGTERM');
  else window.close();
  return { ...seen, inspector, exitCode: await ended };
}

/** The proxies that were set, also once the policy has changed. */
async function proxies(): Promise<readonly unknown[]> {
  const set = () => asked('session.setProxy').map(({ args }) => args[0]);
  const before = set().length;
  if (scenario.policyLater) {
    policyFile(scenario.policyLater);
    powerMonitor.emit('resume');
    // What is gone is asked for a second time after some seconds; the desk signs out who is there before it lets a kiosk go.
    const isLate = (): boolean =>
      scenario.policy?.['Kiosk'] === true && asked('BrowserWindow.setAlwaysOnTop').length < 2;
    for (let tries = 0; tries < 200 && (set().length === before || isLate()); tries += 1) await wait(50);
  }
  return set();
}

/** The policy of the scenario as a file. */
function policyFile(policy = scenario.policy): string | null {
  if (policy === undefined) return null;
  const folder = join(process.env['XDG_DATA_HOME'] ?? '', 'etc');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy), { mode: 0o644 });
  return join(folder, 'policy.json');
}

const scenario = JSON.parse(process.argv[2] ?? '{}') as Scenario;
Object.assign(machine, scenario.machine);
if (scenario.platform) Object.defineProperty(process, 'platform', { value: scenario.platform });
process.argv.splice(2, 1, ...(scenario.args ?? []));
mockElectron();
usePolicyFile(policyFile());
watchKeys();
await import(pathToFileURL(built('main/main.js')).href);
const early = new Promise<MainProcessReport>((resolve) =>
  app.once('double:ended', () => {
    // Under another system's name no native module loads, and so no desk: the rest is looked at all the same.
    if (!looked && scenario.platform === undefined) resolve(endedEarly());
  }),
);
const seen = app.exitCode === null ? await Promise.race([look(scenario.exportTo), early]) : endedEarly();
process.send?.(seen, () => {
  process.disconnect();
  // Its threads may run: Electron ends them with the program.
  if (seen.endedEarly) process.exit(seen.exitCode ?? 0);
});

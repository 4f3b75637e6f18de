import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog, session, type BrowserWindow } from 'electron';
import { fatalErrorNotice } from '#shared/messages/electron-host.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { managedValue } from '#shared/model/managed-settings.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Desk } from './desk/desk.ts';
import type { Log } from './desk/ports/log.ts';
import { isKiosk } from './desk/ports/policy.ts';
import { ignoreInspectorSignal } from './host/inspector-signal.ts';
import { createProxySignIn } from './host/proxy-sign-in.ts';
import { localDataFolder, managedDataFolder } from './host/data-folder.ts';
import { beforeReady } from './host/electron/before-ready.ts';
import { handleCalls, sendEvents } from './host/electron/ipc.ts';
import { guardKiosk, type KioskGuard } from './host/electron/kiosk.ts';
import { deepLinkAmong } from './host/electron/deep-link.ts';
import { askBeforeClose } from './host/electron/close-question.ts';
import { createElectronHost } from './host/electron/electron-host.ts';
import { createKnownWindows } from './host/electron/known-windows.ts';
import { setMenu } from './host/electron/menu.ts';
import { guardAllContents } from './host/electron/navigation.ts';
import { supplierFetch } from './host/electron/network.ts';
import { watchPage } from './host/electron/page-health.ts';
import { applyProxy, forgetProxyPassword, proxyConfig } from './host/electron/proxy.ts';
import { servePages } from './host/electron/page-protocol.ts';
import { closeBeforeQuit } from './host/electron/quit.ts';
import { listenForSecondInstance } from './host/electron/second-instance.ts';
import { hardenSession, pageSession, blockNetwork } from './host/electron/session.ts';
import { watchPowerMonitor } from './host/electron/power-monitor.ts';
import { watchSystemEnd } from './host/electron/system-end.ts';
import { bringToFront, loadPage, openWindow } from './host/electron/window.ts';
import { openLogFile, type LogLevel } from './host/log-file.ts';
import { openPolicy } from './policy/open-policy.ts';
import { systemPolicy } from './policy/system-policy.ts';
import { programUpdates } from './program-updates.ts';

// Electron takes some settings before `ready` only. `ready` comes once this file has run to its end, so
// nothing here is awaited (awaiting `ready` itself would never end), and the desk is loaded after it.

const here = (relative: string): URL => new URL(relative, import.meta.url);

let opened: Log | null = null;
/** Keeps people in the window of a kiosk. */
let guard: KioskGuard | null = null;
/** Whether nobody is to be asked anything: a box would wait for somebody, with the system free behind it. */
let isAtKiosk = (): boolean => false;
/** A kiosk that fails sooner after its start is not started again by itself: it would fail again. Seconds. */
const relaunchAfterS = 60;
const logLevel = (): LogLevel => managedValue(policy.state.values, 'logLevel') ?? 'info';
const locale = (): Locale =>
  app.isReady() && app.getPreferredSystemLanguages()[0]?.startsWith('en') === true ? 'en' : 'ja';

/**
 * An exception that nobody expected: into the log under an id, to the person without its inside. A kiosk says nothing, and
 * starts again, under a service manager by its exit code 1: the start deletes what is left of whoever was there.
 */
const fail = (error: unknown): void => {
  // Before there is a log, the terminal is all there is.
  if (opened === null) process.stderr.write(`${String(error)}\n`);
  const id = opened?.exception('the desk cannot go on', error) ?? 'early';
  if (isAtKiosk()) {
    if (process.uptime() > relaunchAfterS) app.relaunch();
    return app.exit(1);
  }
  // The window of what was a kiosk may lie above every box.
  guard?.release();
  dialog.showErrorBox(fatalErrorNotice.title[locale()], fatalErrorNotice.body[locale()].replace('{id}', id));
  app.exit(1);
};
ignoreInspectorSignal();
// Before anything that could throw.
process.on('uncaughtException', fail);
process.on('unhandledRejection', (error) => opened?.exception('a promise that nobody waits for', error));

// What IT manages decides about all that follows. The last one that could be read stays in the usual data folder.
const environment = { platform: process.platform, env: process.env, home: homedir() };
const usualFolder = localDataFolder(environment);
const policy = openPolicy(systemPolicy(process.platform), join(usualFolder, 'policy.json'));
// One that came since is one at the next start: this window is an ordinary one, and its box can be read.
const startedAsKiosk = isKiosk(policy.state);
isAtKiosk = () => startedAsKiosk && isKiosk(policy.state);
const { dataFolder: managedFolder } = policy.state.values;
const startup = beforeReady({
  ...environment,
  managedFolder: managedFolder === undefined ? null : managedDataFolder(managedFolder, userInfo().username),
  args: process.argv,
  executable: process.execPath,
  startedByArgument: process.defaultApp === true,
});
if (startup === null) app.quit();
else if ('refusal' in startup) refuseToStart(startup.refusal);
else start(startup.dataFolder);

/**
 * Says in both languages why there is no desk; the locale may not be known yet. At a kiosk to the log and the terminal alone.
 * Exit code 2, as the browser host.
 */
function refuseToStart({ code, message }: Refusal): void {
  opened?.warn('the desk does not start', { code });
  if (isAtKiosk()) {
    process.stderr.write(`${message.en}\n`);
    return app.exit(2);
  }
  guard?.release();
  dialog.showErrorBox(
    `${fatalErrorNotice.title.ja} / ${fatalErrorNotice.title.en}`,
    `${message.ja}\n\n${message.en}`,
  );
  app.exit(2);
}

function start(dataFolder: string): void {
  const log = openLogFile(join(dataFolder, 'logs', 'desk.log'), logLevel);
  opened = log;
  const development = !app.isPackaged;
  // Where the policy could never be read, the calls of a kiosk are refused all the same.
  const kiosk = isKiosk(policy.state);
  const windows = createKnownWindows();
  const proxySignIn = createProxySignIn();
  const fetch = supplierFetch(proxySignIn);
  let window: BrowserWindow | null = null;

  // Links may come before the desk is up; they wait for it.
  const { promise: running, resolve: runs } = Promise.withResolvers<Desk>();
  const arrive = (link: string): void => void running.then((desk) => desk.arrive(link));
  listenForSecondInstance({ show: () => window && bringToFront(window), arrive, log });
  const firstLink = deepLinkAmong(process.argv);
  if (firstLink !== null) arrive(firstLink);
  guardAllContents(log);
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.warn('process gone', { type, reason, exitCode }),
  );

  const open = (): void => {
    const pages = pageSession();
    hardenSession(session.defaultSession, log);
    hardenSession(pages, log);
    blockNetwork(pages, { development });
    followProxy();
    servePages(pages, fileURLToPath(here('../renderer')));
    const language = locale();
    setMenu({ platform: process.platform, locale: language, development, kiosk });

    // The page is drawn while the desk is put together; its first calls wait for the desk.
    const desk = assemble();
    const ipcOptions = { desk, windows, log };
    const closeDesk = closeBeforeQuit(async () => (await desk).close());
    handleCalls(ipcOptions);
    sendEvents(ipcOptions).catch(fail);
    let started: Desk | null = null;
    // That it did not start is reported by `sendEvents`.
    desk.then(
      (up) => runs((started = up)),
      () => undefined,
    );
    watchPowerMonitor(() => void running.then((up) => up.onPowerEvent()));

    window = openWindow({
      preload: fileURLToPath(here('../preload/preload.cjs')),
      session: pages,
      boundsFile: join(dataFolder, 'window.json'),
      development,
      kiosk,
    });
    windows.add(window);
    const endKiosk = async (): Promise<void> => void (await (await desk).call('kiosk.end', {}));
    watchPage(window, { locale: language, kiosk, log, crashed: endKiosk });
    let systemEnds = false;
    watchSystemEnd(window, {
      leave: () =>
        void (kiosk && endKiosk().catch((error: unknown) => log.exception('kiosk sign-out', error))),
      // Closed while the window still covers the screen: nobody is left before the system behind it.
      end: (what) => {
        log.info('the system ends the program', { what });
        systemEnds = true;
        void closeDesk().then(quit);
      },
    });
    // Before anything that asks: in a kiosk there is nothing to ask.
    if (kiosk) guard = guardKiosk(window, log);
    else
      askBeforeClose(window, {
        running: () => (systemEnds ? [] : (started?.running() ?? [])),
        locale: language,
      });
    // Nobody could end it by a code any more. The desk says so once nobody is left there; the way back waits for nobody.
    void running.then((up) =>
      up.listen((event) => {
        if (event === 'policy.changed' && policy.state.values.kiosk !== true) guard?.follow(false);
      }),
    );
    policy.listen(({ values }) => {
      if (values.kiosk === true) guard?.follow(true);
    });
    loadPage(window, fail);
  };

  const quit = (): void => {
    guard?.release();
    app.quit();
  };

  /** The proxy of the policy, also when it changes; without one the system's, which Electron uses by itself. */
  const followProxy = (): void => {
    const apply = (): void =>
      void applyProxy(session.defaultSession, policy.state.values, log).catch((error: unknown) =>
        log.exception('proxy', error),
      );
    if (proxyConfig(policy.state.values).mode !== 'system') apply();
    proxySignIn.listen(() => void forgetProxyPassword(session.defaultSession, proxySignIn));
    policy.listen(({ values }, before) => {
      const isSame = JSON.stringify(proxyConfig(values)) === JSON.stringify(proxyConfig(before.values));
      if (!isSame) apply();
    });
  };

  const assemble = async (): Promise<Desk> => {
    const { assembleDesk } = await import('./assemble.ts');
    const assembled = await assembleDesk({
      host: createElectronHost({ parent: () => window, quit, log }),
      dataFolder,
      usualFolder,
      policy,
      version: app.getVersion(),
      workers: {
        job: here('./job.worker.js'),
        history: here('./history.worker.js'),
        archive: here('./archive.worker.js'),
        store: here('./store.worker.js'),
      },
      fetch,
      proxySignIn,
      updates: programUpdates({
        packaged: app.isPackaged,
        appPath: app.getAppPath(),
        place: {
          platform: process.platform,
          executable: process.execPath,
          env: process.env,
          user: process.getuid?.() ?? -1,
        },
        processor: process.arch,
        dataFolder,
        fetch,
        quit,
        log,
      }),
      smtpUrl: process.env['KOBAI_SMTP_URL'],
      development,
    });
    if (assembled.ok) return assembled.value;
    refuseToStart(assembled.error);
    // The program is ending: what waits for the desk is not answered any more.
    return new Promise<never>(() => undefined);
  };

  app.whenReady().then(open).catch(fail);
}

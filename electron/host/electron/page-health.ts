import { dialog, type BrowserWindow } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { pageUnresponsive } from '#shared/messages/electron-host.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { crashPageUrl, pageUrl } from './page-address.ts';

export interface PageHealth {
  readonly locale: Locale;
  /** Nobody is asked, because nobody at a kiosk could answer. */
  readonly kiosk: boolean;
  /** Called in a kiosk before the page is loaded again: whoever was signed in may have gone. */
  readonly crashed?: () => Promise<void>;
  readonly log: Log;
}

/** A second crash within this time after a reload shows the crash page. Milliseconds. */
const crashWindow = 60_000;

/** How long a page may be unresponsive before somebody is asked, or a kiosk reloads it. Milliseconds. */
const unresponsiveTimeoutMs = 15_000;

/** How long a kiosk shows the crash page before it tries the desk's page again. Milliseconds. */
const kioskRetryMs = 10_000;

/**
 * Watches the page of a window: one that crashed is reloaded once, then replaced by a page that says so, so that
 * nobody is left with a blank window; one that hangs is reloaded when the person wants that. A kiosk comes back to its
 * first page by itself, with nobody signed in.
 */
export function watchPage(window: BrowserWindow, { locale, kiosk, crashed, log }: PageHealth): void {
  const { webContents } = window;
  let lastCrash = -Infinity;
  let waiting: NodeJS.Timeout | undefined;

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    clearTimeout(waiting);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const again = performance.now() - lastCrash < crashWindow;
    lastCrash = performance.now();
    log.warn('page crashed', { reason, exitCode, again });
    if (kiosk) return void comeBack(again);
    if (again) window.loadURL(crashPageUrl).catch((error) => log.exception('crash page', error));
    else webContents.reload();
  });

  let comingBack = false;
  const isLoaded = (url: string): Promise<boolean> =>
    window.loadURL(url).then(
      () => true,
      (error: unknown) => {
        log.exception('kiosk page', error);
        return false;
      },
    );
  /** Tries until the desk's page stands: at a kiosk there is nobody else to do it. */
  async function comeBack(again: boolean): Promise<void> {
    if (comingBack) return;
    comingBack = true;
    await crashed?.().catch((error: unknown) => log.exception('kiosk sign-out', error));
    for (let waits = again; !window.isDestroyed(); waits = true) {
      if (waits) {
        await isLoaded(crashPageUrl);
        await new Promise((resolve) => setTimeout(resolve, kioskRetryMs));
      }
      if (window.isDestroyed() || (await isLoaded(pageUrl))) break;
    }
    comingBack = false;
  }

  webContents.on('unresponsive', () => {
    log.warn('page unresponsive');
    clearTimeout(waiting);
    waiting = setTimeout(() => void reloadHanging(), unresponsiveTimeoutMs);
  });
  webContents.on('responsive', () => clearTimeout(waiting));
  window.once('closed', () => clearTimeout(waiting));

  async function reloadHanging(): Promise<void> {
    if (window.isDestroyed()) return;
    const { message, detail, wait, reload } = pageUnresponsive;
    const { response } = kiosk
      ? { response: 1 }
      : await dialog.showMessageBox(window, {
          type: 'warning',
          message: message[locale],
          detail: detail[locale],
          buttons: [wait[locale], reload[locale]],
          defaultId: 0,
          cancelId: 0,
          noLink: true,
        });
    // A page that hangs can't be reloaded; one that has crashed can, and is.
    if (response === 1 && !window.isDestroyed()) webContents.forcefullyCrashRenderer();
  }
}

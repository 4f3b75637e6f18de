import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { pageUrl } from './page-address.ts';
import { centreOn, clampTo, defaultWindowSize, loadWindowBounds, saveWindowBounds } from './window-bounds.ts';
import { windowSettings } from './window-settings.ts';

export interface OpenWindowOptions {
  readonly preload: string;
  readonly session: Session;
  /** The file in which the window's place is remembered. */
  readonly boundsFile: string;
  readonly development: boolean;
  readonly kiosk: boolean;
}

/** Opens a window of the desk: where it was last time, on a screen that exists now, shown once it is drawn. */
export function openWindow({
  preload,
  session,
  boundsFile,
  development,
  kiosk,
}: OpenWindowOptions): BrowserWindow {
  const last = loadWindowBounds(boundsFile);
  const bounds =
    last === null
      ? centreOn(screen.getPrimaryDisplay().workArea, defaultWindowSize)
      : clampTo(screen.getDisplayMatching(last).workArea, last);
  const window = new BrowserWindow(
    windowSettings({ bounds, preload, session, development, kiosk, dark: nativeTheme.shouldUseDarkColors }),
  );
  if (last?.maximized === true && !kiosk) window.once('ready-to-show', () => window.maximize());
  window.once('ready-to-show', () => window.show());
  if (!kiosk) {
    window.on('close', () =>
      saveWindowBounds(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
    );
  }
  return window;
}

/** Loads the desk's page. `failed` hears why it can't be loaded, unless the window was closed meanwhile. */
export function loadPage(window: BrowserWindow, failed: (reason: unknown) => void): void {
  window.loadURL(pageUrl).catch((reason: unknown) => {
    if (!window.isDestroyed()) failed(reason);
  });
}

/** Brings a window to the person, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

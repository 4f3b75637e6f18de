import type { BrowserWindowConstructorOptions, Session } from 'electron';
import type { Bounds } from './window-bounds.ts';

export interface WindowSettings {
  readonly bounds: Bounds;
  readonly preload: string;
  readonly session: Session;
  /** A program that is not packaged: developer tools can be opened. */
  readonly development: boolean;
  /** One screen, full, without a way around it. */
  readonly kiosk: boolean;
  readonly dark: boolean;
}

/** The document of the pages (renderer/ui/tokens.css), so that the window does not flash before they are drawn. */
export const backgroundColors = { light: '#faf8f3', dark: '#191816' } as const;

export const minWindowSize = { width: 1024, height: 700 } as const;

/**
 * What Chromium leaves out of the page, by its own names: dialogs of the system for files, since what a page saves the
 * desk asks about, and picking a colour anywhere on the screen.
 */
export const disabledBlinkFeatures = 'FileSystemAccessLocal,EyeDropperAPI';

/** Every setting of the desk's window. What is Electron's default but matters is stated all the same. */
export function windowSettings(settings: WindowSettings): BrowserWindowConstructorOptions {
  const { x, y, width, height } = settings.bounds;
  return {
    x,
    y,
    width,
    height,
    minWidth: Math.min(minWindowSize.width, width),
    minHeight: Math.min(minWindowSize.height, height),
    // Shown on `ready-to-show`, so that nobody sees an empty window.
    show: false,
    backgroundColor: settings.dark ? backgroundColors.dark : backgroundColors.light,
    autoHideMenuBar: true,
    kiosk: settings.kiosk,
    webPreferences: {
      preload: settings.preload,
      session: settings.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: disabledBlinkFeatures,
      // Words that people type do not go to a dictionary, and no dictionary is fetched.
      spellcheck: false,
      devTools: settings.development && !settings.kiosk,
      // A page of a kiosk opens no box of its own over the screen.
      disableDialogs: settings.kiosk,
    },
  };
}

import { clipboard, type BrowserWindow, type Clipboard, type Input } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { refuseFileDialogs } from './file-dialogs.ts';
import { pageUrl } from './page-address.ts';

/** What people type with Ctrl or Command: to copy, cut, paste, select and undo, and to search at the desk. */
const typedCombinations: ReadonlySet<string> = new Set(['a', 'c', 'k', 'v', 'x', 'y', 'z']);
/** Keys of one press that lead out, beside F1 to F24. */
const leadingOut =
  /^(F\d{1,2}|PrintScreen|ContextMenu|Help|Browser\w+|Launch\w+|App\w*|Media\w*|Zoom\w*|Power|Sleep|Print|Open|Find|Close|New|Save|Exit)$/;

/** Whether a key that was pressed reaches the page of a kiosk. */
export function isAllowedKioskKey({
  key,
  control,
  meta,
  alt,
  shift,
}: Pick<Input, 'key' | 'control' | 'meta' | 'alt' | 'shift'>): boolean {
  if (leadingOut.test(key)) return false;
  // Both together are AltGr, by which some keyboards write @ and the like.
  if (control && alt && !meta) return [...key].length === 1 && !shift;
  if (alt) return false;
  if (control || meta) return !shift && typedCombinations.has(key.toLowerCase());
  return true;
}

export interface KioskGuard {
  /** Makes the window one like any other for good: the program is ending, or something has to be said. */
  release(): void;
  /** Whether the policy has a kiosk now: the window is let go, or guarded as from the start. */
  follow(kiosk: boolean): void;
}

/**
 * Keeps people in the window: no key, no zoom, no menu and no closing leads out of it, and whatever takes the full
 * screen away gives it back. What the system itself does with keys (Ctrl+Alt+Delete, Alt+Tab) is for the system's own
 * kiosk mode, as docs/it.md says.
 */
export function guardKiosk(window: BrowserWindow, log: Log): KioskGuard {
  let released = false;
  let ending = false;
  const { webContents } = window;
  const back = (what: string) => (): void => {
    if (released || window.isDestroyed()) return;
    log.warn('kiosk kept', { what });
    window.setKiosk(true);
    window.focus();
  };
  const hold = (): void => {
    // What whoever was there before copied: at a kiosk that was cut off, or at a window that was let go.
    clearClipboards();
    // Above what else opens by itself; a box of the system that asks for the keyboard gets it for a moment only.
    window.setAlwaysOnTop(true, 'pop-up-menu');
  };
  const letGo = (): void => {
    released = true;
    if (window.isDestroyed()) return;
    fileDialogs.release();
    window.setAlwaysOnTop(false);
    window.setKiosk(false);
  };

  hold();
  const prevent = (event: { preventDefault: () => void }): void => {
    if (!released) event.preventDefault();
  };
  webContents.on('before-input-event', (event, input) => {
    if (!isAllowedKioskKey(input)) prevent(event);
  });
  webContents.on('context-menu', prevent);
  // A script that moves the window or makes it smaller.
  webContents.on('content-bounds-updated', prevent);
  const fileDialogs = refuseFileDialogs(webContents, log);
  webContents.on('zoom-changed', (event) => {
    event.preventDefault();
    webContents.setZoomFactor(1);
  });
  webContents.on('devtools-opened', () => webContents.closeDevTools());
  webContents.on('did-finish-load', () => {
    webContents.setZoomFactor(1);
    void webContents.setVisualZoomLevelLimits(1, 1);
  });
  window.on('close', prevent);
  window.on('system-context-menu', prevent);
  window.on('leave-full-screen', back('leave-full-screen'));
  window.on('minimize', back('minimize'));
  window.on('hide', back('hide'));
  window.on('blur', back('blur'));
  return {
    release: () => {
      ending = true;
      letGo();
    },
    follow: (kiosk) => {
      if (ending || kiosk !== released || window.isDestroyed()) return;
      if (!kiosk) return letGo();
      released = false;
      hold();
      fileDialogs.refuse();
      webContents.closeDevTools();
      back('kiosk again')();
    },
  };
}

/** The clipboard, and on Linux the selection, which a middle click puts in. Other systems have none, whatever the type says. */
function clearClipboards(): void {
  clipboard.clear();
  (clipboard.selection as Clipboard | undefined)?.clear();
}

/** Takes away what a person left: clipboard, storage and history of the page, and the page, which is loaded again. */
export async function forgetPerson(window: BrowserWindow | null, log: Log): Promise<void> {
  clearClipboards();
  if (window === null || window.isDestroyed()) return;
  const { session, navigationHistory } = window.webContents;
  try {
    await Promise.all([session.clearStorageData(), session.clearCache()]);
    // A page that is loaded again has a heap of its own; reloading keeps some of what was typed.
    await window.loadURL(pageUrl);
    navigationHistory.clear();
  } catch (error) {
    if (!window.isDestroyed()) log.exception('forgetting a person', error);
  }
}

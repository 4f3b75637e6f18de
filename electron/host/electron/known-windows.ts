import type { BrowserWindow, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { isDeskPage } from './page-address.ts';

/** The windows that the desk has opened, and so the only ones it speaks with. */
export interface KnownWindows {
  add(window: BrowserWindow): void;
  /** The main frames that show a page of the desk now. */
  mainFrames(): readonly WebFrameMain[];
  /** Whether a call comes from the main frame of a known window, and that frame shows a page of the desk. */
  isTrustedSender(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean;
}

/** An empty set of windows; each leaves it by itself when it is closed. */
export function createKnownWindows(): KnownWindows {
  const windows = new Set<BrowserWindow>();
  const open = () => [...windows].filter((window) => !window.isDestroyed());
  return {
    add(window) {
      windows.add(window);
      window.once('closed', () => windows.delete(window));
    },
    mainFrames: () =>
      open()
        .map((window) => window.webContents.mainFrame)
        .filter(showsDesk),
    isTrustedSender({ sender, senderFrame }) {
      // Null after the frame has gone or navigated: who sent it can no longer be said.
      if (senderFrame === null) return false;
      const window = open().find(({ webContents }) => webContents === sender);
      return window !== undefined && senderFrame === window.webContents.mainFrame && showsDesk(senderFrame);
    },
  };
}

// A detached frame still runs its unload listeners while another page has taken its place.
const showsDesk = (frame: WebFrameMain): boolean =>
  !frame.isDestroyed() && !frame.detached && isDeskPage(frame.url);

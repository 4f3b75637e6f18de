import { powerMonitor, type BrowserWindow } from 'electron';

export interface SystemEnd {
  /** Ends the program in order, kiosk or not. Called once, by what ends it. */
  readonly end: (what: string) => void;
  /** The session may be about to end: at a kiosk whoever is there leaves. */
  readonly leave: () => void;
}

/**
 * Hears that the system ends the program: a signal (a service manager, `kill`, a session that ends), a shutdown of Linux
 * or macOS, the end of a session of Windows. It is not for a person at a kiosk to cause: Alt+F4 and Cmd+Q close windows,
 * which is another event. Call after `ready`.
 */
export function watchSystemEnd(window: BrowserWindow, { end, leave }: SystemEnd): void {
  let isEnding = false;
  const endOnce = (what: string): void => {
    if (isEnding) return;
    isEnding = true;
    end(what);
  };
  // Electron's own answer to a signal is to close the windows, and a kiosk's does not close.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => endOnce(signal));
  // The system waits as long as it allows; the typings leave the event out.
  powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
    event?.preventDefault();
    endOnce('shutdown');
  });
  // Another program may still keep Windows from ending the session: a kiosk that had ended by then would be left.
  window.on('query-session-end', leave);
  window.on('session-end', () => endOnce('session-end'));
}

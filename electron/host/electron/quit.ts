import { app } from 'electron';

/** How long closing may hold up the end of the program, in milliseconds. What is lost then is only a cache. */
const closeTimeoutMs = 10_000;

/**
 * Closes the desk before the program ends: running work is stopped, caches are closed. Windows ends programs
 * without asking when the person signs out of it; the caches are written so that they stand that.
 */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    const limit = new Promise<void>((resolve) => setTimeout(resolve, closeTimeoutMs).unref());
    void Promise.race([close().catch(() => undefined), limit]).then(() => {
      state = 'closed';
      app.quit();
    });
  });
}

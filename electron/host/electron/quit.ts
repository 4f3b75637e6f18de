import { app } from 'electron';

/** How long closing may hold up the end of the program, in milliseconds. What is lost then is only a cache. */
const closeTimeoutMs = 10_000;

/**
 * Closes the desk before the program ends: running work is stopped, caches are closed. Windows ends programs
 * without asking when the person signs out of it; the caches are written so that they stand that. Answers what closes it
 * beforehand, with the window still there; it never rejects.
 */
export function closeBeforeQuit(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null;
  let isClosed = false;
  const closeOnce = (): Promise<void> => {
    const limit = new Promise<void>((resolve) => setTimeout(resolve, closeTimeoutMs).unref());
    closing ??= Promise.race([close().catch(() => undefined), limit]).then(() => void (isClosed = true));
    return closing;
  };
  let isQuitting = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isQuitting) return;
    isQuitting = true;
    void closeOnce().then(() => app.quit());
  });
  return closeOnce;
}

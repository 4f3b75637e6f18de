import { ipcMain } from 'electron';
import type { Desk } from '#electron/desk/desk.ts';
import type { Log } from '#electron/desk/ports/log.ts';
import { callChannel, eventChannel } from '#shared/ipc/names.ts';
import { refuse } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { KnownWindows } from './known-windows.ts';

export interface IpcOptions {
  /** The desk, or the promise of it: a page may call before the desk is up, and is answered once it is. */
  readonly desk: Promise<Desk>;
  readonly windows: KnownWindows;
  readonly log: Log;
}

/** Answers the page's calls on the one channel there is. A call of anybody else is refused. */
export function handleCalls({ desk, windows, log }: IpcOptions): void {
  // Who sends is looked at before anything is awaited: the frame may be gone afterwards.
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!windows.isTrustedSender(event)) {
      log.warn('call refused: foreign sender');
      return Promise.resolve(refuse('call.foreign-sender'));
    }
    return desk.then(
      (ready) => ready.call(name, input),
      // The desk did not start: whoever started it ends the program, and says so.
      (error: unknown) =>
        refuse('unexpected', { params: { id: log.exception('call without a desk', error) } }),
    );
  });
}

/** Tells the desk's events to the pages of the desk, and to nobody else. */
export async function sendEvents({ desk, windows }: IpcOptions): Promise<void> {
  (await desk).listen((event, payload) => {
    for (const frame of windows.mainFrames()) frame.send(eventChannel, event, payload);
  });
}

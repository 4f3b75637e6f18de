import type { WebContents } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';

/**
 * Keeps the system's dialog for files, which shows the whole disk, from opening for any file field of a page, wherever a
 * script has put it. Electron has neither a setting nor an event for that; Chromium asks whoever debugs the page instead of
 * the person, and here that is the program itself. `release` brings the dialogs back, `refuse` takes them away again.
 */
export function refuseFileDialogs(contents: WebContents, log: Log) {
  const { debugger: debugging } = contents;
  let released = false;
  const intercept = (): void => {
    if (released) return;
    try {
      if (!debugging.isAttached()) debugging.attach();
    } catch (error) {
      return void log.exception('file dialogs', error);
    }
    const failed = (error: unknown): void => {
      // A page that goes away meanwhile asks for no file any more.
      if (!released && !contents.isDestroyed()) log.exception('file dialogs', error);
    };
    debugging.sendCommand('Page.enable').catch(failed);
    debugging.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true }).catch(failed);
  };
  debugging.on('message', (_event, method) => {
    if (method === 'Page.fileChooserOpened') log.warn('file dialog refused');
  });
  intercept();
  // After a crash the page has another process, and nothing else could have brought the dialogs back.
  contents.on('did-finish-load', intercept);
  return {
    refuse: (): void => {
      released = false;
      intercept();
    },
    release: (): void => {
      released = true;
      if (debugging.isAttached()) debugging.detach();
    },
  };
}

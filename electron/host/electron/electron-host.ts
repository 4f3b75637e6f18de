import { access } from 'node:fs/promises';
import { screen, shell, type BrowserWindow } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { Host } from '../host.ts';
import { askForFolder, askWhereToSave } from './dialogs.ts';
import { openExternalLink } from './external-links.ts';
import { forgetPerson } from './kiosk.ts';
import { printWindow } from './printing.ts';

export interface ElectronHostOptions {
  /** The window over which dialogs open; null where there is none. */
  readonly parent: () => BrowserWindow | null;
  /** Ends the program. */
  readonly quit: () => void;
  readonly log: Log;
}

/** The machine as Electron gives it. */
export function createElectronHost({ parent, quit, log }: ElectronHostOptions): Host {
  return {
    kind: 'electron',
    chooseSaveFile: (request) => askWhereToSave(request, parent()),
    chooseFolder: (request) => askForFolder(request, parent()),
    print: (printers) => printWindow(parent(), printers, log),
    screens: () => screen.getAllDisplays().length,
    printers: async () => (await parent()?.webContents.getPrintersAsync()) ?? [],
    forgetPerson: () => forgetPerson(parent(), log),
    quit,
    async openFile(path) {
      if (!(await isThere(path))) return refuse('file.not-found');
      // Electron answers what went wrong as text, and '' when nothing did.
      const failure = await shell.openPath(path);
      if (failure === '') return ok({ url: null });
      log.warn('file not opened');
      return refuse('file.not-found');
    },
    async showInFolder(path) {
      if (!(await isThere(path))) return refuse('file.not-found');
      shell.showItemInFolder(path);
      return ok({ url: null });
    },
    openExternal: (url) => openExternalLink(url, log),
  };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

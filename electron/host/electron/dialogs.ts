import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { FolderRequest, SaveRequest } from '../host.ts';

/** Asks where to save, over `parent` where there is one. Answers null when the person closed the dialog. */
export async function askWhereToSave(
  request: SaveRequest,
  parent: BrowserWindow | null,
): Promise<string | null> {
  const { name, extension } = request.filter;
  const options = {
    title: request.title,
    // Only the name of the file is the desk's to suggest; the folder is the person's own.
    defaultPath: join(request.folder ?? app.getPath('documents'), basename(request.suggestedName)),
    filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  } satisfies Electron.SaveDialogOptions;
  const { canceled, filePath } = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  return canceled || filePath === '' ? null : withExtension(filePath, extension);
}

/** Asks for a folder, over `parent` where there is one. Answers null when the person closed the dialog. */
export async function askForFolder(
  { title, folder }: FolderRequest,
  parent: BrowserWindow | null,
): Promise<string | null> {
  const options = {
    title,
    defaultPath: folder ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  } satisfies Electron.OpenDialogOptions;
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return canceled ? null : (filePaths[0] ?? null);
}

/**
 * On Linux the dialog leaves out an extension that the person left out. It is added, except where that would
 * name a file that is there already: nobody was asked whether to overwrite that one. What comes behind a dot may
 * belong to the name, as in `2026.04`, so only the wanted extension counts as one.
 */
function withExtension(path: string, extension: string): string {
  if (extname(path).toLowerCase() === `.${extension}`) return path;
  const named = `${path}.${extension}`;
  return existsSync(named) ? path : named;
}

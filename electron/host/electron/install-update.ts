import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { app, autoUpdater } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import type { Updates } from '#electron/desk/ports/updates.ts';
import { flushFolder } from '#electron/files/flush-folder.ts';
import type { UnfinishedFiles } from '#electron/files/unfinished.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';

export interface InstallOptions {
  readonly platform: NodeJS.Platform;
  /** What is replaced: see `perUserProgram`. */
  readonly program: string;
  /** Lists the copy beside an AppImage until it has its name. */
  readonly unfinished: UnfinishedFiles;
  /** Ends the program; the desk is closed before it does. */
  readonly quit: () => void;
  readonly log: Log;
}

/** Puts a verified file in the place of this program, by the means of each system, and starts it again. */
export function installUpdate({
  platform,
  program,
  unfinished,
  quit,
  log,
}: InstallOptions): Updates['install'] {
  /** The installer for one person replaces files that are in use until this program has ended. */
  const runInstaller = (file: string): void => {
    app.once('quit', () => {
      const installer = spawn(file, ['--updated', '/S', '--force-run'], { detached: true, stdio: 'ignore' });
      installer.on('error', (error) => log.exception('update', error));
      installer.unref();
    });
    quit();
  };

  const replaceImage = async (file: string): Promise<void> => {
    const beside = unfinished.begin(program);
    try {
      await copyFile(file, beside);
      await chmod(beside, 0o755);
      // A power cut leaves the old program or the new one, whole.
      const copied = await open(beside, 'r+');
      await copied.sync().finally(() => copied.close());
      await rename(beside, program);
      flushFolder(dirname(program));
    } finally {
      await rm(beside, { force: true });
      unfinished.end(beside);
    }
    app.relaunch({ execPath: program, args: [] });
    quit();
  };

  return async (file) => {
    try {
      if (platform === 'win32') runInstaller(file);
      else if (platform === 'darwin') await handToSquirrel(file);
      else await replaceImage(file);
      return ok(null);
    } catch (error) {
      log.exception('update', error);
      const { code, name } = error as NodeJS.ErrnoException;
      return refuse('update.not-installed', { params: { reason: code ?? name } });
    }
  };
}

/**
 * macOS replaces programs by Squirrel, which is part of Electron: it verifies that the next one has the signature of this
 * one. It takes addresses only, so the file is served to it, on this machine, under a path that nobody can guess.
 */
async function handToSquirrel(file: string): Promise<void> {
  const secret = `/${randomBytes(24).toString('hex')}`;
  const server = createServer((request, response) => {
    if (request.url === secret) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url: `${addressOf(server)}${secret}/program.zip` }));
    } else if (request.url === `${secret}/program.zip`) {
      response.setHeader('content-type', 'application/zip');
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await new Promise<void>((downloaded, failed) => {
      autoUpdater.once('update-downloaded', () => downloaded());
      autoUpdater.once('update-not-available', () => failed(new Error('nothing was offered')));
      autoUpdater.once('error', failed);
      autoUpdater.setFeedURL({ url: `${addressOf(server)}${secret}` });
      autoUpdater.checkForUpdates();
    });
  } finally {
    autoUpdater.removeAllListeners();
    server.close();
    server.closeAllConnections();
  }
  autoUpdater.quitAndInstall();
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

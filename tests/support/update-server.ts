import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { signedRelease } from '../../packaging/update-feed.ts';
import { localTls } from './local-tls.ts';
import { tempFolder } from './temp-folder.ts';

/** A folder of releases on a server of the company. */
export interface UpdateServer {
  readonly address: string;
  readonly folder: string;
  /** The maker's key; the program has its public half. */
  readonly key: KeyObject;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** Answers in the place of the folder, where it says so. */
  instead: Parameters<typeof createServer>[1] | null;
  /** Puts a version there, signed as its maker does. */
  release(
    version: string,
    options?: { channel?: 'stable' | 'beta'; key?: KeyObject; bytes?: Buffer },
  ): Buffer;
}

export const releaseName = (version: string): string => `Kobai Desk-${version}-linux-x86_64.AppImage`;

/** A real server over TLS; stopped when the test has finished. */
export async function startUpdateServer(): Promise<UpdateServer> {
  const folder = tempFolder();
  const { privateKey } = generateKeyPairSync('ed25519');
  const asked: string[] = [];
  const test: Pick<UpdateServer, 'instead'> = { instead: null };
  const server = createServer(localTls, (request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(path);
    if (test.instead) return test.instead(request, response);
    try {
      response.end(readFileSync(join(folder, path.replace('/releases/', ''))));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}/releases`,
    folder,
    key: privateKey,
    asked,
    get instead() {
      return test.instead;
    },
    set instead(answer) {
      test.instead = answer;
    },
    release: (
      version,
      { channel = 'stable', key = privateKey, bytes = Buffer.alloc(300_000, version) } = {},
    ) => {
      writeFileSync(join(folder, releaseName(version)), bytes);
      writeFileSync(join(folder, `${channel}.json`), signedRelease({ folder, channel, version, key }));
      return bytes;
    },
  };
}

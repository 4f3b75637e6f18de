import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { describe, expect, it } from 'vitest';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { runAtOnce } from '#tests/support/at-once.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { amano, trialSignIn } from '#tests/support/desk-and-store.ts';
import { killableDesk } from '#tests/support/killable-desk.ts';
import { callOrThrow } from '#tests/support/ordering.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/*
 * A program that is killed after the supplier has exchanged the refresh token and before the new one is in the
 * keychain. The desk is a real one in a process of its own, the store is served by this one.
 */

const kills = 12;
/** Each waits for its desk and its store most of the time. */
const atOnce = 3;
const child = fileURLToPath(new URL('../../support/token-refresh-child.ts', import.meta.url));

async function served(folder: string) {
  const store = createEmbeddedStore({ file: join(folder, 'store.db'), ...cheapCosts.store });
  let exchanged: () => Promise<void> | void = () => undefined;
  const fetch: typeof store.fetch = async (input, init) => {
    const request = input as Request;
    const answer = await store.fetch(request, init);
    if (new URL(request.url).pathname.endsWith('/v1/sessions/refresh')) await exchanged();
    return answer;
  };
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Calls `hook` when the supplier has made an exchange and before its answer goes out. */
    onExchange: (hook: () => Promise<void> | void) => void (exchanged = hook),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}

/** A data folder with a store and somebody who stayed signed in. */
async function prepared(): Promise<string> {
  const folder = join(tempFolder(), 'prepared');
  mkdirSync(folder);
  createEmbeddedStore({
    file: join(folder, 'store.db'),
    lines: 300,
    ...cheapCosts.store,
  }).close();
  const store = await served(folder);
  const desk = await killableDesk(folder, store.host);
  await callOrThrow(desk, 'sign-in.start', { ...trialSignIn(amano, 'good'), staySignedIn: true });
  await desk.close();
  await store.stop();
  return folder;
}

/** The refresh tokens that a keychain holds. */
const keptIn = (folder: string): string[] =>
  [...readFileSync(join(folder, 'keychain.json'), 'utf8').matchAll(/refreshToken\\?":\\?"([\w-]+)/g)].map(
    ([, token]) => token!,
  );

describe('a desk that is killed between the exchange of its refresh token and the keychain', () => {
  it(
    `goes on signed in at the next start, and nobody is told of a theft: ${kills} kills`,
    { timeout: 600_000 },
    async () => {
      const template = await prepared();
      await runAtOnce(kills, atOnce, async (index) => {
        const folder = join(template, '..', `run-${index}`);
        cpSync(template, folder, { recursive: true });
        const before = keptIn(folder);
        expect(before).toHaveLength(1);
        const store = await served(folder);
        try {
          const started = spawn(process.execPath, [child, folder, store.host], {
            stdio: ['ignore', 'ignore', 'pipe'],
          });
          let complaint = '';
          started.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
          const gone = new Promise<NodeJS.Signals | null>((resolve) =>
            started.once('close', (_code, signal) => resolve(signal)),
          );
          let exchanges = 0;
          store.onExchange(async () => {
            exchanges += 1;
            // Half of them die before the answer leaves, half while it comes in.
            if (index % 2 === 0) started.kill('SIGKILL');
            else void wait(index * 8).then(() => started.kill('SIGKILL'));
          });
          expect(await gone, complaint).toBe('SIGKILL');
          expect(exchanges, complaint).toBe(1);
          expect(keptIn(folder)).toEqual(before);

          store.onExchange(() => undefined);
          const desk = await killableDesk(folder, store.host);
          const [account] = await callOrThrow(desk, 'accounts.list', {});
          const about = `kill ${index}`;
          expect((await desk.call('cart.get', { account: account!.id })).ok, about).toBe(true);
          expect((await callOrThrow(desk, 'accounts.list', {})).map(({ state }) => state)).toEqual([
            'signed-in',
          ]);
          await desk.close();
          expect(keptIn(folder), about).not.toEqual(before);
          // And what is in the keychain by now is good.
          const later = await killableDesk(folder, store.host);
          expect((await later.call('cart.get', { account: account!.id })).ok, about).toBe(true);
          await later.close();
        } finally {
          await store.stop();
        }
      });
    },
  );
});

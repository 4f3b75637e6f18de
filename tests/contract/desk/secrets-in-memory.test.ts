import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unseal } from '#electron/desk/sign-in/sealed-key.ts';
import { createSupplierClient } from '#electron/suppliers/client/supplier-client.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { amano, trialSignIn } from '#tests/support/desk-and-store.ts';
import { serveStore } from '#tests/support/serve-store.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/*
 * What is left of a sign-in in the memory of a real desk, in a process of its own, after the sign-out. What the desk can
 * still reach is in the heap snapshot of its main thread; every byte of the process, threads, freed pages and all, is
 * in /proc. `docs/decisions/keys-and-caches.md` says what is promised of which.
 */

const child = fileURLToPath(new URL('../../support/secrets-child.ts', import.meta.url));

/** How often each of `needles` stands in the memory of a process that may be written. */
function countsIn(pid: number, needles: Readonly<Record<string, Buffer>>): Record<string, number> {
  const counts = Object.fromEntries(Object.keys(needles).map((name) => [name, 0]));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from, to] = /^([\da-f]+)-([\da-f]+) rw/.exec(line) ?? [];
      if (from === undefined || to === undefined || line.endsWith('[vvar]')) continue;
      const end = Number.parseInt(to, 16);
      const step = 64 * 1024 * 1024;
      for (let at = Number.parseInt(from, 16); at < end; at += step) {
        // Some more than the step, so that nothing is cut in two.
        const part = Buffer.alloc(Math.min(step + 512, end - at));
        let read = 0;
        try {
          read = readSync(memory, part, 0, part.length, at);
        } catch {
          continue;
        }
        for (const [name, needle] of Object.entries(needles))
          for (
            let found = part.subarray(0, read).indexOf(needle);
            found >= 0 && found < step;
            found = part.subarray(0, read).indexOf(needle, found + 1)
          )
            counts[name]! += 1;
      }
    }
  } finally {
    closeSync(memory);
  }
  return counts;
}

/** A served store that notes every token it gives out, and somebody there with a password nobody else has. */
async function storeOfOne() {
  const { store } = await serveStore();
  const tokens: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const answer = await store.fetch(request);
    if (/\/v1\/sessions(\/refresh)?$/.test(new URL(request.url).pathname)) {
      const text = await answer.clone().text();
      for (const [, token] of text.matchAll(/"(?:access|refresh)Token":"([^"]+)"/g)) tokens.push(token!);
    }
    return answer;
  };
  const server = createServer(getRequestListener(fetch as never, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const trial = trialSignIn(amano, 'good');
  // A letter and a digit in turns: the rules of passwords refuse three of a kind in a row.
  const letters = 'bcdfghjkmnpqrstv';
  const password = `A${[...randomBytes(6)].map((byte) => `${byte >> 4}${letters[byte & 15]}`).join('')}`;
  const client = createSupplierClient({ baseUrl: `http://${host}/${amano}`, fetch: globalThis.fetch });
  if (!client.ok) throw new Error(client.error.code);
  const answer = await client.value.ask('signIn', {
    body: {
      identifier: { kind: 'email', value: trial.identifier },
      password: trial.password,
      deskId: randomBytes(16).toString('hex'),
      returnTo: amano,
      locale: 'ja',
    },
  });
  if (!answer.ok || answer.value.outcome !== 'signed-in') throw new Error(JSON.stringify(answer));
  const changed = await client.value.ask('changePassword', {
    accessToken: answer.value.tokens.accessToken,
    body: { currentEmail: trial.identifier, currentPassword: trial.password, newPassword: password },
  });
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  tokens.length = 0;
  return { host, tokens, credentials: { ...trial, password } };
}

async function startChild(folder: string, host: string) {
  const started = spawn(process.execPath, ['--expose-gc', child, folder, host], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void started.kill('SIGKILL'));
  const lines = createInterface(started.stdout)[Symbol.asyncIterator]();
  const done = async () => expect((await lines.next()).value).toBe('done');
  await done();
  return {
    pid: started.pid!,
    step: async (...step: readonly unknown[]) => {
      started.stdin.write(`${JSON.stringify(step)}\n`);
      await done();
    },
  };
}

describe.skipIf(platform() !== 'linux')('the memory of a desk', () => {
  it(
    'holds no key of the history after a sign-out, and reaches no token and no password',
    { timeout: 240_000 },
    async () => {
      const folder = tempFolder();
      const { host, tokens, credentials } = await storeOfOne();
      const desk = await startChild(folder, host);
      let snapshots = 0;
      const reached = async (secrets: Readonly<Record<string, string>>) => {
        const file = join(tempFolder(), `${snapshots++}.heapsnapshot`);
        await desk.step('snapshot', file);
        const text = readFileSync(file);
        return Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
      };

      await desk.step('in', credentials);
      await desk.step('use');
      const keychain = JSON.parse(readFileSync(join(folder, 'keychain.json'), 'utf8')) as Record<
        string,
        string
      >;
      const [name, locker] = Object.entries(keychain).find(([each]) => each.includes('/locker/'))!;
      const account = name.split('/').at(-1)!;
      const opened = await unseal(locker, credentials.password, account, cheapCosts.sealing);
      const { cacheKey } = JSON.parse(String(opened)) as { cacheKey: string };

      const secrets = {
        password: credentials.password,
        cacheKey,
        ...Object.fromEntries(tokens.map((token, index) => [`token ${index}`, token])),
      };
      expect(tokens.length).toBeGreaterThanOrEqual(2);
      const needles = {
        ...Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, Buffer.from(secret)])),
        'raw key': Buffer.from(cacheKey, 'hex'),
      };
      // Both ways of looking find what has to be there now.
      const during = await reached(secrets);
      const open = countsIn(desk.pid, needles);

      await desk.step('out');
      const after = await reached(secrets);
      const closed = countsIn(desk.pid, needles);
      expect(during).toContain('token 0');
      expect(during).not.toContain('password');
      expect(open['raw key']).toBeGreaterThan(0);
      expect(after).toEqual([]);
      // The tokens and the password are strings: their bytes stay until V8 uses the place for something else.
      expect(closed).toMatchObject({ 'raw key': 0, cacheKey: 0 });
    },
  );
});

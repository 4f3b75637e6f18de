import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDeskPolicy } from '#electron/desk/policy/desk-policy.ts';
import type { Clock } from '#electron/desk/ports/clock.ts';
import { createUpdates } from '#electron/desk/updates/updates.ts';
import { noUpdates, type Updates } from '#electron/desk/ports/updates.ts';
import { downloadName } from '#electron/updates/download-name.ts';
import { openUpdates } from '#electron/updates/open-updates.ts';
import type { UpdateView } from '#shared/ipc/updates.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { trustLocalTls } from '#tests/support/local-tls.ts';
import { managedPolicy, type ManagedPolicy } from '#tests/support/managed-policy.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { memoryLog } from '#tests/unit/host-electron/support.ts';
import { releaseName, startUpdateServer, type UpdateServer } from '#tests/support/update-server.ts';

beforeAll(trustLocalTls);

interface Kit {
  readonly server: UpdateServer;
  readonly desk: ReturnType<typeof startUpdates>;
  readonly policy: ManagedPolicy;
  /** Files that were handed to the system. */
  readonly installed: string[];
  readonly folder: string;
}

/** The part of a desk that updates it, behind what the policy forbids, as `createDesk` puts them together. */
function startUpdates(
  policy: ManagedPolicy,
  updates: Updates,
  {
    clock = { now: () => instantOf(Date.now()) },
    isBusy = () => false,
  }: { readonly clock?: Clock; readonly isBusy?: () => boolean } = {},
) {
  const desk = createDeskPolicy(policy);
  const ticking = new Set<() => void>();
  const listeners = new Set<(view: UpdateView) => void>();
  const { calls, policyChanged, stop } = createUpdates({
    updates,
    values: desk.values,
    version: '1.2.0',
    clock,
    timers: { every: (_milliseconds, run) => (ticking.add(run), () => void ticking.delete(run)) },
    log: memoryLog(),
    isBusy,
    changed: (view) => {
      for (const listener of listeners) listener(view);
    },
  });
  onTestFinished(stop);
  policy.listen(policyChanged);
  const call = async (name: keyof typeof calls): Promise<Result<unknown>> => {
    const forbidden = desk.forbids(name, {});
    return forbidden === null ? calls[name]({}) : refused(forbidden);
  };
  return {
    listen: (listener: (view: UpdateView) => void) => void listeners.add(listener),
    tick: () => {
      for (const run of [...ticking]) run();
    },
    good: async (name: keyof typeof calls): Promise<UpdateView> => {
      const answer = await call(name);
      if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
      return answer.value as UpdateView;
    },
    refused: async (name: keyof typeof calls): Promise<string> => {
      const answer = await call(name);
      if (answer.ok) throw new Error(`${name} was not refused`);
      return answer.error.code;
    },
  };
}

/** A desk of version 1.2.0 that a person installed, with a policy for updates unless another is given. */
async function start(
  values: ManagedValues | null = null,
  { updates, ...options }: { updates?: Updates; clock?: Clock; isBusy?: () => boolean } = {},
): Promise<Kit> {
  const server = await startUpdateServer();
  const folder = join(tempFolder(), 'updates');
  const installed: string[] = [];
  const policy = managedPolicy(values ?? { updateChannel: 'stable', updateAddress: server.address });
  const opened = openUpdates({
    fetch: globalThis.fetch,
    key: createPublicKey(server.key),
    folder,
    target: { system: 'linux', processor: 'x64' },
    install: async (file) => (installed.push(file), ok(null)),
  });
  return { server, desk: startUpdates(policy, updates ?? opened, options), policy, installed, folder };
}

const now = async ({ desk }: Kit): Promise<UpdateView['now']> => (await desk.good('updates.state')).now;
/** Looks now, and answers the first state that lasts. */
async function looked(kit: Kit): Promise<UpdateView['now']> {
  const lasting = new Promise<UpdateView['now']>((resolve) => {
    kit.desk.listen(({ now: state }) => {
      if (['none', 'ready', 'failed'].includes(state.state)) resolve(state);
    });
  });
  await kit.desk.good('updates.check');
  return lasting;
}
const offReason = async (values: ManagedValues, updates?: Updates) => {
  const state = await now(await start(values, updates && { updates }));
  return state.state === 'off' ? state.reason : state.state;
};

describe('a desk that is never updated', () => {
  it('is one without a policy for it, a kiosk, and a package of the whole machine', async () => {
    const address = 'https://updates.example.co.jp/kobai';
    expect(await offReason({})).toBe('channel-off');
    expect(await offReason({ updateAddress: address })).toBe('channel-off');
    expect(await offReason({ updateChannel: 'stable' })).toBe('no-address');
    expect(await offReason({ kiosk: true, updateChannel: 'stable', updateAddress: address })).toBe('kiosk');
    for (const unable of ['machine-package', 'source', 'no-key'] as const)
      expect(await offReason({ updateChannel: 'stable', updateAddress: address }, noUpdates(unable))).toBe(
        unable,
      );
  });

  it('asks nobody, and the core refuses both calls', async () => {
    const kit = await start({ updateChannel: 'off' });
    await kit.policy.put({ updateChannel: 'off', updateAddress: kit.server.address });
    kit.desk.tick();
    expect(await kit.desk.refused('updates.check')).toBe('policy.updates');
    expect(await kit.desk.refused('updates.install')).toBe('policy.updates');
    await kit.policy.put({ updateChannel: 'stable', updateAddress: kit.server.address, kiosk: true });
    expect(await kit.desk.refused('updates.check')).toBe('policy.kiosk');
    expect(await kit.desk.refused('updates.install')).toBe('policy.kiosk');
    kit.desk.tick();
    expect(kit.server.asked).toEqual([]);
  });

  it('refuses by the kind of its package, whatever the policy says', async () => {
    const kit = await start(
      { updateChannel: 'stable', updateAddress: 'https://updates.example.co.jp' },
      { updates: noUpdates('machine-package') },
    );
    kit.desk.tick();
    expect(await kit.desk.refused('updates.check')).toBe('update.not-here');
    expect(await kit.desk.refused('updates.install')).toBe('update.not-here');
  });

  it.each(['http://updates.example.co.jp/kobai', 'ftp://a/', 'https://name:word@a/', 'https://a/?b', 'a'])(
    'takes no address like %s from a policy',
    async (address) => {
      const kit = await start({ updateChannel: 'stable', updateAddress: address });
      expect(kit.policy.state.values.updateAddress).toBeUndefined();
      expect(kit.policy.state.notices.map(({ code }) => code)).toEqual(['policy.values-ignored']);
      expect(await now(kit)).toEqual({ state: 'off', reason: 'no-address' });
    },
  );
});

describe('a newer version', () => {
  it('is downloaded, waits for a restart, and is installed then', async () => {
    const kit = await start();
    const bytes = kit.server.release('1.3.0');
    const states: string[] = [];
    kit.desk.listen(({ now: { state } }) => states.push(state));
    expect(await now(kit)).toEqual({ state: 'idle' });
    expect(await kit.desk.refused('updates.install')).toBe('update.not-ready');
    expect(await looked(kit)).toEqual({ state: 'ready', version: '1.3.0' });
    expect([...new Set(states)]).toEqual(['checking', 'available', 'downloading', 'ready']);
    expect(kit.installed).toEqual([]);
    const file = join(kit.folder, downloadName('1.3.0', releaseName('1.3.0')));
    expect(readFileSync(file).equals(bytes)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const view = await kit.desk.good('updates.state');
    expect(view.channel).toBe('stable');
    expect(view.checkedAt).not.toBeNull();
    await kit.desk.good('updates.install');
    expect(kit.installed).toEqual([file]);
    // It is fetched once.
    expect(kit.server.asked).toEqual(['/releases/stable.json', `/releases/${releaseName('1.3.0')}`]);
  });

  it('is looked for by itself, again after half a day, and after an hour where that failed', async () => {
    let time = Date.parse('2026-11-29T00:00:00.000Z');
    const clock = { now: () => instantOf(time), moveBy: (by: number) => void (time += by) };
    const { server, desk } = await start(null, { clock });
    const lookedBy = async (state: UpdateView['now']['state']): Promise<number> => {
      const until = new Promise<void>((resolve) => {
        desk.listen(({ now: { state: is } }) => is === state && resolve());
      });
      desk.tick();
      await until;
      return server.asked.length;
    };
    expect(await lookedBy('failed')).toBe(1);
    desk.tick();
    clock.moveBy(59 * 60_000);
    desk.tick();
    expect(server.asked).toHaveLength(1);
    server.release('1.2.0');
    clock.moveBy(60_000);
    expect(await lookedBy('none')).toBe(2);
    clock.moveBy(12 * 3_600_000 - 1);
    desk.tick();
    expect(server.asked).toHaveLength(2);
    clock.moveBy(1);
    expect(await lookedBy('none')).toBe(3);
    // A clock that was years ahead makes no wait of years.
    clock.moveBy(-365 * 24 * 3_600_000);
    expect(await lookedBy('none')).toBe(4);
  });

  it('of the other channel is for who is in that channel', async () => {
    const kit = await start();
    kit.server.release('1.2.0');
    kit.server.release('1.3.0-beta.1', { channel: 'beta' });
    expect(await looked(kit)).toEqual({ state: 'none' });
    await kit.policy.put({ updateChannel: 'beta', updateAddress: kit.server.address });
    expect(await now(kit)).toEqual({ state: 'idle' });
    expect(await looked(kit)).toEqual({ state: 'ready', version: '1.3.0-beta.1' });
  });

  it('that the policy no longer wants is dropped, also in the middle of its download', async () => {
    const kit = await start();
    kit.server.release('1.3.0');
    expect(await looked(kit)).toMatchObject({ state: 'ready' });
    await kit.policy.put({ updateChannel: 'off', updateAddress: kit.server.address });
    expect(await now(kit)).toEqual({ state: 'off', reason: 'channel-off' });
    await kit.policy.put({ updateChannel: 'stable', updateAddress: kit.server.address });
    expect(await kit.desk.refused('updates.install')).toBe('update.not-ready');

    kit.server.release('1.4.0');
    const begun = Promise.withResolvers<void>();
    const closed = new Promise<void>((resolve) => {
      kit.server.instead = (request, response) => {
        if (request.url?.endsWith('.json'))
          return void response.end(readFileSync(join(kit.server.folder, 'stable.json')));
        response.write(Buffer.alloc(1000, '1.4.0'));
        response.on('close', resolve);
        begun.resolve();
      };
    });
    await kit.desk.good('updates.check');
    await begun.promise;
    await kit.policy.put({});
    await closed;
    expect(await now(kit)).toEqual({ state: 'off', reason: 'channel-off' });
  });

  it('is not installed while something is being sent or written', async () => {
    let isBusy = true;
    const kit = await start(null, { isBusy: () => isBusy });
    kit.server.release('1.3.0');
    await looked(kit);
    expect(await kit.desk.refused('updates.install')).toBe('update.busy');
    expect(kit.installed).toEqual([]);
    isBusy = false;
    await kit.desk.good('updates.install');
    expect(kit.installed).toHaveLength(1);
  });
});

describe('what is not an update', () => {
  it('is an older version, and the one that runs', async () => {
    const kit = await start();
    for (const version of ['1.1.9', '1.2.0-beta.9', '0.9.0', '1.2.0']) {
      kit.server.release(version);
      expect(await looked(kit)).toEqual({ state: 'none' });
      expect(await kit.desk.refused('updates.install')).toBe('update.not-ready');
    }
    expect(kit.server.asked.filter((path) => path.endsWith('.AppImage'))).toEqual([]);
  });

  it('takes the place of one that was withdrawn', async () => {
    const kit = await start();
    kit.server.release('1.3.0');
    expect(await looked(kit)).toMatchObject({ state: 'ready' });
    kit.server.release('1.2.0');
    expect(await looked(kit)).toEqual({ state: 'none' });
    expect(await kit.desk.refused('updates.install')).toBe('update.not-ready');
  });

  const failed = async (kit: Kit): Promise<string> => {
    const state = await looked(kit);
    return state.state === 'failed' ? state.refusal.code : state.state;
  };
  const edited = ({ server }: Kit, change: (release: Record<string, unknown>) => void): void => {
    const file = join(server.folder, 'stable.json');
    const envelope = JSON.parse(readFileSync(file, 'utf8')) as { release: string; signature: string };
    const release = JSON.parse(envelope.release) as Record<string, unknown>;
    change(release);
    writeFileSync(file, JSON.stringify({ ...envelope, release: JSON.stringify(release) }));
  };

  it.each<[string, (kit: Kit) => void, string]>([
    [
      'signed by somebody else',
      ({ server }) => server.release('1.3.0', { key: generateKeyPairSync('ed25519').privateKey }),
      'update.not-trusted',
    ],
    [
      'another version than was signed',
      (kit) => (kit.server.release('1.3.0'), edited(kit, (release) => (release['version'] = '9.0.0'))),
      'update.not-trusted',
    ],
    [
      'a channel in the place of another',
      ({ server }) => {
        server.release('1.3.0-beta.1', { channel: 'beta' });
        writeFileSync(join(server.folder, 'stable.json'), readFileSync(join(server.folder, 'beta.json')));
      },
      'update.not-trusted',
    ],
    [
      'without a signature',
      ({ server }) => writeFileSync(join(server.folder, 'stable.json'), '{"release":"{}"}'),
      'update.unreadable',
    ],
    [
      'a page',
      ({ server }) => writeFileSync(join(server.folder, 'stable.json'), '<html>sign in</html>'),
      'update.unreadable',
    ],
    [
      'of any size',
      ({ server }) => writeFileSync(join(server.folder, 'stable.json'), Buffer.alloc(5_000_000, 32)),
      'update.unreachable',
    ],
    [
      'somewhere else',
      ({ server }) =>
        (server.instead = (_request, response) => {
          response.writeHead(302, { location: `${server.address}/elsewhere.json` });
          response.end();
        }),
      'update.unreachable',
    ],
    [
      'a file with other bytes',
      ({ server }) => {
        const bytes = server.release('1.3.0');
        writeFileSync(join(server.folder, releaseName('1.3.0')), Buffer.alloc(bytes.length, 'x'));
      },
      'update.damaged',
    ],
    [
      'a file that ends early',
      ({ server }) => {
        const bytes = server.release('1.3.0');
        writeFileSync(join(server.folder, releaseName('1.3.0')), bytes.subarray(0, 1000));
      },
      'update.damaged',
    ],
    [
      'a file that goes on and on',
      ({ server }) => {
        const bytes = server.release('1.3.0');
        writeFileSync(join(server.folder, releaseName('1.3.0')), Buffer.concat([bytes, bytes]));
      },
      'update.damaged',
    ],
    [
      'a file that is not there',
      ({ server }) => {
        server.release('1.3.0');
        writeFileSync(join(server.folder, 'kept.json'), readFileSync(join(server.folder, 'stable.json')));
        server.instead = (request, response) => {
          if (request.url?.endsWith('stable.json'))
            return void response.end(readFileSync(join(server.folder, 'kept.json')));
          response.statusCode = 404;
          response.end();
        };
      },
      'update.unreachable',
    ],
  ])('%s is refused, nothing of it stays, and nothing is installed', async (_what, serve, code) => {
    const kit = await start();
    serve(kit);
    expect(await failed(kit)).toBe(code);
    expect(await kit.desk.refused('updates.install')).toBe('update.not-ready');
    expect(existsSync(kit.folder) ? readdirSync(kit.folder) : []).toEqual([]);
    expect(kit.server.asked.some((path) => path.includes('elsewhere'))).toBe(false);
  });

  it('a file that was changed after its download is not installed', async () => {
    const kit = await start();
    const bytes = kit.server.release('1.3.0');
    await looked(kit);
    writeFileSync(
      join(kit.folder, downloadName('1.3.0', releaseName('1.3.0'))),
      Buffer.alloc(bytes.length, 'x'),
    );
    writeFileSync(join(kit.server.folder, releaseName('1.3.0')), Buffer.alloc(bytes.length, 'x'));
    expect(await kit.desk.refused('updates.install')).toBe('update.damaged');
    expect(kit.installed).toEqual([]);
    expect(readdirSync(kit.folder)).toEqual([]);
  });

  it('a certificate that the system does not know', async () => {
    const kit = await start();
    kit.server.release('1.3.0');
    const { setDefaultCACertificates } = await import('node:tls');
    setDefaultCACertificates([]);
    try {
      expect(await failed(kit)).toBe('update.unreachable');
      expect(kit.server.asked).toEqual([]);
    } finally {
      trustLocalTls();
    }
  });
});

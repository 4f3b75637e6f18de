import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beforeReady, type StartupOptions } from '#electron/host/electron/before-ready.ts';
import { unsafeStarts } from '#electron/host/electron/unsafe-start.ts';
import { localDataFolder } from '#electron/host/data-folder.ts';
import { listenForSecondInstance } from '#electron/host/electron/second-instance.ts';
import { app } from '#tests/support/electron-double/app.ts';
import {
  asked,
  electronEvent,
  machine,
  recorded,
  resetWorld,
  setReady,
} from '#tests/support/electron-double/world.ts';
import { runUnprivileged } from '#tests/support/run-unprivileged.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { memoryLog } from './support.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

beforeEach(resetWorld);

/** What the page for IT says is refused, from its table: the program has to agree with it, whole. */
const refusedRows = (
  /^## Switches and variables at the start\n([\s\S]*?)^## /m.exec(
    readFileSync(new URL('../../../docs/it.md', import.meta.url), 'utf8'),
  )?.[1] ?? ''
)
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| It would'))
  .map((line) => {
    const [, reason = '', switches = '', variables = ''] = line.split('|').map((cell) => cell.trim());
    const names = (cell: string) => [...cell.matchAll(/`(?:--)?([\w-]+)`/g)].map(([, name = '']) => name);
    return { reason, switches: names(switches), variables: names(variables) };
  });

const early = (more: Partial<StartupOptions> = {}): StartupOptions => ({
  platform: 'linux',
  env: { XDG_DATA_HOME: tempFolder() },
  home: '/home/somebody',
  args: ['/usr/bin/kobai-desk'],
  executable: '/usr/bin/kobai-desk',
  startedByArgument: false,
  managedFolder: null,
  ...more,
});

describe('before ready', () => {
  it('sets the data folder, then takes the lock, then the rest', () => {
    const start = early();
    const made = beforeReady(start);
    const folder = join(start.env['XDG_DATA_HOME'] ?? '', 'kobai-desk');
    expect(made).toEqual({ dataFolder: folder });
    expect(recorded.map(({ what }) => what)).toEqual([
      'app.setPath',
      'app.setPath',
      'app.requestSingleInstanceLock',
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      'app.setAsDefaultProtocolClient',
    ]);
    expect(asked('app.setPath').map(({ args }) => args)).toEqual([
      ['userData', folder],
      ['sessionData', join(folder, 'chromium')],
    ]);
    expect(existsSync(join(folder, 'chromium'))).toBe(true);
  });

  it('takes the data folder that a policy names instead of the usual one', () => {
    const start = early();
    const managedFolder = join(tempFolder(), 'managed');
    expect(beforeReady({ ...start, managedFolder })).toEqual({ dataFolder: managedFolder });
    expect(asked('app.setPath')[0]?.args).toEqual(['userData', managedFolder]);
    expect(existsSync(join(start.env['XDG_DATA_HOME'] ?? '', 'kobai-desk'))).toBe(false);
  });

  it('asks for nothing where its folder can’t be made, and says which and why', () => {
    const start = early();
    writeFileSync(join(start.env['XDG_DATA_HOME'] ?? '', 'kobai-desk'), 'a file');
    expect(beforeReady(start)).toMatchObject({ refusal: { code: 'file.unusable' } });
    expect(recorded).toEqual([]);
  });

  // Chromium refuses its lock there as it does while another desk runs, and then the desk would end without a word.
  it.skipIf(process.platform === 'win32').each<readonly [string, string, (folder: string) => void]>([
    ['the data folder is not to be written to', '', (folder) => chmodSync(folder, 0o500)],
    ['the data folder is not to be read', '', (folder) => chmodSync(folder, 0)],
    ['chromium/ is not to be opened', 'chromium', (folder) => chmodSync(join(folder, 'chromium'), 0)],
    [
      'chromium/ links to nowhere',
      'chromium',
      (folder) => {
        rmdirSync(join(folder, 'chromium'));
        symlinkSync('nowhere/at-all', join(folder, 'chromium'));
      },
    ],
    [
      'chromium/ is a file',
      'chromium',
      (folder) => {
        rmdirSync(join(folder, 'chromium'));
        writeFileSync(join(folder, 'chromium'), '');
      },
    ],
    ['the lock is a file', 'SingletonLock', (folder) => writeFileSync(join(folder, 'SingletonLock'), '')],
    ['the lock is a folder', 'SingletonLock', (folder) => mkdirSync(join(folder, 'SingletonLock'))],
  ])('says which and why instead of taking another desk to be running: %s', async (_, file, harm) => {
    const above = tempFolder();
    const folder = join(above, 'kobai-desk');
    mkdirSync(join(folder, 'chromium'), { recursive: true });
    harm(folder);
    const child = fileURLToPath(new URL('../../support/before-ready-child.ts', import.meta.url));
    const ended = await runUnprivileged(above, child, above);
    chmodSync(folder, 0o700);
    expect(ended.stderr).toBe('');
    const words: unknown = expect.stringContaining(join(folder, file));
    expect(JSON.parse(ended.stdout)).toMatchObject({
      answer: { refusal: { code: 'file.unusable', message: { ja: words, en: words } } },
      asked: [],
    });
  });

  it.each(refusedRows.flatMap(({ switches }) => switches))(
    'starts nothing with --%s, and says so',
    (name) => {
      machine.switches = ['lang', name];
      const words: unknown = expect.stringContaining(`--${name}`);
      expect(beforeReady(early())).toMatchObject({
        refusal: { code: 'desk.unsafe-switches', message: { ja: words, en: words } },
      });
      expect(recorded).toEqual([]);
    },
  );

  it.each(refusedRows.flatMap(({ variables }) => variables))(
    'starts nothing where %s is set, and says so',
    (name) => {
      const words: unknown = expect.stringContaining(`${name}=`);
      const weak = name === 'NODE_TLS_REJECT_UNAUTHORIZED' ? '0' : '/tmp/keys';
      const set = (value: string) => early({ env: { XDG_DATA_HOME: tempFolder(), [name]: value } });
      expect(beforeReady(set(weak))).toMatchObject({
        refusal: { code: 'desk.unsafe-switches', message: { ja: words, en: words } },
      });
      expect(recorded).toEqual([]);
      expect(beforeReady(set(''))).toHaveProperty('dataFolder');
      resetWorld();
      expect(beforeReady({ ...set(weak), startedByArgument: true })).toHaveProperty('dataFolder');
    },
  );

  it('refuses what the page for IT names, each for its reason, and nothing else', () => {
    expect(unsafeStarts).toEqual(refusedRows);
    const all = unsafeStarts.flatMap(({ switches, variables }) => [...switches, ...variables]);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(['1', 'true', ' 0'])(
    'starts where NODE_TLS_REJECT_UNAUTHORIZED leaves verification on: %o',
    (value) => {
      const env = { XDG_DATA_HOME: tempFolder(), NODE_TLS_REJECT_UNAUTHORIZED: value };
      expect(beforeReady(early({ env }))).toHaveProperty('dataFolder');
    },
  );

  it('names all of them at once', () => {
    machine.switches = ['js-flags', 'log-net-log'];
    const env = { XDG_DATA_HOME: tempFolder(), SSLKEYLOGFILE: '/tmp/keys' };
    expect(beforeReady(early({ env }))).toMatchObject({
      refusal: {
        message: { en: expect.stringContaining('(--log-net-log, SSLKEYLOGFILE=, --js-flags)') as unknown },
      },
    });
  });

  it('starts with what only draws otherwise, and from source for whoever develops it', () => {
    machine.switches = ['lang', 'disable-gpu', 'ozone-platform', 'force-device-scale-factor'];
    expect(beforeReady(early())).toHaveProperty('dataFolder');
    resetWorld();
    machine.switches = ['remote-debugging-port'];
    expect(beforeReady(early({ startedByArgument: true }))).toHaveProperty('dataFolder');
  });

  it('makes the scheme of the pages standard, secure and fetchable, and nothing more', () => {
    beforeReady(early());
    expect(asked('protocol.registerSchemesAsPrivileged')[0]?.args).toEqual([
      [{ scheme: 'kobai', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ]);
  });

  it('is too late after ready', () => {
    setReady(true);
    expect(() => beforeReady(early())).toThrow('before app is ready');
  });

  it('hands its deep link to the desk that is running already, and asks for nothing else', () => {
    machine.firstInstance = false;
    const args = ['/usr/bin/kobai-desk', '--flag', 'kobai-desk://sign-in?token=a'];
    expect(beforeReady(early({ args }))).toBeNull();
    expect(recorded.at(-1)).toMatchObject({
      what: 'app.requestSingleInstanceLock',
      args: [{ deepLink: 'kobai-desk://sign-in?token=a' }],
    });
  });

  it('states the app user model id on Windows, and there only', () => {
    beforeReady(early({ platform: 'win32', env: { LOCALAPPDATA: tempFolder() } }));
    expect(asked('app.setAppUserModelId')).toHaveLength(1);
    resetWorld();
    beforeReady(early());
    expect(asked('app.setAppUserModelId')).toHaveLength(0);
  });

  it('leaves deep links to the installed program while it is developed, unless it is asked to take them', () => {
    beforeReady(early());
    expect(asked('app.setAsDefaultProtocolClient')[0]?.args).toEqual(['kobai-desk', undefined, undefined]);
    resetWorld();
    const developed = { startedByArgument: true, executable: '/e/electron' };
    beforeReady(early({ ...developed, args: ['/e/electron', '.'] }));
    expect(asked('app.setAsDefaultProtocolClient')).toHaveLength(0);
    resetWorld();
    beforeReady(early({ ...developed, args: ['/e/electron', '.', '--deep-links'] }));
    expect(asked('app.setAsDefaultProtocolClient')[0]?.args).toEqual([
      'kobai-desk',
      '/e/electron',
      ['/src/desk'],
    ]);
  });
});

describe('the data folder', () => {
  it.each([
    [
      'win32',
      { LOCALAPPDATA: '/u/AppData/Local', APPDATA: '/u/AppData/Roaming' },
      '/u/AppData/Local/Kobai Desk',
    ],
    ['win32', { APPDATA: '/u/AppData/Roaming' }, '/home/u/AppData/Local/Kobai Desk'],
    ['win32', { LOCALAPPDATA: '' }, '/home/u/AppData/Local/Kobai Desk'],
    ['darwin', {}, '/home/u/Library/Application Support/Kobai Desk'],
    ['linux', { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/config' }, '/data/kobai-desk'],
    ['linux', {}, '/home/u/.local/share/kobai-desk'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/u/.local/share/kobai-desk'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/u/.local/share/kobai-desk'],
  ] as const)('is local on %s with %o', (platform, env, expected) => {
    expect(localDataFolder({ platform, env, home: '/home/u' }).replaceAll('\\', '/')).toBe(expected);
  });
});

describe('another start', () => {
  const listening = () => {
    const show = vi.fn();
    const arrive = vi.fn();
    const log = memoryLog();
    listenForSecondInstance({ show, arrive, log });
    return { show, arrive, log };
  };

  it('shows the desk that is running, with a deep link or without', () => {
    const { show, arrive, log } = listening();
    app.emit('second-instance', electronEvent(), [], '/', { deepLink: 'kobai-desk://a?secret=1' });
    app.emit('second-instance', electronEvent(), [], '/', { deepLink: null });
    app.emit('second-instance', electronEvent(), [], '/', { deepLink: 'https://example.com/' });
    app.emit('second-instance', electronEvent(), [], '/', null);
    expect(show).toHaveBeenCalledTimes(4);
    expect(arrive.mock.calls).toEqual([['kobai-desk://a?secret=1']]);
    expect(log.lines.join()).not.toContain('secret');
  });

  it('shows the desk for a deep link on macOS, and for nothing else', () => {
    const { show, arrive } = listening();
    app.emit('open-url', electronEvent(), 'https://example.com/');
    expect(show).not.toHaveBeenCalled();
    expect(arrive).not.toHaveBeenCalled();
    const event = electronEvent();
    app.emit('open-url', event, 'kobai-desk://open/x/two-step/Ab%41');
    expect(show).toHaveBeenCalledOnce();
    expect(arrive.mock.calls).toEqual([['kobai-desk://open/x/two-step/Ab%41']]);
    expect(event.defaultPrevented).toBe(true);
  });
});

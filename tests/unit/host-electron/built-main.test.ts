import { fork } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contentSecurityPolicy, pagePolicies } from '#electron/host/page-policy.ts';
import { built } from '#tests/support/electron-double/built.ts';
import type { Scenario, MainProcessReport } from '#tests/support/electron-double/drive-main.ts';

// The main process as it was built, in a process of its own, with real threads and a real desk.

type Looked = Extract<MainProcessReport, { endedEarly: false }>;
const driver = fileURLToPath(new URL('../../support/electron-double/drive-main.ts', import.meta.url));
/** A start makes the embedded store first. Milliseconds; nothing is measured by it. */
const patience = 300_000;
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })));

/** What somebody might try who wants passwords to be quicker to guess. */
const lowered = { KOBAI_COSTS: '16', KOBAI_TEST_COSTS: '16', KOBAI_PASSWORD_COST: '16', NODE_ENV: 'test' };

/** Runs the built main process; answers what was seen, and how the process ended by itself. */
async function run(
  scenario: Scenario,
  env: Readonly<Record<string, string>> = {},
  prepare: (folder: string) => void = () => undefined,
): Promise<{ seen: MainProcessReport; exit: number | null; folder: string; errors: string }> {
  built('main/main.js');
  const folder = mkdtempSync(join(tmpdir(), 'kobai-main-'));
  folders.push(folder);
  prepare(folder);
  const child = fork(driver, [JSON.stringify(scenario)], {
    // Whatever system it believes in, its data goes to the test's folder; on Linux no keychain is within reach.
    env: {
      ...process.env,
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      // Nothing that tests set reaches the program.
      ...lowered,
      XDG_DATA_HOME: folder,
      LOCALAPPDATA: folder,
      HOME: folder,
      USERPROFILE: folder,
      ...env,
    },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  const seen = new Promise<MainProcessReport>((resolve, reject) => {
    child.once('message', (message) => resolve(message as MainProcessReport));
    child.once('exit', (code) => reject(new Error(`the main process ended early (${code}): ${errors}`)));
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { seen: await seen, exit: await exit, folder, errors };
}

describe('the built main process, started first', () => {
  let seen: Looked;
  let result: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    const files = mkdtempSync(join(tmpdir(), 'kobai-files-'));
    folders.push(files);
    // Found first on Linux, and no library: as on a machine where its file is damaged.
    writeFileSync(join(files, 'libsecret-1.so.0'), '');
    result = await run(
      { machine: { packaged: true }, args: ['kobai-desk://first'], exportTo: join(files, 'orders.csv') },
      { LD_LIBRARY_PATH: files },
    );
    if (result.seen.endedEarly) throw new Error('it quit');
    seen = result.seen;
  }, patience);

  it('does all that must come before ready while its file is evaluated', () => {
    expect(seen.evaluated).toEqual([
      'app.setPath',
      'app.setPath',
      'app.requestSingleInstanceLock',
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      'app.setAsDefaultProtocolClient',
    ]);
    expect(seen.schemes).toEqual([
      {
        args: [[{ scheme: 'kobai', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
        ready: false,
      },
    ]);
    expect(seen.lock[0]?.ready).toBe(false);
    for (const [, path] of seen.paths) expect(String(path)).toContain(result.folder);
  });

  it('opens a window that is shut off from the machine', () => {
    expect(seen.window.webPreferences).toEqual({
      preload: built('preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'FileSystemAccessLocal,EyeDropperAPI',
      spellcheck: false,
      devTools: false,
      disableDialogs: false,
    });
    expect(seen.window).toMatchObject({ ownSession: true, kiosk: false });
  });

  it('shows it once it is drawn', () => {
    expect(seen.window.show).toBe(false);
    expect(seen.window.shownWhenLoading).toEqual(['kobai://desk/', false]);
    expect(seen.window.shown).toBe(true);
  });

  it('refuses what a session can grant, but copying by the desk', () => {
    expect(seen.session.permissions).toEqual({
      'clipboard-sanitized-write': [true, true],
      'clipboard-read': [false, false],
      media: [false, false],
      notifications: [false, false],
      openExternal: [false, false],
      usb: [false, false],
    });
    expect(seen.session.foreignPermission).toEqual([false, false]);
    expect(seen.session.defaultPermission).toEqual([false, false]);
    expect(seen.session).toMatchObject({
      persistent: false,
      spellChecker: false,
      devices: false,
      downloadPrevented: true,
    });
  });

  it('serves its page under the policy, and nothing beside the bundle', () => {
    const { 'kobai://desk/': page, ...others } = seen.pages;
    expect(page).toMatchObject({
      status: 200,
      headers: {
        'content-security-policy': contentSecurityPolicy(pagePolicies.electron),
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
    const refused = Object.entries(others).map(([url, answer]) => [
      'blocked' in answer ? 'blocked' : answer.status,
      url,
    ]);
    expect(refused).toEqual([
      [404, 'kobai://desk/../main/main.js'],
      [404, 'kobai://desk/%2e%2e%2fmain%2fmain.js'],
      [404, 'kobai://desk/..%5cmain%5cmain.js'],
      [404, 'kobai://desk//etc/passwd'],
      [404, 'kobai://desk/index.html%00'],
      ['blocked', 'kobai://other/index.html'],
      ['blocked', 'https://example.com/'],
      ['blocked', 'file:///etc/passwd'],
    ]);
  });

  it('keeps the page where it is', () => {
    expect(seen.navigation).toEqual({
      'will-navigate': true,
      'will-frame-navigate': true,
      'will-redirect': true,
      'will-attach-webview': true,
    });
    expect(seen.secondWindow).toEqual({ action: 'deny' });
  });

  it('answers its own page, and nobody else', () => {
    expect(seen.channels).toEqual([seen.contract.callChannel]);
    expect(seen.started).toMatchObject({ ok: true, value: { host: 'electron', version: '0.1.0' } });
    // Without the library of the keychain it runs all the same, and says what is missing.
    if (process.platform === 'linux')
      expect(seen.started).toMatchObject({ value: { vault: { refusal: { code: 'vault.damaged' } } } });
    expect(seen.senders).toEqual({
      mainFrame: 'answered',
      gone: 'call.foreign-sender',
      inner: 'call.foreign-sender',
      stranger: 'call.foreign-sender',
      blank: 'call.foreign-sender',
      aboutBlank: 'call.foreign-sender',
      https: 'call.foreign-sender',
      otherHost: 'call.foreign-sender',
    });
    expect(seen.unknown).toBe('call.unknown');
  });

  it('tells events to its own page, and to nobody else', () => {
    expect(seen.events).toContainEqual([seen.contract.eventChannel, 'settings.changed']);
    expect(seen.strangerHeard).toBe(0);
  });

  it('works with all of its threads: sign-in, sync, search and export', () => {
    expect(seen.day).toMatchObject({ sync: 'done', export: 'done' });
    expect(seen.day?.found).toBeGreaterThan(0);
    expect(seen.day?.rows).toBe(seen.day?.found);
    expect(seen.day?.written).toBe(seen.day?.bytes);
  });

  it('seals keys and checks passwords at their real cost, and reads no variable that could lower it', () => {
    expect(seen.keyCosts.length).toBeGreaterThan(0);
    expect([...new Set(seen.keyCosts)]).toEqual([2 ** 17]);
    const [file = ''] = readdirSync(result.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('store.db'),
    );
    const store = new Database(join(result.folder, file), { readonly: true });
    onTestFinished(() => void store.close());
    const hashes = store.prepare<[], string>('SELECT hash FROM passwords').pluck().all();
    expect(hashes.map((hash) => hash.split('$').slice(0, 4))).toEqual([['scrypt', '32768', '8', '1']]);

    const main = dirname(built('main/main.js'));
    const program = readdirSync(main, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(main, name), 'utf8'))
      .join('\n');
    expect([...new Set(program.match(/KOBAI_\w+/g))]).toEqual(['KOBAI_SMTP_URL']);
  });

  it('opens no inspector on SIGUSR1, whose memory holds secrets', () => {
    expect(seen.inspector).toBeNull();
  });

  it('takes links of the system: of its own start, of another one, and of macOS', () => {
    expect(seen.links).toEqual({
      first: 'kobai-desk://first',
      second: 'kobai-desk://a',
      mac: 'kobai-desk://b',
      told: 2,
    });
  });

  it('looks at the time when the machine sleeps, wakes, is locked and unlocked', () => {
    expect(seen.activityEvents).toEqual(['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown']);
  });

  it('comes to the front when it is started again', () => {
    expect(seen.window.minimized).toBe(false);
  });

  it('ends with its window, threads and all', () => {
    expect(seen).toMatchObject({ exitCode: 0, errorBoxes: 0 });
    expect(result.exit).toBe(0);
    expect(result.errors).toBe('');
  });
});

describe('the built main process, otherwise', { timeout: patience }, () => {
  it('hands over its deep link and quits when the desk is running already', async () => {
    const { seen, exit } = await run({ machine: { firstInstance: false }, args: ['kobai-desk://a'] });
    expect(seen).toEqual({
      endedEarly: true,
      asked: ['app.setPath', 'app.setPath', 'app.requestSingleInstanceLock', 'app.quit'],
      errorBoxes: [],
      exitCode: 0,
    });
    expect(exit).toBe(0);
  });

  it('says why in both languages, and ends with code 2, where its folder can’t be used', async () => {
    const { seen, errors } = await run({ machine: {} }, {}, (folder) =>
      writeFileSync(join(folder, 'kobai-desk'), 'a file'),
    );
    expect(seen).toMatchObject({
      endedEarly: true,
      asked: ['dialog.showErrorBox', 'app.exit'],
      errorBoxes: [[expect.any(String), expect.stringMatching(/フォルダー[^]*folder/)]],
      exitCode: 2,
    });
    expect(errors).toBe('');
  });

  it.each([
    ['job', {}],
    ['history', {}],
    ['store', {}],
    ['job', { Kiosk: true }],
  ])(
    'says in seconds which of its files is missing, and ends with code 2: the thread of %s %o',
    async (name, policy) => {
      const root = join(built('main/main.js'), '..', '..', '..');
      const damaged = mkdtempSync(join(tmpdir(), 'kobai-damaged-'));
      folders.push(damaged);
      symlinkSync(join(root, 'node_modules'), join(damaged, 'node_modules'));
      cpSync(join(root, 'package.json'), join(damaged, 'package.json'));
      cpSync(join(root, 'out'), join(damaged, 'out'), { recursive: true });
      rmSync(join(damaged, 'out', 'main', `${name}.worker.js`));
      const { seen, errors } = await run({ machine: {}, policy }, { KOBAI_OUT: join(damaged, 'out') });
      // At a kiosk on the terminal: a box would wait for somebody, with the system free behind it.
      if ('Kiosk' in policy) expect(errors).toContain(`${name}.worker.js`);
      const said = [
        expect.any(String),
        expect.stringMatching(new RegExp(`(?:${name}\\.worker\\.js[^]*){2}`)),
      ];
      expect(seen).toMatchObject({
        endedEarly: true,
        errorBoxes: 'Kiosk' in policy ? [] : [said],
        exitCode: 2,
      });
    },
  );

  it.each([
    ['an ordinary desk says so', {}, 3600, ['dialog.showErrorBox', 'app.exit']],
    [
      'a kiosk keeps its window, asks nobody and starts again',
      { Kiosk: true },
      3600,
      ['app.relaunch', 'app.exit'],
    ],
    ['a kiosk that has only started leaves that to its service manager', { Kiosk: true }, 5, ['app.exit']],
    [
      'where the policy cannot be read there is no kiosk',
      'cut off',
      3600,
      ['dialog.showErrorBox', 'app.exit'],
    ],
  ])('an exception that nobody expected: %s', async (_what, policy, throwsAfter, last) => {
    const { seen } = await run({ machine: {}, policy: policy as never, throwsAfter });
    const ways = ['BrowserWindow.setKiosk', 'dialog.showErrorBox', 'app.relaunch', 'app.exit'];
    expect(seen).toMatchObject({ endedEarly: true, exitCode: 1 });
    if (seen.endedEarly) expect(seen.asked.filter((what) => ways.includes(what))).toEqual(last);
  });

  it('names itself to Windows before ready, and gives developer tools to who develops it', async () => {
    const { seen, folder } = await run({ machine: { packaged: false, dark: true }, platform: 'win32' });
    if (seen.endedEarly) throw new Error('it quit');
    expect(seen.userModelIds).toEqual([{ args: ['jp.kobai-desk.desk'], ready: false }]);
    expect(seen.paths[0]).toEqual(['userData', join(folder, 'Kobai Desk')]);
    expect(seen.window.webPreferences).toMatchObject({
      devTools: true,
      sandbox: true,
      contextIsolation: true,
    });
  });

  it('keeps its files where a policy says, and uses the proxy of one, also of one that changes', async () => {
    const managed = mkdtempSync(join(tmpdir(), 'kobai-main-'));
    folders.push(managed);
    const policy = {
      DataFolder: join(managed, '{user}'),
      ProxyMode: 'fixed',
      ProxyServer: 'proxy.example.co.jp:8080',
    };
    const { seen, folder } = await run({
      machine: {},
      policy,
      policyLater: { ...policy, ProxyMode: 'direct' },
    });
    if (seen.endedEarly) throw new Error('it quit');
    const own = join(managed, userInfo().username);
    expect(seen.paths[0]).toEqual(['userData', own]);
    expect(readdirSync(own)).toEqual(expect.arrayContaining(['desk.json', 'logs', 'window.json']));
    // Where the folder itself is named can't be in it.
    expect(readdirSync(join(folder, 'kobai-desk'))).toEqual(['policy.json', 'policy.json.copy']);
    expect(seen.proxies).toEqual([
      { mode: 'fixed_servers', proxyRules: 'proxy.example.co.jp:8080', proxyBypassRules: '' },
      { mode: 'direct' },
    ]);
    const { seen: usual } = await run({ machine: {} });
    if (usual.endedEarly) throw new Error('it quit');
    expect(usual.proxies).toEqual([]);
  });

  it('gives the screen back when its policy makes it no kiosk any more, so that its window can be closed', async () => {
    const policy = { Kiosk: true, ProxyMode: 'direct' };
    const { seen, exit } = await run({ machine: {}, policy, policyLater: {} });
    if (seen.endedEarly) throw new Error('it quit');
    expect(seen.window.kiosk).toBe(true);
    expect(seen.alwaysOnTop).toEqual([true, false]);
    expect([seen.exitCode, exit]).toEqual([0, 0]);
  });

  it('fills the screen when a policy makes it a kiosk, and not because somebody starts it as one', async () => {
    const { seen: started } = await run({ machine: { switches: ['kiosk'] } });
    if (started.endedEarly) throw new Error('it quit');
    expect(started.window.kiosk).toBe(false);
    const { seen } = await run({ machine: {}, policy: { Kiosk: true } });
    if (seen.endedEarly) throw new Error('it quit');
    expect(seen.window.kiosk).toBe(true);
    const { seen: mistaken } = await run({ machine: {}, policy: { Kiosk: 'true' } });
    if (mistaken.endedEarly) throw new Error('it quit');
    expect(mistaken.window.kiosk).toBe(true);
    // Nobody knows whether it is to be a kiosk, and there is no code that would end one.
    const { seen: unreadable } = await run({ machine: {}, policy: [] as never });
    if (unreadable.endedEarly) throw new Error('it quit');
    expect(unreadable.window.kiosk).toBe(false);
    expect(unreadable.started).toMatchObject({ value: { policy: { kiosk: true } } });
    // With the library but no message bus: the built program does find and load it.
    if (process.platform === 'linux')
      expect(seen.started).toMatchObject({ value: { vault: { refusal: { code: 'vault.unavailable' } } } });
  });
});

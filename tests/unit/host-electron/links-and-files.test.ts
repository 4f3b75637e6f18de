import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createElectronHost } from '#electron/host/electron/electron-host.ts';
import { asked, machine, resetWorld, setReady } from '#tests/support/electron-double/world.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { memoryLog } from './support.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

beforeEach(() => {
  resetWorld();
  setReady(true);
});

const parent = { the: 'window' } as unknown as BrowserWindow;
const log = memoryLog();
const quit = (): void => undefined;
const host = createElectronHost({ parent: () => parent, quit, log });

describe('links to the outside', () => {
  it.each(['https://example.co.jp/help?a=1', 'mailto:support@example.co.jp'])('open: %s', async (url) => {
    expect(await host.openExternal(url)).toEqual({ ok: true, value: null });
    expect(asked('shell.openExternal').map(({ args }) => args)).toEqual([[url]]);
  });

  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,a',
    'smb://server/share',
    'ms-settings:privacy',
    'kobai-desk://a',
    'kobai://desk/',
    'https://user:password@example.com/',
    '\\\\server\\share',
    'C:\\Windows\\System32\\calc.exe',
    '/usr/bin/true',
    'example.com',
    '',
  ])('are refused: %s', async (url) => {
    expect(await host.openExternal(url)).toMatchObject({ ok: false, error: { code: 'link.refused' } });
    expect(asked('shell.openExternal')).toHaveLength(0);
  });

  it('are refused when the system cannot open them', async () => {
    machine.opensAddresses = false;
    expect(await host.openExternal('https://example.com/')).toMatchObject({
      error: { code: 'link.refused' },
    });
  });

  it('stand in the log by their host, without path or query', async () => {
    const own = memoryLog();
    await createElectronHost({ parent: () => null, quit, log: own }).openExternal(
      'https://example.com/reset?token=secret',
    );
    expect(own.lines).toEqual(['link opened {"scheme":"https:","host":"example.com"}']);
  });
});

describe('files', () => {
  const file = () => {
    const path = join(tempFolder(), '注文履歴.csv');
    writeFileSync(path, '');
    return path;
  };

  it('open in their program, and show in their folder', async () => {
    const path = file();
    expect(await host.openFile(path)).toEqual({ ok: true, value: { url: null } });
    expect(await host.showInFolder(path)).toEqual({ ok: true, value: { url: null } });
    expect(asked('shell.openPath')[0]?.args).toEqual([path]);
    expect(asked('shell.showItemInFolder')[0]?.args).toEqual([path]);
  });

  it('that are gone are refused, and the system is not asked', async () => {
    const path = join(tempFolder(), 'gone.csv');
    expect(await host.openFile(path)).toMatchObject({ ok: false, error: { code: 'file.not-found' } });
    expect(await host.showInFolder(path)).toMatchObject({ ok: false, error: { code: 'file.not-found' } });
    expect([...asked('shell.openPath'), ...asked('shell.showItemInFolder')]).toEqual([]);
  });

  it('that the system cannot open are refused', async () => {
    machine.openPath = 'no application knows how to open it';
    expect(await host.openFile(file())).toMatchObject({ ok: false, error: { code: 'file.not-found' } });
  });
});

describe('the save dialog', () => {
  const request = {
    title: '注文履歴を書き出す',
    suggestedName: '注文履歴.csv',
    filter: { name: 'CSV', extension: 'csv' },
  };

  it('opens over the window, in the documents, with the kind of file', async () => {
    await host.chooseSaveFile(request);
    expect(asked('dialog.showSaveDialog')[0]?.args).toEqual([
      parent,
      {
        title: '注文履歴を書き出す',
        defaultPath: join(machine.documents, '注文履歴.csv'),
        filters: [{ name: 'CSV', extensions: ['csv'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      },
    ]);
  });

  it('opens by itself where there is no window', async () => {
    await createElectronHost({ parent: () => null, quit, log }).chooseSaveFile(request);
    expect(asked('dialog.showSaveDialog')[0]?.args).toHaveLength(1);
  });

  it('suggests a name, never a place', async () => {
    await host.chooseSaveFile({ ...request, suggestedName: '../../etc/cron.d/a.csv' });
    expect(asked('dialog.showSaveDialog')[0]?.args[1]).toMatchObject({
      defaultPath: join(machine.documents, 'a.csv'),
    });
  });

  it('answers null when it was closed', async () => {
    expect(await host.chooseSaveFile(request)).toBeNull();
    machine.saveDialog = { canceled: false, filePath: '' };
    expect(await host.chooseSaveFile(request)).toBeNull();
  });

  it('answers what was chosen, and adds the extension that was left out', async () => {
    const folder = tempFolder();
    machine.saveDialog = { canceled: false, filePath: join(folder, 'a.csv') };
    expect(await host.chooseSaveFile(request)).toBe(join(folder, 'a.csv'));
    machine.saveDialog = { canceled: false, filePath: join(folder, 'a') };
    expect(await host.chooseSaveFile(request)).toBe(join(folder, 'a.csv'));
  });

  it.each([
    ['注文履歴 2026.04', '注文履歴 2026.04.csv'],
    ['orders.txt', 'orders.txt.csv'],
    ['orders.CSV', 'orders.CSV'],
  ])('takes only the wanted ending for an extension: %s', async (typed, named) => {
    machine.saveDialog = { canceled: false, filePath: join('/nowhere', typed) };
    expect(await host.chooseSaveFile(request)).toBe(join('/nowhere', named));
  });

  it('does not add an extension where that names a file nobody agreed to overwrite', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.csv'), 'precious');
    machine.saveDialog = { canceled: false, filePath: join(folder, 'a') };
    expect(await host.chooseSaveFile(request)).toBe(join(folder, 'a'));
  });
});

describe('the dialog for a folder', () => {
  const request = { title: '書類を保存するフォルダーを選ぶ', suggestedName: '20261122_アマノ_納品書_12件' };

  it('opens over the window, in the documents, and lets a folder be made', async () => {
    expect(await host.chooseFolder(request)).toBeNull();
    expect(asked('dialog.showOpenDialog')[0]?.args).toEqual([
      parent,
      {
        title: request.title,
        defaultPath: machine.documents,
        properties: ['openDirectory', 'createDirectory'],
      },
    ]);
    await createElectronHost({ parent: () => null, quit, log }).chooseFolder(request);
    expect(asked('dialog.showOpenDialog')[1]?.args).toHaveLength(1);
  });

  it('answers what was chosen, or null', async () => {
    machine.openDialog = { canceled: false, filePaths: ['/home/somebody/書類'] };
    expect(await host.chooseFolder(request)).toBe('/home/somebody/書類');
    machine.openDialog = { canceled: true, filePaths: ['/home/somebody/書類'] };
    expect(await host.chooseFolder(request)).toBeNull();
    machine.openDialog = { canceled: false, filePaths: [] };
    expect(await host.chooseFolder(request)).toBeNull();
  });
});

describe('printing', () => {
  const print = (window: BrowserWindow | null) =>
    createElectronHost({ parent: () => window, quit, log }).print(null);
  /** A window as far as printing needs one: it answers what the machine says. */
  const windowOf = (options: { gone?: boolean } = {}) => {
    const given: unknown[] = [];
    const printing: Pick<WebContents, 'print' | 'getPrintersAsync'> = {
      getPrintersAsync: async () =>
        machine.printers.map((name) => ({ name, displayName: `${name} (A4)`, description: '', options: {} })),
      print: (wanted, done) => {
        given.push(wanted);
        done?.(machine.printFailure === '', machine.printFailure);
      },
    };
    const window = { isDestroyed: () => options.gone ?? false, webContents: printing };
    return { window: window as unknown as BrowserWindow, given };
  };

  it('AS-42 asks by the system’s dialog, on A4 without margins, header or footer', async () => {
    const { window, given } = windowOf();
    expect(await print(window)).toEqual({ ok: true, value: 'printed' });
    expect(given).toEqual([
      {
        silent: false,
        printBackground: true,
        color: true,
        landscape: false,
        margins: { marginType: 'none' },
        pageSize: 'A4',
      },
    ]);
  });

  it('asks nobody where a policy names printers, and takes the first that is there', async () => {
    machine.printers = ['Office', 'Warehouse'];
    const { window, given } = windowOf();
    const host = createElectronHost({ parent: () => window, quit, log });
    expect(await host.print(['Gone', 'Warehouse (A4)', 'Office'])).toEqual({ ok: true, value: 'printed' });
    expect(given).toMatchObject([{ silent: true, deviceName: 'Warehouse', pageSize: 'A4' }]);
    expect(await host.printers()).toMatchObject([{ name: 'Office', displayName: 'Office (A4)' }, {}]);
    expect(await host.print(['Gone'])).toEqual({ ok: true, value: 'no-printer' });
    expect(given).toHaveLength(1);
  });

  it.each(['Print job canceled', 'print job cancelled'])('was cancelled: %s', async (reason) => {
    machine.printFailure = reason;
    expect(await print(windowOf().window)).toEqual({ ok: true, value: 'cancelled' });
  });

  it.each(['Invalid printer settings', 'Print job failed'])('went wrong: %s', async (reason) => {
    machine.printFailure = reason;
    expect(await print(windowOf().window)).toMatchObject({
      ok: false,
      error: { code: 'document.not-printed' },
    });
  });

  it('is refused where there is no window, or none any more', async () => {
    expect(await print(null)).toMatchObject({ ok: false, error: { code: 'document.not-printed' } });
    const { window, given } = windowOf({ gone: true });
    expect(await print(window)).toMatchObject({ ok: false, error: { code: 'document.not-printed' } });
    expect(given).toEqual([]);
  });
});

it('the host says how many screens are connected', () => {
  expect(host.screens()).toBe(1);
  machine.screens = [...machine.screens, { x: 1920, y: 0, width: 1920, height: 1080 }];
  expect(host.screens()).toBe(2);
});

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBrowserHost } from '#electron/host/browser/browser-host.ts';
import { parseBrowserArguments } from '#electron/host/browser/browser-arguments.ts';
import { downloadsFolder } from '#electron/host/browser/downloads-folder.ts';
import { safeFileName } from '#electron/host/browser/file-names.ts';
import { openerFor, openExternalUrl } from '#electron/host/browser/open-external-url.ts';
import { createServedFiles } from '#electron/host/browser/served-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kobai-downloads-'));
});
afterEach(() => rm(folder, { recursive: true }));

const csv = { title: '', filter: { name: 'CSV', extension: 'csv' } };

describe('saving', () => {
  it('makes the downloads folder and never gives a name out twice', async () => {
    const downloads = join(folder, 'a', 'ダウンロード');
    const host = createBrowserHost({ downloads, files: createServedFiles() });
    const choose = () => host.chooseSaveFile({ ...csv, suggestedName: '購入履歴.csv' });
    const first = await choose();
    expect(first).toBe(join(downloads, '購入履歴.csv'));
    expect(await readdir(downloads)).toEqual([]);
    // The first file is still being written, so its name is taken although it is not there.
    expect(basename((await choose()) ?? '')).toBe('購入履歴 (2).csv');
    await writeFile(join(downloads, '購入履歴 (3).csv'), '');
    expect(basename((await choose()) ?? '')).toBe('購入履歴 (4).csv');
  });

  it.each([
    ['../../etc/passwd', '_.._etc_passwd.csv'],
    ['a\u0000b\n:*?.csv', 'a_b____.csv'],
    ['CON', '_CON.csv'],
    ['com1.txt', '_com1.txt.csv'],
    ['. .', '_.csv'],
    ['', '_.csv'],
    ['.hidden.CSV', 'hidden.csv'],
    ['購入 履歴。.csv', '購入 履歴。.csv'],
  ])('makes %j a name that every file system takes', (suggested, name) => {
    expect(safeFileName(suggested, 'csv')).toBe(name);
  });

  it('shortens a long name between characters', () => {
    const name = safeFileName('𠮷'.repeat(100), 'csv');
    expect(name).toBe(`${'𠮷'.repeat(49)}.csv`);
  });
});

describe('a folder for several files', () => {
  it('is made below the downloads, under a name that no folder has', async () => {
    const host = createBrowserHost({ downloads: folder, files: createServedFiles() });
    const choose = (suggestedName: string) => host.chooseFolder({ title: '', suggestedName });
    expect(await choose('20261122_アマノ_納品書_12件')).toBe(join(folder, '20261122_アマノ_納品書_12件'));
    expect(await choose('20261122_アマノ_納品書_12件')).toBe(join(folder, '20261122_アマノ_納品書_12件 (2)'));
    expect(basename((await choose('../a.b/納品書.pdf')) ?? '')).toBe('___a_b_納品書_pdf');
    expect((await readdir(folder)).toSorted()).toEqual([
      '20261122_アマノ_納品書_12件',
      '20261122_アマノ_納品書_12件 (2)',
      '___a_b_納品書_pdf',
    ]);
  });

  it('is shown by the system, since a page can’t fetch it', async () => {
    const opened: string[] = [];
    let works = true;
    const openUrl = async (address: string) => (opened.push(address), works);
    const host = createBrowserHost({ downloads: folder, files: createServedFiles(), openUrl });
    const path = await host.chooseFolder({ title: '', suggestedName: '書類' });
    expect(await host.openFile(path ?? '')).toEqual({ ok: true, value: { url: null } });
    expect(opened).toEqual([pathToFileURL(path ?? '').href]);
    works = false;
    expect(await host.showInFolder(path ?? '')).toMatchObject({
      ok: false,
      error: { code: 'file.not-found' },
    });
    await rm(path ?? '', { recursive: true });
    expect(await host.openFile(path ?? '')).toMatchObject({ ok: false, error: { code: 'file.not-found' } });
    expect(opened).toHaveLength(2);
  });
});

it('AS-42 printing is left to the page, whose browser has the dialog', async () => {
  const host = createBrowserHost({ downloads: folder, files: createServedFiles() });
  expect(await host.print(null)).toEqual({ ok: true, value: 'by-page' });
  // A browser's page can't choose the printer that a policy names.
  expect(await host.print(['Office'])).toEqual({ ok: true, value: 'no-printer' });
});

describe('opening', () => {
  it('answers an address for a file that is there, and refuses one that is gone', async () => {
    const files = createServedFiles();
    const host = createBrowserHost({ downloads: folder, files });
    const path = join(folder, 'x.csv');
    await writeFile(path, 'x');
    for (const open of [host.openFile, host.showInFolder]) {
      const answer = await open(path);
      const url = answer.ok ? answer.value.url : null;
      expect(files.take(url?.replace('/desk/files/', '') ?? '')).toBe(path);
    }
    expect(await host.openFile(join(folder, 'none.csv'))).toMatchObject({
      error: { code: 'file.not-found' },
    });
    expect(await host.openFile(folder)).toMatchObject({ error: { code: 'file.not-found' } });
  });

  it('lets the oldest of many addresses lapse', () => {
    const files = createServedFiles();
    const tokens = Array.from(
      { length: 101 },
      (_, index) => files.offer(`/f${index}`).split('/').at(-1) ?? '',
    );
    expect(files.peek(tokens[0] ?? '')).toBeNull();
    expect(files.peek(tokens[1] ?? '')).toBe('/f1');
    expect(files.peek(tokens[100] ?? '')).toBe('/f100');
  });

  it.each([
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user@example.com/',
    'https://:secret@example.com/',
    '--help',
    '',
  ])('does not open %j outside', async (url) => {
    const opened: string[] = [];
    const answer = await openExternalUrl(url, (address) => Promise.resolve(opened.push(address) > 0));
    expect(answer).toMatchObject({ ok: false, error: { code: 'link.refused' } });
    expect(opened).toEqual([]);
  });

  it('opens https and mailto as the parsed address, and says when the system could not', async () => {
    const opened: string[] = [];
    const open = (works: boolean) => (address: string) => {
      opened.push(address);
      return Promise.resolve(works);
    };
    expect(await openExternalUrl('https://例え.jp/"$(x)`', open(true))).toEqual({ ok: true, value: null });
    expect(await openExternalUrl('mailto:a@example.jp', open(true))).toEqual({ ok: true, value: null });
    expect(await openExternalUrl('https://example.jp/', open(false))).toMatchObject({
      error: { code: 'link.refused' },
    });
    expect(opened).toEqual([
      'https://xn--r8jz45g.jp/%22$(x)%60',
      'mailto:a@example.jp',
      'https://example.jp/',
    ]);
  });

  it('hands the address to the opener as one argument on every system', () => {
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd'] as const)
      expect(openerFor(platform, 'https://a.jp/?x=1&y=2').at(-1)).toBe('https://a.jp/?x=1&y=2');
  });
});

describe('the downloads folder', () => {
  const home = '/home/a';
  const named = (env: Record<string, string>, text: string | null) =>
    downloadsFolder({
      platform: 'linux',
      home,
      env,
      read: (path) => (path === '/home/a/.config/user-dirs.dirs' ? text : null),
    });

  it.each([
    ['XDG_DOWNLOAD_DIR="$HOME/ダウンロード"\n', '/home/a/ダウンロード'],
    ['# x\nXDG_DESKTOP_DIR="$HOME/d"\n  XDG_DOWNLOAD_DIR="/data/dl"\n', '/data/dl'],
    ['XDG_DOWNLOAD_DIR="relative"\n', '/home/a/Downloads'],
    ['#XDG_DOWNLOAD_DIR="/no"\n', '/home/a/Downloads'],
    [null, '/home/a/Downloads'],
  ])('is the one that user-dirs names: %j', (text, folderName) => {
    expect(named({}, text)).toBe(folderName);
  });

  it('is overruled by the environment, and plain elsewhere', () => {
    expect(named({ XDG_DOWNLOAD_DIR: '/env/dl' }, 'XDG_DOWNLOAD_DIR="/file/dl"')).toBe('/env/dl');
    expect(named({ XDG_CONFIG_HOME: '/elsewhere' }, 'XDG_DOWNLOAD_DIR="/file/dl"')).toBe('/home/a/Downloads');
    expect(downloadsFolder({ platform: 'darwin', home, env: { XDG_DOWNLOAD_DIR: '/x' } })).toBe(
      '/home/a/Downloads',
    );
  });
});

describe('the command line', () => {
  it('has defaults, and takes every option', () => {
    expect(parseBrowserArguments([])).toEqual({
      port: 0,
      data: null,
      downloads: null,
      open: true,
      suppliers: null,
    });
    expect(
      parseBrowserArguments([
        '--port=8080',
        '--data',
        'd',
        '--downloads',
        'e',
        '--no-open',
        '--supplier-url=http://127.0.0.1:9/',
      ]),
    ).toEqual({
      port: 8080,
      data: 'd',
      downloads: 'e',
      open: false,
      suppliers: new URL('http://127.0.0.1:9/'),
    });
  });

  it.each([['--port=65536'], ['--port=x'], ['--port=-1'], ['--what'], ['x'], ['--supplier-url=ftp://a']])(
    'says what is wrong with %s',
    (argument) => {
      expect(parseBrowserArguments([argument])).toBeTypeOf('string');
    },
  );
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPage, fileOf } from '#electron/host/electron/page-protocol.ts';
import { crashPageUrl, pageUrl } from '#electron/host/electron/page-address.ts';
import { noticeStylePath } from '#electron/host/notice-page.ts';
import { contentSecurityPolicy, pagePolicies } from '#electron/host/page-policy.ts';

let folder: string;
let bundle: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kobai-pages-'));
  bundle = join(folder, 'renderer');
  mkdirSync(join(bundle, 'assets'), { recursive: true });
  for (const name of [
    'index.html',
    'assets/a.js',
    'assets/a.css',
    'assets/a.woff2',
    'assets/a.ttf',
    'assets/a.svg',
  ]) {
    writeFileSync(join(bundle, name), name);
  }
  writeFileSync(join(bundle, 'assets', 'notes.exe'), 'not of a kind that is served');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(folder, 'renderer-other', 'index.html'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string) => answerPage(bundle, 'GET', url);

describe('pages', () => {
  it.each([
    ['kobai://desk/', 'index.html', 'text/html; charset=utf-8'],
    ['kobai://desk/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['kobai://desk/index.html?a=../b#/history', 'index.html', 'text/html; charset=utf-8'],
    ['kobai://desk/assets/a.js', 'assets/a.js', 'text/javascript; charset=utf-8'],
    ['kobai://desk/assets/a.css', 'assets/a.css', 'text/css; charset=utf-8'],
    ['kobai://desk/assets/a.woff2', 'assets/a.woff2', 'font/woff2'],
    ['kobai://desk/assets/a.ttf', 'assets/a.ttf', 'font/ttf'],
    ['kobai://desk/assets/a.svg', 'assets/a.svg', 'image/svg+xml'],
    ['kobai://desk/assets/../index.html', 'index.html', 'text/html; charset=utf-8'],
  ])('serves %s with its type and the policy', async (url, body, type) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe(
      contentSecurityPolicy(pagePolicies.electron),
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    'kobai://desk/../secret.html',
    'kobai://desk/%2e%2e/secret.html',
    'kobai://desk/..%2fsecret.html',
    'kobai://desk/%2e%2e%2fsecret.html',
    'kobai://desk/..%5csecret.html',
    'kobai://desk/assets/..%2f..%2fsecret.html',
    'kobai://desk/%252e%252e%252fsecret.html',
    'kobai://desk/..%2frenderer-other/index.html',
    'kobai://desk//etc/passwd',
    'kobai://desk/%2fetc%2fpasswd',
    'kobai://desk/C:/Windows/win.ini',
    'kobai://desk/index.html%00.js',
    'kobai://desk/index.html::$DATA',
    'kobai://desk/%ff',
    'kobai://desk/%',
    'kobai://desk/nothing.html',
    'kobai://desk/assets',
    'kobai://desk/assets/',
    'kobai://desk/assets/notes.exe',
    'kobai://other/index.html',
    'kobai://desk:80/index.html',
    'kobai://user@desk/index.html',
    'kobai://:secret@desk/index.html',
    'kobai:///index.html',
    'https://desk/index.html',
    'file:///etc/passwd',
    '',
  ])('answers 404 to %s, with the policy and without a word', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('answers 404 to %s', async (method) => {
    for (const url of ['kobai://desk/index.html', crashPageUrl, new URL(noticeStylePath, pageUrl).href])
      expect((await answerPage(bundle, method, url)).status).toBe(404);
  });

  // Each would otherwise name a file of the bundle, or one that some system takes for another.
  it.each([
    ['an empty part', '/index.html'],
    ['a part that stays', '.%2findex.html'],
    ['a part that goes up, within the bundle', 'assets%2f..%2findex.html'],
    ['a backslash', 'assets%5ca.js'],
    ['a colon', 'index.html:stream'],
    ['a NUL', 'index.html%00'],
    ['a sign that is coded twice', 'assets%252fa.js'],
  ])('names none where the address has %s', (_, path) => {
    expect(fileOf(bundle, `kobai://desk/${path}`)).toBeNull();
  });

  // The second check: what the parts make is compared with the bundle as it was named, whatever the parts are.
  it('names none that is not below the bundle as it was named', () => {
    expect(fileOf(bundle + sep, 'kobai://desk/index.html')).toBe(join(bundle, 'index.html'));
    expect(fileOf(`${folder}${sep}other${sep}..${sep}renderer`, 'kobai://desk/index.html')).toBeNull();
    // It begins with the same letters, and is not in that folder.
    expect(fileOf(`${bundle}${sep}.`, 'kobai://desk/.hidden.html')).toBeNull();
  });

  it('never names a file outside of the bundle', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'assets',
      'index.html',
      ':',
      '',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
        const file = fileOf(bundle, `kobai://desk/${pieces.join('')}`);
        expect(file === null || (file.startsWith(bundle + sep) && !file.split(sep).includes('..'))).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

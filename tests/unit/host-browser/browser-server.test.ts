import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { maxCallBytes, startBrowserServer } from '#electron/host/browser/browser-server.ts';
import { createServedFiles } from '#electron/host/browser/served-files.ts';
import { ask, signIn, startHost, type BrowserSession, type RunningHost } from './running-host.ts';
import { defaultSettings } from '#shared/ipc/settings.ts';

let host: RunningHost;
beforeEach(async () => {
  host = await startHost();
});
afterEach(() => host.close());

const callHeaders = ({ cookie, pageKey }: BrowserSession) => ({
  cookie,
  'x-kobai-page-key': pageKey,
  origin: host.server.origin,
  'content-type': 'application/json',
});
const call = (session: BrowserSession, body: string, more: Record<string, string> = {}) =>
  ask(host, { method: 'POST', path: '/desk/call', headers: { ...callHeaders(session), ...more }, body });
const good = JSON.stringify({ name: 'desk.start', input: { a: 1 } });

describe('admission', () => {
  it('exchanges the token once for a session cookie and takes it out of the address', async () => {
    const { search } = new URL(host.server.address);
    const first = await ask(host, { path: `/${search}` });
    expect(first.status).toBe(303);
    expect(first.headers.location).toMatch(/^\/#page-key=[\w-]{43}$/);
    expect(first.headers['cache-control']).toBe('no-store');
    const [cookie] = first.headers['set-cookie'] ?? [];
    expect(cookie?.split('; ').slice(1).toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    expect(cookie).not.toContain(search.slice('?t='.length));

    const second = await ask(host, { path: `/${search}` });
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.body).toContain('一度だけ使えます');
  });

  it('does not use the token up for a preview that asks with HEAD, nor for a wrong token', async () => {
    const { search } = new URL(host.server.address);
    expect((await ask(host, { method: 'HEAD', path: `/${search}` })).status).toBe(403);
    expect((await ask(host, { path: `/${search}x` })).status).toBe(403);
    expect((await ask(host, { path: `/${search}` })).status).toBe(303);
  });

  it('shows the page again on a reload in the same browser, and nothing to another one', async () => {
    const { cookie } = await signIn(host);
    for (const path of ['/', '/', '/history'])
      expect(await ask(host, { path, headers: { cookie } })).toMatchObject({
        status: 200,
        body: expect.stringContaining('<title>page</title>'),
      });
    for (const headers of [{}, { cookie: `${cookie}x` }, { cookie: cookie.replace('=', 'x=') }])
      for (const path of ['/', '/assets/page.js', '/desk/bridge.js', '/history'])
        expect((await ask(host, { path, headers })).status, path).toBe(403);
  });

  it('refuses calls and events without the session', async () => {
    expect((await call({ cookie: '', pageKey: '' }, good)).status).toBe(403);
    expect(host.desk.asked).toEqual([]);
    await expect(upgrade({ origin: host.server.origin })).resolves.toBe(403);
  });

  it('answers nothing to the cookie alone, which browsers send to every port of this machine', async () => {
    const { cookie, pageKey } = await signIn(host);
    const stolen = { cookie, origin: host.server.origin };
    for (const key of ['', 'x', cookie.split('=')[1] ?? '']) {
      expect((await call({ cookie, pageKey: key }, good)).status).toBe(403);
      expect(await upgrade(stolen, ['kobai-desk-events', key || 'x'])).toBe(403);
    }
    expect(await upgrade(stolen)).toBe(403);
    expect(await upgrade(stolen, ['kobai-desk-events'])).toBe(403);
    // Nor does what the cookie does open hold the key.
    for (const path of ['/', '/desk/bridge.js', '/assets/page.js'])
      expect((await ask(host, { path, headers: { cookie } })).body).not.toContain(pageKey);
    expect(host.desk.asked).toEqual([]);
    // And the key alone is not enough either.
    expect((await call({ cookie: '', pageKey }, good)).status).toBe(403);
    expect((await call({ cookie, pageKey }, good)).status).toBe(200);
  });
});

/** The subprotocols that the page's bridge offers. */
const keyed = ({ pageKey }: BrowserSession) => ['kobai-desk-events', pageKey];

/** Opens the event stream; answers the status it was refused with, or the open socket. */
function upgrade(
  headers: Record<string, string>,
  protocols: readonly string[] = [],
): Promise<number | WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${host.authority}/desk/events`, [...protocols], { headers });
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.once('error', reject);
  });
}

describe('where a request comes from', () => {
  it.each(['localhost', 'evil.example', '127.0.0.1', '[::1]'])(
    'turns a foreign Host away (DNS rebinding): %s',
    async (name) => {
      const session = await signIn(host);
      const { cookie } = session;
      const port = new URL(host.server.origin).port;
      const foreign = name === '127.0.0.1' ? '127.0.0.1' : `${name}:${port}`;
      expect((await ask(host, { headers: { cookie, host: foreign } })).status).toBe(403);
      expect((await call(session, good, { host: foreign })).status).toBe(403);
      expect(await upgrade({ cookie, host: foreign, origin: host.server.origin }, keyed(session))).toBe(403);
      expect(host.desk.asked).toEqual([]);
    },
  );

  it('does not use the token up for a foreign Host', async () => {
    const { search } = new URL(host.server.address);
    expect((await ask(host, { path: `/${search}`, headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask(host, { path: `/${search}` })).status).toBe(303);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost', ''])(
    'turns a foreign Origin away: %j',
    async (origin) => {
      const session = await signIn(host);
      const { cookie } = session;
      expect((await call(session, good, { origin })).status).toBe(403);
      expect((await ask(host, { headers: { cookie, origin } })).status).toBe(403);
      expect(await upgrade({ cookie, origin }, keyed(session))).toBe(403);
      expect(host.desk.asked).toEqual([]);
    },
  );

  it('wants calls and events to state their Origin', async () => {
    const session = await signIn(host);
    const { cookie } = session;
    const answer = await ask(host, {
      method: 'POST',
      path: '/desk/call',
      headers: { cookie, 'content-type': 'application/json' },
      body: good,
    });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'call.foreign-sender' } });
    expect(await upgrade({ cookie }, keyed(session))).toBe(403);
  });

  it('turns away pages on other ports of this machine, which bring the cookie along', async () => {
    const { cookie } = await signIn(host);
    const image = { cookie, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' };
    expect((await ask(host, { path: '/desk/bridge.js', headers: image })).status).toBe(403);
    const link = { cookie, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask(host, { headers: link })).status).toBe(200);
  });
});

describe('calls', () => {
  it('hands name and input on and answers the result', async () => {
    const session = await signIn(host);
    const answer = await call(session, good);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'desk.start', input: { a: 1 } } });
    expect(host.desk.asked).toEqual([{ name: 'desk.start', input: { a: 1 } }]);
  });

  it.each([
    ['not JSON', '{', {}, 400],
    ['not an object', '"x"', {}, 400],
    ['null', 'null', {}, 400],
    ['a form', good, { 'content-type': 'text/plain' }, 415],
  ])('refuses %s', async (_, body, headers, status) => {
    const answer = await call(await signIn(host), body, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'call.bad-input' } });
    expect(host.desk.asked).toEqual([]);
  });

  it('takes a body of 1 MB, and refuses one byte more, stated or not', async () => {
    const session = await signIn(host);
    const frame = JSON.stringify({ name: '', input: null }).length;
    const body = (bytes: number) => JSON.stringify({ name: 'x'.repeat(bytes - frame), input: null });
    expect((await call(session, body(maxCallBytes))).status).toBe(200);
    expect((await call(session, body(maxCallBytes + 1))).status).toBe(413);
    const unstated = { 'transfer-encoding': 'chunked' };
    expect((await call(session, body(maxCallBytes), unstated)).status).toBe(200);
    expect((await call(session, body(maxCallBytes + 1), unstated)).status).toBe(413);
    expect(host.desk.asked).toHaveLength(2);
  });

  it('knows no other methods', async () => {
    const session = await signIn(host);
    const { cookie } = session;
    expect((await ask(host, { path: '/desk/call', headers: { cookie } })).status).toBe(405);
    for (const method of ['PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(host, { method, headers: callHeaders(session) })).status, method).toBe(405);
  });
});

describe('the page', () => {
  it('is sent with the security headers and the bridge as its first script', async () => {
    const { cookie } = await signIn(host);
    const { headers, body } = await ask(host, { headers: { cookie } });
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect([...body.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '/desk/bridge.js',
      '/assets/page.js',
    ]);
    const script = await ask(host, { path: '/assets/page.js', headers: { cookie } });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/%00/secret.txt',
    '/link.txt',
    '/nothing.js',
    '/desk/nothing',
    '/desk/files/',
    '/desk/files/x',
  ])('serves nothing at %s', async (path) => {
    const { cookie } = await signIn(host);
    const answer = await ask(host, { path, headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toBe('secret');
  });

  it('does not follow a link out of its folder', async () => {
    await symlink(join(host.folder, 'secret.txt'), join(host.folder, 'page', 'link.txt'));
    const again = await startBrowserServer({
      desk: host.desk,
      files: host.files,
      page: join(host.folder, 'page'),
      port: 0,
    });
    const other = { ...host, server: again, authority: new URL(again.origin).host };
    const { cookie } = await signIn(other);
    expect((await ask(other, { path: '/link.txt', headers: { cookie } })).status).toBe(404);
    await again.close();
  });

  it('says so when the page is not built, or the port is taken', async () => {
    const start = (page: string, port: number) =>
      startBrowserServer({ desk: host.desk, files: host.files, page, port });
    await expect(start(join(host.folder, 'nowhere'), 0)).rejects.toThrow('npm run build');
    const port = Number(new URL(host.server.origin).port);
    await expect(start(join(host.folder, 'page'), port)).rejects.toThrow('EADDRINUSE');
  });
});

describe('files', () => {
  it('are fetched once, under their Japanese name', async () => {
    const { cookie } = await signIn(host);
    const path = join(host.folder, "購入履歴 (2)'s.csv");
    await writeFile(path, '\ufeff注文,1\r\n');
    const address = host.files.offer(path);
    const peek = await ask(host, { method: 'HEAD', path: address, headers: { cookie } });
    expect([peek.status, peek.headers['content-length'], peek.body]).toEqual([200, '13', '']);
    expect((await ask(host, { path: address })).status).toBe(403);

    const answer = await ask(host, { path: address, headers: { cookie } });
    expect(answer.body).toBe('\ufeff注文,1\r\n');
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="____ (2)'s.csv"; ` +
        `filename*=UTF-8''%E8%B3%BC%E5%85%A5%E5%B1%A5%E6%AD%B4%20%282%29%27s.csv`,
    );
    expect((await ask(host, { path: address, headers: { cookie } })).status).toBe(404);
  });

  it('that are gone meanwhile are told as not there', async () => {
    const { cookie } = await signIn(host);
    const address = host.files.offer(join(host.folder, 'gone.csv'));
    expect((await ask(host, { path: address, headers: { cookie } })).status).toBe(404);
  });
});

describe('the address of a file', () => {
  it('is good for a minute, and no longer than the account that the file was made for stays', () => {
    let now = 0;
    const files = createServedFiles(() => now);
    const leave = new AbortController();
    const tokenOf = (address: string) => address.slice('/desk/files/'.length);
    const old = tokenOf(files.offer('/a.csv'));
    now = 30_000;
    const ofWhoLeaves = tokenOf(files.offer('/b.csv', leave.signal));
    const fresh = tokenOf(files.offer('/c.csv'));
    now = 59_999;
    expect(files.peek(old)).toBe('/a.csv');
    now = 60_000;
    expect(files.peek(old)).toBe(null);
    expect(files.take(old)).toBe(null);
    expect(files.peek(ofWhoLeaves)).toBe('/b.csv');
    leave.abort();
    expect(files.peek(ofWhoLeaves)).toBe(null);
    expect(files.take(ofWhoLeaves)).toBe(null);
    expect(files.take(fresh)).toBe('/c.csv');
  });
});

describe('events', () => {
  it('reach every window of the session, and a window that talks back is closed', async () => {
    const session = await signIn(host);
    const { cookie } = session;
    const open = async () => {
      const socket = await upgrade({ cookie, origin: host.server.origin }, keyed(session));
      if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
      return socket;
    };
    const [one, other] = [await open(), await open()];
    const messages = [one, other].map(
      (socket) =>
        new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data))))),
    );
    host.desk.send('settings.changed', { ...defaultSettings, theme: 'dark' });
    const event = { event: 'settings.changed', payload: { ...defaultSettings, theme: 'dark' } };
    expect(await Promise.all(messages)).toEqual([event, event]);

    const closed = new Promise((resolve) => one.once('close', resolve));
    one.send('hello');
    expect(await closed).toBe(1003);
    const ended = new Promise((resolve) => other.once('close', resolve));
    await host.server.close();
    expect(await ended).toBe(1001);
  });
});

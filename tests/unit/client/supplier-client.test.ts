import { afterEach, describe, expect, it } from 'vitest';
import { createSupplierClient } from '#electron/suppliers/client/supplier-client.ts';
import type { SupplierClient } from '#electron/desk/ports/supplier-client.ts';
import { problemReasons } from '#shared/model/problem.ts';
import type { SignInRequest } from '#shared/supplier-api/sign-in.ts';
import {
  cutBefore,
  cutWithin,
  json,
  startScriptedServer,
  type Reply,
  type ScriptedServer,
} from './scripted-server.ts';

const servers: ScriptedServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Options {
  readonly timeoutMs?: number;
  readonly maxResponseBytes?: number;
}

async function start(options: Options, ...replies: [Reply, ...Reply[]]) {
  const server = await startScriptedServer(...replies);
  servers.push(server);
  const client = clientOf(server.baseUrl, options);
  return { server, client };
}

function clientOf(baseUrl: string, options: Options & { fetch?: typeof fetch } = {}): SupplierClient {
  let keys = 0;
  const client = createSupplierClient({ baseUrl, fetch, newKey: () => `key-${++keys}`, ...options });
  if (!client.ok) throw new Error(client.error.code);
  return client.value;
}

const SECRET = 'Secret-Pässwörd 1　';
const TOKEN = 'access-token-of-more-than-20';
const request: SignInRequest = {
  identifier: { kind: 'inquiry-number', value: '1234567890' },
  password: SECRET,
  deskId: 'desk-0001',
};
const member = {
  id: 'm1',
  name: '山田 太郎',
  kana: null,
  email: null,
  role: 'buyer',
  department: null,
  company: { id: 'c1', name: '株式会社テスト' },
} as const;
const tokens = {
  accessToken: TOKEN,
  accessExpiresAt: '2026-04-01T00:00:00.000Z',
  refreshToken: 'refresh-token-of-more-than-20',
  refreshExpiresAt: '2026-05-01T00:00:00.000Z',
};
const signedIn = { outcome: 'signed-in', tokens, member };
const page = {
  orders: [],
  removed: ['o9'],
  nextCursor: null,
  position: 'p1',
  asOf: '2026-04-01T00:00:00.000Z',
  remaining: 0,
};
const problem = (reason: string, more = {}) => ({
  type: 'about:blank',
  title: 'refused',
  status: 401,
  code: 'w:001',
  reason,
  ...more,
});
const unreachable = (server: ScriptedServer) => ({
  ok: false,
  error: { kind: 'unreachable', host: server.host },
});

const timedOut = (server: ScriptedServer) => ({
  ok: false,
  error: { kind: 'unreachable', host: server.host, timedOut: true },
});

describe('good answers', () => {
  it('signs in with exactly the password that was typed', async () => {
    const { server, client } = await start({}, json(201, signedIn));
    expect(await client.ask('signIn', { body: request })).toEqual({ ok: true, value: signedIn });
    const [seen] = server.seen;
    expect(seen).toMatchObject({ method: 'POST', url: '/askul-trial/v1/sessions' });
    expect(JSON.parse(seen?.body ?? '')).toEqual(request);
    expect(seen?.headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': 'key-1' });
    expect(seen?.headers).not.toHaveProperty('authorization');
  });

  it('asks for orders with a token, and leaves out what was not given', async () => {
    const { server, client } = await start({}, json(200, page));
    expect(
      await client.ask('orders', { accessToken: TOKEN, query: { limit: 200, cursor: 'a b&c=あ/..' } }),
    ).toEqual({
      ok: true,
      value: page,
    });
    const url = new URL(server.seen[0]?.url ?? '', 'http://x');
    expect(url.pathname).toBe('/askul-trial/v1/orders');
    expect([...url.searchParams]).toEqual([
      ['limit', '200'],
      ['cursor', 'a b&c=あ/..'],
    ]);
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(server.seen[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('ends a session, which answers nothing', async () => {
    const { server, client } = await start({}, (response) => void response.writeHead(204).end());
    expect(await client.ask('signOut', { accessToken: TOKEN })).toEqual({ ok: true, value: null });
    expect(server.seen[0]).toMatchObject({ method: 'DELETE', headers: { 'idempotency-key': 'key-1' } });
  });

  it('gives each write a key of its own', async () => {
    const { server, client } = await start({}, json(200, tokens));
    await client.ask('refresh', { body: { refreshToken: tokens.refreshToken } });
    await client.ask('refresh', { body: { refreshToken: tokens.refreshToken } });
    expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-2']);
  });

  it('keeps an order id within its step of the path', async () => {
    const { server, client } = await start({}, json(404, problem('not-found', { status: 404 })));
    await client.ask('order', { accessToken: TOKEN, params: { id: '../me?x#y/あ' } });
    expect(server.seen[0]?.url).toBe('/askul-trial/v1/orders/..%2Fme%3Fx%23y%2F%E3%81%82');
    for (const id of ['..', '.', '']) {
      expect(await client.ask('order', { accessToken: TOKEN, params: { id: id } })).toMatchObject({
        error: { kind: 'unexpected' },
      });
    }
    expect(server.seen).toHaveLength(1);
  });

  it('goes through the fetch of a store that runs in this process', async () => {
    const seen: string[] = [];
    const inProcess = clientOf('http://store.invalid/askul-trial', {
      fetch: async (input) => {
        seen.push((input as Request).url);
        return Response.json(member);
      },
    });
    expect(await inProcess.ask('me', { accessToken: TOKEN })).toEqual({ ok: true, value: member });
    expect(seen).toEqual(['http://store.invalid/askul-trial/v1/me']);
  });
});

describe('problems', () => {
  it.each(problemReasons)('hands on %s with its code, and does not try again', async (reason) => {
    const told = problem(reason, {
      until: '2026-04-01T01:00:00.000Z',
      errors: [{ field: 'x', message: 'y' }],
    });
    const { server, client } = await start({}, json(409, told, 'application/problem+json'));
    expect(await client.ask('signIn', { body: request })).toEqual({
      ok: false,
      error: { kind: 'problem', problem: told },
    });
    expect(server.seen).toHaveLength(1);
  });

  it('hands on an outage at 503 without trying again: the person is told', async () => {
    const { server, client } = await start({}, json(503, problem('outage', { status: 503, code: 'w:004' })));
    expect(await client.ask('describe')).toMatchObject({
      error: { kind: 'problem', problem: { code: 'w:004' } },
    });
    expect(server.seen).toHaveLength(1);
  });
});

describe('a line that breaks', () => {
  it.each([
    ['before the answer', cutBefore],
    ['within the answer', cutWithin],
  ])('is tried once more, a write with the same key: %s', async (_name, cut) => {
    const { server, client } = await start({}, cut, json(201, signedIn));
    expect(await client.ask('signIn', { body: request })).toEqual({ ok: true, value: signedIn });
    expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-1']);
    expect(server.seen[1]?.body).toBe(server.seen[0]?.body);
  });

  it.each([
    ['before the answer', cutBefore],
    ['within the answer', cutWithin],
  ])('is unreachable after the second try: %s', async (_name, cut) => {
    const { server, client } = await start({}, cut);
    expect(await client.ask('orders', { accessToken: TOKEN, query: { limit: 1 } })).toEqual(
      unreachable(server),
    );
    expect(server.seen).toHaveLength(2);
  });

  it('is not tried again for what is done once for good: who sent it asks what became of it first', async () => {
    const { server, client } = await start({}, cutWithin);
    const ordered = await client.ask('orderFromQuote', {
      accessToken: TOKEN,
      params: { id: 'q1' },
      body: { taxIncluded: 1 },
      key: 'confirmation-1',
    });
    expect(ordered).toEqual(unreachable(server));
    expect(server.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['confirmation-1']);
  });

  it('is unreachable where nobody listens', async () => {
    const { server, client } = await start({}, json(200, member));
    await server.close();
    expect(await client.ask('me', { accessToken: TOKEN })).toEqual({
      ok: false,
      error: { kind: 'unreachable', host: server.host, because: 'down' },
    });
  });

  it('is unreachable where the way out fails with whatever it likes', async () => {
    for (const failure of [new TypeError('Failed to fetch'), 'no']) {
      const client = clientOf('https://store.example.jp', { fetch: () => Promise.reject(failure) });
      expect(await client.ask('me', { accessToken: TOKEN })).toEqual({
        ok: false,
        error: { kind: 'unreachable', host: 'store.example.jp' },
      });
    }
  });
});

describe('an answer that is too slow', () => {
  const silent: Reply = () => undefined;
  const trickle: Reply = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
  };

  it.each([
    ['from the start', silent],
    ['on the way', trickle],
  ])('is unreachable, and is not tried again: %s', async (_name, reply) => {
    const { server, client } = await start({ timeoutMs: 200 }, reply);
    expect(await client.ask('signIn', { body: request })).toEqual(timedOut(server));
    expect(server.seen).toHaveLength(1);
  });
});

describe('answers that the Supplier API does not have', () => {
  const raw =
    (status: number, body: string | Buffer): Reply =>
    (response) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(body);

  it.each([
    ['a page', 200, '<html>maintenance</html>'],
    ['cut JSON', 200, '{"id":"m1"'],
    ['nothing', 200, ''],
    ['another shape', 200, JSON.stringify({ ...member, role: 'emperor' })],
    ['another good status', 201, JSON.stringify(member)],
    ['a status without a meaning', 418, JSON.stringify({ title: 'teapot' })],
  ])('are unexpected, with their status: %s', async (_name, status, body) => {
    const { server, client } = await start({}, raw(status, body));
    expect(await client.ask('me', { accessToken: TOKEN })).toEqual({
      ok: false,
      error: expect.objectContaining({ kind: 'unexpected', status, detail: expect.stringMatching(/^me: /) }),
    });
    expect(server.seen).toHaveLength(1);
  });

  it('are unexpected where they are not UTF-8, rather than read as something else', async () => {
    const body = Buffer.from(JSON.stringify(member)).toString('latin1').replaceAll('m1', '\u0093\u008c');
    const { client } = await start({}, raw(200, Buffer.from(body, 'latin1')));
    expect(await client.ask('me', { accessToken: TOKEN })).toMatchObject({
      error: { kind: 'unexpected', detail: 'me: not JSON in UTF-8' },
    });
  });

  it('tell nothing of a password, a token or what was answered', async () => {
    const echo: Reply = (response, { body, headers }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ [`${headers.authorization}`]: body, role: SECRET }));
    };
    const broken: Reply = (response, { body, headers }) => {
      response.writeHead(201).end(`${headers.authorization} ${body}`);
    };
    for (const reply of [echo, broken]) {
      const { client } = await start({}, reply);
      const answers = JSON.stringify([
        await client.ask('me', { accessToken: TOKEN }),
        await client.ask('signIn', { body: request }),
        await client.ask('refresh', { body: { refreshToken: tokens.refreshToken } }),
      ]);
      expect(answers.match(/unexpected/g)).toHaveLength(3);
      for (const secret of [SECRET, 'Secret', TOKEN, tokens.refreshToken, '1234567890']) {
        expect(answers).not.toContain(secret);
      }
    }
  });

  it.each([
    ['said beforehand', true],
    ['found on the way', false],
  ])('are unexpected where they are too large: %s', async (_name, said) => {
    const body = JSON.stringify({ ...member, name: 'x'.repeat(100_000) });
    const { server, client } = await start({ maxResponseBytes: 50_000 }, (response) => {
      response.writeHead(200, said ? { 'content-length': String(body.length) } : {});
      response.end(body);
    });
    expect(await client.ask('me', { accessToken: TOKEN })).toEqual({
      ok: false,
      error: { kind: 'unexpected', status: 0, detail: 'me: answer too large', tooLarge: true },
    });
    expect(server.seen).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])(
    'are unexpected where they point elsewhere (%d), and are not followed',
    async (status) => {
      const elsewhere = await start({}, json(201, signedIn));
      const { server, client } = await start(
        {},
        (response) =>
          void response.writeHead(status, { location: `${elsewhere.server.baseUrl}/v1/sessions` }).end(),
      );
      expect(await client.ask('signIn', { body: request })).toMatchObject({
        error: { kind: 'unexpected', status, looksLike: 'redirect' },
      });
      expect(server.seen).toHaveLength(1);
      expect(elsewhere.server.seen).toHaveLength(0);
    },
  );

  it('do not send cookies back', async () => {
    const { server, client } = await start(
      {},
      (response) => void response.writeHead(200, { 'set-cookie': 'a=b' }).end(JSON.stringify(member)),
    );
    await client.ask('me', { accessToken: TOKEN });
    await client.ask('me', { accessToken: TOKEN });
    expect(server.seen[1]?.headers).not.toHaveProperty('cookie');
  });
});

describe('the base address', () => {
  const address = (baseUrl: string) => createSupplierClient({ baseUrl, fetch });

  it.each([
    'https://store.example.jp',
    'https://store.example.jp:8443/api/',
    'http://127.0.0.1:8080/askul',
    'http://127.1.2.3',
    'http://localhost:8080',
    'http://[::1]:8080',
    'http://store.invalid/askul',
  ])('AS-64 may be %s: TLS, or a way that does not leave this machine', (baseUrl) => {
    expect(address(baseUrl).ok).toBe(true);
  });

  it.each([
    'http://store.example.jp',
    'http://127.0.0.1.example.jp',
    'http://localhost.example.jp',
    'http://store.invalid.example.jp',
    'http://store.invalid:80@example.jp',
    'http://192.168.0.10',
    'http://0.0.0.0',
    'ftp://store.example.jp',
    'file:///etc/passwd',
    'https://user:secret@store.example.jp',
    'https://store.example.jp/?key=secret',
    'https://store.example.jp/#secret',
    'store.example.jp',
    '',
  ])('AS-64 may not be %s, and the refusal repeats no secret of it', (baseUrl) => {
    const client = address(baseUrl);
    expect(client).toMatchObject({ ok: false, error: { code: 'supplier.bad-address' } });
    expect(JSON.stringify(client)).not.toContain('secret');
  });

  it('may end in slashes', async () => {
    const { server } = await start({}, json(200, member));
    await clientOf(`${server.baseUrl}//`).ask('me', { accessToken: TOKEN });
    expect(server.seen[0]?.url).toBe('/askul-trial/v1/me');
  });
});

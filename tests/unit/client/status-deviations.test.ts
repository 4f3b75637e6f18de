import { describe, expect, it, vi } from 'vitest';
import KRefusal from '#renderer/ui/KRefusal.vue';
import type { Refusal, RefusalCode } from '#shared/model/refusal.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import { supplierDescriptionSchema } from '#shared/supplier-api/sign-in.ts';
import { answeringClient, jsonAnswer } from '#tests/support/answering-client.ts';
import { syncClock } from '#tests/support/caches.ts';
import { renderedWords } from '#tests/support/rendered.ts';

/** What a page says of a refusal. */
const wordsOfRefusal = (refusal: Refusal) => renderedWords(KRefusal, { refusal });
const context = { at: syncClock, host: 'store.example.jp' };
const page = { orders: [], removed: [], nextCursor: null, position: 'p', asOf: syncClock, remaining: 0 };
const html =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('<!DOCTYPE html><title>工事中</title>', {
      status,
      headers: { 'content-type': 'text/html', ...headers },
    });
const problem = (status: number, more: object) => () =>
  jsonAnswer({ type: 'about:blank', title: 'x', status, code: 'E-1', ...more }, status);

const askOrders = (answer: () => Response | Promise<Response>, maxWaitMs = 0) =>
  answeringClient(answer, { maxWaitMs }).ask('orders', { accessToken: 'token', query: { limit: 200 } });

async function faultOf(answer: () => Response | Promise<Response>): Promise<SupplierFault> {
  const asked = await askOrders(answer);
  if (asked.ok) throw new Error('answered');
  return asked.error;
}

describe('what a status means, whatever stands in its answer', () => {
  it.each<[string, () => Response, RefusalCode, RegExp]>([
    ['503 with a page', html(503), 'sign-in.outage', /障害またはメンテナンス/],
    ['502 of a gateway', html(502), 'sign-in.outage', /障害またはメンテナンス/],
    [
      '504 without anything',
      () => new Response(null, { status: 504 }),
      'sign-in.outage',
      /障害またはメンテナンス/,
    ],
    ['429 with a page', html(429), 'supplier.busy-for-now', /混み合っています/],
    ['429 that says when', html(429, { 'retry-after': '90' }), 'supplier.busy', /90秒後/],
    ['401 without a reason', () => new Response(null, { status: 401 }), 'session.expired', /有効期限/],
    ['403 without a reason', problem(403, {}), 'supplier.not-allowed', /許可されていません.*E-1/],
    ['an unknown reason', problem(503, { reason: 'tired' }), 'sign-in.outage', /E-1/],
    ['407 of a proxy', html(407), 'supplier.proxy-sign-in', /プロキシサーバー/],
    [
      '302 elsewhere',
      () => new Response(null, { status: 302, headers: { location: 'https://x.example' } }),
      'supplier.redirect',
      /別のアドレスへ転送.*HTTP 302/,
    ],
    ['a page instead of an answer', html(200), 'supplier.web-page', /Webページが返りました/],
    [
      'an answer that does not fit',
      () => jsonAnswer({ ...page, position: null }),
      'supplier.unreadable-answer',
      /項目: position/,
    ],
    // A portal of a guest network answers whatever it likes.
    ...[201, 202, 203, 206, 226].map((status): [string, () => Response, RefusalCode, RegExp] => [
      `a page with ${status}, which the route does not have`,
      html(status),
      'supplier.web-page',
      new RegExp(`Webページが返りました.*HTTP ${status}`),
    ]),
    [
      '202 without a page, which the route does not have',
      () => jsonAnswer(page, 202),
      'supplier.unexpected-response',
      /HTTP 202/,
    ],
    ['500 with a page', html(500), 'supplier.web-page', /HTTP 500/],
    [
      '304 that nobody asked for',
      () => new Response(null, { status: 304 }),
      'supplier.unexpected-response',
      /HTTP 304/,
    ],
  ])('%s', async (_name, answer, code, text) => {
    const refusal = faultRefusal(await faultOf(answer), context);
    expect(refusal.code).toBe(code);
    expect(await wordsOfRefusal(refusal)).toMatch(text);
    expect(refusal.at).toBe(syncClock);
  });

  it('a problem with keys that the document does not have is read as it is meant', async () => {
    const errors = [{ field: 'orders', message: 'まだ集計中です', severity: 3 }];
    const fault = await faultOf(problem(403, { reason: 'not-allowed', traceId: 't', errors }));
    expect(fault).toMatchObject({
      kind: 'problem',
      problem: { reason: 'not-allowed', errors: [{ field: 'orders', message: 'まだ集計中です' }] },
    });
  });

  it('what came too late is slow, and the network is not blamed', async () => {
    const client = answeringClient(() => new Promise<Response>(() => undefined), { timeoutMs: 20 });
    const answer = await client.ask('orders', { accessToken: 'token', query: { limit: 1 } });
    if (answer.ok) throw new Error('answered');
    const refusal = faultRefusal(answer.error, context);
    expect(refusal.code).toBe('supplier.slow');
    const words = await wordsOfRefusal(refusal);
    expect(words).toContain(refusal.message.ja);
    expect(words).not.toContain('ネットワークを確認');
    expect(refusal.next).toContain('work-offline');
  });

  it('an outage offers the saved copy, and names when it ends', async () => {
    const refusal = faultRefusal(await faultOf(html(503, { 'retry-after': '3600' })), context);
    expect(refusal.next).toContain('work-offline');
    expect(refusal.until).toBe('2027-01-01T01:00:00.000Z');
  });

  it('tells the engineer the route, the status and the fields', async () => {
    const refusal = faultRefusal(await faultOf(() => jsonAnswer({ ...page, remaining: {} })), context);
    const technical = 'HTTP 200 orders: misfit: remaining: wrong-type (number, object)';
    expect(refusal.technical).toBe(technical);
    expect(await wordsOfRefusal(refusal)).toContain(technical);
  });
});

describe('the words of a supplier', () => {
  it('stand beside those of the desk, as plain text of one line', async () => {
    const fault = await faultOf(
      problem(503, {
        reason: 'outage',
        detail: 'ただいま\nメンテナンス中です。\u202eevil',
        hint: '18時に再開します。<b>x</b>',
      }),
    );
    const refusal = faultRefusal(fault, context);
    expect(refusal.said).toEqual(['ただいま メンテナンス中です。evil', '18時に再開します。<b>x</b>']);
    const words = await wordsOfRefusal(refusal);
    for (const said of [
      '障害またはメンテナンス',
      'ただいま メンテナンス中です。evil',
      '18時に再開します。&lt;b&gt;x&lt;/b&gt;',
    ])
      expect(words).toContain(said);
  });

  it('are bounded', async () => {
    const refusal = faultRefusal(
      await faultOf(problem(403, { reason: 'not-allowed', detail: '長'.repeat(3000) })),
      context,
    );
    expect(refusal.said?.[0]?.length).toBeLessThanOrEqual(300);
  });

  it('are its title only where nothing else says what happened', async () => {
    const title = 'システム増強中';
    const said = async (more: object) =>
      faultRefusal(await faultOf(problem(503, { title, ...more })), context).said;
    expect(await said({ reason: 'outage' })).toEqual([title]);
    expect(await said({ reason: 'outage', hint: '明日' })).toEqual(['明日']);
    expect(await said({ reason: 'outage', title: 'Service Unavailable' })).toBeUndefined();
  });
});

describe('a supplier that says when to ask again', () => {
  const after = (first: () => Response) => {
    const asked = vi.fn<() => Response>();
    return { asked: asked.mockImplementationOnce(first).mockImplementation(() => jsonAnswer(page)) };
  };

  it.each([
    ['429', html(429, { 'retry-after': '0' })],
    ['503', html(503, { 'retry-after': new Date(Date.now() - 1000).toUTCString() })],
  ])('is waited for, and asked again: %s', async (_name, first) => {
    const { asked } = after(first);
    expect(await askOrders(asked, 1_000)).toMatchObject({ ok: true });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is not waited for beyond the limit, nor where it says nothing', async () => {
    for (const first of [html(503, { 'retry-after': '60' }), html(503)]) {
      const { asked } = after(first);
      expect(await askOrders(asked, 1_000)).toMatchObject({ ok: false });
      expect(asked).toHaveBeenCalledTimes(1);
    }
  });

  it('is given up in the end', async () => {
    const asked = vi.fn(html(429, { 'retry-after': '0' }));
    expect(await askOrders(asked, 600)).toMatchObject({ ok: false });
    expect(asked.mock.calls.length).toBe(3);
  });
});

describe('a write that may have left', () => {
  it.each<[string, () => Response]>([
    ['302', () => new Response(null, { status: 302, headers: { location: 'https://x.example' } })],
    ['407', html(407)],
    ['a page with 200', html(200)],
    ['503 that says when', html(503, { 'retry-after': '0' })],
    ['a conflict without a reason', problem(409, {})],
  ])('is not sent again: %s', async (_name, answer) => {
    const asked = vi.fn(answer);
    const sent = await answeringClient(asked, { maxWaitMs: 5_000 }).ask('orderFromQuote', {
      accessToken: 'token',
      params: { id: 'q1' },
      body: { taxIncluded: 1 },
      key: 'k1',
    });
    expect(asked).toHaveBeenCalledTimes(1);
    if (sent.ok) throw new Error('answered');
    // Nothing of it says that it was not done: what became of it is asked for.
    const { error } = sent;
    expect(error.kind === 'unexpected' || (error.kind === 'problem' && error.problem.status >= 500)).toBe(
      true,
    );
  });
});

describe('a description of which a part cannot be read', () => {
  const notice = {
    level: 'maintenance',
    text: { ja: '18時まで停止します', en: 'Down until 18:00' },
    since: '2026-04-01T00:00:00Z',
    until: '2026-04-01T09:00:00+09:00',
  };
  const described = (body: unknown) => answeringClient(() => jsonAnswer(body)).ask('describe');

  it('keeps its notice, and every other field that can be read', async () => {
    const answer = await described({
      name: { ja: 'X商店', en: 'X store' },
      profile: 'x-store',
      notice,
      statusUrl: 'http://plain.example',
      support: { phone: 312345678, hours: 'いつでも' },
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        name: { ja: 'X商店' },
        notice: { level: 'maintenance', until: '2026-04-01T00:00:00.000Z' },
        statusUrl: null,
        support: { phone: '312345678', hours: null },
      },
    });
    expect(supplierDescriptionSchema.safeParse(answer.ok && answer.value).success).toBe(true);
  });

  it('keeps the words of a notice that is written otherwise', async () => {
    for (const text of ['停止中', { ja: '停止中' }])
      expect(await described({ notice: { text, level: 'severe', since: 'today' } })).toMatchObject({
        ok: true,
        value: { notice: { level: 'maintenance', text: { ja: '停止中', en: '停止中' }, until: null } },
      });
  });

  it('is refused where it is none', async () => {
    expect(await described({ hello: 'world' })).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    expect(await described([])).toMatchObject({ ok: false });
  });
});

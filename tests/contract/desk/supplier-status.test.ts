import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import SyncStatus from '#renderer/features/orders/SyncStatus.vue';
import { summaryOf } from '#renderer/features/orders/use-sync.ts';
import KRefusal from '#renderer/ui/KRefusal.vue';
import type { Refusal } from '#shared/model/refusal.ts';
import type { OrdersPage } from '#shared/supplier-api/orders.ts';
import { alteredStore, alteringJson } from '#tests/support/altered-store.ts';
import { startDesk } from '#tests/support/desk.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import { renderedWords } from '#tests/support/rendered.ts';

const administrator = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
const credentials = {
  supplier: administrator.supplier as never,
  identifier: administrator.identifier.value,
  password: administrator.password,
};
/** What a page says of a refusal: its message, until when, the supplier's words, and what its support is told. */
const wordsOfRefusal = (refusal: Refusal) => renderedWords(KRefusal, { refusal });
const html = (status: number, headers: Record<string, string> = {}) =>
  new Response('<!DOCTYPE html><p>maintenance', {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });

async function start() {
  const store = await alteredStore();
  const desk = await startDesk({ suppliers: store.suppliers, fetch: store.fetch });
  const signIn = () => desk.good('sign-in.start', { ...credentials, staySignedIn: false });
  const { id: account } = await signIn();
  const sync = async () => desk.ended(await desk.good('sync.start', { account }));
  /** Requests by method and path, such as `GET /v1/orders`. */
  const asked: string[] = [];
  /** Alters the next answer to a path; every other request goes through. */
  const once = (path: string, answer: () => Response): void => {
    let done = false;
    store.alter = async (request, forward) => {
      const route = `${request.method} ${new URL(request.url).pathname.replace(/^\/[^/]+/, '')}`;
      asked.push(route);
      if (done || !route.endsWith(path)) return forward();
      done = true;
      return answer();
    };
  };
  const through = (): void => void (store.alter = async (_request, forward) => forward());
  return { store, desk, account, sync, asked, once, through };
}

describe('answers that are not of the Supplier API', () => {
  it('503 with a page is an outage, which offers the saved copy', async () => {
    const { desk, account, sync, store } = await start();
    await sync();
    const { orders } = await desk.good('sync.state', { account });
    await desk.good('accounts.sign-out', { account, forget: false });
    store.alter = async () => html(503, { 'retry-after': '600' });
    const refused = await desk.refused('sign-in.start', { ...credentials, staySignedIn: false });
    expect(refused).toMatchObject({ code: 'sign-in.outage' });
    expect(refused.next).toContain('work-offline');
    expect(refused.until).toBeDefined();
    const words = await wordsOfRefusal(refused);
    expect(words).toContain('供給元のシステム障害またはメンテナンス中です');
    expect(words).toMatch(/あと \d?\d:\d\d で再試行できます/);
    await desk.good('sign-in.offline', credentials);
    expect((await desk.good('orders.search', { accounts: [account], filter: {} })).orders).toBe(orders);
  });

  it('a 401 without a reason refreshes the token once, and goes on', async () => {
    const { desk, account, sync, asked, once } = await start();
    once('/v1/cart', () => new Response(null, { status: 401 }));
    await desk.good('cart.get', { account });
    expect(asked).toEqual(['GET /v1/cart', 'POST /v1/sessions/refresh', 'GET /v1/cart']);
    asked.length = 0;
    once('/v1/orders', () => new Response(null, { status: 401 }));
    expect(await sync()).toMatchObject({ state: 'done' });
    expect(asked.filter((route) => route.endsWith('/refresh'))).toHaveLength(1);
  });

  it('a problem of an order that the desk has no words for is shown in those of the supplier', async () => {
    const { desk, account, once } = await start();
    const { version: cartVersion } = await fillCart(desk.desk, account);
    const { choices } = await confirmation(desk.desk, account);
    const { calculation } = await desk.good('checkout.preview', { account, cartVersion, choices });
    const message = '3,000円以上でご注文ください。';
    const problems = [
      { field: 'lines', code: 'own:least', message },
      // Without its parameters the desk's own sentence has gaps.
      { field: 'points', code: 'checkout.points-over', message: '残高を超えています。' },
    ];
    once('/v1/checkout/previews', () =>
      Response.json({ calculation, problems, changes: [], earns: 0, payment: null }),
    );
    const { refusals } = await desk.good('checkout.preview', { account, cartVersion, choices });
    expect(refusals.map(({ field, refusal }) => [field, refusal.code])).toEqual([
      ['lines', 'checkout.refused'],
      ['points', 'checkout.refused'],
    ]);
    for (const [at, said] of [message, '残高を超えています。'].entries()) {
      expect(await wordsOfRefusal(refusals[at]!.refusal)).toContain(said);
      expect(refusals[at]!.refusal.message.en).toContain(said);
    }
  });

  it('why a document can’t be issued never has a gap, whatever the supplier leaves out', async () => {
    const { desk, account, store, sync } = await start();
    await sync();
    const { resultId } = await desk.good('orders.search', { accounts: [account], filter: {} });
    const [order] = await desk.good('orders.rows', { resultId, offset: 0, limit: 1 });
    const codes = ['document.quote-expired', 'own:closed-on-sundays'];
    store.alter = alteringJson('/v1/documents/offers', (options: { offers: readonly object[] }) => ({
      ...options,
      offers: options.offers.map((offer, at) => ({ ...offer, problem: { code: codes[at % 2] } })),
    }));
    const { refusals } = await desk.good('documents.options', { account, of: 'order', id: order!.id });
    expect(refusals.length).toBeGreaterThan(1);
    for (const { refusal } of refusals) {
      expect(refusal.code).toBe('document.not-issuable-now');
      expect(refusal.message.ja).not.toMatch(/[{}]|undefined/);
    }
  });

  it('a sync waits where the supplier says so, and goes on', async () => {
    const { account, desk, sync, asked, once } = await start();
    once('/v1/orders', () => html(429, { 'retry-after': '1' }));
    expect(await sync()).toMatchObject({ state: 'done' });
    expect((await desk.good('sync.state', { account })).failure).toBeNull();
    expect(asked.filter((route) => route === 'GET /v1/orders').length).toBeGreaterThan(2);
  });

  it('304 that nobody asked for is nothing new', async () => {
    const { desk, account, sync, once } = await start();
    await sync();
    const before = await desk.good('sync.state', { account });
    once('/v1/orders', () => new Response(null, { status: 304 }));
    expect(await sync()).toMatchObject({ state: 'done' });
    expect(await desk.good('sync.state', { account })).toEqual(before);
    const summary = summaryOf([before], []);
    expect(await renderedWords(SyncStatus, { summary, signedOut: false })).toMatch(/データ 再取得$/);
  });

  it('a refused sync says why, with the field, until it is mended, and the log has the same', async () => {
    const { desk, account, sync, store, through } = await start();
    await sync();
    const before = await desk.good('sync.state', { account });
    expect(before.failure).toBeNull();
    store.alter = alteringJson('/v1/orders', (page: OrdersPage) => ({ ...page, remaining: 'some' }));
    expect(await sync()).toMatchObject({ state: 'refused' });
    const after = await desk.good('sync.state', { account });
    expect(after).toMatchObject({
      completeAsOf: before.completeAsOf,
      failure: {
        code: 'supplier.unreadable-answer',
        technical: 'HTTP 200 orders: misfit: remaining: wrong-type (number, string)',
      },
    });
    expect(after.failure?.at).toBeDefined();
    const words = await wordsOfRefusal(after.failure!);
    for (const said of [
      '供給元の応答を読み取れませんでした(項目: remaining)。',
      'remaining: wrong-type (number, string)',
    ])
      expect(words).toContain(said);
    expect(await desk.good('sync.state', { account })).toEqual(after);
    const log = readFileSync(`${desk.folder}/logs/desk.log`, 'utf8');
    expect(log).toContain('sync refused');
    expect(log).toContain('remaining: wrong-type');

    through();
    await sync();
    expect((await desk.good('sync.state', { account })).failure).toBeNull();
  });

  it.each<[string, () => Response]>([
    ['302', () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } })],
    ['407', () => html(407)],
    ['a page with 200', () => html(200)],
  ])('an order answered with %s is not sent again, and is asked for', async (_name, answer) => {
    const { desk, account, asked, once } = await start();
    await fillCart(desk.desk, account);
    const confirmed = await confirmation(desk.desk, account);
    once('/v1/orders', answer);
    const placed = await desk.call('checkout.place-order', confirmed);
    expect(asked.filter((route) => route === 'POST /v1/orders')).toHaveLength(1);
    expect(asked.some((route) => route.includes('writes') || route.includes('outcome'))).toBe(true);
    expect(placed).toMatchObject({ ok: false, error: { code: 'checkout.unresolved' } });
    const words = placed.ok ? '' : await wordsOfRefusal(placed.error);
    expect(words).toContain(
      '届いたかどうかまだ分かりません。二重にならないよう、購買デスクが供給元に確認します。',
    );
    expect(words).not.toMatch(/[{}]|undefined/);
  });

  it('the words of the supplier stand beside those of the desk', async () => {
    const { desk, account, once } = await start();
    once(
      '/v1/cart',
      () =>
        new Response(
          JSON.stringify({
            type: 'about:blank',
            title: '停止中',
            status: 503,
            code: 'M1',
            reason: 'outage',
            hint: '18時に再開します',
          }),
          { status: 503, headers: { 'content-type': 'application/problem+json' } },
        ),
    );
    const refused = await desk.refused('cart.get', { account });
    expect(refused).toMatchObject({
      code: 'sign-in.outage',
      said: ['18時に再開します'],
      supplierCode: 'M1',
    });
    const words = await wordsOfRefusal(refused);
    for (const said of ['供給元のシステム障害またはメンテナンス中です', '18時に再開します', 'M1'])
      expect(words).toContain(said);
  });

  it('a cart that cannot be read is refused, never empty', async () => {
    const { desk, account, once } = await start();
    await fillCart(desk.desk, account);
    once('/v1/cart', () => new Response('{"lines":[]}', { headers: { 'content-type': 'application/json' } }));
    const refused = await desk.refused('cart.get', { account });
    expect(refused).toMatchObject({ code: 'supplier.unreadable-answer' });
    expect(await wordsOfRefusal(refused)).toMatch(/供給元の応答を読み取れませんでした\(項目: [\w.[\]]+\)。/);
    expect((await desk.good('cart.get', { account })).lines.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/model/dates.ts';
import { memberSchema } from '#shared/model/member.ts';
import { routes, type RouteName } from '#shared/supplier-api/routes.ts';
import { signInResponseSchema, tokensSchema, type Tokens } from '#shared/supplier-api/sign-in.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const buyer = account('askul-trial', 'sato.misaki');
/** Where everybody here signs in. */
const DESK = 'desk-of-this-test';
const names = Object.keys(routes) as RouteName[];
const bearerRoutes = names.filter((name) => routes[name].by !== 'anyone');
const writes = names.filter((name) => routes[name].method !== 'get');

type Store = Awaited<ReturnType<typeof storeOver>>;
/** `deskId`: of the desk that asks, by default the one that signed in; null for none. */
const refresh = (store: Store, { refreshToken }: Tokens, key?: string, deskId: string | null = DESK) =>
  store.ask('refresh', {
    body: { refreshToken, ...(deskId !== null && { deskId }) },
    ...(key !== undefined && { key }),
  });
const me = (store: Store, token: string) => store.ask('me', { token });

describe.each(transports)('tokens, %s', (transport) => {
  it('an access token lasts 15 minutes, a refresh token 30 days', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    expect(tokens.accessExpiresAt).toBe(instantOf(store.now() + 15 * MINUTE));
    expect(tokens.refreshExpiresAt).toBe(instantOf(store.now() + 30 * DAY));
    store.advance(15 * MINUTE - 1);
    expect((await me(store, tokens.accessToken)).status).toBe(200);
    store.advance(1);
    const late = await me(store, tokens.accessToken);
    expect(late.headers.get('www-authenticate')).toMatch(/^Bearer /);
    expect(await problemOf(late)).toMatchObject({ status: 401, reason: 'token-expired' });
    store.advance(30 * DAY);
    expect(await problemOf(await refresh(store, tokens))).toMatchObject({
      status: 401,
      reason: 'token-expired',
    });
  });

  it('a refresh token is exchanged once, and the new ones work', async () => {
    const store = await storeOver(transport);
    const { tokens, member } = await store.enter(buyer);
    store.advance(20 * MINUTE);
    const next = await readAs(await refresh(store, tokens), tokensSchema);
    expect(next.refreshToken).not.toBe(tokens.refreshToken);
    expect(await readAs(await me(store, next.accessToken), memberSchema)).toEqual(member);
    expect((await refresh(store, next)).status).toBe(200);
  });

  it('a refresh token used twice ends every token of that sign-in, and of no other', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    const other = await store.enter(buyer);
    const next = await readAs(await refresh(store, tokens), tokensSchema);
    const reused = { status: 401, reason: 'session-ended', because: 'token-reused' };
    expect(await problemOf(await refresh(store, tokens))).toMatchObject(reused);
    expect(await problemOf(await me(store, next.accessToken))).toMatchObject(reused);
    expect(await problemOf(await refresh(store, next))).toMatchObject(reused);
    expect((await me(store, other.tokens.accessToken)).status).toBe(200);
  });

  it.each([0, 62 * 60 * MINUTE, 30 * DAY - 1])(
    'an exchange whose answer was lost can be repeated by its desk %d ms later, also after others have renewed',
    async (later) => {
      const store = await storeOver(transport);
      const { tokens } = await store.enter(buyer);
      const next = await readAs(await refresh(store, tokens, 'k'), tokensSchema);
      store.advance(later);
      const { tokens: others } = await store.enter(buyer);
      expect((await refresh(store, others, 'k')).status).toBe(200);
      for (const _ of [1, 2])
        expect(await readAs(await refresh(store, tokens, 'k'), tokensSchema)).toEqual(next);
      const after = await readAs(await refresh(store, next, 'l'), tokensSchema);
      expect((await me(store, after.accessToken)).status).toBe(200);
      expect(await problemOf(await refresh(store, tokens, 'k'))).toMatchObject({ because: 'token-reused' });
      expect((await me(store, after.accessToken)).status).toBe(401);
    },
  );

  it('a repeated exchange ends with its token, and a lapsed session is no theft', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    store.advance(DAY);
    expect((await refresh(store, tokens, 'k')).status).toBe(200);
    const lapsed = { status: 401, reason: 'token-expired' };
    // The token has run out, and a day later the pair that nobody has.
    store.advance(29 * DAY);
    expect(await problemOf(await refresh(store, tokens, 'k'))).toMatchObject(lapsed);
    store.advance(DAY);
    const { tokens: others } = await store.enter(buyer);
    expect((await refresh(store, others, 'k')).status).toBe(200);
    for (const key of ['k', 'other'])
      expect(await problemOf(await refresh(store, tokens, key))).toMatchObject(lapsed);
  });

  it('a token that was used twice ends a session that lasts, also when that token has run out', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    store.advance(DAY);
    const next = await readAs(await refresh(store, tokens, 'k'), tokensSchema);
    expect((await me(store, next.accessToken)).status).toBe(200);
    store.advance(29 * DAY);
    expect(await problemOf(await refresh(store, tokens, 'k'))).toMatchObject({ because: 'token-reused' });
    expect(await problemOf(await refresh(store, next, 'l'))).toMatchObject({ because: 'token-reused' });
  });

  it.each([
    ['another desk', 'another-desk'],
    ['a desk that does not say which', null],
  ] as const)('a first exchange from %s is good, and can’t be repeated', async (_, desk) => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    const next = await readAs(await refresh(store, tokens, 'k', desk), tokensSchema);
    // The session is that of its sign-in all the same.
    expect((await refresh(store, next, 'l')).status).toBe(200);
    expect((await refresh(store, next, 'l')).status).toBe(200);
    const other = await store.enter(buyer);
    expect((await refresh(store, other.tokens, 'm', desk)).status).toBe(200);
    expect(await problemOf(await refresh(store, other.tokens, 'm', desk))).toMatchObject({
      status: 401,
      reason: 'session-ended',
    });
  });

  it.each<readonly [string, (store: Store, tokens: Tokens, next: Tokens) => Promise<Response>]>([
    ['from another desk', (store, tokens) => refresh(store, tokens, 'k', 'another-desk')],
    ['from a desk that does not say which', (store, tokens) => refresh(store, tokens, 'k', null)],
    ['under another name', (store, tokens) => refresh(store, tokens, 'other')],
    [
      'when its answer had arrived',
      async (store, tokens, next) => {
        expect((await me(store, next.accessToken)).status).toBe(200);
        return refresh(store, tokens, 'k');
      },
    ],
    [
      'when the new token was exchanged too',
      async (store, tokens, next) => {
        expect((await refresh(store, next, 'l')).status).toBe(200);
        return refresh(store, tokens, 'k');
      },
    ],
  ])('a refresh token that is used a second time %s ends the session', async (_, again) => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    const next = await readAs(await refresh(store, tokens, 'k'), tokensSchema);
    const reused = { status: 401, reason: 'session-ended', because: 'token-reused' };
    expect(await problemOf(await again(store, tokens, next))).toMatchObject(reused);
    for (const each of [tokens, next]) {
      expect(await problemOf(await refresh(store, each, 'k'))).toMatchObject(reused);
      expect(await problemOf(await me(store, next.accessToken))).toMatchObject(reused);
    }
  });

  it('a token of one supplier is nothing at another', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    const elsewhere = await store.ask('me', { supplier: 'amano-trial', token: tokens.accessToken });
    expect((await problemOf(elsewhere)).reason).toBe('token-revoked');
    const body = { refreshToken: tokens.refreshToken };
    const refreshed = await store.ask('refresh', { supplier: 'amano-trial', body });
    expect((await problemOf(refreshed)).reason).toBe('token-revoked');
    expect((await refresh(store, tokens)).status).toBe(200);
  });

  it('signing out ends the session with all its tokens', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    const out = await store.ask('signOut', { token: tokens.accessToken });
    expect([out.status, await out.text()]).toEqual([204, '']);
    expect((await problemOf(await me(store, tokens.accessToken))).reason).toBe('token-revoked');
    expect((await problemOf(await refresh(store, tokens))).reason).toBe('token-revoked');
  });

  it('every route of members needs an access token', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    const params = { id: 'x', code: 'x' };
    const headers = [undefined, 'Bearer ', 'Bearer nonsense', `Basic ${tokens.accessToken}`];
    for (const name of bearerRoutes) {
      for (const header of headers) {
        const response = await store.ask(name, {
          params,
          ...(header !== undefined && { headers: { authorization: header } }),
        });
        const { status, reason } = await problemOf(response);
        expect([name, header, status, reason]).toEqual([name, header, 401, 'token-revoked']);
      }
      const withRefreshToken = await store.ask(name, { params, token: tokens.refreshToken });
      expect([name, (await problemOf(withRefreshToken)).status]).toEqual([name, 401]);
    }
  });
});

describe.each(transports)('writes, %s', (transport) => {
  it('every write without Idempotency-Key is refused', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    for (const name of writes)
      for (const key of [null, 'with space', 'x'.repeat(256)]) {
        const response = await store.ask(name, {
          key,
          params: { id: 'x', code: 'x' },
          token: tokens.accessToken,
          body: { refreshToken: tokens.refreshToken },
        });
        const { status, reason } = await problemOf(response);
        expect([name, key, status, reason]).toEqual([name, key, 400, 'idempotency-key-missing']);
      }
    expect((await refresh(store, tokens)).status).toBe(200);
  });

  it('the same sign-in again within an hour gets the same tokens, later new ones', async () => {
    const store = await storeOver(transport);
    const signIn = () => store.signIn('askul-trial', 'email', buyer.identifier.value, buyer.password, 'same');
    const first = await (await signIn()).text();
    store.advance(60 * MINUTE - 1);
    expect(await (await signIn()).text()).toBe(first);
    store.advance(1);
    const later = await signIn();
    expect(later.status).toBe(201);
    expect(await later.text()).not.toBe(first);
  });

  it('the same wrong sign-in again does not count again', async () => {
    const store = await storeOver(transport);
    for (let n = 0; n < 8; n += 1) {
      const answer = await store.signIn('askul-trial', 'email', buyer.identifier.value, 'wrong', 'same');
      expect((await problemOf(answer)).reason).toBe('mismatch');
    }
    expect((await store.signInAs(buyer)).status).toBe(201);
  });

  it('a refresh whose answer was lost can be repeated with its key without ending the session', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    const [first, second] = await Promise.all([refresh(store, tokens, 'k'), refresh(store, tokens, 'k')]);
    const next = await readAs(first, tokensSchema);
    expect(await readAs(second, tokensSchema)).toEqual(next);
    expect((await me(store, next.accessToken)).status).toBe(200);
  });

  it('a sign-out that comes again is nobody’s: its token is not good any more', async () => {
    const store = await storeOver(transport);
    const { tokens } = await store.enter(buyer);
    const out = () => store.ask('signOut', { token: tokens.accessToken, key: 'out' });
    expect((await out()).status).toBe(204);
    expect((await problemOf(await out())).reason).toBe('token-revoked');
  });

  it('the same key with another request is refused', async () => {
    const store = await storeOver(transport);
    const { value } = buyer.identifier;
    expect((await store.signIn('askul-trial', 'email', value, buyer.password, 'k')).status).toBe(201);
    const other = await store.signIn('askul-trial', 'email', 'a@example.jp', 'x', 'k');
    expect(await problemOf(other)).toMatchObject({ status: 422, reason: 'idempotency-key-reused' });
    const atOnce = await Promise.all([
      store.signIn('askul-trial', 'email', value, buyer.password, 'k2'),
      store.signIn('askul-trial', 'email', 'a@example.jp', 'x', 'k2'),
    ]);
    expect(atOnce.map(({ status }) => status)).toEqual([201, 422]);
    const otherRoute = await store.ask('setPassword', {
      key: 'k',
      body: { changeToken: 'x'.repeat(40), newPassword: 'Dare-no-demo-nai-1' },
    });
    expect((await problemOf(otherRoute)).reason).toBe('idempotency-key-reused');
  });

  it('a key is its caller’s own, and its supplier’s', async () => {
    const store = await storeOver(transport);
    const one = await store.enter(buyer);
    const two = await store.enter(account('askul-trial', 'suzuki.daiki'));
    for (const { tokens } of [one, two])
      expect((await store.ask('signOut', { token: tokens.accessToken, key: 'k' })).status).toBe(204);
    const amano = account('amano-trial', 'suzuki.daiki');
    for (const each of [buyer, amano]) {
      const { supplier, identifier, password } = each;
      expect((await store.signIn(supplier, identifier.kind, identifier.value, password, 'key')).status).toBe(
        201,
      );
    }
  });

  it('a request that was refused for being too many can be repeated with its key', async () => {
    const store = await storeOver(transport);
    const signIn = () =>
      store.signIn('askul-trial', 'email', buyer.identifier.value, buyer.password, 'again');
    store.store.admin.set('askul-trial', 'sign-in.at-once', '0');
    expect((await signIn()).status).toBe(429);
    store.store.admin.set('askul-trial', 'sign-in.at-once', '3');
    expect((await readAs(await signIn(), signInResponseSchema)).outcome).toBe('signed-in');
  });
});

describe.each(transports)('requests that are not well formed, %s', (transport) => {
  const good = { identifier: { kind: 'email', value: 'a@example.jp' }, password: 'x', deskId: 'desk-0001' };

  it.each<readonly [string, unknown, string]>([
    ['no password', { ...good, password: undefined }, 'password'],
    ['an unknown kind', { ...good, identifier: { kind: 'phone', value: '1' } }, 'identifier.kind'],
    ['a field too many', { ...good, admin: true }, ''],
    ['a password of another type', { ...good, password: ['x'] }, 'password'],
    ['no object', [], ''],
  ])('refuses %s and names the field', async (_, body, field) => {
    const store = await storeOver(transport);
    const problem = await problemOf(await store.ask('signIn', { body }));
    expect(problem).toMatchObject({ status: 400, reason: 'bad-request' });
    expect(problem.errors?.map((each) => each.field)).toContain(field);
  });

  it('refuses what is not JSON, or not called so', async () => {
    const store = await storeOver(transport);
    expect((await problemOf(await store.ask('signIn', { body: '{' }))).status).toBe(400);
    const form = await store.ask('signIn', {
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect((await problemOf(form)).status).toBe(415);
  });

  it('refuses a body over 64 KB', async () => {
    const store = await storeOver(transport);
    const body = JSON.stringify({ ...good, password: 'x'.repeat(64 * 1024) });
    expect(await problemOf(await store.ask('signIn', { body }))).toMatchObject({
      status: 413,
      reason: 'bad-request',
    });
  });

  it.each(['/askul-trial/v1/nothing', '/nobody/v1/supplier', '/', '/askul-trial'])(
    'answers not-found at %s',
    async (path) => {
      const store = await storeOver(transport);
      expect(await problemOf(await store.send(path))).toMatchObject({ status: 404, reason: 'not-found' });
    },
  );

  it('nothing of the admin object can be reached', async () => {
    const store = await storeOver(transport);
    for (const path of ['/admin', '/askul-trial/admin', '/askul-trial/v1/admin/outage'])
      expect((await store.send(path, { method: 'POST', headers: { 'idempotency-key': 'k' } })).status).toBe(
        404,
      );
  });
});

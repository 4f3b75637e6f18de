import { expect, it } from 'vitest';
import { createSession, type SessionStart } from '#electron/desk/sign-in/session.ts';
import type { SessionEnding } from '#electron/domain/session-endings.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';

const persistedKeys = () => ({
  keyOf: async (_: string, fresh: string) => fresh,
  drop: async () => undefined,
});
const expired = refused({ kind: 'problem', problem: { reason: 'token-expired' } });

/** A session at a supplier that refuses the token `old` late: `late` holds back each refusal. */
function lateRefusals() {
  const late: (() => void)[] = [];
  const count = { refreshes: 0 };
  const client = {
    async ask(route: string, { accessToken }: { accessToken?: string }) {
      if (route === 'refresh') {
        count.refreshes += 1;
        const accessExpiresAt = instantOf(3_600_000);
        return ok({
          accessToken: `new ${count.refreshes}`,
          accessExpiresAt,
          refreshToken: `next ${count.refreshes}`,
        });
      }
      if (accessToken !== 'old') return ok(accessToken);
      await new Promise<void>((resolve) => late.push(resolve));
      return expired;
    },
  };
  const session = createSession(
    {
      supplier: { client },
      member: {},
      refreshToken: 'first',
      access: { token: 'old', expiresAt: instantOf(3_600_000) },
      state: 'signed-in',
    } as unknown as SessionStart,
    {
      deskId: 'desk',
      clock: { now: () => instantOf(0) },
      async fetch(request) {
        const token = new Request(request).headers.get('authorization');
        if (token !== 'Bearer old') return new Response(token);
        await new Promise<void>((resolve) => late.push(resolve));
        return new Response(null, { status: 401 });
      },
      storeTokens: async () => ok(true),
      changed: () => undefined,
      persistedKeys,
      onEnded: () => expect.unreachable(),
    },
  );
  return { session, late, count };
}

it('a request whose token was refused late takes the token that another has got meanwhile, and asks for none', async () => {
  const { session, late, count } = lateRefusals();
  const asked = [session.ask('me'), session.ask('me')];
  await expect.poll(() => late.length).toBe(2);
  late[0]!();
  expect(await asked[0]).toEqual(ok('new 1'));
  late[1]!();
  expect(await asked[1]).toEqual(ok('new 1'));
  expect(count.refreshes).toBe(1);
});

it('a file whose token was refused late is fetched with the token that another has got meanwhile', async () => {
  const { session, late, count } = lateRefusals();
  const fetched = [1, 2].map(() => session.fetch('https://supplier.example/file'));
  await expect.poll(() => late.length).toBe(2);
  late[0]!();
  expect(await (await fetched[0]!).text()).toBe('Bearer new 1');
  late[1]!();
  expect(await (await fetched[1]!).text()).toBe('Bearer new 1');
  expect(count.refreshes).toBe(1);
});

it('does not come back to life when it was ended by the supplier while new tokens were being kept', async () => {
  const keeping = Promise.withResolvers<Result<boolean>>();
  const ended: string[] = [];
  const accessExpiresAt = instantOf(3_600_000);
  const session = createSession(
    {
      supplier: {
        client: { ask: async () => ok({ accessToken: 'new', accessExpiresAt, refreshToken: 'next' }) },
        config: {},
        profile: {},
      },
      member: {},
      refreshToken: 'first',
      access: null,
      state: 'signed-in',
    } as unknown as SessionStart,
    {
      deskId: 'desk',
      clock: { now: () => instantOf(0) },
      fetch: async () => expect.unreachable(),
      persistedKeys,
      storeTokens: () => keeping.promise,
      changed: () => undefined,
      onEnded: (_, { refusal }) => ended.push(refusal.code),
    },
  );
  const token = session.accessToken();
  await Promise.resolve();
  session.expire({ refusal: refusal('session.expired') } as SessionEnding);
  keeping.resolve(ok(true));
  expect(await token).toMatchObject({ ok: false, error: { code: 'session.expired' } });
  expect(await session.accessToken()).toMatchObject({ ok: false, error: { code: 'session.expired' } });
  expect([ended, session.ending?.code]).toEqual([['session.expired'], 'session.expired']);
});

it.each([
  ['30,001 ms before its end is used', 30_001, 'kept'],
  ['30 s before its end is renewed first', 30_000, 'new'],
  ['that has ended is renewed first', 0, 'new'],
])('an access token %s', async (_, left, used) => {
  const answer = { accessToken: 'new', accessExpiresAt: instantOf(7_200_000), refreshToken: 'next' };
  const session = createSession(
    {
      supplier: { client: { ask: async () => ok(answer) } },
      member: {},
      refreshToken: 'first',
      access: { token: 'kept', expiresAt: instantOf(3_600_000) },
      state: 'signed-in',
    } as unknown as SessionStart,
    {
      deskId: 'desk',
      clock: { now: () => instantOf(3_600_000 - left) },
      fetch: async () => expect.unreachable(),
      persistedKeys,
      storeTokens: async () => ok(true),
      changed: () => undefined,
      onEnded: () => expect.unreachable(),
    },
  );
  expect(await session.accessToken()).toEqual(ok(used));
});

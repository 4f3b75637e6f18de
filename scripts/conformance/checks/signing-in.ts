import { randomInt, randomUUID } from 'node:crypto';
import type { Answer } from '../client.ts';
import type { Operation } from '../document.ts';
import type { Check, Kit, KitSession } from '../kit.ts';
import type { Tokens } from '../shapes.ts';

const DEAD = ['token-revoked', 'session-ended', 'token-expired'];

/** A login ID that nobody has, like the one that is tested with; another one each time, so that none gets locked. */
const unknownLike = (value: string): string =>
  /^\d+$/.test(value)
    ? value.replace(/\d/g, (_, at: number) => (at === 0 ? '9' : String(randomInt(10))))
    : `nobody-${randomInt(1_000_000)}-${value}`;

/** What the document does not have: a path, and a method of a path. */
const undescribed = (method: string, path: string): Operation => ({
  id: `${method} ${path}`,
  method,
  path,
  level: 'History',
  needed: false,
  rules: [],
  anonymous: true,
  answers: () => false,
  refuses: (status, reason) => status === 404 && ['not-found', 'not-offered'].includes(reason),
  misfits: () => [],
});

const exchange = (kit: Kit, { tokens, deskId }: KitSession, key: string): Promise<Answer> =>
  kit.ask('refresh', { body: { refreshToken: tokens.refreshToken, deskId }, key });

/** Signing in, tokens, refreshes and the sign-out. */
export const signingIn: readonly Check[] = [
  {
    level: 'History',
    ids: ['sign-in.mismatch', 'sign-in.strict', 'sign-in.key', 'sign-in.repeat'],
    run: async (kit) => {
      await kit.ask('describe');
      const wrong = await kit.ask('signIn', { body: kit.signInBody({ password: `wrong-${randomUUID()}` }) });
      kit.refused('sign-in.mismatch', wrong, 401, ['mismatch']);
      // A good sign-in ends the row of failed ones, so that the kit locks nobody.
      const good = await kit.signIn();
      if (good) await kit.ask('signOut', { token: good.tokens.accessToken });
      const { identifier } = kit.signInBody() as { identifier: { value: string } };
      const unknown = await kit.ask('signIn', {
        body: kit.signInBody({ value: unknownLike(identifier.value) }),
      });
      kit.same('sign-in.mismatch', unknown, '', unknown.text, wrong.text);

      const further = await kit.ask('signIn', { body: { ...kit.signInBody(), conformance: true } });
      kit.refused('sign-in.strict', further, 400, ['bad-request']);
      const keyless = await kit.ask('signIn', { body: kit.signInBody(), key: null });
      kit.refused('sign-in.key', keyless, 400, ['idempotency-key-missing']);

      const [key, body] = [randomUUID(), kit.signInBody()];
      const first = await kit.ask('signIn', { body, key });
      const again = await kit.ask('signIn', { body, key });
      kit.same('sign-in.repeat', again, '', [again.status, again.body], [first.status, first.body]);
      const other = await kit.ask('signIn', { body: kit.signInBody(), key });
      kit.refused('sign-in.repeat', other, 422, ['idempotency-key-reused']);
      const { tokens } = first.body as { tokens?: Tokens };
      await kit.ask('signOut', { token: tokens?.accessToken });
    },
  },
  {
    level: 'History',
    ids: ['request.type', 'path.unknown'],
    run: async (kit) => {
      const headers = { 'content-type': 'text/plain' };
      const typed = await kit.ask('signIn', { body: kit.signInBody(), headers });
      kit.refused('request.type', typed, 415, ['bad-request']);
      const { tokens } = (typed.body ?? {}) as { tokens?: Tokens };
      if (tokens) await kit.ask('signOut', { token: tokens.accessToken });
      for (const [method, path] of [
        ['GET', '/v1/conformance-none'],
        ['DELETE', '/v1/orders'],
      ] as const)
        kit.refused('path.unknown', await kit.as(undescribed(method, path)), 404, [
          'not-found',
          'not-offered',
        ]);
    },
  },
  {
    level: 'History',
    ids: ['tokens.required', 'orders.access', 'tokens.lifetime'],
    run: async (kit) => {
      for (const token of [undefined, 'conformance-unknown-token-000000']) {
        kit.refused('tokens.required', await kit.ask('me', { token }), 401, [
          'token-revoked',
          'token-expired',
        ]);
        kit.refused('orders.access', await kit.ask('orders', { token }), 401, [
          'token-revoked',
          'token-expired',
        ]);
      }
      const answer = await kit.ask('signIn', { body: kit.signInBody() });
      const { tokens } = answer.body as { tokens: Tokens };
      const [access, refresh] = [Date.parse(tokens.accessExpiresAt), Date.parse(tokens.refreshExpiresAt)];
      if (access <= Date.now())
        kit.say('tokens.lifetime', answer, '$.tokens.accessExpiresAt', tokens.accessExpiresAt);
      if (refresh <= access)
        kit.say(
          'tokens.lifetime',
          answer,
          '$.tokens.refreshExpiresAt',
          `${tokens.refreshExpiresAt} ≤ ${tokens.accessExpiresAt}`,
        );
      await kit.ask('signOut', { token: tokens.accessToken });
    },
  },
  {
    level: 'History',
    ids: ['refresh.pair', 'refresh.repeat', 'refresh.reuse', 'refresh.unknown'],
    run: async (kit) => {
      const session = await kit.signIn();
      if (!session) return 'no-session';
      const key = randomUUID();
      const first = await exchange(kit, session, key);
      if (!kit.accepted('refresh.pair', first)) return;
      const pair = first.body as Tokens;
      for (const name of ['accessToken', 'refreshToken'] as const)
        if (pair[name] === session.tokens[name]) kit.say('refresh.pair', first, `$.${name}`, 'unchanged');
      const again = await exchange(kit, session, key);
      if (kit.accepted('refresh.repeat', again))
        kit.same('refresh.repeat', again, '', again.body, first.body);
      kit.accepted('refresh.pair', await kit.ask('me', { token: pair.accessToken }));

      // The pair was used: whoever comes with the old token now is somebody else.
      const stolen = await exchange(kit, session, randomUUID());
      kit.refused('refresh.reuse', stolen, 401, ['session-ended']);
      kit.refused('refresh.reuse', await kit.ask('me', { token: pair.accessToken }), 401, DEAD);
      const after = await exchange(kit, { tokens: pair, deskId: session.deskId }, randomUUID());
      kit.refused('refresh.reuse', after, 401, DEAD);

      const unknown = await kit.ask('refresh', {
        body: { refreshToken: `conformance-${randomUUID()}`, deskId: session.deskId },
      });
      kit.refused('refresh.unknown', unknown, 401, DEAD);
    },
  },
  {
    level: 'History',
    ids: ['sign-out'],
    run: async (kit) => {
      const session = await kit.signIn();
      if (!session) return 'no-session';
      const token = session.tokens.accessToken;
      kit.accepted('sign-out', await kit.ask('signOut', { token }));
      kit.refused('sign-out', await kit.ask('me', { token }), 401, DEAD);
      kit.refused('sign-out', await exchange(kit, session, randomUUID()), 401, DEAD);
    },
  },
];

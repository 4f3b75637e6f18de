import { randomInt, randomUUID } from 'node:crypto';
import type { Operation } from '../document.ts';
import type { Check } from '../kit.ts';
import type { Tokens } from '../shapes.ts';
import { DEAD, exchange } from './refreshing.ts';

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
  good: [],
  answers: () => false,
  refuses: (status, reason) => status === 404 && ['not-found', 'not-offered'].includes(reason),
  expects: () => '404 not-found | not-offered',
  misfits: () => [],
});

/** A body has at most 64 KiB. */
const MORE_THAN_A_BODY = 70_000;

/** Signing in, tokens and the sign-out. */
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
    ids: ['request.type', 'request.size', 'path.unknown'],
    run: async (kit) => {
      const headers = { 'content-type': 'text/plain' };
      const typed = await kit.ask('signIn', { body: kit.signInBody(), headers });
      kit.refused('request.type', typed, 415, ['bad-request']);
      const { tokens } = (typed.body ?? {}) as { tokens?: Tokens };
      if (tokens) await kit.ask('signOut', { token: tokens.accessToken });
      const large = { ...kit.signInBody(), conformance: 'x'.repeat(MORE_THAN_A_BODY) };
      kit.refused('request.size', await kit.ask('signIn', { body: large }), 413, ['bad-request']);
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
    ids: ['sign-out', 'sign-out.key', 'me.same'],
    run: async (kit) => {
      const session = await kit.signIn();
      if (!session) return 'no-session';
      const token = session.tokens.accessToken;
      for (const each of [undefined, token])
        kit.refused('sign-out.key', await kit.ask('signOut', { token: each, key: null }), 400, [
          'idempotency-key-missing',
        ]);
      const member = await kit.ask('me', { token });
      if (kit.accepted('sign-out.key', member))
        kit.same('me.same', member, '$.id', (member.body as { id: string }).id, kit.memberId);
      kit.accepted('sign-out', await kit.ask('signOut', { token }));
      kit.refused('sign-out', await kit.ask('me', { token }), 401, DEAD);
      kit.refused('sign-out', await exchange(kit, session, randomUUID()), 401, DEAD);
    },
  },
];

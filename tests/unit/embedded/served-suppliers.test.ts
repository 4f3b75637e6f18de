import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isAllowed, isOffered } from '#electron/domain/access.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createApp, type ServedSupplier } from '#electron/suppliers/embedded/http/app.ts';
import type { MemberRow } from '#electron/suppliers/embedded/http/caller.ts';
import { success } from '#electron/suppliers/embedded/http/problems.ts';
import { createIdempotencyStore } from '#electron/suppliers/embedded/http/idempotency.ts';
import { createSettings } from '#electron/suppliers/embedded/settings.ts';
import type { Role } from '#shared/model/member.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { wellformed } from '#tests/contract/supplier-api/abuse-tools.ts';

const [askul] = profiles;
const roles: readonly Role[] = ['administrator', 'buyer', 'viewer'];
const entries = Object.entries(routes) as [RouteName, Route][];

/** A supplier whose features ask nobody anything: whatever is asked of them, they answer. */
function served(handlers: object, role: Role = 'administrator') {
  const db = openDatabase(':memory:');
  onTestFinished(() => void db.close());
  // There are no members; the one who asks is made up.
  db.pragma('foreign_keys = OFF');
  const supplier: ServedSupplier = {
    id: 'anybody',
    profile: askul!,
    authenticate: () => ({
      sessionId: 1,
      deskId: 'desk',
      member: { id: 1, companyId: 1, role } as MemberRow,
    }),
    handlers,
  };
  const app = createApp([supplier], {
    settings: createSettings(db),
    idempotencyStore: createIdempotencyStore(db, Date.now),
    clock: Date.now,
    onUnexpected: (error) => {
      throw error;
    },
    onFault: () => undefined,
    minResponseMs: 0,
  });
  let asked = 0;
  return {
    db,
    async ask(name: RouteName): Promise<Response> {
      const { method, path }: Route = routes[name];
      const {
        params = {},
        query = {},
        body,
      } = wellformed[name]() as {
        params?: Record<string, string>;
        query?: Record<string, string>;
        body?: object;
      };
      const filled = path.replace(/\{(\w+)\}/g, (_, part: string) => params[part]!);
      asked += 1;
      return app.fetch(
        new Request(`http://store/anybody${filled}?${new URLSearchParams(query).toString()}`, {
          method: method.toUpperCase(),
          headers: { 'content-type': 'application/json', 'idempotency-key': `key-${asked}` },
          ...(body && { body: JSON.stringify(body) }),
        }),
        { clientAddress: 'in-program' },
      );
    },
  };
}

/** The same handler for every route. */
const alike = (handler: () => unknown) => Object.fromEntries(entries.map(([name]) => [name, handler]));

describe('what the store decides by the table of routes alone', () => {
  it.each(roles)(
    'AS-69 somebody with the role %s is let in where the entry says so, and nowhere else',
    async (role) => {
      const handler = vi.fn(() => success({ told: 'everything' }));
      const { ask } = served(alike(handler), role);
      for (const [name, { by, offered }] of entries) {
        handler.mockClear();
        const answer = await ask(name);
        const { reason = null } = (await answer.json()) as { reason?: string };
        const word = !isOffered(askul!, offered) ? 'not-offered' : isAllowed(role, by) ? null : 'not-allowed';
        expect([name, reason]).toEqual([name, word]);
        expect([name, handler.mock.calls.length]).toEqual([name, word === null ? 1 : 0]);
      }
    },
  );

  it('AS-69 what an entry has for administrators is refused to everybody else', async () => {
    const ofAdministrators = entries.filter(([, { by }]) => by === 'administrators');
    expect(ofAdministrators.length).toBeGreaterThan(0);
    for (const role of ['buyer', 'viewer'] as const) {
      const { ask } = served(
        alike(() => success({ told: 'everything' })),
        role,
      );
      for (const [name] of ofAdministrators) expect([name, (await ask(name)).status]).toEqual([name, 403]);
    }
  });

  it('does not start without a handler for something that is offered, and needs none for what is not', () => {
    const handlers = alike(() => success({}));
    const without = (name: RouteName) => () => served({ ...handlers, [name]: undefined });
    for (const [name, { offered }] of entries)
      if (isOffered(askul!, offered)) expect(without(name), name).toThrow(name);
      else expect(without(name), name).not.toThrow();
  });

  it('lets no answer of a write be cached, nor keeps it on the disk in plain unless its entry says so', async () => {
    const { ask, db } = served(alike(() => success({ told: 'a secret of somebody' })));
    const writes = entries.filter(
      ([, route]) => route.method !== 'get' && isOffered(askul!, route.offered) && route.write !== 'none',
    );
    for (const [name, { secret }] of writes) {
      const answer = await ask(name);
      expect([name, answer.status, answer.headers.get('cache-control')]).toEqual([name, 200, 'no-store']);
      const inPlain = db.prepare('SELECT count(*) FROM writes WHERE route = ? AND body IS NOT NULL').pluck();
      expect([name, inPlain.get(name)]).toEqual([name, secret === false ? 1 : 0]);
    }
    expect(writes.some(([, { secret }]) => secret === false)).toBe(true);
  });
});

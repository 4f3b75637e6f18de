import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAllowed } from '#electron/domain/access.ts';
import { callNames, calls, type CallName } from '#shared/ipc/contract.ts';
import { routes, type Route } from '#shared/supplier-api/routes.ts';
import { arbitraryOf } from '#tests/support/arbitrary-of.ts';
import { askul, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';

const inputsPerCall = 12;
/** What would leave nothing to be reached by the rest. */
const leaving: ReadonlySet<CallName> = new Set([
  'accounts.sign-out',
  'account.sign-out-everywhere',
  'withdrawal.confirm',
  'lock.lock',
]);

/** What a request of a route looks like, as `POST /v1/carts/lines`. */
const patternOf = ({ method, path }: Route): RegExp =>
  new RegExp(`^${method.toUpperCase()} ${path.replaceAll('/', '\\/').replace(/\{\w+\}/g, '[^/]+')}$`);

it('AS-69 whatever a page of a viewer asks for, nothing leaves the desk that a viewer may not do', async () => {
  const { desk, asked } = await startDeskAndStore({ lines: 100 });
  const { id: account, member } = await signInTrial(desk, askul, 'watanabe.keiko');
  expect(member.role).toBe('viewer');
  const forbidden = Object.entries(routes as Readonly<Record<string, Route>>).filter(
    ([, route]) => route.by !== 'anyone' && !isAllowed('viewer', route.by),
  );
  expect(forbidden.length).toBeGreaterThan(20);
  const allowedPatterns = Object.values(routes as Readonly<Record<string, Route>>)
    .filter((route) => route.by === 'anyone' || isAllowed('viewer', route.by))
    .map(patternOf);

  asked.length = 0;
  const known = [account, askul, '100007', '2026-10-31'];
  const reached = new Set<CallName>();
  for (const name of callNames) {
    if (leaving.has(name)) continue;
    for (const input of fc.sample(arbitraryOf(calls[name].input, known), {
      numRuns: inputsPerCall,
      seed: 12,
    })) {
      const before = asked.length;
      // Every account that is named is the viewer's own: a random one reaches nobody.
      const about =
        typeof input === 'object' && input !== null && 'account' in input ? { ...input, account } : input;
      await desk.desk.call(name, about);
      if (asked.length > before) reached.add(name);
    }
  }
  const broken = asked.filter(
    (request) =>
      forbidden.some(([, route]) => patternOf(route).test(request)) &&
      !allowedPatterns.some((pattern) => pattern.test(request)),
  );
  expect(broken).toEqual([]);
  // The sweep went through to the supplier, not only against the door.
  expect(reached.size).toBeGreaterThan(20);
}, 240_000);

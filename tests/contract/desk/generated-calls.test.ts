import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { callNames, calls, type CallName } from '#shared/ipc/contract.ts';
import { refusalSchema, resultSchema } from '#shared/model/refusal.ts';
import { arbitraryOf } from '#tests/support/arbitrary-of.ts';
import { startDesk } from '#tests/support/desk.ts';

const runs = 10_000;

it(
  `answers ${runs} generated calls with a typed refusal or a valid answer, and stays up`,
  { timeout: 600_000 },
  async () => {
    const desk = await startDesk();
    const trial = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
    const account = await desk.good('sign-in.start', {
      supplier: trial.supplier as never,
      identifier: trial.identifier.value,
      password: trial.password,
      staySignedIn: false,
    });
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const { resultId } = await desk.good('orders.search', { accounts: [account.id], filter: {} });
    const known = [
      account.id,
      resultId,
      trial.supplier,
      trial.identifier.value,
      '2026-04-01',
      '2026-10-31',
      '用紙',
      // Fields of forms, and what every object has.
      'personName',
      'email',
      'phone',
      'constructor',
      'toString',
    ];

    // Signing the one person out would leave nothing to reach.
    const leaving: ReadonlySet<CallName> = new Set(['accounts.sign-out', 'account.sign-out-everywhere']);
    const knownTo = (name: CallName): string[] => (leaving.has(name) ? [] : known);

    // Made once: ten thousand times they would cost more than the calls.
    const forEachName = <T>(make: (name: CallName) => T) =>
      Object.fromEntries(callNames.map((name) => [name, make(name)])) as Readonly<Record<CallName, T>>;
    const inputs = forEachName((name) => arbitraryOf(calls[name].input, knownTo(name)));
    const answers = forEachName((name) => resultSchema(calls[name].output));

    const call = fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .constantFrom(...callNames)
          .chain((name) => fc.tuple(fc.constant<unknown>(name), inputs[name])),
      },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom<unknown>(...callNames), fc.anything()) },
      { weight: 1, arbitrary: fc.tuple(fc.anything(), fc.anything()) },
    );
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(call, async ([name, input]) => {
        const answer = await desk.desk.call(name, input);
        if (answer.ok) {
          expect(answers[name as CallName].safeParse(answer).success).toBe(true);
          seen.set(`${String(name)} ok`, (seen.get(`${String(name)} ok`) ?? 0) + 1);
        } else {
          expect(refusalSchema.safeParse(answer.error).error).toBeUndefined();
          expect(answer.error.code, JSON.stringify([name, input])).not.toBe('unexpected');
          seen.set(answer.error.code, (seen.get(answer.error.code) ?? 0) + 1);
        }
      }),
      { numRuns: runs, seed: 20261122 },
    );
    // The generated calls went through the contract into the desk, not only against its door.
    expect(seen.get('call.bad-input')).toBeGreaterThan(100);
    expect(seen.get('orders.search ok')).toBeGreaterThan(2);
    expect(seen.get('account.abilities ok')).toBeGreaterThan(2);
    expect([...seen.keys()].some((code) => code.startsWith('identifier.'))).toBe(true);
    expect([...seen.keys()].length).toBeGreaterThan(30);
    // Errors that a page reported stand in the log as such; there must be none of the desk's own.
    const log = readFileSync(join(desk.folder, 'logs', 'desk.log'), 'utf8')
      .trim()
      .split('\n');
    expect(log.filter((line) => line.includes('"level":50') && !line.includes('"PageError"'))).toEqual([]);
    expect((await desk.call('desk.start', {})).ok).toBe(true);
  },
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { startDesk } from '#tests/support/desk.ts';
import { ownErrors, sendGeneratedCalls } from '#tests/support/generated-calls.ts';

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
    const known = [account.id, resultId, trial.supplier, trial.identifier.value];
    const seen = await sendGeneratedCalls(desk.desk, { known, runs, seed: 20261122 });
    // The generated calls went through the contract into the desk, not only against its door.
    expect(seen.get('call.bad-input')).toBeGreaterThan(100);
    expect(seen.get('orders.search ok')).toBeGreaterThan(2);
    expect(seen.get('account.abilities ok')).toBeGreaterThan(2);
    expect([...seen.keys()].some((code) => code.startsWith('identifier.'))).toBe(true);
    expect([...seen.keys()].length).toBeGreaterThan(30);
    expect(ownErrors(readFileSync(join(desk.folder, 'logs', 'desk.log'), 'utf8'))).toEqual([]);
    expect((await desk.call('desk.start', {})).ok).toBe(true);
  },
);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clock } from '#electron/desk/ports/clock.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { instantOf } from '#shared/model/dates.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { managedPolicy, type ManagedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/* An ordinary office machine: a mistake in its policy deletes nobody's work. */

const trial = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
const credentials = {
  supplier: trial.supplier as never,
  identifier: trial.identifier.value,
  password: trial.password,
};
const unreadable = { found: 'failure', fault: 'syntax' } as const;

/** A desk with somebody who stays signed in, and files for their history. */
async function office(first: Parameters<ManagedPolicy['put']>[0] = { found: 'nothing' }) {
  let passed = 0;
  const clock: Clock = { now: () => instantOf(Date.now() + passed) };
  const pass = (milliseconds: number): void => void (passed += milliseconds);
  const kit = { folder: tempFolder(), keychain: memoryKeychain(), clock };
  const policy = managedPolicy(first);
  const desk = await startDesk({ ...kit, policy });
  const { id } = await desk.good('sign-in.start', { ...credentials, staySignedIn: true });
  return { ...kit, desk, policy, id, pass };
}
const put = async (desk: TestDesk, policy: ManagedPolicy, next: Parameters<ManagedPolicy['put']>[0]) => {
  const changed = desk.next('policy.changed');
  await policy.put(next);
  return changed;
};
const saved = ({ folder, keychain }: Pick<Awaited<ReturnType<typeof office>>, 'folder' | 'keychain'>) => ({
  caches: readdirSync(join(folder, 'caches')).filter((name) => name.endsWith('.db')),
  keys: [...keychain.entries.keys()].sort(),
});
const accountsOf = async (desk: TestDesk) => (await desk.good('accounts.list', {})).map(({ id }) => id);
const orders = async (desk: TestDesk, id: never) => {
  const found = await desk.call('orders.search', { accounts: [id], filter: {} });
  return found.ok ? found.value.orders : found.error.code;
};

describe('a policy that cannot be read, on a machine that never had one', () => {
  it('refuses every call of whoever is there while the desk runs, is said, and deletes nothing', async () => {
    const kit = await office();
    const { desk, policy, id } = kit;
    await desk.ended(await desk.good('sync.start', { account: id }));
    const before = saved(kit);
    const count = await orders(desk, id as never);
    const { notices } = await put(desk, policy, unreadable);
    // Nobody is to start the desk again: that changes nothing.
    expect(notices.map(({ code }) => code)).toEqual(['policy.unreadable']);
    expect(await orders(desk, id as never)).toBe('policy.supplier');
    expect(await desk.refused('sync.start', { account: id })).toMatchObject({ code: 'policy.supplier' });
    expect(await accountsOf(desk)).toEqual([id]);
    await put(desk, policy, { supportContact: '内線1234' });
    expect(await orders(desk, id as never)).toBe(count);
    expect(saved(kit)).toEqual(before);
    await desk.close();
    const next = await startDesk({ ...kit, policy: managedPolicy({ found: 'nothing' }) });
    expect(await accountsOf(next)).toEqual([id]);
  });

  it('restores nobody at a start, and deletes nothing: the next start has everybody', async () => {
    const kit = await office();
    const before = saved(kit);
    await kit.desk.close();
    const policy = managedPolicy(unreadable);
    const desk = await startDesk({ ...kit, policy });
    expect(await accountsOf(desk)).toEqual([]);
    expect(saved(kit)).toEqual(before);
    // The suppliers are those of the start, which says so.
    const { notices } = await put(desk, policy, { found: 'nothing' });
    expect(notices).toContainEqual(expect.objectContaining({ code: 'policy.restart-needed' }));
    await desk.close();
    const next = await startDesk({ ...kit, policy });
    expect(await accountsOf(next)).toEqual([kit.id]);
    expect(saved(kit)).toEqual(before);
  });

  it('ends what the policy forbids, once it can be read', async () => {
    const kit = await office();
    await put(kit.desk, kit.policy, unreadable);
    await put(kit.desk, kit.policy, { sharedMachine: true, staySignedIn: false });
    expect(await kit.desk.good('accounts.list', {})).toMatchObject([{ id: kit.id, staySignedIn: false }]);
    expect(saved(kit).keys.filter((name) => name.includes('/stay/'))).toEqual([]);
    await put(kit.desk, kit.policy, { trialStore: false });
    expect(await accountsOf(kit.desk)).toEqual([]);
    expect(saved(kit).caches).not.toEqual([]);
  });
});

describe('a wrong value in the place of the kiosk', () => {
  it.each(['accounts.sign-out', 'kiosk.end', 'the policy goes', 'the end of the desk'] as const)(
    '%s deletes nothing',
    async (how) => {
      const kit = await office();
      const { desk, policy, id } = kit;
      await put(desk, policy, { kiosk: 'false' as never });
      const { caches } = saved(kit);
      expect(caches).not.toEqual([]);
      if (how === 'accounts.sign-out') await desk.good(how, { account: id, forget: false });
      else if (how === 'kiosk.end') await desk.good(how, {});
      else if (how === 'the policy goes') await put(desk, policy, { found: 'nothing' });
      else await desk.close();
      if (how !== 'the end of the desk') expect(await accountsOf(desk)).toEqual([]);
      expect(saved(kit).caches).toEqual(caches);
      expect(saved(kit).keys.some((name) => name.includes('/locker/'))).toBe(true);
    },
  );

  it('deletes nothing either where the next readings fail, also at a start', async () => {
    const kit = await office();
    await put(kit.desk, kit.policy, { kiosk: 'false' as never });
    const { caches } = saved(kit);
    await put(kit.desk, kit.policy, unreadable);
    await kit.desk.close();
    kit.policy.prepare(unreadable);
    const desk = await startDesk({ ...kit, policy: kit.policy });
    await desk.close();
    expect(saved(kit).caches).toEqual(caches);
  });

  it('still leaves nothing of whoever was there, where the policy had said a kiosk before', async () => {
    const policy = managedPolicy({ kiosk: true });
    const kit = { folder: tempFolder(), keychain: memoryKeychain() };
    const desk = await startDesk({ ...kit, policy });
    await desk.good('sign-in.start', { ...credentials, staySignedIn: false });
    await put(desk, policy, { kiosk: 'yes' as never });
    await desk.good('kiosk.end', {});
    expect(saved(kit).caches).toEqual([]);
  });
});

it('a desk that went on in memory deletes nothing of earlier runs when IT requires a keychain', async () => {
  const kit = await office();
  const { caches } = saved(kit);
  await kit.desk.close();
  kit.keychain.fault = 'unavailable';
  const policy = managedPolicy();
  const desk = await startDesk({ ...kit, policy });
  await desk.good('vault.decide', { decision: 'continue-in-memory' });
  await desk.good('sign-in.start', { ...credentials, staySignedIn: false });
  await put(desk, policy, { keychainRequired: true });
  expect(await accountsOf(desk)).toEqual([]);
  await desk.close();
  kit.keychain.fault = null;
  await (await startDesk({ ...kit, policy: managedPolicy() })).close();
  expect(saved(kit).caches).toEqual(caches);
  expect(readFileSync(join(kit.folder, 'logs', 'desk.log'), 'utf8')).not.toContain(
    'what people left deleted',
  );
});

describe('a policy that makes a kiosk of an office machine by mistake', () => {
  it.each<readonly [string, (kit: Awaited<ReturnType<typeof office>>) => Promise<unknown>]>([
    ['is taken back', async ({ desk, policy }) => put(desk, policy, { found: 'nothing' })],
    [
      'stays until the idle time is over',
      async ({ desk, pass }) => {
        const gone = desk.next('idle.changed');
        pass(20 * 60_000);
        desk.tick();
        await gone;
      },
    ],
    [
      'comes after one that could not be read',
      async ({ desk, policy }) => {
        await put(desk, policy, unreadable);
        await put(desk, policy, { kiosk: true });
      },
    ],
  ])('%s: nothing is deleted before the machine has started as one', async (_how, then) => {
    const kit = await office();
    const { desk, policy, id } = kit;
    await desk.ended(await desk.good('sync.start', { account: id }));
    const { caches } = saved(kit);
    expect(caches.length).toBeGreaterThan(0);
    const { notices } = await put(desk, policy, { kiosk: true });
    expect(notices.map(({ code }) => code)).toContain('policy.restart-needed');
    await then(kit);
    // Whatever is deleted in the background has been by then.
    await desk.close();
    expect(saved(kit).caches).toEqual(caches);
    const started = await startDesk({ ...kit, policy: managedPolicy({ kiosk: true }) });
    expect(saved(kit).caches).toEqual([]);
    await started.close();
  });

  it('a kiosk that a wrong value made, and that is corrected while somebody is there, leaves nothing of them', async () => {
    const kit = await office({ kiosk: 'yes' as never });
    const { desk, policy, id } = kit;
    await desk.ended(await desk.good('sync.start', { account: id }));
    expect(saved(kit).caches).toHaveLength(2);
    await put(desk, policy, { kiosk: true });
    await desk.good('kiosk.end', {});
    expect(saved(kit).caches).toEqual([]);
  });
});

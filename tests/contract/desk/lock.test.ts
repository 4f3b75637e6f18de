import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventPayload } from '#shared/ipc/contract.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import { amano, askul, startDeskAndStore, trialSignIn } from '#tests/support/desk-and-store.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';
import { memoryKeychain, type MemoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const first = trialSignIn(askul, 'good');
const second = trialSignIn(amano, 'good');
const pin = '482915';

async function start(options: Pick<NonNullable<Parameters<typeof startDesk>[0]>, 'policy'> = {}) {
  let now = Date.parse('2026-11-28T01:00:00Z');
  const kit = { folder: tempFolder(), keychain: memoryKeychain(), ...options };
  const clock = { now: () => instantOf(now) };
  const desk = await startDesk({ ...kit, clock });
  return {
    desk,
    again: () => startDesk({ ...kit, clock }),
    ...kit,
    wait: (seconds: number) => void (now += seconds * 1000),
  };
}
const signIn = (desk: TestDesk, who: typeof first, staySignedIn = false) =>
  desk.good('sign-in.start', { ...who, staySignedIn });
const unlock = (account: Account, secret: string, how: 'password' | 'pin' = 'password') => ({
  account: account.id,
  how,
  secret,
});
/** The entries of the keychain can't be listed until what this answers is called. */
function refuseNames(keychain: MemoryKeychain): () => void {
  const { get } = keychain;
  Object.assign(keychain, {
    get: (name: string) =>
      name.endsWith('names') ? Promise.resolve({ ok: false, fault: 'denied' }) : get(name),
  });
  return () => void Object.assign(keychain, { get });
}
const lockedIds = async (desk: TestDesk) =>
  (await desk.good('lock.state', {})).accounts.flatMap(({ account, locked }) => (locked ? [account] : []));

describe('a locked desk', () => {
  it('refuses every call of an account until the right password, and shows nothing of it', async () => {
    const { desk } = await start();
    const account = await signIn(desk, first);
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const found = await desk.good('orders.search', { accounts: [account.id], filter: {} });
    await desk.good('lock.lock', {});

    const id = account.id;
    for (const refusal of [
      await desk.refused('orders.search', { accounts: [id], filter: {} }),
      await desk.refused('orders.rows', { resultId: found.resultId, offset: 0, limit: 5 }),
      await desk.refused('cart.get', { account: id }),
      await desk.refused('cart.all', {}),
      await desk.refused('customer.get', { account: id }),
      await desk.refused('archive.state', { account: id }),
      await desk.refused('lock.set-pin', { account: id, password: first.password, pin: null }),
      await desk.refused('accounts.sign-out', { account: id, forget: true }),
      await desk.refused('settings.change', { askWhenSwitching: false }),
      await desk.refused('import.list', { account: id }),
    ])
      expect(refusal.code).toBe('lock.locked');
    expect(await desk.good('jobs.list', {})).toEqual([]);
    expect((await desk.good('accounts.list', {}))[0]?.member).toMatchObject({ email: null, kana: null });
    await desk.good('settings.change', { locale: 'en' });

    expect((await desk.refused('lock.unlock', unlock(account, 'Wrong-1'))).code).toBe('lock.wrong-password');
    expect(await lockedIds(desk)).toEqual([id]);
    expect(await desk.good('lock.unlock', unlock(account, first.password))).toMatchObject({ locked: false });
    expect(await desk.good('cart.get', { account: id })).toBeDefined();
    expect((await desk.good('jobs.list', {})).length).toBe(1);
    expect((await desk.good('accounts.list', {}))[0]?.member.email).not.toBeNull();
  });

  it('answers nothing that was asked before it was locked', async () => {
    const { desk } = await start();
    const account = await signIn(desk, first);
    const asked = desk.call('cart.all', {});
    await desk.good('lock.lock', {});
    expect(await asked).toMatchObject({ ok: false, error: { code: 'lock.locked' } });
    expect(await lockedIds(desk)).toEqual([account.id]);
  });

  it('hides an order that was placed meanwhile, and lists it for who comes back', async () => {
    const { desk } = await start();
    const account = await signIn(desk, first);
    await fillCart(desk.desk, account.id);
    const order = await confirmation(desk.desk, account.id);
    const asked = desk.call('checkout.place-order', order);
    await desk.good('lock.lock', {});
    expect(await asked).toMatchObject({ ok: false, error: { code: 'lock.locked' } });
    desk.tick();
    desk.tick();
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    await desk.good('lock.unlock', unlock(account, first.password));
    expect(await desk.good('unresolved-writes.list', {})).toMatchObject([
      { account: account.id, key: order.key, what: 'order', state: 'done' },
    ]);
  });

  it('stays locked across a restart, and opens for who signs in again', async () => {
    const { desk, again } = await start();
    const account = await signIn(desk, first, true);
    await desk.good('lock.lock', {});
    await desk.close();
    const later = await again();
    expect((await later.refused('cart.get', { account: account.id })).code).toBe('lock.locked');
    await signIn(later, first);
    expect(await later.good('lock.state', {})).toMatchObject({ locked: false });
    await later.good('cart.get', { account: account.id });
  });

  it('stays locked for who was there, after a restart too, when somebody else has signed in', async () => {
    const { desk, again } = await start();
    const account = await signIn(desk, first, true);
    await desk.good('lock.lock', {});
    await signIn(desk, second, true);
    expect((await desk.refused('cart.get', { account: account.id })).code).toBe('lock.other-person');
    await desk.close();
    const later = await again();
    expect(await lockedIds(later)).toEqual([account.id]);
    expect((await later.refused('cart.get', { account: account.id })).code).toBe('lock.other-person');
    await later.good('lock.unlock', unlock(account, first.password));
    expect(await later.good('cart.get', { account: account.id })).toBeDefined();
  });

  it('stays locked after a start at which the keychain was not to be read', async () => {
    const { desk, again, keychain } = await start();
    const account = await signIn(desk, first, true);
    await desk.good('lock.lock', {});
    await desk.close();
    const readable = refuseNames(keychain);
    await (await again()).close();
    readable();
    const later = await again();
    expect((await later.refused('cart.get', { account: account.id })).code).toBe('lock.locked');
  });

  it.each([
    ['as it is', null],
    ['of an older program', '{"locked":true,"tries":{}}'],
    ['damaged', '{'],
  ])(
    'stays locked for who was there when somebody else signs in after a start without the keychain; its file: %s',
    async (_, content) => {
      const { desk, again, keychain, folder, wait } = await start();
      const account = await signIn(desk, first, true);
      await desk.good('lock.lock', {});
      await desk.close();
      if (content !== null)
        for (const file of ['lock.json', 'lock.json.copy']) writeFileSync(join(folder, file), content);
      const readable = refuseNames(keychain);
      const between = await again();
      readable();
      await signIn(between, second);
      await between.good('cart.all', {});
      await between.close();
      const later = await again();
      expect(await lockedIds(later)).toEqual([account.id]);
      expect((await later.refused('cart.get', { account: account.id })).code).toBe('lock.other-person');
      wait(3600);
      await later.good('lock.unlock', unlock(account, first.password));
      await later.close();
      expect(await lockedIds(await again())).toEqual([]);
    },
  );

  it('stays locked for who comes back once the keychain can be read again', async () => {
    const { desk, again, keychain } = await start();
    const account = await signIn(desk, first, true);
    await desk.good('lock.lock', {});
    await desk.close();
    keychain.fault = 'denied';
    const later = await again();
    await later.good('vault.decide', { decision: 'continue-in-memory' });
    await signIn(later, second);
    keychain.fault = null;
    await later.good('vault.decide', { decision: 'retry' });
    expect(await lockedIds(later)).toEqual([account.id]);
  });

  it('does not come back for who was signed out while the keychain refused', async () => {
    const { desk, again, keychain } = await start();
    const account = await signIn(desk, first, true);
    await desk.good('lock.lock', {});
    keychain.fault = 'denied';
    const refused = await desk.refused('accounts.sign-out', { account: account.id, forget: false });
    expect(refused.code).toBe('session.keys-left');
    await desk.close();
    keychain.fault = null;
    const later = await again();
    expect(await later.good('accounts.list', {})).toEqual([]);
    expect(await lockedIds(later)).toEqual([]);
  });

  it('is not opened by a policy that takes suppliers away', async () => {
    const policy = managedPolicy({});
    const { desk } = await start({ policy });
    await signIn(desk, first);
    await signIn(desk, second);
    await desk.good('lock.lock', {});
    const shown: { readonly locked: boolean; readonly accounts: readonly unknown[] }[] = [];
    const stop = desk.desk.listen((name, payload) => {
      if (name === 'lock.changed') shown.push(payload as EventPayload<'lock.changed'>);
    });
    await policy.put({ trialStore: false });
    await expect.poll(() => shown.at(-1)).toEqual({ locked: false, accounts: [] });
    stop();
    expect(shown.filter(({ locked, accounts }) => !locked && accounts.length > 0)).toEqual([]);
  });

  it('is not locked where nobody could unlock it, and no longer once everybody has left', async () => {
    const { desk } = await start();
    expect((await desk.refused('lock.lock', {})).code).toBe('lock.nobody');
    const account = await signIn(desk, first);
    await desk.good('lock.lock', {});
    await desk.good('accounts.sign-out', { account: account.id, forget: false });
    expect(await desk.good('lock.state', {})).toEqual({ locked: false, accounts: [] });
  });

  it('looks at no password after five wrong ones, longer each time, also after a restart', async () => {
    const { desk, again, wait } = await start();
    const account = await signIn(desk, first, true);
    await desk.good('lock.lock', {});
    for (let each = 0; each < 4; each += 1) await desk.refused('lock.unlock', unlock(account, 'Wrong-1'));
    expect(await desk.refused('lock.unlock', unlock(account, 'Wrong-1'))).toMatchObject({
      code: 'lock.wait',
      until: '2026-11-28T01:01:00.000Z',
    });
    await desk.close();
    const later = await again();
    expect((await later.refused('lock.unlock', unlock(account, first.password))).code).toBe('lock.wait');
    wait(60);
    await later.good('lock.unlock', unlock(account, first.password));
  });

  it('makes no wait of a year by a clock that was wrong', async () => {
    const { desk, wait } = await start();
    const account = await signIn(desk, first);
    await desk.good('lock.lock', {});
    const year = 365 * 86_400;
    wait(year);
    for (let tries = 0; tries < 5; tries += 1) await desk.refused('lock.unlock', unlock(account, 'Wrong-1'));
    expect((await desk.refused('lock.unlock', unlock(account, first.password))).code).toBe('lock.wait');
    wait(-year);
    expect(await desk.good('lock.unlock', unlock(account, first.password))).toMatchObject({ locked: false });
  });

  it.each([
    ['cannot be understood', (path: string) => writeFileSync(path, '{')],
    ['is gone with its copy', (path: string) => rmSync(path)],
  ])('is locked where its file %s', async (_, damage) => {
    const { desk, again, folder } = await start();
    const account = await signIn(desk, first, true);
    await desk.good('lock.lock', {});
    await desk.close();
    for (const file of ['lock.json', 'lock.json.copy']) damage(join(folder, file));
    const later = await again();
    expect(await lockedIds(later)).toEqual([account.id]);
    await later.refused('lock.unlock', unlock(account, 'Wrong-1'));
    expect((await later.refused('lock.unlock', unlock(account, first.password))).code).toBe('lock.wait');
  });
});

describe('switching to another person', () => {
  it('asks for their password where it is set, and does not act for them before', async () => {
    const { desk } = await start();
    const one = await signIn(desk, first);
    const other = await signIn(desk, second);
    await desk.good('cart.get', { account: one.id });
    await desk.good('settings.change', { askWhenSwitching: true });
    await desk.good('lock.unlock', unlock(one, first.password));
    expect((await desk.refused('cart.get', { account: other.id })).code).toBe('lock.other-person');
    expect((await desk.refused('orders.search', { accounts: [one.id, other.id], filter: {} })).code).toBe(
      'lock.other-person',
    );
    expect((await desk.good('cart.all', {})).map(({ account }) => account)).toEqual([one.id]);
    const ofOne = { account: one.id, password: first.password, pin };
    expect(await desk.good('lock.set-pin', ofOne)).toMatchObject({
      accounts: expect.arrayContaining([expect.objectContaining({ account: one.id, pin: true })]),
    });
    // Whoever is there cannot simply turn it off.
    await desk.good('settings.change', { askWhenSwitching: false });
    expect(await lockedIds(desk)).toEqual([other.id]);
    await desk.good('settings.change', { askWhenSwitching: true });
    await desk.good('lock.unlock', unlock(other, second.password));
    expect(await lockedIds(desk)).toEqual([one.id]);
  });

  it('hides what comes for the one before, and lists the order that they placed once they are back', async () => {
    const all = await startDeskAndStore();
    const { desk } = all;
    await desk.good('settings.change', { askWhenSwitching: true });
    const other = await signIn(desk, second);
    const one = await signIn(desk, first);
    await fillCart(desk.desk, one.id);
    const order = await confirmation(desk.desk, one.id);
    all.cut = { match: (asked) => asked === 'POST /v1/orders', when: 'held' };
    const placed = desk.call('checkout.place-order', order);
    await expect.poll(() => all.asked).toContain('POST /v1/orders');
    await desk.good('lock.unlock', unlock(other, second.password));
    expect(await lockedIds(desk)).toEqual([one.id]);
    await all.arrive();
    expect(await placed).toMatchObject({ ok: false, error: { code: 'lock.other-person' } });
    desk.tick();
    desk.tick();
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    await desk.good('lock.unlock', unlock(one, first.password));
    expect(await desk.good('unresolved-writes.list', {})).toMatchObject([
      { account: one.id, key: order.key, what: 'order', state: 'done' },
    ]);
  });

  it.each(['turned it off', 'signed out'])(
    'asks after a restart, too, when the other has %s',
    async (how) => {
      const { desk, again } = await start();
      await desk.good('settings.change', { askWhenSwitching: true });
      const one = await signIn(desk, first, true);
      const other = await signIn(desk, second, true);
      if (how === 'signed out') await desk.good('accounts.sign-out', { account: other.id, forget: false });
      else await desk.good('settings.change', { askWhenSwitching: false });
      expect(await lockedIds(desk)).toEqual([one.id]);
      await desk.close();
      const later = await again();
      expect(await lockedIds(later)).toEqual([one.id]);
      await later.good('lock.unlock', unlock(one, first.password));
      await later.good('accounts.sign-out', { account: one.id, forget: false });
    },
  );

  it('asks always on a shared machine and in a kiosk, and where the policy says so', async () => {
    for (const values of [{ sharedMachine: true }, { kiosk: true }, { askWhenSwitching: true }]) {
      const { desk } = await start({ policy: managedPolicy(values) });
      const one = await signIn(desk, first);
      await signIn(desk, second);
      await desk.call('settings.change', { askWhenSwitching: false });
      expect((await desk.refused('cart.get', { account: one.id })).code).toBe('lock.other-person');
    }
  });

  it('does not take somebody with the same name for the person who has gone', async () => {
    const { desk } = await start();
    await desk.good('settings.change', { askWhenSwitching: true });
    const one = await signIn(desk, first);
    const other = await signIn(desk, second);
    const state = await desk.good('lock.state', {});
    expect(new Set(state.accounts.map(({ person }) => person)).size).toBe(2);
    expect(await lockedIds(desk)).toEqual([one.id]);
    expect(other.id).not.toBe(one.id);
  });
});

describe('a PIN', () => {
  it('unlocks as the password does, is nowhere in the clear, and goes with what is kept of the person', async () => {
    const { desk, again, keychain } = await start();
    const account = await signIn(desk, first, true);
    expect((await desk.refused('lock.set-pin', { account: account.id, password: 'Wrong-1', pin })).code).toBe(
      'lock.wrong-password',
    );
    for (const bad of ['12345', '123456', '987654', '111111', 'abcdef', '1234567890123'])
      expect(
        (await desk.refused('lock.set-pin', { account: account.id, password: first.password, pin: bad }))
          .code,
      ).toBe('lock.bad-pin');
    await desk.good('lock.set-pin', { account: account.id, password: first.password, pin });
    const kept = JSON.stringify([...keychain.entries]);
    expect(kept).toContain('scrypt$');
    expect(kept).not.toContain(pin);

    await desk.good('lock.lock', {});
    await desk.close();
    const later = await again();
    expect((await later.good('lock.state', {})).accounts).toMatchObject([{ pin: true, locked: true }]);
    expect((await later.refused('lock.unlock', unlock(account, '482916', 'pin'))).code).toBe(
      'lock.wrong-pin',
    );
    await later.good('lock.unlock', unlock(account, pin, 'pin'));
    await later.good('accounts.sign-out', { account: account.id, forget: true });
    expect(JSON.stringify([...keychain.entries])).not.toContain('scrypt$');
  });
});

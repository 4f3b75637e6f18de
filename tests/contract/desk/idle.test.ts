import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { defaultSettings } from '#shared/ipc/settings.ts';
import type { IdleState } from '#shared/ipc/idle.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const good = trialAccounts.filter(
  ({ accountState, supplier }) => accountState.kind === 'good' && supplier === 'askul-trial',
);

async function deskWithClock(folder = tempFolder(), keychain = memoryKeychain()) {
  let now = Date.parse('2026-11-20T01:00:00Z');
  const desk = await startDesk({ folder, keychain, clock: { now: () => instantOf(now) } });
  const told: IdleState[] = [];
  desk.desk.listen((event, payload) => {
    if (event === 'idle.changed') told.push(payload as IdleState);
  });
  return {
    desk,
    told,
    folder,
    keychain,
    wait: (seconds: number) => {
      now += seconds * 1000;
      desk.tick();
    },
    jump: (seconds: number) => (now += seconds * 1000),
  };
}
const signIn = (desk: TestDesk, which: number, staySignedIn = false) => {
  const { identifier, password, supplier } = good[which] ?? expect.unreachable();
  return desk.good('sign-in.start', {
    supplier: supplier as SupplierId,
    identifier: identifier.value,
    password,
    staySignedIn,
  });
};
const left = async (desk: TestDesk, people: number) => {
  await expect.poll(async () => (await desk.good('accounts.list', {})).length).toBe(people);
};

describe('idle sign-out at the desk', () => {
  it('AS-74 AS-75 warns and signs out after fifteen minutes, but not who stays signed in', async () => {
    const { desk, told, wait } = await deskWithClock();
    const going = await signIn(desk, 0);
    const staying = await signIn(desk, 1, true);
    wait(14 * 60 - 1);
    expect(await desk.good('idle.state', {})).toMatchObject({ state: 'active', accounts: [going.id] });
    wait(1);
    expect(told.at(-1)).toMatchObject({ state: 'warning', accounts: [going.id] });
    wait(59);
    expect(told.at(-1)?.state).toBe('warning');
    wait(1);
    expect(told.at(-1)).toEqual({ state: 'signed-out', signOutAt: null, accounts: [going.id] });
    await left(desk, 1);
    expect(await desk.good('accounts.list', {})).toMatchObject([{ id: staying.id }]);
  });

  it('AS-74 goes on for who is there', async () => {
    const { desk, wait } = await deskWithClock();
    await signIn(desk, 0);
    for (let each = 0; each < 5; each += 1) {
      wait(14 * 60 + 59);
      await desk.good('idle.activity', {});
    }
    expect(await desk.good('accounts.list', {})).toHaveLength(1);
  });

  it('AS-74 signs out at once when the machine wakes after hours', async () => {
    const { desk, jump } = await deskWithClock();
    await signIn(desk, 0);
    jump(8 * 3600);
    desk.desk.onPowerEvent();
    await left(desk, 0);
    expect((await desk.good('idle.state', {})).state).toBe('signed-out');
  });

  it('takes the minutes of the settings at once', async () => {
    const { desk, wait } = await deskWithClock();
    await signIn(desk, 0);
    await desk.good('settings.change', { idleMinutes: null });
    wait(600);
    expect((await desk.good('idle.state', {})).signOutAt).toBeNull();
    await desk.good('settings.change', { idleMinutes: 10 });
    await left(desk, 0);
  });

  it('AS-75 lets nobody stay on a shared machine: not now, and not after the next start', async () => {
    const first = await deskWithClock();
    const { desk, wait } = first;
    await signIn(desk, 0, true);
    wait(3600);
    expect(await desk.good('accounts.list', {})).toMatchObject([{ staySignedIn: true }]);
    await desk.good('settings.change', { sharedMachine: true });
    await expect.poll(async () => (await desk.good('accounts.list', {}))[0]?.staySignedIn).toBe(false);
    expect((await signIn(desk, 1, true)).staySignedIn).toBe(false);
    wait(900);
    await left(desk, 0);
    await desk.close();

    const again = await deskWithClock(first.folder, first.keychain);
    expect(await again.desk.good('accounts.list', {})).toEqual([]);
  });

  it('AS-75 brings nobody back at a start after the machine was made a shared one', async () => {
    const first = await deskWithClock();
    await signIn(first.desk, 0, true);
    await first.desk.close();
    const settings = { ...defaultSettings, sharedMachine: true };
    writeFileSync(join(first.folder, 'settings.json'), JSON.stringify(settings));
    const again = await deskWithClock(first.folder, first.keychain);
    expect(await again.desk.good('accounts.list', {})).toEqual([]);
  });

  it('hands a link of the system to a page, once', async () => {
    const { desk } = await deskWithClock();
    const arrived = desk.next('link.received');
    desk.desk.arrive('https://example.com/');
    desk.desk.arrive('kobai-desk://open/askul-trial/two-step/abcdefghijklmnopqrstuvwxyz');
    await arrived;
    expect(await desk.good('links.consume', {})).toEqual({
      link: 'kobai-desk://open/askul-trial/two-step/abcdefghijklmnopqrstuvwxyz',
    });
    expect(await desk.good('links.consume', {})).toEqual({ link: null });
  });
});

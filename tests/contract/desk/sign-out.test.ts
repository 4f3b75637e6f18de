import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Keychain, KeychainAnswer, KeychainFault } from '#electron/vault/keychain.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { amano, askul, signInTrial, startDeskAndStore, trialSignIn } from '#tests/support/desk-and-store.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';

/** A keychain of which chosen calls hang until they are released, and are refused then, as a real one gives up. */
function hangingKeychain() {
  const inner = memoryKeychain();
  let hangs: (call: string) => boolean = () => false;
  let waiting: ((fault: KeychainFault) => void)[] = [];
  let late: (() => Promise<unknown>)[] = [];
  const through = <T>(call: string, work: () => Promise<KeychainAnswer<T>>): Promise<KeychainAnswer<T>> => {
    if (!hangs(call)) return work();
    late.push(work);
    return new Promise((resolve) => waiting.push((fault) => resolve({ ok: false, fault })));
  };
  const keychain: Keychain = {
    get: (name) => through(`get ${name}`, () => inner.get(name)),
    set: (name, secret) => through(`set ${name}`, () => inner.set(name, secret)),
    delete: (name) => through(`delete ${name}`, () => inner.delete(name)),
  };
  const release = (): void => {
    hangs = () => false;
    for (const answer of waiting) answer('locked');
    waiting = [];
  };
  onTestFinished(release);
  return {
    keychain,
    release,
    inner,
    hang: (which: RegExp) => (hangs = (call) => which.test(call)),
    isHanging: () => waiting.length > 0,
    /** Carries out what was refused, as a keychain does that was only slow. */
    land: async () => {
      for (const work of late) await work();
      late = [];
    },
    /** The accounts of whom a sign-in is stored. */
    stored: () => [...inner.entries.keys()].filter((name) => name.includes('/stay/')).length,
    of: (account: AccountId) => [...inner.entries.keys()].filter((name) => name.includes(account)),
  };
}

/** Signs out; answers the refusal's code, and after how many milliseconds the page was told and the call answered. */
async function signOut(desk: TestDesk, account: AccountId, forget = false) {
  const began = performance.now();
  const told = desk
    .next('accounts.changed', (list) => list.every(({ id }) => id !== account))
    .then(() => performance.now() - began);
  const answer = await desk.call('accounts.sign-out', { account, forget });
  return {
    code: answer.ok ? null : answer.error.code,
    answered: performance.now() - began,
    told: await told,
  };
}
/** Generous for a busy machine, and far below what any of the waits would take. */
const soon = 10_000;

describe('a sign-out', () => {
  it('does not wait for a keychain that hangs; the next start signs nobody in, and deletes what was left', async () => {
    const held = hangingKeychain();
    const desk = await startDesk({ keychain: held.keychain });
    const { id } = await signInTrial(desk, amano, 'good', { staySignedIn: true });
    held.hang(/\/stay\//);
    const out = await signOut(desk, id);
    expect(out).toMatchObject({ code: 'session.keys-left' });
    expect(out.told).toBeLessThan(soon);
    expect(out.answered).toBeLessThan(soon);
    expect(await desk.refused('sync.state', { account: id })).toMatchObject({ code: 'account.unknown' });
    held.release();
    await desk.close();
    expect(held.stored()).toBe(1);

    // Nor does it while the keychain goes on to refuse, which is said.
    held.hang(/^(get|delete) .*\/stay\//);
    const second = startDesk({ folder: desk.folder, keychain: held.keychain });
    await expect.poll(held.isHanging).toBe(true);
    held.release();
    const refused = await second;
    expect(await refused.good('accounts.list', {})).toEqual([]);
    await refused.close();

    const later = await startDesk({ folder: desk.folder, keychain: held.keychain });
    expect(await later.good('accounts.list', {})).toEqual([]);
    await expect.poll(held.stored).toBe(0);
    expect((await later.good('desk.start', {})).notices).toEqual([]);
  });

  it('stays one when the note of it is lost with its copy: nobody is signed in, and that is said', async () => {
    const held = hangingKeychain();
    const desk = await startDesk({ keychain: held.keychain });
    // As of a desk in use.
    await desk.good('settings.change', { theme: 'light' });
    const { id } = await signInTrial(desk, amano, 'good', { staySignedIn: true });
    held.inner.fault = 'locked';
    expect(await signOut(desk, id)).toMatchObject({ code: 'session.keys-left' });
    await desk.close();
    held.inner.fault = null;
    for (const file of ['desk.json', 'desk.json.copy']) writeFileSync(join(desk.folder, file), 'x');
    // Nor does a second start, where the first one could not delete it.
    for (const notices of [['desk.id-found'], []]) {
      held.hang(/^delete .*\/stay\//);
      const later = await startDesk({ folder: desk.folder, keychain: held.keychain });
      expect(await later.good('accounts.list', {})).toEqual([]);
      expect((await later.good('desk.start', {})).notices.map(({ code }) => code)).toEqual(notices);
      await expect.poll(held.isHanging).toBe(true);
      held.release();
      await later.close();
      expect(held.stored()).toBe(1);
    }
    const last = await startDesk({ folder: desk.folder, keychain: held.keychain });
    await expect.poll(held.stored).toBe(0);
    // Whoever signs in again stays signed in.
    await signInTrial(last, amano, 'good', { staySignedIn: true });
    await last.close();
    const again = await startDesk({ folder: desk.folder, keychain: held.keychain });
    expect((await again.good('accounts.list', {})).map((each) => each.id)).toEqual([id]);
  });

  it('says what the keychain refuses to delete, and the next start signs nobody in', async () => {
    const held = hangingKeychain();
    const desk = await startDesk({ keychain: held.keychain });
    const { id } = await signInTrial(desk, amano, 'good', { staySignedIn: true });
    held.inner.fault = 'locked';
    expect(await signOut(desk, id, true)).toMatchObject({ code: 'session.keys-left' });
    await desk.close();
    held.inner.fault = null;
    // As if the program had been killed before it deleted the saved history.
    const history = join(desk.folder, 'caches', `${id}.db`);
    expect(existsSync(history)).toBe(false);
    writeFileSync(history, 'history');
    const later = await startDesk({ folder: desk.folder, keychain: held.keychain });
    expect(await later.good('accounts.list', {})).toEqual([]);
    await expect.poll(() => held.of(id)).toEqual([]);
    await expect.poll(() => existsSync(history)).toBe(false);
    // Whoever signs in again stays signed in.
    await signInTrial(later, amano, 'good', { staySignedIn: true });
    await later.close();
    const last = await startDesk({ folder: desk.folder, keychain: held.keychain });
    expect((await last.good('accounts.list', {})).map((each) => each.id)).toEqual([id]);
  });

  it('does not wait for another person, whose name the keychain is slow to write', async () => {
    const held = hangingKeychain();
    const desk = await startDesk({ keychain: held.keychain });
    const { id } = await signInTrial(desk, amano, 'good', { staySignedIn: true });
    held.hang(/^set .*\/names/);
    const other = desk.call('sign-in.start', { ...trialSignIn(askul, 'sato.misaki'), staySignedIn: true });
    await expect.poll(held.isHanging).toBe(true);
    const out = await signOut(desk, id, true);
    expect(out.told).toBeLessThan(soon);
    expect(out.answered).toBeLessThan(soon);
    held.release();
    await other;
    await expect.poll(() => held.of(id)).toEqual([]);
  });

  it('does not wait for a document that is being issued', async () => {
    const all = await startDeskAndStore({ lines: 3000 });
    const { desk } = all;
    const account = (await signInTrial(desk, amano, 'suzuki.daiki')).id;
    await desk.ended(await desk.good('sync.start', { account }));
    const filter = { statuses: ['delivered'], payments: ['card'] } as const;
    const { resultId } = await desk.good('orders.search', { accounts: [account], filter });
    const rows = await desk.good('orders.rows', { resultId, offset: 0, limit: 3 });
    // The first is looked at and issued; the second never gets an answer.
    let issues = 0;
    all.cut = { match: (asked) => asked === 'POST /v1/documents' && (issues += 1) > 2, when: 'never' };
    await desk.good('documents.save', {
      documents: rows.map(({ id }) => ({
        account,
        of: 'order' as const,
        id,
        kind: 'receipt' as const,
        addressee: { key: 'company', honorific: 'onchu' } as const,
      })),
      into: 'one-file',
      locale: 'ja',
    });
    await expect.poll(() => issues).toBe(3);
    const out = await signOut(desk, account);
    expect(out).toMatchObject({ code: null });
    expect(out.told).toBeLessThan(soon);
    expect(out.answered).toBeLessThan(soon);
    // What was issued is written all the same, and the next person is told nothing of it.
    const later: unknown[] = [];
    onTestFinished(desk.desk.listen((name, payload) => later.push([name, payload])));
    expect(await desk.good('jobs.list', {})).toEqual([]);
    expect(await desk.refused('orders.rows', { resultId, offset: 0, limit: 1 })).toMatchObject({
      code: 'history.result-expired',
    });
    await expect.poll(() => existsSync(desk.saveTo!)).toBe(true);
    await signInTrial(desk, amano, 'suzuki.daiki');
    expect(await desk.good('jobs.list', {})).toEqual([]);
    expect(later.filter((each) => (each as [string])[0] === 'job.changed')).toEqual([]);
  });
});

describe('what a keychain writes after it was given up', () => {
  it('of a sign-in that was refused opens nothing, at any later start', async () => {
    const held = hangingKeychain();
    const desk = await startDesk({ keychain: held.keychain });
    held.hang(/^set .*\/stay\//);
    const refused = desk.refused('sign-in.start', { ...trialSignIn(amano, 'good'), staySignedIn: true });
    await expect.poll(held.isHanging).toBe(true);
    held.release();
    expect(await refused).toMatchObject({ code: 'vault.locked' });
    await held.land();
    expect(held.stored()).toBe(1);
    await desk.close();
    const later = await startDesk({ folder: desk.folder, keychain: held.keychain });
    expect(await later.good('accounts.list', {})).toEqual([]);
    await expect.poll(held.stored).toBe(0);
    await signInTrial(later, amano, 'good', { staySignedIn: true });
    await later.close();
    const last = await startDesk({ folder: desk.folder, keychain: held.keychain });
    expect(await last.good('accounts.list', {})).toHaveLength(1);
  });
});

describe('a machine that others share, whose keychain does not delete', () => {
  it('AS-75 restores nobody while it is shared, nor once it is not any more', async () => {
    const held = hangingKeychain();
    const desk = await startDesk({ keychain: held.keychain });
    await signInTrial(desk, amano, 'good', { staySignedIn: true });
    held.hang(/^delete .*\/stay\//);
    await desk.good('settings.change', { sharedMachine: true });
    await expect.poll(held.isHanging).toBe(true);
    held.release();
    await desk.close();
    expect(held.stored()).toBe(1);
    held.hang(/^delete .*\/stay\//);
    const starting = startDesk({ folder: desk.folder, keychain: held.keychain });
    await expect.poll(held.isHanging).toBe(true);
    held.release();
    const shared = await starting;
    expect(await shared.good('accounts.list', {})).toEqual([]);
    await shared.good('settings.change', { sharedMachine: false });
    await shared.close();
    const later = await startDesk({ folder: desk.folder, keychain: held.keychain });
    expect(await later.good('accounts.list', {})).toEqual([]);
    await expect.poll(held.stored).toBe(0);
  });
});

import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import type { Result } from '#shared/model/result.ts';
import {
  amano,
  askul,
  quocard,
  signInTrial,
  startDeskAndStore,
  trialSignIn,
  type DeskAndStore,
} from '#tests/support/desk-and-store.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/*
 * A kiosk whose supplier answers after the person has left. Whatever it was that they had begun, the next person finds
 * nothing of it.
 */

const kondo = 'kondo.natsumi@minato.example.jp';
const fresh = 'shinki.taro@example.co.jp';
const member = 'saito.yuko';
const person = trialSignIn(quocard, member);
const newPassword = { newPassword: 'Jibun-Pass1!', newPasswordAgain: 'Jibun-Pass1!' };

async function kiosk(more: ManagedValues = {}) {
  const keychain = memoryKeychain();
  const policy = managedPolicy({ kiosk: true, ...more });
  const both = await startDeskAndStore({ keychain, policy });
  return Object.assign(both, { keychain, policy });
}
type Kiosk = Awaited<ReturnType<typeof kiosk>>;

/** What is on the machine of anybody. */
const left = async ({ desk, keychain }: Kiosk) => ({
  accounts: await desk.good('accounts.list', {}),
  jobs: await desk.good('jobs.list', {}),
  caches: readdirSync(join(desk.folder, 'caches')).filter((name) => name.endsWith('.db')),
  archived: globSync('archive/**/*.bin', { cwd: desk.folder }),
  keys: [...keychain.entries.keys()].filter(
    (name) => /\/[0-9a-f]{32}$/.test(name) && !name.startsWith('folder/'),
  ),
});
const nothing = { accounts: [], jobs: [], caches: [], archived: [], keys: [] };
const diagnosed = async ({ desk }: Kiosk, supplier = quocard) =>
  (await desk.good('sign-in.diagnose', { supplier, answers: {} })).refusal;

/** Begins the call with no answer of the supplier, ends the visit, and lets the answer come. */
async function late(
  both: Kiosk,
  call: () => Promise<Result<unknown>>,
  end = async (): Promise<unknown> => both.desk.good('kiosk.end', {}),
): Promise<Result<unknown>> {
  both.asked.length = 0;
  both.cut = { match: () => true, when: 'held' };
  const answer = call();
  await expect.poll(() => both.asked.length).toBeGreaterThan(0);
  const ended = end();
  // Not where the end of the desk waits for the answer.
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200))]);
  both.cut = null;
  await both.arrive();
  await ended;
  return answer;
}

const documentOf = (account: never, id: string) =>
  ({
    account,
    of: 'order',
    id,
    kind: 'delivery-note',
    addressee: { key: 'company', honorific: 'onchu' },
  }) as never;
const printsDocument = (desk: Kiosk['desk'], account: never, id: string) =>
  desk.call('documents.print', documentOf(account, id));

describe('a sign-in that the supplier answers after the person has left', () => {
  const isLate = { ok: false, error: { code: 'sign-in.left' } };

  it.each<readonly [string, (both: Kiosk) => Promise<unknown>]>([
    ['終了, or a page that crashed', ({ desk }) => desk.good('kiosk.end', {})],
    ['a kiosk that is taken away', ({ policy }) => policy.put({ found: 'nothing' })],
    [
      'the sign-out of the last one',
      async ({ desk }) => {
        const [one] = await desk.good('accounts.list', {});
        await desk.good('accounts.sign-out', { account: one!.id, forget: false });
      },
    ],
    [
      'the idle time',
      async ({ desk, clock }) => {
        clock.advance(20 * 60_000);
        desk.tick();
        await expect.poll(() => desk.opened).toContain('forget-person');
      },
    ],
  ])('%s: nothing of it stays, and it is ended at the supplier', async (how, end) => {
    const both = await kiosk();
    if (how.startsWith('the ')) await signInTrial(both.desk, askul, 'good');
    const answer = await late(
      both,
      () => both.desk.call('sign-in.start', person),
      () => end(both),
    );
    expect(answer).toMatchObject(isLate);
    expect(both.asked).toContain('DELETE /v1/sessions/current');
    expect(await left(both)).toEqual(nothing);
    // Whoever comes next is not in the way of it, nor it of them.
    if (how.startsWith('終了'))
      expect((await signInTrial(both.desk, quocard, member)).state).toBe('signed-in');
  });

  it('the end of the desk waits for it, and nothing of it stays', async () => {
    const both = await kiosk();
    const answer = await late(
      both,
      () => both.desk.call('sign-in.start', person),
      () => both.desk.close(),
    );
    expect(answer).toMatchObject(isLate);
    expect(both.asked).toContain('DELETE /v1/sessions/current');
    expect(readdirSync(join(both.desk.folder, 'caches')).filter((name) => name.endsWith('.db'))).toEqual([]);
    expect([...both.keychain.entries.keys()].filter((name) => name.includes('/locker/'))).toEqual([]);
  });

  it('does not take the place of the next person at the same account', async () => {
    const both = await kiosk();
    both.cut = { match: () => true, when: 'held' };
    const first = both.desk.call('sign-in.start', person);
    await expect.poll(() => both.asked.length).toBeGreaterThan(0);
    await both.desk.good('kiosk.end', {});
    both.cut = null;
    const [next] = await Promise.all([both.desk.call('sign-in.start', person), both.arrive()]);
    expect(next.ok).toBe(true);
    expect(await first).toMatchObject(isLate);
    expect(await both.desk.good('accounts.list', {})).toHaveLength(1);
    expect((await left(both)).caches).not.toEqual([]);
  });

  it('refused, it is no diagnosis of the next person', async () => {
    const both = await kiosk();
    const answer = await late(both, () => both.desk.call('sign-in.start', { ...person, password: 'wrong' }));
    expect(answer.ok).toBe(false);
    expect(await diagnosed(both)).toBeNull();
    // As it is of the one who typed it.
    await both.desk.refused('sign-in.start', { ...person, password: 'wrong' });
    expect(await diagnosed(both)).not.toBeNull();
  });

  it.each([
    ['a link', quocard, 'two-step'],
    ['a new password', askul, 'temporary'],
  ] as const)('leaves nothing that goes on with %s', async (how, supplier, who) => {
    const both = await kiosk();
    const answer = await late(both, () => both.desk.call('sign-in.start', trialSignIn(supplier, who)));
    expect(answer.ok).toBe(false);
    if (how === 'a link')
      expect(
        await both.desk.refused('links.follow', { link: await both.linkTo(quocard, kondo) }),
      ).toMatchObject({ code: 'link.no-pending-sign-in' });
    else {
      const { flow = '' } = answer.ok ? {} : answer.error;
      expect(await both.desk.refused('sign-in.set-password', { flow, ...newPassword })).toMatchObject({
        code: 'flow.expired',
      });
    }
  });
});

describe('whatever else a supplier answers after the person has left', () => {
  const follow =
    (to: string) =>
    async ({ desk, linkTo }: DeskAndStore) => {
      const link = await linkTo(quocard, to);
      return () => desk.call('links.follow', { link });
    };
  /** Prepares, and answers what is begun then. */
  type Kind = (both: Kiosk) => Promise<() => Promise<Result<unknown>>>;
  const signedIn =
    (
      call: (desk: Kiosk['desk'], account: never, order: string) => Promise<Result<unknown>>,
      [supplier, name]: readonly [typeof quocard, string] = [quocard, member],
    ): Kind =>
    async ({ desk }) => {
      const { id } = await signInTrial(desk, supplier, name);
      await desk.ended(await desk.good('sync.start', { account: id }));
      const filter = { statuses: ['delivered' as const] };
      const { resultId } = await desk.good('orders.search', { accounts: [id], filter });
      const [row] = await desk.good('orders.rows', { resultId, offset: 0, limit: 1 });
      return () => call(desk, id as never, row!.id);
    };

  it.each<readonly [string, Kind]>([
    [
      'the link of a sign-in',
      async (both) => {
        await both.desk.refused('sign-in.start', trialSignIn(quocard, 'two-step'));
        return follow(kondo)(both);
      },
    ],
    [
      'the proof of an address',
      async (both) => {
        await both.desk.good('registration.start', { supplier: quocard, email: fresh, locale: 'ja' });
        return follow(fresh)(both);
      },
    ],
    [
      'a password that has to be set',
      async ({ desk }) => {
        const { flow = '' } = await desk.refused('sign-in.start', trialSignIn(askul, 'temporary'));
        return () => desk.call('sign-in.set-password', { flow, ...newPassword });
      },
    ],
    [
      'a new password',
      signedIn((desk, account) =>
        desk.call('account.change-password', {
          account,
          currentPassword: person.password,
          newPassword: 'Kaisha2027',
          newPasswordAgain: 'Kaisha2027',
          currentEmail: null,
        } as never),
      ),
    ],
    ['a sync', signedIn((desk, account) => desk.call('sync.start', { account, fromScratch: true }))],
    ['the own details', signedIn((desk, account) => desk.call('customer.get', { account }))],
    ['the cart', signedIn((desk, account) => desk.call('cart.get', { account } as never))],
    ['a document', signedIn(printsDocument, [amano, 'suzuki.daiki'])],
  ])('%s: the next person finds nothing of it', async (_what, prepare) => {
    const both = await kiosk();
    const call = await prepare(both);
    const answer = await late(both, call);
    await expect.poll(() => left(both)).toEqual(nothing);
    expect(both.desk.opened.filter((what) => what !== 'forget-person')).toEqual([]);
    const { value } = answer as { value?: { flow?: string } };
    if (value?.flow !== undefined)
      expect(await both.desk.refused('registration.complete', { flow: value.flow })).toMatchObject({
        code: 'flow.expired',
      });
    expect(await diagnosed(both)).toBeNull();
    both.desk.tick();
    expect(await left(both)).toEqual(nothing);
  });

  it('a document at a kiosk that is taken away: neither shown nor in the archive of the machine', async () => {
    const both = await kiosk();
    const prints = await signedIn(printsDocument, [amano, 'suzuki.daiki'])(both);
    const answer = await late(both, prints, () => both.policy.put({ found: 'nothing' }));
    expect(answer.ok).toBe(false);
    await expect.poll(() => left(both)).toEqual(nothing);
  });

  it('a document that was to be saved, at a kiosk that is taken away: no dialog names it', async () => {
    const both = await kiosk({ saveFolders: [tempFolder()] });
    const saves = await signedIn(
      (desk, account, id) =>
        desk.call('documents.save', { documents: [documentOf(account, id)], into: 'one-file', locale: 'ja' }),
      [amano, 'suzuki.daiki'],
    )(both);
    const { dialogs } = both.desk;
    const answer = await late(both, saves, () => both.policy.put({ found: 'nothing' }));
    expect(answer.ok).toBe(false);
    expect(both.desk.dialogs).toBe(dialogs);
    await expect.poll(() => left(both)).toEqual(nothing);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Account } from '#shared/ipc/sign-in.ts';
import {
  amano,
  askul,
  signInTrial,
  plusMember,
  quocard,
  startDeskAndStore,
  supplierOf,
  trialSignIn,
} from '#tests/support/desk-and-store.ts';
import { keychainEntries } from '#tests/support/keychain-entries.ts';
import type { TestDesk } from '#tests/support/desk.ts';

const password = 'QuoPay2026';
const confirm = ({ id: account }: Account, change: { password?: string; understood?: boolean } = {}) => ({
  account,
  password,
  understood: true,
  locale: 'ja' as const,
  ...change,
});
const look = (desk: TestDesk, { id: account }: Account) => desk.good('withdrawal.get', { account });
const waiting = async (desk: TestDesk, account: Account) => [
  ...new Set((await look(desk, account)).undownloaded.map(({ orderId }) => orderId)),
];
const download = (desk: TestDesk, { id: account }: Account, orders: readonly string[]) =>
  desk.good('withdrawal.download-codes', { account, orders: [...orders], locale: 'ja' });
const rowsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '');
/** What this desk has in the keychain of this account, or of the whole machine. */
async function keysOf(desk: TestDesk): Promise<string[]> {
  const { deskId } = JSON.parse(readFileSync(join(desk.folder, 'desk.json'), 'utf8')) as { deskId: string };
  return [...(await keychainEntries()).keys()]
    .filter((name) => name.startsWith(deskId))
    .filter((name) => /\/(stay|locker|rights|login)\//.test(name));
}

describe('withdrawing', () => {
  it('QC-40 QC-41 QC-42 is refused while codes wait; after the download it ends the membership, and nothing stays', async () => {
    const both = await startDeskAndStore({ lines: 3000 });
    const { desk } = both;
    const account = await signInTrial(desk, quocard, 'saito.yuko', { staySignedIn: true });
    await desk.ended(await desk.good('sync.start', { account: account.id }));
    const before = await look(desk, account);
    expect(before).toMatchObject({ by: 'self', deletesHistory: true, forfeits: null });
    expect(before.undownloaded.length).toBeGreaterThan(0);
    expect(await desk.refused('withdrawal.confirm', confirm(account))).toMatchObject({
      code: 'withdrawal.not-downloaded',
      next: ['download-codes'],
    });

    const orders = await waiting(desk, account);
    desk.saveTo = join(desk.folder, 'codes.csv');
    const job = await desk.ended((await download(desk, account, orders))!);
    expect(job).toMatchObject({
      kind: 'value-codes',
      state: 'done',
      done: orders.length,
      total: orders.length,
    });
    const units = before.undownloaded.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(rowsOf(desk.saveTo).length).toBeGreaterThanOrEqual(units);
    expect(job.file).toMatchObject({ name: 'codes.csv', rows: rowsOf(desk.saveTo).length });
    expect(rowsOf(desk.saveTo)[0]).toMatch(/^"[^"]+",\d+,"[^"]+","[0-9A-Z]{16}",\d+$/);
    expect((await look(desk, account)).undownloaded).toEqual([]);

    expect(await keysOf(desk)).not.toEqual([]);
    expect(await desk.good('withdrawal.confirm', confirm(account))).toBeNull();
    expect(await desk.good('accounts.list', {})).toEqual([]);
    expect(readdirSync(join(desk.folder, 'caches'))).toEqual([]);
    expect(await keysOf(desk)).toEqual([]);
    const typed = trialSignIn(quocard, 'saito.yuko');
    expect(await desk.refused('sign-in.start', typed)).toMatchObject({ code: 'sign-in.mismatch' });
    expect(
      (await desk.call('sign-in.offline', { supplier: quocard, identifier: typed.identifier, password })).ok,
    ).toBe(false);
    expect((await both.mails(quocard, typed.identifier))[0]?.subject).toContain('退会');
    // The file of the codes is the person's own, and stays.
    expect(existsSync(desk.saveTo)).toBe(true);
  });

  it('QC-42 asks for the understanding and the password before anything is sent; refused, nothing is forgotten', async () => {
    const both = await startDeskAndStore();
    const { desk, asked } = both;
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    desk.saveTo = join(desk.folder, 'codes.csv');
    const orders = await waiting(desk, account);
    if (orders.length > 0) await desk.ended((await download(desk, account, orders))!);
    asked.length = 0;
    expect(await desk.refused('withdrawal.confirm', confirm(account, { understood: false }))).toMatchObject({
      code: 'withdrawal.not-acknowledged',
      field: 'understood',
    });
    expect(await desk.refused('withdrawal.confirm', confirm(account, { password: '' }))).toMatchObject({
      code: 'password.empty',
      field: 'password',
    });
    expect(asked).toEqual([]);
    expect(
      await desk.refused('withdrawal.confirm', confirm(account, { password: 'Chigau2026' })),
    ).toMatchObject({
      code: 'password.wrong',
      field: 'password',
    });
    both.cut = { match: (each) => each.startsWith('POST /v1/me/withdrawal'), when: 'before' };
    expect(await desk.refused('withdrawal.confirm', confirm(account))).toMatchObject({
      code: 'supplier.unreachable',
    });
    expect(await desk.good('accounts.list', {})).toMatchObject([{ id: account.id, state: 'signed-in' }]);
    expect(await keysOf(desk)).not.toEqual([]);
    expect(readdirSync(join(desk.folder, 'caches'))).not.toEqual([]);
    both.cut = null;
    await desk.good('withdrawal.confirm', confirm(account));
  });

  it('tells another desk of the same member that the membership is over', async () => {
    const { desk, another } = await startDeskAndStore();
    const account = await signInTrial(desk, quocard, 'saito.yuko');
    const other = await another();
    const there = await signInTrial(other, quocard, 'saito.yuko');
    desk.saveTo = join(desk.folder, 'codes.csv');
    const orders = await waiting(desk, account);
    if (orders.length > 0) await desk.ended((await download(desk, account, orders))!);
    await desk.good('withdrawal.confirm', confirm(account));
    const told = other.next('session.ended');
    expect(await other.refused('sync.start', { account: there.id })).toMatchObject({
      code: 'session.ended-withdrawn',
    });
    expect(await told).toMatchObject({ account: there.id, refusal: { code: 'session.ended-withdrawn' } });
    await other.good('accounts.sign-out', { account: there.id, forget: true });
    expect(readdirSync(join(other.folder, 'caches'))).toEqual([]);
  });

  it.each([
    ['AS-68 by the administrator or support', askul, 'sato.misaki', 'administrator'],
    ['AM-76 on the supplier’s own site', amano, 'suzuki.daiki', 'supplier-site'],
    ['by the payment that stops', plusMember, 'kobayashi.yui', 'payment'],
  ] as const)('%s: says who ends it, and writes nothing', async (_, supplier, who, by) => {
    const { desk, asked } = await startDeskAndStore();
    const account = await signInTrial(desk, supplier, who);
    expect(await look(desk, account)).toMatchObject({ by, undownloaded: [] });
    expect(await desk.good('account.abilities', { account: account.id })).toMatchObject({ withdrawal: by });
    asked.length = 0;
    expect(await desk.refused('withdrawal.confirm', confirm(account))).toMatchObject({
      code: 'withdrawal.not-supported',
    });
    expect(asked).toEqual(['GET /v1/me']);
  });

  it('QT-23 tells what a closed shop loses', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, supplierOf('qoo10-qcash-trial'), 'sasaki.ren');
    expect((await look(desk, account)).forfeits?.amount).toBeGreaterThan(0);
  });
});

describe('downloading value codes', () => {
  const begun = async () => {
    const both = await startDeskAndStore({ lines: 3000 });
    const account = await signInTrial(both.desk, quocard, 'saito.yuko');
    both.desk.saveTo = join(both.desk.folder, 'codes.csv');
    const orders = await waiting(both.desk, account);
    expect(orders.length).toBeGreaterThan(1);
    return Object.assign(both, { account, orders, file: both.desk.saveTo });
  };

  it('QC-41 writes what had come when the line breaks on the way, and says that it is not all', async () => {
    const both = await begun();
    const { desk, account, orders, file } = both;
    let count = 0;
    both.cut = { match: (asked) => asked.endsWith('/value-codes') && (count += 1) > 1, when: 'before' };
    const job = await desk.ended((await download(desk, account, orders))!);
    expect(job).toMatchObject({
      state: 'refused',
      error: { code: 'supplier.unreachable' },
      file: { name: 'codes.csv' },
    });
    const first = rowsOf(file);
    expect(first.length).toBeGreaterThan(0);
    both.cut = null;
    const whole = await desk.ended((await download(desk, account, orders))!);
    expect(whole.state).toBe('done');
    // A second download gives the same codes again.
    expect(rowsOf(file)).toEqual(expect.arrayContaining(first));
    expect(rowsOf(file).length).toBeGreaterThan(first.length);
  });

  it('QC-41 asks for nothing when the file can’t be written, or none was chosen', async () => {
    const { desk, account, orders, asked } = await begun();
    desk.saveTo = join(desk.folder, 'no', 'folder', 'codes.csv');
    asked.length = 0;
    const job = await desk.ended((await download(desk, account, orders))!);
    expect(job).toMatchObject({ state: 'refused', error: { code: 'export.cannot-write' }, file: null });
    desk.saveTo = null;
    expect(await download(desk, account, orders)).toBeNull();
    expect(asked).toEqual([]);
    expect((await look(desk, account)).undownloaded.length).toBeGreaterThan(0);
  });

  it('can be cancelled; what had come is in the file', async () => {
    const both = await begun();
    const { desk, account, orders, file } = both;
    let stopped: Promise<unknown> | null = null;
    both.cut = {
      // The first answer comes; before it is there the person has clicked.
      match: (asked) => {
        if (asked.endsWith('/value-codes') && !stopped) {
          stopped = desk.good('jobs.list', {}).then(([job]) => desk.good('jobs.cancel', { job: job!.id }));
        }
        return false;
      },
      when: 'before',
    };
    const job = await desk.ended((await download(desk, account, orders))!);
    await stopped;
    expect(job).toMatchObject({ state: 'cancelled', error: null });
    expect(job.file?.rows).toBe(rowsOf(file).length);
    expect(rowsOf(file).length).toBeGreaterThan(0);
    expect((await look(desk, account)).undownloaded.length).toBeGreaterThan(0);
  });

  it('refuses an order of somebody else, and of nobody', async () => {
    const { desk, account } = await begun();
    const job = await desk.ended((await download(desk, account, ['nobody']))!);
    expect(job).toMatchObject({ state: 'refused', error: { code: 'history.order-not-found' }, file: null });
  });
});

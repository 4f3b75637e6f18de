import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { ExportSchedule } from '#shared/ipc/scheduled-exports.ts';
import { calendarDate, instantOf, type Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { readYayoi } from '#tests/support/accounting-files.ts';
import { fullBooks } from '#tests/support/books.ts';
import { askul, minutes, signInTrial, startDeskAndStore } from '#tests/support/desk-and-store.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';

const administrator = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;
const monthly: ExportSchedule = {
  name: '月次の明細',
  format: 'csv-utf8',
  granularity: 'order',
  leaveOut: [],
  withoutEnded: true,
  closingDay: 31,
  waitDays: 4,
  locale: 'ja',
};

/** A clock that a test moves; of Tokyo, at noon. */
const clockAt = (date: string) => {
  let now = Date.parse(`${date}T12:00:00+09:00`);
  return {
    now: () => instantOf(now),
    setDay: (next: string) => void (now = Date.parse(`${next}T12:00:00+09:00`)),
  };
};

async function signIn(desk: TestDesk): Promise<AccountId> {
  const account = await desk.good('sign-in.start', {
    supplier: administrator.supplier as never,
    identifier: administrator.identifier.value,
    password: administrator.password,
    staySignedIn: false,
  });
  return account.id;
}

async function sync(desk: TestDesk, account: AccountId): Promise<void> {
  await desk.ended(await desk.good('sync.start', { account, fromScratch: false }));
}

async function withSchedule(clock: ReturnType<typeof clockAt>, changes: Partial<ExportSchedule> = {}) {
  const desk = await startDesk({ clock });
  // Days pass here in which nobody touches the desk.
  await desk.good('settings.change', { idleMinutes: null });
  const account = await signIn(desk);
  await sync(desk, account);
  const target = join(desk.folder, 'monthly');
  mkdirSync(target);
  desk.saveTo = target;
  const list = await desk.good('scheduled-exports.save', {
    account,
    id: null,
    schedule: { ...monthly, ...changes },
    chooseFolder: true,
  });
  return { desk, account, target, schedule: list![0]!, written: () => readdirSync(target).sort() };
}
const run = (desk: TestDesk, account: AccountId) => desk.good('scheduled-exports.run', { account });

describe('exports of every month', () => {
  it('are written after the closing day, from a history that was fetched since, and are what the search finds', async () => {
    const clock = clockAt('2026-03-10');
    const { desk, account, schedule, written } = await withSchedule(clock);
    // Of what closed before, nothing is written: it can be exported by hand.
    expect(schedule).toMatchObject({
      writtenUntil: '2026-02-28',
      last: null,
      next: { from: '2026-03-01', to: '2026-03-31', on: '2026-04-05' },
    });
    clock.setDay('2026-04-04');
    await sync(desk, account);
    await run(desk, account);
    expect(written()).toEqual([]);
    // The day has come, but what the supplier has entered since is not known here.
    clock.setDay('2026-04-05');
    await run(desk, account);
    expect(written()).toEqual([]);
    const done = desk.next('job.changed', ({ kind, state }) => kind === 'export' && state === 'done');
    await sync(desk, account);
    const job = await done;
    const [name] = written();
    expect(written()).toHaveLength(1);
    expect(name).toMatch(/_20260301-20260331\.csv$/);
    expect(job.file).toMatchObject({ name });
    const found = await desk.good('orders.search', {
      accounts: [account],
      filter: { from: '2026-03-01' as never, to: '2026-03-31' as never },
    });
    const rows =
      readFileSync(join(desk.folder, 'monthly', name!), 'utf8')
        .trim()
        // A cell may hold several lines, which end otherwise.
        .split('\r\n').length - 1;
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThanOrEqual(found.orders);
    expect(job.file?.rows).toBe(rows);
    // Once, whatever happens that day, and after a restart too.
    await sync(desk, account);
    await run(desk, account);
    expect(written()).toEqual([name]);
    expect((await desk.good('scheduled-exports.list', { account }))[0]).toMatchObject({
      writtenUntil: '2026-03-31',
      last: { file: name, refusal: null },
      next: { on: '2026-05-05' },
    });
  });

  it('that were missed follow one by one, each with its period, and take no name that is there', async () => {
    const clock = clockAt('2026-01-10');
    const { desk, account, target, written } = await withSchedule(clock, { closingDay: 20, waitDays: 0 });
    clock.setDay('2026-03-25');
    await sync(desk, account);
    await run(desk, account);
    expect(written()).toEqual([
      expect.stringMatching(/_20251221-20260120\.csv$/),
      expect.stringMatching(/_20260121-20260220\.csv$/),
      expect.stringMatching(/_20260221-20260320\.csv$/),
    ]);
    const march = written()[2]!.replace('20260221-20260320', '20260321-20260420');
    writeFileSync(join(target, march), 'by hand');
    clock.setDay('2026-04-21');
    await sync(desk, account);
    await run(desk, account);
    expect(readFileSync(join(target, march), 'utf8')).toBe('by hand');
    expect(written()).toContain(march.replace('.csv', ' (2).csv'));
  });

  it('that cannot be written say why, are tried again when asked or on another day, and lose no month', async () => {
    const clock = clockAt('2026-03-10');
    const { desk, account, target, written } = await withSchedule(clock);
    rmSync(target, { recursive: true });
    clock.setDay('2026-04-06');
    await sync(desk, account);
    const [refused] = await run(desk, account);
    expect(refused).toMatchObject({
      writtenUntil: '2026-02-28',
      last: { file: null, refusal: { code: 'scheduled-export.no-folder' } },
    });
    mkdirSync(target);
    // By itself not again that day.
    await sync(desk, account);
    desk.tick();
    expect((await desk.good('scheduled-exports.list', { account }))[0]!.last?.file).toBeNull();
    const [done] = await run(desk, account);
    expect(done).toMatchObject({ writtenUntil: '2026-03-31', last: { refusal: null } });
    expect(written()).toHaveLength(1);
  });

  it('are files for accounting software too, by the books, in the encoding of the program, and wait for what is asked', async () => {
    const clock = clockAt('2026-03-10');
    const { desk, account, target, written } = await withSchedule(clock, { accounting: 'yayoi' });
    clock.setDay('2026-04-06');
    await sync(desk, account);
    // Nothing is known of the books yet, and nothing is written meanwhile.
    expect((await run(desk, account))[0]).toMatchObject({
      writtenUntil: '2026-02-28',
      last: { file: null, refusal: { code: 'accounting.incomplete' } },
    });
    await desk.good('settings.change', {
      accounting: { ...fullBooks, rules: [], sellers: { [administrator.supplier]: 'qualified' } },
    });
    // A folder that is gone is said, and tried again like any other.
    rmSync(target, { recursive: true });
    expect((await run(desk, account))[0]!.last!.refusal!.code).toBe('scheduled-export.no-folder');
    mkdirSync(target);
    const [done] = await run(desk, account);
    const [name] = written();
    expect(name).toMatch(/^仕訳_弥生会計_.*_20260301-20260331_KD20260331M\w{4}\.csv$/);
    expect(done).toMatchObject({
      writtenUntil: '2026-03-31',
      accountingSince: '2026-03-01',
      last: { file: name, refusal: null },
    });
    const entries = readYayoi(readFileSync(join(target, name!)));
    // Its record has what a check by hand shows.
    const { counts, rows } = done!.last!;
    expect(counts).toMatchObject({ orders: entries.length, rows, left: { before: 0 } });
    expect(counts!.left.ended).toBeGreaterThan(0);
    const paid = entries.flatMap(({ credits }) => credits).filter((side) => side.account === '未払金');
    expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBe(counts!.total.amount);
    const asked = await desk.good('accounting.check', {
      accounts: [account],
      program: 'yayoi',
      encoding: 'cp932',
      from: calendarDate('2026-03-01'),
      to: calendarDate('2026-03-31'),
      ended: 'leave-out',
      scope: 'new',
      unmappable: 'refuse',
      leaveOutIncomplete: false,
      locale: 'ja',
    });
    // All of them are exported now.
    expect(asked).toMatchObject({ orders: 0, left: { before: entries.length } });
    expect(new Set(entries.map(({ memo }) => memo))).toEqual(
      new Set([`KD20260331M${done!.id.slice(0, 4).toUpperCase()}`]),
    );
  });

  it('that cannot be recorded are written once all the same, and recorded as soon as they can be', async () => {
    const clock = clockAt('2026-03-10');
    const { desk, account, written } = await withSchedule(clock);
    const kept = join(desk.folder, 'scheduled-exports.json');
    mkdirSync(`${kept}.new`);
    clock.setDay('2026-04-06');
    await sync(desk, account);
    for (let times = 0; times < 3; times += 1)
      expect((await run(desk, account))[0]).toMatchObject({
        writtenUntil: '2026-03-31',
        last: { file: written()[0], refusal: null },
      });
    expect(written()).toHaveLength(1);
    rmSync(`${kept}.new`, { recursive: true });
    await run(desk, account);
    expect(readFileSync(kept, 'utf8')).toContain('"writtenUntil": "2026-03-31"');
    expect(written()).toHaveLength(1);
  });

  it.each([{ format: 'csv-utf8' }, { format: 'xlsx' }, { accounting: 'freee' }] as const)(
    'that were written, and not recorded before the program was killed, are recognised: %o',
    async (what) => {
      const clock = clockAt('2026-03-10');
      const { desk, account, target, written } = await withSchedule(clock, what);
      await desk.good('settings.change', {
        accounting: { ...fullBooks, rules: [], sellers: { [administrator.supplier]: 'qualified' } },
      });
      const kept = ['scheduled-exports.json', 'scheduled-exports.json.copy'].map((name) =>
        join(desk.folder, name),
      );
      const before = kept.map((file) => readFileSync(file));
      clock.setDay('2026-04-06');
      await sync(desk, account);
      const [first] = await run(desk, account);
      const [name] = written();
      expect(first!.last).toMatchObject({ file: name, refusal: null });
      await desk.close();
      kept.forEach((file, index) => writeFileSync(file, before[index]!));
      const later = await startDesk({ folder: desk.folder, clock });
      await signIn(later);
      const done = later.next('job.changed', ({ kind, state }) => kind === 'export' && state !== 'running');
      await sync(later, account);
      expect(await done).toMatchObject({ file: { name } });
      expect((await run(later, account))[0]).toMatchObject({
        writtenUntil: '2026-03-31',
        last: { ...first!.last, at: expect.any(String) },
      });
      expect(written()).toEqual([name]);
      expect(readdirSync(target)).toHaveLength(1);
    },
  );

  it('that the end of the program cuts off are simply written at the next start', async () => {
    const clock = clockAt('2026-03-10');
    const { desk, account, written } = await withSchedule(clock);
    clock.setDay('2026-04-06');
    const begun = desk.next('job.changed', ({ kind, state }) => kind === 'export' && state === 'running');
    await sync(desk, account);
    await begun;
    await desk.close();
    expect(written()).toEqual([]);
    const later = await startDesk({ folder: desk.folder, clock });
    await signIn(later);
    expect((await later.good('scheduled-exports.list', { account }))[0]!.last).toBeNull();
    const done = later.next('job.changed', ({ kind, state }) => kind === 'export' && state === 'done');
    await sync(later, account);
    await done;
    expect(written()).toHaveLength(1);
  });

  it('that are gone with their file and its copy are said to be lost', async () => {
    const { desk } = await withSchedule(clockAt('2026-04-20'));
    await desk.close();
    for (const name of ['scheduled-exports.json', 'scheduled-exports.json.copy'])
      rmSync(join(desk.folder, name));
    const next = await startDesk({ folder: desk.folder });
    const codes = async ({ good }: TestDesk) =>
      (await good('desk.start', {})).notices.map(({ code }) => code);
    expect(await codes(next)).toEqual(['scheduled-export.lost']);
    await next.close();
    expect(await codes(await startDesk({ folder: desk.folder }))).toEqual([]);
  });

  it('wait for the supplier’s day too: a clock that is ahead ends no month', async () => {
    const days = (count: number) => minutes(count * 24 * 60);
    const { another, clock } = await startDeskAndStore({ start: '2026-10-01T01:00:00.000Z' as Instant });
    const desk = await another(undefined, days(40));
    const { id: account } = await signInTrial(desk, askul, 'sato.misaki');
    const target = join(desk.folder, 'monthly');
    mkdirSync(target);
    desk.saveTo = target;
    await desk.good('scheduled-exports.save', { account, id: null, schedule: monthly, chooseFolder: true });
    const writtenUntil = async () => {
      await signInTrial(desk, askul, 'sato.misaki');
      await sync(desk, account);
      return (await run(desk, account))[0]!.writtenUntil;
    };
    // 6 December here, 27 October at the supplier.
    clock.advance(days(26));
    expect(await writtenUntil()).toBe('2026-10-31');
    // 15 January here, 6 December at the supplier.
    clock.advance(days(40));
    expect(await writtenUntil()).toBe('2026-11-30');
  });

  it('are of one account: nobody else sees, changes or runs them', async () => {
    const clock = clockAt('2026-03-10');
    const { desk, account, schedule } = await withSchedule(clock);
    await desk.good('accounts.sign-out', { account, forget: false });
    for (const [name, input] of [
      ['scheduled-exports.list', { account }],
      ['scheduled-exports.save', { account, id: schedule.id, schedule: monthly, chooseFolder: false }],
      ['scheduled-exports.remove', { account, id: schedule.id }],
      ['scheduled-exports.run', { account }],
    ] as const)
      expect(await desk.refused(name, input as never), name).toMatchObject({ code: 'account.unknown' });
    // Signing in again finds it, after a change too.
    expect(await signIn(desk)).toBe(account);
    const changed = await desk.good('scheduled-exports.save', {
      account,
      id: schedule.id,
      schedule: { ...monthly, name: '締め後', closingDay: 20 },
      chooseFolder: false,
    });
    expect(changed).toMatchObject([
      { id: schedule.id, name: '締め後', folder: schedule.folder, closingDay: 20 },
    ]);
    expect(
      await desk.refused('scheduled-exports.save', {
        account,
        id: 'another',
        schedule: monthly,
        chooseFolder: false,
      }),
    ).toMatchObject({ code: 'scheduled-export.unknown' });
    // What is deleted from this machine goes with them.
    await desk.good('accounts.sign-out', { account, forget: true });
    expect(await signIn(desk)).toBe(account);
    expect(await desk.good('scheduled-exports.list', { account })).toEqual([]);
  });

  it.each([
    ['a table', monthly, 'xlsx'],
    // 弥生会計 takes CP932 only, whatever the schedule asks for.
    ['a file for accounting software', { ...monthly, accounting: 'yayoi' }, 'csv-utf8'],
  ] as const)(
    'obey the policy of the day on which they are written: %s',
    async (_what, schedule, allowed) => {
      const clock = clockAt('2026-03-10');
      const policy = managedPolicy();
      const desk = await startDesk({ clock, policy, keychain: memoryKeychain() });
      const account = await signIn(desk);
      const target = join(desk.folder, 'monthly');
      mkdirSync(target);
      desk.saveTo = target;
      await desk.good('scheduled-exports.save', { account, id: null, schedule, chooseFolder: true });
      clock.setDay('2026-04-06');
      await policy.put({ exportFormats: [allowed] });
      await sync(desk, account);
      expect((await run(desk, account))[0]!.last?.refusal).toMatchObject({ code: 'policy.export-format' });
      expect(
        await desk.refused('scheduled-exports.save', { account, id: null, schedule, chooseFolder: true }),
      ).toMatchObject({ code: 'policy.export-format' });
      await policy.put({ saveFolders: [join(desk.folder, 'elsewhere')] });
      expect((await run(desk, account))[0]!.last?.refusal).toMatchObject({ code: 'policy.save-folder' });
      expect(readdirSync(target)).toEqual([]);
      await policy.put({ kiosk: true });
      expect(await desk.refused('scheduled-exports.run', { account })).toMatchObject({
        code: 'policy.kiosk',
      });
      expect(
        await desk.refused('scheduled-exports.save', {
          account,
          id: null,
          schedule,
          chooseFolder: true,
        }),
      ).toMatchObject({ code: 'policy.kiosk' });
    },
  );
});

import { describe, expect, it } from 'vitest';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { CompanyMember } from '#shared/supplier-api/people.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import {
  amano,
  askul,
  signInTrial,
  minutes,
  startDeskAndStore,
  temporaryPasswordIn,
  trialSignIn,
} from '#tests/support/desk-and-store.ts';

const password = 'Minato-Kanri1!';
const newcomer = 'shinjin@minato.example.jp';
const misaki = 'sato.misaki@minato.example.jp';

const person = (account: Account, change: Partial<CallInput<'people.add'>> = {}) => ({
  account: account.id,
  name: '新人 一子',
  kana: 'シンジン　イチコ',
  email: newcomer,
  departmentId: null,
  role: 'buyer' as const,
  locale: 'ja' as const,
  ...change,
});
const people = async (desk: TestDesk, { id: account }: Account) =>
  (await desk.good('people.list', { account })).members;
async function find(desk: TestDesk, account: Account, email: string): Promise<CompanyMember> {
  const found = (await people(desk, account)).find(({ member }) => member.email === email);
  if (!found) throw new Error(`nobody has ${email}`);
  return found;
}
const transferAdministration = (
  account: Account,
  { member }: CompanyMember,
  change: { readonly password?: string } = {},
) => ({
  account: account.id,
  to: member.id,
  password,
  locale: 'ja' as const,
  ...change,
});
const decide = (
  account: Account,
  { member, version }: CompanyMember,
  decision: CallInput<'people.decide'>['decision'],
) => ({ account: account.id, member: member.id, version, decision, locale: 'ja' as const });

describe('the people of a company', () => {
  it('AS-69 are an administrator’s to see and change; anybody else is refused here, before the supplier is asked', async () => {
    const { desk, asked } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const others = [
      await signInTrial(desk, askul, 'sato.misaki'),
      await signInTrial(desk, askul, 'watanabe.keiko'),
    ];
    expect(others.map(({ member }) => member.role)).toEqual(['buyer', 'viewer']);
    const one = await find(desk, administrator, misaki);
    expect(await desk.good('account.abilities', { account: administrator.id })).toMatchObject({
      members: true,
      order: true,
    });
    for (const {
      id: account,
      member: { role },
    } of others) {
      expect(await desk.good('account.abilities', { account })).toMatchObject({
        members: false,
        order: role === 'buyer',
        customer: true,
      });
      const of = { account, member: one.member.id, version: one.version };
      const calls = [
        ['people.list', { account }],
        ['people.add', person({ id: account } as Account)],
        ['people.change', { ...of, departmentId: null, role: 'administrator' }],
        ['people.decide', { ...of, decision: 'disable', locale: 'ja' }],
        ['people.remove', { account, member: of.member }],
        ['people.transfer-administration', { account, to: of.member, password, locale: 'ja' }],
      ] as const;
      for (const [name, input] of calls) {
        asked.length = 0;
        expect(await desk.refused(name, input as never), name).toMatchObject({
          code: 'people.not-administrator',
        });
        expect(asked.filter((each) => each.includes('/company/'))).toEqual([]);
      }
    }
  });

  it('AS-69 the supplier decides by itself: what a desk believes of a role changes nothing', async () => {
    const { desk, another, asked } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const other = await another();
    const sameThere = await signInTrial(other, askul, 'takahashi.kazuo');
    await desk.good(
      'people.transfer-administration',
      transferAdministration(administrator, await find(desk, administrator, misaki)),
    );
    // The other desk still takes this member for an administrator; the supplier does not, and the desk learns.
    asked.length = 0;
    expect(await other.refused('people.list', { account: sameThere.id })).toMatchObject({
      code: 'people.not-administrator',
    });
    expect(asked).toContain('GET /v1/company/members');
    expect((await other.good('accounts.list', {}))[0]?.member.role).toBe('buyer');
    expect(await other.good('account.abilities', { account: sameThere.id })).toMatchObject({
      members: false,
    });
  });

  it('AS-10 AS-16 AS-17 AS-79 somebody is added by e-mail, gets a temporary password, and an address is one person’s', async () => {
    const { desk, mails } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const { departments } = await desk.good('people.list', { account: administrator.id });
    const added = await desk.good('people.add', person(administrator, { departmentId: departments[0]!.id }));
    expect(added).toMatchObject({
      member: {
        name: '新人 一子',
        email: newcomer,
        role: 'buyer',
        department: { name: departments[0]!.name },
      },
      state: 'invited',
      identifierKinds: ['email'],
    });
    const temporary = temporaryPasswordIn((await mails(askul, newcomer))[0]);
    const typed = { supplier: askul, identifier: newcomer, password: temporary, staySignedIn: false };
    const { flow } = await desk.refused('sign-in.start', typed);
    const own = 'Shinjin-Pass1!';
    const account = await desk.good('sign-in.set-password', {
      flow: flow!,
      newPassword: own,
      newPasswordAgain: own,
    });
    expect(account.member.email).toBe(newcomer);
    expect(await find(desk, administrator, newcomer)).toMatchObject({ state: 'active' });

    for (const email of [newcomer, misaki.toUpperCase()])
      expect(await desk.refused('people.add', person(administrator, { email }))).toMatchObject({
        code: 'email.taken',
        field: 'email',
      });
  });

  it('AS-19 a temporary password lapses to the second, after the days that the supplier has set', async () => {
    const { desk, mails, store, clock } = await startDeskAndStore();
    store.admin.set(askul, 'temporary-password.days', '3');
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    await desk.good('people.add', person(administrator));
    const password = temporaryPasswordIn((await mails(askul, newcomer))[0]);
    const typed = { supplier: askul, identifier: newcomer, password, staySignedIn: false };
    clock.advance(minutes(3 * 24 * 60) - 1000);
    expect(await desk.refused('sign-in.start', typed)).toMatchObject({ code: 'sign-in.temporary-password' });
    clock.advance(1000);
    const lapsed = await desk.refused('sign-in.start', typed);
    expect(lapsed).toMatchObject({
      code: 'sign-in.temporary-password-lapsed',
      next: ['reset-password', 'contact-admin'],
    });
    expect(lapsed.message.ja).toContain('期限切れの可能性');
  });

  it('names each field of a new person that is to be mended, before anything is sent', async () => {
    const { desk, asked } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    asked.length = 0;
    expect(
      await desk.refused('people.add', person(administrator, { name: ' ', kana: '新人', email: 'shinjin' })),
    ).toMatchObject({ code: 'fields.refused', fields: ['name', 'kana', 'email'] });
    expect(asked).toEqual([]);
  });

  it('AS-81 who waits for approval is let in, or not', async () => {
    const { desk, another } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const haruka = trialSignIn(askul, 'fukuda.haruka');
    const other = await another();
    expect(await other.refused('sign-in.start', haruka)).toMatchObject({
      code: 'sign-in.waiting-approval',
      next: ['contact-admin'],
    });
    const waiting = await find(desk, administrator, haruka.identifier);
    expect(waiting.state).toBe('waiting-approval');
    await desk.good('people.decide', decide(administrator, waiting, 'approve'));
    await other.good('sign-in.start', haruka);
    // Decided already, by an administrator who sees an old list.
    expect(await desk.refused('people.decide', decide(administrator, waiting, 'reject'))).toMatchObject({
      code: 'people.conflict',
      next: ['reload'],
    });
  });

  it('AS-21 a lock is ended by the administrator', async () => {
    const { desk, another } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const aya = trialSignIn(askul, 'yamamoto.aya');
    const other = await another();
    expect(await other.refused('sign-in.start', aya)).toMatchObject({ code: 'sign-in.locked' });
    const locked = await find(desk, administrator, aya.identifier);
    expect(locked.locked).toBe(true);
    await desk.good('people.decide', decide(administrator, locked, 'unlock'));
    await other.good('sign-in.start', aya);
  });

  it('AS-69 who is disabled or deleted is out at once, told so, and leaves nothing to sign in with', async () => {
    const { desk, another } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const other = await another();
    for (const [who, how, code] of [
      ['sato.misaki', 'disable', 'session.ended-disabled'],
      ['suzuki.daiki', 'remove', 'session.ended-removed'],
    ] as const) {
      const there = await signInTrial(other, askul, who, { staySignedIn: true });
      const target = await find(desk, administrator, there.member.email!);
      if (how === 'disable') await desk.good('people.decide', decide(administrator, target, 'disable'));
      else await desk.good('people.remove', { account: administrator.id, member: target.member.id });
      const told = other.next('session.ended');
      expect(await other.refused('sync.start', { account: there.id })).toMatchObject({ code });
      expect(await told).toMatchObject({
        account: there.id,
        name: there.member.name,
        refusal: {
          code,
          message: { ja: expect.stringContaining(`社内の管理者(${administrator.member.name})`) },
        },
      });
      const { identifier, password: typed } = trialSignIn(askul, who);
      await other.good('accounts.sign-out', { account: there.id, forget: false });
      expect((await other.call('sign-in.offline', { supplier: askul, identifier, password: typed })).ok).toBe(
        false,
      );
    }
    const { folder } = other;
    await other.close();
    expect(await (await another(folder)).good('accounts.list', {})).toEqual([]);
    expect((await desk.refused('people.remove', { account: administrator.id, member: 'nobody' })).code).toBe(
      'people.not-found',
    );
  });

  it('takes a change of something older as what it is', async () => {
    const { desk } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const one = await find(desk, administrator, misaki);
    const change = (version: number, role: 'viewer' | 'buyer') => ({
      account: administrator.id,
      member: one.member.id,
      version,
      departmentId: one.member.department!.id,
      role,
    });
    const changed = await desk.good('people.change', change(one.version, 'viewer'));
    expect(changed.member.role).toBe('viewer');
    expect(await desk.refused('people.change', change(one.version, 'buyer'))).toMatchObject({
      code: 'people.conflict',
    });
    await desk.good('people.change', change(changed.version, 'buyer'));
  });

  it('AS-69 a role that somebody else changed is known after the next sync, and shown', async () => {
    const { desk, another } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const other = await another();
    const there = await signInTrial(other, askul, 'sato.misaki');
    await other.ended(await other.good('sync.start', { account: there.id }));
    const one = await find(desk, administrator, misaki);
    await desk.good('people.change', {
      account: administrator.id,
      member: one.member.id,
      version: one.version,
      departmentId: null,
      role: 'administrator',
    });
    const told = other.next('accounts.changed');
    await other.ended(await other.good('sync.start', { account: there.id }));
    expect((await told)[0]?.member).toMatchObject({ role: 'administrator', department: null });
    expect(await people(other, there)).not.toHaveLength(0);
  });

  it('is not there where a supplier has none', async () => {
    const { desk } = await startDeskAndStore();
    const account = await signInTrial(desk, amano, 'suzuki.daiki');
    expect(await desk.refused('people.list', { account: account.id })).toMatchObject({
      code: 'people.not-supported',
    });
  });
});

describe('administration', () => {
  it('AS-72 AS-9 is handed over with the inquiry number; the giver stays as a buyer, and sees it at once', async () => {
    const { desk, another, mails } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const target = await find(desk, administrator, misaki);
    expect(
      await desk.refused(
        'people.transfer-administration',
        transferAdministration(administrator, target, { password: 'Chigau-1!' }),
      ),
    ).toMatchObject({
      code: 'password.wrong',
      field: 'password',
    });
    expect(
      await desk.refused(
        'people.transfer-administration',
        transferAdministration(administrator, target, { password: '' }),
      ),
    ).toMatchObject({ code: 'password.empty' });
    const told = desk.next('accounts.changed');
    await desk.good('people.transfer-administration', transferAdministration(administrator, target));
    expect((await told)[0]?.member.role).toBe('buyer');
    expect(await desk.good('account.abilities', { account: administrator.id })).toMatchObject({
      members: false,
    });
    expect((await mails(askul, misaki))[0]?.text).toContain('1234567890');
    const other = await another();
    const now = await other.good('sign-in.start', {
      ...trialSignIn(askul, 'sato.misaki'),
      identifier: '1234567890',
    });
    expect(now.member).toMatchObject({ role: 'administrator', email: misaki });
    // What was fetched under the rights of an administrator does not stay with the buyer.
    await desk.ended(await desk.good('sync.start', { account: administrator.id }));
  });

  it('AS-72 two that are handed over at the same moment: one holds, the other is told, and there is one administrator', async () => {
    const { desk, another } = await startDeskAndStore();
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const other = await another();
    const same = await signInTrial(other, askul, 'takahashi.kazuo');
    const [one, two] = [
      await find(desk, administrator, misaki),
      await find(desk, administrator, 'suzuki.daiki@minato.example.jp'),
    ];
    const answers = await Promise.all([
      desk.call('people.transfer-administration', transferAdministration(administrator, one)),
      other.call('people.transfer-administration', transferAdministration(same, two)),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toMatchObject({
      error: { code: expect.stringMatching(/^people\.(not-administrator|changed-meanwhile)$/) as string },
    });
    const heir = answers[0]!.ok ? 'sato.misaki' : 'suzuki.daiki';
    const third = await another();
    const now = await signInTrial(third, askul, heir);
    const administrators = (await people(third, now)).filter(({ member }) => member.role === 'administrator');
    expect(administrators.map(({ member }) => member.id)).toEqual([now.member.id]);
  });

  it('AS-69 AS-72 two administrators who delete each other at the same moment leave one, and never none', async () => {
    const { desk, another } = await startDeskAndStore();
    const first = await signInTrial(desk, askul, 'takahashi.kazuo');
    const one = await find(desk, first, misaki);
    await desk.good('people.change', {
      account: first.id,
      member: one.member.id,
      version: one.version,
      departmentId: null,
      role: 'administrator',
    });
    const other = await another();
    const second = await signInTrial(other, askul, 'sato.misaki');
    const answers = await Promise.all([
      desk.call('people.remove', { account: first.id, member: second.member.id }),
      other.call('people.remove', { account: second.id, member: first.member.id }),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { code: 'session.ended-removed' } });
    const [left, leftAt] = answers[0]!.ok ? [first, desk] : [second, other];
    const administrators = (await people(leftAt, left)).filter(
      ({ member }) => member.role === 'administrator',
    );
    expect(administrators).toHaveLength(1);
    // And the last one can't go.
    expect(await leftAt.refused('people.remove', { account: left.id, member: left.member.id })).toMatchObject(
      {
        code: 'people.last-administrator',
      },
    );
    const self = await find(leftAt, left, left.member.email!);
    expect(
      await leftAt.refused('people.change', {
        account: left.id,
        member: left.member.id,
        version: self.version,
        departmentId: null,
        role: 'buyer',
      }),
    ).toMatchObject({ code: 'people.last-administrator' });
  });

  it('AS-23 several people and departments are signed in side by side, each with the own orders', async () => {
    const { desk } = await startDeskAndStore({ lines: 3000 });
    const accounts = [
      await signInTrial(desk, askul, 'sato.misaki'),
      await signInTrial(desk, askul, 'suzuki.daiki'),
    ];
    const numbers: Set<string>[] = [];
    for (const { id } of accounts) {
      await desk.ended(await desk.good('sync.start', { account: id }));
      const { resultId } = await desk.good('orders.search', { accounts: [id], filter: {} });
      const rows = await desk.good('orders.rows', { resultId, offset: 0, limit: 500 });
      expect(rows.length).toBeGreaterThan(0);
      numbers.push(new Set(rows.map(({ number }) => number)));
    }
    expect([...numbers[0]!].filter((number) => numbers[1]!.has(number))).toEqual([]);
    const both = await desk.good('orders.search', { accounts: accounts.map(({ id }) => id), filter: {} });
    expect(both.orders).toBe(numbers[0]!.size + numbers[1]!.size);
  });

  it('AS-6 the history of a company is there as a whole: what every department and person ordered', async () => {
    const { desk } = await startDeskAndStore({ lines: 3000 });
    const administrator = await signInTrial(desk, askul, 'takahashi.kazuo');
    const buyer = await signInTrial(desk, askul, 'sato.misaki');
    const rowsOf = async ({ id }: Account) => {
      await desk.ended(await desk.good('sync.start', { account: id }));
      const { resultId, orders } = await desk.good('orders.search', { accounts: [id], filter: {} });
      const rows = await desk.good('orders.rows', { resultId, offset: 0, limit: 500 });
      expect(rows).toHaveLength(orders);
      return rows;
    };
    const [whole, own] = [await rowsOf(administrator), await rowsOf(buyer)];
    expect(new Set(whole.map(({ person: by }) => by)).size).toBeGreaterThan(5);
    expect(new Set(whole.map(({ department }) => department)).size).toBeGreaterThan(5);
    expect(new Set(own.map(({ department }) => department))).toEqual(
      new Set([buyer.member.department!.name]),
    );
    const numbers = new Set(whole.map(({ number }) => number));
    expect(own.every(({ number }) => numbers.has(number))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { decisionRules } from '#electron/suppliers/embedded/members/decisions.ts';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { instantOf } from '#shared/model/dates.ts';
import { memberSchema } from '#shared/model/member.ts';
import {
  companyMemberSchema,
  companyMembersSchema,
  memberDecidedSchema,
  memberDecisions,
  type CompanyMember,
} from '#shared/supplier-api/members.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { signInAnswerSchema } from '#shared/supplier-api/session.ts';
import {
  ASKUL,
  askulValues,
  factOf,
  mailsTo,
  MINATO_NUMBER,
  newestMail,
  registered,
  wishes,
  type Store,
} from './registering.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';

const DAY = 24 * 60 * 60_000;
const admin = account(ASKUL, 'takahashi.kazuo');
const buyer = account(ASKUL, 'sato.misaki');
const otherBuyer = account(ASKUL, 'suzuki.daiki');
const viewer = account(ASKUL, 'watanabe.keiko');
const NEW = 'jiro@minato.example.jp';

type Decision = (typeof memberDecisions)[number];
const emailOf = ({ person }: TrialAccount) => `${person}@minato.example.jp`;
const reason = async (answer: Promise<Response> | Response) => (await problemOf(await answer)).reason;

/** The administrator's desk, and what it can do. */
async function office(store: Store, by: TrialAccount = admin) {
  const { tokens, member } = await store.enter(by);
  const token = tokens.accessToken;
  const list = async () => readAs(await store.ask('companyMembers', { token }), companyMembersSchema);
  const find = async (email: string): Promise<CompanyMember> => {
    const found = (await list()).members.find((each) => each.member.email === email);
    if (!found) throw new Error(`nobody has ${email}`);
    return found;
  };
  const add = (body: object) =>
    store.ask('addMember', {
      token,
      body: {
        name: '青空 次郎',
        kana: null,
        email: NEW,
        departmentId: null,
        role: 'buyer',
        ...wishes(ASKUL),
        ...body,
      },
    });
  const change = ({ member: { id }, version }: CompanyMember, body: object) =>
    store.ask('changeMember', {
      token,
      params: { id },
      body: { version, departmentId: null, role: 'buyer', ...body },
    });
  const decide = ({ member: { id }, version }: CompanyMember, decision: Decision) =>
    store.ask('decideMember', { token, params: { id }, body: { version, decision, ...wishes(ASKUL) } });
  const remove = ({ member: { id } }: CompanyMember) => store.ask('removeMember', { token, params: { id } });
  const handOver = (to: string, password = by.password) =>
    store.ask('handOver', { token, body: { to, password, ...wishes(ASKUL) } });
  return { token, member, list, find, add, change, decide, remove, handOver };
}
type Office = Awaited<ReturnType<typeof office>>;

/** How many of the company can look after it, seen by somebody who can. */
const administratorsSeenBy = async (desk: Office) =>
  (await desk.list()).members.filter(
    (each) => each.member.role === 'administrator' && each.state === 'active',
  );

/** Makes somebody a second administrator. */
async function secondAdministrator(desk: Office, person: TrialAccount): Promise<CompanyMember> {
  const before = await desk.find(emailOf(person));
  const department = before.member.department?.id ?? null;
  const answer = await desk.change(before, { role: 'administrator', departmentId: department });
  return readAs(answer, companyMemberSchema);
}

describe.each(transports)('the people of a company, %s', (transport) => {
  it('AS-3 AS-69 its administrator sees everybody with department, role and state, and nobody of another company', async () => {
    const store = await storeOver(transport);
    const desk = await office(store);
    const { members, departments } = await desk.list();
    expect(members).toHaveLength(40);
    expect(departments).toHaveLength(12);
    expect(new Set(members.map(({ member }) => member.company.id)).size).toBe(1);
    const byEmail = (person: string) =>
      members.find(({ member }) => member.email === `${person}@minato.example.jp`)!;
    expect(byEmail('takahashi.kazuo')).toMatchObject({
      state: 'active',
      member: { role: 'administrator' },
      lastSignedInAt: instantOf(store.now()),
    });
    // AS-9 AS-10: the number is the administrator's, everybody else has the address only.
    expect(byEmail('takahashi.kazuo').identifierKinds.toSorted()).toEqual(['email', 'inquiry-number']);
    expect(byEmail('sato.misaki').identifierKinds).toEqual(['email']);
    expect(byEmail('fukuda.haruka').state).toBe('waiting-approval');
    expect(byEmail('miura.kotone').state).toBe('invited');
    expect(byEmail('nishimura.osamu').state).toBe('suspended');
    expect(byEmail('yamamoto.aya').locked).toBe(true);
    expect(byEmail('sato.misaki').locked).toBe(false);
    expect(members.every(({ addedAt }) => addedAt !== null)).toBe(true);
  });

  it('AS-69 nobody but an administrator may look after them, whoever holds the token', async () => {
    const store = await storeOver(transport);
    const desk = await office(store);
    const target = await desk.find('abe.naoto@minato.example.jp');
    for (const person of [buyer, viewer]) {
      const theirs = await office(store, person);
      expect(await reason(store.ask('companyMembers', { token: theirs.token }))).toBe('not-allowed');
      expect(await reason(theirs.add({}))).toBe('not-allowed');
      expect(await reason(theirs.change(target, {}))).toBe('not-allowed');
      for (const decision of memberDecisions)
        expect(await reason(theirs.decide(target, decision))).toBe('not-allowed');
      expect(await reason(theirs.remove(target))).toBe('not-allowed');
      expect(await reason(theirs.handOver(target.member.id))).toBe('not-allowed');
    }
    expect(await desk.find('abe.naoto@minato.example.jp')).toEqual(target);
  });

  it('people of another company do not exist', async () => {
    const store = await storeOver(transport);
    const desk = await office(store);
    const theirs = await office(store, account(ASKUL, 'takasaki.ichiro'));
    const stranger = (await theirs.list()).members[1]!;
    expect(await reason(desk.change(stranger, {}))).toBe('not-found');
    expect(await reason(desk.decide(stranger, 'disable'))).toBe('not-found');
    expect(await reason(desk.remove(stranger))).toBe('not-found');
    expect(await reason(desk.handOver(stranger.member.id))).toBe('not-found');
    // A department of theirs is no department here.
    const department = (await theirs.list()).departments[0]!.id;
    expect(await reason(desk.add({ departmentId: department }))).toBe('conflict');
    expect((await theirs.list()).members).toHaveLength(4);
  });

  it('AS-72 of two hand-overs at the same moment one holds, and there is exactly one administrator', async () => {
    const store = await storeOver(transport);
    const desk = await office(store);
    const [to, other] = [await desk.find(emailOf(buyer)), await desk.find(emailOf(otherBuyer))];
    const answers = await Promise.all([desk.handOver(to.member.id), desk.handOver(other.member.id)]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([204, 204]);
    const lost = answers.find(({ status }) => status !== 204)!;
    expect(['not-allowed', 'conflict']).toContain(await reason(lost));
    const winner = answers[0]!.status === 204 ? buyer : otherBuyer;
    const theirs = await office(store, winner);
    const left = await administratorsSeenBy(theirs);
    expect(left.map(({ member }) => member.email)).toEqual([emailOf(winner)]);
  });
});

describe('adding a person', () => {
  it('AS-10 AS-16 the person gets a temporary password by mail, signs in with the address and sets an own one', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const department = (await desk.list()).departments[3]!;
    const added = await readAs(
      await desk.add({ departmentId: department.id, role: 'viewer', kana: 'アオゾラ　ジロウ' }),
      companyMemberSchema,
    );
    expect(added).toMatchObject({
      member: {
        name: '青空 次郎',
        kana: 'アオゾラ　ジロウ',
        email: NEW,
        role: 'viewer',
        department: { name: department.name },
      },
      state: 'invited',
      locked: false,
      identifierKinds: ['email'],
      addedAt: instantOf(store.now()),
      lastSignedInAt: null,
      version: 1,
    });
    const mail = await newestMail(store, ASKUL, NEW);
    expect(mail.text).toContain('髙橋 和夫');
    const temporary = factOf(mail, '仮パスワード');
    const answer = await readAs(await store.signIn(ASKUL, 'email', NEW, temporary), signInAnswerSchema);
    if (answer.outcome !== 'password-change-required') throw new Error(answer.outcome);
    const changed = await store.ask('setPassword', {
      body: { changeToken: answer.changeToken, newPassword: 'Aozora-Jiro7!' },
    });
    expect(changed.status).toBe(204);
    expect((await store.signIn(ASKUL, 'email', NEW, 'Aozora-Jiro7!')).status).toBe(201);
    expect((await desk.find(NEW)).state).toBe('active');
  });

  it('AS-79 an address belongs to one person of the company, however it is written', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    for (const email of [emailOf(buyer), 'SATO.Misaki@minato.example.jp', 'ｓato.misaki@minato.example.jp'])
      expect(await problemOf(await desk.add({ email }))).toMatchObject({
        status: 409,
        reason: 'email-taken',
      });
    expect((await desk.list()).members).toHaveLength(40);
  });

  it('AS-79 two who are added with one address at the same moment: one is', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const answers = await Promise.all([desk.add({}), desk.add({ email: NEW.toUpperCase() })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await desk.list()).members).toHaveLength(41);
    expect(await mailsTo(store, ASKUL, NEW)).toHaveLength(answers[0]!.status === 201 ? 1 : 0);
  });

  it('a request that is sent twice adds one person', async () => {
    const store = await storeOver('in-process');
    const { token, list } = await office(store);
    const body = {
      name: '青空',
      kana: null,
      email: NEW,
      departmentId: null,
      role: 'buyer',
      ...wishes(ASKUL),
    };
    const send = () => store.ask('addMember', { token, body, key: 'the-same-key' });
    const texts = await Promise.all([send(), send()].map(async (answer) => (await answer).text()));
    expect(texts[0]).toBe(texts[1]);
    expect((await list()).members).toHaveLength(41);
    expect(await mailsTo(store, ASKUL, NEW)).toHaveLength(1);
  });

  it.each([
    ['name', '青空\u0000次郎', 'field.bad-character'],
    ['name', '青空\u202e次郎', 'field.bad-character'],
    ['name', '　', 'field.empty'],
    ['kana', 'あおぞら', 'field.kana'],
    ['email', 'jiro', 'identifier.email'],
    ['email', 'ji\u200bro@minato.example.jp', 'identifier.email'],
  ])('what is wrong with the %s is told: %j', async (field, value, code) => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const refused = await problemOf(await desk.add({ [field]: value }));
    expect(refused.errors?.map((each) => [each.field, each.code])).toEqual([[field, code]]);
    expect(await mailsTo(store, ASKUL, NEW)).toEqual([]);
  });

  it('a name of a megabyte is refused, a rare one is kept exactly', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    expect((await desk.add({ name: '髙'.repeat(1_000_000) })).status).toBe(413);
    const added = await readAs(await desk.add({ name: '髙﨑 𠮷子🍵' }), companyMemberSchema);
    expect(added.member.name).toBe('髙﨑 𠮷子🍵');
  });
});

describe('changing and deleting', () => {
  it('a department and a role hold at once, for what a person may see too', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const { tokens } = await store.enter(buyer);
    const orders = async () => {
      const answer = await store.ask('orders', { token: tokens.accessToken, query: { limit: '1' } });
      return (await readAs(answer, ordersPageSchema)).remaining;
    };
    const before = await orders();
    const person = await desk.find(emailOf(buyer));
    const elsewhere = (await desk.list()).departments.find(({ id }) => id !== person.member.department?.id)!;
    const changed = await readAs(
      await desk.change(person, { departmentId: elsewhere.id, role: 'viewer' }),
      companyMemberSchema,
    );
    expect(changed).toMatchObject({
      version: person.version + 1,
      member: { role: 'viewer', department: { id: elsewhere.id } },
    });
    expect(await orders()).not.toBe(before);
    const me = await readAs(await store.ask('me', { token: tokens.accessToken }), memberSchema);
    expect(me.role).toBe('viewer');
  });

  it('of two changes that know the same version one holds, the other conflicts', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const person = await desk.find(emailOf(buyer));
    const answers = await Promise.all([
      desk.change(person, { role: 'viewer' }),
      desk.change(person, { role: 'administrator' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('AS-9 the last administrator cannot be demoted, disabled or deleted, nor do so alone', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const self = await desk.find(emailOf(admin));
    expect(await problemOf(await desk.change(self, { role: 'buyer' }))).toMatchObject({
      status: 409,
      reason: 'last-administrator',
    });
    expect(await reason(desk.decide(self, 'disable'))).toBe('last-administrator');
    expect(await reason(desk.remove(self))).toBe('last-administrator');
    // One who was only invited, or is disabled, cannot look after anything yet.
    await desk.add({ role: 'administrator' });
    expect(await reason(desk.remove(self))).toBe('last-administrator');
    const second = await secondAdministrator(desk, buyer);
    await desk.decide(second, 'disable');
    expect(await reason(desk.remove(self))).toBe('last-administrator');
    expect(await desk.find(emailOf(admin))).toEqual(self);
  });

  it('AS-9 an administrator who leaves passes the number on to the one who stays', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    await secondAdministrator(desk, buyer);
    const self = await desk.find(emailOf(admin));
    expect((await desk.change(self, { role: 'buyer' })).status).toBe(200);
    expect(await reason(store.ask('companyMembers', { token: desk.token }))).toBe('not-allowed');
    expect(factOf(await newestMail(store, ASKUL, emailOf(buyer)), 'お問い合わせ番号')).toBe('1234567890');
    const byNumber = await store.signIn(ASKUL, 'inquiry-number', '1234567890', buyer.password);
    expect(await readAs(byNumber, signInAnswerSchema)).toMatchObject({ member: { email: emailOf(buyer) } });
    expect(await reason(store.signIn(ASKUL, 'inquiry-number', '1234567890', admin.password))).toBe(
      'mismatch',
    );
    expect((await store.signIn(ASKUL, 'email', emailOf(admin), admin.password)).status).toBe(201);
  });

  it('two administrators who delete each other at the same moment: one stays', async () => {
    const store = await storeOver('in-process');
    const first = await office(store);
    await secondAdministrator(first, buyer);
    const second = await office(store, buyer);
    const [a, b] = [await first.find(emailOf(buyer)), await second.find(emailOf(admin))];
    const answers = await Promise.all([first.remove(a), second.remove(b)]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const stays = answers[0]!.status === 204 ? first : second;
    expect(await administratorsSeenBy(stays)).toHaveLength(1);
  });

  it('AS-69 whoever is deleted is signed out everywhere and unknown from then on; their orders stay', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const { tokens, member } = await store.enter(buyer);
    const person = await desk.find(emailOf(buyer));
    const all = async () => {
      const found: { id: string; name: string }[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: '500', ...(cursor !== undefined && { cursor }) };
        const page = await readAs(await store.ask('orders', { token: desk.token, query }), ordersPageSchema);
        found.push(...page.orders.map(({ orderedBy }) => orderedBy));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return found.filter(({ id }) => id === member.id);
    };
    const before = await all();
    expect(before.length).toBeGreaterThan(0);
    expect((await desk.remove(person)).status).toBe(204);
    expect(await problemOf(await store.ask('me', { token: tokens.accessToken }))).toMatchObject({
      status: 401,
      reason: 'session-ended',
      because: 'member-removed',
    });
    const refresh = await store.ask('refresh', { body: { refreshToken: tokens.refreshToken } });
    expect(await problemOf(refresh)).toMatchObject({ because: 'member-removed' });
    expect(await problemOf(await store.signInAs(buyer))).toMatchObject({ code: 'w:001', reason: 'mismatch' });
    expect(await all()).toEqual(before);
    expect((await desk.list()).members).toHaveLength(39);
    expect(await reason(desk.remove(person))).toBe('not-found');
    expect((await newestMail(store, ASKUL, emailOf(buyer))).subject).toContain('担当者削除');
    // The address is free again, and means another person.
    const again = await readAs(await desk.add({ email: emailOf(buyer) }), companyMemberSchema);
    expect(again.member.id).not.toBe(member.id);
  });

  it('an administrator who was deleted while signed in can do nothing more', async () => {
    const store = await storeOver('in-process');
    const first = await office(store);
    await secondAdministrator(first, buyer);
    const second = await office(store, buyer);
    const target = await second.find(emailOf(otherBuyer));
    await first.remove(await first.find(emailOf(buyer)));
    expect(await reason(second.remove(target))).toBe('session-ended');
    expect(await reason(second.handOver(target.member.id))).toBe('session-ended');
  });
});

describe('deciding', () => {
  it('every decision is for some states only, and every state but that of the supplier can be left', () => {
    const left = new Set(
      memberDecisions.filter((each) => each !== 'unlock').flatMap((each) => decisionRules[each].from),
    );
    expect(left).toEqual(new Set(['waiting-approval', 'active', 'invited', 'disabled']));
  });

  it('AS-81 whoever registered waits, is approved with a new temporary password, and comes in with it', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    await registered(
      store,
      ASKUL,
      NEW,
      { ...askulValues, corporateNumber: MINATO_NUMBER, department: '総務部' },
      null,
    );
    const first = factOf(await newestMail(store, ASKUL, NEW), '仮パスワード');
    const waiting = await desk.find(NEW);
    expect(waiting).toMatchObject({ state: 'waiting-approval', member: { department: { name: '総務部' } } });
    // The first password would have lapsed by now.
    store.pass(10 * DAY);
    const again = await office(store);
    const decided = await readAs(await again.decide(waiting, 'approve'), memberDecidedSchema);
    expect(decided.member).toMatchObject({ state: 'invited', version: waiting.version + 1 });
    const second = factOf(await newestMail(store, ASKUL, NEW), '仮パスワード');
    expect(await reason(store.signIn(ASKUL, 'email', NEW, first))).toBe('mismatch');
    const answer = await readAs(await store.signIn(ASKUL, 'email', NEW, second), signInAnswerSchema);
    expect(answer).toMatchObject({ outcome: 'password-change-required', reason: 'temporary' });
  });

  it('AS-81 somebody with a password of their own is approved and keeps it', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const waits = account(ASKUL, 'fukuda.haruka');
    expect(await reason(store.signInAs(waits))).toBe('waiting-approval');
    const person = await desk.find(emailOf(waits));
    const decided = await readAs(await desk.decide(person, 'approve'), memberDecidedSchema);
    expect(decided.member?.state).toBe('active');
    expect((await newestMail(store, ASKUL, emailOf(waits))).subject).toContain('承認');
    expect((await store.signInAs(waits)).status).toBe(201);
  });

  it('AS-81 whoever is rejected is gone, hears of it, and may register again', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const waits = account(ASKUL, 'fukuda.haruka');
    const person = await desk.find(emailOf(waits));
    const decided = await readAs(await desk.decide(person, 'reject'), memberDecidedSchema);
    expect(decided.member).toBeNull();
    expect((await newestMail(store, ASKUL, emailOf(waits))).subject).toContain('承認されなかった');
    expect(await reason(store.signInAs(waits))).toBe('mismatch');
    const values = { ...askulValues, corporateNumber: MINATO_NUMBER };
    expect(await registered(store, ASKUL, emailOf(waits), values, null)).toMatchObject({
      waitingApproval: true,
    });
  });

  it('whoever is disabled is signed out, cannot come in, and can again once enabled', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const { tokens } = await store.enter(buyer);
    const person = await desk.find(emailOf(buyer));
    const { member: disabled } = await readAs(await desk.decide(person, 'disable'), memberDecidedSchema);
    expect(disabled).toMatchObject({ state: 'disabled', version: person.version + 1 });
    expect(await problemOf(await store.ask('me', { token: tokens.accessToken }))).toMatchObject({
      reason: 'session-ended',
      because: 'member-disabled',
    });
    expect(await problemOf(await store.signInAs(buyer))).toMatchObject({
      code: 'w:025',
      reason: 'suspended',
    });
    const { member: enabled } = await readAs(await desk.decide(disabled!, 'enable'), memberDecidedSchema);
    expect(enabled?.state).toBe('active');
    expect((await store.signInAs(buyer)).status).toBe(201);
    const subjects = (await mailsTo(store, ASKUL, emailOf(buyer))).map(({ subject }) => subject);
    expect(subjects).toHaveLength(2);
    expect(subjects[0]).toContain('利用再開');
    expect(subjects[1]).toContain('利用停止');
  });

  it('AS-21 a lock that only a person ends is ended by the administrator', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const locked = account(ASKUL, 'yamamoto.aya');
    expect(await reason(store.signInAs(locked))).toBe('locked');
    const person = await desk.find(emailOf(locked));
    expect(person.locked).toBe(true);
    const { member: unlocked } = await readAs(await desk.decide(person, 'unlock'), memberDecidedSchema);
    expect(unlocked?.locked).toBe(false);
    expect((await store.signInAs(locked)).status).toBe(201);
    expect((await newestMail(store, ASKUL, emailOf(locked))).subject).toContain('ロック解除');
  });

  it.each([
    ['approve', 'sato.misaki'],
    ['reject', 'sato.misaki'],
    ['enable', 'sato.misaki'],
    ['disable', 'fukuda.haruka'],
    ['enable', 'nishimura.osamu'],
    ['disable', 'nishimura.osamu'],
  ] as const)('what does not fit the state is a conflict: %s for %s', async (decision, who) => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const person = await desk.find(`${who}@minato.example.jp`);
    expect(await problemOf(await desk.decide(person, decision))).toMatchObject({
      status: 409,
      reason: 'conflict',
    });
    expect(await desk.find(`${who}@minato.example.jp`)).toEqual(person);
  });

  it('a decision about somebody who was changed meanwhile conflicts, and nothing happens', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const { tokens } = await store.enter(buyer);
    const stale = await desk.find(emailOf(buyer));
    await desk.change(stale, { role: 'viewer' });
    expect(await reason(desk.decide(stale, 'disable'))).toBe('conflict');
    expect((await store.ask('me', { token: tokens.accessToken })).status).toBe(200);
    expect(await mailsTo(store, ASKUL, emailOf(buyer))).toEqual([]);
  });

  it('of an approval and a rejection at the same moment one holds', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const person = await desk.find('fukuda.haruka@minato.example.jp');
    const answers = await Promise.all([desk.decide(person, 'approve'), desk.decide(person, 'reject')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('handing administration over', () => {
  it('two administrators who hand over to each other at the same moment: one holds', async () => {
    const store = await storeOver('in-process');
    const first = await office(store);
    await secondAdministrator(first, buyer);
    const second = await office(store, buyer);
    const answers = await Promise.all([first.handOver(second.member.id), second.handOver(first.member.id)]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const lost = answers.find(({ status }) => status !== 204)!;
    expect(['not-allowed', 'conflict']).toContain(await reason(lost));
    const winner = await office(store, answers[0]!.status === 204 ? buyer : admin);
    expect(await administratorsSeenBy(winner)).toHaveLength(1);
  });

  it('AS-9 AS-72 the number goes to the other one, who is mailed it, and the giver stays as a buyer', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const to = await desk.find(emailOf(buyer));
    expect((await desk.handOver(to.member.id)).status).toBe(204);
    const theirs = await office(store, buyer);
    expect(await theirs.find(emailOf(buyer))).toMatchObject({
      member: { role: 'administrator' },
      version: to.version + 1,
    });
    expect((await theirs.find(emailOf(buyer))).identifierKinds.toSorted()).toEqual([
      'email',
      'inquiry-number',
    ]);
    expect(await theirs.find(emailOf(admin))).toMatchObject({
      member: { role: 'buyer' },
      identifierKinds: ['email'],
    });
    expect(factOf(await newestMail(store, ASKUL, emailOf(buyer)), 'お問い合わせ番号')).toBe('1234567890');
    expect((await newestMail(store, ASKUL, emailOf(admin))).subject).toContain('移譲');
    expect(await reason(store.ask('companyMembers', { token: desk.token }))).toBe('not-allowed');
    const me = await readAs(await store.ask('me', { token: desk.token }), memberSchema);
    expect(me.role).toBe('buyer');
    expect((await store.signIn(ASKUL, 'inquiry-number', '1234567890', buyer.password)).status).toBe(201);
    expect(await reason(store.signIn(ASKUL, 'inquiry-number', '1234567890', admin.password))).toBe(
      'mismatch',
    );
  });

  it.each(['fukuda.haruka', 'miura.kotone', 'nishimura.osamu'])(
    'not to somebody who cannot sign in: %s',
    async (who) => {
      const store = await storeOver('in-process');
      const desk = await office(store);
      const to = await desk.find(`${who}@minato.example.jp`);
      expect(await reason(desk.handOver(to.member.id))).toBe('conflict');
      expect((await desk.find(emailOf(admin))).member.role).toBe('administrator');
    },
  );

  it('wants the password; wrong ones count towards the lock, and nothing is handed over', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const to = await desk.find(emailOf(buyer));
    for (let n = 1; n <= 4; n += 1)
      expect(await reason(desk.handOver(to.member.id, `wrong ${n}`))).toBe('wrong-password');
    expect(await reason(desk.handOver(to.member.id, 'wrong'))).toBe('locked');
    expect(await reason(desk.handOver(to.member.id))).toBe('locked');
    expect(await reason(store.signInAs(admin))).toBe('locked');
    expect((await desk.find(emailOf(buyer))).member.role).toBe('buyer');
  });

  it('not to oneself', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    expect(await reason(desk.handOver(desk.member.id))).toBe('conflict');
    expect((await desk.find(emailOf(admin))).member.role).toBe('administrator');
  });
});

describe('where a company has one person', () => {
  it.each(['amano-trial', 'quocard-pay-trial', 'qoo10-qcash-trial', 'plus-member-trial'])(
    'nothing of this is offered: %s',
    async (supplier) => {
      const store = await storeOver('in-process');
      const someone = {
        'amano-trial': account('amano-trial', 'suzuki.daiki'),
        'quocard-pay-trial': account('quocard-pay-trial', 'saito.yuko'),
        'qoo10-qcash-trial': account('qoo10-qcash-trial', 'sasaki.ren'),
        'plus-member-trial': account('plus-member-trial', 'kobayashi.yui'),
      }[supplier]!;
      const { tokens } = await store.enter(someone);
      const answer = await store.ask('companyMembers', { supplier, token: tokens.accessToken });
      expect(await reason(answer)).toBe('not-offered');
    },
  );
});

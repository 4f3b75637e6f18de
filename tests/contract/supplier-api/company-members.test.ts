import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/model/dates.ts';
import { memberSchema } from '#shared/model/member.ts';
import { companyMemberSchema, memberDecisions } from '#shared/supplier-api/people.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { ASKUL, factOf, newestMail } from './registering.ts';
import { account, problemOf, readAs, storeOver, transports } from './store.ts';
import {
  admin,
  administratorsSeenBy,
  buyer,
  emailOf,
  office,
  otherBuyer,
  reason,
  secondAdministrator,
  viewer,
} from './company-office.ts';

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
      expect(await reason(theirs.transferAdministration(target.member.id))).toBe('not-allowed');
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
    expect(await reason(desk.transferAdministration(stranger.member.id))).toBe('not-found');
    // A department of theirs is no department here.
    const department = (await theirs.list()).departments[0]!.id;
    expect(await reason(desk.add({ departmentId: department }))).toBe('conflict');
    expect((await theirs.list()).members).toHaveLength(4);
  });

  it('AS-72 of two hand-overs at the same moment one holds, and there is exactly one administrator', async () => {
    const store = await storeOver(transport);
    const desk = await office(store);
    const [to, other] = [await desk.find(emailOf(buyer)), await desk.find(emailOf(otherBuyer))];
    const answers = await Promise.all([
      desk.transferAdministration(to.member.id),
      desk.transferAdministration(other.member.id),
    ]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([204, 204]);
    const lost = answers.find(({ status }) => status !== 204)!;
    expect(['not-allowed', 'conflict']).toContain(await reason(lost));
    const winner = answers[0]!.status === 204 ? buyer : otherBuyer;
    const theirs = await office(store, winner);
    const left = await administratorsSeenBy(theirs);
    expect(left.map(({ member }) => member.email)).toEqual([emailOf(winner)]);
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
    expect(await readAs(byNumber, signInResponseSchema)).toMatchObject({ member: { email: emailOf(buyer) } });
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
    expect(await reason(second.transferAdministration(target.member.id))).toBe('session-ended');
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

import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/model/dates.ts';
import { companyMemberSchema } from '#shared/supplier-api/people.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { ASKUL, factOf, mailsTo, newestMail, mailOptions } from './registering.ts';
import { problemOf, readAs, storeOver } from './store.ts';
import { buyer, emailOf, NEW, office } from './company-office.ts';

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
    const answer = await readAs(await store.signIn(ASKUL, 'email', NEW, temporary), signInResponseSchema);
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

  it('nobody is added to a department that the company does not have', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    expect(await problemOf(await desk.add({ departmentId: 'no-such-department' }))).toMatchObject({
      status: 409,
      reason: 'conflict',
    });
    expect((await desk.list()).members).toHaveLength(40);
    expect(await mailsTo(store, ASKUL, NEW)).toEqual([]);
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
      ...mailOptions(ASKUL),
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

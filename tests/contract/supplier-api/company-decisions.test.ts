import { describe, expect, it } from 'vitest';
import { decisionRules } from '#electron/suppliers/embedded/people/decisions.ts';
import { memberSchema } from '#shared/model/member.ts';
import { memberDecisionResultSchema, memberDecisions } from '#shared/supplier-api/people.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { ASKUL, askulValues, factOf, mailsTo, MINATO_NUMBER, newestMail, registered } from './registering.ts';
import { account, problemOf, readAs, storeOver } from './store.ts';
import {
  admin,
  administratorsSeenBy,
  buyer,
  emailOf,
  NEW,
  office,
  otherBuyer,
  reason,
  secondAdministrator,
} from './company-office.ts';

const DAY = 24 * 60 * 60_000;

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
    store.advance(10 * DAY);
    const again = await office(store);
    const decided = await readAs(await again.decide(waiting, 'approve'), memberDecisionResultSchema);
    expect(decided.member).toMatchObject({ state: 'invited', version: waiting.version + 1 });
    const second = factOf(await newestMail(store, ASKUL, NEW), '仮パスワード');
    expect(await reason(store.signIn(ASKUL, 'email', NEW, first))).toBe('mismatch');
    const answer = await readAs(await store.signIn(ASKUL, 'email', NEW, second), signInResponseSchema);
    expect(answer).toMatchObject({ outcome: 'password-change-required', reason: 'temporary' });
  });

  it('AS-81 somebody with a password of their own is approved and keeps it', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const waits = account(ASKUL, 'fukuda.haruka');
    expect(await reason(store.signInAs(waits))).toBe('waiting-approval');
    const person = await desk.find(emailOf(waits));
    const decided = await readAs(await desk.decide(person, 'approve'), memberDecisionResultSchema);
    expect(decided.member?.state).toBe('active');
    expect((await newestMail(store, ASKUL, emailOf(waits))).subject).toContain('承認');
    expect((await store.signInAs(waits)).status).toBe(201);
  });

  it('AS-81 whoever is rejected is gone, hears of it, and may register again', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const waits = account(ASKUL, 'fukuda.haruka');
    const person = await desk.find(emailOf(waits));
    const decided = await readAs(await desk.decide(person, 'reject'), memberDecisionResultSchema);
    expect(decided.member).toBeNull();
    const mail = await newestMail(store, ASKUL, emailOf(waits));
    expect(mail.subject).toContain('承認されなかった');
    // Who works there is for members to know.
    expect(mail.text).not.toContain(desk.member.name);
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
    const { member: disabled } = await readAs(
      await desk.decide(person, 'disable'),
      memberDecisionResultSchema,
    );
    expect(disabled).toMatchObject({ state: 'disabled', version: person.version + 1 });
    expect(await problemOf(await store.ask('me', { token: tokens.accessToken }))).toMatchObject({
      reason: 'session-ended',
      because: 'member-disabled',
      by: desk.member.name,
    });
    expect(await problemOf(await store.signInAs(buyer))).toMatchObject({
      code: 'w:025',
      reason: 'suspended',
      because: 'member-disabled',
      by: desk.member.name,
    });
    // Somebody who is not there any more can't be asked.
    await secondAdministrator(desk, otherBuyer);
    const second = await office(store, otherBuyer);
    await second.remove(await second.find(emailOf(admin)));
    for (const answer of [await store.ask('me', { token: tokens.accessToken }), await store.signInAs(buyer)])
      expect((await problemOf(answer)).by).toBeUndefined();
    const { member: enabled } = await readAs(
      await second.decide(disabled!, 'enable'),
      memberDecisionResultSchema,
    );
    expect(enabled?.state).toBe('active');
    expect((await store.signInAs(buyer)).status).toBe(201);
    const mails = await mailsTo(store, ASKUL, emailOf(buyer));
    expect(mails).toHaveLength(2);
    for (const [index, subject, by] of [
      [0, '利用再開', second.member.name],
      [1, '利用停止', desk.member.name],
    ] as const) {
      expect(mails[index]!.subject).toContain(subject);
      expect(mails[index]!.text).toContain(`の管理者(${by})が`);
    }
  });

  it('AS-69 whoever is deleted reads by whom, in the mail about it', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    await desk.remove(await desk.find(emailOf(buyer)));
    const mail = await newestMail(store, ASKUL, emailOf(buyer));
    expect(mail.subject).toContain('削除');
    expect(mail.text).toContain(`の管理者(${desk.member.name})が`);
  });

  it('AS-21 a lock that only a person ends is ended by the administrator', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const locked = account(ASKUL, 'yamamoto.aya');
    expect(await reason(store.signInAs(locked))).toBe('locked');
    const person = await desk.find(emailOf(locked));
    expect(person.locked).toBe(true);
    const { member: unlocked } = await readAs(
      await desk.decide(person, 'unlock'),
      memberDecisionResultSchema,
    );
    expect(unlocked?.locked).toBe(false);
    expect((await store.signInAs(locked)).status).toBe(201);
    const mail = await newestMail(store, ASKUL, emailOf(locked));
    expect(mail.subject).toContain('ロック解除');
    expect(mail.text).toContain(`の管理者(${desk.member.name})が`);
  });

  it('AS-81 who waits for approval is no member yet, and reads no name when a lock is ended', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const waits = account(ASKUL, 'fukuda.haruka');
    const find = () => desk.find(emailOf(waits));
    for (let tries = 0; tries < 20 && !(await find()).locked; tries += 1)
      await store.signIn(ASKUL, 'email', emailOf(waits), 'Wrong-Password1');
    expect((await find()).locked).toBe(true);
    await readAs(await desk.decide(await find(), 'unlock'), memberDecisionResultSchema);
    const mail = await newestMail(store, ASKUL, emailOf(waits));
    expect(mail.subject).toContain('ロック解除');
    expect(mail.text).not.toContain(desk.member.name);
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
    const answers = await Promise.all([
      first.transferAdministration(second.member.id),
      second.transferAdministration(first.member.id),
    ]);
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
    expect((await desk.transferAdministration(to.member.id)).status).toBe(204);
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
      expect(await reason(desk.transferAdministration(to.member.id))).toBe('conflict');
      expect((await desk.find(emailOf(admin))).member.role).toBe('administrator');
    },
  );

  it('wants the password; wrong ones count towards the lock, and nothing is handed over', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    const to = await desk.find(emailOf(buyer));
    for (let n = 1; n <= 4; n += 1)
      expect(await reason(desk.transferAdministration(to.member.id, `wrong ${n}`))).toBe('wrong-password');
    expect(await reason(desk.transferAdministration(to.member.id, 'wrong'))).toBe('locked');
    expect(await reason(desk.transferAdministration(to.member.id))).toBe('locked');
    expect(await reason(store.signInAs(admin))).toBe('locked');
    expect((await desk.find(emailOf(buyer))).member.role).toBe('buyer');
  });

  it('not to oneself', async () => {
    const store = await storeOver('in-process');
    const desk = await office(store);
    expect(await reason(desk.transferAdministration(desk.member.id))).toBe('conflict');
    expect((await desk.find(emailOf(admin))).member.role).toBe('administrator');
  });
});

import { describe, expect, it } from 'vitest';
import type { TrialAccountState } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { calendarDate, instantOf, millisecondsOf, tokyoInstant } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';

const askul = 'askul-trial' as SupplierId;
const plusMember = 'plus-member-trial' as SupplierId;
const friday = tokyoInstant(calendarDate('2026-11-20'), '10:00');

async function deskAt(instant = friday) {
  let now = millisecondsOf(instant);
  const desk = await startDesk({ keychain: memoryKeychain(), clock: { now: () => instantOf(now) } });
  return { desk, move: (minutes: number) => (now += minutes * 60_000) };
}
/** What a shop of its own says of itself. */
const shop = {
  name: { ja: 'アスクル', en: 'ASKUL' },
  profile: 'askul',
  notice: null,
  announcements: [],
  statusUrl: 'https://shop.example/status',
  support: {
    phone: '0120-000-000',
    hours: null,
    formUrl: null,
    email: null,
    chatUrl: null,
    faxFormUrl: 'https://shop.example/fax',
  },
  memberUrl: null,
  pages: {},
  cardAgentUrl: null,
  forgotten: { idUrl: null, passwordUrl: null },
  trialSignIns: [],
  trialMail: false,
};
const deskOfShop = (fetch: typeof globalThis.fetch): Promise<TestDesk> =>
  startDesk({
    keychain: memoryKeychain(),
    suppliers: [
      { id: askul, name: shop.name, profile: 'askul' as never, baseUrl: 'https://shop.example/api' },
    ],
    fetch,
  });

const refuse = (desk: TestDesk, supplier: SupplierId, identifier: string, password: string) =>
  desk.refused('sign-in.start', { supplier, identifier, password, staySignedIn: false });
const diagnose = (desk: TestDesk, supplier: SupplierId, answers = {}) =>
  desk.good('sign-in.diagnose', { supplier, answers });
const found = ({ steps }: CallOutput<'sign-in.diagnose'>) =>
  steps.filter(({ finding }) => finding === 'found').map(({ check }) => check);
const trial = (kind: TrialAccountState['kind'], supplier: SupplierId) =>
  trialAccounts.find((each) => each.accountState.kind === kind && each.supplier === supplier) ??
  expect.unreachable();

const person = {
  personName: '高橋 花子',
  personKana: 'タカハシハナコ',
  birthDate: '19990401',
  prefecture: '東京都',
  phone: '09012345678',
  course: 'monthly',
  paymentMethod: 'card',
};

describe('the help for people without a membership', () => {
  it('AM-28 AM-41 AM-47 AM-48 AM-55 AM-66 AM-71 is on the page of the supplier that has guests', async () => {
    const { desk } = await deskAt();
    const { guests } = await desk.good('suppliers.help', { supplier: 'amano-trial' as SupplierId });
    expect(guests?.canOrder).toBe(true);
    const lines = guests?.lines.map(({ ja }) => ja).join('\n');
    for (const word of [
      '見積は',
      'クーポンは',
      'ポイントは使えず、進呈',
      '購入履歴に表示されません',
      '月末締め/翌月末払い',
    ])
      expect(lines).toContain(word);
    expect((await desk.good('suppliers.help', { supplier: askul })).guests).toBeNull();
  });
});

describe('the diagnosis of a refused sign-in', () => {
  it('PM-1 PM-2 PM-3 PM-14 sees what was typed, and nothing when nothing was', async () => {
    const { desk } = await deskAt();
    const nothing = await diagnose(desk, plusMember);
    expect(nothing).toMatchObject({ refusal: null, supplierCode: null });
    expect(nothing.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);

    await refuse(desk, plusMember, '1234567890', 'ＡＢＣ');
    const seen = await diagnose(desk, plusMember);
    expect(seen.refusal).toBe('identifier.member-id');
    expect(found(seen)).toEqual(['letter-case-and-width', 'leading-letter', 'site']);
    expect(seen.steps[1]?.suggestion).toBe('E1234567890');
    expect(seen.steps[7]?.text.ja).toContain('アスクル');
  });

  it('AS-26 AS-29 keeps the code exactly, until somebody has signed in or half an hour has passed', async () => {
    const { desk, move } = await deskAt();
    const good = trial('good', askul);
    await refuse(desk, askul, good.identifier.value, 'wrong-Password1!');
    expect(await diagnose(desk, askul)).toMatchObject({ refusal: 'sign-in.mismatch', supplierCode: 'w:001' });
    expect((await diagnose(desk, plusMember)).refusal).toBeNull();
    move(30);
    expect((await diagnose(desk, askul)).refusal).toBeNull();

    await refuse(desk, askul, good.identifier.value, 'wrong-Password1!');
    await desk.good('sign-in.start', {
      supplier: askul,
      identifier: good.identifier.value,
      password: good.password,
      staySignedIn: false,
    });
    expect((await diagnose(desk, askul)).refusal).toBeNull();
  });

  it('PM-11 PM-12 PM-13 finds the course that has lapsed, and says that it takes joining again', async () => {
    const { desk } = await deskAt();
    const lapsed = trial('course-lapsed', plusMember);
    const refusal = await refuse(desk, plusMember, lapsed.identifier.value, lapsed.password);
    expect(refusal.message.ja).toMatch(/退会済み.*新規入会/);
    expect(refusal.next).toContain('open-member-site');
    const diagnosis = await diagnose(desk, plusMember);
    expect(found(diagnosis)).toEqual(['payment-goes-on', 'renewal-paid']);
    for (const { text, next } of diagnosis.steps.filter(({ finding }) => finding === 'found')) {
      expect(text.ja).toMatch(/退会済み.*新しく入会/);
      expect(next).toContain('open-member-site');
    }
  });

  it('AS-24 AS-25 AS-28 finds a stopped account', async () => {
    const { desk } = await deskAt();
    const stopped = trial('suspended', askul);
    await refuse(desk, askul, stopped.identifier.value, stopped.password);
    expect(found(await diagnose(desk, askul))).toEqual(['changed-or-suspended']);
  });

  it('goes on with what the person answers', async () => {
    const { desk } = await deskAt();
    const answered = await diagnose(desk, askul, { 'corporate-or-personal': 'yes', password: 'yes' });
    expect(found(answered)).toEqual(['corporate-or-personal']);
    expect(answered.steps.find(({ check }) => check === 'password')?.finding).toBe('answered');
  });

  it('AS-82 tells an outage when the supplier does not answer, with the help that is kept', async () => {
    let down = false;
    const desk = await deskOfShop(async () => {
      if (down) throw new TypeError('no network');
      return Response.json(shop);
    });
    expect(found(await diagnose(desk, askul))).toEqual([]);
    const help = await desk.good('suppliers.help', { supplier: askul });
    down = true;
    expect(found(await diagnose(desk, askul))).toEqual(['outage']);
    expect((await desk.good('suppliers.help', { supplier: askul })).channels).toEqual(help.channels);
    expect(help.channels.map(({ kind }) => kind)).toEqual(['phone', 'fax-order', 'phone-order', 'status']);
  });
});

describe('the help of a supplier', () => {
  it('AS-34 AS-35 AS-36 AS-84 says how support is reached now', async () => {
    const { desk, move } = await deskAt();
    const phone = async () =>
      (await desk.good('suppliers.help', { supplier: askul })).channels.find(({ kind }) => kind === 'phone');
    expect(await phone()).toMatchObject({ number: '0120-000-000', openNow: true });
    move(8 * 60 - 1);
    expect((await phone())?.openNow).toBe(true);
    move(1);
    expect((await phone())?.openNow).toBe(false);
    const { channels, prepare } = await desk.good('suppliers.help', { supplier: askul });
    expect(channels.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['phone', 'form', 'chat', 'fax-order', 'phone-order']),
    );
    expect(prepare.length).toBeGreaterThan(4);
  });

  it('AM-3 AM-5 names the support request form alone in the four cases, and nobody who could tell a password', async () => {
    const { desk } = await deskAt();
    const help = await desk.good('suppliers.help', { supplier: 'amano-trial' as SupplierId });
    const routesOf = (wanted: string) =>
      help.occasions.find(({ occasion }) => occasion === wanted)?.routes.map(({ by }) => by);
    for (const occasion of [
      'id-forgotten',
      'phone-unknown',
      'email-unusable',
      'mail-not-arriving',
      'unsure-whether-registered',
    ])
      expect(routesOf(occasion), occasion).toEqual(['contact-form']);
    expect(routesOf('password-forgotten')?.[0]).toBe('desk');
    expect(help.notes.some(({ ja }) => ja.includes('パスワードを確認できません'))).toBe(true);
  });

  it('AM-28 AM-41 AM-47 AM-48 AM-55 says at Amano what guests do not have, and nothing of guests where they are not spoken of', async () => {
    const { desk } = await deskAt();
    const guestsOf = async (id: string) =>
      (await desk.good('suppliers.help', { supplier: id as SupplierId })).guests;
    const amano = await guestsOf('amano-trial');
    expect(amano?.canOrder).toBe(true);
    for (const word of [
      '見積',
      'クーポン',
      '進呈もされません',
      '購入履歴に表示されません',
      '月末締め/翌月末払い',
    ])
      expect(amano?.lines.map(({ ja }) => ja)).toContainEqual(expect.stringContaining(word));
    expect((await guestsOf('quocard-pay-trial'))?.canOrder).toBe(false);
    expect(await guestsOf(askul)).toBeNull();
  });

  it('is there for every supplier, and refused for one that there is not', async () => {
    const { desk } = await deskAt();
    for (const { id } of await desk.good('suppliers.list', {})) {
      const help = await desk.good('suppliers.help', { supplier: id });
      expect(help.occasions.length + help.notes.length).toBeGreaterThan(0);
    }
    expect((await desk.refused('suppliers.help', { supplier: 'none' as SupplierId })).code).toBe(
      'supplier.unknown',
    );
  });
});

describe('a support request', () => {
  it('PM-15 PM-16 PM-17 PM-18 PM-19 is text to copy, and a mail with address and fixed subject', async () => {
    const { desk } = await deskAt();
    const secret = 'Zq9Zq9Zq9Zq9';
    await refuse(desk, plusMember, 'E123456789', secret);
    const asked = { supplier: plusMember, values: person, locale: 'ja' as const };
    const made = await desk.good('support-request.prepare', asked);
    expect(made).toMatchObject({ subject: 'ログイン不可に関するお問い合わせ', byMail: true });
    expect(made.body).toMatch(/【お客様情報】[^]*【お支払い情報】[^]*【購買デスクの記録】/);
    expect(made.body).toContain('2026/11/20(金) 10:00');
    expect(made.body).not.toContain('Zq9');

    await desk.good('support-request.open-mail', asked);
    const mail = new URL(desk.opened[0] ?? '');
    expect(mail.protocol).toBe('mailto:');
    expect(mail.pathname).toBe('support@plus-member-trial.example');
    expect(mail.searchParams.get('subject')).toBe(made.subject);
    expect(mail.searchParams.get('body')).toBe(made.body.replaceAll('\n', '\r\n'));
  });

  it('PM-20 is refused with what is wrong in which field, and nothing is opened', async () => {
    const { desk } = await deskAt();
    const values = { ...person, paymentMethod: 'carrier', carrier: 'docomo', docomoPayment: '123' };
    for (const call of ['support-request.prepare', 'support-request.open-mail'] as const) {
      const error = await desk.refused(call, { supplier: plusMember, values, locale: 'ja' });
      expect(error).toMatchObject({ code: 'fields.refused', fields: ['docomoPayment'] });
    }
    expect(desk.opened).toEqual([]);
  });

  it('AM-2 goes by the form alone at the others, and is not offered where there is no such form', async () => {
    const { desk } = await deskAt();
    const amano = {
      supplier: 'amano-trial' as SupplierId,
      values: { about: 'email-unusable', personName: '高橋', email: 'new@example.jp' },
      locale: 'ja' as const,
    };
    expect(await desk.good('support-request.prepare', amano)).toMatchObject({ byMail: false });
    expect((await desk.refused('support-request.open-mail', amano)).code).toBe('support-request.not-by-mail');
    const quo = { ...amano, supplier: 'quocard-pay-trial' as SupplierId };
    expect((await desk.refused('support-request.prepare', quo)).code).toBe('form.not-offered');
    expect(desk.opened).toEqual([]);
  });
});

describe('mails of the trial store', () => {
  it('can be listed, with their links whole', async () => {
    const { desk } = await deskAt();
    expect(await desk.good('trial-mail.list', { supplier: plusMember })).toEqual({ mails: [] });
    const { identifier } = trialAccounts.find(
      (each) => each.supplier === plusMember && each.identifier.kind === 'email',
    )!;
    await desk.good('password-reset.request', {
      supplier: plusMember,
      values: { email: identifier.value },
      locale: 'ja',
    });
    const { mails } = await desk.good('trial-mail.list', { supplier: plusMember });
    expect(mails).toMatchObject([{ to: identifier.value }]);
    expect(mails[0]?.links[0]).toMatch(/^kobai-desk:\/\/open\/plus-member-trial\/reset-password\//);
  });

  it('are none at a supplier that is no trial store', async () => {
    const desk = await deskOfShop(async () =>
      Response.json(
        { type: 'about:blank', title: 'Not found', status: 404, code: 'w:404', reason: 'not-found' },
        { status: 404, headers: { 'content-type': 'application/problem+json' } },
      ),
    );
    expect(await desk.good('trial-mail.list', { supplier: askul })).toEqual({ mails: [] });
  });

  it('are refused when the supplier does not answer', async () => {
    const desk = await deskOfShop(() => Promise.reject(new TypeError('no network')));
    expect((await desk.refused('trial-mail.list', { supplier: askul })).code).toBe('supplier.unreachable');
  });
});

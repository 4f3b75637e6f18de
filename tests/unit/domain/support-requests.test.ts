import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  supportRequestBody,
  supportRequestMail,
  supportRequestValues,
  type SupportRequestRecord,
} from '#electron/domain/support-requests.ts';
import { checkForm, formProblems, describeForm } from '#electron/domain/forms.ts';
import { passwordTraits } from '#electron/domain/password-traits.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { refusal } from '#shared/model/refusal.ts';

const supportRequestOf = (id: string) => {
  const profile = profileById(id);
  const definition = profile?.forms['support-request'];
  const rules = profile?.support.supportRequest;
  if (!definition || !rules) throw new Error(`no support request at ${id}`);
  return {
    definition,
    rules,
    body: (values: FormValues, record: SupportRequestRecord | null = null, locale: Locale = 'ja') =>
      supportRequestBody(definition, rules, values, record, locale),
    problems: (values: FormValues) =>
      formProblems(checkForm(definition, supportRequestValues(rules, values))),
  };
};
const plusMember = supportRequestOf('plus-member');

const person = {
  personName: '高橋 花子',
  personKana: 'タカハシハナコ',
  nickname: 'はなこ',
  birthDate: '19990401',
  prefecture: '東京都',
  phone: '09012345678',
};
const byCard = { ...person, course: 'monthly', paymentMethod: 'card' };
const byCarrier = (carrier: string, more: FormValues = {}) => ({
  ...person,
  course: 'monthly',
  paymentMethod: 'carrier',
  carrier,
  ...more,
});
const tried = {
  triedId: 'E123456789',
  triedEmail: 'hanako@example.jp',
  errorMessage: '一致しません',
  loginAt: '昨夜',
};

describe('a support request of Plus member', () => {
  it('PM-16 has the fixed subject, in either language', () => {
    const subject = 'ログイン不可に関するお問い合わせ';
    expect(plusMember.rules.subject).toEqual({ ja: subject, en: subject });
  });

  it('PM-17 PM-18 PM-19 has the blocks of customer, payment and details', () => {
    expect(plusMember.problems({ ...byCard, ...tried })).toEqual([]);
    expect(plusMember.body({ ...byCard, ...tried })).toBe(
      `【お客様情報】
お名前(漢字): 高橋 花子
お名前(カナ): タカハシハナコ
ニックネーム: はなこ
生年月日(西暦8桁): 19990401
都道府県: 東京都
電話番号: 09012345678

【お支払い情報】
ご利用のコース: 月会費コース
お支払い方法: クレジットカード

【詳細】
入力した ID: E123456789
入力したメールアドレス: hanako@example.jp
表示されたエラーメッセージ: 一致しません
ログインできなかった日時: 昨夜`,
    );
  });

  it('takes a field that is called like a part of an object for one that it does not have', () => {
    const odd = { constructor: 'x', toString: 'x', hasOwnProperty: 'x' };
    expect(supportRequestValues(plusMember.rules, odd)).toEqual(odd);
    expect(plusMember.body({ ...byCard, ...odd })).toBe(plusMember.body(byCard));
  });

  it('PM-17 wants name, kana, birth date of eight digits, prefecture and phone', () => {
    const problems = plusMember.problems({ ...byCard, birthDate: '990401' });
    expect(problems.map(({ field, code }) => [field, code])).toEqual([['birthDate', 'field.digits']]);
    expect(
      plusMember.problems({ course: 'monthly', paymentMethod: 'card' }).map(({ field }) => field),
    ).toEqual(['personName', 'personKana', 'birthDate', 'prefecture', 'phone']);
  });

  it.each([
    ['docomo', 'docomoPayment', '123456789012', '12桁の決済番号'],
    ['au', 'auCharge', 'X123', '継続課金ID'],
    ['softbank', 'softbankOrder', 'S-1', '注文番号'],
  ])(
    'PM-18 PM-20 PM-21 PM-22 wants what %s payments are found by, and that alone',
    (carrier, field, value, label) => {
      expect(plusMember.problems(byCarrier(carrier)).map((each) => each.field)).toEqual([field]);
      const values = byCarrier(carrier, {
        docomoPayment: '999999999999',
        auCharge: 'other',
        softbankOrder: 'other',
        [field]: value,
      });
      expect(plusMember.problems(values)).toEqual([]);
      const body = plusMember.body(values);
      expect(body).toContain(`${label}: ${value}`);
      expect(body).not.toMatch(/999999999999|other/);
    },
  );

  it('PM-20 refuses a docomo number that has not twelve digits', () => {
    for (const docomoPayment of ['12345678901', '1234567890123']) {
      expect(plusMember.problems(byCarrier('docomo', { docomoPayment }))).toMatchObject([
        { field: 'docomoPayment' },
      ]);
    }
  });

  it.each([
    [
      'PM-20',
      'docomoPayment',
      'dメニュー → My docomo → ログインする → ネットワーク暗証番号を入力 → 暗証番号確認 → ご利用料金 → 詳細を確認 → 関連メニュー → ドコモ払い・d払いのご利用料金の確認',
    ],
    ['PM-21', 'auCharge', 'au ID → auかんたん決済メニュー → 継続利用サービス一覧 → 継続課金ID'],
    [
      'PM-22',
      'softbankOrder',
      'My SoftBank → メニュー → 料金・支払い管理 → まとめて支払い → ご利用履歴 → 当サイトの項目の確認する',
    ],
  ])('%s the carrier’s menus lead to %s step by step', (_rule, field, path) => {
    const { fields } = describeForm('support-request', plusMember.definition);
    expect(fields.find(({ name }) => name === field)?.steps.join(' → ')).toBe(path);
  });

  it('PM-5 offers the eight domains where the address that was tried is asked for', () => {
    const { fields } = describeForm('support-request', plusMember.definition);
    expect(fields.find(({ name }) => name === 'triedEmail')?.mailDomains).toEqual([
      'icloud.com',
      'gmail.com',
      'softbank.ne.jp',
      'i.softbank.jp',
      'ezweb.ne.jp',
      'au.com',
      'yahoo.co.jp',
      'yahoo.ne.jp',
    ]);
  });

  it('PM-21 says to look in a browser, not in the app, and which numbers do not serve', () => {
    const hint = plusMember.definition.fields.find(({ name }) => name === 'auCharge')?.hint;
    expect(hint?.ja).toMatch(/アプリではなく、ブラウザー.*電話番号では調査できません/);
  });

  it('PM-18 leaves the carrier out for somebody who pays by card after all', () => {
    const changed = { ...byCarrier('docomo', { docomoPayment: '1' }), paymentMethod: 'card' };
    expect(plusMember.problems(changed)).toEqual([]);
    expect(plusMember.body(changed)).not.toMatch(/ドコモ|決済番号/);
  });

  it('PM-19 has no field for any part of a password', () => {
    for (const id of ['plus-member', 'askul', 'amano']) {
      for (const { name, label } of supportRequestOf(id).definition.fields) {
        expect(name).not.toMatch(/password|pass/i);
        expect(label.ja).not.toContain('パスワード');
      }
    }
  });

  it('PM-19 AS-29 holds nothing of a password that was refused, and the exact code', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    const password = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(password, (secret) => {
        const last = {
          refusal: refusal('sign-in.mismatch', { params: { code: 'w:001' }, supplierCode: 'w:001' }),
          passwordTraits: passwordTraits(profileById('plus-member')!.passwords.policy, secret),
          at: tokyoInstant(calendarDate('2026-11-22'), '10:05'),
        };
        const record = { at: last.at, supplierCode: 'w:001', message: last.refusal.message };
        const body = plusMember.body(
          { ...byCard, passwordLength: '8', password: secret, passwordFirst: 'a' },
          record,
        );
        // What stands there with any password stands there with every one.
        expect(body).toBe(plusMember.body(byCard, record));
        expect(JSON.stringify(last.passwordTraits)).not.toContain(secret);
        expect(body).toContain('コード: w:001');
      }),
    );
  });

  it('AS-29 has time in Japan, code and message of the refused sign-in at its end', () => {
    const record = {
      at: tokyoInstant(calendarDate('2026-11-22'), '00:05'),
      supplierCode: 'w:001',
      message: { ja: '一致しません', en: 'No match' },
    };
    expect(plusMember.body(byCard, record).split('\n\n').at(-1)).toBe(
      '【購買デスクの記録】\n日時(日本時間): 2026/11/22(日) 00:05\nコード: w:001\n表示された内容: 一致しません',
    );
    expect(
      plusMember
        .body(byCard, { ...record, supplierCode: null }, 'en')
        .split('\n\n')
        .at(-1),
    ).toBe('[What Kobai Desk noted]\nTime in Japan: 2026/11/22 (Sun) 00:05\nWhat was shown: No match');
  });
});

describe('the support requests of the others', () => {
  it('AS-37 AS-86 wants company, member number, person, daytime contact, address and what happened', () => {
    const askul = supportRequestOf('askul');
    expect(askul.problems({}).map(({ field }) => field)).toEqual([
      'companyName',
      'memberNumber',
      'personName',
      'phone',
      'email',
      'content',
    ]);
    expect(askul.definition.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['errorCode', 'screen', 'loginAt', 'latestOrder']),
    );
    expect(askul.rules.byMail).toBe(false);
  });

  it('AM-2 AM-5 goes by the form alone, with the four cases', () => {
    const amano = supportRequestOf('amano');
    expect(amano.rules.byMail).toBe(false);
    const about = amano.definition.fields.find(({ name }) => name === 'about');
    expect(about?.rule.kind === 'choice' && about.rule.options.map(({ value }) => value)).toEqual([
      'registration-unknown',
      'email-unusable',
      'mail-not-arriving',
      'unsure-whether-registered',
      'other',
    ]);
  });
});

describe('the address that opens a mail program', () => {
  it('PM-15 carries address, subject and text, with line breaks as mail has them', () => {
    const mail = supportRequestMail('help+jp@shop.example', '件名 & more', 'a\nb = 1?');
    expect(mail).toBe(
      `mailto:help%2Bjp@shop.example?subject=${encodeURIComponent('件名 & more')}&body=a%0D%0Ab%20%3D%201%3F`,
    );
  });

  it('adds no header by what is in it, and stands half a character', () => {
    const mail = supportRequestMail('a@b.example?bcc=x@y.example', 's&cc=x@y.example', '\ud800');
    expect([...new URL(mail).searchParams.keys()]).toEqual(['subject', 'body']);
    expect(mail.slice(0, mail.indexOf('?'))).toBe('mailto:a@b.example%3Fbcc%3Dx@y.example');
    expect(mail).toContain('body=%EF%BF%BD');
  });
});

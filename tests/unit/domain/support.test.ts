import { describe, expect, it } from 'vitest';
import { isJapaneseHoliday } from '#electron/domain/japanese-holidays.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import type { SupplierProfile } from '#electron/domain/profile.ts';
import { occasionHelp, isOpen, supplierPages, supportChannels } from '#electron/domain/support.ts';
import { addDays, calendarDate, tokyoInstant, type CalendarDate } from '#shared/model/dates.ts';
import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';

const profile = (id: string): SupplierProfile => {
  const found = profileById(id);
  if (found === null) throw new Error(`no profile ${id}`);
  return found;
};
const said = (support: Partial<SupplierDescription['support']>): SupplierDescription => ({
  name: { ja: '', en: '' },
  profile: 'askul' as never,
  notice: null,
  announcements: [],
  statusUrl: 'https://shop.example/status',
  support: {
    phone: null,
    hours: null,
    formUrl: null,
    email: null,
    chatUrl: null,
    faxFormUrl: null,
    ...support,
  },
  memberUrl: null,
  pages: {},
  cardAgentUrl: null,
  forgotten: { idUrl: null, passwordUrl: null },
  trialSignIns: [],
  trialMail: false,
});
const everything = said({
  phone: '0120-000-000',
  formUrl: 'https://shop.example/form',
  chatUrl: 'https://shop.example/chat',
  faxFormUrl: 'https://shop.example/fax',
  email: 'help@shop.example',
});
const at = (date: string, time: string) => tokyoInstant(calendarDate(date), time);

describe('opening hours', () => {
  const weekdays = { from: '09:00', to: '18:00' };

  it.each([
    ['2026-11-20', '08:59:59', false],
    ['2026-11-20', '09:00:00', true],
    ['2026-11-20', '17:59:59', true],
    ['2026-11-20', '18:00:00', false],
    ['2026-11-21', '12:00:00', false], // Saturday
    ['2026-11-22', '12:00:00', false], // Sunday
    ['2026-11-23', '12:00:00', false], // a holiday on a Monday
    ['2026-11-24', '12:00:00', true],
  ])('AS-34 of weekdays 9:00 to 18:00 in Tokyo: %s %s', (date, time, open) => {
    expect(isOpen(weekdays, at(date, time))).toBe(open);
  });

  it('are not known in a year whose holidays are not, but for weekends and nights', () => {
    expect(isOpen(weekdays, at('2051-01-04', '12:00'))).toBeNull();
    expect(isOpen(weekdays, at('2051-01-04', '08:00'))).toBe(false);
    expect(isOpen(weekdays, at('2051-01-07', '12:00'))).toBe(false);
    expect(isOpen(null, at('2026-11-20', '12:00'))).toBeNull();
    expect(isOpen('always', at('2026-11-22', '03:00'))).toBe(true);
  });
});

describe('holidays', () => {
  const of = (year: number): CalendarDate[] => {
    const days: CalendarDate[] = [];
    for (let day = calendarDate(`${year}-01-01`); day.startsWith(`${year}`); day = addDays(day, 1))
      if (isJapaneseHoliday(day)) days.push(day);
    return days;
  };

  it('are those of the calendar of 2026, with a substitute and a day between two', () => {
    expect(of(2026)).toEqual(
      [
        '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
      ]
        .join(' ')
        .split(' ')
        .map((day) => `2026-${day}`),
    );
  });

  it('are those of the calendar of 2024, with five substitutes', () => {
    expect(of(2024)).toEqual(
      '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23'
        .split(' ')
        .map((day) => `2024-${day}`),
    );
  });

  it('are not claimed for years of another law', () => {
    expect(isJapaneseHoliday(calendarDate('2021-01-01'))).toBeNull();
    expect(isJapaneseHoliday(calendarDate('2051-01-01'))).toBeNull();
  });
});

describe('support channels', () => {
  const channels = supportChannels(profile('askul').support, everything, at('2026-11-20', '10:00'));
  const of = (kind: string) => channels.find((each) => each.kind === kind);

  it('AS-34 AS-35 AS-36 AS-84 AS-85 are phone in hours, form day and night, chat, and orders by FAX and phone', () => {
    expect(of('phone')).toMatchObject({ number: '0120-000-000', openNow: true });
    expect(of('phone')?.hours?.ja).toContain('9:00〜18:00');
    expect(of('form')).toMatchObject({ number: null, openNow: true, hours: { ja: '24時間' } });
    expect(of('form')?.label.ja).toContain('画像を添付');
    expect(of('chat')?.label.ja).toContain('法人専用チャット');
    expect(of('fax-order')?.label.ja).toContain('FAX');
    expect(of('phone-order')).toMatchObject({ number: '0120-000-000' });
    expect(of('phone-order')?.label.ja).toContain('商品番号');
  });

  it('are only those that the supplier gave an address or a number for', () => {
    const now = at('2026-11-20', '10:00');
    expect(supportChannels(profile('askul').support, null, now)).toEqual([]);
    expect(supportChannels(profile('askul').support, said({}), now).map(({ kind }) => kind)).toEqual([
      'status',
    ]);
    const [mail] = supportChannels(profile('plus-member').support, said({ email: 'help@shop.example' }), now);
    expect(mail).toMatchObject({ kind: 'e-mail', label: { ja: 'メール help@shop.example' }, openNow: null });
  });

  it('take the hours of the phone from the supplier where the system states none', () => {
    const hours = { ja: '10時〜16時', en: '10 to 16' };
    const [phone] = supportChannels(
      profile('amano').support,
      said({ phone: '03-0000-0000', hours }),
      at('2026-11-20', '12:00'),
    );
    expect(phone).toMatchObject({ kind: 'phone', hours, openNow: null });
  });
});

describe('help', () => {
  const routes = (id: string, occasion: string) =>
    occasionHelp(profile(id))
      .find((each) => each.occasion === occasion)
      ?.routes.map(({ by }) => by);

  it('AM-2 AM-5 is the support request form and nothing else, in the four cases and for what is not in help', () => {
    for (const occasion of [
      'id-forgotten',
      'phone-unknown',
      'email-unusable',
      'mail-not-arriving',
      'unsure-whether-registered',
      'not-in-help',
    ]) {
      expect(routes('amano', occasion)).toEqual(['contact-form']);
    }
  });

  it('AM-3 says that nobody at the shop can see a password', () => {
    const { notes } = profile('amano').support;
    expect(notes.some(({ ja }) => ja.includes('パスワードを確認できません'))).toBe(true);
  });

  it('AS-31 QC-35 PM-7 is the desk itself first, where it can do it', () => {
    expect(routes('askul', 'password-forgotten')).toEqual(['desk', 'self-service']);
    expect(routes('askul', 'id-forgotten')).toEqual(['desk', 'self-service']);
    expect(routes('quocard-pay', 'password-forgotten')?.[0]).toBe('desk');
    expect(routes('plus-member', 'password-forgotten')?.[0]).toBe('desk');
    expect(routes('qoo10-qcash', 'password-forgotten')).toBeUndefined();
  });

  it('AS-21 is a person for one lock, and time for the other (QC-22)', () => {
    expect(routes('quocard-pay', 'locked')).toEqual(['wait']);
    expect(routes('askul', 'locked')).toEqual(['administrator', 'support']);
  });

  it('AS-37 AS-86 says what to have ready', () => {
    const text = profile('askul')
      .support.prepare.map(({ ja }) => ja)
      .join();
    for (const part of [
      '会社名',
      '会員番号',
      '登録メールアドレス',
      '日中',
      'コード',
      '日時',
      '直近の注文番号',
    ])
      expect(text).toContain(part);
  });

  it('AS-99 support gives history and makes quotes while ordering is closed, and the notes say so at any time', () => {
    const { whileOrderingClosed, notes } = profile('askul').support;
    for (const texts of [whileOrderingClosed, notes])
      expect(texts.some(({ ja }) => /注文履歴のデータの提供と見積の作成.*サポートに依頼/.test(ja))).toBe(
        true,
      );
  });

  it('QC-2 QC-3 QC-23 QC-32 AS-20 AS-65 AS-77 AS-94 is among the notes', () => {
    const notes = (id: string) =>
      profile(id)
        .support.notes.map(({ ja }) => ja)
        .join();
    expect(notes('quocard-pay')).toMatch(
      /スマートフォンサイト.*新規会員登録.*引き継がれません.*会員メニュー/,
    );
    expect(notes('askul')).toMatch(
      /二段階認証.*公式のサイト.*現在ご注文いただけません.*電話またはメールでのお問い合わせを優先/,
    );
  });

  it('AS-95 tells causes apart by what is seen, in the questions and at the check each belongs to', () => {
    const { questions, checks } = profile('askul').support;
    const seen = [
      [/真っ白/, 'browser-or-cache', /セッションをリセット/],
      [/アクセスを拒否/, 'changed-or-suspended', /管理者またはサポート/],
      [/不安定/, 'outage', /障害・メンテナンス情報/],
    ] as const;
    expect(questions).toHaveLength(seen.length);
    for (const [symptom, check, remedy] of seen) {
      expect(checks[check]?.text.ja).toMatch(symptom);
      const asked = questions.filter(({ question }) => symptom.test(question.ja));
      expect(asked.map(({ answer }) => answer.ja)).toEqual([expect.stringMatching(remedy)]);
    }
  });

  it('PM-23 answers the six related questions: address, password, what the ID is, where it is seen, deleting it, several', () => {
    const { questions } = profile('plus-member').support;
    const asked = [/メールアドレス.*忘れ/, /パスワードを忘れ/, /とは何/, /どこで確認/, /削除/, /複数取得/];
    expect(questions.map(({ question }) => asked.findIndex((each) => each.test(question.ja)))).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
    for (const { answer } of questions) expect(answer.ja.length).toBeGreaterThan(20);
  });

  it('AM-78 PM-24 PM-25 PM-26 QT-28 names the pages of the supplier, each where it is needed', () => {
    const pagesAt = (id: string, place: string) =>
      profile(id)
        .support.pages.filter(({ at: places }) => places.some((each) => each === place))
        .map(({ label }) => label.ja);
    expect(pagesAt('amano', 'documents')).toEqual(['ご利用ガイド 5. お支払いについて']);
    expect(pagesAt('amano', 'payment')).toEqual(['ご利用ガイド 5. お支払いについて']);
    expect(pagesAt('plus-member', 'identifier')).toEqual(['Plus member ID 確認はこちら']);
    expect(pagesAt('plus-member', 'sign-in')).toEqual(['JO1 OFFICIAL SITE ログイン', 'JO1 Mail ログイン']);
    expect(profile('plus-member').support.pages.map(({ key }) => key)).toContain('environment');
    expect(pagesAt('qoo10-qcash', 'prepaid')).toEqual([expect.stringContaining('J・QSM')]);
  });

  it('QT-26 has a guide for each advertisement that needs the balance', () => {
    const { support, buying } = profile('qoo10-qcash');
    const kinds = buying?.prepaid?.advertisements.map(({ kind }) => kind);
    expect(support.pages.flatMap(({ about }) => about ?? [])).toEqual(kinds);
  });

  it('pages are those that the supplier gave an address for, and no others', () => {
    const { support } = profile('plus-member');
    const address = 'https://shop.example/id';
    expect(supplierPages(support, { 'member-id': address, unknown: address })).toEqual([
      expect.objectContaining({ key: 'member-id', address, at: ['identifier'], about: null }),
    ]);
    expect(supplierPages(support, {})).toEqual([]);
  });

  it.each([
    ['AM-4', 'amano', /ほかのサイトと同じ.*生年月日.*英字と数字.*定期的に.*だれにも教えない/],
    ['AS-13', 'askul', /定期的に変更.*権限に注意/],
    ['AS-18', 'askul', /仮パスワード.*安全な方法/],
    ['AS-61', 'askul', /3か月〜半年.*使い回し.*メール・チャット/],
    ['AS-62', 'askul', /紙.*Excel.*パスワード管理ツール/],
    ['AS-78', 'askul', /ログイン履歴/],
    ['AS-90', 'askul', /他人に教えない/],
    ['AS-91', 'askul', /平日の営業時間内/],
    ['AS-92', 'askul', /早めにサポート.*お知らせ.*エラー番号/],
    ['AS-100', 'askul', /推測されやすい.*社内で共有.*席を離れる.*注文の画面でも確認/],
    ['QC-25', 'quocard-pay', /使い回し.*定期的に/],
  ])('%s is among the advice of %s', (_rule, id, text) => {
    expect(profile(id).support.advice.some(({ ja }) => text.test(ja))).toBe(true);
  });

  it('is in both languages', () => {
    for (const { support } of profiles) {
      for (const { ja, en } of [...support.advice, ...support.notes, ...support.prepare]) {
        expect(ja).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
        expect(en).toMatch(/^[A-Z]/);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createForms } from '#electron/desk/forms/forms.ts';
import { createSuppliers } from '#electron/desk/suppliers/suppliers.ts';
import { createReferenceData } from '#electron/reference/reference.ts';
import { supplierEntries } from '#electron/supplier-entries.ts';
import { formCalls } from '#shared/ipc/forms.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

/** The five suppliers of the embedded store; nothing of what is asked here may reach one. */
function setUp() {
  const entries = supplierEntries(null, fetch, () => () => expect.unreachable('a supplier is asked'));
  if (!entries.ok) throw new Error(entries.error.code);
  return createForms({ suppliers: createSuppliers(entries.value.entries), reference: createReferenceData() });
}
const calls = setUp();
const quo = 'quocard-pay-trial' as SupplierId;
const amano = 'amano-trial' as SupplierId;
const askul = 'askul-trial' as SupplierId;
const nobody = 'nobody' as SupplierId;

/** The answer of a call, held against the contract. */
async function answer<N extends keyof typeof formCalls>(name: N, given: object) {
  const call = formCalls[name];
  const input = call.input.parse(given);
  // One handler takes one input; together they take none that the compiler could name.
  const result = await (calls[name] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>)(input);
  if (!result.ok) throw new Error(result.error.code);
  return call.output.parse(result.value) as ReturnType<(typeof formCalls)[N]['output']['parse']>;
}
async function refusal(name: keyof typeof formCalls, input: object): Promise<Refusal> {
  const result = await (calls[name] as (input: unknown) => Result<unknown> | Promise<Result<unknown>>)(input);
  if (result.ok) throw new Error('not refused');
  return result.error;
}

describe('forms.describe', () => {
  it('QC-11 QC-12 QC-13 QC-14 QC-15 QC-17 QC-30 gives the form with the fields that the rules name', async () => {
    const form = await answer('forms.describe', { supplier: quo, form: 'registration' });
    expect(form.fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'email email',
      'companyName text',
      'companyKana kana',
      'personName text',
      'personKana kana',
      'phone phone',
      'postalCode postal-code',
      'prefecture choice',
      'city text',
      'street text',
      'building text',
      'magazine yes-no',
      'twoStep yes-no',
    ]);
    expect(form.fields.find(({ name }) => name === 'prefecture')?.options).toHaveLength(47);
  });

  it('says where a supplier has no such form, and where there is no such supplier', async () => {
    expect((await refusal('forms.describe', { supplier: amano, form: 'registration' })).code).toBe(
      'form.not-offered',
    );
    expect((await refusal('forms.describe', { supplier: nobody, form: 'customer' })).code).toBe(
      'supplier.unknown',
    );
    expect(
      (await refusal('forms.check', { supplier: nobody, form: 'customer', values: {}, fields: null })).code,
    ).toBe('supplier.unknown');
  });
});

describe('forms.check', () => {
  const check = (values: object, fields: readonly string[] | null) =>
    answer('forms.check', { supplier: quo, form: 'registration', values, fields });

  it('QC-13 refuses a number without hyphens and offers it with them, by area code', async () => {
    expect(await check({ phone: '0471234567' }, ['phone'])).toEqual([
      {
        field: 'phone',
        problem: {
          code: 'field.phone-hyphens',
          message: {
            ja: '電話番号は「03-1234-5678」のようにハイフンを含めて入力してください。',
            en: 'Enter the phone number with hyphens, as in 03-1234-5678.',
          },
        },
        correction: {
          value: '04-7123-4567',
          label: { ja: 'ハイフンを入れる: 04-7123-4567', en: 'Add hyphens: 04-7123-4567' },
        },
        normalized: null,
      },
    ]);
  });

  it('QC-11 QC-12 QC-15 offers katakana and full width with one click', async () => {
    const typed = { companyKana: 'ｶﾌﾞｼｷｶﾞｲｼｬ', personKana: 'やまだ', street: '丸の内1-2-3' };
    const answers = await check(typed, Object.keys(typed));
    expect(answers.map(({ correction }) => correction?.value)).toEqual([
      'カブシキガイシャ',
      'ヤマダ',
      '丸の内１－２－３',
    ]);
    const corrected = Object.fromEntries(
      answers.map(({ field, correction }) => [field, correction?.value ?? '']),
    );
    for (const { problem } of await check(corrected, Object.keys(typed))) expect(problem).toBeNull();
  });

  it('QC-13 QC-14 shows what will be sent where it was tidied', async () => {
    const answers = await check({ phone: '０３ー１２３４ー５６７８', postalCode: '150-0001' }, [
      'phone',
      'postalCode',
    ]);
    expect(answers.map(({ problem, normalized }) => [problem, normalized])).toEqual([
      [null, '03-1234-5678'],
      [null, '1500001'],
    ]);
  });

  it('answers for every field when none is named', async () => {
    const answers = await check({}, null);
    expect(answers.map(({ field }) => field)).toHaveLength(13);
    expect(answers.find(({ field }) => field === 'companyName')?.problem?.code).toBe('field.empty');
    expect(answers.find(({ field }) => field === 'magazine')).toMatchObject({
      problem: null,
      normalized: 'no',
    });
  });

  it('AS-5 checks the details of a private person by their own form', async () => {
    const details = { supplier: askul, form: 'customer', values: {}, fields: null };
    const wanted = async (kind: object) =>
      (await answer('forms.check', { ...details, ...kind })).map(({ field }) => field);
    expect(await wanted({})).toContain('companyName');
    expect(await wanted({ accountKind: 'personal' })).not.toContain('companyName');
    expect(await wanted({ accountKind: 'personal' })).toContain('phone');
  });
});

describe('passwords.check', () => {
  const check = (supplier: SupplierId, password: string, near: readonly string[] = []) =>
    answer('passwords.check', { supplier, password, near });
  const broken = async (supplier: SupplierId, password: string) =>
    (await check(supplier, password)).conditions.filter(({ met }) => !met).map(({ code }) => code);

  it('QC-7 QC-8 QC-25 names each condition while it is typed, and takes a good one', async () => {
    const typed = await check(quo, 'abc');
    expect(typed).toMatchObject({
      good: false,
      summary: { ja: '半角8文字以上で、大文字・小文字・数字をすべて含めてください。' },
    });
    expect(typed.conditions.map(({ code, met }) => [code, met])).toEqual([
      ['min-length', false],
      ['half-width', true],
      ['upper', false],
      ['lower', true],
      ['digit', false],
      ['common', true],
    ]);
    expect((await check(quo, 'Abcdefg1')).good).toBe(true);
    expect((await check(quo, 'Abcdefg1')).advice.map(({ ja }) => ja).join()).toContain('使い回さず');
  });

  it('QC-7 QC-8 QC-9 AM-11 AM-12 PM-8 stands by every example of the rules, wordlist included', async () => {
    const plus = 'plus-member-trial' as SupplierId;
    for (const password of ['Abcdefg1', 'Abcdef-1', 'Abcdef12'])
      expect(await broken(quo, password)).toEqual([]);
    for (const password of ['abcdefg1', 'ABCDEFG1', 'Abcdefgh', 'Abcde1'])
      expect((await check(quo, password)).good, password).toBe(false);
    for (const password of ['abc123', 'aabb11', 'Abcdef12'])
      expect(await broken(amano, password)).toEqual([]);
    for (const password of ['ab12c', 'ab12cd34ef56gh78ij90k', 'aaa012345', 'ABCDE999', 'ab!!!c1'])
      expect((await check(amano, password)).good, password).toBe(false);
    for (const password of ['abc123DEF456', 'Abcdef12']) expect(await broken(plus, password)).toEqual([]);
    for (const password of ['abc123DEF4567', 'abc-123'])
      expect((await check(plus, password)).good).toBe(false);
    expect(await broken(askul, 'Abcdef12')).toEqual([]);
  });

  it('refuses what everybody would try, and at Amano advises against it', async () => {
    expect(await broken(quo, 'Password1')).toEqual(['common']);
    expect(await broken(askul, 'password')).toEqual(['common']);
    const typed = await check(amano, 'abc123');
    expect(typed.good).toBe(true);
    expect(typed.advice[0]?.ja).toContain('よく使われる');
  });

  it('AM-4 warns of what the e-mail address or the phone number gives away', async () => {
    const warned = async (password: string) =>
      (await check(amano, password, ['yamada@example.jp', '03-1234-5678'])).advice.some(({ ja }) =>
        ja.includes('推測できるパスワード'),
      );
    expect(await warned('yamada1')).toBe(true);
    expect(await warned('ab5678')).toBe(true);
    expect(await warned('kz81mv')).toBe(false);
  });

  it('AS-59 AS-61 shows advice, and takes a password that follows none of it', async () => {
    const typed = await check(askul, 'zq');
    expect(typed).toMatchObject({ good: true, summary: null });
    expect(typed.advice).toHaveLength(3);
  });

  it('takes a password exactly as typed, up to what the contract lets through', async () => {
    expect(await broken(quo, ' Abcdefg1')).toEqual(['half-width']);
    expect(
      (await check(quo, 'aA1'.repeat(1365))).conditions.find(({ code }) => code === 'max-length')?.met,
    ).toBe(false);
    expect((await refusal('passwords.check', { supplier: nobody, password: '', near: [] })).code).toBe(
      'supplier.unknown',
    );
  });
});

describe('postal-codes.look-up', () => {
  it('finds the place however the code is typed', async () => {
    for (const code of ['1500001', '150-0001', ' 150-0001 ', '１５０－０００１', '〒150-0001'])
      expect(await answer('postal-codes.look-up', { code }), code).toEqual([
        { prefecture: '東京都', city: '渋谷区', town: '神宮前' },
      ]);
  });

  it('gives every place that shares a code, and none for what is no code', async () => {
    expect(
      (await answer('postal-codes.look-up', { code: '4980000' })).map(({ prefecture }) => prefecture),
    ).toEqual(['愛知県', '三重県']);
    for (const code of ['', '150', '0000000', 'x'])
      expect(await answer('postal-codes.look-up', { code })).toEqual([]);
  });
});

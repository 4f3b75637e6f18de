import { describe, expect, it } from 'vitest';
import {
  checkForm,
  describeForm,
  formProblems,
  normalizedValues,
  type FormDefinition,
} from '#electron/domain/forms.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import type { FormName, FormValues } from '#shared/model/forms.ts';

const formOf = (id: string, form: FormName): FormDefinition => {
  const definition = profileById(id)?.forms[form];
  if (definition === undefined) throw new Error(`no form ${form} of ${id}`);
  return definition;
};
const fieldOf = (definition: FormDefinition, name: string) => {
  const found = describeForm('customer', definition).fields.find((field) => field.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};
const namesOf = (definition: FormDefinition) => definition.fields.map(({ name }) => name);
const problemsOf = (definition: FormDefinition, values: FormValues) =>
  formProblems(checkForm(definition, values)).map(({ field, code }) => `${field}: ${code}`);
const notesOf = (definition: FormDefinition) => definition.notes.map(({ ja }) => ja).join('\n');

const place = { postalCode: '1000005', prefecture: '東京都', city: '千代田区' };

describe('QUO', () => {
  const registration = formOf('quocard-pay', 'registration');
  const customer = formOf('quocard-pay', 'customer');
  const right = {
    companyName: '㈱テスト',
    companyKana: 'カブシキガイシャテスト',
    personName: '山田太郎',
    personKana: 'ヤマダ　タロウ',
    phone: '03-1234-5678',
    ...place,
    street: '丸の内１－２－３',
  };

  it('QC-11 QC-12 QC-13 QC-14 QC-15 takes details that keep every input rule', () => {
    expect(problemsOf(registration, right)).toEqual([]);
    expect(problemsOf(customer, right)).toEqual([]);
  });

  it.each([
    [
      'QC-11 refuses a company name in half-width kana',
      { companyKana: 'ｶﾌﾞｼｷｶﾞｲｼｬ' },
      'companyKana: field.kana',
    ],
    ['QC-12 refuses a name in hiragana', { personKana: 'やまだ　たろう' }, 'personKana: field.kana'],
    ['QC-13 refuses a phone number without hyphens', { phone: '0312345678' }, 'phone: field.phone-hyphens'],
    [
      'QC-14 refuses a full-width postal code',
      { postalCode: '１０００００５' },
      'postalCode: field.postal-code',
    ],
    ['QC-15 refuses a half-width street', { street: '丸の内1-2-3' }, 'street: field.full-width'],
  ])('%s, when somebody registers and later', (_name, changes, problem) => {
    expect(problemsOf(registration, { ...right, ...changes })).toEqual([problem]);
    expect(problemsOf(customer, { ...right, ...changes })).toEqual([problem]);
  });

  it('QC-13 QC-15 says so in the words of the rules', () => {
    const [phone, street] = formProblems(
      checkForm(registration, { ...right, phone: '0312345678', street: '1' }),
    );
    expect(phone?.message.ja).toBe('電話番号は「03-1234-5678」のようにハイフンを含めて入力してください。');
    expect(street?.message.ja).toBe('丁目・番地は全角で入力してください。');
  });

  it('QC-30 sends the magazine only to those who asked for it', () => {
    expect(fieldOf(registration, 'magazine')).toMatchObject({ kind: 'yes-no', initial: 'no' });
    expect(normalizedValues(registration, right)).toMatchObject({ magazine: 'no' });
    expect(normalizedValues(registration, { ...right, magazine: 'yes' })).toMatchObject({ magazine: 'yes' });
  });

  it('QC-37 says, where the address is, that both the old and the new one have to receive mail', () => {
    expect(fieldOf(customer, 'email').hint?.ja).toMatch(/現在と新しいアドレスの両方で受け取る/);
  });

  it('QC-31 stops the magazine by a setting in the member details', () => {
    expect(fieldOf(customer, 'magazine').readOnly).toBe(false);
    expect(normalizedValues(customer, { ...right, magazine: 'no' })).toMatchObject({ magazine: 'no' });
  });

  it('QC-17 sets two-step login when somebody registers, or later, and not without being told to', () => {
    for (const form of [registration, customer]) {
      expect(fieldOf(form, 'twoStep')).toMatchObject({ kind: 'yes-no', initial: 'no', readOnly: false });
      expect(problemsOf(form, { ...right, twoStep: 'yes' })).toEqual([]);
    }
  });

  it('QC-43 recommends two-step login to everybody, where somebody registers and in the details', () => {
    for (const form of [registration, customer])
      expect(fieldOf(form, 'twoStep').hint?.ja).toMatch(/ぜひご利用ください.*認証用URL/);
  });

  it('QC-5 shows the login ID, which has been proved by then and is changed elsewhere', () => {
    for (const form of [registration, customer])
      expect(fieldOf(form, 'email')).toMatchObject({
        readOnly: true,
        label: { ja: 'メールアドレス(ログインID)' },
      });
  });
});

describe('Amano', () => {
  const customer = formOf('amano', 'customer');
  const right = {
    companyName: 'テスト商会',
    personName: '山田太郎',
    phone: '0312345678',
    ...place,
    street: '丸の内1-2-3',
  };

  it('AM-20 changes company, person, phone, address and payment term in one menu', () => {
    expect(problemsOf(customer, right)).toEqual([]);
    for (const name of ['companyName', 'personName', 'phone', 'postalCode', 'street', 'paymentTerm'])
      expect(fieldOf(customer, name).readOnly, name).toBe(false);
  });

  it('AM-21 changes the addressee of the invoice here', () => {
    const values = { ...right, invoiceAddressee: '㈱テスト 経理部' };
    expect(normalizedValues(customer, values)).toMatchObject({ invoiceAddressee: '㈱テスト 経理部' });
    expect(fieldOf(customer, 'invoiceAddressee').hint?.ja).toContain('NP');
  });

  it('AM-22 shows the e-mail address with the way to its own menu, and never changes it here', () => {
    const email = fieldOf(customer, 'email');
    expect(email.readOnly).toBe(true);
    expect(email.hint?.ja).toContain('別のメニュー');
    expect(namesOf(customer).some((name) => name.toLowerCase().includes('password'))).toBe(false);
    expect(normalizedValues(customer, { ...right, email: 'new@example.jp' })).not.toHaveProperty('email');
  });

  it('AM-67 AM-68 offers exactly three payment terms, and refuses any other', () => {
    expect(fieldOf(customer, 'paymentTerm').options.map(({ label }) => label.ja)).toEqual([
      '月末締め/翌月末払い',
      '20日締め/翌月末払い',
      '月末締め/翌々月末払い',
    ]);
    for (const { value } of fieldOf(customer, 'paymentTerm').options)
      expect(problemsOf(customer, { ...right, paymentTerm: value })).toEqual([]);
    const [problem] = formProblems(checkForm(customer, { ...right, paymentTerm: '15-1-31' }));
    expect(problem).toMatchObject({
      field: 'paymentTerm',
      code: 'field.payment-term',
      message: { ja: '選択できる支払条件は3種類です。' },
    });
  });

  it('AM-43 takes yes or no for direct mail, and no until somebody says yes', () => {
    expect(fieldOf(customer, 'directMail')).toMatchObject({
      kind: 'yes-no',
      initial: 'no',
      label: { ja: 'DM購読' },
    });
    expect(normalizedValues(customer, { ...right, directMail: 'yes' })).toMatchObject({ directMail: 'yes' });
    expect(normalizedValues(customer, right)).toMatchObject({ directMail: 'no' });
  });

  it('says from when a change applies (AM-18, AM-70)', () => {
    expect(notesOf(customer)).toContain('次回以降の見積・注文から適用されます');
  });

  it('AM-25 has a form for a place to deliver to', () => {
    const address = formOf('amano', 'address');
    expect(problemsOf(address, right)).toEqual([]);
    expect(problemsOf(address, { ...right, personName: '', street: '' })).toEqual([
      'personName: field.empty',
      'street: field.empty',
    ]);
  });

  it('AM-7 AM-8 asks for e-mail address and phone number to reset a password, hyphens or not', () => {
    const reset = formOf('amano', 'password-reset');
    expect(namesOf(reset)).toEqual(['email', 'phone']);
    for (const phone of ['03-1234-5678', '0312345678'])
      expect(problemsOf(reset, { email: 'a@example.jp', phone })).toEqual([]);
    expect(problemsOf(reset, { email: 'a@example.jp' })).toEqual(['phone: field.empty']);
    expect(problemsOf(reset, { phone: '0312345678' })).toEqual(['email: field.empty']);
  });
});

describe('ASKUL', () => {
  const registration = formOf('askul', 'registration');
  const right = {
    businessKind: 'corporate',
    companyName: '㈱テスト',
    corporateNumber: '7000012050002',
    representativeName: '代表花子',
    personName: '山田太郎',
    email: 'yamada@example.jp',
    phone: '03-1234-5678',
    ...place,
    street: '丸の内1-2-3',
  };

  it('AS-11 AS-66 wants company, representative and person', () => {
    expect(problemsOf(registration, right)).toEqual([]);
    for (const name of ['companyName', 'corporateNumber', 'representativeName', 'personName'])
      expect(problemsOf(registration, { ...right, [name]: '' }), name).toEqual([`${name}: field.empty`]);
    expect(namesOf(registration)).toContain('email');
  });

  it('AS-3 AS-6 registers a company, with its number, and says what companies have', () => {
    expect(fieldOf(registration, 'businessKind').initial).toBe('corporate');
    expect(notesOf(registration)).toMatch(/法人: 大口注文、会社単位の履歴と請求書の管理、複数の担当者/);
  });

  it('AS-4 registers a sole proprietor, who has no corporate number, and says what is limited', () => {
    expect(problemsOf(registration, { ...right, businessKind: 'sole', corporateNumber: '' })).toEqual([]);
    expect(notesOf(registration)).toMatch(/個人事業主: 法人とほぼ同じですが、規模により/);
  });

  it('AS-5 registers a private person without anything of a company, and says what is limited', () => {
    const ofCompany = { companyName: '', corporateNumber: '', representativeName: '', department: '' };
    expect(problemsOf(registration, { ...right, ...ofCompany, businessKind: 'personal' })).toEqual([]);
    expect(problemsOf(registration, { ...right, ...ofCompany, businessKind: 'sole' })).toContain(
      'companyName: field.empty',
    );
    expect(notesOf(registration)).toMatch(
      /個人: 購入できる商品は一部で、法人向け機能に対応せず、送料の条件も/,
    );
  });

  it('AS-88 finds a mistake in a corporate number', () => {
    expect(problemsOf(registration, { ...right, corporateNumber: '7000012050003' })).toEqual([
      'corporateNumber: field.corporate-number-wrong',
    ]);
  });

  it('AS-12 AS-88 AS-89 says what to have ready and what to check', () => {
    expect(notesOf(registration)).toMatch(/ご用意ください/);
    expect(notesOf(registration)).toMatch(/登録申込番号や法人番号に誤りがないか/);
    expect(notesOf(registration)).toMatch(/社名や住所の誤りは、注文や請求書に影響/);
  });

  it('AS-67 edits the details of the user at any time', () => {
    const customer = formOf('askul', 'customer');
    expect(problemsOf(customer, { ...right, corporateNumber: '', representativeName: '' })).toEqual([]);
    for (const name of ['companyName', 'personName', 'phone', 'street'])
      expect(fieldOf(customer, name).readOnly, name).toBe(false);
  });

  it('AS-71 AS-73 AS-87 AS-88 AS-89 says what to mind before and after a change', () => {
    const notes = notesOf(formOf('askul', 'customer'));
    for (const part of [
      '控えて確認',
      '書類や登録番号',
      '法人番号に誤りがないか',
      '最短で当日中',
      '自動通知と多要素認証',
    ])
      expect(notes).toContain(part);
  });

  it('AS-30 asks for the registered address and company information to reset a password', () => {
    const reset = formOf('askul', 'password-reset');
    expect(namesOf(reset)).toEqual(['email', 'companyName']);
    expect(problemsOf(reset, { email: 'a@example.jp' })).toEqual(['companyName: field.empty']);
  });

  it('AS-31 has a way of its own to a forgotten ID, and no other system has', () => {
    expect(namesOf(formOf('askul', 'id-recovery'))).toEqual(['email', 'companyName']);
    for (const id of ['amano', 'quocard-pay', 'qoo10-qcash', 'plus-member'])
      expect(profileById(id)?.forms['id-recovery'], id).toBeUndefined();
  });
});

describe('the others', () => {
  it('PM-7 PM-9 asks for the e-mail address only to reset a password, and says which mail to allow', () => {
    const reset = formOf('plus-member', 'password-reset');
    expect(namesOf(reset)).toEqual(['email']);
    expect(notesOf(reset)).toContain('plusmember.jp');
  });

  it('QC-35 asks for the e-mail address only', () => {
    expect(namesOf(formOf('quocard-pay', 'password-reset'))).toEqual(['email']);
  });

  it('have no form that their rules do not know', () => {
    expect(Object.keys(profileById('qoo10-qcash')?.forms ?? {})).toEqual(['q-cash-payment']);
    for (const id of ['amano', 'plus-member']) expect(profileById(id)?.forms.registration).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { checkForm, formProblems, normalizedValues } from '#electron/domain/forms.ts';
import { profiles } from '#electron/domain/profiles/index.ts';
import { qoo10Prepaid } from '#electron/domain/profiles/qoo10-qcash.ts';
import {
  amountProblem,
  exchangeProblem,
  shortfallFor,
  maxPayable,
  priceOfVoucher,
  proceedsProblem,
  findPaymentRule,
} from '#electron/domain/prepaid.ts';
import { chargeAmounts } from '#electron/suppliers/embedded/seed/products.ts';
import { isFieldVisible } from '#shared/model/forms.ts';

const prepaid = qoo10Prepaid.buying!.prepaid!;
const way = (name: string) => findPaymentRule(prepaid, name)!;

describe('the amounts', () => {
  it('QT-9 QT-10 are the twelve of the guide, each at its face value, as the store sells them', () => {
    expect(prepaid.amounts).toEqual(chargeAmounts);
    expect(prepaid.amounts).toHaveLength(12);
    for (const amount of prepaid.amounts) {
      expect(amountProblem(prepaid, amount)).toBeNull();
      expect(priceOfVoucher(amount)).toBe(amount);
      for (const beside of [amount - 1, amount + 1])
        expect(amountProblem(prepaid, beside)?.code, String(beside)).toBe('prepaid.amount');
    }
    for (const other of [200, 0, 2_000_000, -100, Number.NaN, Infinity, 100.5])
      expect(amountProblem(prepaid, other)).toEqual({
        field: 'amount',
        code: 'prepaid.amount',
        params: { least: '100', most: '1,000,000', count: 12 },
      });
  });

  it('QT-2 what is missing comes with the smallest voucher that makes it up', () => {
    expect(shortfallFor(prepaid, 1_000, 1_000)).toBeNull();
    expect(shortfallFor(prepaid, 1_000, 999)).toEqual({ amount: 1, charge: 100 });
    expect(shortfallFor(prepaid, 1_000, 900)).toEqual({ amount: 100, charge: 100 });
    expect(shortfallFor(prepaid, 1_000, 899)).toEqual({ amount: 101, charge: 500 });
    expect(shortfallFor(prepaid, 1_000_000, 0)).toEqual({ amount: 1_000_000, charge: 1_000_000 });
    expect(shortfallFor(prepaid, 1_000_001, 0)).toEqual({ amount: 1_000_001, charge: 1_000_000 });
  });
});

describe('the ways to pay', () => {
  it('QT-14 QT-27 are the eleven of the guide, in its order and by its labels, and the choices of the form', () => {
    expect(prepaid.ways.map(({ name }) => name.ja)).toEqual([
      'Atone(コンビニ翌月払い)',
      'VISA/MasterCard/JCB',
      'PayPal(AMEXを含むクレジットカード、銀行)',
      '銀行振込',
      'コンビニ、ATM、支払秘書',
      'あと払い(ペイディ)',
      'LINE Pay',
      'auかんたん決済',
      'ネットバンキング(PAYGENT)',
      'Qmoney(精算金)',
      '精算予定金',
    ]);
    const [chosen] = prepaid.payment.fields;
    expect(chosen?.rule.kind === 'choice' && chosen.rule.options.map(({ value }) => value)).toEqual(
      prepaid.ways.map((each) => each.way),
    );
    expect(findPaymentRule(prepaid, 'constructor')).toBeNull();
    expect(findPaymentRule(prepaid, undefined)).toBeNull();
  });

  it('QT-19 each asks for its own fields, and they differ', () => {
    const fieldsOf = (chosen: string) =>
      prepaid.payment.fields
        .map(({ name }) => name)
        .filter((name) => name !== 'way' && isFieldVisible(prepaid.payment.fields, name, { way: chosen }));
    expect(Object.fromEntries(prepaid.ways.map((each) => [each.way, fieldsOf(each.way)]))).toEqual({
      atone: ['email', 'phone'],
      card: ['cardBrand'],
      paypal: [],
      'bank-transfer': ['senderKana'],
      'convenience-store': ['place', 'personName', 'email'],
      paidy: ['instalments', 'email', 'phone'],
      'line-pay': [],
      au: [],
      'net-banking': ['personName'],
      qmoney: [],
      'due-proceeds': [],
    });
    // None for the number of a card, its code or a bank's password.
    const names = prepaid.payment.fields.map(({ name }) => name).join(' ');
    expect(names).not.toMatch(/number|cvc|cvv|code|expir|password/i);
    expect(
      normalizedValues(prepaid.payment, { way: 'au', email: 'a@example.jp', cardBrand: 'visa' }),
    ).toMatchObject({
      way: 'au',
      email: '',
      cardBrand: '',
    });
  });

  it('QT-15 the cards that are taken directly are VISA, MasterCard and JCB; AMEX is named at PayPal only', () => {
    const brand = (value: string) =>
      formProblems(checkForm(prepaid.payment, { way: 'card', cardBrand: value })).map(({ code }) => code);
    for (const taken of ['visa', 'mastercard', 'jcb']) expect(brand(taken)).toEqual([]);
    for (const other of ['amex', 'diners', 'VISA']) expect(brand(other)).toEqual(['prepaid.card-brand']);
    const named = prepaid.ways.filter(({ name }) => name.ja.includes('AMEX')).map((each) => each.way);
    expect(named).toEqual(['paypal']);
  });

  it('QT-16 Paidy takes three instalments too, and no other way has any', () => {
    const instalments = prepaid.payment.fields.find(({ name }) => name === 'instalments')!;
    expect(instalments.visibleWhen).toEqual({ field: 'way', is: ['paidy'] });
    expect(instalments.rule.kind === 'choice' && instalments.rule.options.map(({ value }) => value)).toEqual([
      '1',
      '3',
    ]);
  });

  it('QT-3 QT-17 QT-18 proceeds pay while there are any, up to what there is, to the yen', () => {
    const because = (name: string, amount: number, proceeds: { settled: number; due: number }) =>
      proceedsProblem(way(name), amount, proceeds)?.code ?? null;
    expect(because('qmoney', 100, { settled: 0, due: 9_999 })).toBe('prepaid.no-settled');
    expect(because('qmoney', 500, { settled: 499, due: 9_999 })).toBe('prepaid.settled-too-low');
    expect(because('qmoney', 500, { settled: 500, due: 0 })).toBeNull();
    expect(because('due-proceeds', 100, { settled: 9_999, due: 0 })).toBe('prepaid.no-due');
    expect(because('due-proceeds', 500, { settled: 9_999, due: 499 })).toBe('prepaid.due-too-low');
    expect(because('due-proceeds', 500, { settled: 0, due: 500 })).toBeNull();
    for (const each of prepaid.ways.filter(({ proceedsSource }) => proceedsSource === null)) {
      expect(because(each.way, 1_000_000, { settled: 0, due: 0 })).toBeNull();
      expect(maxPayable(each, { settled: 1, due: 1 })).toBeNull();
    }
  });

  it('QT-24 only settled proceeds ask for the second password', () => {
    expect(prepaid.ways.filter(({ requiresPassword }) => requiresPassword).map((each) => each.way)).toEqual([
      'qmoney',
    ]);
    expect(prepaid.passwordName.ja).toBe('Qサインパスワード');
  });
});

describe('the rest', () => {
  it('QT-5 eight kinds of advertisement need it', () => {
    expect(new Set(prepaid.advertisements.map(({ kind }) => kind)).size).toBe(8);
  });

  it('QT-20 points are exchanged in whole Q-cash, from one on, up to the balance', () => {
    const because = (points: number, balance: number, forOne: number) =>
      exchangeProblem(points, balance, forOne)?.code ?? null;
    expect(because(1, 1, 1)).toBeNull();
    expect(because(2, 1, 1)).toBe('prepaid.points-over');
    for (const bad of [0, -1, 1.5, Number.NaN]) expect(because(bad, 100, 1)).toBe('prepaid.points');
    expect(because(4, 100, 5)).toBe('prepaid.points');
    expect(because(5, 100, 5)).toBeNull();
    expect(because(11, 100, 5)).toBe('prepaid.points');
  });

  it('QT-1 nobody else has it, and where it is nothing is carted', () => {
    const having = profiles.filter(({ buying }) => buying?.prepaid);
    expect(having.map(({ id }) => id)).toEqual(['qoo10-qcash']);
    expect(having[0]?.buying?.cart).toBe(false);
  });

  it('QT-25 the way to the support request form is given', () => {
    expect(qoo10Prepaid.help.find(({ occasion }) => occasion === 'not-in-help')?.where?.ja).toBe(
      'お問い合わせ分類「QSM操作」>「プロモーション・クーポン・Qcash」',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountRefusal, invalidFieldsRefusal, type Occasion } from '#electron/domain/account-outcome.ts';
import { profileById, profiles } from '#electron/domain/profiles/index.ts';
import { endingRefusal, sessionEnding } from '#electron/domain/session-endings.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { ProfileId } from '#shared/model/identifiers.ts';
import {
  sessionEndReasons,
  problemReasons,
  type Problem,
  type ProblemReason,
  type SessionEndReason,
  type SupplierFault,
} from '#shared/model/problem.ts';
import { refusalSchema } from '#shared/model/refusal.ts';

const at = instantOf(0);
const context = { at, host: 'store.example.jp' };
const profile = (id: string) => profileById(id as ProfileId)!;
const quocard = profile('quocard-pay');
const askul = profile('askul');
const amano = profile('amano');
const fault = (reason: ProblemReason, more: Partial<Problem> = {}): SupplierFault => ({
  kind: 'problem',
  problem: { type: 'about:blank', title: '', status: 400, code: 'w:9', reason, ...more },
});
const occasions: readonly Occasion[] = [
  'link',
  'sign-out',
  'password-change',
  'set-password',
  'password-reset',
  'id-recovery',
  'email-change',
  'registration',
  'customer',
  'address',
  'people',
  'hand-over',
  'withdrawal',
  'value-codes',
];

describe('what a supplier’s no means around an account', () => {
  it.each<readonly [Occasion, ProblemReason, string, string | undefined]>([
    ['password-change', 'wrong-password', 'password.wrong', 'currentPassword'],
    ['withdrawal', 'wrong-password', 'password.wrong', 'password'],
    ['hand-over', 'wrong-password', 'password.wrong', 'password'],
    ['email-change', 'email-taken', 'email.taken', 'newEmail'],
    ['people', 'email-taken', 'email.taken', 'email'],
    ['people', 'conflict', 'people.conflict', undefined],
    ['customer', 'conflict', 'customer.conflict', undefined],
    ['registration', 'conflict', 'registration.not-checked', undefined],
    ['people', 'not-found', 'people.not-found', undefined],
    ['address', 'not-found', 'address.not-found', undefined],
    ['people', 'not-allowed', 'people.not-administrator', undefined],
    ['customer', 'not-allowed', 'supplier.not-allowed', undefined],
    ['people', 'last-administrator', 'people.last-administrator', undefined],
    ['withdrawal', 'not-downloaded', 'withdrawal.not-downloaded', undefined],
    ['customer', 'not-offered', 'form.not-offered', undefined],
    ['link', 'link-used', 'link.used', undefined],
    ['link', 'link-invalid', 'link.invalid', undefined],
    ['link', 'link-elsewhere', 'link.wrong-device', undefined],
    ['set-password', 'link-expired', 'flow.expired', undefined],
    ['registration', 'link-used', 'flow.expired', undefined],
    ['customer', 'outage', 'sign-in.outage', undefined],
    ['customer', 'not-found', 'supplier.unexpected-response', undefined],
  ])('%s, %s: %s', (occasion, reason, code, field) => {
    const refusal = accountRefusal(askul, fault(reason), occasion, context);
    expect(refusal).toMatchObject({ code, supplierCode: 'w:9', at });
    expect(refusal.field).toBe(field);
  });

  it('AM-6 AM-14 names the address where it is that which was wrong', () => {
    const wrong = fault('wrong-password', { errors: [{ field: 'currentEmail', message: 'x' }] });
    expect(accountRefusal(amano, wrong, 'password-change', context)).toMatchObject({
      code: 'password.email-wrong',
      field: 'currentEmail',
    });
    expect(accountRefusal(amano, wrong, 'password-reset', context)).toMatchObject({ field: 'email' });
  });

  it('QC-19 QC-39 says how long a link was good where that is stated, and no time where none is', () => {
    expect(accountRefusal(quocard, fault('link-expired'), 'link', context).message).toMatchObject({
      ja: expect.stringContaining('1時間') as string,
      en: expect.stringContaining('one hour') as string,
    });
    for (const [each, occasion] of [
      [amano, 'link'],
      [quocard, 'password-reset'],
    ] as const)
      expect(accountRefusal(each, fault('link-expired'), occasion, context).message.ja).not.toMatch(/\d/);
  });

  it('QC-8 names the broken conditions in both languages, known to the profile or not', () => {
    const errors = ['upper', 'same', 'never-heard-of'].map((code) => ({
      field: 'newPassword',
      code,
      message: 'told',
    }));
    const refusal = accountRefusal(
      quocard,
      fault('password-refused', { errors }),
      'password-change',
      context,
    );
    expect(refusal).toMatchObject({ code: 'password.policy-not-met', field: 'newPassword' });
    expect(refusal.problems?.map(({ code }) => code)).toEqual(['upper', 'same', 'never-heard-of']);
    expect(
      refusal.problems
        ?.slice(0, 2)
        .every(({ message }) => /[ぁ-ん]/.test(message.ja) && !/[ぁ-ん]/.test(message.en)),
    ).toBe(true);
    expect(refusal.problems?.[2]?.message).toEqual({ ja: 'told', en: 'told' });
    expect(
      accountRefusal(quocard, fault('password-refused', { errors }), 'registration', context).field,
    ).toBe('password');
  });

  it('names fields by their label, in the catalogue’s words, else in the supplier’s', () => {
    const errors = [
      { field: 'phone', code: 'field.empty', message: 'x' },
      { field: 'phone', code: 'field.too-long', message: 'at most 20' },
      { field: 'odd', message: 'strange\u202e\n' },
    ];
    const refusal = accountRefusal(quocard, fault('fields-refused', { errors }), 'customer', context);
    expect(refusal).toMatchObject({ code: 'fields.refused', field: 'phone', fields: ['phone', 'odd'] });
    const texts = refusal.problems?.map(({ message }) => message.ja) ?? [];
    expect(texts[0]).toContain('電話番号を入力');
    expect(texts[1]).toContain('at most 20');
    expect(texts[2]).toContain('odd');
    expect(texts[2]).not.toMatch(/[\u202e\n]/);
  });

  it('is a refusal of the catalogue with filled texts, for every reason on every occasion at every profile', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fc.constantFrom(...occasions),
        fc.constantFrom(...problemReasons),
        fc.constantFrom(undefined, ...sessionEndReasons),
        fc.array(
          fc.record({
            field: fc.constantFrom('phone', 'newEmail', '__proto__', ''),
            message: fc.constantFrom('told', '', '\u202e\n'),
            code: fc.constantFrom('field.empty', 'field.too-long', 'same', 'odd', 'constructor', ''),
          }),
          { maxLength: 3 },
        ),
        (each, occasion, reason, because, errors) => {
          const told = fault(reason, { errors, ...(because === undefined ? {} : { because }) });
          const refusal = accountRefusal(each, told, occasion, context);
          expect(refusalSchema.safeParse(refusal).success).toBe(true);
          expect(refusal.message.ja + refusal.message.en).not.toMatch(/\{\w+\}|undefined/);
        },
      ),
    );
  });

  it('says what no answer is said like after any other call', () => {
    const unreachable: SupplierFault = { kind: 'unreachable', host: 'store.example.jp' };
    expect(accountRefusal(askul, unreachable, 'people', context).code).toBe('supplier.unreachable');
  });

  it('counts the fields that are to be mended', () => {
    const message = { ja: 'あ', en: 'a' };
    const refusal = invalidFieldsRefusal([
      { field: 'a', code: 'x', message },
      { field: 'a', code: 'y', message },
    ]);
    expect(refusal).toMatchObject({ field: 'a', fields: ['a'] });
    expect(refusal.message.ja).toContain('2か所');
  });
});

describe('what ended a session', () => {
  it('has a sentence of its own for each ending, and lapses without one', () => {
    const codes = sessionEndReasons.map((because) => endingRefusal(because, at).code);
    expect(new Set(codes).size).toBe(sessionEndReasons.length);
    expect(codes.every((code) => code.startsWith('session.ended-'))).toBe(true);
    expect(endingRefusal(undefined, at).code).toBe('session.expired');
  });

  it('says who disabled or deleted an account where the supplier does', () => {
    const said = (because: SessionEndReason, by?: string) =>
      sessionEnding({ because, ...(by !== undefined && { by }) }, at).refusal.message;
    for (const because of ['member-disabled', 'member-removed'] as const) {
      expect(said(because, '高橋 和夫').ja).toContain('社内の管理者(高橋 和夫)により');
      expect(said(because, '高橋 和夫').en).toContain('by the administrator of your company (高橋 和夫).');
      expect(said(because).ja).toContain('社内の管理者により');
    }
    expect(sessionEndReasons.filter((because) => said(because).ja.includes('{'))).toEqual([]);
  });

  it('voids the password where it opens nothing at the supplier any more', () => {
    const voided = sessionEndReasons.filter((because) => sessionEnding({ because }, at).voidsPassword);
    expect(voided).toEqual(['password-changed', 'member-removed', 'member-disabled', 'withdrawn']);
    expect(sessionEnding({}, at).voidsPassword).toBe(false);
  });
});

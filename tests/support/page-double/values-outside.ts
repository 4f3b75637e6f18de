import { guestHelp } from '#electron/domain/guests.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { diagnose } from '#electron/domain/diagnosis.ts';
import { describeForm } from '#electron/domain/forms.ts';
import { passwordAdvice, passwordConditions } from '#electron/domain/passwords.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { occasionHelp, supplierPages, supportChannels } from '#electron/domain/support.ts';
import { calendarDate, instantOf, tokyoInstant } from '#shared/model/dates.ts';
import type { FieldCheck, FormName } from '#shared/model/forms.ts';
import { refusal, refuse, type RefusalCode } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { deskLink } from '#shared/supplier-api/links.ts';
import type { Answers } from './install.ts';
import { description, suppliers } from './values.ts';

/** The systems whose pages before a sign-in differ. */
export type SystemKey = 'askul' | 'amano' | 'quocard-pay' | 'plus-member' | 'qoo10-qcash';
export const supplierOf = (system: SystemKey) => suppliers.find(({ profile }) => profile === system)!;
const profileOf = (system: SystemKey) => profileById(system)!;

const at = tokyoInstant(calendarDate('2026-11-24'), '10:12');
export const flow = 'f'.repeat(32);

/** A form as the supplier's profile has it. */
export function formOf(system: SystemKey, form: FormName): Result<CallOutput<'forms.describe'>> {
  const definition = profileOf(system).forms[form];
  return definition ? ok(describeForm(form, definition)) : refuse('form.not-offered');
}

export function passwordOf(system: SystemKey, password: string): Result<CallOutput<'passwords.check'>> {
  const { policy } = profileOf(system).passwords;
  const conditions = [...passwordConditions(policy, password)];
  return ok({
    good: conditions.every(({ met }) => met),
    summary: policy.summary,
    conditions,
    advice: [...passwordAdvice(policy, password)],
  });
}

/** What the desk says of a field. */
export const fieldCheckOf = (
  field: string,
  problem: { code: RefusalCode; ja: string; en: string } | null,
  rest: Partial<FieldCheck> = {},
): FieldCheck => ({
  field,
  problem: problem && { code: problem.code, message: { ja: problem.ja, en: problem.en } },
  correction: null,
  normalized: null,
  ...rest,
});

const link = deskLink({ supplier: 'quocard-trial', purpose: 'two-step', token: 'Zk3vQ9sT1xW7yB5nM2cL8pR4' });
export const mails: CallOutput<'trial-mail.list'>['mails'] = [
  {
    id: 'm3',
    at,
    to: 'sato@hoshino.example',
    subject: '【QUOカードPay オンラインストア】ログイン認証のご案内',
    text: `佐藤 恵子 様\n\nログインを完了するには、次のURLをログインした画面で開いてください。\n\n${link}\n\nこのURLは送信から1時間有効です。\nお心当たりがない場合は、このメールを破棄してください。\n`,
    links: [link],
  },
  {
    id: 'm2',
    at: instantOf(Date.parse(at) - 3_600_000),
    to: 'elisabeth.yumiko.hasegawa-von-hohenzollern@international-trading-division.hoshino.example',
    subject: '【QUOカードPay オンラインストア】会員登録完了のご案内',
    text: '会員登録が完了しました。\n',
    links: [],
  },
];

/** A refused try with full-width characters in the password. */
export const diagnosed = (
  system: SystemKey,
  fullWidth: boolean,
  answers: Readonly<Record<string, 'yes' | 'no'>> = {},
): Result<CallOutput<'sign-in.diagnose'>> =>
  ok({
    refusal: 'sign-in.mismatch',
    supplierCode: 'w:001',
    steps: diagnose(
      profileOf(system),
      {
        attempt: {
          identifierTyped: 'sato@hoshino.example',
          parsedIdentifier: { kind: 'email', value: 'sato@hoshino.example', changed: false, changes: [] },
          refusal: 'sign-in.mismatch',
          passwordTraits: {
            fullWidth,
            capitalsOnly: false,
            spacesAround: false,
            tooLong: false,
            tooShort: false,
          },
        },
        service: 'available',
        lookalikes: [],
      },
      answers,
    ).map((step) => ({ ...step })),
  });

export function helpOf(system: SystemKey): Result<CallOutput<'suppliers.help'>> {
  const profile = profileOf(system);
  return ok({
    supportRequest: profile.support.supportRequest !== null,
    occasions: occasionHelp(profile),
    channels: supportChannels(profile.support, description, at),
    prepare: [...profile.support.prepare],
    advice: [...profile.support.advice],
    notes: [...profile.support.notes],
    questions: [...profile.support.questions],
    guests: guestHelp(profile),
    whileOrderingClosed: [...profile.support.whileOrderingClosed],
    pages: supplierPages(
      profile.support,
      Object.fromEntries(profile.support.pages.map(({ key }) => [key, `https://shop.example.co.jp/${key}`])),
    ),
  });
}

/** In an hour, less a little, so that the countdown has a wide figure. */
export const soon = instantOf(Date.now() + 3_548_000);

/** A moment that has just passed. */
export const justExpired = instantOf(Date.now() - 1000);

export const twoStepPending = refusal('sign-in.two-step-pending', {
  at,
  until: soon,
  flow,
  params: { sentTo: 's…o@hoshino.example', duration: { minutes: 60 } },
});

/** What the pages before a sign-in ask for, answered well at `system`. */
export const outsideAnswers = (system: SystemKey, form: FormName): Answers => ({
  'suppliers.describe': ok({
    ...description,
    name: supplierOf(system).name,
    profile: supplierOf(system).profile,
  }),
  'links.consume': ok({ link: null }),
  'links.follow': refuse('link.expired', { params: { duration: { minutes: 60 } } }),
  'forms.describe': formOf(system, form),
  'forms.check': ok([]),
  'postal-codes.look-up': ok([]),
  'passwords.check': passwordOf(system, ''),
  'sign-in.cancel': ok(null),
  'password-reset.request': ok({ expiresAt: soon }),
  'id-recovery.request': ok({ expiresAt: soon }),
  'sign-in.diagnose': diagnosed(system, true),
  'suppliers.help': helpOf(system),
  'trial-mail.list': ok({ mails }),
});

import { expect } from 'vitest';
import { formValuesSchema, type FormValues } from '#shared/model/forms.ts';
import { readDeskLink, type DeskLink } from '#shared/supplier-api/links.ts';
import {
  registrationResultSchema,
  registrationCheckResultSchema,
  registrationStartResultSchema,
  registrationVerifyResultSchema,
  type RegistrationResult,
} from '#shared/supplier-api/registration.ts';
import { trialMailsSchema, type TrialMail } from '#shared/supplier-api/trial-mail.ts';
import { readAs, type storeOver } from './store.ts';

export type Store = Awaited<ReturnType<typeof storeOver>>;

export const QUO = 'quocard-pay-trial';
export const ASKUL = 'askul-trial';

/** What a desk adds to whatever makes a mail. */
export const mailOptions = (supplier: string, locale: 'ja' | 'en' = 'ja') => ({ returnTo: supplier, locale });

/** Details that QUO takes, as somebody types them. */
export const quoValues: FormValues = {
  companyName: '株式会社あおぞら商会',
  companyKana: 'カブシキガイシャアオゾラショウカイ',
  personName: '青空 太郎',
  personKana: 'アオゾラ　タロウ',
  phone: '03-1234-5678',
  postalCode: '1000001',
  prefecture: '東京都',
  city: '千代田区',
  street: '丸の内１－２－３',
  building: '',
};

/** Details that ASKUL takes; the corporate number has a right check digit and is nobody's at the start. */
export const askulValues: FormValues = {
  businessKind: 'corporate',
  companyName: '株式会社あおぞら商会',
  corporateNumber: '6999801000003',
  representativeName: '青空 社長',
  representativeKana: 'アオゾラ　シャチョウ',
  personName: '青空 太郎',
  personKana: 'アオゾラ　タロウ',
  department: '総務部',
  phone: '03-1234-5678',
  postalCode: '1000001',
  prefecture: '東京都',
  city: '千代田区',
  street: '丸の内１－２－３',
  building: '',
};

/** The corporate number of the trial company. */
export const MINATO_NUMBER = '8999801000001';

/** Mails of a supplier that went to an address, the newest first. */
export async function mailsTo(store: Store, supplier: string, to: string): Promise<readonly TrialMail[]> {
  const { mails } = await readAs(await store.ask('trialMails', { supplier }), trialMailsSchema);
  return mails.filter((mail) => mail.to === to);
}

/** The newest mail to an address, which there has to be. */
export async function newestMail(store: Store, supplier: string, to: string): Promise<TrialMail> {
  const [mail] = await mailsTo(store, supplier, to);
  if (!mail) throw new Error(`no mail to ${to}`);
  return mail;
}

/** The only link of a mail. */
export function linkOf(mail: TrialMail): DeskLink {
  expect(mail.links).toHaveLength(1);
  const link = readDeskLink(mail.links[0]!);
  if (!link) throw new Error(`not a link: ${mail.links[0]}`);
  return link;
}

/** What stands in a mail after `label: `. */
export function factOf(mail: TrialMail, label: string): string {
  const found = new RegExp(`^${label}: (.+)$`, 'm').exec(mail.text)?.[1];
  if (found === undefined) throw new Error(`no ${label} in: ${mail.text}`);
  return found;
}

/** Begins a registration; the token for the details where the supplier gives one at once. */
export async function start(store: Store, supplier: string, email: string, locale: 'ja' | 'en' = 'ja') {
  const body = { email, ...mailOptions(supplier, locale) };
  return readAs(await store.ask('startRegistration', { supplier, body }), registrationStartResultSchema);
}

/** Begins a registration and proves the address where that is wanted: the token for the details. */
export async function startAndProve(store: Store, supplier: string, email: string): Promise<string> {
  const started = await start(store, supplier, email);
  if (started.next === 'details') return started.registrationToken;
  const { token } = linkOf(await newestMail(store, supplier, email));
  const verified = await store.ask('verifyRegistration', { supplier, body: { token } });
  return (await readAs(verified, registrationVerifyResultSchema)).registrationToken;
}

export const check = (
  store: Store,
  supplier: string,
  registrationToken: string,
  values: FormValues,
  password: string | null,
) => store.ask('checkRegistration', { supplier, body: { registrationToken, values, password } });

export const complete = (
  store: Store,
  supplier: string,
  registrationToken: string,
  values: FormValues,
  password: string | null,
  key?: string,
) =>
  store.ask('completeRegistration', {
    supplier,
    body: { registrationToken, values, password },
    ...(key !== undefined && { key }),
  });

/** Has details checked, which have to be good: the values as they will be kept. */
export async function checked(
  store: Store,
  supplier: string,
  registrationToken: string,
  values: FormValues,
  password: string | null,
): Promise<FormValues> {
  const answer = await check(store, supplier, registrationToken, values, password);
  return formValuesSchema.parse((await readAs(answer, registrationCheckResultSchema)).values);
}

/** The whole way, from the address to the end. */
export async function registered(
  store: Store,
  supplier: string,
  email: string,
  values: FormValues,
  password: string | null,
): Promise<RegistrationResult> {
  const token = await startAndProve(store, supplier, email);
  const kept = await checked(store, supplier, token, values, password);
  return readAs(await complete(store, supplier, token, kept, password), registrationResultSchema);
}

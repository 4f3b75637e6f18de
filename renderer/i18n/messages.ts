import { account as accountEn } from './en/account.ts';
import { customer as customerEn } from './en/customer.ts';
import { people as peopleEn } from './en/people.ts';
import { security as securityEn } from './en/security.ts';
import { withdrawal as withdrawalEn } from './en/withdrawal.ts';
import { lock as lockEn } from './en/lock.ts';
import { idle as idleEn } from './en/idle.ts';
import { common as commonEn } from './en/common.ts';
import { exporting as exportingEn } from './en/export.ts';
import { importing as importingEn } from './en/import.ts';
import { forms as formsEn } from './en/forms.ts';
import { frame as frameEn } from './en/frame.ts';
import { orders as ordersEn } from './en/orders.ts';
import { keychain as keychainEn } from './en/keychain.ts';
import { kiosk as kioskEn } from './en/kiosk.ts';
import { diagnosis as diagnosisEn } from './en/help.ts';
import { recovery as recoveryEn } from './en/recovery.ts';
import { registration as registrationEn } from './en/registration.ts';
import { trialMail as trialMailEn } from './en/trial-mail.ts';
import { settings as settingsEn } from './en/settings.ts';
import { signIn as signInEn } from './en/sign-in.ts';
import { account } from './ja/account.ts';
import { customer } from './ja/customer.ts';
import { people } from './ja/people.ts';
import { security } from './ja/security.ts';
import { withdrawal } from './ja/withdrawal.ts';
import { lock } from './ja/lock.ts';
import { idle } from './ja/idle.ts';
import { common } from './ja/common.ts';
import { exporting } from './ja/export.ts';
import { importing } from './ja/import.ts';
import { forms } from './ja/forms.ts';
import { frame } from './ja/frame.ts';
import { orders } from './ja/orders.ts';
import { keychain } from './ja/keychain.ts';
import { kiosk } from './ja/kiosk.ts';
import { diagnosis } from './ja/help.ts';
import { recovery } from './ja/recovery.ts';
import { registration } from './ja/registration.ts';
import { trialMail } from './ja/trial-mail.ts';
import { settings } from './ja/settings.ts';
import { signIn } from './ja/sign-in.ts';
import { catalogue } from './ja/catalogue.ts';
import { catalogue as catalogueEn } from './en/catalogue.ts';
import { buying } from './ja/buying.ts';
import { buying as buyingEn } from './en/buying.ts';
import { checkout } from './ja/checkout.ts';
import { checkout as checkoutEn } from './en/checkout.ts';
import { quotes } from './ja/quotes.ts';
import { quotes as quotesEn } from './en/quotes.ts';
import { lists } from './ja/lists.ts';
import { lists as listsEn } from './en/lists.ts';
import { benefits } from './ja/benefits.ts';
import { benefits as benefitsEn } from './en/benefits.ts';
import { payment } from './ja/payment.ts';
import { payment as paymentEn } from './en/payment.ts';
import { archive } from './ja/archive.ts';
import { archive as archiveEn } from './en/archive.ts';
import { accounting } from './ja/accounting.ts';
import { accounting as accountingEn } from './en/accounting.ts';
import { bills } from './ja/bills.ts';
import { bills as billsEn } from './en/bills.ts';
import { documents } from './ja/documents.ts';
import { documents as documentsEn } from './en/documents.ts';
import { prepaid } from './ja/prepaid.ts';
import { prepaid as prepaidEn } from './en/prepaid.ts';
import type { Translation } from './translation.ts';

/** Japanese is the source. One file a feature; its name here is the first part of the key. */
export const ja = {
  common,
  frame,
  signIn,
  keychain,
  kiosk,
  forms,
  trialMail,
  registration,
  recovery,
  diagnosis,
  account,
  customer,
  people,
  security,
  withdrawal,
  idle,
  lock,
  settings,
  orders,
  exporting,
  importing,
  prepaid,
  documents,
  archive,
  accounting,
  bills,
  payment,
  benefits,
  lists,
  buying,
  checkout,
  quotes,
  catalogue,
};

export const en: Translation<typeof ja> = {
  common: commonEn,
  frame: frameEn,
  signIn: signInEn,
  keychain: keychainEn,
  kiosk: kioskEn,
  forms: formsEn,
  trialMail: trialMailEn,
  registration: registrationEn,
  recovery: recoveryEn,
  diagnosis: diagnosisEn,
  account: accountEn,
  customer: customerEn,
  people: peopleEn,
  security: securityEn,
  withdrawal: withdrawalEn,
  idle: idleEn,
  lock: lockEn,
  settings: settingsEn,
  orders: ordersEn,
  exporting: exportingEn,
  importing: importingEn,
  prepaid: prepaidEn,
  documents: documentsEn,
  archive: archiveEn,
  accounting: accountingEn,
  bills: billsEn,
  payment: paymentEn,
  benefits: benefitsEn,
  lists: listsEn,
  buying: buyingEn,
  checkout: checkoutEn,
  quotes: quotesEn,
  catalogue: catalogueEn,
};

export type Messages = Translation<typeof ja>;

import { profileIdSchema } from '#shared/model/identifiers.ts';
import type { HelpOccasion, HelpRoute, SupplierProfile } from '../profile.ts';

const enquiryForm = (occasion: HelpOccasion): HelpRoute => ({
  occasion,
  by: 'enquiry-form',
  asks: [],
  where: {
    ja: '「アマノオンラインショップ_お問い合わせ」フォーム',
    en: 'The enquiry form of Amano Online Shop',
  },
  always: false,
});

/** アマノオンラインショップ, by its own member support pages. */
export const amano: SupplierProfile = {
  id: profileIdSchema.parse('amano'),
  rules: 'AM',
  name: { ja: 'アマノオンラインショップ', en: 'Amano Online Shop' },
  mark: '天',
  identifier: {
    kinds: [{ kind: 'email', refusal: 'identifier.email', heldBy: 'each-person' }], // AM-17
    label: { ja: 'メールアドレス', en: 'E-mail address' },
    example: 'name@example.co.jp',
    exactInput: false,
    emailUniqueInCompany: false,
    deadEmailStaysValid: false,
  },
  signIn: {
    lock: { endsBy: 'unstated' },
    twoStep: null,
    temporaryPassword: false,
    passwordsExpire: false,
    staySignedIn: true,
    staySignedInAdvice: null,
    codes: {},
    otherCode: 'unexpected',
    mismatchSeenInOutages: false,
    mismatchHints: [],
    repeatedMismatchHints: [],
    checks: [],
    sites: [],
  },
  session: {
    needsCookies: false,
    endsByInactivity: false,
    signInAgainAfter: ['password-reset', 'email-change'], // AM-13 AM-15
  },
  help: [
    {
      // AM-7, the phone number with or without hyphens (AM-8)
      occasion: 'password-forgotten',
      by: 'self-service',
      asks: ['email', 'phone'],
      where: {
        ja: 'ログイン画面の「パスワード再設定」',
        en: '“パスワード再設定” (reset password) on the sign-in page',
      },
      always: false,
    },
    // AM-5: the only route in these cases
    enquiryForm('id-forgotten'),
    enquiryForm('phone-unknown'),
    enquiryForm('email-unusable'),
    enquiryForm('mail-not-arriving'),
    enquiryForm('unsure-whether-registered'),
    // AM-2
    enquiryForm('not-in-help'),
  ],
  history: {
    years: null,
    departments: false,
    numberPrefix: 'EC', // AM-54
    numberSharedWithQuotes: true, // AM-34 AM-54
    guestOrders: 'absent', // AM-55
    searchBy: [],
    filterBy: [],
    shows: ['ordered-on', 'product', 'quantity', 'amount', 'payment'], // AM-56
    lostAtWithdrawal: false,
  },
};

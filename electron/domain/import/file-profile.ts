import { profileIdSchema } from '#shared/model/identifiers.ts';
import type { SupplierProfile } from '../profile.ts';

/**
 * The profile of a source without a supplier: nobody signs in, nothing can be asked, and everything that a supplier may
 * offer is not offered. So pages, gate and exports need no case of their own.
 */
export const fileProfile: SupplierProfile = {
  id: profileIdSchema.parse('from-file'),
  rules: 'FILE',
  name: { ja: 'ファイルから', en: 'From files' },
  mark: '表',
  identifier: {
    kinds: [{ kind: 'member-id', prefix: null, refusal: 'import.no-supplier', heldBy: 'each-person' }],
    label: { ja: '', en: '' },
    example: '',
    exactInput: true,
    emailUniqueInCompany: false,
    deadEmailStaysValid: false,
    mailDomains: [],
  },
  signIn: {
    lock: { endsBy: 'unstated' },
    twoStep: null,
    temporaryPassword: false,
    passwordsExpire: false,
    staySignedIn: false,
    staySignedInAdvice: null,
    codes: {},
    otherCode: 'unexpected',
    mismatchSeenInOutages: false,
    mismatchHints: [],
    repeatedMismatchHints: [],
    checks: [],
  },
  account: false,
  passwords: {
    policy: {
      minLength: null, maxLength: null, characters: null, requiredClasses: [], longestRun: null, common: 'refused',
      summary: null, advice: [],
    },
    changeRequiresEmail: false,
    reset: null,
  },
  forms: {},
  registration: null,
  emailChange: null,
  members: false,
  areas: [],
  withdrawal: 'supplier-site',
  guests: null,
  course: null,
  digital: false,
  payments: ['unstated'],
  buying: null,
  session: { needsCookies: false, endsByInactivity: false, signInAgainAfter: [] },
  help: [],
  support: {
    channels: [],
    prepare: [],
    advice: [],
    notes: [],
    questions: [],
    whileOrderingClosed: [],
    pages: [],
    checks: {},
    supportRequest: null,
  },
  history: {
    years: null,
    departments: true,
    guestOrders: 'unstated',
    lostAtWithdrawal: false,
  },
}; // prettier-ignore

import type { RouteName } from './routes.ts';

/** What a supplier can come with, one level after the other; each is of use without those after it. */
export const levels = ['history', 'buy', 'documents', 'quotes', 'account', 'prepaid'] as const;
export type Level = (typeof levels)[number];

export interface LevelDescription {
  readonly title: string;
  /** What a person can do at a desk with it. */
  readonly gives: string;
  /** The levels that it stands on. */
  readonly needs: readonly Level[];
}

export const levelDescriptions: Readonly<Record<Level, LevelDescription>> = {
  history: {
    title: 'History',
    gives: 'Sign in, fetch years of orders, search and export them, also while the supplier is down.',
    needs: [],
  },
  buy: {
    title: 'Buy',
    gives:
      'Find products, fill a cart, check out and order; an order whose answer was lost is looked up, never doubled.',
    needs: ['history'],
  },
  documents: {
    title: 'Documents',
    gives: 'Issue and print quotations, delivery notes, invoices and receipts of orders.',
    needs: ['history'],
  },
  quotes: {
    title: 'Quotes',
    gives: 'Have quotes made of a cart and order exactly what was quoted, or save an order and resume it.',
    needs: ['buy'],
  },
  account: {
    title: 'Account',
    gives:
      'Register, set and reset passwords, look after one’s own data, addresses, payment terms, sessions and the people of a company.',
    needs: ['history'],
  },
  prepaid: { title: 'Prepaid', gives: 'Charge a prepaid balance and spend it.', needs: ['history'] },
};

/** `needed`: a supplier of the level has it. `optional`: it may answer 404 `not-offered`. */
type Need = 'needed' | 'optional';

/** The level that each operation belongs to, and whether the level can be had without it. */
export const levelOf: Readonly<Record<RouteName, readonly [level: Level, need: Need]>> = {
  describe: ['history', 'needed'],
  signIn: ['history', 'needed'],
  completeTwoStep: ['history', 'optional'],
  signInWithIdToken: ['history', 'optional'],
  refresh: ['history', 'needed'],
  signOut: ['history', 'needed'],
  me: ['history', 'needed'],
  orders: ['history', 'needed'],
  order: ['history', 'needed'],
  catalogue: ['buy', 'needed'],
  product: ['buy', 'needed'],
  lookUpProducts: ['buy', 'needed'],
  cart: ['buy', 'needed'],
  addToCart: ['buy', 'needed'],
  changeCart: ['buy', 'needed'],
  checkoutOptions: ['buy', 'needed'],
  previewOrder: ['buy', 'needed'],
  placeOrder: ['buy', 'needed'],
  resolveWrite: ['buy', 'needed'],
  recentWrites: ['buy', 'needed'],
  fillCart: ['buy', 'optional'],
  reorderPreview: ['buy', 'optional'],
  productRequests: ['buy', 'optional'],
  requestProduct: ['buy', 'optional'],
  benefits: ['buy', 'optional'],
  addCoupon: ['buy', 'optional'],
  registerItem: ['buy', 'optional'],
  myCatalogues: ['buy', 'optional'],
  createMyCatalogue: ['buy', 'optional'],
  changeMyCatalogue: ['buy', 'optional'],
  addToMyCatalogue: ['buy', 'optional'],
  removeMyCatalogue: ['buy', 'optional'],
  recurringOrders: ['buy', 'optional'],
  createRecurringOrder: ['buy', 'optional'],
  changeRecurringOrder: ['buy', 'optional'],
  decideRecurringOrder: ['buy', 'optional'],
  removeRecurringOrder: ['buy', 'optional'],
  documentOptions: ['documents', 'needed'],
  issueDocument: ['documents', 'needed'],
  issuedDocuments: ['documents', 'needed'],
  quotes: ['quotes', 'needed'],
  quote: ['quotes', 'needed'],
  makeQuote: ['quotes', 'needed'],
  quoteOrderPreview: ['quotes', 'needed'],
  orderFromQuote: ['quotes', 'needed'],
  removeQuote: ['quotes', 'optional'],
  changePassword: ['account', 'needed'],
  security: ['account', 'needed'],
  endSessions: ['account', 'needed'],
  setPassword: ['account', 'optional'],
  requestPasswordReset: ['account', 'optional'],
  resetPassword: ['account', 'optional'],
  recoverId: ['account', 'optional'],
  startRegistration: ['account', 'optional'],
  verifyRegistration: ['account', 'optional'],
  checkRegistration: ['account', 'optional'],
  completeRegistration: ['account', 'optional'],
  emailChange: ['account', 'optional'],
  startEmailChange: ['account', 'optional'],
  cancelEmailChange: ['account', 'optional'],
  confirmEmailChange: ['account', 'optional'],
  customer: ['account', 'optional'],
  checkCustomer: ['account', 'optional'],
  changeCustomer: ['account', 'optional'],
  addressBook: ['account', 'optional'],
  addAddress: ['account', 'optional'],
  changeAddress: ['account', 'optional'],
  removeAddress: ['account', 'optional'],
  companyMembers: ['account', 'optional'],
  addMember: ['account', 'optional'],
  changeMember: ['account', 'optional'],
  decideMember: ['account', 'optional'],
  removeMember: ['account', 'optional'],
  transferAdministration: ['account', 'optional'],
  payment: ['account', 'optional'],
  npOrders: ['account', 'optional'],
  checkPaymentTerm: ['account', 'optional'],
  changePaymentTerm: ['account', 'optional'],
  removeCard: ['account', 'optional'],
  registerTrialCard: ['account', 'optional'],
  withdrawal: ['account', 'optional'],
  withdraw: ['account', 'optional'],
  valueCodes: ['account', 'optional'],
  trialMails: ['account', 'optional'],
  prepaid: ['prepaid', 'needed'],
  prepaidHistory: ['prepaid', 'needed'],
  chargePrepaid: ['prepaid', 'needed'],
  verifyPrepaidPassword: ['prepaid', 'optional'],
  setPrepaidPassword: ['prepaid', 'optional'],
  exchangePoints: ['prepaid', 'optional'],
  applyForAdvertisement: ['prepaid', 'optional'],
};

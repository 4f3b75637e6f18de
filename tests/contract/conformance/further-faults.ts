import { changing, fault, problem, reply, stating, type Call, type PlantedFault } from './broken-store.ts';

/** What the ASKUL store offers, in the words of a supplier that no desk has a profile of. */
export const askulRules = {
  account: true,
  payments: ['bank-transfer'],
  buying: {
    cart: true,
    reorder: 'with-quantity',
    quotes: true,
    coupons: true,
    campaigns: true,
    myCatalogues: true,
    recurring: true,
    productRequests: true,
    terms: [{ closingDay: 15, payMonthOffset: 1, payDay: 10 }],
    documents: [{ kind: 'invoice', after: 'shipped', methods: null }],
  },
} as const;
const ofQuotes = ({ id }: Call): boolean => /quote/i.test(id);

/** Mistakes in documents, quotes, the account and the prepaid balance. */
export const furtherFaults: readonly PlantedFault[] = [
  fault(
    'Quotes',
    'quotes that are stated and not offered',
    'rules.said',
    stating(askulRules, async (call, forward) => (ofQuotes(call) ? problem(404, 'not-offered') : forward())),
    { path: /^\$\.rules\.buying\.quotes$/ },
  ),
  fault(
    'Quotes',
    'quotes that are offered and not stated',
    'rules.unsaid',
    stating({ ...askulRules, buying: { ...askulRules.buying, quotes: false } }),
    { warning: true },
  ),
  fault('Quotes', 'a bare 404 for what is not offered', 'answer.bare-404', () => async (call, forward) => {
    if (!ofQuotes(call)) return forward();
    return {
      status: 404,
      headers: new Headers({ 'content-type': 'application/json' }),
      body: { error: 'Not Found' },
    };
  }),
  fault(
    'Documents',
    'offers without addressees',
    'answer.schema',
    changing('documentOptions', (options) => (options.addressees = [])),
  ),
  fault(
    'Documents',
    'documents that cannot be looked at',
    'documents.offers',
    () => async (call, forward) => {
      const answer = await forward();
      return call.id === 'documentOptions' && answer.status === 200 ? problem(404, 'not-found') : answer;
    },
  ),
  fault(
    'Documents',
    'an amount without tax',
    'documents.amounts',
    changing('issueDocument', (document) => {
      document.amount = document.calculation.totals.taxExcluded;
    }),
  ),
  fault(
    'Documents',
    'a preview with a number',
    'documents.preview',
    changing('issueDocument', (document) => (document.number ??= 'D-1')),
  ),
  fault(
    'Documents',
    'an issued document whose number is empty',
    'answer.schema',
    changing('issueDocument', (document) => {
      if (document.number !== null) document.number = '';
    }),
    { path: /^\$\.number$/ },
  ),
  fault(
    'Documents',
    'an issue without a record',
    'documents.issued',
    changing('issuedDocuments', (issued) => (issued.documents = [])),
  ),
  fault(
    'Quotes',
    'a quote that is dearer than confirmed',
    'quote.made',
    changing('makeQuote', ({ calculation }) => {
      calculation.totals.taxIncluded.amount += 1;
    }),
  ),
  fault(
    'Quotes',
    'an order that is not the quote',
    'quote.ordered',
    changing('orderFromQuote', ({ order }) => {
      order.totals.taxIncluded.amount -= 1;
    }),
  ),
  fault(
    'Account',
    'every session is this one',
    'account.sessions',
    changing('security', ({ sessions }) =>
      sessions.push({ ...sessions[0], current: true }, { ...sessions[0], current: true }),
    ),
  ),
  fault(
    'Account',
    'other sessions go on',
    'account.end-sessions',
    () => async (call, forward) =>
      call.id === 'endSessions' && call.query.get('keep') === 'current' ? reply(204) : forward(),
  ),
  fault(
    'Account',
    'a wrong present password ends the session',
    'account.password',
    () => async (_, forward) => {
      const answer = await forward();
      return answer.body?.reason === 'wrong-password' ? problem(401, 'token-revoked') : answer;
    },
  ),
  fault(
    'Prepaid',
    'a balance that its movements do not have',
    'prepaid.balance',
    changing('prepaidHistory', ({ movements }) =>
      movements.unshift({
        at: '2026-01-01T00:00:00.000Z',
        kind: 'charge',
        amount: { amount: 1_000, currency: 'JPY' },
        balance: { amount: 999_999_999, currency: 'JPY' },
        subject: 'x',
      }),
    ),
  ),
  fault('Prepaid', 'any amount is sold', 'prepaid.amount', () => async (call, forward) => {
    const answer = await forward();
    return call.id === 'chargePrepaid' && answer.status === 422 ? problem(409, 'not-now') : answer;
  }),
];

import type { ProblemReason } from '../model/problem.ts';
import { levelOf } from './levels.ts';
import { isWrite, type Route, type RouteName } from './routes.ts';

/** What a reason means in every system. */
export interface ReasonMeaning {
  /** The HTTP status that it comes with. */
  readonly status: number;
  /** The code of the embedded store; each supplier has its own. */
  readonly exampleCode: string;
  /** When a supplier refuses so. */
  readonly when: string;
  /** What a desk does then. */
  readonly desk: string;
}

const meaning = (status: number, exampleCode: string, when: string, desk: string): ReasonMeaning => ({
  status,
  exampleCode,
  when,
  desk,
});
const SHOWN = 'The desk shows it and changes nothing.';
const SIGN_IN_AGAIN = 'The desk asks the person to sign in again.';

/** Every reason of a refusal: the one table for the embedded store, the document and the conformance kit. */
export const reasonMeanings: Readonly<Record<ProblemReason, ReasonMeaning>> = {
  mismatch: meaning(
    401,
    'w:001',
    'The login ID or the password does not match. The same for an ID that nobody has.',
    'The desk says so beside the form. It never refreshes a token for this 401.',
  ),
  outage: meaning(
    503,
    'w:004',
    'Failure or maintenance; `Retry-After` says when to ask again.',
    'The desk shows the saved history and tries again later.',
  ),
  'ordering-closed': meaning(
    409,
    'w:005',
    'Orders cannot be taken now; the notice of the description says why, and `until` how long.',
    'The desk keeps the cart and shows other ways to order.',
  ),
  'locked-for-a-time': meaning(
    403,
    'w:011',
    'Too many failed sign-ins; `until` says when it ends.',
    'The desk shows until when.',
  ),
  locked: meaning(403, 'w:012', 'Locked until a person unlocks it.', 'The desk shows who can unlock it.'),
  'waiting-approval': meaning(403, 'w:021', 'A registration that nobody has approved yet.', SHOWN),
  'temporary-password-lapsed': meaning(
    403,
    'w:022',
    'A temporary password that was not used in time.',
    SHOWN,
  ),
  'course-lapsed': meaning(403, 'w:023', 'A paid membership that is no longer paid.', SHOWN),
  suspended: meaning(403, 'w:901', 'The supplier or an administrator stopped this person’s use.', SHOWN),
  'too-many-at-once': meaning(
    429,
    'w:031',
    'A limit of requests; `Retry-After` in seconds and `until` say when there is room again.',
    'The desk waits and can ask again. The refusal is not remembered for its key.',
  ),
  'token-expired': meaning(
    401,
    'w:041',
    'An access or refresh token that has expired.',
    'For an access token the desk refreshes once and sends the request again under the same key. For a refresh token the session has ended.',
  ),
  'token-revoked': meaning(
    401,
    'w:042',
    'A token that is missing, unknown or no longer valid.',
    'For an access token the desk refreshes once and sends the request again under the same key. For a refresh token the session has ended.',
  ),
  'session-ended': meaning(
    401,
    'w:045',
    'The session was ended by something; `because` says by what.',
    `No refresh helps, and none is tried. ${SIGN_IN_AGAIN}`,
  ),
  'not-allowed': meaning(403, 'w:043', 'This person may not do this.', SHOWN),
  'not-found': meaning(
    404,
    'w:044',
    'The operation is offered, and what the request names is not there, or this person may not see it.',
    SHOWN,
  ),
  'bad-request': meaning(
    400,
    'w:051',
    'The request is not as this document says; `errors` names fields. Also 413 for a body over 64 KiB and 415 for one that is not JSON.',
    'For a `cursor` of `orders` the desk fetches everything again; anything else it shows as a fault.',
  ),
  'idempotency-key-missing': meaning(400, 'w:052', 'Not a GET, and no well-formed `Idempotency-Key`.', SHOWN),
  'idempotency-key-reused': meaning(
    422,
    'w:053',
    'The key was used for another request: another route, body, path or query.',
    SHOWN,
  ),
  'wrong-password': meaning(
    403,
    'w:061',
    'The present password that a change asks for does not match.',
    SHOWN,
  ),
  'password-refused': meaning(
    422,
    'w:062',
    'The new password does not meet the conditions; `errors` says which.',
    SHOWN,
  ),
  'fields-refused': meaning(
    422,
    'w:063',
    'Fields of a form are not right; `errors` names each.',
    'The desk shows each message at its field.',
  ),
  'email-taken': meaning(409, 'w:064', 'The e-mail address belongs to another person of the company.', SHOWN),
  'link-expired': meaning(
    410,
    'w:071',
    'A link of a mail that has expired.',
    'The desk offers to send another.',
  ),
  'link-used': meaning(410, 'w:072', 'A link of a mail that was used already.', SHOWN),
  'link-invalid': meaning(404, 'w:073', 'No link of this supplier.', SHOWN),
  'link-elsewhere': meaning(403, 'w:074', 'A link that belongs to the sign-in of another desk.', SHOWN),
  conflict: meaning(
    409,
    'w:081',
    'It was changed meanwhile: the `version` or `cartVersion` of the request is not the present one.',
    'The desk reads it again and shows what changed.',
  ),
  'last-administrator': meaning(409, 'w:082', 'The company would be without an administrator.', SHOWN),
  'not-downloaded': meaning(409, 'w:083', 'Value codes that were bought were never downloaded.', SHOWN),
  'not-offered': meaning(
    404,
    'w:084',
    'This supplier does not offer this operation, whatever the request names. How an operation is left out.',
    'The desk hides what needs it.',
  ),
  'changed-since-confirmed': meaning(
    409,
    'w:101',
    'What the person confirmed is no longer what it comes to: a price, a discount, the shipping fee or the tax changed. Nothing was ordered.',
    'The desk calculates again and asks the person to confirm.',
  ),
  'choices-refused': meaning(
    422,
    'w:102',
    'Something that was chosen is not possible; `errors` says what. A supplier may refuse a number of a payment card in any text so.',
    'The desk shows each message at its choice.',
  ),
  'not-now': meaning(409, 'w:103', 'Not possible as things are; `errors` says why.', SHOWN),
  voided: meaning(
    409,
    'w:104',
    'The desk gave the write up with `resolveWrite` before it came. It has not happened and never will.',
    SHOWN,
  ),
  'data-damaged': meaning(503, 'w:501', 'Only of the embedded store: its file is damaged.', SHOWN),
  'data-newer': meaning(
    503,
    'w:502',
    'Only of the embedded store: its file was made by a newer program.',
    SHOWN,
  ),
  'data-unusable': meaning(
    503,
    'w:503',
    'Only of the embedded store: its file cannot be read or written.',
    SHOWN,
  ),
  unexpected: meaning(
    500,
    'w:500',
    'An error of the supplier; `instance` names it for its support. Nothing happened.',
    'The desk shows `instance` and can ask again.',
  ),
};

const signInStates = [
  'locked-for-a-time',
  'locked',
  'waiting-approval',
  'temporary-password-lapsed',
  'course-lapsed',
  'suspended',
] as const satisfies readonly ProblemReason[];
const links = ['link-expired', 'link-used', 'link-invalid'] as const satisfies readonly ProblemReason[];
/** A password that is asked for again, counted and locked like that of a sign-in. */
const reauthentication = ['wrong-password', ...signInStates] as const satisfies readonly ProblemReason[];

/** What a route refuses of its own accord, besides what follows from its access, parts and kind of write. */
const ownRefusals: Readonly<Partial<Record<RouteName, readonly ProblemReason[]>>> = {
  signIn: ['mismatch', 'token-revoked', ...signInStates],
  completeTwoStep: [...links, 'link-elsewhere', ...signInStates],
  signInWithIdToken: ['mismatch', ...signInStates],
  refresh: ['token-expired', 'token-revoked', 'session-ended', ...signInStates],
  order: ['not-found'],
  product: ['not-found'],
  requestProduct: ['choices-refused'],
  addToCart: ['choices-refused'],
  changeCart: ['conflict', 'not-found', 'choices-refused'],
  fillCart: ['not-found', 'not-now', 'not-offered', 'choices-refused'],
  reorderPreview: ['not-found', 'not-now'],
  previewOrder: ['conflict'],
  placeOrder: ['conflict', 'choices-refused', 'changed-since-confirmed', 'ordering-closed'],
  quote: ['not-found'],
  makeQuote: ['conflict', 'choices-refused', 'changed-since-confirmed'],
  quoteOrderPreview: ['not-found'],
  orderFromQuote: ['not-found', 'not-now', 'changed-since-confirmed', 'ordering-closed'],
  removeQuote: ['not-found', 'not-now'],
  addCoupon: ['choices-refused'],
  registerItem: ['choices-refused'],
  createMyCatalogue: ['choices-refused'],
  changeMyCatalogue: ['not-found', 'conflict', 'choices-refused'],
  addToMyCatalogue: ['not-found', 'choices-refused'],
  removeMyCatalogue: ['not-found'],
  createRecurringOrder: ['choices-refused'],
  changeRecurringOrder: ['not-found', 'conflict', 'choices-refused'],
  decideRecurringOrder: ['not-found', 'conflict', 'choices-refused'],
  removeRecurringOrder: ['not-found'],
  checkPaymentTerm: ['choices-refused'],
  changePaymentTerm: ['choices-refused', 'conflict'],
  removeCard: [...reauthentication, 'not-now'],
  registerTrialCard: ['not-offered'],
  chargePrepaid: ['fields-refused', 'choices-refused', 'not-now'],
  exchangePoints: ['choices-refused'],
  applyForAdvertisement: ['choices-refused', 'changed-since-confirmed'],
  verifyPrepaidPassword: ['choices-refused'],
  setPrepaidPassword: ['choices-refused', 'conflict', ...reauthentication],
  documentOptions: ['not-found'],
  issueDocument: ['not-found', 'not-now', 'choices-refused'],
  issuedDocuments: ['not-found'],
  checkCustomer: ['fields-refused'],
  changeCustomer: ['fields-refused', 'conflict', 'email-taken'],
  addAddress: ['fields-refused', 'choices-refused'],
  changeAddress: ['fields-refused', 'not-found', 'conflict'],
  removeAddress: ['not-found'],
  startEmailChange: ['fields-refused', 'email-taken', 'not-offered', 'too-many-at-once', ...reauthentication],
  confirmEmailChange: [...links, 'email-taken'],
  cancelEmailChange: ['not-found'],
  changePassword: ['password-refused', 'conflict', 'fields-refused', ...reauthentication],
  setPassword: ['password-refused', 'conflict', ...links],
  requestPasswordReset: ['fields-refused'],
  resetPassword: ['password-refused', 'wrong-password', 'conflict', ...links],
  recoverId: ['fields-refused'],
  startRegistration: ['fields-refused'],
  verifyRegistration: links,
  checkRegistration: [...links, 'fields-refused', 'password-refused'],
  completeRegistration: [...links, 'conflict', 'fields-refused', 'password-refused', 'email-taken'],
  addMember: ['fields-refused', 'conflict', 'email-taken'],
  changeMember: ['not-found', 'conflict', 'last-administrator'],
  decideMember: ['not-found', 'conflict', 'last-administrator'],
  removeMember: ['not-found', 'conflict', 'last-administrator'],
  transferAdministration: ['not-found', 'conflict', ...reauthentication],
  withdraw: ['not-downloaded', 'last-administrator', ...reauthentication],
  valueCodes: ['not-found'],
  trialMails: ['not-found'],
};

/** Whether every supplier has it, because a desk can do nothing without. */
const isNeededByAll = (name: RouteName): boolean => {
  const [level, need] = levelOf[name];
  return level === 'history' && need === 'needed';
};

/** Every reason that a supplier may refuse a call of this route with, each once. */
export function refusalsOf(name: RouteName, route: Route): readonly ProblemReason[] {
  const anonymous = route.by === 'anyone';
  const body = route.body !== undefined;
  return [
    ...new Set<ProblemReason>([
      ...(anonymous ? [] : (['token-expired', 'token-revoked', 'session-ended'] as const)),
      ...(route.by === 'buyers' || route.by === 'administrators' ? (['not-allowed'] as const) : []),
      ...(isNeededByAll(name) ? [] : (['not-offered'] as const)),
      ...(route.params || route.query || body ? (['bad-request'] as const) : []),
      ...(route.method === 'get' ? [] : (['idempotency-key-missing'] as const)),
      ...(isWrite(route) && route.write !== 'by-token' ? (['idempotency-key-reused'] as const) : []),
      ...(isWrite(route) && !anonymous ? (['voided'] as const) : []),
      ...(ownRefusals[name] ?? []),
      // A number of a card is refused in whatever text it stands.
      ...(body ? (['choices-refused'] as const) : []),
      'too-many-at-once',
      'outage',
      'unexpected',
    ]),
  ];
}

import { isolateBidi } from '#shared/model/bidi.ts';
import { millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import type { Problem, ProblemReason, SupplierFault } from '#shared/model/problem.ts';
import { refusal, type Refusal, type RefusalCode, type RefusalDetails } from '#shared/model/refusal.ts';
import { assertNever } from '#shared/model/result.ts';
import type { SupplierProfile } from './profile.ts';
import { supplierTexts } from './buying-problems.ts';
import { noResponseRefusal, withRetryAfter, type FaultContext } from './no-response.ts';
import { endingCode, endingParams } from './session-endings.ts';

export interface SignInContext extends FaultContext {
  /** Result of the status request after a mismatch: `failed` for an outage or no response. */
  readonly statusCheck?: 'passed' | 'failed';
  /** Whether this ID was refused just before, too. */
  readonly repeated?: boolean;
  /** Whether the person signed in on the supplier's own page, so that no ID and password was typed here. */
  readonly onPage?: boolean;
}

/** A correct ID and password that still do not sign in. */
export type IncompleteSignIn =
  | { readonly outcome: 'two-step-pending'; readonly sentTo: string; readonly expiresAt: Instant }
  | { readonly outcome: 'password-change-required'; readonly reason: 'temporary' | 'expired' };

/** The supplier's code as it can stand in a sentence, empty for none; `supplierCode` keeps it exactly. */
const visibleCode = ({ code }: Problem): string => code.replace(/[\p{C}\p{Z}]/gu, '').slice(0, 40);

/** The code, or what there is in its place, where a sentence needs one. */
const displayCode = (problem: Problem): string => visibleCode(problem) || `HTTP ${problem.status}`;

/** The code in brackets, as a sentence can also do without: a supplier that has no codes shows none (AS-26, AS-27). */
function bracketedCode(problem: Problem): Bilingual {
  const visible = visibleCode(problem);
  if (visible === '') return { ja: '', en: '' };
  const code = isolateBidi(visible);
  return { ja: `(${code})`, en: ` (${code})` };
}

const secondsUntil = (at: Instant, until: Instant): number =>
  Math.max(1, Math.ceil((millisecondsOf(until) - millisecondsOf(at)) / 1000));

function problemRefusal(
  code: RefusalCode,
  problem: Problem,
  at: Instant,
  more: RefusalDetails['params'] = {},
) {
  const params = { code: displayCode(problem), inBrackets: bracketedCode(problem), ...endingParams(problem) };
  return refusal(code, {
    at,
    params: { ...params, ...more },
    ...(problem.code === '' ? {} : { supplierCode: problem.code }),
    ...(problem.until === undefined ? {} : { until: problem.until }),
    ...supplierTexts(problem),
  });
}

/** `base` with the texts and next steps of `hints` after its own. Its code stays. */
function withHints(base: Refusal, hints: readonly RefusalCode[]): Refusal {
  const added = hints.map((code) => refusal(code));
  return {
    ...base,
    message: {
      ja: [base, ...added].map(({ message }) => message.ja).join(''),
      en: [base, ...added].map(({ message }) => message.en).join(' '),
    },
    next: [...new Set([base, ...added].flatMap(({ next }) => next))],
  };
}

/**
 * The meaning of a problem at a sign-in: the supplier's reason; without one, the code as mapped by the profile; any
 * other code as the profile's default (AS-28).
 */
function reasonOf(profile: SupplierProfile, problem: Problem): ProblemReason {
  if (problem.reason !== 'unexpected' && problem.reason !== 'not-allowed') return problem.reason;
  const { codes, otherCode } = profile.signIn;
  if (Object.hasOwn(codes, problem.code)) return codes[problem.code] ?? problem.reason;
  return otherCode === 'suspended' ? 'suspended' : problem.reason;
}

/** Who has stopped an account: the administrator of its own company is who to ask then, not support (AS-28). */
const stoppedCode = ({ because }: Problem): RefusalCode =>
  because === 'member-disabled' ? endingCode(because) : 'sign-in.suspended';

/** C-8: who or what ends a lock is the profile's to say; that there is one, and until when, the supplier's. */
function lockRefusal(
  profile: SupplierProfile,
  endsByItself: boolean,
  problem: Problem,
  at: Instant,
): Refusal {
  const { lock } = profile.signIn;
  switch (lock.endsBy) {
    case 'time':
      return endsByItself
        ? problemRefusal('sign-in.locked-for-a-time', problem, at, { duration: { minutes: lock.minutes } })
        : problemRefusal('sign-in.locked-by-supplier', problem, at);
    case 'person':
      return problemRefusal('sign-in.locked', problem, at);
    case 'unstated':
      return problemRefusal(
        endsByItself ? 'sign-in.locked-for-a-while' : 'sign-in.locked-by-supplier',
        problem,
        at,
      );
    default:
      return assertNever(lock);
  }
}

function mismatchRefusal(profile: SupplierProfile, problem: Problem, context: SignInContext): Refusal {
  if (context.onPage) return problemRefusal('sign-in.page-unknown-person', problem, context.at);
  const { mismatchSeenInOutages, mismatchHints, repeatedMismatchHints } = profile.signIn;
  return withHints(problemRefusal('sign-in.mismatch', problem, context.at), [
    ...(mismatchSeenInOutages && context.statusCheck === 'failed' ? (['sign-in.hint-outage'] as const) : []),
    ...mismatchHints,
    ...(context.repeated ? repeatedMismatchHints : []),
  ]);
}

function signInProblemRefusal(profile: SupplierProfile, problem: Problem, context: SignInContext): Refusal {
  const { at } = context;
  const as = (code: RefusalCode, params?: RefusalDetails['params']) =>
    problemRefusal(code, problem, at, params);
  const meaning = reasonOf(profile, problem);
  switch (meaning) {
    case 'mismatch':
      return mismatchRefusal(profile, problem, context);
    case 'outage':
      return as('sign-in.outage');
    case 'locked-for-a-time':
      return lockRefusal(profile, true, problem, at);
    case 'locked':
      return lockRefusal(profile, false, problem, at);
    case 'waiting-approval':
      return as('sign-in.waiting-approval');
    case 'temporary-password-lapsed':
      return as('sign-in.temporary-password-lapsed');
    case 'course-lapsed':
      return as('sign-in.course-lapsed');
    case 'suspended':
      return as(stoppedCode(problem));
    case 'too-many-at-once':
      return problem.until === undefined
        ? as('sign-in.too-many-for-now')
        : as('sign-in.too-many-at-once', { seconds: secondsUntil(at, problem.until) });
    // The session was lost right after the sign-in.
    case 'token-expired':
    case 'token-revoked':
    case 'session-ended':
      return as(profile.session.needsCookies ? 'sign-in.session-lost' : 'session.expired');
    case 'not-allowed':
      return as('supplier.not-allowed');
    case 'data-damaged':
      return as('store.damaged');
    case 'data-newer':
      return as('store.newer');
    case 'data-unusable':
      return as('store.unusable');
    case 'ordering-closed':
      return as('ordering.closed');
    case 'not-found':
    case 'bad-request':
    case 'idempotency-key-missing':
    case 'idempotency-key-reused':
    case 'wrong-password':
    case 'password-refused':
    case 'fields-refused':
    case 'email-taken':
    case 'link-expired':
    case 'link-used':
    case 'link-invalid':
    case 'link-elsewhere':
    case 'conflict':
    case 'last-administrator':
    case 'not-downloaded':
    case 'not-offered':
    case 'changed-since-confirmed':
    case 'choices-refused':
    case 'not-now':
    case 'voided':
    case 'unexpected':
      return as('supplier.unexpected-response');
    default:
      return assertNever(meaning);
  }
}

/**
 * The refusal for a `fault` of signing in at the supplier of `profile`
 * (AS-21, AS-26 to AS-28, AS-81, AS-83, QC-21, QC-22, PM-10, PM-11, PM-13, PM-14). The supplier's code is kept
 * exactly in `supplierCode` (AS-29).
 */
export function signInRefusal(
  profile: SupplierProfile,
  fault: SupplierFault,
  context: SignInContext,
): Refusal {
  return fault.kind === 'problem'
    ? signInProblemRefusal(profile, withRetryAfter(fault, context.at), context)
    : noResponseRefusal(fault, context);
}

/** The refusal for a right ID and password that still do not sign in (QC-16, AS-16, AS-17, AS-24). */
export function incompleteSignInRefusal(
  profile: SupplierProfile,
  answer: IncompleteSignIn,
  { at }: Pick<FaultContext, 'at'>,
): Refusal {
  switch (answer.outcome) {
    case 'two-step-pending': {
      const minutes =
        profile.signIn.twoStep?.linkMinutes ??
        (millisecondsOf(answer.expiresAt) - millisecondsOf(at)) / 60_000;
      return refusal('sign-in.two-step-pending', {
        at,
        until: answer.expiresAt,
        params: { sentTo: answer.sentTo, duration: { minutes } },
      });
    }
    case 'password-change-required':
      return refusal(
        answer.reason === 'temporary' ? 'sign-in.temporary-password' : 'sign-in.password-expired',
        { at },
      );
    default:
      return assertNever(answer);
  }
}

/**
 * The refusal for a `fault` of a call after signing in. What only a new sign-in can explain, such as a lock, leads to
 * signing in again.
 */
export function faultRefusal(fault: SupplierFault, context: FaultContext): Refusal {
  if (fault.kind !== 'problem') return noResponseRefusal(fault, context);
  const problem = withRetryAfter(fault, context.at);
  const as = (code: RefusalCode, params?: RefusalDetails['params']) =>
    problemRefusal(code, problem, context.at, params);
  switch (problem.reason) {
    case 'outage':
      return as('sign-in.outage');
    case 'ordering-closed':
      return as('ordering.closed');
    case 'suspended':
      return as(stoppedCode(problem));
    case 'waiting-approval':
      return as('sign-in.waiting-approval');
    case 'course-lapsed':
      return as('sign-in.course-lapsed');
    case 'session-ended':
      return as(endingCode(problem.because));
    case 'token-expired':
    case 'token-revoked':
    case 'mismatch':
    case 'locked-for-a-time':
    case 'locked':
    case 'temporary-password-lapsed':
      return as('session.expired');
    case 'too-many-at-once':
      return problem.until === undefined
        ? as('supplier.busy-for-now')
        : as('supplier.busy', { seconds: secondsUntil(context.at, problem.until) });
    case 'not-allowed':
      return as('supplier.not-allowed');
    case 'data-damaged':
      return as('store.damaged');
    case 'data-newer':
      return as('store.newer');
    case 'data-unusable':
      return as('store.unusable');
    case 'not-found':
    case 'bad-request':
    case 'idempotency-key-missing':
    case 'idempotency-key-reused':
    case 'wrong-password':
    case 'password-refused':
    case 'fields-refused':
    case 'email-taken':
    case 'link-expired':
    case 'link-used':
    case 'link-invalid':
    case 'link-elsewhere':
    case 'conflict':
    case 'last-administrator':
    case 'not-downloaded':
    case 'not-offered':
    case 'changed-since-confirmed':
    case 'choices-refused':
    case 'not-now':
    case 'voided':
    case 'unexpected':
      return as('supplier.unexpected-response');
    default:
      return assertNever(problem.reason);
  }
}

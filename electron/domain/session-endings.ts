import { isolateBidi } from '#shared/model/bidi.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { SessionEndReason, Problem } from '#shared/model/problem.ts';
import { refusal, type Refusal, type RefusalCode, type RefusalDetails } from '#shared/model/refusal.ts';
import { sanitizeText } from './buying-problems.ts';

const codes: Readonly<Record<SessionEndReason, RefusalCode>> = {
  'password-changed': 'session.ended-password',
  'email-changed': 'session.ended-email',
  'signed-out-everywhere': 'session.ended-everywhere',
  'member-removed': 'session.ended-removed',
  'member-disabled': 'session.ended-disabled',
  'token-reused': 'session.ended-reused',
  withdrawn: 'session.ended-withdrawn',
};

/** Endings after which the password of the saved history is no longer valid. */
const passwordIsVoid: ReadonlySet<SessionEndReason> = new Set([
  'password-changed',
  'member-removed',
  'member-disabled',
  'withdrawn',
]);

/** The notice about a session that ended without its owner signing out. */
export interface SessionEnding {
  readonly refusal: Refusal;
  /** Whether the keys sealed with the password of this session have to be deleted. */
  readonly voidsPassword: boolean;
}

/** The reason why a session ended, as a code of the catalogue; without a reason it has expired. */
export const endingCode = (because: SessionEndReason | undefined): RefusalCode =>
  because === undefined ? 'session.expired' : codes[because];

/** What the texts of endings have a place for: in brackets the administrator who did it, or nothing. */
export function endingParams({ by = '' }: Pick<Problem, 'by'>): NonNullable<RefusalDetails['params']> {
  const name = isolateBidi(sanitizeText(by));
  return { by: name === '' ? { ja: '', en: '' } : { ja: `(${name})`, en: ` (${name})` } };
}

/** The refusal for a session that the supplier ended; `at` is when the desk learned of it. */
export const endingRefusal = (
  because: SessionEndReason | undefined,
  at: Instant,
  by: Pick<Problem, 'by'> = {},
): Refusal => refusal(endingCode(because), { at, params: endingParams(by) });

/** The refusal for `session-ended`. Without a reason the session has expired. */
export const sessionEnding = (ended: Pick<Problem, 'because' | 'by'>, at: Instant): SessionEnding => ({
  refusal: endingRefusal(ended.because, at, ended),
  voidsPassword: ended.because !== undefined && passwordIsVoid.has(ended.because),
});

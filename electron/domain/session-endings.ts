import type { Instant } from '#shared/model/dates.ts';
import type { SessionEndReason, Problem } from '#shared/model/problem.ts';
import { refusal, type Refusal, type RefusalCode } from '#shared/model/refusal.ts';

const codes: Readonly<Record<SessionEndReason, RefusalCode>> = {
  'password-changed': 'session.ended-password',
  'email-changed': 'session.ended-email',
  'signed-out-everywhere': 'session.ended-everywhere',
  'member-removed': 'session.ended-removed',
  'member-disabled': 'session.ended-disabled',
  'token-reused': 'session.ended-reused',
  withdrawn: 'session.ended-withdrawn',
};

/** Endings after which the password that opened the saved history is nobody's any more. */
const passwordIsVoid: ReadonlySet<SessionEndReason> = new Set([
  'password-changed',
  'member-removed',
  'member-disabled',
  'withdrawn',
]);

/** The notice about a session that ended without its owner signing out. */
export interface SessionEnding {
  readonly refusal: Refusal;
  /** Whether the keys that the password of this session opens are of no more use, so that they must go. */
  readonly voidsPassword: boolean;
}

/** What ended a session, as a code of the catalogue; one that ended without a reason has simply lapsed. */
export const endingCode = (because: SessionEndReason | undefined): RefusalCode =>
  because === undefined ? 'session.expired' : codes[because];

/** The refusal for a session that the supplier ended; `at` is when the desk learned of it. */
export const endingRefusal = (because: SessionEndReason | undefined, at: Instant): Refusal =>
  refusal(endingCode(because), { at });

/** What `session-ended` means here. Without a reason it is a sign-in that has simply lapsed. */
export const sessionEnding = ({ because }: Pick<Problem, 'because'>, at: Instant): SessionEnding => ({
  refusal: endingRefusal(because, at),
  voidsPassword: because !== undefined && passwordIsVoid.has(because),
});

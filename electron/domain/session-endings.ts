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

/** The refusal for a session that the supplier ended; `at` is when the desk learned of it. */
export const endingRefusal = (because: SessionEndReason | undefined, at: Instant): Refusal =>
  refusal(endingCode(because), { at });

/** The refusal for `session-ended`. Without a reason the session has expired. */
export const sessionEnding = ({ because }: Pick<Problem, 'because'>, at: Instant): SessionEnding => ({
  refusal: endingRefusal(because, at),
  voidsPassword: because !== undefined && passwordIsVoid.has(because),
});

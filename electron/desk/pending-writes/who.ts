import { may } from '#electron/domain/permissions.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { BuyingRules } from '#electron/domain/buying-rules.ts';
import type { Session } from '../sign-in/session.ts';
import { learnAnew, type AskAs } from '../people/ask.ts';

/** Somebody who is signed in, with what the supplier lets people buy by. */
export interface Who {
  readonly session: Session;
  readonly rules: BuyingRules;
}

/**
 * Says no before the supplier is asked, which decides by itself: `form.not-offered` where nothing is carted,
 * `buying.not-allowed` for who only looks.
 */
export function createWho(asked: Pick<AskAs, 'session'>) {
  const looking = (account: AccountId): Result<Who> => {
    const session = asked.session(account);
    if (!session.ok) return session;
    const rules = session.value.supplier.profile.buying;
    return rules?.cart ? ok({ session: session.value, rules }) : refuse('form.not-offered');
  };
  return {
    /** Who may look at the catalogue, and at what the company has had quoted. */
    looking,
    /** Who may order. */
    ordering: async (account: AccountId): Promise<Result<Who>> => {
      const who = looking(account);
      if (!who.ok) return who;
      const { session } = who.value;
      // An administrator may have let this member order since.
      if (!may(session.member.role, 'order')) await learnAnew(session);
      return may(session.member.role, 'order') ? who : refuse('buying.not-allowed');
    },
  };
}
export type WhoIs = ReturnType<typeof createWho>;

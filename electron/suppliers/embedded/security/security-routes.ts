import { instantOf } from '#shared/model/dates.ts';
import type { Security } from '#shared/supplier-api/security.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import type { HandlerParts, Handlers } from '../http/handlers.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createSignInLog } from './sign-in-log.ts';

type Own = Pick<Handlers, 'security' | 'endSessions'>;

const SHOWN = 50;

/** What a member sees of the own sign-ins (AS-63, AS-78), and signing out everywhere. */
export function createSecurityRoutes(rules: SupplierRules, { db, sessions }: HandlerParts): Own {
  const log = createSignInLog(db);
  const hasTwoStep = (profileById(rules.profile)?.signIn.twoStep ?? null) !== null;
  const changedAt = db
    .prepare<[number], number | null>('SELECT changed_at FROM passwords WHERE member_id = ?')
    .pluck();

  return {
    security({ caller: { member, sessionId, deskId }, now }) {
      const passwordChangedAt = (changedAt.get(member.id) as number | null | undefined) ?? null;
      const body: Security = {
        passwordChangedAt: passwordChangedAt === null ? null : instantOf(passwordChangedAt),
        twoStep: hasTwoStep ? member.twoStep === 1 : null,
        sessions: sessions.openOf(member.id, now).map((each) => ({
          signedInAt: instantOf(each.signedInAt),
          place: each.place,
          current: each.id === sessionId,
          thisDesk: each.deskId === deskId,
        })),
        signIns: log.latest(member.id, SHOWN).map((each) => ({
          at: instantOf(each.at),
          outcome: each.outcome,
          identifierKind: each.identifierKind,
          place: each.place,
          thisDesk: each.deskId === deskId,
        })),
      };
      return { status: 200, body };
    },
    endSessions({ caller: { member, sessionId }, query: { keep }, now }) {
      sessions.endAllOf(member.id, 'signed-out-everywhere', now, ...(keep === 'current' ? [sessionId] : []));
      return { status: 204, body: null };
    },
  };
}

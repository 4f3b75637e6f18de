import { instantOf } from '#shared/model/dates.ts';
import type { Security } from '#shared/supplier-api/security.ts';
import type { Handlers } from '../http/handlers.ts';
import { noContent, success } from '../http/problems.ts';
import type { StoreParts } from '../store-parts.ts';
import type { Supplier } from '../supplier.ts';
import { createSignInLog } from '../sign-in/sign-in-log.ts';

const SHOWN = 50;

/** What a member sees of the own sign-ins (AS-63, AS-78), and signing out everywhere. */
export function createSecurityRoutes(supplier: Supplier, { db, sessions }: StoreParts): Partial<Handlers> {
  const log = createSignInLog(db);
  const hasTwoStep = supplier.profile.signIn.twoStep !== null;
  const changedAt = db
    .prepare<[number], number | null>('SELECT changed_at FROM passwords WHERE member_id = ?')
    .pluck();

  return {
    security({ caller: { member, sessionId, deskId }, now }) {
      const passwordChangedAt = (changedAt.get(member.id) as number | null | undefined) ?? null;
      const body: Security = {
        passwordChangedAt: passwordChangedAt === null ? null : instantOf(passwordChangedAt),
        twoStep: hasTwoStep ? member.twoStep === 1 : null,
        sessions: sessions.openSessionsOf(member.id, now).map((each) => ({
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
      return success(body);
    },
    endSessions({ caller: { member, sessionId }, query: { keep }, now }) {
      sessions.endAllOfMember(
        member.id,
        'signed-out-everywhere',
        now,
        ...(keep === 'current' ? [sessionId] : []),
      );
      return noContent;
    },
  };
}

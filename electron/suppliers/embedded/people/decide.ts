import type { z } from 'zod';
import { instantOf } from '#shared/model/dates.ts';
import type { memberDecidedSchema, memberDecisionSchema } from '#shared/supplier-api/people.ts';
import { createFailures, failureName } from '../sign-in/failures.ts';
import { createTemporaryPasswords, newTemporaryPassword, temporaryUntil } from './temporary-passwords.ts';
import { problem, type Refused } from '../http/problems.ts';
import { approvedWithPasswordMail } from '../mail/templates/members.ts';
import type { MailAbout } from '../mail/templates/template.ts';
import { createCloseAccount } from '../withdrawal/close-account.ts';
import { decisionRules, type MemberDecision } from './decisions.ts';
import type { MemberParts } from './member-parts.ts';
import type { Person } from './people.ts';

type Wanted = Readonly<z.output<typeof memberDecisionSchema>>;
type Decided = z.input<typeof memberDecidedSchema>;
interface TemporaryPassword {
  readonly plain: string;
  readonly hash: string;
}

/**
 * Approves, rejects, disables, enables or unlocks a person (AS-21, AS-69, AS-81), who hears of it by mail. Refuses
 * `not-allowed`, `not-found`, `conflict` for something that was changed or decided meanwhile, and
 * `last-administrator`.
 */
export function createDecide({ supplier, parts, people, administration }: MemberParts) {
  const { profile } = supplier;
  const { db, passwords, post, sessions, settings, clock } = parts;
  const failures = createFailures(db, supplier.id, supplier.lockMinutes, settings);
  const closeAccount = createCloseAccount(db, supplier.id, sessions);
  const setTemporary = createTemporaryPasswords(db);
  const letIn = db.prepare(`UPDATE members SET state = 'active', version = version + 1 WHERE id = ?`);
  const setDisabled = db.prepare('UPDATE members SET disabled_at = ?, version = version + 1 WHERE id = ?');

  /** AS-16: what waited may have lapsed by now, so that somebody without an own password gets a new temporary one. */
  const approve = (
    { row, ownPassword }: Person,
    temporary: TemporaryPassword,
    about: MailAbout,
    now: number,
  ): void => {
    letIn.run(row.id);
    const { name, companyName: company, email } = row;
    if (email === null) return;
    if (ownPassword)
      return post.send(supplier.id, email, decisionRules.approve.mail(about, { name, company }), now);
    const until = temporaryUntil(settings.number(supplier.id, 'temporary-password.days'), now);
    setTemporary(row.id, temporary.hash, until);
    const facts = { name, company, email, temporaryPassword: temporary.plain, until: instantOf(until) };
    post.send(supplier.id, email, approvedWithPasswordMail(about, facts), now);
  };

  const apply = (
    decision: Exclude<MemberDecision, 'approve'>,
    person: Person,
    about: MailAbout,
    now: number,
  ): Refused | null => {
    const { id, name, companyName: company, email } = person.row;
    switch (decision) {
      case 'reject':
        closeAccount(id, 'rejected', now);
        break;
      case 'disable': {
        const refusal = administration.release(person, now);
        if (refusal) return refusal;
        setDisabled.run(now, id);
        sessions.endAllOf(id, 'member-disabled', now);
        break;
      }
      case 'enable':
        setDisabled.run(null, id);
        break;
      case 'unlock':
        failures.forget(failureName(id, '', ''));
        break;
    }
    if (email !== null)
      post.send(supplier.id, email, decisionRules[decision].mail(about, { name, company }), now);
    return null;
  };

  const decide = db.transaction(
    (
      callerId: number,
      publicId: string,
      { version, decision }: Wanted,
      temporary: TemporaryPassword | null,
    ): Decided | Refused => {
      const now = clock();
      const asking = administration.asking(callerId);
      if ('problem' in asking) return asking;
      const person = people.inCompany(asking.row.companyId, publicId);
      if (person === null) return problem('not-found');
      if (person.version !== version || !decisionRules[decision].from.includes(person.state))
        return problem('conflict');
      // In the language of the one who is written to, which need not be that of the administrator.
      const about = { supplier, locale: person.row.locale };
      if (decision === 'approve') approve(person, temporary!, about, now);
      else {
        const refusal = apply(decision, person, about, now);
        if (refusal) return refusal;
      }
      const after = people.byId(person.row.id);
      return { member: after === null ? null : people.tell(after, now) };
    },
  );

  return async (callerId: number, publicId: string, wanted: Wanted): Promise<Decided | Refused> => {
    if (wanted.decision !== 'approve') return decide.immediate(callerId, publicId, wanted, null);
    const plain = newTemporaryPassword(profile.passwords.policy);
    const hash = await passwords.hash(plain);
    return decide.immediate(callerId, publicId, wanted, { plain, hash });
  };
}

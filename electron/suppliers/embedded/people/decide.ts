import type { z } from 'zod';
import { instantOf } from '#shared/model/dates.ts';
import type { memberDecisionResultSchema, memberDecisionSchema } from '#shared/supplier-api/people.ts';
import { createFailedAttempts, lockMinutesOf, attemptKey } from '../sign-in/failed-attempts.ts';
import { createTemporaryPasswords, newTemporaryPassword, temporaryUntil } from './temporary-passwords.ts';
import type { Caller } from '../http/caller.ts';
import { problem, type Refused } from '../http/problems.ts';
import { approvedWithPasswordMail } from '../mail/templates/members.ts';
import type { MailContext } from '../mail/templates/template.ts';
import { createCloseAccount } from '../withdrawal/close-account.ts';
import { decisionRules, type MemberDecision } from './decisions.ts';
import type { MemberDependencies } from './member-dependencies.ts';
import type { Person } from './people.ts';

type Wanted = Readonly<z.output<typeof memberDecisionSchema>>;
type Decided = z.input<typeof memberDecisionResultSchema>;
interface TemporaryPassword {
  readonly plain: string;
  readonly hash: string;
}

/**
 * Approves, rejects, disables, enables or unlocks a person (AS-21, AS-69, AS-81), who hears of it by mail. Refuses
 * `not-allowed`, `not-found`, `conflict` for something that was changed or decided meanwhile, and
 * `last-administrator`.
 */
export function createMemberDecision({ supplier, dependencies, people, administration }: MemberDependencies) {
  const { profile } = supplier;
  const { db, passwords, mailQueue, sessions, settings, clock } = dependencies;
  const failedAttempts = createFailedAttempts(db, supplier.id, lockMinutesOf(supplier.profile), settings);
  const closeAccount = createCloseAccount(db, supplier.id, sessions);
  const setTemporary = createTemporaryPasswords(db);
  const activate = db.prepare(`UPDATE members SET state = 'active', version = version + 1 WHERE id = ?`);
  const setDisabled = db.prepare(
    'UPDATE members SET disabled_at = ?, stopped_by = ?, version = version + 1 WHERE id = ?',
  );

  /** AS-16: what waited may have lapsed by now, so that somebody without an own password gets a new temporary one. */
  const approve = (
    { row, hasOwnPassword }: Person,
    temporary: TemporaryPassword,
    context: MailContext,
    now: number,
  ): void => {
    activate.run(row.id);
    const { name, companyName: company, email } = row;
    if (email === null) return;
    if (hasOwnPassword)
      return mailQueue.send(supplier.id, email, decisionRules.approve.mail(context, { name, company }), now);
    const until = temporaryUntil(settings.number(supplier.id, 'temporary-password.days'), now);
    setTemporary(row.id, temporary.hash, until);
    const facts = { name, company, email, temporaryPassword: temporary.plain, until: instantOf(until) };
    mailQueue.send(supplier.id, email, approvedWithPasswordMail(context, facts), now);
  };

  const apply = (
    decision: Exclude<MemberDecision, 'approve'>,
    person: Person,
    by: Person,
    context: MailContext,
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
        setDisabled.run(now, by.row.id, id);
        sessions.endAllOfMember(id, 'member-disabled', now);
        break;
      }
      case 'enable':
        setDisabled.run(null, null, id);
        break;
      case 'unlock':
        failedAttempts.reset(attemptKey(id, '', ''));
        break;
    }
    // Who waits for approval is no member yet, and members alone may know who looks after their company.
    const facts = { name, company, ...(person.state !== 'waiting-approval' && { by: by.row.name }) };
    if (email !== null) mailQueue.send(supplier.id, email, decisionRules[decision].mail(context, facts), now);
    return null;
  };

  const decide = db.transaction(
    (
      caller: Caller,
      publicId: string,
      { version, decision }: Wanted,
      temporary: TemporaryPassword | null,
    ): Decided | Refused => {
      const now = clock();
      const administrator = administration.administrator(caller);
      if ('problem' in administrator) return administrator;
      const person = people.inCompany(administrator.row.companyId, publicId);
      if (person === null) return problem('not-found');
      if (person.version !== version || !decisionRules[decision].from.includes(person.state))
        return problem('conflict');
      // In the language of the one who is written to, which need not be that of the administrator.
      const context = { supplier, locale: person.row.locale };
      if (decision === 'approve') approve(person, temporary!, context, now);
      else {
        const refusal = apply(decision, person, administrator, context, now);
        if (refusal) return refusal;
      }
      const after = people.byId(person.row.id);
      return { member: after === null ? null : people.toApi(after, now) };
    },
  );

  return async (caller: Caller, publicId: string, wanted: Wanted): Promise<Decided | Refused> => {
    if (wanted.decision !== 'approve') return decide.immediate(caller, publicId, wanted, null);
    const plain = newTemporaryPassword(profile.passwords.policy);
    const hash = await passwords.hash(plain);
    return decide.immediate(caller, publicId, wanted, { plain, hash });
  };
}

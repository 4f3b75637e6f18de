import type { z } from 'zod';
import type { administrationTransferSchema } from '#shared/supplier-api/people.ts';
import { createReauthentication } from '../security/reauthentication.ts';
import type { Caller } from '../http/caller.ts';
import { problem, type Refused } from '../http/problems.ts';
import { administrationTransferredMail, administrationReceivedMail } from '../mail/templates/members.ts';
import type { MemberDependencies } from './member-dependencies.ts';
import type { Person } from './people.ts';

type Wanted = Readonly<z.output<typeof administrationTransferSchema>>;

/**
 * AS-72: hands administration over to another person of the company who can sign in, together with the inquiry
 * number (AS-9); the giver stays as a buyer. The password is asked for again. Of two that happen at the same moment
 * one holds and the other is refused: `not-allowed` for somebody who is no administrator any more, `conflict` where
 * either of the two people was changed since it began, or the other one cannot sign in. So there is always one.
 */
export function createHandOver({ supplier, dependencies, people, administration }: MemberDependencies) {
  const { db, mailQueue, clock } = dependencies;
  const reauthenticate = createReauthentication(supplier, dependencies);
  const setRole = db.prepare('UPDATE members SET role = ?, version = version + 1 WHERE id = ?');

  const bothOf = (caller: Caller, to: string): readonly [from: Person, to: Person] | Refused => {
    const from = administration.administrator(caller);
    if ('problem' in from) return from;
    const target = people.inCompany(from.row.companyId, to);
    if (target === null) return problem('not-found');
    if (target.row.id === from.row.id || target.state !== 'active') return problem('conflict');
    return [from, target];
  };

  const finish = db.transaction(
    (caller: Caller, { to: publicId }: Wanted, versions: readonly number[]): Refused | null => {
      const now = clock();
      const both = bothOf(caller, publicId);
      if ('problem' in both) return both;
      if (both.some(({ version }, index) => version !== versions[index])) return problem('conflict');
      const [from, to] = both;
      setRole.run('administrator', to.row.id);
      setRole.run('buyer', from.row.id);
      const inquiryNumber = administration.moveNumber(from, to);
      const context = ({ locale }: Person['row']) => ({ supplier, locale });
      const company = from.row.companyName;
      if (to.row.email !== null) {
        const facts = { name: to.row.name, company, from: from.row.name, inquiryNumber };
        mailQueue.send(supplier.id, to.row.email, administrationReceivedMail(context(to.row), facts), now);
      }
      if (from.row.email !== null) {
        const facts = { name: from.row.name, company, to: to.row.name };
        mailQueue.send(
          supplier.id,
          from.row.email,
          administrationTransferredMail(context(from.row), facts),
          now,
        );
      }
      return null;
    },
  );

  return async (caller: Caller, wanted: Wanted): Promise<Refused | null> => {
    const both = bothOf(caller, wanted.to);
    if ('problem' in both) return both;
    const refusal = await reauthenticate(caller.member, wanted.password);
    if (refusal) return refusal;
    return finish.immediate(
      caller,
      wanted,
      both.map(({ version }) => version),
    );
  };
}

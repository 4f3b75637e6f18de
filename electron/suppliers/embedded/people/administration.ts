import type { Caller } from '../http/caller.ts';
import { problem, type Refused } from '../http/problems.ts';
import { inquiryNumberTransferredMail } from '../mail/templates/decisions.ts';
import type { StoreParts } from '../store-parts.ts';
import type { Supplier } from '../supplier.ts';
import { createInquiryNumbers } from './inquiry-numbers.ts';
import type { People, Person } from './people.ts';

/** What keeps a company administered. All of it runs inside the caller's transaction. */
export interface Administration {
  /** The administrator who asks, as of now: a session, role or state of the sign-in proves nothing any more (AS-69). */
  administrator(caller: Pick<Caller, 'sessionId'>): Person | Refused;
  /**
   * Before `person` stops being an administrator who can sign in. Refuses `last-administrator` where nobody else is
   * one; else the inquiry number, which belongs to an administrator (AS-9), goes to the one who has been there
   * longest.
   */
  release(person: Person, now: number): Refused | null;
  /** The inquiry number of one person, if there is one, becomes another's login ID. */
  moveNumber(from: Person, to: Person): string | null;
}

export function createAdministration(
  { db, mailQueue, sessions }: Pick<StoreParts, 'db' | 'mailQueue' | 'sessions'>,
  people: People,
  supplier: Supplier,
): Administration {
  const numbers = createInquiryNumbers(db, supplier.id);

  const moveNumber = (from: Person, to: Person): string | null => {
    const number = numbers.of(from.row.id);
    if (number !== null) numbers.move(from.row.id, to.row.id);
    return number;
  };
  return {
    administrator({ sessionId }) {
      const member = sessions.memberOfSession(sessionId, 'administrators');
      if ('problem' in member) return member;
      const person = people.byId(member.id);
      return person?.state === 'active' ? person : problem('not-allowed');
    },
    release(person, now) {
      if (person.row.role !== 'administrator') return null;
      const [next] = people.administrators(person.row.companyId, person.row.id);
      if (next === undefined) return problem('last-administrator');
      const inquiryNumber = moveNumber(person, next);
      if (inquiryNumber !== null && next.row.email !== null) {
        const { name, companyName: company, email, locale } = next.row;
        const facts = { name, company, inquiryNumber };
        mailQueue.send(supplier.id, email, inquiryNumberTransferredMail({ supplier, locale }, facts), now);
      }
      return null;
    },
    moveNumber,
  };
}

import type { Locale } from '#shared/model/identifiers.ts';
import type { AccountKind, Member } from '#shared/model/member.ts';

/** A member with company and department, as the rows have them. */
export interface MemberRow {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly kana: string | null;
  readonly email: string | null;
  readonly role: Member['role'];
  readonly state: 'active' | 'waiting-approval' | 'suspended';
  readonly suspendedCode: string | null;
  /** When an administrator of the company stopped this person's use, in Unix time in milliseconds. */
  readonly disabledAt: number | null;
  /** The administrator who did so, by name. */
  readonly stoppedBy: string | null;
  readonly twoStep: number;
  /** The language of mails that the member did not ask for in another. */
  readonly locale: Locale;
  readonly course: 'monthly' | 'lump-sum' | null;
  readonly courseLastPaidOn: string | null;
  readonly alwaysRefused: 'outage' | 'too-many-at-once' | null;
  readonly companyId: number;
  readonly companyPublicId: string;
  /** A private person's own name. */
  readonly companyName: string;
  readonly accountKind: AccountKind;
  readonly departmentId: number | null;
  readonly departmentPublicId: string | null;
  readonly departmentName: string | null;
}

/** Who is asking, by an access token. */
export interface Caller {
  readonly sessionId: number;
  /** The desk that the session was begun at. */
  readonly deskId: string;
  readonly member: MemberRow;
}

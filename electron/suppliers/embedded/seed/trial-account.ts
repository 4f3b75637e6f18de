import type { Bilingual } from '#shared/model/identifiers.ts';
import type { IdentifierKind } from '#shared/model/member.ts';

/** What stands against a member who signs in with a right password. */
export type TrialAccountState =
  | { readonly kind: 'good'; readonly course?: 'lump-sum' }
  /** The password shown is not the member's; five times in a row locks. */
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'waiting-approval' }
  | { readonly kind: 'temporary' }
  | { readonly kind: 'temporary-lapsed' }
  | { readonly kind: 'password-expired' }
  | { readonly kind: 'two-step' }
  | { readonly kind: 'suspended'; readonly code: string }
  /** Monthly: the last payment was 40 days ago. Lump sum: 400 days ago. */
  | { readonly kind: 'course-lapsed'; readonly course: 'monthly' | 'lump-sum' }
  | { readonly kind: 'always-refused'; readonly reason: 'outage' | 'too-many-at-once' };

/** A sign-in of the trial store. The people are in `company.ts`; nobody has two standings at one supplier. */
export interface TrialAccount {
  readonly supplier: string;
  readonly company: string;
  readonly person: string;
  readonly identifier: { readonly kind: IdentifierKind; readonly value: string };
  readonly password: string;
  readonly accountState: TrialAccountState;
  readonly note: Bilingual;
}

export const GOOD: TrialAccountState = { kind: 'good' };

/** What a refusal looks like in the list; who it is does not matter there. */
export const notes = {
  wrong: { ja: '不一致(5回続けるとロック)', en: 'Mismatch (five in a row lock it)' },
  locked: { ja: 'ロック中(解除は管理者・サポート)', en: 'Locked until a person unlocks it' },
  outage: { ja: 'システム障害', en: 'System failure' },
  // Codes are of this supplier alone (AS-27).
  askulOutage: { ja: 'システム障害(w:004)', en: 'System failure (w:004)' },
  suspended: { ja: '利用停止', en: 'Use stopped' },
  busy: { ja: '試行が集中している場合', en: 'Too many attempts at once' },
} satisfies Record<string, Bilingual>;

export type AccountRow = readonly [
  person: string,
  kind: IdentifierKind,
  /** Left out for the person's e-mail address. */
  value: string | null,
  password: string,
  accountState: TrialAccountState,
  ja: string,
  en: string,
];

/** The sign-ins of one company's people at a supplier. */
export const accountsAt = (
  supplier: string,
  company: string,
  domain: string,
  rows: readonly AccountRow[],
): readonly TrialAccount[] =>
  rows.map(([person, kind, value, password, accountState, ja, en]) => ({
    supplier,
    company,
    person,
    identifier: { kind, value: value ?? `${person}@${domain}` },
    password,
    accountState,
    note: { ja, en },
  }));

/** A row of somebody who is refused. */
export const refusalRow = (
  person: string,
  password: string,
  accountState: TrialAccountState,
  note: Bilingual,
  value: string | null = null,
): AccountRow => [person, 'email', value, password, accountState, note.ja, note.en];

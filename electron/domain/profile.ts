import type { SignInCheck } from '../../shared/model/diagnosis.ts';
import type { HelpRoute, SupportRules } from './support-rules.ts';
import type { MemberArea } from '#shared/model/areas.ts';
import type { DocumentKind } from '#shared/model/business-document.ts';
import type { FormName } from '#shared/model/forms.ts';
import type { Bilingual, ProfileId } from '#shared/model/identifiers.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import type { PaymentMethod } from '#shared/model/order.ts';
import type { ProblemReason } from '#shared/model/problem.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { MarkColours, SupplierRules } from '#shared/model/supplier-rules.ts';
import type { BuyingRules } from './buying-rules.ts';
import type { FormDefinition } from './forms.ts';
import type { PasswordPolicy } from './passwords.ts';

/** How members change a password, and get a new one when they forgot theirs. */
export interface PasswordRules {
  readonly policy: PasswordPolicy;
  /** AM-6: whether a change asks for the current e-mail address too. */
  readonly changeRequiresEmail: boolean;
  /** A reset by mail; the form `password-reset` says what it asks for. Null where the system does not say. */
  readonly reset: {
    /** AM-10: whether the address is asked for once more with the new password. */
    readonly requiresEmailConfirmation: boolean;
  } | null;
}

/** What a guest may do (C-11); null where nobody can order without being a member. */
export interface GuestRules {
  readonly quotes: boolean;
  readonly coupons: boolean;
  readonly points: boolean;
  /** Whether a guest can choose among the payment terms (AM-71). */
  readonly paymentTerms: boolean;
}

interface IdentifierRuleOf<K extends IdentifierKind> {
  readonly kind: K;
  /** What this kind alone is called there; absent where nothing says. */
  readonly label?: Bilingual;
  /** The refusal for something of this kind that is not well formed. */
  readonly refusal: RefusalCode;
  /** Who has such an ID: the company's administrator alone, or each person. */
  readonly heldBy: 'administrator' | 'each-person';
}

/** One kind of login ID that a system takes. */
export type IdentifierRule =
  | (IdentifierRuleOf<'inquiry-number'> & { /** Exactly so many. */ readonly digits: number })
  | IdentifierRuleOf<'email'>
  | (IdentifierRuleOf<'member-id'> & {
      /** What every such ID begins with, in this letter case; null where the system does not say. */
      readonly prefix: {
        readonly text: string;
        /** The refusal for the right prefix in the wrong letter case. */
        readonly caseRefusal: RefusalCode;
      } | null;
    });

/** What an account of a private person has of what companies have; the rest of corporate functions it has not (AS-5). */
export interface PersonalAccountRules {
  readonly payments: SupplierProfile['payments'];
  readonly documents: readonly DocumentKind[];
  readonly withdrawal: SupplierProfile['withdrawal'];
  /** お客様情報, without what is a company's. */
  readonly customer: FormDefinition;
}

/**
 * One supplier system, as data that the domain interprets. Nothing outside `profiles/` may depend on which supplier it
 * is. A new system is one new file there.
 */
export interface SupplierProfile {
  readonly id: ProfileId;
  /** Rule ids start with it (`QC`, `AM`, `AS`, `QT`, `PM`). */
  readonly rules: string;
  readonly name: Bilingual;
  /** One or two characters for the rail. */
  readonly mark: string;
  /** The mark's own colours, as far as they can be read; the desk's without any. */
  readonly markColours?: MarkColours;
  /** The supplier's own page to sign in on, beside ID and password; absent where there is none. */
  readonly singleSignOn?: NonNullable<SupplierRules['singleSignOn']>;
  /** What people have to know before they sign in, in the supplier's words. */
  readonly signInText?: Bilingual;
  readonly identifier: {
    /** The usual kind first. */
    readonly kinds: readonly [IdentifierRule, ...IdentifierRule[]];
    readonly label: Bilingual;
    readonly example: string;
    /** Whether the system is known to tell letter case and width apart; what is typed keeps its case everywhere. */
    readonly exactInput: boolean;
    /** Whether an e-mail address may belong to one person of a company only. */
    readonly emailUniqueInCompany: boolean;
    /** Whether an address stays the login ID until it is changed, even when it no longer receives mail. */
    readonly deadEmailStaysValid: boolean;
    /** Domains of addresses that people have several of (PM-5); empty where the system names none. */
    readonly mailDomains: readonly string[];
  };
  readonly signIn: {
    /** What ends a lock: time, or a person; `unstated` where the system does not say. */
    readonly lock:
      | { readonly endsBy: 'time'; readonly minutes: number }
      | { readonly endsBy: 'person' }
      | { readonly endsBy: 'unstated' };
    /** A link by mail after a right password, where a member may switch it on. */
    readonly twoStep: {
      /** Counted from when the mail was sent. */
      readonly linkMinutes: number;
      /** Whether it works only where the sign-in was started. */
      readonly sameBrowserOnly: boolean;
    } | null;
    readonly temporaryPassword: boolean;
    readonly passwordsExpire: boolean;
    /** Whether "stay signed in" may be offered, and whether the system advises against it on shared machines. */
    readonly staySignedIn: boolean;
    readonly staySignedInAdvice: 'not-on-shared-machines' | null;
    /** What a supplier's own code means, for an answer that does not say it by its reason. */
    readonly codes: Readonly<Record<string, ProblemReason>>;
    /** What any code that is not listed means. */
    readonly otherCode: 'suspended' | 'unexpected';
    /** Whether the code for a mismatch has also been seen in outages, so that a failed status check counts. */
    readonly mismatchSeenInOutages: boolean;
    /** What else to consider: after a mismatch, and after one that happens again. Texts of the catalogue. */
    readonly mismatchHints: readonly RefusalCode[];
    readonly repeatedMismatchHints: readonly RefusalCode[];
    readonly checks: readonly SignInCheck[];
  };
  /** Whether members look after their password and sessions from the desk: the level Account of the Supplier API. */
  readonly account: boolean;
  readonly passwords: PasswordRules;
  /** Which forms there are, and what is in them. */
  readonly forms: Readonly<Partial<Record<FormName, FormDefinition>>>;
  /** Null where nobody can register from the desk. */
  readonly registration: {
    /** QC-4: whether the address is proved before details can be entered. */
    readonly verifiesEmail: boolean;
    /** Whether the member chooses a password, or gets a temporary one by mail (AS-16). */
    readonly choosesPassword: boolean;
  } | null;
  /** How an e-mail address is changed (C-6); null where only a person at the supplier or the company can. */
  readonly emailChange: {
    readonly kind: 'two-confirmations' | 'password-and-repeat';
    /** AM-14 */
    readonly requiresCurrentEmail: boolean;
  } | null;
  /** Whether a company has several people, looked after by an administrator (AS-69). */
  readonly members: boolean;
  /** Absent where private persons have no accounts, or the same as companies. */
  readonly personalAccounts?: PersonalAccountRules;
  /** The areas of the system's own pages for members (AM-1), in its order, and where the desk has each; empty where it names none. */
  readonly areas: readonly MemberArea[];
  /** C-17 */
  readonly withdrawal: 'self' | 'administrator' | 'support' | 'supplier-site' | 'payment';
  readonly guests: GuestRules | null | 'unstated';
  /** How members pay for their membership (PM-11); null where they pay for none. */
  readonly course: 'monthly' | null;
  /** Whether what is sold is sent by mail or charged at once, and never shipped (QC-41, QT-1, PM-11). */
  readonly digital: boolean;
  /** How orders can be paid, the usual way first; some come with conditions in `buying`. */
  readonly payments: readonly [PaymentMethod, ...PaymentMethod[]];
  /** Null where nothing is bought from the desk. */
  readonly buying: BuyingRules | null;
  readonly session: {
    /** Whether a sign-in is lost without cookies. */
    readonly needsCookies: boolean;
    /** Whether long inactivity ends it. How long is said by no system: the desk's own idle lock is a setting. */
    readonly endsByInactivity: boolean;
    /** Events after which a member has to sign in again. */
    readonly signInAgainAfter: readonly ('password-reset' | 'email-change')[];
  };
  readonly help: readonly HelpRoute[];
  /** Channels, advice and notes, the texts of `signIn.checks`, and how a support request is put together. */
  readonly support: SupportRules;
  readonly history: {
    /** How many years back the supplier keeps orders; null where it does not say. */
    readonly years: number | null;
    readonly departments: boolean;
    /** `absent`: they exist, and are not in any history; `impossible`: nobody can order as a guest. */
    readonly guestOrders: 'absent' | 'impossible' | 'unstated';
    /** Whether it is deleted for good when the member withdraws. */
    readonly lostAtWithdrawal: boolean;
  };
}

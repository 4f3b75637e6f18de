import type { SignInCheck } from '#shared/model/diagnosis.ts';
import type { HelpOccasion } from '#shared/model/help-occasions.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import type { IdentifierKind } from '#shared/model/member.ts';
import type { NextStep } from '#shared/model/next-steps.ts';

/** The help route for an occasion that the desk does not handle itself. */
export interface HelpRoute {
  readonly occasion: HelpOccasion;
  /** `wait`: it resolves by waiting. */
  readonly by: 'self-service' | 'contact-form' | 'e-mail' | 'administrator' | 'support' | 'wait';
  /** What is asked for there; empty where the system does not say. */
  readonly requiredInfo: readonly ('email' | 'phone' | 'company')[];
  /** The way to it on the supplier's own pages; null where the system does not say. */
  readonly where: Bilingual | null;
  /** Whether it is open day and night. */
  readonly always: boolean;
}

/** What the desk can see by itself. */
export type Symptom =
  | 'password-full-width'
  | 'password-capitals'
  | 'password-spaces'
  | 'password-too-long'
  | 'password-too-short'
  | 'id-not-taken'
  | 'id-of-another-supplier'
  | 'prefix-missing'
  | 'prefix-lower-case'
  | 'session-lost'
  | 'course-lapsed'
  | 'password-expired'
  | 'temporary-password-lapsed'
  | 'locked'
  | 'suspended'
  | 'disabled-by-administrator'
  | 'waiting-approval'
  | 'two-step-pending'
  | 'outage-reported'
  | 'outage-detected';

/** A check for somebody who cannot sign in, with the texts of one system. */
export interface CheckDefinition {
  readonly title: Bilingual;
  /** Explanation, shown until the check is decided. */
  readonly text: Bilingual;
  /** Whether it concerns ID and password: then another reason of the supplier rules it out. */
  readonly concernsCredentials: boolean;
  /** The kind of login ID it applies to, and the text for another kind; null for every kind. */
  readonly about: { readonly kind: IdentifierKind; readonly otherwise: Bilingual } | null;
  /** Signs the desk looks for, the strongest first, and their texts. */
  readonly symptoms: readonly {
    readonly symptom: Symptom;
    readonly text: Bilingual;
    readonly next: readonly NextStep[];
  }[];
  /** The text if none of the signs is present; null if that rules nothing out. */
  readonly clear: Bilingual | null;
  readonly question: Bilingual;
  /** The answer that makes it the likely cause, and the text for it. */
  readonly suspect: 'yes' | 'no';
  readonly found: Bilingual;
  readonly next: readonly NextStep[];
}

/** Wall times in Tokyo, on weekdays that are no holiday. The minute of `to` is closed. */
export interface OpeningHours {
  readonly from: string;
  readonly to: string;
}

/** A way to reach support, as the rules of a supplier have it. */
export interface ChannelRule {
  readonly kind: 'phone' | 'form' | 'chat' | 'e-mail' | 'fax-order' | 'phone-order' | 'status';
  readonly label: Bilingual;
  /** When somebody is there; null where the system does not say. */
  readonly open: OpeningHours | 'always' | null;
  /** The hours as text; null to use the supplier's own text, if any. */
  readonly hours: Bilingual | null;
}

/** Where in the desk a page of the supplier's own is offered, besides the help. */
export type PageLocation = 'sign-in' | 'identifier' | 'documents' | 'payment' | 'prepaid';

/** A page of the supplier's own, by name. */
export interface SupplierPage {
  readonly key: string;
  readonly label: Bilingual;
  readonly at: readonly PageLocation[];
  /** What it is a guide to, such as an advertisement (QT-26). */
  readonly about?: string;
}

/** How a support request of a supplier is written from its form `support-request`. */
export interface SupportRequestRules {
  /** PM-16: where a supplier has a fixed subject it is the same in both languages. */
  readonly subject: Bilingual;
  /** Whether the supplier takes support requests by mail (PM-15), or by its form alone (AM-2). */
  readonly byMail: boolean;
  /** Fields that belong in it only while another one has one of these values (PM-20 to PM-22). */
  readonly onlyWhen: Readonly<Record<string, { readonly field: string; readonly is: readonly string[] }>>;
}

/** How a supplier helps, and what is good to know there. */
export interface SupportRules {
  readonly channels: readonly ChannelRule[];
  readonly prepare: readonly Bilingual[];
  readonly advice: readonly Bilingual[];
  readonly notes: readonly Bilingual[];
  /** What people ask besides, each with its answer (PM-23). */
  readonly questions: readonly { readonly question: Bilingual; readonly answer: Bilingual }[];
  /** What support does while orders can't be taken (AS-77, AS-99). */
  readonly whileOrderingClosed: readonly Bilingual[];
  /** Pages of the supplier's own that are linked by name; the supplier's description gives their addresses. */
  readonly pages: readonly SupplierPage[];
  /** The texts of the checks that `signIn.checks` puts in order. */
  readonly checks: Readonly<Partial<Record<SignInCheck, CheckDefinition>>>;
  /** How a support request is written from the form `support-request`; null if there is no such form. */
  readonly supportRequest: SupportRequestRules | null;
}

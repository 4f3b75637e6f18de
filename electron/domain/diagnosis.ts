import type { Bilingual } from '#shared/model/identifiers.ts';
import type { IdentifierKind, UnderstoodIdentifier } from '#shared/model/member.ts';
import type { NextStep, RefusalCode } from '#shared/model/refusal.ts';
import { suggestedIdentifier, type IdentifierSuggestion } from './identifier-suggestion.ts';
import type { PasswordFacts } from './password-facts.ts';
import type { SignInCheck, SupplierProfile } from './profile.ts';
import { diagnosisTexts } from './profiles/help/common.ts';

/** One check, as far as it has come. */
export interface DiagnosisStep {
  readonly check: SignInCheck;
  /** Its place in the order, from 1. */
  readonly number: number;
  readonly title: Bilingual;
  /**
   * `found`: this is likely it. `clear`: the desk sees that it is not this. `ask`: only the person knows.
   * `answered`: the person said that it is not this.
   */
  readonly finding: 'found' | 'clear' | 'ask' | 'answered';
  readonly text: Bilingual;
  readonly question: Bilingual | null;
  readonly next: readonly NextStep[];
  /** A login ID that would be well formed, where there is one such. */
  readonly suggestion: string | null;
}

/** What the desk knows when it diagnoses a refused sign-in. */
export interface DiagnosisFacts {
  /** The refused try, without its password; null when none is remembered. */
  readonly attempt: {
    readonly identifierTyped: string;
    /** Null when it was no login ID of this supplier. */
    readonly understood: UnderstoodIdentifier | null;
    readonly refusal: RefusalCode;
    readonly passwordFacts: PasswordFacts;
  } | null;
  /** How asking the supplier for its state went; `unwell` for an outage, maintenance or no answer. */
  readonly service: 'well' | 'unwell' | 'not-asked';
  /** Names of other suppliers at this desk whose login IDs look like what was typed. */
  readonly lookalikes: readonly Bilingual[];
}

/** What the desk can see by itself. */
export type Sign =
  | 'password-full-width'
  | 'password-capitals'
  | 'password-spaces'
  | 'password-too-long'
  | 'password-too-short'
  | 'id-not-taken'
  | 'id-of-another-supplier'
  | 'prefix-missing'
  | 'prefix-small'
  | 'session-lost'
  | 'course-lapsed'
  | 'password-expired'
  | 'temporary-password-lapsed'
  | 'locked'
  | 'suspended'
  | 'waiting-approval'
  | 'two-step-pending'
  | 'outage-told'
  | 'outage-seen';

/** What to look at when somebody cannot sign in, as far as one system has it. */
export interface CheckDefinition {
  readonly title: Bilingual;
  /** What to know about it; shown while it is open whether this is the reason. */
  readonly text: Bilingual;
  /** Whether it is about ID and password: then it is ruled out once the supplier gives another reason. */
  readonly ofCredentials: boolean;
  /** The kind of login ID it is about, and what to say to those who typed another; null for every kind. */
  readonly about: { readonly kind: IdentifierKind; readonly otherwise: Bilingual } | null;
  /** What the desk looks for, the weightiest first, and what to say when it sees it. */
  readonly signs: readonly {
    readonly sign: Sign;
    readonly text: Bilingual;
    readonly next: readonly NextStep[];
  }[];
  /** What to say when none of the signs is there; null when that rules nothing out. */
  readonly clear: Bilingual | null;
  readonly question: Bilingual;
  /** The answer that makes it the likely reason, and what to say then. */
  readonly suspect: 'yes' | 'no';
  readonly found: Bilingual;
  readonly next: readonly NextStep[];
}

type Attempt = NonNullable<DiagnosisFacts['attempt']>;
interface Seen {
  readonly attempt: Attempt;
  readonly facts: DiagnosisFacts;
  readonly suggestion: IdentifierSuggestion | null;
}

const refusedAs =
  (...codes: readonly RefusalCode[]) =>
  ({ attempt }: Seen): boolean =>
    codes.includes(attempt.refusal);
const password =
  (fact: keyof PasswordFacts) =>
  ({ attempt }: Seen): boolean =>
    attempt.passwordFacts[fact];

/** Whether a sign is there; null when the desk cannot tell. All but `outage-seen` are of the refused try. */
const looks: Readonly<Record<Exclude<Sign, 'outage-seen'>, (seen: Seen) => boolean | null>> = {
  'password-full-width': password('fullWidth'),
  'password-capitals': password('capitalsOnly'),
  'password-spaces': password('spacesAround'),
  'password-too-long': password('tooLong'),
  'password-too-short': password('tooShort'),
  'id-not-taken': ({ attempt }) => attempt.understood === null,
  // Every system takes e-mail addresses: one looks like the ID of all of them, and so tells nothing.
  'id-of-another-supplier': ({ attempt, facts }) =>
    attempt.understood?.kind === 'email' ? null : facts.lookalikes.length > 0,
  'prefix-missing': ({ suggestion }) => suggestion?.because === 'prefix-missing',
  'prefix-small': ({ suggestion }) => suggestion?.because === 'prefix-small',
  'session-lost': refusedAs('sign-in.session-lost'),
  'course-lapsed': refusedAs('sign-in.course-lapsed'),
  'password-expired': refusedAs('sign-in.password-expired'),
  'temporary-password-lapsed': refusedAs('sign-in.temporary-password-lapsed'),
  locked: refusedAs(
    'sign-in.locked',
    'sign-in.locked-for-a-time',
    'sign-in.locked-for-a-while',
    'sign-in.locked-by-supplier',
  ),
  suspended: refusedAs('sign-in.suspended'),
  'waiting-approval': refusedAs('sign-in.waiting-approval'),
  'two-step-pending': refusedAs('sign-in.two-step-pending'),
  'outage-told': refusedAs('sign-in.outage', 'supplier.unreachable'),
};

/** Refusals after which it is still open whether ID and password were right. */
const credentialsInDoubt = (code: RefusalCode): boolean =>
  code === 'sign-in.mismatch' ||
  code.startsWith('identifier.') ||
  code.startsWith('password.') ||
  code.startsWith('sign-in.locked') ||
  code.startsWith('offline.');

const kindMeant = ({ understood, identifierTyped }: Attempt): IdentifierKind | null =>
  understood?.kind ?? (/[@\uff20\ufe6b]/u.test(identifierTyped) ? 'email' : null);

const filled = ({ ja, en }: Bilingual, { lookalikes }: DiagnosisFacts): Bilingual => ({
  ja: ja.replaceAll('{suppliers}', lookalikes.map((name) => name.ja).join('・')),
  en: en.replaceAll('{suppliers}', lookalikes.map((name) => name.en).join(', ')),
});

/**
 * Walks the checks of `profile` in its order (PM-1; AS-24 with AS-76) over what the desk saw of a refused sign-in.
 * What the desk cannot see is asked; `answers` are what the person said so far, by check, and move a step on. What
 * the desk sees stands whatever is answered. Nothing of a password is in `facts`, so nothing of it can come out.
 */
export function diagnose(
  profile: SupplierProfile,
  facts: DiagnosisFacts,
  answers: Readonly<Record<string, 'yes' | 'no'>>,
): readonly DiagnosisStep[] {
  const { attempt } = facts;
  const seen: Seen | null = attempt && {
    attempt,
    facts,
    suggestion: attempt.understood === null ? suggestedIdentifier(profile, attempt.identifierTyped) : null,
  };
  const isThere = (sign: Sign): boolean | null => {
    if (sign === 'outage-seen') return facts.service === 'not-asked' ? null : facts.service === 'unwell';
    return seen && looks[sign](seen);
  };

  return profile.signIn.checks.flatMap((check, index): DiagnosisStep[] => {
    const definition = profile.support.checks[check];
    if (definition === undefined) return [];
    const step = (
      finding: DiagnosisStep['finding'],
      text: Bilingual,
      more: Partial<Pick<DiagnosisStep, 'question' | 'next' | 'suggestion'>> = {},
    ): DiagnosisStep[] => [
      {
        check,
        number: index + 1,
        title: definition.title,
        finding,
        text: filled(text, facts),
        question: null,
        next: [],
        suggestion: null,
        ...more,
      },
    ];

    if (attempt && definition.ofCredentials && !credentialsInDoubt(attempt.refusal)) {
      return step('clear', diagnosisTexts.anotherReason);
    }
    const meant = attempt && kindMeant(attempt);
    if (definition.about && meant !== null && meant !== definition.about.kind) {
      return step('clear', definition.about.otherwise);
    }
    const found = definition.signs.find(({ sign }) => isThere(sign) === true);
    if (found) {
      const mended = found.sign === 'id-not-taken' || found.sign.startsWith('prefix-');
      return step('found', found.text, {
        next: found.next,
        suggestion: mended ? (seen?.suggestion?.value ?? null) : null,
      });
    }
    const looked = definition.signs.some(({ sign }) => isThere(sign) === false);
    if (definition.clear !== null && looked) return step('clear', definition.clear);

    const { question, next, suspect } = definition;
    const answer = Object.hasOwn(answers, check) ? answers[check] : undefined;
    if (answer === undefined) return step('ask', definition.text, { question, next });
    return answer === suspect
      ? step('found', definition.found, { question, next })
      : step('answered', diagnosisTexts.notThis, { question });
  });
}

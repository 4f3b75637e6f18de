import type { DiagnosisStep } from '#shared/model/diagnosis.ts';
import type { Symptom } from './support-rules.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import type { IdentifierKind, ParsedIdentifier } from '#shared/model/member.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import { suggestIdentifier, type IdentifierSuggestion } from './identifier-suggestion.ts';
import type { PasswordTraits } from './password-traits.ts';
import type { SupplierProfile } from './profile.ts';
import { diagnosisTexts } from './profiles/help/common.ts';

/** What the desk knows when it diagnoses a refused sign-in. */
export interface DiagnosisInput {
  /** The refused sign-in, without its password; null if none is remembered. */
  readonly attempt: {
    readonly identifierTyped: string;
    /** Null when it was no login ID of this supplier. */
    readonly parsedIdentifier: ParsedIdentifier | null;
    readonly refusal: RefusalCode;
    readonly passwordTraits: PasswordTraits;
  } | null;
  /** Result of the status request; `unwell` for an outage, maintenance or no response. */
  readonly service: 'available' | 'unavailable' | 'unknown';
  /** Names of other suppliers at this desk whose login IDs look like what was typed. */
  readonly lookalikes: readonly Bilingual[];
}

type Attempt = NonNullable<DiagnosisInput['attempt']>;
interface AttemptContext {
  readonly attempt: Attempt;
  readonly facts: DiagnosisInput;
  readonly suggestion: IdentifierSuggestion | null;
}

const refusedAs =
  (...codes: readonly RefusalCode[]) =>
  ({ attempt }: AttemptContext): boolean =>
    codes.includes(attempt.refusal);
const password =
  (fact: keyof PasswordTraits) =>
  ({ attempt }: AttemptContext): boolean =>
    attempt.passwordTraits[fact];

/** Whether a sign is present; null if unknown. All but `outage-seen` concern the refused sign-in. */
const detectors: Readonly<
  Record<Exclude<Symptom, 'outage-detected'>, (context: AttemptContext) => boolean | null>
> = {
  'password-full-width': password('fullWidth'),
  'password-capitals': password('capitalsOnly'),
  'password-spaces': password('spacesAround'),
  'password-too-long': password('tooLong'),
  'password-too-short': password('tooShort'),
  'id-not-taken': ({ attempt }) => attempt.parsedIdentifier === null,
  // Every system accepts e-mail addresses, so an address proves nothing.
  'id-of-another-supplier': ({ attempt, facts }) =>
    attempt.parsedIdentifier?.kind === 'email' ? null : facts.lookalikes.length > 0,
  'prefix-missing': ({ suggestion }) => suggestion?.because === 'prefix-missing',
  'prefix-lower-case': ({ suggestion }) => suggestion?.because === 'prefix-lower-case',
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
  'disabled-by-administrator': refusedAs('session.ended-disabled'),
  'waiting-approval': refusedAs('sign-in.waiting-approval'),
  'two-step-pending': refusedAs('sign-in.two-step-pending'),
  'outage-reported': refusedAs('sign-in.outage', 'supplier.unreachable', 'supplier.down'),
};

/** Refusals that leave open whether ID and password were right. */
const credentialsInDoubt = (code: RefusalCode): boolean =>
  code === 'sign-in.mismatch' ||
  code.startsWith('identifier.') ||
  code.startsWith('password.') ||
  code.startsWith('sign-in.locked') ||
  code.startsWith('offline.');

const likelyKind = ({ parsedIdentifier, identifierTyped }: Attempt): IdentifierKind | null =>
  parsedIdentifier?.kind ?? (/[@\uff20\ufe6b]/u.test(identifierTyped) ? 'email' : null);

const withSupplierNames = ({ ja, en }: Bilingual, { lookalikes }: DiagnosisInput): Bilingual => ({
  ja: ja.replaceAll('{suppliers}', lookalikes.map((name) => name.ja).join('・')),
  en: en.replaceAll('{suppliers}', lookalikes.map((name) => name.en).join(', ')),
});

/**
 * Evaluates the checks of `profile` in order (PM-1; AS-24 with AS-76) for a refused sign-in. What the desk can't see is
 * asked; `answers` are the person's answers so far, by check. They never override what the desk sees. `facts` contains
 * nothing of a password, so the result contains none.
 */
export function diagnose(
  profile: SupplierProfile,
  facts: DiagnosisInput,
  answers: Readonly<Record<string, 'yes' | 'no'>>,
): readonly DiagnosisStep[] {
  const { attempt } = facts;
  const context: AttemptContext | null = attempt && {
    attempt,
    facts,
    suggestion:
      attempt.parsedIdentifier === null ? suggestIdentifier(profile, attempt.identifierTyped) : null,
  };
  const isPresent = (symptom: Symptom): boolean | null => {
    if (symptom === 'outage-detected')
      return facts.service === 'unknown' ? null : facts.service === 'unavailable';
    return context && detectors[symptom](context);
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
        text: withSupplierNames(text, facts),
        question: null,
        next: [],
        suggestion: null,
        ...more,
      },
    ];

    if (attempt && definition.concernsCredentials && !credentialsInDoubt(attempt.refusal)) {
      return step('clear', diagnosisTexts.anotherReason);
    }
    const likely = attempt && likelyKind(attempt);
    if (definition.about && likely !== null && likely !== definition.about.kind) {
      return step('clear', definition.about.otherwise);
    }
    const found = definition.symptoms.find(({ symptom }) => isPresent(symptom) === true);
    if (found) {
      const isCorrectable = found.symptom === 'id-not-taken' || found.symptom.startsWith('prefix-');
      return step('found', found.text, {
        next: found.next,
        suggestion: isCorrectable ? (context?.suggestion?.value ?? null) : null,
      });
    }
    const isRuledOut = definition.symptoms.some(({ symptom }) => isPresent(symptom) === false);
    if (definition.clear !== null && isRuledOut) return step('clear', definition.clear);

    const { question, next, suspect } = definition;
    const answer = Object.hasOwn(answers, check) ? answers[check] : undefined;
    if (answer === undefined) return step('ask', definition.text, { question, next });
    return answer === suspect
      ? step('found', definition.found, { question, next })
      : step('answered', diagnosisTexts.notThis, { question });
  });
}

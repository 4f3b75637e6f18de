import { identifierName } from '#electron/domain/login-identifier.ts';
import { formatMoment } from '#shared/model/written-dates.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { Bilingual, Locale } from '#shared/model/identifiers.ts';
import type { Supplier } from '../../supplier.ts';
import type { Mail, MailPart } from '../mail.ts';

/** Who writes, and in which language the reader wants it. */
export interface MailContext {
  readonly supplier: Pick<Supplier, 'name' | 'profile'>;
  readonly locale: Locale;
}

/** One kind of mail: the words around what is particular to one reader. */
export type MailTemplate<Facts> = (context: MailContext, facts: Facts) => Mail;

/** What a template says it with. */
export interface TemplateHelpers {
  /** The text of the reader's language. */
  readonly say: (ja: string, en: string) => string;
  readonly supplier: string;
  /** What the supplier calls the login ID of digits. */
  readonly inquiryNumber: Bilingual;
  /** How the mail begins. */
  readonly greeting: (name: string) => MailPart;
  readonly paragraph: (ja: string, en: string) => MailPart;
  readonly link: (url: string) => MailPart;
  /** A table of things to note down; what is null is left out. */
  readonly facts: (
    ...facts: readonly (readonly [ja: string, en: string, value: string | null])[]
  ) => MailPart;
  /** A moment as pages write it, such as `2026/04/05(日) 19:00`. */
  readonly time: (at: Instant) => string;
  /** Until when a link is good, as a sentence. */
  readonly until: (until: Instant) => MailPart;
  /** What to do for somebody who asked for nothing. */
  readonly notYou: MailPart;
}

/** For a supplier that has no name of its own for it. */
const numberOfDigits: Bilingual = { ja: '数字の ID', en: 'ID of digits' };

/** The domain that a supplier's mails come from (PM-9); nothing of a real shop is pointed at. */
export const mailDomain = (supplier: string): string => `${supplier}.example`;

/** Makes a template of the function that says its subject and its parts. */
export const template =
  <Facts>(
    write: (
      helpers: TemplateHelpers,
      facts: Facts,
    ) => { readonly subject: string; readonly parts: readonly (MailPart | null)[] },
  ): MailTemplate<Facts> =>
  ({ supplier, locale }, facts) => {
    const say = (ja: string, en: string): string => (locale === 'ja' ? ja : en);
    const paragraph = (ja: string, en: string): MailPart => ({ kind: 'paragraph', text: say(ja, en) });
    const time = (at: Instant): string => formatMoment(at, locale);
    const name = supplier.name[locale];
    const { subject, parts } = write(
      {
        say,
        supplier: name,
        inquiryNumber: identifierName(supplier.profile.identifier, 'inquiry-number') ?? numberOfDigits,
        greeting: (reader) => paragraph(`${reader} 様`, `Dear ${reader},`),
        paragraph,
        link: (url) => ({ kind: 'link', url }),
        facts: (...facts) => ({
          kind: 'facts',
          facts: facts.flatMap(([ja, en, value]) => (value === null ? [] : [[say(ja, en), value] as const])),
        }),
        time,
        until: (until) =>
          paragraph(
            `このURLは ${time(until)}(日本時間)まで有効で、1回だけ使えます。URLを開けない場合は、全体をコピーしてデスクの画面に貼り付けてください。`,
            `The link is good until ${time(until)} (Japan time), and for one use. If it does not open, copy all of it and paste it at the desk.`,
          ),
        notYou: paragraph(
          'お心当たりがない場合は、このメールを破棄してください。何も変更されません。',
          'If you did not ask for this, discard this mail. Nothing is changed.',
        ),
      },
      facts,
    );
    return { locale, from: name, subject, parts: parts.filter((part) => part !== null) };
  };

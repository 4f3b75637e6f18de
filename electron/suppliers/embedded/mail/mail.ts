import type { Locale } from '#shared/model/identifiers.ts';

/** A part of a mail. Text and HTML are both made from the same parts, so neither says what the other does not. */
export type MailPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A link, shown whole on a line of its own. */
  | { readonly kind: 'link'; readonly url: string }
  /** Things to note down, such as a login ID. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] };

/** A mail in the reader's language, before it is text or HTML. */
export interface Mail {
  readonly locale: Locale;
  /** The name that the mail comes from: the supplier's. */
  readonly from: string;
  readonly subject: string;
  readonly parts: readonly MailPart[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** A value that somebody typed must not begin a line of its own, nor hide one. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');

/** The links of a mail, whole, in the order they stand in. */
export const linksOf = (mail: Mail): readonly string[] =>
  mail.parts.flatMap((part) => (part.kind === 'link' ? [part.url] : []));

/** The mail as plain text. */
export function mailText(mail: Mail): string {
  const parts = mail.parts.map((part) => {
    switch (part.kind) {
      case 'paragraph':
        return oneLine(part.text);
      case 'link':
        return part.url;
      case 'facts':
        return part.facts.map(([label, value]) => `${label}: ${oneLine(value)}`).join('\n');
    }
  });
  return `${parts.join('\n\n')}\n\n-- \n${mail.from}\n`;
}

/** The mail as HTML of its own: no picture, no style sheet, nothing that is fetched from anywhere. */
export function mailHtml(mail: Mail): string {
  const parts = mail.parts.map((part) => {
    switch (part.kind) {
      case 'paragraph':
        return `<p>${escaped(oneLine(part.text))}</p>`;
      case 'link':
        return `<p><a href="${escaped(part.url)}">${escaped(part.url)}</a></p>`;
      case 'facts':
        return `<table>${part.facts
          .map(
            ([label, value]) =>
              `<tr><th scope="row" align="left">${escaped(label)}</th><td>${escaped(oneLine(value))}</td></tr>`,
          )
          .join('')}</table>`;
    }
  });
  return [
    `<!doctype html><html lang="${mail.locale}"><head><meta charset="utf-8"><title>${escaped(mail.subject)}</title></head>`,
    `<body>${parts.join('\n')}\n<hr><p>${escaped(mail.from)}</p></body></html>`,
  ].join('\n');
}

/** A piece of the text of a mail: words, or one of its links. */
export interface MailSegment {
  readonly text: string;
  readonly link: boolean;
}

/** The text of a mail, parted at its links, in order; every link is whole. */
export function splitMailText(text: string, links: readonly string[]): readonly MailSegment[] {
  const parts: MailSegment[] = [];
  // The longest first: one link may begin like another.
  const known = [...links].filter((link) => link !== '').toSorted((one, other) => other.length - one.length);
  let rest = text;
  while (rest !== '') {
    const found = known
      .map((link) => ({ link, at: rest.indexOf(link) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at || other.link.length - one.link.length)[0];
    if (found === undefined) break;
    if (found.at > 0) parts.push({ text: rest.slice(0, found.at), link: false });
    parts.push({ text: found.link, link: true });
    rest = rest.slice(found.at + found.link.length);
  }
  if (rest !== '') parts.push({ text: rest, link: false });
  return parts;
}

/** A part of a mail as it came over the wire, with its own text decoded. */
export interface MimePart {
  /** By lower-case name; encoded words are decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly parts: readonly MimePart[];
}

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** RFC 2047: `=?UTF-8?B?…?=` and its neighbours, between which white space means nothing. */
function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === 'B'
        ? `\u0001${word}\u0002`
        : `\u0001${quotedPrintable(word.replaceAll('_', ' ')).toString('base64')}\u0002`,
    )
    .replace(/(?:\u0001[^\u0002]*\u0002)+/g, (run) =>
      // A character may begin in one word and end in the next.
      Buffer.concat(
        [...run.matchAll(/\u0001([^\u0002]*)\u0002/g)].map(([, word]) => Buffer.from(word!, 'base64')),
      ).toString('utf8'),
    );
}

/** Reads a mail as it came over the wire (RFC 5322, RFC 2045): headers unfolded, bodies decoded as UTF-8. */
export function readMime(raw: string): MimePart {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = raw.slice(0, end?.index ?? raw.length).replace(/\r?\n[ \t]+/g, ' ');
  const rest = end ? raw.slice(end.index + end[0].length) : '';
  const headers = new Map(
    head.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodedWords(line.slice(colon + 1).trim())];
    }),
  );
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  if (boundary !== undefined) {
    const sections = rest.split(`--${boundary}`).slice(1, -1);
    return { headers, body: '', parts: sections.map((section) => readMime(section.replace(/^\r?\n/, ''))) };
  }
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return { headers, body: Buffer.from(rest, 'base64').toString('utf8'), parts: [] };
    case 'quoted-printable':
      return { headers, body: quotedPrintable(rest).toString('utf8'), parts: [] };
    default:
      return { headers, body: Buffer.from(rest, 'latin1').toString('utf8'), parts: [] };
  }
}

/** What must never stand in a log or in a text for support, and what stands there instead. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer)\s+[\w.~+/-]+=*/gi, '$1 [token]'],
  [
    /("?(?:password|passwd|refreshToken|accessToken|token|key|secret)"?\s*[:=]\s*)("[^"]*"|[^\s,}]+)/gi,
    '$1[hidden]',
  ],
  // Begins where such a run begins only: a long text without an address would take quadratic time.
  [/(?<![^\s@"'<>])[^\s@"'<>]+@[^\s@"'<>]+\.[A-Za-z]{2,}/g, '[e-mail]'],
  // Tokens, keys and hashes: long runs without a space.
  [/\b[A-Za-z0-9_-]{32,}\b/g, '[long value]'],
  // Support request numbers, phone and card numbers.
  [/(?<![\d.])\d(?:[ -]?\d){8,}(?!\d)/g, '[number]'],
  // The person's name is often part of their home folder.
  [/([/\\](?:home|Users)[/\\])[^/\\\s:]+/g, '$1[user]'],
];

/** `text` without e-mail addresses, numbers that name a person, tokens, keys, passwords and user names. */
export function redact(text: string): string {
  let clean = text;
  for (const [pattern, instead] of secrets) clean = clean.replace(pattern, instead);
  return clean;
}

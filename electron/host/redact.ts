/** Digits of either width. */
const D = '[\\d\uff10-\uff19]';
/** What people put between the digits of a number: spaces, hyphens of every kind, brackets, wide signs. */
const between = '[ \\u3000()\\uff08\\uff09\\uff0f\\u30fb\\u2010-\\u2015\\u2212\\u30fc\\uff70\\uff0d-]';

/** What must never stand in a log or in a text for support, and what stands there instead. */
const secrets: readonly (readonly [RegExp, string])[] = [
  [/\b(bearer|basic)\s+[\w.~+/-]+=*/gi, '$1 [token]'],
  [/\b((?:set-)?cookie"?\s*:\s*).+/gi, '$1[hidden]'],
  [
    /("?(?:password|passwd|refreshToken|accessToken|token|key|secret|pin|パスワード|暗証番号)"?\s*[:=：＝]\s*)("(?:[^"\\]|\\.)*"|[^\s,}]+)/gi,
    '$1[hidden]',
  ],
  // Who signs in at a proxy or a server, in its address.
  [/\b([a-z][a-z\d+.-]*:\/\/)[^\s/?#@]+@/gi, '$1[user]@'],
  // The person's name is often part of their home folder, and may have a space in it: up to the next separator.
  [
    /([/\\¥]+(?:homes?\$?|Users|Profiles?\$?|Documents and Settings|ユーザー)[/\\¥]+)[^/\\¥:"'<>|\r\n]+/gi,
    '$1[user]',
  ],
  // Folders of other drives than the system's, of mounted ones and of drives in the cloud are often named after the company
  // and the person. The system's drive holds the program: its folders are what support needs.
  [
    /(?:(?<![a-z])[abd-z]:|[/\\¥](?:Volumes|mnt|media|(?:OneDrive|Google Drive|Dropbox|Box)[^/\\¥:"'<>|\r\n]*)(?=[/\\¥]))[/\\¥]+(?:[^/\\¥:"'<>|\r\n]+([/\\¥])[/\\¥]*)+/gi,
    '[folder]$1',
  ],
  // A share is named after its server, its department or the person; a folder below it often after the person.
  [
    /(?<![^\s"'(（「=])[\\¥]{2,4}[^/\\¥:"'<>|\s]+[\\¥]+[^/\\¥:"'<>|\r\n]+(?:[\\¥]+[^/\\¥:"'<>|\r\n]+(?=[\\¥]))?/g,
    '[share]',
  ],
  // The same, as Linux and macOS write it.
  [
    /(?:\b(?:smb|cifs|afp|nfs|file):|(?<![^\s"'(（「=]))\/\/[^/\\¥:"'<>|\s]+(?::\d+)?\/+[^/\\¥:"'<>|\r\n]+(?:\/+[^/\\¥:"'<>|\r\n]+(?=\/))?/gi,
    '[share]',
  ],
  // Begins where such a run begins only: a long text without an address would take quadratic time.
  [
    /(?<![^\s@＠"'<>（）「」、，])[^\s@＠"'<>（）「」、，]+(?:[@＠﹫]|%40)[^\s@＠"'<>（）「」、，/\\]+[.．。｡][\p{L}\uff21-\uff5a]{2,}/gu,
    '[e-mail]',
  ],
  // Tokens, keys and hashes: long runs without a space.
  [/\b[A-Za-z0-9_-]{32,}\b/g, '[long value]'],
  // Support request numbers, phone and card numbers, of either width and with anything between their digits.
  [new RegExp(`(?<!${D}|[.．])[+＋]?[(（]?${D}(?:${between}{0,3}${D}){8,}(?!${D})`, 'g'), '[number]'],
  // A phone number with dots; versions and addresses of machines don't begin with a zero.
  [/(?<![\d.])0\d{1,3}\.\d{1,4}\.\d{3,4}(?![\d.])/g, '[number]'],
];

/** `text` without e-mail addresses, numbers that name a person, tokens, keys, passwords and user names. */
export function redact(text: string): string {
  let clean = text;
  for (const [pattern, instead] of secrets) clean = clean.replace(pattern, instead);
  return clean;
}

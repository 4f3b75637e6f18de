/** What a support request of the desk puts into a `mailto:` address. Mail programs know more, such as files to attach. */
const mailFields: ReadonlySet<string> = new Set(['subject', 'body']);
/** One address and no more: without the signs that part addresses, in whatever encoding. */
const oneAddress = /^[^\s@,;:<>()[\]"\\?&%\p{Cc}]+@[\w-]+(?:\.[\w-]+)*$/u;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function isMail({ host, pathname, search, hash }: URL): boolean {
  if (host !== '' || hash !== '' || !oneAddress.test(decoded(pathname))) return false;
  const fields = search === '' ? [] : search.slice(1).split('&');
  const names = fields.map((field) => field.split('=', 1)[0]!.toLowerCase());
  return names.every((name, index) => mailFields.has(name) && names.indexOf(name) === index);
}

/**
 * `url` as an address that may be opened outside the desk: `https:` without a user name, or `mailto:` to one address,
 * with a subject and a text at most; else null.
 */
export function externalUrl(url: string): URL | null {
  const address = URL.parse(url);
  if (address === null) return null;
  const { protocol, username, password } = address;
  const leaves =
    protocol === 'mailto:' ? isMail(address) : protocol === 'https:' && username === '' && password === '';
  return leaves ? address : null;
}

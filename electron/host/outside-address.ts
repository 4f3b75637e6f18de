/** `url` as an address that may be opened outside the desk: `https:` without a user name, or `mailto:`; else null. */
export function outsideAddress(url: string): URL | null {
  const address = URL.parse(url);
  if (address === null) return null;
  const { protocol, username, password } = address;
  const leaves = protocol === 'mailto:' || (protocol === 'https:' && username === '' && password === '');
  return leaves ? address : null;
}

/** The scheme of the desk's own pages. Nothing else in the program uses it. */
export const pageScheme = 'kobai';
/** The one host that the scheme serves. */
export const pageHost = 'desk';
/** What a window loads: the bundle's index.html. */
export const pageUrl = `${pageScheme}://${pageHost}/`;

/** The page that is shown when the desk's page has crashed repeatedly. It has no script, and links to `pageUrl`. */
export const crashPageUrl = `${pageUrl}desk/crashed`;

/**
 * Whether `url` is a page of the desk: its scheme and its host, no port, no user. A blank address,
 * `about:blank` and anything that is not an address are not.
 */
export function isDeskPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  return (
    protocol === `${pageScheme}:` &&
    hostname === pageHost &&
    port === '' &&
    username === '' &&
    password === ''
  );
}

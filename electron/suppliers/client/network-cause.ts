import type { NetworkCause } from '#shared/model/problem.ts';

/**
 * What Electron (`net::ERR_…`) and Node (codes of the system, of TLS) say of a connection that did not come about. A
 * proxy is looked for first, because everything else may go by it.
 */
const signs: readonly (readonly [NetworkCause, RegExp])[] = [
  ['proxy', /ERR_PROXY_|ERR_TUNNEL_|ERR_MANDATORY_PROXY|ERR_PAC_|ERR_SOCKS|ERR_HTTPS_PROXY/],
  // Other mistakes of TLS, as plain HTTP where TLS should be, say nothing of a certificate.
  ['certificate', /CERT_|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ERR_BAD_SSL/],
  [
    'no-network',
    /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_NETWORK_ACCESS|ENETUNREACH|ENETDOWN|EAI_AGAIN/,
  ],
  ['name', /ERR_NAME_|ENOTFOUND|ERR_DNS_|ERR_ICANN_NAME/],
  [
    'down',
    /ERR_CONNECTION_(?:REFUSED|TIMED_OUT|FAILED)|ERR_TIMED_OUT|CONNECT_TIMEOUT|ETIMEDOUT|ERR_ADDRESS_UNREACHABLE|ECONNREFUSED|EHOSTUNREACH/,
  ],
];
/** How many errors may stand behind one another. */
const maxDepth = 6;

/** Why nothing was reached, as far as the error and those behind it say; null where they don't. */
export function networkCause(error: unknown): NetworkCause | null {
  const said: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < maxDepth && current instanceof Error; depth += 1) {
    said.push(current.message, String((current as NodeJS.ErrnoException).code ?? ''));
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  const text = said.join('\n');
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** The host of the embedded store: no name server knows names under `.invalid` (RFC 6761). */
const IN_PROCESS_HOST = 'store.invalid';

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);

/**
 * Reads the base address of a supplier: `https:` (AS-64), or `http:` where nothing leaves this machine, that is
 * on a loopback host or in the embedded store. Refuses everything else, and addresses that carry a user name,
 * a query or a fragment. The answer has no slash at its end.
 */
export function parseBaseUrl(text: string): Result<{ readonly href: string; readonly host: string }> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return refuse('supplier.bad-address', { params: { host: '-' } });
  const isLocal = isLoopback(url.hostname) || url.host === IN_PROCESS_HOST;
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal);
  const plain = url.username === '' && url.password === '' && !/[?#]/.test(url.href);
  if (!safe || !plain) return refuse('supplier.bad-address', { params: { host: url.host || '-' } });
  return ok({ href: url.href.replace(/\/+$/, ''), host: url.host });
}

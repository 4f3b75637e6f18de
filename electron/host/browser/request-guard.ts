import type { IncomingMessage } from 'node:http';

/** Why a request is turned away before anything looks at what it wants. */
export type RejectReason = 'host' | 'origin' | 'site';

/**
 * Looks at where a request comes from. `authority` is the exact `127.0.0.1:port` that is served.
 *
 * - A foreign Host is DNS rebinding: a name of somebody else's that points at this machine.
 * - A foreign Origin is another page. What changes something must state its Origin (`requireOrigin`).
 * - Pages on other ports of this machine count as the same *site* and so bring the cookie along;
 *   `Sec-Fetch-Site` tells them apart. Only a person going to the address may come from elsewhere.
 */
export function rejectReason(
  request: Pick<IncomingMessage, 'headers' | 'method'>,
  authority: string,
  requireOrigin: boolean,
): RejectReason | null {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  if (host !== authority) return 'host';
  if (origin === undefined ? requireOrigin : origin !== `http://${authority}`) return 'origin';
  const fromHere = site === undefined || site === 'same-origin' || site === 'none';
  const goingThere = mode === 'navigate' && request.method === 'GET' && !requireOrigin;
  return fromHere || goingThere ? null : 'site';
}

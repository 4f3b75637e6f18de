import { instantOf, millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { NetworkCause, Problem, SupplierFault } from '#shared/model/problem.ts';
import { refusal, type Refusal, type RefusalCode } from '#shared/model/refusal.ts';

/** Context of a refusal besides the supplier's response. */
export interface FaultContext {
  /** When it happened, by the desk's clock. */
  readonly at: Instant;
  /** The host that the desk contacts. */
  readonly host: string;
}

/** Beyond a week no one waits for a moment; it is more likely a mistake of the supplier. */
const MAX_RETRY_AFTER_MS = 7 * 86_400_000;

/** A problem that names no end, with the one of its `Retry-After`. */
export function withRetryAfter(
  { problem, retryAfterMs }: Extract<SupplierFault, { kind: 'problem' }>,
  at: Instant,
): Problem {
  if (problem.until !== undefined || retryAfterMs === undefined || retryAfterMs > MAX_RETRY_AFTER_MS)
    return problem;
  return { ...problem, until: instantOf(millisecondsOf(at) + retryAfterMs) };
}

/** Proxy Authentication Required: the status of a proxy on the way, never of a supplier. */
const PROXY_SIGN_IN = 407;

const unreachableCodes = {
  'no-network': 'supplier.no-network',
  name: 'supplier.name-unknown',
  proxy: 'supplier.proxy-refused',
  certificate: 'supplier.certificate-unknown',
  down: 'supplier.down',
} as const satisfies Record<NetworkCause, RefusalCode>;

/** Without an answer of the Supplier API there is no code of the supplier to keep. */
export function noResponseRefusal(
  fault: Exclude<SupplierFault, { kind: 'problem' }>,
  { at, host }: FaultContext,
): Refusal {
  if (fault.kind === 'unreachable') {
    const code = fault.because ? unreachableCodes[fault.because] : 'supplier.unreachable';
    return refusal(fault.timedOut ? 'supplier.slow' : code, { at, params: { host } });
  }
  const { status, fields, looksLike } = fault;
  // The detail begins with the route; it holds nothing of anybody.
  const technical = `HTTP ${status} ${fault.detail}`.slice(0, 600);
  if (status === PROXY_SIGN_IN) return refusal('supplier.proxy-sign-in', { at, technical, params: { host } });
  if (looksLike) return refusal(`supplier.${looksLike}`, { at, technical, params: { host, status } });
  const [first] = fields ?? [];
  return first === undefined
    ? refusal('supplier.unexpected-response', { at, technical, params: { code: `HTTP ${status}` } })
    : refusal('supplier.unreadable-answer', { at, technical, params: { field: first.path } });
}

import { describe, expect, it } from 'vitest';
import { networkCause } from '#electron/suppliers/client/network-cause.ts';
import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import { instantOf } from '#shared/model/dates.ts';

const caused = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('why a supplier was not reached', () => {
  it.each([
    ['no-network', new Error('net::ERR_INTERNET_DISCONNECTED')],
    ['no-network', caused('ENETUNREACH')],
    ['name', new Error('net::ERR_NAME_NOT_RESOLVED')],
    ['name', caused('ENOTFOUND')],
    ['proxy', new Error('net::ERR_PROXY_CONNECTION_FAILED')],
    // What a proxy answers that does not let the connection through.
    ['proxy', new Error('net::ERR_TUNNEL_CONNECTION_FAILED')],
    ['proxy', new Error('net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED')],
    ['certificate', new Error('net::ERR_CERT_AUTHORITY_INVALID')],
    ['certificate', new Error('net::ERR_CERT_DATE_INVALID')],
    ['certificate', caused('SELF_SIGNED_CERT_IN_CHAIN')],
    ['certificate', caused('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    ['certificate', caused('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['certificate', new Error('net::ERR_BAD_SSL_CLIENT_AUTH_CERT')],
    ['certificate', new Error('net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN')],
    // No certificate was seen yet: plain HTTP at that port, or another TLS.
    [null, new Error('net::ERR_SSL_PROTOCOL_ERROR')],
    [null, new Error('net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH')],
    [null, caused('ERR_SSL_WRONG_VERSION_NUMBER')],
    [null, caused('EPROTO')],
    ['down', new Error('net::ERR_TIMED_OUT')],
    ['down', caused('ETIMEDOUT')],
    ['down', caused('UND_ERR_CONNECT_TIMEOUT')],
    ['down', new Error('net::ERR_CONNECTION_REFUSED')],
    ['down', new Error('net::ERR_CONNECTION_TIMED_OUT')],
    ['down', caused('ECONNREFUSED')],
    ['down', new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })])],
    [null, new TypeError('Failed to fetch')],
    [null, caused('ECONNRESET')],
    [null, 'no'],
  ])('%s: %s', (cause, error) => {
    expect(networkCause(error)).toBe(cause);
  });

  it('is said in words of its own, and what answers with rubbish in others', () => {
    const host = 'api.supplier.example';
    const at = instantOf(0);
    const codes = (['no-network', 'name', 'proxy', 'certificate', 'down'] as const).map(
      (because) => faultRefusal({ kind: 'unreachable', host, because }, { at, host }).code,
    );
    const rubbish = faultRefusal({ kind: 'unexpected', status: 200, detail: 'x' }, { at, host }).code;
    const asks = faultRefusal({ kind: 'unexpected', status: 407, detail: 'x' }, { at, host }).code;
    expect([...codes, rubbish, asks]).toEqual([
      'supplier.no-network',
      'supplier.name-unknown',
      'supplier.proxy-refused',
      'supplier.certificate-unknown',
      'supplier.down',
      'supplier.unexpected-response',
      'supplier.proxy-sign-in',
    ]);
  });
});

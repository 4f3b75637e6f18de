import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as oauth from 'oauth4webapi';
import type { IdToken, Issuer, SingleSignOn } from '#electron/desk/ports/single-sign-on.ts';
import { limitedFetch } from '#electron/threads/limited-fetch.ts';
import { returnPage } from '#shared/messages/single-sign-on.ts';
import { refuse, type RefusalCode } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

export interface SingleSignOnOptions {
  readonly fetch: typeof globalThis.fetch;
  /** How long a person may take on the page, in milliseconds. */
  readonly waitMs?: number;
}

const DEFAULT_WAIT_MS = 5 * 60_000;
/** How long an issuer may take for one answer. */
const ANSWER_WAIT_MS = 15_000;
const RETURN_PATH = '/signed-in';

/** A refusal of the issuer's in its own words, as far as it has any. */
function refusalOf(error: unknown, host: string): Result<never> {
  if (error instanceof oauth.AuthorizationResponseError) {
    const said = error.error_description ?? error.error;
    const code: RefusalCode =
      error.error === 'access_denied' ? 'sign-in.page-cancelled' : 'sign-in.page-refused';
    return refuse(code, {
      params: { host },
      said: [said.slice(0, 290)],
      technical: error.error.slice(0, 100),
    });
  }
  if (error instanceof oauth.ResponseBodyError)
    return refuse('sign-in.page-refused', { params: { host }, technical: error.error.slice(0, 100) });
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.WWWAuthenticateChallengeError)
    return refuse('sign-in.page-wrong-answer', {
      params: { host },
      technical: (error.code ?? '').slice(0, 100),
    });
  // A wrong call of the library is a mistake of this program's.
  if (String((error as { code?: unknown }).code).startsWith('ERR_INVALID_ARG')) throw error;
  return refuse('sign-in.page-unreachable', { params: { host } });
}

/**
 * Sign-in by OpenID Connect: authorization code with PKCE (S256), state and nonce, RFC 8252 with a port of this machine
 * that is open only meanwhile. A code is taken once; an answer that doesn't belong to this sign-in ends it.
 */
export function createSingleSignOn({ fetch, waitMs = DEFAULT_WAIT_MS }: SingleSignOnOptions): SingleSignOn {
  const limited = limitedFetch(fetch);
  const begin = async ({ issuer, clientId }: Issuer) => {
    const address = new URL(issuer);
    const { host } = address;
    const options = {
      [oauth.customFetch]: (url: string, init: object) =>
        limited(url, { ...init, signal: AbortSignal.timeout(ANSWER_WAIT_MS) }),
      // The rules let it be without TLS on this machine only.
      [oauth.allowInsecureRequests]: address.protocol === 'http:',
    };
    const client: oauth.Client = { client_id: clientId };
    let server: oauth.AuthorizationServer;
    try {
      server = await oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, options));
    } catch (error) {
      return refusalOf(error, host);
    }
    const page = URL.parse(server.authorization_endpoint ?? '');
    if (page === null)
      return refuse('sign-in.page-wrong-answer', { params: { host }, technical: 'authorization_endpoint' });

    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const nonce = oauth.generateRandomNonce();
    const { promise: ended, resolve, reject } = Promise.withResolvers<Result<IdToken>>();

    const exchange = async (returned: URL, redirectUri: string): Promise<Result<IdToken>> => {
      try {
        const answer = oauth.validateAuthResponse(server, client, returned, state);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          answer,
          redirectUri,
          verifier,
          options,
        );
        const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
          expectedNonce: nonce,
          requireIdToken: true,
        });
        await oauth.validateApplicationLevelSignature(server, response, options);
        return ok({ idToken: tokens.id_token!, nonce });
      } catch (error) {
        return refusalOf(error, host);
      }
    };

    const listener = createServer((request, response) => {
      // Anything on this machine can knock here, with an address that is none.
      const returned = URL.parse(request.url ?? '/', redirectUri);
      const isReturn = request.method === 'GET' && returned?.pathname === RETURN_PATH;
      response.writeHead(isReturn ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        connection: 'close',
      });
      response.end(isReturn ? returnPage : '');
      if (!isReturn) return;
      // Whatever it is, it is the only answer that is looked at: a code can't be tried again.
      stopListening();
      void exchange(returned, redirectUri).then(resolve, reject);
    });
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
    const redirectUri = `http://127.0.0.1:${(listener.address() as AddressInfo).port}${RETURN_PATH}`;
    const timer = setTimeout(() => end('sign-in.page-timed-out'), waitMs);
    const stopListening = (): void => {
      clearTimeout(timer);
      listener.close();
    };
    const end = (code: RefusalCode): void => {
      stopListening();
      resolve(refuse(code, { params: { host } }));
    };

    const parameters = {
      client_id: clientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: redirectUri,
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value);
    return ok({ address: page.href, ended, cancel: () => end('sign-in.page-cancelled') });
  };
  return { begin };
}

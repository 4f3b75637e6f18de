import { createHash, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

const CLIENT_ID = 'kobai-desk';
const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a test makes the issuer do otherwise. */
export interface IssuerMistakes {
  /** Changes what comes back to the desk. */
  readonly returned?: (query: URLSearchParams) => void;
  /** Changes what the token says. */
  readonly claims?: (claims: Record<string, unknown>) => void;
  /** Changes what the configuration says. */
  readonly configuration?: (configuration: Record<string, unknown>) => void;
  /** Signs with a key that it does not publish. */
  readonly otherKey?: boolean;
}

/** An OpenID Connect issuer on a port of this machine: it takes everybody for `person`, and each code once. */
export async function startIssuer(person: string, mistakes: IssuerMistakes = {}) {
  const published = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signing = mistakes.otherKey ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : published;
  const codes = new Map<string, { challenge: string; redirectUri: string; nonce: string }>();
  const answer = (response: ServerResponse, status: number, value: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  };
  const idToken = (nonce: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      sub: person,
      aud: CLIENT_ID,
      iat: now,
      exp: now + 300,
      nonce,
      jti: randomUUID(),
    };
    mistakes.claims?.(claims);
    const signed = `${json({ alg: 'ES256', kid: 'one' })}.${json(claims)}`;
    const key = { key: signing.privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  };
  const exchange = (form: URLSearchParams, response: ServerResponse): void => {
    const code = form.get('code') ?? '';
    const given = codes.get(code);
    codes.delete(code);
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (
      given?.challenge !== verifier ||
      given.redirectUri !== form.get('redirect_uri') ||
      form.get('client_id') !== CLIENT_ID
    )
      answer(response, 400, { error: 'invalid_grant' });
    else
      answer(response, 200, {
        access_token: 'x'.repeat(20),
        token_type: 'Bearer',
        id_token: idToken(given.nonce),
      });
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration') {
      const configuration = {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['ES256'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
      };
      mistakes.configuration?.(configuration);
      answer(response, 200, configuration);
    } else if (url.pathname === '/keys') {
      answer(response, 200, {
        keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }],
      });
    } else if (url.pathname === '/authorize') {
      const asked = url.searchParams;
      const code = randomUUID();
      codes.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        redirectUri: asked.get('redirect_uri') ?? '',
        nonce: asked.get('nonce') ?? '',
      });
      const back = new URL(asked.get('redirect_uri') ?? '');
      const query = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer });
      mistakes.returned?.(query);
      back.search = query.toString();
      response.writeHead(302, { location: back.href }).end();
    } else {
      let form = '';
      request.on('data', (chunk: Buffer) => (form += chunk.toString()));
      request.on('end', () => exchange(new URLSearchParams(form), response));
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const seen = new Set<string>();
  return {
    at: { issuer, clientId: CLIENT_ID },
    /** What a supplier checks of a token; the person, or null for one that it must not take. */
    check: (token: string, nonce: string): string | null => {
      const [header = '', payload = '', signature = ''] = token.split('.');
      const key = { key: published.publicKey, dsaEncoding: 'ieee-p1363' } as const;
      const isSigned = verify(
        'sha256',
        Buffer.from(`${header}.${payload}`),
        key,
        Buffer.from(signature, 'base64url'),
      );
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, string>;
      const isMeant = claims['iss'] === issuer && claims['aud'] === CLIENT_ID && claims['nonce'] === nonce;
      if (!isSigned || !isMeant || seen.has(claims['jti'] ?? '')) return null;
      seen.add(claims['jti'] ?? '');
      return claims['sub'] ?? null;
    },
  };
}

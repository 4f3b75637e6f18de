import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createSingleSignOn } from '#electron/suppliers/client/single-sign-on.ts';
import { startIssuer, type IssuerMistakes } from '#tests/support/issuer.ts';

const signOn = (waitMs?: number) =>
  createSingleSignOn({ fetch: globalThis.fetch, ...(waitMs && { waitMs }) });

/** Begins at an issuer that makes `mistakes`, and goes through its page as a browser does. */
async function walk(mistakes: IssuerMistakes = {}) {
  const issuer = await startIssuer('tanaka', mistakes);
  const begun = await signOn().begin(issuer.at);
  if (!begun.ok) return { issuer, begun, ended: begun, page: null, back: null };
  const page = new URL(begun.value.address);
  const leads = await fetch(page, { redirect: 'manual' });
  const back = leads.headers.get('location')!;
  const shown = await fetch(back);
  return { issuer, begun, ended: await begun.value.ended, page, back, shown };
}
const codeOf = (ended: Awaited<ReturnType<typeof walk>>['ended']) => (ended.ok ? 'ok' : ended.error.code);

describe('a sign-in on the page of an issuer', () => {
  it('brings a token of this sign-in, asked for with PKCE, state and nonce, and says where to go on', async () => {
    const { issuer, ended, page, shown } = await walk();
    expect(ended).toMatchObject({ ok: true });
    if (!ended.ok || !page) return;
    expect(issuer.check(ended.value.idToken, ended.value.nonce)).toBe('tanaka');
    const asked = page.searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/signed-in$/);
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(asked.get(name)?.length).toBeGreaterThan(40);
    expect(asked.get('nonce')).toBe(ended.value.nonce);
    expect(await shown!.text()).toContain('購買デスクに戻ってください');
    expect(shown!.headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  it.each<[string, IssuerMistakes, string]>([
    [
      'another state',
      { returned: (query) => query.set('state', 'x'.repeat(43)) },
      'sign-in.page-wrong-answer',
    ],
    ['no state', { returned: (query) => query.delete('state') }, 'sign-in.page-wrong-answer'],
    [
      'another issuer',
      { returned: (query) => query.set('iss', 'https://evil.example') },
      'sign-in.page-wrong-answer',
    ],
    ['a code of nobody', { returned: (query) => query.set('code', 'made-up') }, 'sign-in.page-refused'],
    [
      'a person who gives up',
      { returned: (query) => (query.delete('code'), query.set('error', 'access_denied')) },
      'sign-in.page-cancelled',
    ],
    [
      'an error of the issuer',
      { returned: (query) => (query.delete('code'), query.set('error', 'server_error')) },
      'sign-in.page-refused',
    ],
    [
      'a token with another nonce',
      { claims: (claims) => (claims['nonce'] = 'other') },
      'sign-in.page-wrong-answer',
    ],
    [
      'a token for another desk',
      { claims: (claims) => (claims['aud'] = 'other') },
      'sign-in.page-wrong-answer',
    ],
    [
      'a token of another issuer',
      { claims: (claims) => (claims['iss'] = 'https://evil.example') },
      'sign-in.page-wrong-answer',
    ],
    ['a token that has expired', { claims: (claims) => (claims['exp'] = 1) }, 'sign-in.page-wrong-answer'],
    ['a token that another key signed', { otherKey: true }, 'sign-in.page-wrong-answer'],
    [
      'a configuration of another issuer',
      { configuration: (its) => (its['issuer'] = 'https://evil.example') },
      'sign-in.page-wrong-answer',
    ],
  ])('refuses %s', async (_, mistakes, code) => {
    const { ended } = await walk(mistakes);
    expect(codeOf(ended)).toBe(code);
    if (!ended.ok) expect(ended.error.next).toContain('retry');
  });

  it('says what the issuer says', async () => {
    const { ended } = await walk({
      returned: (query) => {
        query.delete('code');
        query.set('error', 'server_error');
        query.set('error_description', 'Closed until six');
      },
    });
    expect(ended).toMatchObject({ ok: false, error: { said: ['Closed until six'] } });
  });

  it('takes a code once: nothing listens any more, and the issuer takes it once too', async () => {
    const { back, issuer } = await walk();
    await expect(fetch(back!)).rejects.toThrow();
    // The same code at another sign-in, as somebody who has seen the address would try.
    const other = await signOn().begin(issuer.at);
    if (!other.ok) throw new Error(other.error.code);
    const asked = new URL(other.value.address).searchParams;
    const forged = new URL(asked.get('redirect_uri')!);
    forged.search = new URLSearchParams({
      code: new URL(back!).searchParams.get('code')!,
      state: asked.get('state')!,
      iss: issuer.at.issuer,
    }).toString();
    await fetch(forged);
    expect(codeOf(await other.value.ended)).toBe('sign-in.page-refused');
  });

  it('ends when it is given up, and when it takes too long', async () => {
    const issuer = await startIssuer('tanaka');
    const given = await signOn().begin(issuer.at);
    if (!given.ok) throw new Error(given.error.code);
    given.value.cancel();
    expect(codeOf(await given.value.ended)).toBe('sign-in.page-cancelled');
    const late = await signOn(30).begin(issuer.at);
    if (!late.ok) throw new Error(late.error.code);
    expect(codeOf(await late.value.ended)).toBe('sign-in.page-timed-out');
    const listens = new URL(late.value.address).searchParams.get('redirect_uri')!;
    await expect(fetch(listens)).rejects.toThrow();
  });

  it('goes on waiting when something else knocks at its port', async () => {
    const issuer = await startIssuer('tanaka');
    const begun = await signOn().begin(issuer.at);
    if (!begun.ok) throw new Error(begun.error.code);
    const { origin, hostname, port } = new URL(
      new URL(begun.value.address).searchParams.get('redirect_uri')!,
    );
    // Addresses that are none, as no browser would send them.
    for (const path of ['//', 'http://[']) {
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () =>
          socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`),
        );
        socket.once('data', (data) => resolve(data.toString())).once('error', reject);
      });
      expect(answer).toMatch(/^HTTP\/1\.1 404/);
    }
    expect((await fetch(`${origin}/favicon.ico`)).status).toBe(404);
    await fetch(begun.value.address);
    expect(codeOf(await begun.value.ended)).toBe('ok');
  });

  it('names the page that cannot be reached', async () => {
    const none = await signOn().begin({ issuer: 'http://127.0.0.1:9', clientId: 'x' });
    expect(codeOf(none as never)).toBe('sign-in.page-unreachable');
    if (!none.ok) expect(none.error.message.ja).toContain('127.0.0.1:9');
  });
});

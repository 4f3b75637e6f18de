import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { QUO, mailOptions, type Store } from './registering.ts';
import { problemOf, storeOver } from './store.ts';

/** Asks the served store under another name than its own; the status and the body. */
const under = (origin: string, host: string, path: string): Promise<readonly [number | undefined, string]> =>
  new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { headers: { host } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve([answer.statusCode, text]));
    });
    asked.on('error', reject).end();
  });
const mails = `/${QUO}/v1/trial/mails`;

describe('a served store', () => {
  it('answers under its own names only: a page whose name leads here reads no mails', async () => {
    const { origin } = await storeOver('socket');
    const { port } = new URL(origin);
    for (const name of ['127.0.0.1', 'localhost', '[::1]'])
      expect((await under(origin, `${name}:${port}`, mails))[0]).toBe(200);
    for (const name of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '192.0.2.7']) {
      const [status, body] = await under(origin, name, mails);
      expect([name, status]).toEqual([name, 421]);
      expect(body).not.toContain('mails');
    }
  });

  it('answers under a name that it was given too', async () => {
    const { origin } = await storeOver('socket', { hosts: ['store.example'] });
    expect((await under(origin, 'store.example', mails))[0]).toBe(200);
    expect((await under(origin, 'evil.example', mails))[0]).toBe(421);
  });

  const register = (store: Store, n: number) =>
    store.ask('startRegistration', {
      supplier: QUO,
      body: { email: `new-${n}@aozora.example.jp`, ...mailOptions(QUO) },
    });

  it('takes so many registrations of one place in an hour, and as many again in the next', async () => {
    const store = await storeOver('socket');
    store.store.admin.set(QUO, 'registrations.per-place-and-hour', '5');
    for (let n = 0; n < 5; n += 1) expect((await register(store, n)).status).toBe(202);
    const refused = await register(store, 5);
    expect(Number(refused.headers.get('retry-after'))).toBe(3600);
    expect(await problemOf(refused)).toMatchObject({ status: 429, reason: 'too-many-at-once' });
    store.advance(3_600_000);
    expect((await register(store, 6)).status).toBe(202);
  });

  it('takes so many writes of one place without a sign-in in a minute', async () => {
    const store = await storeOver('socket');
    store.store.admin.set(QUO, 'anonymous.per-place-and-minute', '3');
    const answers: number[] = [];
    for (let n = 0; n < 4; n += 1)
      answers.push((await store.signIn(QUO, 'email', `nobody-${n}@example.jp`, 'x')).status);
    expect(answers).toEqual([401, 401, 401, 429]);
    store.advance(60_000);
    expect((await store.signIn(QUO, 'email', 'nobody@example.jp', 'x')).status).toBe(401);
  });

  it('has such limits by default, and none for the program that it is in', async () => {
    const served = await storeOver('socket');
    const inProgram = await storeOver('in-process');
    const taken = async (store: Store) => {
      let good = 0;
      for (let n = 0; n < 40; n += 1) if ((await register(store, n)).ok) good += 1;
      return good;
    };
    expect(await taken(served)).toBe(20);
    expect(await taken(inProgram)).toBe(40);
  });
});

import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDeskPolicy } from '#electron/desk/policy/desk-policy.ts';
import { createProxySignIn } from '#electron/host/proxy-sign-in.ts';
import { createProxyCalls } from '#electron/desk/proxy/proxy.ts';
import { proxiedFetch, proxyRouteOf } from '#electron/host/browser/proxied-fetch.ts';
import { createSupplierClient } from '#electron/suppliers/client/supplier-client.ts';
import { openVault } from '#electron/vault/vault.ts';
import { openInstallationFile } from '#electron/vault/installation-file.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import { refused } from '#shared/model/result.ts';
import { startAuthenticatingProxy } from '#tests/support/authenticating-proxy.ts';
import { trustLocalTls } from '#tests/support/local-tls.ts';
import { managedPolicy } from '#tests/support/managed-policy.ts';
import { memoryKeychain } from '#tests/support/memory-keychain.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { memoryLog } from '#tests/unit/host-electron/support.ts';
import { join } from 'node:path';

beforeAll(trustLocalTls);
const baseUrl = 'https://supplier.example/v1';

/** A desk's way to a supplier by a real proxy that asks, with what keeps its password. */
async function start({
  values = {} as ManagedValues,
  keychain = memoryKeychain(),
  proxy = undefined as Awaited<ReturnType<typeof startAuthenticatingProxy>> | undefined,
  shared = false,
  installation = join(tempFolder(), 'desk.json'),
} = {}) {
  const server = proxy ?? (await startAuthenticatingProxy());
  const policy = managedPolicy({ proxyMode: 'fixed', proxyServer: server.address, ...values });
  const signIn = createProxySignIn();
  const { fetch, stop } = proxiedFetch({ policy, env: {}, signIn });
  const client = createSupplierClient({ baseUrl, fetch });
  if (!client.ok) throw new Error('no client');
  const file = openInstallationFile(installation);
  if (!file.ok) throw new Error('no file');
  const vault = await openVault(keychain, file.value);
  const log = memoryLog();
  const time = { now: Date.parse('2026-11-29T00:00:00Z') };
  const entry = { host: 'supplier.example', client: client.value, name: { ja: 'あ', en: 'A' } };
  const desk = createDeskPolicy(policy);
  const proxyCalls = createProxyCalls({
    proxySignIn: signIn,
    vault,
    suppliers: { cards: () => [{ id: 'a' }], find: () => ({ ok: true, value: entry }) } as never,
    values: desk.values,
    nobodyStays: () => shared,
    visits: { isOver: () => false },
    clock: { now: () => instantOf(time.now) },
    log,
  });
  onTestFinished(() => (proxyCalls.stop(), stop()));
  await proxyCalls.restore();
  const enter = async (input: CallInput<'proxy.sign-in'>) => {
    const forbidden = desk.forbids('proxy.sign-in', input);
    const answer = await (forbidden ? refused(forbidden) : proxyCalls.calls['proxy.sign-in'](input));
    return answer.ok ? 'ok' : answer.error.code;
  };
  return {
    server,
    policy,
    signIn,
    fetch,
    client: client.value,
    keychain,
    installation,
    log,
    time,
    enter,
    ...proxyCalls,
    stop: () => (proxyCalls.stop(), stop()),
  };
}
const good = { name: 'buyer', password: 'Proxy-2026' };
const order = (kit: Awaited<ReturnType<typeof start>>) =>
  kit.fetch(`${baseUrl}/orders`, { method: 'POST', body: 'one' });

describe('a proxy that asks for a name and a password', () => {
  it('is answered with what a person enters, which is kept for that proxy, and only then', async () => {
    const kit = await start();
    expect((await order(kit)).status).toBe(407);
    expect(kit.server.received).toEqual([]);
    expect(kit.view()).toEqual({
      asked: kit.server.address,
      name: null,
      nameIsManaged: false,
      signedIn: false,
      saved: false,
    });
    expect(await kit.enter(good)).toBe('ok');
    expect(kit.view()).toMatchObject({ name: 'buyer', signedIn: true, saved: true });
    expect((await order(kit)).status).toBe(200);
    expect(kit.server.received.filter(({ method }) => method === 'POST')).toEqual([
      { method: 'POST', url: '/v1/orders', body: 'one' },
    ]);
    expect(kit.log.lines.join('\n')).not.toMatch(/Proxy-2026|buyer/);
    kit.stop();

    // The next start has it from the keychain.
    const next = await start({ keychain: kit.keychain, proxy: kit.server, installation: kit.installation });
    expect((await order(next)).status).toBe(200);
    // And gives it to no other proxy.
    const other = await startAuthenticatingProxy();
    await next.policy.put({ proxyMode: 'fixed', proxyServer: other.address });
    expect((await order(next)).status).toBe(407);
    expect(other.attempts.every((password) => password === null)).toBe(true);
  });

  it('is not asked again and again: a wrong password goes to it once, and after three there is a wait', async () => {
    const kit = await start();
    await order(kit);
    for (const password of ['a', 'b', 'c']) {
      expect(await kit.enter({ ...good, password })).toBe('proxy.wrong-password');
      await Promise.all([order(kit), order(kit), order(kit)]);
      expect(kit.server.attempts.filter((each) => each === password)).toHaveLength(1);
    }
    expect(await kit.enter(good)).toBe('proxy.wait');
    expect(kit.server.attempts).not.toContain('Proxy-2026');
    kit.time.now += 5 * 60_000;
    expect(await kit.enter(good)).toBe('ok');
    expect((await order(kit)).status).toBe(200);
  });

  it('asks for the new password where it was changed, and the old one is deleted', async () => {
    const kit = await start();
    await order(kit);
    await kit.enter(good);
    kit.server.password = 'Changed-2026';
    const before = kit.server.attempts.length;
    const answers = await Promise.all([order(kit), order(kit)]).catch(() => []);
    expect(answers.filter(({ status }) => status === 200)).toEqual([]);
    expect((await order(kit)).status).toBe(407);
    await expect.poll(() => kit.view().saved).toBe(false);
    expect(
      kit.server.attempts.slice(before).filter((each) => each === 'Proxy-2026').length,
    ).toBeLessThanOrEqual(2);
    expect(await kit.enter({ ...good, password: 'Changed-2026' })).toBe('ok');
    expect((await order(kit)).status).toBe(200);
  });

  it('gets a write that waited for it once, also many at a time', async () => {
    const kit = await start();
    await order(kit);
    await kit.enter(good);
    kit.stop();
    const next = await start({ keychain: kit.keychain, proxy: kit.server, installation: kit.installation });
    const before = next.server.received.filter(({ method }) => method === 'POST').length;
    const statuses = await Promise.all(Array.from({ length: 5 }, () => order(next)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(next.server.received.filter(({ method }) => method === 'POST')).toHaveLength(before + 5);
  });

  it('a supplier that says 407 is not taken for it: that write may have been done, and is sent once', async () => {
    const kit = await start();
    await order(kit);
    await kit.enter(good);
    kit.server.status = 407;
    await order(kit).catch(() => null);
    expect(kit.server.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(kit.signIn.state).toBe('accepted');
  });

  it('is forgotten when a person says so', async () => {
    const kit = await start();
    await order(kit);
    await kit.enter(good);
    expect(await kit.calls['proxy.forget']({})).toMatchObject({
      ok: true,
      value: { saved: false, name: null },
    });
    expect((await order(kit)).status).toBe(407);
    kit.stop();
    const next = await start({ keychain: kit.keychain, proxy: kit.server, installation: kit.installation });
    expect(next.view()).toMatchObject({ saved: false, name: null });
  });

  it('is answered until the end of this run only, where people share the machine', async () => {
    const kit = await start({ shared: true });
    await order(kit);
    expect(await kit.enter(good)).toBe('ok');
    expect(kit.view()).toMatchObject({ signedIn: true, saved: false });
    kit.stop();
    const next = await start({ keychain: kit.keychain, proxy: kit.server, installation: kit.installation });
    expect((await order(next)).status).toBe(407);
  });

  it('is given the name that the policy sets, and no other', async () => {
    const kit = await start({ values: { proxyUserName: 'buyer' } });
    await order(kit);
    expect(kit.view()).toMatchObject({ name: 'buyer', nameIsManaged: true });
    expect(await kit.enter({ ...good, name: 'somebody' })).toBe('policy.managed');
    expect(kit.server.attempts.every((password) => password === null)).toBe(true);
    expect(await kit.enter(good)).toBe('ok');
  });

  it('that nobody asked is given nothing', async () => {
    const kit = await start({ values: { proxyMode: 'direct' } });
    expect(await kit.enter(good)).toBe('proxy.not-asked');
  });
});

it.each<[string, ManagedValues, Record<string, string>, string | null]>([
  ['nothing', {}, {}, null],
  ['the environment', {}, { HTTPS_PROXY: 'http://proxy:3128' }, 'proxy:3128'],
  ['a policy before it', { proxyMode: 'fixed', proxyServer: 'a:1' }, { HTTPS_PROXY: 'http://b:2' }, 'a:1'],
  ['the one for https', { proxyMode: 'fixed', proxyServer: 'http=a:1;https=b:2' }, {}, 'b:2'],
  ['none by policy', { proxyMode: 'direct' }, { HTTPS_PROXY: 'http://b:2' }, null],
])('the proxy of %s', (_what, values, env, proxy) => expect(proxyRouteOf(values, env).proxy).toBe(proxy));

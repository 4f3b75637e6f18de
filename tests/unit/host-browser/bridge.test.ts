import { describe, expect, it } from 'vitest';
import { createBridge } from '#electron/host/browser/bridge.ts';
import { refusal } from '#shared/model/refusal.ts';

/** A socket that opens, speaks and closes when the test says so. */
class StagedSocket extends EventTarget {
  open(): void {
    this.dispatchEvent(new Event('open'));
  }
  say(event: string, payload: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ event, payload }) }));
  }
  close(): void {
    this.dispatchEvent(new Event('close'));
  }
}

function stage(answer: (name: string, input: unknown) => unknown) {
  const sockets: StagedSocket[] = [];
  const asked: string[] = [];
  const pauses: number[] = [];
  let connectAgain = (): void => undefined;
  const bridge = createBridge({
    async fetch(_, init) {
      const { name, input } = JSON.parse(String(init?.body)) as { name: string; input: unknown };
      asked.push(name);
      const value = await answer(name, input);
      if (value instanceof Error) throw value;
      return new Response(typeof value === 'string' ? value : JSON.stringify(value));
    },
    connect() {
      const socket = new StagedSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    later(run, milliseconds) {
      pauses.push(milliseconds);
      connectAgain = run;
    },
    pageKey: { header: 'x-kobai-page-key', protocol: 'kobai-desk-events', value: 'key' },
    origin: 'http://127.0.0.1:1',
    unreachable: refusal('desk.unreachable'),
  });
  return { bridge, sockets, asked, pauses, connectAgain: () => connectAgain() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the bridge', () => {
  it.each([
    ['the network fails', new TypeError('Failed to fetch')],
    ['the answer is no JSON', '<html>'],
    ['the answer is no result', { hello: 1 }],
    ['the answer is null', null],
  ])('answers a refusal when %s', async (_, answer) => {
    const { bridge, sockets } = stage(() => answer);
    sockets[0]?.open();
    expect(await bridge.call('accounts.list', {})).toEqual({ ok: false, error: refusal('desk.unreachable') });
  });

  it('holds calls until events arrive, so that none is missed', async () => {
    const { bridge, sockets, asked } = stage(() => ({ ok: true, value: [] }));
    const answer = bridge.call('accounts.list', {});
    await settle();
    expect(asked).toEqual([]);
    sockets[0]?.open();
    expect(await answer).toEqual({ ok: true, value: [] });
  });

  it('does not hold calls for a socket that cannot be opened', async () => {
    const { bridge, sockets } = stage(() => ({ ok: true, value: [] }));
    const answer = bridge.call('accounts.list', {});
    sockets[0]?.close();
    expect(await answer).toEqual({ ok: true, value: [] });
  });

  it('gives an event to its listeners only, until they stop', () => {
    const { bridge, sockets } = stage(() => null);
    const heard: unknown[] = [];
    const listener = (payload: unknown) => heard.push(payload);
    const stopOne = bridge.on('settings.changed', listener);
    const stopOther = bridge.on('settings.changed', listener);
    bridge.on('vault.changed', () => heard.push('wrong'));
    sockets[0]?.say('settings.changed', 1);
    expect(heard).toEqual([1, 1]);
    stopOne();
    sockets[0]?.say('settings.changed', 2);
    stopOther();
    sockets[0]?.say('settings.changed', 3);
    expect(heard).toEqual([1, 1, 2]);
  });

  it('connects again with growing pauses and then tells the state as it is', async () => {
    const { bridge, sockets, asked, pauses, connectAgain } = stage((name, input) => ({
      ok: true,
      value: {
        'desk.start': {
          settings: 'settings',
          vault: 'vault',
          policy: 'policy',
          updates: 'updates',
          notices: 'notices',
        },
        'lock.state': 'lock',
        'unresolved-writes.list': 'writes',
        'journal.list-damage': 'damages',
        'proxy.state': 'proxy',
        'accounts.list': [{ id: 'a1' }],
        'jobs.list': ['job1', 'job2'],
        'sync.state': input,
      }[name],
    }));
    const heard: unknown[] = [];
    for (const name of [
      'accounts.changed',
      'job.changed',
      'sync.changed',
      'vault.changed',
      'settings.changed',
      'policy.changed',
      'updates.changed',
      'notices.changed',
      'lock.changed',
      'unresolved-writes.changed',
      'journal.damaged',
      'proxy.changed',
    ] as const)
      bridge.on(name, (payload) => heard.push([name, payload]));
    sockets[0]?.open();
    await settle();
    expect(asked).toEqual([]);
    for (let time = 0; time < 7; time += 1) {
      sockets.at(-1)?.close();
      connectAgain();
    }
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    sockets.at(-1)?.open();
    await settle();
    await settle();
    expect(heard).toEqual([
      ['settings.changed', 'settings'],
      ['vault.changed', 'vault'],
      ['policy.changed', 'policy'],
      ['updates.changed', 'updates'],
      ['notices.changed', 'notices'],
      ['lock.changed', 'lock'],
      ['unresolved-writes.changed', 'writes'],
      ['journal.damaged', 'damages'],
      ['proxy.changed', 'proxy'],
      ['accounts.changed', [{ id: 'a1' }]],
      ['job.changed', 'job1'],
      ['job.changed', 'job2'],
      ['sync.changed', { account: 'a1' }],
    ]);
  });

  it('puts no older state in the place of an event that came meanwhile, and waits for no slow answer', async () => {
    const answers: Record<string, unknown> = {
      'lock.state': { state: 'unlocked' },
      'unresolved-writes.list': [],
      'accounts.list': [{ id: 'a1' }, { id: 'a2' }],
      'jobs.list': [{ id: 'j1', account: 'a1' }],
      'sync.state': { account: 'a2', orders: 1 },
    };
    // A keychain that is slow.
    const slow = new Promise(() => undefined);
    const { bridge, sockets, connectAgain } = stage((name) =>
      name in answers ? { ok: true, value: answers[name] } : slow,
    );
    const heard: unknown[] = [];
    for (const name of [
      'lock.changed',
      'unresolved-writes.changed',
      'accounts.changed',
      'job.changed',
      'sync.changed',
    ] as const)
      bridge.on(name, (payload) => heard.push([name, payload]));
    sockets[0]?.open();
    sockets[0]?.close();
    connectAgain();
    const events = [
      ['lock.changed', { state: 'locked' }],
      ['unresolved-writes.changed', ['w1']],
      ['accounts.changed', []],
      ['job.changed', { id: 'j2', account: 'a1' }],
      ['sync.changed', { account: 'a1', orders: 2 }],
    ] as const;
    sockets[1]?.open();
    for (const [event, payload] of events) sockets[1]?.say(event, payload);
    await settle();
    await settle();
    expect(heard).toEqual([
      ...events,
      ['job.changed', { id: 'j1', account: 'a1' }],
      ['sync.changed', { account: 'a2', orders: 1 }],
      ['sync.changed', { account: 'a2', orders: 1 }],
    ]);
  });
});

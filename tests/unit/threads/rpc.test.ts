import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchHandlers, proxyFetch } from '#electron/threads/fetch.ts';
import { rpc } from '#electron/threads/rpc.ts';

function pair() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  return [port1, port2] as const;
}

describe('talk between threads', () => {
  it('asks both ways, keeps answers apart, and tells without waiting', async () => {
    const [here, there] = pair();
    const told: number[] = [];
    const theirs = {
      double: async (n: number) => (await new Promise((r) => setTimeout(r, 20 - n)), n * 2),
      note: (n: number) => void told.push(n),
    };
    const mine = { greet: (name: string) => `hello ${name}` };
    const far = rpc<typeof mine>(there, theirs);
    const near = rpc<typeof theirs>(here, mine);
    near.notify('note', 7);
    expect(await Promise.all([near.ask('double', 1), near.ask('double', 15)])).toEqual([2, 30]);
    expect(await far.ask('greet', 'desk')).toBe('hello desk');
    expect(told).toEqual([7]);
  });

  it('rejects when a handler throws, when there is none, and when the other side has gone', async () => {
    const [here, there] = pair();
    const theirs = {
      fail: (): void => {
        throw new Error('a bug');
      },
      never: () => new Promise<void>(() => undefined),
    };
    rpc(there, theirs);
    const near = rpc<typeof theirs & { toString(x: null): string }>(here, {});
    await expect(near.ask('fail', undefined as never)).rejects.toThrow('a bug');
    await expect(near.ask('toString', null)).rejects.toThrow('no handler');
    const waiting = near.ask('never', undefined as never);
    there.close();
    await expect(waiting).rejects.toThrow('closed');
    await expect(near.ask('fail', undefined as never)).rejects.toThrow('closed');
  });
});

describe('fetch through another thread', () => {
  const through = (answer: (request: Request) => Promise<Response>) => {
    const handlers = fetchHandlers((input, init) => answer(new Request(input, init)));
    return proxyFetch({
      fetch: (request) => handlers.fetch(structuredClone(request)),
      abortFetch: handlers.abortFetch,
    });
  };

  it('carries method, headers, body and answer', async () => {
    const fetch = through(async (request) => {
      const body = `${request.method} ${request.headers.get('x-one')} ${await request.text()}`;
      return new Response(body, { status: 201, headers: { 'x-two': '二'.length.toString() } });
    });
    const answer = await fetch('http://store.invalid/x', {
      method: 'POST',
      headers: { 'x-one': '1' },
      body: '注文',
    });
    expect([answer.status, answer.headers.get('x-two'), await answer.text()]).toEqual([
      201,
      '1',
      'POST 1 注文',
    ]);
  });

  it('carries answers without a body, network faults and aborts', async () => {
    const empty = await through(async () => new Response(null, { status: 204 }))('http://store.invalid/x');
    expect(empty.status).toBe(204);
    const down = through(async () => {
      throw new TypeError('no route');
    });
    await expect(down('http://store.invalid/x')).rejects.toThrow(new TypeError('no route'));
    const slow = through(() => new Promise(() => undefined));
    const asked = slow('http://store.invalid/x', { signal: AbortSignal.timeout(10) });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    const coded = through(async () => {
      throw Object.assign(new TypeError('refused'), { code: 'ERR_OF_ITS_OWN' });
    });
    await expect(coded('http://store.invalid/x')).rejects.toMatchObject({ code: 'ERR_OF_ITS_OWN' });
  });

  it('aborts the request over there too, one by one or all of them', async () => {
    const aborted: string[] = [];
    const handlers = fetchHandlers(
      (input, init) =>
        new Promise((_, reject) => {
          const request = new Request(input, init);
          request.signal.addEventListener('abort', () => {
            aborted.push(new URL(request.url).pathname);
            reject(new TypeError('aborted'));
          });
        }),
    );
    const fetch = proxyFetch(handlers);
    const abort = new AbortController();
    const asked = [
      fetch('http://store.invalid/a', { signal: abort.signal }),
      fetch('http://store.invalid/b'),
      fetch('http://store.invalid/c'),
    ];
    const settled = Promise.allSettled(asked);
    await Promise.resolve();
    abort.abort();
    await expect(asked[0]).rejects.toMatchObject({ name: 'AbortError' });
    expect(aborted).toEqual(['/a']);
    handlers.end();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(aborted).toEqual(['/a', '/b', '/c']);
  });
});

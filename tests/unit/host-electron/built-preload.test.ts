import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { callChannel, callNames, eventChannel, eventNames, type DeskBridge } from '#shared/ipc/contract.ts';
import { built } from '#tests/support/electron-double/built.ts';
import { loadPreload } from '#tests/support/electron-double/preload.ts';

const answer = { ok: true, value: null };
const load = () => {
  const loaded = loadPreload(built('preload/preload.cjs'), answer);
  return { loaded, desk: loaded.exposed.get('desk') as DeskBridge };
};

describe('the built preload', () => {
  it('is one small file that asks for electron alone', () => {
    const text = readFileSync(built('preload/preload.cjs'), 'utf8');
    expect([...text.matchAll(/require\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name)).toEqual([
      'electron',
    ]);
    expect(text).not.toMatch(/^\s*import\s/m);
    expect(text.length).toBeLessThan(8_000);
  });

  it('gives the page `desk` with `call` and `on`, and nothing else', () => {
    const { loaded, desk } = load();
    expect([...loaded.exposed.keys()]).toEqual(['desk']);
    expect(Object.keys(desk).sort()).toEqual(['call', 'on']);
    expect(loaded.channels).toEqual([eventChannel]);
  });

  it('begins without what the window kept of earlier pages, and anywhere', () => {
    expect(load().loaded.kept.size).toBe(0);
    expect(loadPreload(built('preload/preload.cjs'), answer, 'null').exposed.has('desk')).toBe(true);
  });

  it('passes on every call of the contract, and its answer', async () => {
    const { loaded, desk } = load();
    for (const name of callNames) expect(await desk.call(name, { a: 1 } as never)).toEqual(answer);
    expect(loaded.invoked).toEqual(callNames.map((name) => [callChannel, name, { a: 1 }]));
  });

  it.each(['desk.no-such', 'constructor', '__proto__', 'toString', '', null, 7])(
    'lets no other name through: %s',
    async (name) => {
      const { loaded, desk } = load();
      await desk.call(name as never, { secret: true } as never);
      expect(loaded.invoked).toEqual([[callChannel, null, null]]);
    },
  );

  it.each(['no.such', 'constructor', '__proto__', eventChannel])('listens to no other event: %s', (name) => {
    const { desk } = load();
    expect(() => desk.on(name as never, () => undefined)).toThrow('no such event');
  });

  it('hands a listener the payload alone, of its event alone', () => {
    const { loaded, desk } = load();
    for (const name of eventNames) {
      const listener = vi.fn();
      desk.on(name, listener);
      loaded.deliver(eventChannel, name, { of: name });
      expect(listener.mock.calls).toEqual([[{ of: name }]]);
    }
  });

  it('stops when it is asked to, and only for who asked', () => {
    const { loaded, desk } = load();
    const [stays, goes] = [vi.fn(), vi.fn()];
    desk.on('job.changed', stays);
    const stop = desk.on('job.changed', goes);
    expect(stop()).toBeUndefined();
    stop();
    loaded.deliver(eventChannel, 'job.changed', 1);
    expect([stays.mock.calls.length, goes.mock.calls.length]).toEqual([1, 0]);
  });

  it('keeps two listenings of one function apart', () => {
    const { loaded, desk } = load();
    const listener = vi.fn();
    const stop = desk.on('job.changed', listener);
    desk.on('job.changed', listener);
    stop();
    loaded.deliver(eventChannel, 'job.changed', 1);
    expect(listener).toHaveBeenCalledOnce();
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import { reactive } from 'vue';
import { callDesk } from '#renderer/desk.ts';

afterEach(() => vi.unstubAllGlobals());

it('hands the desk plain values, which every host can carry, whatever the page holds', async () => {
  const given: unknown[] = [];
  // Like Electron's bridge, which clones by structure and can't clone a proxy.
  vi.stubGlobal('window', {
    desk: { call: async (_: string, input: unknown) => given.push(structuredClone(input)) },
  });
  const filter = reactive({ text: '用紙', people: ['髙橋 和夫'] });
  await callDesk('orders.search', { accounts: [], filter });
  expect(given).toEqual([{ accounts: [], filter: { text: '用紙', people: ['髙橋 和夫'] } }]);
});

import { describe, expect, it } from 'vitest';
import { inChromium, inElectron } from '#tests/support/electron-double/over-chromium/channel.ts';
import { decode, encode } from '#tests/support/electron-double/over-chromium/worlds.ts';

describe('the double of Electron over Chromium', () => {
  it('carries what cloning keeps and JSON does not', () => {
    const value = {
      missing: undefined,
      list: [1, undefined, Number.NaN, -Infinity],
      text: '購買',
      none: null,
    };
    expect(decode(JSON.parse(JSON.stringify(encode(value))))).toStrictEqual(value);
  });

  it.each([[new Map()], [new Date(0)], [1n], [new Uint8Array(1)]])(
    'says so when it can’t carry something: %s',
    (value) => expect(() => encode({ value })).toThrow('carries no'),
  );

  it('translates addresses there and back, and nobody else’s', () => {
    const origin = { scheme: 'kobai', port: 4711 };
    for (const url of ['kobai://desk/', 'kobai://desk/assets/a.js?b#c', 'kobai://other/'])
      expect(inElectron(origin, inChromium(origin, url))).toBe(url);
    for (const url of ['https://example.com/', 'http://desk.localhost:4712/', 'data:,a', 'about:blank'])
      expect([inChromium(origin, url), inElectron(origin, url)]).toEqual([url, url]);
  });
});

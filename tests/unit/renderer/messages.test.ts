import { readdir, readFile } from 'node:fs/promises';
import { createI18n } from 'vue-i18n';
import { describe, expect, it, vi } from 'vitest';
import { nextSteps } from '#shared/model/next-steps.ts';
import { en, ja } from '#renderer/i18n/messages.ts';
import { readSources } from '../../../scripts/source-files.ts';

function flatten(messages: object, before = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[before + key, value]] : [...flatten(value as object, `${before}${key}.`)],
    ),
  );
}

const japanese = flatten(ja);
const english = flatten(en);
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

/** Every key that is written out in a source, and what stands before the first hole of one that is put together. */
function keysIn(text: string): readonly { readonly key: string; readonly isWhole: boolean }[] {
  return [...text.matchAll(/\bt\(\s*(['"`])([\w.-]+?)(?:\1|\.\$\{)|\bkeypath="([\w.-]+)"/g)].map(
    ([found, , named, keypath]) => ({ key: named ?? keypath ?? '', isWhole: !found.endsWith('${') }),
  );
}
const inMessages = (key: string): unknown =>
  key.split('.').reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], ja);

describe('messages', () => {
  it('has every key that a page names', async () => {
    const sources = await readSources(['renderer']);
    const keys = sources.flatMap(({ path, text }) => keysIn(text).map((each) => ({ ...each, path })));
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter(({ isWhole }) => !isWhole).length).toBeGreaterThan(100);
    const unknown = keys.filter(
      ({ key, isWhole }) => typeof inMessages(key) !== (isWhole ? 'string' : 'object'),
    );
    expect(unknown.map(({ path, key }) => `${path} ${key}`)).toEqual([]);
  });

  it('has every title and button that the documentation names in both languages', async () => {
    const own = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]/v.source;
    const named = new RegExp(`((?:\\w|${own})*${own}) \\(([A-Z][a-z][^\\);]*)`, 'gv');
    const folder = new URL('../../../docs/', import.meta.url);
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.md'));
    const pairs = await Promise.all(
      pages.map(async (name) => [...(await readFile(new URL(name, folder), 'utf8')).matchAll(named)]),
    );
    // What stands in brackets behind a title says more of it.
    const short = (text = ''): string => text.replace(/ ?\(.*\)$/, '');
    const known = new Set([...japanese].map(([key, text]) => `${short(text)} (${short(english.get(key))}`));
    const found = pairs.flat().map(([pair]) => pair.replace(/\s+/g, ' '));
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter((pair) => !known.has(pair))).toEqual([]);
  });

  it('has the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...japanese.keys()].sort());
  });

  it('fills the same holes in both languages', () => {
    const different = [...japanese].filter(
      ([key, text]) => holes(text).join() !== holes(english.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('has words for every next step of a refusal', () => {
    expect(Object.keys(ja.common.next).sort()).toEqual([...nextSteps].sort());
  });

  it.each(['ja', 'en'] as const)('can be read by the compiler, every one of them, in %s', (locale) => {
    const complaints = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { t } = createI18n({ legacy: false, locale, messages: { ja, en } }).global;
    const messages = locale === 'ja' ? japanese : english;
    expect(messages.size).toBeGreaterThan(100);
    for (const [key, text] of messages) {
      const filled = t(key as never, Object.fromEntries(holes(text).map((name) => [name, '7'])));
      expect(filled.trim(), key).not.toBe('');
      expect(filled, key).not.toMatch(/[{}]/);
    }
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockRestore();
  });
});

import { createI18n } from 'vue-i18n';
import { describe, expect, it, vi } from 'vitest';
import { nextSteps } from '#shared/model/refusal.ts';
import { en, ja } from '#renderer/i18n/messages.ts';

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

describe('messages', () => {
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

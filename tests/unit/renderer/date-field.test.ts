import { afterEach, expect, it, vi } from 'vitest';
import { i18n } from '#renderer/i18n/index.ts';
import KDateField from '#renderer/ui/KDateField.vue';
import { renderedHtml } from '#tests/support/rendered.ts';
import { readSources } from '../../../scripts/source-files.ts';

afterEach(() => {
  i18n.global.locale.value = 'ja';
  vi.unstubAllGlobals();
});

it.each([
  ['ja', '年/月/日'],
  ['en', 'yyyy/mm/dd'],
] as const)('a date is typed and shown in one order of its parts (%s)', async (locale, form) => {
  i18n.global.locale.value = locale;
  const html = await renderedHtml(KDateField, { label: 'x', modelValue: '2026-03-04' });
  const inputs = html.match(/<input[^>]*>/g)!.filter((input) => !input.includes('aria-hidden="true"'));
  expect(inputs).toHaveLength(1);
  expect(inputs[0]).toContain('value="2026/03/04"');
  expect(inputs[0]).toContain(`placeholder="${form}"`);
  expect(inputs[0]).not.toContain('type="date"');
});

it('no page shows a date input of the browser, which writes dates in a language of its own', async () => {
  const sources = await readSources(['renderer'], /\.vue$/);
  const withInput = sources.filter(({ text }) => /type="(?:date|datetime-local|month|week|time)"/.test(text));
  expect(withInput.map(({ path }) => path)).toEqual(['renderer/ui/KDateField.vue']);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import SignInForm from '#renderer/features/sign-in/SignInForm.vue';
import { ja } from '#renderer/i18n/messages.ts';
import { description, suppliers } from '#tests/support/page-double/values.ts';
import { renderedHtml, wordsOf } from '#tests/support/rendered.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the sign-in page of a machine whose clock is wrong', () => {
  it.each([
    ['an hour behind', -60, 'この端末の時計は1 時間ほど遅れています'],
    ['a year ahead', 365 * 24 * 60, 'この端末の時計は365 日ほど進んでいます'],
    ['right', null, null],
  ])('says so beside the fields: %s', async (_, clockAhead, said) => {
    const props = { supplier: suppliers[0], description: { ...description, clockAhead } };
    const words = wordsOf(await renderedHtml(SignInForm, props));
    expect(words.includes(ja.signIn.clock.text)).toBe(said !== null);
    if (said) expect(words).toContain(said);
    expect(words).toContain(ja.signIn.submit);
  });
});

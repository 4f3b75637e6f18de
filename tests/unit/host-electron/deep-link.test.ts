import { describe, expect, it } from 'vitest';
import { deepLinkAmong, readDeepLink } from '#electron/host/electron/deep-link.ts';

describe('a deep link', () => {
  it.each(['kobai-desk://sign-in?token=abc', 'kobai-desk:sign-in', 'KOBAI-DESK://a'])(
    'is read as data: %s',
    (link) => {
      const read = readDeepLink(link);
      expect(read).toMatchObject({ ok: true });
      expect(read.ok && read.value.protocol).toBe('kobai-desk:');
    },
  );

  it.each([
    'https://example.com/kobai-desk:',
    'kobai-desk',
    'kobai-deskx://a',
    'kobai://desk/',
    '--kobai-desk://a',
    ' kobai-desk://a',
    'kobai-desk://a b',
    'kobai-desk://a\nb',
    'kobai-desk://a\0',
    'kobai-desk://見積',
    'kobai-desk://user:password@a',
    'kobai-desk://a:80/',
    `kobai-desk://${'a'.repeat(2048)}`,
    '',
    null,
    undefined,
    7,
    { toString: () => 'kobai-desk://a' },
  ])('is refused when it is %o', (link) => {
    expect(readDeepLink(link)).toMatchObject({ ok: false, error: { code: 'link.refused' } });
  });

  it('is found among the arguments of a start, if there is one', () => {
    expect(deepLinkAmong(['/bin/desk', '--allow-file-access', 'kobai-desk://a'])).toBe('kobai-desk://a');
    expect(deepLinkAmong(['/bin/desk', 'https://example.com/'])).toBeNull();
    expect(deepLinkAmong([])).toBeNull();
  });
});

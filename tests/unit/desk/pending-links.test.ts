import { describe, expect, it, vi } from 'vitest';
import { refusalOfLink } from '#electron/desk/recovery/link-steps.ts';
import { createPendingLinks } from '#electron/desk/recovery/pending-links.ts';
import { refusal } from '#shared/model/refusal.ts';

describe('links that the system hands over', () => {
  it('wait for a page, which is told and takes each once', () => {
    const send = vi.fn();
    const links = createPendingLinks(send);
    expect(links.take()).toBeNull();
    links.arrive('kobai-desk://open/one/two-step/abc');
    expect(send).toHaveBeenCalledOnce();
    expect(links.take()).toBe('kobai-desk://open/one/two-step/abc');
    expect(links.take()).toBeNull();
  });

  it('are the latest only', () => {
    const links = createPendingLinks(() => undefined);
    links.arrive('kobai-desk:first');
    links.arrive('kobai-desk:second');
    expect(links.take()).toBe('kobai-desk:second');
  });

  it.each([
    'https://example.com/',
    'kobai-desk',
    'kobai-desk:',
    ' kobai-desk:a',
    'kobai-desk:a b',
    'kobai-desk:a\nb',
    `kobai-desk:${'a'.repeat(4096)}`,
    '',
  ])('are passed over when they are none: %o', (link) => {
    const send = vi.fn();
    const links = createPendingLinks(send);
    links.arrive('kobai-desk:good');
    links.arrive(link);
    expect(send).toHaveBeenCalledOnce();
    expect(links.take()).toBe('kobai-desk:good');
  });

  it('may have 4,096 characters', () => {
    const links = createPendingLinks(() => undefined);
    const longest = `kobai-desk:${'a'.repeat(4096 - 'kobai-desk:'.length)}`;
    links.arrive(longest);
    expect(links.take()).toBe(longest);
  });
});

describe('a link that is over', () => {
  it.each([
    ['two-step', 'restart-sign-in'],
    ['verify-email', 'register'],
    ['reset-password', 'reset-password'],
    ['confirm-email-change', 'change-email'],
  ] as const)('of %s offers the step that it belongs to: %s', (purpose, step) => {
    for (const code of ['link.expired', 'link.lapsed', 'link.used'] as const) {
      const params = code === 'link.expired' ? { duration: { minutes: 60 } } : {};
      expect(refusalOfLink(refusal(code, { params }), purpose).next).toEqual([step]);
    }
    expect(refusalOfLink(refusal('link.invalid'), purpose).next).toEqual(['paste-link', step]);
  });
});

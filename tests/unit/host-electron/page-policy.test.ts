import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, pageHeaders } from '#electron/host/page-policy.ts';

describe('the page policy', () => {
  it('allows what is named and nothing else', () => {
    expect(contentSecurityPolicy({ connectSrc: "'none'" })).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
  });

  it('differs between the hosts in where a page may connect, and in nothing else', () => {
    const electron = contentSecurityPolicy({ connectSrc: "'none'" });
    const browser = contentSecurityPolicy({ connectSrc: "'self'" });
    expect(browser).toBe(electron.replace("connect-src 'none'", "connect-src 'self'"));
    expect(browser).not.toMatch(/unsafe|\*|https?:/);
  });

  it('comes with the headers that keep a page by itself', () => {
    expect(pageHeaders({ connectSrc: "'none'" })).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, pageHeaders, pagePolicies } from '#electron/host/page-policy.ts';

describe('the page policy', () => {
  it('allows what is named and nothing else', () => {
    expect(contentSecurityPolicy(pagePolicies.electron)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; " +
        'sandbox allow-scripts allow-same-origin allow-forms',
    );
  });

  it('differs between the hosts in where a page may connect and what its scripts may open, and in nothing else', () => {
    const electron = contentSecurityPolicy(pagePolicies.electron);
    const browser = contentSecurityPolicy(pagePolicies.browser);
    expect(browser).toBe(
      electron.replace("connect-src 'none'", "connect-src 'self'").replace(/; sandbox .*$/, ''),
    );
    expect(browser).not.toMatch(/unsafe|\*|https?:/);
  });

  it('comes with the headers that keep a page by itself', () => {
    expect(pageHeaders(pagePolicies.electron)).toEqual({
      'content-security-policy': contentSecurityPolicy(pagePolicies.electron),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy':
        'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), ' +
        'display-capture=(), publickey-credentials-get=(), publickey-credentials-create=(), ' +
        'identity-credentials-get=(), payment=(), picture-in-picture=(), window-management=(), ' +
        'local-fonts=(), idle-detection=()',
    });
  });
});

/** What differs between the hosts in what a page may load; both send the policy as a header. */
export interface PagePolicyOptions {
  /** Where a page may connect to. Electron's page has its calls through the preload and so connects nowhere. */
  readonly connectSrc: "'none'" | "'self'";
}

/**
 * The Content-Security-Policy of the desk's pages. Nothing is allowed but what is named here:
 * no inline script or style, no `eval`, no frame, no form that leaves the page.
 */
export function contentSecurityPolicy({ connectSrc }: PagePolicyOptions): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': connectSrc,
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** Every security header of a page response, by its lower-case name. */
export function pageHeaders(options: PagePolicyOptions): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(options),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
  };
}

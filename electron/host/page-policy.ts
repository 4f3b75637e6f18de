/** What differs between the hosts in what a page may load; both send the policy as a header. */
export interface PagePolicyOptions {
  /** Where a page may connect to. Electron's page has its calls through the preload and so connects nowhere. */
  readonly connectSrc: "'none'" | "'self'";
  /** What a script of the page may do beside the page itself; null leaves it to the browser. */
  readonly sandbox: string | null;
}

/** Each host's own. */
export const pagePolicies = {
  // No script opens a box, a print dialog, a window or a download: the desk prints, saves and asks by itself. Frames that a
  // script makes are bound by it, too.
  electron: { connectSrc: "'none'", sandbox: 'allow-scripts allow-same-origin allow-forms' },
  // Its page prints and downloads by itself.
  browser: { connectSrc: "'self'", sandbox: null },
} as const satisfies Record<string, PagePolicyOptions>;

/**
 * The Content-Security-Policy of the desk's pages. Nothing is allowed but what is named here:
 * no inline script or style, no `eval`, no frame, no form that leaves the page.
 */
export function contentSecurityPolicy({ connectSrc, sandbox }: PagePolicyOptions): string {
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
    ...(sandbox === null ? {} : { sandbox }),
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** What no page of the desk uses: devices, the screen, and dialogs of the system for keys, payments and accounts. */
const noPermissions = [
  ...['camera', 'geolocation', 'microphone', 'usb', 'serial', 'hid', 'bluetooth', 'midi', 'display-capture'],
  ...['publickey-credentials-get', 'publickey-credentials-create', 'identity-credentials-get', 'payment'],
  ...['picture-in-picture', 'window-management', 'local-fonts', 'idle-detection'],
];

/** Every security header of a page response, by its lower-case name. */
export function pageHeaders(options: PagePolicyOptions): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(options),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': noPermissions.map((name) => `${name}=()`).join(', '),
  };
}

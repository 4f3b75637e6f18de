/** What an installed program does not start with, by what it would undo. */
interface UnsafeStart {
  readonly reason: string;
  /** Switches of the command line, of Chromium and Electron, without `--`. */
  readonly switches: readonly string[];
  /** Variables of the environment that Chromium, Electron or Node read. */
  readonly variables: readonly string[];
}

/**
 * Every switch and variable that goes round what IT manages, or opens the page or what it sends to others. Left out is what
 * a fuse of the runtime takes away (`packaging/fuses.ts`: `NODE_OPTIONS`, `NODE_EXTRA_CA_CERTS`, `ELECTRON_RUN_AS_NODE`,
 * `--inspect`), what a managed proxy wins over (`HTTPS_PROXY` and its like), and what Electron gives itself
 * (`allow-file-access-from-files`; no page of the desk is a file), and what has run before any file of the desk is read
 * (`zygote-cmd-prefix`).
 */
export const unsafeStarts: readonly UnsafeStart[] = [
  {
    reason: 'another proxy than the one of the policy or the system',
    switches: ['proxy-server', 'proxy-pac-url', 'proxy-auto-detect', 'proxy-bypass-list', 'no-proxy-server'],
    variables: [],
  },
  {
    reason: 'the tickets of a signed-in person of Windows go to other servers',
    switches: [
      ...['auth-server-whitelist', 'auth-server-allowlist'],
      ...['auth-negotiate-delegate-whitelist', 'auth-negotiate-delegate-allowlist'],
    ],
    variables: [],
  },
  {
    reason: 'names of hosts lead elsewhere',
    switches: ['host-rules', 'host-resolver-rules'],
    variables: [],
  },
  {
    reason: 'certificates are not verified, or old versions of TLS are taken',
    switches: [
      ...['ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'allow-insecure-localhost'],
      ...['ssl-version-min', 'ssl-version-max'],
    ],
    variables: ['NODE_TLS_REJECT_UNAUTHORIZED'],
  },
  {
    reason: 'what is sent, its keys or what pages say is written to a file that others can read',
    switches: [
      ...['ssl-key-log-file', 'log-net-log', 'enable-logging', 'log-file', 'vmodule'],
      ...['trace-startup', 'trace-startup-file', 'trace-to-console', 'enable-tracing'],
    ],
    variables: ['SSLKEYLOGFILE', 'ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'CHROME_LOG_FILE'],
  },
  {
    reason: 'other programs read and lead the page',
    switches: [
      ...[
        'remote-debugging-port',
        'remote-debugging-pipe',
        'remote-debugging-address',
        'remote-allow-origins',
      ],
      ...['inspect', 'inspect-brk', 'inspect-port', 'load-extension', 'disable-extensions-except'],
    ],
    variables: [],
  },
  {
    reason: 'pages may do what the desk takes away from them',
    switches: [
      ...['disable-web-security', 'disable-site-isolation-trials', 'allow-running-insecure-content'],
      ...['unsafely-treat-insecure-origin-as-secure', 'enable-experimental-web-platform-features'],
      ...['enable-blink-features', 'blink-settings', 'use-fake-ui-for-media-stream', 'single-process'],
    ],
    variables: [],
  },
  {
    reason: 'another program or another code runs in a process of the desk',
    switches: [
      ...['js-flags', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'browser-subprocess-path'],
      ...['register-pepper-plugins', 'ppapi-plugin-launcher'],
    ],
    variables: [],
  },
  {
    reason: 'Chromium has another folder than the one of the policy',
    switches: ['user-data-dir'],
    variables: [],
  },
];

/** Variables that weaken nothing but at one value; every other weakens at any that is not empty. */
const unsafeAt: Readonly<Record<string, string>> = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };

/** Whether a variable, as it is set, would undo something. */
const isUnsafe = (name: string, value = ''): boolean =>
  name in unsafeAt ? value === unsafeAt[name] : value !== '';

/** What of it this program was started with: switches with their `--`, variables as `NAME=`. */
export function unsafeIn(
  hasSwitch: (name: string) => boolean,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return unsafeStarts.flatMap(({ switches, variables }) => [
    ...switches.filter(hasSwitch).map((name) => `--${name}`),
    ...variables.filter((name) => isUnsafe(name, env[name])).map((name) => `${name}=`),
  ]);
}

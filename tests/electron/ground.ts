/** The machine on which the runtime would be driven. */
export interface Ground {
  readonly runtime: string | null;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the tests run as root; Chromium's sandbox does not start for root. */
  readonly root: boolean;
}

/**
 * Why the real runtime can't be driven here; null where it can. Its sandbox is never taken away for that: what is
 * tested then would not be the program that people run.
 */
export function whyNotRun({ runtime, platform, env, root }: Ground): string | null {
  if (runtime === null) return 'no Electron runtime';
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'no display for Electron (on Linux: xvfb-run)';
  return root ? 'Electron does not start as root with its sandbox, and is not started without it' : null;
}

import { app } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { readDeepLink } from './deep-link.ts';

export interface SecondInstanceOptions {
  /** Brings the desk to the front. */
  readonly show: () => void;
  /** Takes a link that was handed over. It may come before the desk is up. */
  readonly arrive: (link: string) => void;
  readonly log: Log;
}

/**
 * What asks a running desk to show itself: a second start (everywhere), and a deep link on macOS, where the
 * system hands it over without a second start. Must be called before `ready`, else macOS's first link is lost.
 */
export function listenForSecondInstance({ show, arrive, log }: SecondInstanceOptions): void {
  const handleLink = (given: unknown): boolean => {
    const link = readDeepLink(given);
    // As it was given: a parsed address may be written differently, and a secret in it must stay as it is.
    if (link.ok) arrive(given as string);
    return link.ok;
  };
  app.on('second-instance', (_event, _args, _folder, data) => {
    const link = handleLink((data as { readonly deepLink?: unknown } | null)?.deepLink);
    log.info('second start', { link });
    show();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const accepted = handleLink(url);
    log.info('link handed over', { accepted });
    if (accepted) show();
  });
}

import { app } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { readDeepLink } from './deep-link.ts';

/**
 * What asks a running desk to show itself: a second start (everywhere), and a deep link on macOS, where the
 * system hands it over without a second start. Must be called before `ready`, else macOS's first link is lost.
 */
export function listenForStarts(show: () => void, log: Log): void {
  app.on('second-instance', (_event, _args, _folder, data) => {
    const link = readDeepLink((data as { readonly deepLink?: unknown } | null)?.deepLink);
    log.info('second start', { link: link.ok });
    show();
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const link = readDeepLink(url);
    log.info('link handed over', { accepted: link.ok });
    if (link.ok) show();
  });
}

import { app, type WebContents } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { crashPageUrl, pageUrl } from './page-address.ts';

/**
 * Keeps every page where it is: no navigation, no redirect, no webview, no second window, no peer connection. Only the
 * page that says that the desk's page has crashed may lead back to it.
 */
export function guardContents(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault(): void; readonly url?: string }) => {
    const leadsBack = event.url === pageUrl && contents.mainFrame.url === crashPageUrl;
    if (leadsBack && what.endsWith('navigate')) return;
    event.preventDefault();
    log.warn('navigation refused', { what });
  };
  contents.on('will-navigate', refuse('will-navigate'));
  contents.on('will-frame-navigate', refuse('will-frame-navigate'));
  contents.on('will-redirect', refuse('will-redirect'));
  contents.on('will-attach-webview', refuse('will-attach-webview'));
  contents.setWindowOpenHandler(() => {
    log.warn('navigation refused', { what: 'window-open' });
    return { action: 'deny' };
  });
  // A policy of the page does not speak of peer connections: this leaves them without a way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Guards every web contents that is made from now on. */
export function guardAllContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

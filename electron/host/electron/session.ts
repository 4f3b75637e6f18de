import { session, type Session } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { isDeskPage } from './page-address.ts';

/** What a page of the desk may do beyond showing itself: copy text that a person chose to copy. */
const grantedPermissions: readonly string[] = ['clipboard-sanitized-write'];

/**
 * The session of the desk's pages. It lives in memory only (its name lacks `persist:`): no page leaves
 * a cookie, a storage or a cached answer on this machine.
 */
export function pageSession(): Session {
  return session.fromPartition('desk', { cache: false });
}

/** Refuses everything a session can grant, but what is listed. */
export function hardenSession(target: Session, log: Log): void {
  const granted = (permission: string, url: string | undefined, isMainFrame: boolean) =>
    grantedPermissions.includes(permission) && isMainFrame && url !== undefined && isDeskPage(url);

  target.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const answer = granted(permission, details.requestingUrl, details.isMainFrame);
    if (!answer) log.warn('permission refused', { permission });
    callback(answer);
  });
  target.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    granted(permission, details.requestingUrl, details.isMainFrame),
  );
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  target.setSpellCheckerEnabled(false);
  // The desk writes its files itself; a download that a page starts is not one of them.
  target.on('will-download', (event) => {
    event.preventDefault();
    log.warn('download refused');
  });
}

/**
 * Takes the network from a session: only the desk's own scheme, and what is in the page already
 * (`data:`, `blob:`), gets through. Developer tools load their own pages, so they need theirs.
 */
export function blockNetwork(target: Session, { development }: { readonly development: boolean }): void {
  const schemes = ['data:', 'blob:', ...(development ? ['devtools:'] : [])];
  target.webRequest.onBeforeRequest(({ url }, callback) => {
    const allowed = isDeskPage(url) || (URL.canParse(url) && schemes.includes(new URL(url).protocol));
    callback({ cancel: !allowed });
  });
}

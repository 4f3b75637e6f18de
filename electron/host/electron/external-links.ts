import { shell } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { externalUrl } from '../external-url.ts';

/**
 * Opens an address outside the desk: `https:` without a user name in it, or `mailto:`. Anything else is
 * refused with `link.refused`, and so is an address that the system could not open. This is the only
 * place that hands an address to the system.
 */
export async function openExternalLink(address: string, log: Log): Promise<Result<null>> {
  const link = externalUrl(address);
  if (link === null) {
    log.warn('link refused', { scheme: URL.parse(address)?.protocol ?? 'none' });
    return refuse('link.refused');
  }
  try {
    await shell.openExternal(link.href);
  } catch {
    log.warn('link not opened', { scheme: link.protocol });
    return refuse('link.refused');
  }
  log.info('link opened', { scheme: link.protocol, host: link.hostname });
  return ok(null);
}

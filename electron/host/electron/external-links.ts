import { shell } from 'electron';
import type { Log } from '#electron/desk/ports/log.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/**
 * Opens an address outside the desk: `https:` without a user name in it, or `mailto:`. Anything else is
 * refused with `link.refused`, and so is an address that the system could not open. This is the only
 * place that hands an address to the system.
 */
export async function openExternalLink(address: string, log: Log): Promise<Result<null>> {
  const link = URL.canParse(address) ? new URL(address) : null;
  if (link === null || !leavesTheDesk(link)) {
    log.warn('link refused', { scheme: link?.protocol ?? 'none' });
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

const leavesTheDesk = ({ protocol, username, password }: URL): boolean =>
  protocol === 'mailto:' || (protocol === 'https:' && username === '' && password === '');

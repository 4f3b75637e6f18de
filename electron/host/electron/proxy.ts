import type { ProxyConfig, Session } from 'electron';
import type { ProxySignIn } from '#electron/desk/ports/proxy.ts';
import type { Log } from '#electron/desk/ports/log.ts';
import { managedValue, type ManagedValues } from '#shared/model/managed-settings.ts';

/**
 * The proxy as a policy says, in Electron's terms. A mode whose address is missing goes by the system, because going
 * around a proxy that was wanted would be worse than not getting through.
 */
export function proxyConfig(values: ManagedValues): ProxyConfig {
  const { proxyPacUrl, proxyServer, proxyBypass = [] } = values;
  const mode = managedValue(values, 'proxyMode');
  if (mode === 'direct') return { mode: 'direct' };
  if (mode === 'pac' && proxyPacUrl !== undefined) return { mode: 'pac_script', pacScript: proxyPacUrl };
  if (mode === 'fixed' && proxyServer !== undefined)
    return { mode: 'fixed_servers', proxyRules: proxyServer, proxyBypassRules: proxyBypass.join(',') };
  return { mode: 'system' };
}

/** Sets the proxy for requests to suppliers. Connections that are open are closed, so that they don't go around it. */
export async function applyProxy(target: Session, values: ManagedValues, log: Log): Promise<void> {
  const config = proxyConfig(values);
  await target.setProxy(config);
  await target.closeAllConnections();
  log.info('proxy', { mode: config.mode ?? 'system' });
}

/** What Chromium has learnt of a password is gone with it, and connections that it opened. */
export async function forgetProxyPassword(target: Session, { state }: ProxySignIn): Promise<void> {
  if (state !== 'none' && state !== 'wrong') return;
  await target.clearAuthCache();
  await target.closeAllConnections();
}

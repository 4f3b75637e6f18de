import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from 'electron';
import { applyProxy, proxyConfig } from '#electron/host/electron/proxy.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import { SessionDouble } from '#tests/support/electron-double/session.ts';
import { recorded, resetWorld } from '#tests/support/electron-double/world.ts';
import { memoryLog } from './support.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));
beforeEach(resetWorld);

describe('the proxy of a policy', () => {
  it.each<[string, ManagedValues, object]>([
    ['nothing', {}, { mode: 'system' }],
    ['system', { proxyMode: 'system', proxyServer: 'proxy:8080' }, { mode: 'system' }],
    ['direct', { proxyMode: 'direct' }, { mode: 'direct' }],
    [
      'pac',
      { proxyMode: 'pac', proxyPacUrl: 'http://proxy/p.pac' },
      { mode: 'pac_script', pacScript: 'http://proxy/p.pac' },
    ],
    [
      'fixed',
      { proxyMode: 'fixed', proxyServer: 'proxy:8080', proxyBypass: ['*.a.jp', 'b.jp'] },
      { mode: 'fixed_servers', proxyRules: 'proxy:8080', proxyBypassRules: '*.a.jp,b.jp' },
    ],
    // Never around a proxy that was wanted.
    ['pac without an address', { proxyMode: 'pac' }, { mode: 'system' }],
    ['fixed without a server', { proxyMode: 'fixed' }, { mode: 'system' }],
  ])('%s', (_what, values, config) => {
    expect(proxyConfig(values)).toEqual(config);
  });

  it('is set before open connections are closed', async () => {
    const session = new SessionDouble('');
    await applyProxy(session as unknown as Session, { proxyMode: 'direct' }, memoryLog());
    expect(recorded.map(({ what, args }) => [what, args[0]])).toEqual([
      ['session.setProxy', { mode: 'direct' }],
      ['session.closeAllConnections', undefined],
    ]);
  });
});

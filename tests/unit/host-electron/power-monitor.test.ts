import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPowerMonitor } from '#electron/host/electron/power-monitor.ts';
import { powerMonitor } from '#tests/support/electron-double/electron.ts';
import { resetWorld, setReady } from '#tests/support/electron-double/world.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

beforeEach(() => {
  resetWorld();
  setReady(true);
});

describe('the machine', () => {
  it.each(['suspend', 'resume', 'lock-screen', 'unlock-screen'])('stirs the desk at %s', (event) => {
    const onPowerEvent = vi.fn();
    watchPowerMonitor(onPowerEvent);
    powerMonitor.emit(event);
    expect(onPowerEvent).toHaveBeenCalledOnce();
  });

  it('is listened to only once Electron is ready', () => {
    setReady(false);
    expect(() => watchPowerMonitor(() => undefined)).toThrow('before app is ready');
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForStirring } from '#electron/host/electron/stirring.ts';
import { powerMonitor } from '#tests/support/electron-double/electron.ts';
import { resetWorld, setReady } from '#tests/support/electron-double/world.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));

beforeEach(() => {
  resetWorld();
  setReady(true);
});

describe('the machine', () => {
  it.each(['suspend', 'resume', 'lock-screen', 'unlock-screen'])('stirs the desk at %s', (event) => {
    const stir = vi.fn();
    listenForStirring(stir);
    powerMonitor.emit(event);
    expect(stir).toHaveBeenCalledOnce();
  });

  it('is listened to only once Electron is ready', () => {
    setReady(false);
    expect(() => listenForStirring(() => undefined)).toThrow('before app is ready');
  });
});

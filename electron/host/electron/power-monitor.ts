import { powerMonitor } from 'electron';

/**
 * Calls back on events after which time may have jumped, or somebody left or returned: suspend and resume, screen lock
 * and unlock. Electron has no screen lock events on Linux; there the desk's own timer has to do. Call after `ready`.
 */
export function watchPowerMonitor(onPowerEvent: () => void): void {
  powerMonitor.on('suspend', onPowerEvent);
  powerMonitor.on('resume', onPowerEvent);
  powerMonitor.on('lock-screen', onPowerEvent);
  powerMonitor.on('unlock-screen', onPowerEvent);
}

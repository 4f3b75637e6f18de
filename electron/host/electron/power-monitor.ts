import { powerMonitor } from 'electron';

/**
 * Tells of the moments at which time may have made a jump, or somebody left or came back: the machine sleeps or
 * wakes, its screen is locked or unlocked. Linux knows no screen lock here; the desk's own clock does without.
 * Must be called after `ready`.
 */
export function watchPowerMonitor(onPowerEvent: () => void): void {
  powerMonitor.on('suspend', onPowerEvent);
  powerMonitor.on('resume', onPowerEvent);
  powerMonitor.on('lock-screen', onPowerEvent);
  powerMonitor.on('unlock-screen', onPowerEvent);
}

import { powerMonitor } from 'electron';

/**
 * Tells of the moments at which time may have made a jump, or somebody left or came back: the machine sleeps or
 * wakes, its screen is locked or unlocked. Linux knows no screen lock here; the desk's own clock does without.
 * Must be called after `ready`.
 */
export function listenForStirring(stir: () => void): void {
  powerMonitor.on('suspend', stir);
  powerMonitor.on('resume', stir);
  powerMonitor.on('lock-screen', stir);
  powerMonitor.on('unlock-screen', stir);
}

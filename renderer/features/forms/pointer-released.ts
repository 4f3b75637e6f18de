/**
 * Settles once no button of a pointer is pressed. Words that come up while somebody presses a button would move it
 * away from under the pointer, and the click would be lost.
 */
export function pointerReleased(): Promise<void> {
  return pressed ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve();
}

let pressed = false;
let waiting: (() => void)[] = [];

function release(): void {
  pressed = false;
  const settled = waiting;
  waiting = [];
  // After the click that follows the release.
  setTimeout(() => settled.forEach((settle) => settle()));
}

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pressed = true), true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  window.addEventListener('blur', release);
}

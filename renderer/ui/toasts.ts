import { reactive } from 'vue';
import type { IconName } from './icons.ts';
import { announce } from './announcer.ts';

export interface Toast {
  readonly id: number;
  /** When it was shown, in Unix time in milliseconds. */
  readonly at: number;
  readonly text: string;
  /** One thing to do about it, such as 元に戻す. */
  readonly action?: { readonly label: string; readonly run: () => void; readonly icon?: IconName };
}

/** How long a toast is shown: enough to read it and reach its button. Paused on hover and focus. */
export const toastDurationMs = 8000;

export const toasts = reactive<Toast[]>([]);
let lastId = 0;

/** A toast that is younger than this belongs to the way to the next page. Milliseconds. */
const onTheWayMs = 1500;

/** Shows a toast at the head of the page and announces it. One is shown at a time: the latest. */
export function toast(text: string, action?: Toast['action']): void {
  lastId += 1;
  const shown = { id: lastId, at: Date.now(), text };
  toasts.splice(0, toasts.length, action ? { ...shown, action } : shown);
  announce(text);
}

/** Removes a toast. */
export function dismissToast(id: number): void {
  const index = toasts.findIndex((one) => one.id === id);
  if (index >= 0) toasts.splice(index, 1);
}

/** Removes what was said on a page that has been left; what was said on the way here stays. */
export function dismissToastsOfPage(): void {
  const kept = toasts.filter(({ at }) => Date.now() - at < onTheWayMs);
  toasts.splice(0, toasts.length, ...kept);
}

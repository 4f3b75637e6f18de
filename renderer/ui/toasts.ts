import { reactive } from 'vue';
import type { IconName } from './icons.ts';
import { announce } from './announcer.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** One thing to do about it, such as 元に戻す. */
  readonly action?: { readonly label: string; readonly run: () => void; readonly icon?: IconName };
}

/** How long a toast is shown: enough to read it and reach its button. Paused on hover and focus. */
export const toastDurationMs = 8000;

export const toasts = reactive<Toast[]>([]);
let lastId = 0;

/** Shows a toast at the foot of the page and announces it. At most three are shown at once. */
export function toast(text: string, action?: Toast['action']): void {
  lastId += 1;
  toasts.push(action ? { id: lastId, text, action } : { id: lastId, text });
  if (toasts.length > 3) toasts.shift();
  announce(text);
}

/** Removes a toast. */
export function dismissToast(id: number): void {
  const index = toasts.findIndex((one) => one.id === id);
  if (index >= 0) toasts.splice(index, 1);
}

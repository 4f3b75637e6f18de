import { shallowReactive } from 'vue';

/** A question before something that can't be undone. */
export interface ConfirmOptions {
  readonly title: string;
  readonly text: string;
  /** What the button does, such as `削除する`. */
  readonly action: string;
  /** What the harmless button says; else `キャンセル`. */
  readonly cancel?: string;
  readonly danger?: boolean;
}

/** The question on screen now; `KConfirm` in the frame shows it. */
export const confirmDialog = shallowReactive<{
  options: ConfirmOptions | null;
  close: (yes: boolean) => void;
}>({
  options: null,
  close: () => {},
});

/** Asks, with the harmless button in focus. Answers false when the dialog is closed in any other way. */
export function confirm(options: ConfirmOptions): Promise<boolean> {
  confirmDialog.close(false);
  return new Promise((resolve) => {
    confirmDialog.close = (yes) => {
      confirmDialog.options = null;
      confirmDialog.close = () => {};
      resolve(yes);
    };
    confirmDialog.options = options;
  });
}

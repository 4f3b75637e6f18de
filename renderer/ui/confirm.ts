import { shallowReactive } from 'vue';

/** A question before something that can't be undone. */
export interface ConfirmOptions {
  readonly title: string;
  readonly text: string;
  /** What the button does, such as `削除する`. */
  readonly action: string;
  /** The label of the cancel button; by default `キャンセル`. */
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

/** Opens the dialog with cancel in focus. Resolves to false if it is closed in any other way. */
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

import { shallowReactive } from 'vue';

/** A question before something that can't be undone. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button does, such as `削除する`. */
  readonly action: string;
  /** What the harmless button says; else `キャンセル`. */
  readonly cancel?: string;
  readonly danger?: boolean;
}

/** The question on screen now; `KConfirm` in the frame shows it. */
export const asked = shallowReactive<{ question: Question | null; answer: (yes: boolean) => void }>({
  question: null,
  answer: () => {},
});

/** Asks, with the harmless button in focus. Answers false when the dialog is closed in any other way. */
export function confirm(question: Question): Promise<boolean> {
  asked.answer(false);
  return new Promise((resolve) => {
    asked.answer = (yes) => {
      asked.question = null;
      asked.answer = () => {};
      resolve(yes);
    };
    asked.question = question;
  });
}

/** Something to be done again and again, so that tests can have their own pace. */
export interface Timers {
  /** Runs `run` about every `milliseconds`, until the returned function is called. */
  every(milliseconds: number, run: () => void): () => void;
}

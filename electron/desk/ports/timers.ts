/** Repeating timers, as a port so that tests can control them. */
export interface Timers {
  /** Runs `run` about every `milliseconds`, until the returned function is called. */
  every(milliseconds: number, run: () => void): () => void;
}

/** One trial of a kind of fault. */
export interface Trial {
  /** From 0; seed, kind and number reproduce the same random draws. */
  readonly number: number;
  readonly draw: () => number;
  /** A folder of its own that does not exist yet; removed afterwards. */
  readonly folder: string;
  /** An idempotency key of its own. */
  readonly key: string;
}

/** Setup shared by the trials of one process. */
export interface TrialRunner {
  /** Rejects if an invariant is violated. */
  run(trial: Trial): Promise<void>;
  close(): Promise<void>;
}

export interface FaultEnvironment {
  /** A desk's folder `data` and its store's folder `store`, to be copied. Never changed. */
  readonly template: string;
  /** For files that are made once in this process. */
  readonly folder: string;
  /** Compiled libraries that see what a process does to files; null where there is no C compiler. */
  readonly shims: { readonly powerCut: string; readonly fullDisk: string } | null;
}

export interface FaultKind {
  readonly name: string;
  /** Its share of all trials. */
  readonly weight: number;
  /** How many trials run in one process at most. */
  readonly perProcess: number;
  /** Needs `FaultEnvironment.shims`. */
  readonly compiled?: 'powerCut' | 'fullDisk';
  open(environment: FaultEnvironment): Promise<TrialRunner>;
}

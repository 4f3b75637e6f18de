/** One trial of a kind of fault. */
export interface Trial {
  /** From 0 on; with the seed and the kind it gives the same draws again. */
  readonly number: number;
  readonly draw: () => number;
  /** A folder of its own that does not exist yet; removed afterwards. */
  readonly folder: string;
  /** An idempotency key of its own. */
  readonly key: string;
}

/** What the trials of one process share. */
export interface TrialRunner {
  /** Rejects where something that must hold did not hold. */
  run(trial: Trial): Promise<void>;
  close(): Promise<void>;
}

export interface FaultEnvironment {
  /** A desk's folder `data` and its store's folder `store`, to be copied: see world.ts. Never changed. */
  readonly template: string;
  /** For what is made once in this process. */
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
  /** Needs `Ground.shims`. */
  readonly compiled?: 'powerCut' | 'fullDisk';
  open(environment: FaultEnvironment): Promise<TrialRunner>;
}

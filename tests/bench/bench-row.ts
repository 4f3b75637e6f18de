/** A figure of the bench. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with, measured in the same run and in the same unit. */
  reference?: { name: string; value: number };
  /** `value` divided by the reference's. */
  ratio?: number;
}

/** A row, with its ratio where there is a reference. */
export function benchRow(
  name: string,
  value: number,
  unit: string,
  reference?: BenchRow['reference'],
): BenchRow {
  if (reference === undefined) return { name, value, unit };
  return { name, value, unit, reference, ratio: value / reference.value };
}

/** The `share` quantile of some figures, 0.5 for the median; 0 of none. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

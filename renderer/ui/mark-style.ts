import type { SupplierInfo } from '#shared/ipc/sign-in.ts';

/** The custom property by which `.supplier-mark` takes a supplier's own colour, in each palette where it has one. */
export function markStyle({ markColours }: Pick<SupplierInfo, 'markColours'>): Record<string, string> {
  if (!markColours) return {};
  const { light, dark } = markColours;
  return {
    '--brand': `light-dark(${light ?? 'var(--ink)'}, ${dark ?? 'var(--ink)'})`,
    '--on-brand': 'var(--paper-raised)',
  };
}

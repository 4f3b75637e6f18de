import { textAt, elementsAt, type XmlElement } from './xml-element.ts';
import { parseDecimal, zero, type Decimal } from './decimal.ts';

/** A rule that an invoice breaks. */
export interface Violation {
  /** The official id, or `desk-…` for what the official rules leave out. */
  readonly rule: string;
  /** Where, as a path below the invoice; empty for the whole. */
  readonly where: string;
  /** What stands there, or what was calculated. */
  readonly found: string;
}

/** Collects violations. */
export type Report = (rule: string, where: string, found?: string) => void;

/** The path of the n-th element of several. */
export const nth = (name: string, index: number): string => `${name}[${index + 1}]`;

/** The number at a path; null where there is none or it is no number. */
export const decimalAt = (element: XmlElement, path: string): Decimal | null => {
  const [found] = elementsAt(element, path);
  return found ? parseDecimal(found.text) : null;
};

/** The number at a path, nought where there is none. */
export const amountOrZero = (element: XmlElement, path: string): Decimal => decimalAt(element, path) ?? zero;

export const isCharge = (allowanceCharge: XmlElement): boolean =>
  textAt(allowanceCharge, 'cbc:ChargeIndicator') === 'true';

/** Categories of tax with the scheme VAT, which stands for 消費税. */
export const isVat = (category: XmlElement): boolean =>
  textAt(category, 'cac:TaxScheme/cbc:ID').toUpperCase() === 'VAT';

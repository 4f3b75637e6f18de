import type { FieldTools } from '#electron/domain/forms.ts';
import type { PostalArea } from '#shared/ipc/forms.ts';

/** Public reference data that is too large for the rules: area codes, postal codes, common passwords. */
export interface ReferenceData extends FieldTools {
  /**
   * The places that seven half-width digits stand for, in the order of the data; empty where none is known. The
   * town is empty where the code stands for a whole city.
   */
  lookUpPostalCode(postalCode: string): readonly PostalArea[];
  /** Whether it is one of the passwords that everybody would try first, whatever the letter case. */
  isCommonPassword(password: string): boolean;
}

import type { VisibleWhen } from '#shared/model/forms.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';

/** An option of a choice. */
export interface FieldOption {
  readonly value: string;
  readonly label: Bilingual;
}

/** The rule of a field. Each is normalised in its own way: a character can mean different things by field (C-4). */
export type FieldRule =
  /** Names and places: kept letter for letter. `full-width`: nothing half-width in it (QC-15). */
  | { readonly kind: 'text'; readonly maxLength: number; readonly width: 'any' | 'full-width' }
  /** QC-11 QC-12: full-width katakana. */
  | { readonly kind: 'katakana'; readonly maxLength: number }
  /** QC-13 wants hyphens; AM-8 takes it either way. */
  | { readonly kind: 'phone'; readonly hyphens: 'required' | 'optional' }
  /** QC-14: seven half-width digits; a hyphen is left out of what is sent. */
  | { readonly kind: 'postal-code' }
  | { readonly kind: 'email' }
  /** 法人番号: thirteen digits, of which the first checks the others (AS-88). */
  | { readonly kind: 'corporate-number' }
  /** Exactly so many half-width digits. */
  | { readonly kind: 'digits'; readonly digits: number }
  | {
      readonly kind: 'choice';
      readonly options: readonly FieldOption[];
      /** The refusal for anything that is none of them. */
      readonly otherwise: RefusalCode;
    }
  | { readonly kind: 'yes-no' };

/** A field of a form as data. */
export interface FieldDefinition {
  readonly name: string;
  readonly group: string;
  readonly label: Bilingual;
  readonly hint: Bilingual | null;
  /** Whether it is required while visible. */
  readonly required: boolean;
  /** Visible only while another field has one of these values; always visible without this. */
  readonly visibleWhen?: VisibleWhen;
  readonly rule: FieldRule;
  /** The token of the HTML `autocomplete` attribute, or `off`. */
  readonly autocomplete: string;
  /** Initial value, also used if the field is missing; empty for none. */
  readonly initial: string;
  /** Shown here, changed elsewhere (AM-22). */
  readonly readOnly: boolean;
  /** The menus that lead to the value, one after the other, as they are called where it is found. */
  readonly steps?: readonly string[];
  /** Domains of e-mail addresses to offer while one is typed (PM-5). */
  readonly mailDomains?: readonly string[];
}

/** Data of a library; without it no corrections are offered. */
export interface FieldTools {
  /**
   * A Japanese phone number, given as digits (or `+81…`), with the hyphens of its area code; null for what is no
   * number, or has no hyphens to be known.
   */
  readonly hyphenatedPhone: (digits: string) => string | null;
}

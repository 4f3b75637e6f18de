import { correctionTexts, passwordAdviceTexts, passwordConditionTexts } from '../messages/form-texts.ts';
import type { Bilingual } from './identifiers.ts';

export type CorrectionKind = keyof typeof correctionTexts;
export type PasswordConditionCode = keyof typeof passwordConditionTexts;

const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
const filled = ({ ja, en }: Bilingual, params: Readonly<Record<string, string | number>>): Bilingual => ({
  ja: fill(ja, params),
  en: fill(en, params),
});

/** What the button reads that puts `value` into the field. */
export const correctionLabel = (kind: CorrectionKind, value: string): Bilingual =>
  filled(correctionTexts[kind], { value });

/** What is to be met, such as “At least 8 characters”. */
export const passwordConditionText = (
  code: PasswordConditionCode,
  params: Readonly<Record<string, number>> = {},
): Bilingual => filled(passwordConditionTexts[code], params);

/** Whether a supplier's code for what a password breaks is one that there is a sentence for. */
export const isPasswordConditionCode = (code: string | undefined): code is PasswordConditionCode =>
  code !== undefined && Object.hasOwn(passwordConditionTexts, code);

export const passwordAdviceText = (about: keyof typeof passwordAdviceTexts): Bilingual =>
  passwordAdviceTexts[about];

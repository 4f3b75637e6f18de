import { MAX_QUANTITY } from '#shared/model/product.ts';
import { wholeNumberReadings } from '#shared/model/whole-number.ts';
import { toHalfWidth } from './fields/characters.ts';

/** Counters that people write behind a quantity. A dozen (ダース) or 百 would be another number. */
const counter =
  /\s?(?:[個箱本枚冊袋缶台組着足束巻包点式丁匹口件つこコケヶ]|セット|ケース|パック|ボックス|カートン|ロール|シート|(?:pcs?|pieces?|ea|sets?|cs|cases?|pk|packs?|box(?:es)?|rolls?)\.?)$/iu;

/** The quantities from 1 to 99,999 that a text can mean; two where it has to be asked. */
export const quantityReadings = (text: string): readonly number[] =>
  wholeNumberReadings(toHalfWidth(text).trim().replace(counter, '')).filter(
    (quantity) => quantity >= 1 && quantity <= MAX_QUANTITY,
  );

/**
 * A whole quantity from 1 to 99,999 as people and spreadsheets write it: full width, `1,000`, `10.0`, `3 箱`.
 * Null for anything else, and for what can mean two quantities (`1.000`).
 */
export function parseQuantity(text: string): number | null {
  const [quantity, other] = quantityReadings(text);
  return quantity === undefined || other !== undefined ? null : quantity;
}

import type { Bilingual } from '../model/identifiers.ts';

const missing = (ja: string, en: string): Bilingual => ({ ja: `${ja}がありません`, en: `${en} is missing` });
const sum = (ja: string, en: string): Bilingual => ({ ja: `${ja}が合いません`, en: `${en} does not add up` });

const byUntaxedCode = (code: 'e' | 'g' | 'o', ja: string, en: string): Record<string, Bilingual> => ({
  [`aligned-ibrp-${code}-01`]: {
    ja: `${ja}の税内訳が一つだけ必要です`,
    en: `Exactly one tax group is needed for ${en}`,
  },
  [`aligned-ibrp-${code}-05`]:
    code === 'o'
      ? { ja: '不課税の明細・内訳に税率があります', en: 'An item that is not subject to tax has a rate' }
      : { ja: `${ja}の明細の税率が 0 ではありません`, en: `The rate of a line of ${en} is not 0` },
  [`aligned-ibrp-${code}-06`]: {
    ja: `${ja}の値引の税率が正しくありません`,
    en: `The rate of an allowance of ${en} is wrong`,
  },
  [`aligned-ibrp-${code}-07`]: {
    ja: `${ja}の追加料金の税率が正しくありません`,
    en: `The rate of a charge of ${en} is wrong`,
  },
  [`aligned-ibrp-${code}-09`]: { ja: `${ja}の税額が 0 ではありません`, en: `The tax of ${en} is not 0` },
});

/** What the rules of JP PINT say, by id, in own words; `desk-…` are the desk's own. */
export const jpPintRules: Readonly<Record<string, Bilingual>> = {
  'ibr-001': missing('仕様の識別子', 'The specification identifier'),
  'ibr-002': missing('請求書番号', 'The invoice number'),
  'ibr-003': missing('発行日', 'The issue date'),
  'ibr-004': missing('請求書の種類', 'The invoice type code'),
  'ibr-005': missing('通貨', 'The currency'),
  'ibr-006': missing('売り手の名称', 'The seller’s name'),
  'ibr-007': missing('買い手の名称', 'The buyer’s name'),
  'ibr-008': missing('売り手の住所', 'The seller’s address'),
  'ibr-009': missing('売り手の国', 'The seller’s country'),
  'ibr-010': missing('買い手の住所', 'The buyer’s address'),
  'ibr-011': missing('買い手の国', 'The buyer’s country'),
  'ibr-012': missing('明細の合計', 'The sum of the lines'),
  'ibr-013': missing('税抜合計', 'The total without tax'),
  'ibr-014': missing('税込合計', 'The total with tax'),
  'ibr-015': missing('支払金額', 'The amount due'),
  'ibr-016': missing('明細', 'An invoice line'),
  'ibr-021': missing('明細の番号', 'The line’s identifier'),
  'ibr-022': missing('数量', 'The quantity'),
  'ibr-023': missing('数量の単位', 'The unit of the quantity'),
  'ibr-024': missing('明細の金額', 'The line’s net amount'),
  'ibr-025': missing('品名', 'The item’s name'),
  'ibr-026': missing('単価', 'The unit price'),
  'ibr-027': {
    ja: '単価が負です(返品は数量を負にします)',
    en: 'The unit price is negative (a return has a negative quantity)',
  },
  'ibr-062': missing('売り手の電子アドレスの種別', 'The scheme of the seller’s electronic address'),
  'ibr-063': missing('買い手の電子アドレスの種別', 'The scheme of the buyer’s electronic address'),
  'ibr-073': { ja: '日付が YYYY-MM-DD の形ではありません', en: 'A date is not of the form YYYY-MM-DD' },
  'ibr-079': { ja: '空の項目があります', en: 'An element is empty' },
  'ibr-080': missing('買い手の電子アドレス', 'The buyer’s electronic address'),
  'ibr-081': missing('売り手の電子アドレス', 'The seller’s electronic address'),
  'ibr-126': {
    ja: '請求書の通貨と違う通貨の金額があります',
    en: 'An amount is in another currency than the invoice',
  },
  'ibr-co-10': sum('明細の合計', 'The sum of the lines'),
  'ibr-co-11': sum('値引の合計', 'The sum of allowances'),
  'ibr-co-12': sum('追加料金の合計', 'The sum of charges'),
  'ibr-co-13': sum('税抜合計', 'The total without tax'),
  'ibr-co-14': sum('税額の合計', 'The tax total'),
  'ibr-co-15': sum('税込合計', 'The total with tax'),
  'ibr-co-16': sum('支払金額', 'The amount due'),
  'ibr-co-26': { ja: '売り手を特定できません', en: 'The seller can’t be identified' },
  'aligned-ibr-jp-01': {
    ja: '登録番号が「T」と13桁の数字ではありません(2023/10/01 以降の取引)',
    en: 'The registration number is not T and 13 digits (for trade from 2023-10-01 on)',
  },
  'aligned-ibr-jp-03': {
    ja: '税の種別が VAT(消費税)ではありません',
    en: 'The tax scheme is not VAT (消費税)',
  },
  'aligned-ibr-jp-04': missing('売り手の登録番号', 'The seller’s registration number'),
  'aligned-ibr-jp-05': { ja: '会計通貨が JPY ではありません', en: 'The accounting currency is not JPY' },
  'aligned-ibr-jp-06': { ja: '円の税額に小数があります', en: 'A tax amount in yen has decimals' },
  'aligned-ibrp-001-jp': {
    ja: '仕様の識別子が JP PINT ではありません',
    en: 'The specification is not JP PINT',
  },
  'aligned-ibrp-002-jp': { ja: 'プロセスの識別子が正しくありません', en: 'The business process is wrong' },
  'aligned-ibrp-032-jp': missing('値引の税区分・税率', 'Tax category or rate of an allowance'),
  'aligned-ibrp-037-jp': missing('追加料金の税区分・税率', 'Tax category or rate of a charge'),
  'aligned-ibrp-045': missing('税内訳の対象金額', 'The taxable amount of a tax group'),
  'aligned-ibrp-046': missing('税内訳の税額', 'The tax of a tax group'),
  'aligned-ibrp-047': missing('税内訳の税区分', 'The category of a tax group'),
  'aligned-ibrp-048': missing('税内訳の税率', 'The rate of a tax group'),
  'aligned-ibrp-050-jp': missing('明細の税区分・税率', 'Tax category or rate of a line'),
  'aligned-ibrp-051-jp': {
    ja: '税額が、対象金額×税率の切り捨てと切り上げの間にありません',
    en: 'The tax is not between floor and ceiling of base × rate',
  },
  'aligned-ibrp-052': missing('請求期間(全体または明細)', 'The period, of the invoice or a line,'),
  'aligned-ibrp-053-jp': {
    ja: '請求書の通貨の税額合計が一つではありません',
    en: 'There is not exactly one tax total in the invoice’s currency',
  },
  'aligned-ibrp-cl-01-jp': {
    ja: '税区分は S・AA・E・G・O のどれかです',
    en: 'The tax category must be S, AA, E, G or O',
  },
  'aligned-ibrp-cl-02-jp': { ja: '請求書の種類は 380 だけです', en: 'The invoice type must be 380' },
  ...byUntaxedCode('e', '非課税', 'exempt items'),
  ...byUntaxedCode('g', '輸出免税', 'exports'),
  ...byUntaxedCode('o', '不課税', 'items not subject to tax'),
  'desk-number': { ja: '金額が数字ではありません', en: 'An amount is no number' },
  'desk-whole-yen': { ja: '円の金額に端数があります', en: 'An amount in yen has a fraction' },
  'desk-line-net': {
    ja: '数量×単価と明細の金額が合いません',
    en: 'Quantity × unit price does not give the line’s amount',
  },
  'desk-rate': {
    ja: '税区分と税率が合いません(S は 10 %、AA は 8 %)',
    en: 'Category and rate don’t agree (S is 10 %, AA is 8 %)',
  },
  'desk-tax-base': {
    ja: '税率ごとの対象金額が明細と合いません',
    en: 'The base of a tax group does not agree with the lines',
  },
  'desk-check-digit': {
    ja: '登録番号の検査数字が合いません(個人事業者の番号では合わないことがあります)',
    en: 'The check digit of the registration number is wrong (it need not be right for a sole proprietor)',
  },
  'desk-not-found': {
    ja: '国税庁の公表ファイルにこの登録番号がありません(登録直後は載っていないことがあります)',
    en: 'The tax agency’s file does not have this number (a new registration may not be in it yet)',
  },
  'desk-not-registered': {
    ja: '取引の日に登録が有効ではありません',
    en: 'The registration did not hold on the day of the trade',
  },
  'desk-duplicate': {
    ja: '同じ売り手・番号・日付の請求書が保存済みです',
    en: 'An invoice of this seller, number and date is in the archive already',
  },
};

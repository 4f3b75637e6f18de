/*
 * Currencies by their ISO 4217 codes, written down here: what an engine knows of them follows the customs of shops
 * (no lek of two digits, no dinar of three) and changes with its version, and an amount may never change its size.
 */

/** Those in use, and those that orders of the last years may still be in. */
export const currencyCodes =
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN
  BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
  GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR
  LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR
  PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
  TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL`.split(
    /\s+/,
  ) as [string, ...string[]];

const withoutMinorUnit = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const inThousandths = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const otherDigits: ReadonlyMap<string, number> = new Map([
  ...withoutMinorUnit.map((code) => [code, 0] as const),
  ...inThousandths.map((code) => [code, 3] as const),
]);

/** How many decimals the minor unit of a currency is: 2 for USD (cents), 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number => otherDigits.get(currency) ?? 2;

const known: ReadonlySet<string> = new Set(currencyCodes);
export const isCurrency = (code: string): boolean => known.has(code);

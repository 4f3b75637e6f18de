import { catalogueSorts } from '#shared/supplier-api/catalogue.ts';

/** The orders in which products can stand, in words. */
export const sortChoices = (t: (key: `catalogue.sort.${(typeof catalogueSorts)[number]}`) => string) =>
  catalogueSorts.map((value) => ({ value, label: t(`catalogue.sort.${value}`) }));

import type { Answer } from './client.ts';
import type { Kit } from './kit.ts';
import type { Cart, CataloguePage, CheckoutOptions, Choices, Preview, Product } from './shapes.ts';

/** How many products are looked at for one to buy. */
const LOOKED_AT = 100;
/** Units that the checks need of a product. */
const UNITS = 20;

export const readCart = async (kit: Kit): Promise<Cart> => (await kit.as('cart')).body as Cart;

/** A product that can be bought in some quantity; null where there is none, which is no fault. */
export async function buyableProduct(kit: Kit): Promise<Product | null> {
  const answer = await kit.as('catalogue', { query: { inStock: 'yes', limit: LOOKED_AT } });
  const { products } = answer.body as CataloguePage;
  const enough = (most: number | null): boolean => most === null || most >= UNITS;
  return (
    products.find(
      ({ sale, stock, atMost, price }) =>
        sale === 'on-sale' &&
        stock.state === 'in-stock' &&
        enough(stock.left) &&
        enough(atMost) &&
        price.amount > 0,
    ) ?? null
  );
}

export const addToCart = (kit: Kit, { code }: Product, quantity: number): Promise<Answer> =>
  kit.as('addToCart', { body: { lines: [{ code, quantity, departmentId: null, from: 'catalogue' }] } });

/** Takes everything out of the cart, and puts so much of a product in; the cart afterwards. */
export async function cartWith(kit: Kit, product: Product, quantity: number): Promise<Cart> {
  const before = await readCart(kit);
  if (before.lines.length > 0)
    await kit.as('changeCart', {
      body: { version: before.version, lines: [], remove: before.lines.map(({ id }) => id) },
    });
  const answer = await addToCart(kit, product, quantity);
  kit.accepted('cart.add', answer);
  return answer.body as Cart;
}

/** What is proposed, and where nothing is, the first that is possible; with a day of delivery where one can be asked for. */
export async function possibleChoices(kit: Kit): Promise<Choices> {
  const { proposed, needsAddress, addresses, payments, deliveryDays } = (await kit.as('checkoutOptions'))
    .body as CheckoutOptions;
  return {
    ...proposed,
    addressId: proposed.addressId ?? (needsAddress ? (addresses[0]?.id ?? null) : null),
    payment: proposed.payment ?? payments.find(({ problem }) => problem === null)?.method ?? null,
    ...(deliveryDays && { deliverOn: deliveryDays.from }),
  };
}

export interface Confirmation {
  readonly cartVersion: number;
  readonly choices: Choices;
  readonly confirmed: { readonly taxIncluded: number; readonly unitPrices: readonly number[] };
}

/** A cart with so much of a product, and the request that orders it as it is calculated now. */
export async function confirmation(kit: Kit, product: Product, quantity: number) {
  const cart = await cartWith(kit, product, quantity);
  const choices = await possibleChoices(kit);
  const answer = await kit.as('previewOrder', { body: { cartVersion: cart.version, choices } });
  const { calculation, problems } = answer.body as Preview;
  const body: Confirmation = {
    cartVersion: cart.version,
    choices,
    confirmed: {
      taxIncluded: calculation.totals.taxIncluded.amount,
      unitPrices: calculation.lines.map(({ unitPrice }) => unitPrice.amount),
    },
  };
  return { cart, answer, calculation, problems, body };
}

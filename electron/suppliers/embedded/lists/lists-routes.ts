import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import type { Handlers } from '../http/handlers.ts';
import { respond, noContent, success, problem } from '../http/problems.ts';
import { createMyCatalogues } from './my-catalogues.ts';

/** マイカタログ (AS-46, AS-47). */
export function createListRoutes(dependencies: BuyingDependencies): Partial<Handlers> {
  const catalogues = createMyCatalogues(dependencies);
  return {
    myCatalogues: ({ caller: { member }, now }) => success({ catalogues: catalogues.all(member, now) }),
    createMyCatalogue: ({ caller: { member }, body, now }) =>
      respond(catalogues.make(member, body, now), 201),
    changeMyCatalogue: ({ caller: { member }, params, body, now }) =>
      respond(catalogues.change(member, params.id, body, now)),
    addToMyCatalogue: ({ caller: { member }, params, body, now }) =>
      respond(catalogues.add(member, params.id, body, now)),
    removeMyCatalogue: ({ caller: { member }, params }) =>
      catalogues.remove(member, params.id) ? noContent : problem('not-found'),
  };
}

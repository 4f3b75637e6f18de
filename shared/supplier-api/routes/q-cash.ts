import type { Route } from './route.ts';

export const qCashRoutes = {} as const satisfies Record<string, Route>;

import type { Route } from './route.ts';

export const paymentRoutes = {} as const satisfies Record<string, Route>;

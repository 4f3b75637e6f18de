import type { Route } from './route.ts';

export const benefitRoutes = {} as const satisfies Record<string, Route>;

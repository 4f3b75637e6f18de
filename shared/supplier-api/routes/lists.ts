import type { Route } from './route.ts';

export const listRoutes = {} as const satisfies Record<string, Route>;

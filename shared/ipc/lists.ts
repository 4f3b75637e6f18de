export const listCalls = {} as const;

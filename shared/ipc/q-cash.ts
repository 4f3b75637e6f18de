export const qCashCalls = {} as const;

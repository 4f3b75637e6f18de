export const benefitCalls = {} as const;

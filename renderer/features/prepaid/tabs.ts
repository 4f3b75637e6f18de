/** The pages of the prepaid balance, in the order of their menu (QT-8). */
export const tabs = ['charge', 'history', 'exchange', 'advertise'] as const;
export type Tab = (typeof tabs)[number];

/** The tab that an address names; the first for any other. */
export const tabOf = (named: unknown): Tab => tabs.find((tab) => tab === named) ?? 'charge';

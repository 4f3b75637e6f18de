/** Why orders are left out of a file for accounting software, in the order in which that is shown. */
export const leftOutReasons = ['ended', 'before', 'noDay', 'free', 'currency'] as const;

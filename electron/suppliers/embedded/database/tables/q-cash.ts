export const qCashTables = `
`;

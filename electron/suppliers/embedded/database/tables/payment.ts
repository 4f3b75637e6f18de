export const paymentTables = `
`;

export const benefitTables = `
`;

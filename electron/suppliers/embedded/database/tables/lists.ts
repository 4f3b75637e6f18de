export const listTables = `
`;

export const schemaNames = ['catalog', 'mapping', 'profile'];

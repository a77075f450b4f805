export const schemaNames = ['catalog', 'mapping', 'overlay', 'profile'];

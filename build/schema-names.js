export const schemaNames = ['catalog', 'mapping', 'overlay', 'policy', 'profile'];

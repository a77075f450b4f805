export const schemaNames = ['catalog', 'crosswalk', 'inquiries', 'mapping', 'overlay', 'policy', 'profile'];

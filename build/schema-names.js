export const schemaNames = ['brand', 'catalog', 'crosswalk', 'inquiries', 'mapping', 'overlay', 'policy', 'profile'];

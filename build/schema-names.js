export const schemaNames = [
  'brand',
  'catalog',
  'crosswalk',
  'index',
  'inquiries',
  'mapping',
  'overlay',
  'policy',
  'profile',
  'program',
];

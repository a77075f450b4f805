export const schemaNames = [
  'beside',
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

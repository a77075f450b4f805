export const vendorKinds = ['ehr', 'email', 'billing', 'other'] as const;

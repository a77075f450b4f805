// The pieces of work that the program itself must know, as controls/program names them.

/** Where the decision of 164.306(d)(3) on an addressable specification is written down. */
export const decisionsRecord = 'addressable-decisions-record';
/** Where agreements are read, and questions to vendors come from. */
export const agreementChecklist = 'baa-checklist';

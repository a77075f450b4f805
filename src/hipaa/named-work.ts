// The pieces of work that the program itself must know, as controls/program names them.

/** Where the decision of 164.306(d)(3) on an addressable specification is written down. */
export const decisionsRecord = 'addressable-decisions-record';
/** Who is told when it went wrong. */
export const breachResponse = 'breach-response-plan';
export const incidentResponse = 'incident-response-plan';
/** Where agreements are read, and questions to vendors come from. */
export const agreementChecklist = 'baa-checklist';

// Turns of phrase by which a text takes something back although each of its words is one of a plain deed: "in the pipeline",
// "one of our data centers", "with their keys".

const number = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+)';
const article = '(?:an? |the |our |its |each |every |all |any )*';
const start = '(?:^|[.;:] ?)';
/** Who may be of the vendor or of its customer. */
const places = '(?:sites?|offices?|facilit(?:y|ies)|locations?)';
const others = '(?:vendors?|subcontractors?|contractors?|suppliers?|subprocessors?|firms?)';
const acts =
  '(?:administer|appoint|approve|assign|back|collect|conduct|configure|control|create|define|destroy|dispose|document|encrypt|enforce|establish|grant|guard|handle|hold|host|implement|keep|maintain|manage|monitor|notif|operate|patch|perform|process|protect|report|restrict|retain|review|revoke|run|scan|secure|shred|store|test|train|verif)(?:s|es|y|ies)?\\b';
const safeguards =
  '(?:alarms?|alerts?|audit(?:ing|s)?|authentication|backups?|certificates?|controls?|encryption|logging|logs?|mfa|monitoring|patching|polic(?:y|ies)|protection|recovery|redundancy|reviews?|safeguards?|scanning|surveillance|training)';
const undone =
  '(?:blocked|deleted|denied|discarded|erased|expired|overwritten|prevented|prohibited|purged|rejected|removed|revoked|terminated)';
const undoes =
  '(?:block|delet|den|discard|eras|prevent|prohibit|purg|reduc|reject|remov|revok|terminat)(?:e|es|s|y|ies|ing|ying)?';
const holds =
  '(?:access|alert|authenticate|block|contain|create|detect|document|enforce|ensure|filter|handle|hold|host|house|isolate|log|maintain|monitor|prevent|process|protect|receive|record|require|restrict|scan|separate|serve|store|transmit|verif)(?:s|es|y|ies)?\\b';
const subset =
  '(?:account|app|application|area|bucket|building|cluster|database|data ?cent(?:er|re)|disk|environment|facility|location|network|node|office|platform|region|room|server|service|site|system|volume|vpc|zone)';

const turns: RegExp = new RegExp(
  [
    // What is not done yet, or was done once.
    '\\b(?:is|are) (?:\\w+ly )?(?!ongoing\\b)\\w+ing\\b',
    '\\b(?:is|are|has|have) to\\b',
    `${start}(?:assessing|building|defining|deploying|developing|establishing|evaluating|implementing|moving)\\b`,
    '\\bin (?:the )?(?:process|implementation|evaluation|maintenance)\\b',
    '\\bto follow\\b(?! \\w)',
    '\\bas of\\b',
    '\\bat the time of\\b',
    '\\b(?:is|are) in (?:the |our )?(?:pipeline|queue)\\b',
    '\\bon hold\\b',
    '(?<!\\b(?:changes?|code|patch(?:es)?|restores?|updates?)\\b[^.;]*)\\bin (?:the |an? |our )?test(?:ing|s)?\\b',
    `\\bin ${number} (?:weeks?|months?|quarters?|years?)\\b`,
    `\\bafter (?:the )?(?:installation|move|update)\\b`,
    '\\b(?!24/7/)\\d{1,2}([/-])\\d{1,2}\\1\\d{2,4}\\b',
    '\\b(?:by|before|after|from) \\d{1,2}/\\d{1,2}\\b',
    '\\bwe (?!embed)\\w+ed\\b',
    '(?<!\\b(?:is|are) )\\bused to\\b',
    '\\b(?:analysts?|assessors?|auditors?|board|ceo|ciso|committee|coo|counsel|cto|firm|management|officers?|teams?) (?:\\w+ly )?(?!appointed|assigned|based|hired|screened|trained)\\w+ed\\b',
    '(?<!\\b(?:accounts?|backups?|keys?|passwords?|sessions?|tokens?) (?:is |are )?)\\bexpired\\b(?! (?:accounts?|backups?|data|keys?|logs?|media|passwords?|sessions?|snapshots?|tokens?)\\b)',
    // A part of it.
    `(?<!\\b(?:section|clause|page|level) )\\b${number} of\\b`,
    `(?<![\\d.])[1-9]/[1-9]\\d?(?![\\d./])`,
    `\\b(?:in|at|on|for|of|with|to|from) (?:one|1|an?) (?:\\w+ )?${subset}\\b(?<!\\b(?:separate|different|second|test|secure|locked|private|remote|restricted|protected|isolated|geographically \\w+|data ?cent(?:er|re)) \\w+)`,
    `\\bbetween ${number} and ${number}\\b`,
    `(?<!\\bback(?:s|ed|ing)? )\\bup to (?!date\\b)`,
    `(?<![\\d.,:/-])0+(?![\\d.,:/-])\\b`,
    '\\b(?:on|for|of|to|in|at|up) (?:all |the |our )*(?:critical|privileged|high[- ]risk) (?:access|accounts?|app(?:lication)?s?|assets?|data|databases?|servers?|systems?)\\b',
    '(?<!\\d)(?!24)\\d{1,2} ?[x/] ?[1-7]\\b(?![./]\\d)',
    '\\b24 ?[x/] ?[1-6]\\b',
    '(?<!\\b(?:24|four) )hours? (?:a|per|each|every) day\\b',
    '(?<!\\b(?:7|seven) )days (?:a|per|each|every) week\\b',
    '\\b(?:guard|monitor|patrol|staff|supervis|watch)\\w*[^.;]* (?:at night|by day|in the (?:morning|evening))\\b',
    '\\bin (?:the|this) region\\b',
    '\\bin production\\W*$',
    '\\bhipaa (?:\\w+ )?(?:accounts?|applications?|areas?|backups?|buckets?|clusters?|databases?|environments?|infrastructure|networks?|platforms?|regions?|servers?|services?|storage|systems?|vpcs?|zones?)\\b',
    '\\b(?:in|on|for|under|with) (?:the |our )?hipaa program\\b',
    '\\bprivate (?:accounts?|clusters?|databases?|environments?|hosts?|platforms?|servers?|storage)\\b',
    '\\b(?:level|service|layer|zone) (?:one|two|three|four|five)\\b',
    '(?<!\\b(?:fips|140|pci|dss|hsm)\\b[\\w\\s.-]*)\\blevel \\d',
    '\\b(?:in|on|with|under|of|for|by) (?:the |our |an? )?(?:backup|communication|compliance|security|training) plans?\\b',
    '(?<!\\b(?:access|entry|permissions?|privileges?|traffic)\\b[^.;]*)\\brestricted to\\b',
    '^\\W*(?:\\w+ly )?(?:configured|deployed|enforced|implemented|installed) (?:for|on|in|at|to) (?!all\\b|every\\b|each\\b|any\\b)',
    '\\b(?:external|internal|random) (?:accounts?|databases?|servers?|systems?)\\b',
    `\\b${number} (?:accounts?|buckets?|databases?|disks?|laptops?|servers?|systems?|volumes?|workstations?)\\b`,
    // What is undone, or in a bad state.
    `\\b${safeguards}(?: \\w+)? (?:(?:is|are) )?(?:\\w+ly )?${undone}\\b(?! (?:\\w+ )?after\\b)`,
    `\\b${undoes} (?:all |any |the |our )*(?:(?:access|audit|data|disk|security) )?${safeguards}\\b(?! (?:\\w+ )?(?:after|corruption|deletion|destruction|failures?|removal|tampering)\\b)`,
    '(?<!\\b(?:devices?|disks?|drives?|equipment|hardware|laptops?|media|servers?|storage|systems?|workstations?)\\b[\\w\\s,]*)\\bdecommissioned\\b',
    '^\\W*(?:\\w+ ){0,3}(?:breach(?:es)?|corruption|failures?|loss(?:es)?|outages?)\\W*$',
    '\\b(?:issues?|risks?):',
    '\\b(?:an|has|have|known) issues?\\b',
    '\\b(?:is|are) an? (?:\\w+ )?(?:risk|vulnerability)\\b',
    '\\b(?:credentials?|data|ephi|keys?|messages?|passwords?|phi|records?) (?:is|are) (?:sent|transferred|transmitted) (?:by|in|over|through|via|with) (?:the )?(?:e-?mail|fax|http|phone|port|smtp|web)\\b',
    '\\bport (?:21|23|25|80)\\b',
    '\\b(?:credentials?|keys?|passwords?)\\b[^.;]* in (?:the |our )?(?:source )?code\\b',
    '^\\W*(?:criminal (?!background|history)|improper|loss|reduced)\\b',
    '\\bat risk\\b',
    '\\bin (?:breach|violation) of\\b',
    '\\bas[- ]is\\b',
    // Whose it is.
    `\\b(?:by|with|to|at) (?!the vendor\\b)${article}(?:\\w+ )?${others}\\b(?<!(?:agreement|assess|audit|baa|evaluat|examin|penetration|screen|sign|test)[^.;]*)`,
    `(?<!^|[.;:] ?|\\bthe )\\bvendors? ${acts}`,
    `\\b(?:subcontractors?|contractors?|suppliers?|subprocessors?|firms?) ${acts}`,
    `\\b(?:certificates?|letters?|reports?) (?:of|from|for) ${article}(?:\\w+ ){0,3}(?:vendors?|subcontractors?|contractors?|suppliers?|subprocessors?)\\b`,
    `(?:^|[.;:,] ?|\\b(?:the|each|every|all|any|an?|and) )${places} (?:\\w+ly )?${acts}`,
    `\\bby ${article}${places}\\b`,
    '\\b(?:by|to|with|from|for|of) them\\b',
    '\\b(?:with|by|in|on|to) their\\b',
    `(?<!\\bour )\\b${places} (?:administrat|employee|manager|officer|personnel|staff|team)`,
    `\\b(?:employees|managers?|members|officers?|personnel|staff) (?:of|at) (?:the |each |every |an? )*${places}\\b`,
    `\\badministration ${acts}`,
    `\\brequires? ${article}${places}\\b`,
    `\\b(?:assigned|transferred) to ${article}${places}\\b`,
    `\\brecords? (?:office|staff)\\b`,
    '\\b(?:is|are) with\\b',
    '\\b(?:forwarded|moved|sent|transferred|transmitted) to we\\b',
    '\\bon (?:the|our) website\\b',
    // Under a condition.
    '\\b(?:with|upon|under|after|within|by|on) (?:an? |the |all )*(?:active |written |signed )?(?:(?:business associate|confidentiality) )?agreements?\\b',
    '\\b(?:backups?|deletion|encryption|failover|it|recovery|redundancy|replication|retention|this) requires?\\b',
    '\\brequires? (?:an? |the |one |two |any )?(?:\\w+ ){0,2}?(?:account|configuration|form|key|ticket|update|change)\\b',
    '\\brequires? (?:hardware|hsm|kms|mfa hardware)\\b',
    '\\bactions? (?:is |are )?required\\b',
    '\\b(?:accounts?|agreements?|changes?|configuration|forms?|keys?|tickets?|updates?) (?:is|are) required\\b',
    '\\bupon (?!(?:\\w+ )?(?:change|departure|detection|discovery|employment|entry|exit|expir|failure|hire|hiring|log|offboarding|onboarding|receipt|separation|termination|transfer))',
    `\\bper ${article}(?:support |service )?(?:tickets?|emails?|messages?|forms?|quer(?:y|ies))\\b`,
    `\\b(?:creat|delet|encrypt|eras|export|provision|purg|remov|restor|return|rotat)\\w*[^.;]* (?:by|via|through|with|on|after) ${article}(?:support )?(?:tickets?|emails?|messages?|forms?|phone)\\b`,
    // What the reader is to do.
    `${start}(?:use|log in|sign in|send|file|complete (?:an?|the)|create (?:an?|the) [\\w\\s-]+ and)\\b`,
    `\\b(?:assign|create|deploy|encrypt|send|write) (?:it|them)\\b`,
    '^\\W*(?:acknowledge|assign|change|check|create|delete|generate|lock|maintain|manage|modify|monitor|remove|restore|restrict|retrieve|revoke|review|rotate|update|verify)\\b[^.;]*\\b(?:in|via|through|from) (?:the |our )?(?:\\w+ )?(?:app|application|dashboard|interface|website)\\b',
    '^\\W*(?:modify|retrieve|sign) (?:an?|the)\\b',
    '^\\W*(?:by|on|upon|via) (?:e-?mail|fax|form|phone|ticket)\\b',
    `${start}(?:forward|inform|notify|report)\\b[^.;]*\\bwe\\b`,
    '\\b(?:administered|assigned|changed|configured|created|granted|maintained|managed|revoked|updated) (?:by \\w+ )?(?:in|via|through|from|with|by) (?:the |our |an? )?(?:\\w+ )?(?:api|app|application|dashboard|form|interface|website)s?\\b',
    // What is provided to be used.
    '(?<!\\b(?:is|are) (?:\\w+ly )?)\\bprovided\\b(?! by\\b)',
    '\\bprovid\\w* (?:an? |the |our )?(?:\\w+ ){0,3}(?:account|api|app|application|dashboard|documentation|form|interface|material|polic(?:y|ie)|report|software|storage)s?\\b',
    '\\bprovid\\w*[^.;]* to (?!(?:all |each |every |new |our )*(?:employees|personnel|staff|workforce)\\b)\\w+',
    // A clause that says of which: "disks that have an agent".
    `(?<![,;] )\\b(?:that|which) (?!(?:\\w+ly )?${holds})(?<!\\b(?:plans?|polic(?:y|ies)|procedures?|program|software|training) (?:that|which) (?=(?:is|are)\\b))(?<!\\b(?:confirm|document|ensure|require|validate|verif)(?:s|y|ies|ing|ed)? that )(?<!\\b(?:in|on|with|by|via|through|within|to|from) (?:[\\w-]+ ){1,4}(?:that|which) (?=(?:is|are) (?:\\w+ly )?(?:encrypted|guarded|isolated|locked|monitored|patched|protected|replicated|secured|tested)\\b))`,
  ].join('|'),
);

/** Of those who work for the vendor. */
const people =
  /\b(?:employees|engineers|managers|members|personnel|staff|visitors|subcontractors|subprocessors|suppliers|vendors)\b/;
const owned =
  /\btheir (?:content|deletion|destruction|disposal|lifecycle|lifetime|outcomes?|release|removal|retention)\b/g;
const someone = /\b(?:clients?|customers?|patients?|tenants?|users?)\b/;

/** Whether something belongs to people of whom the text does not say that they are the vendor's. */
const isOfOthers = (text: string): boolean =>
  text.split(/[.;]/).some((sentence) => {
    if (!sentence.includes('their')) return false;
    const [before = '', ...after] = sentence.replace(owned, ' ').split(/\btheir\b/);
    return after.length > 0 && (!people.test(before) || someone.test(before));
  });

/** @param text a sentence in lower case, in which the vendor is "we" */
export const saysLess = (text: string): boolean => turns.test(text) || isOfOthers(text);

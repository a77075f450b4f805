// Whether a text says what its author does, and nothing else. There is no end to the words that take something back, in any
// language, so this goes the other way round: every word must be one of these, and any other one leaves the text to a reader.

import { saysLess } from './less-in-plain-words.ts';

const small =
  'a across after against all along also always an and annual annually any are as asynchronously at automatically before behind between both by centrally completely continuously daily each eight entirely every everything fifteen five for formally four from fully geographically globally has have hourly immediately in including inside into is it its least logically monthly nightly nine ninety of on one or our ours over per permanently physically quarterly redundantly regularly remotely securely separately seven six sixty strictly ten that the their them these thirty this three through throughout to twelve twenty twice two uniquely up upon via we weekly which with within yearly';
const verbs =
  'acknowledge administer alert analyze appoint approve archive assess assign audit authenticate authorize automate back badge block capture check classify collect compare complete conduct confirm contain control correlate create decommission define degauss delete deny deploy designate destroy detect develop discard disperse dispose distribute document embed employ encrypt enforce ensure equip erase escalate escort establish evaluate examine execute expire file filter follow forward generate grant guard handle harden hash hire hold host house identify implement inform inspect inventory investigate isolate issue keep locate lock log maintain manage mask mitigate modify monitor move notify obtain operate oversee overwrite patch perform prevent prioritize process prohibit protect provide provision publish purge quarantine receive record recover redact redirect reduce register rehearse reject remediate remove renew repair replace replicate report require resolve respond restore restrict retain retrieve return review revise revoke rotate salt sanction sanitize scan screen seal secure segment segregate send separate serve shred sign staff store supervise sync synchronize take terminate test tokenize track train transmit undergo update use validate verify vet watch wipe write';
/** Only as what is done: the bare word can ask the reader to do it. */
const inflected = 'built configured configures held installed installs kept made rebuilt run runs sent taken written';
const nouns =
  'access accordance account action activity administration alarm algorithm alteration analysis analyst antivirus app application architecture area argon assessment assessor asset attack attempt auditor authentication authority authorization availability awareness background backup barrier baseline bastion battery bcrypt biometric bitlocker board body breach bucket building cabinet cage camera card ceo certificate chain change channel check checksum cipher ciso clearance climate cluster code column command commit committee communication complaint completion complexity compliance component computer confidentiality configuration connection container content contingency continuity contractor coo cooling copy corruption counsel credential criticality cryptography cto custody cycle dashboard data database datacenter date day decryption deletion desk destruction detail detection device directory disaster discovery disk disposal docker documentation domain door drill drive duty edge elasticsearch email emergency employee employment encryption end endpoint engagement engineer entrance entry environment equipment erasure escrow evaluation evening event evidence exercise exit exterior facility factor failover failure fax fence field filevault fire firewall firm firmware flood floor folder footage form frequency gate gateway generator governance hall handling hardware hierarchy host hour hr humidity hypervisor identification identifier identity image impact inactivity incident industry information infrastructure inspection installation integrity interface intranet intrusion investigation job kernel key kubernetes label laptop layer leadership level library lifecycle lifetime lighting linux list location lock lockout login logoff logon loss luks machine magnet maintenance malware management manager mantrap manual material measure mechanism media memory message metadata method minute modification monitoring month morning movement mysql name network night node notification object offboarding office officer onboarding operation outage outcome packet password path patrol pbkdf peer penetration perimeter period permission personnel phishing phone pin pipeline platform point policy port postgres postgresql posture power premises principle privacy privilege procedure production program protection protocol query queue rack rate read reader recording recovery redis redundancy region registry reminder removal replica repository resolution resource response rest retention review reviewer right risk role room rotation runbook safe safeguard salt sanction scanner schema scrypt secret security segregation sensor separation server service session severity shift signature simulation site snapshot software source sprinkler staff storage structure subcontractor subnet subprocessor supplier supply suppression surveillance system table tabletop tag tampering team technique temperature termination threat ticket time timeout token tokenization traffic trail training transaction transfer transit transmission transport tunnel turnstile unit uptime url usage username utility validation vault vendor verification video violation virtualization virus visitor volume vulnerability wall warning water web website week wireguard workflow workforce workload workstation year zone';
const kinds =
  'accurate active administrative anti asymmetric automated automatic based biometric certified confidential constant continuous criminal critical cryptographic digital electronic encrypted entire environmental ephemeral evident exact external final formal full geographic high immutable improper inbound incremental independent internal locked logical major malicious medium minimum mobile multi nontechnical offsite ongoing operational outbound periodic permanent personal physical private privileged proof protected random real redundant remote resistant role rolling secure sensitive sign strict strong suspicious symmetric technical tested thorough transparent unauthorized unique';
const acronyms =
  'aes api av bcp bios cbc ccm cctv cis csf cve cvss dast ddos dlp dns dr ebs ec2 ecc edr ehr ephi fido fips gcm gpg hipaa hitrust hmac hsm hsts http https iam id ids ip ips ipsec iso kms mdm mfa mime mtls nat nda nist nvme oauth oidc os pci pgp phi pii pki raid rbac rds rpo rsa rto s3 saml sast sdlc sftp sha siem smime smtp snmp soc sp ssae ssd ssh ssl ssn sso tde tls totp ups usb vlan vm vpc vpn waf xdr xts';

const known: ReadonlySet<string> = new Set(
  [small, verbs, inflected, nouns, kinds, acronyms].flatMap((words) => words.split(' ')),
);
/** Words of a definition of a verdict, which says whose a row is and not what is done. */
const ofMeaning: ReadonlySet<string> = new Set(
  'vendor provider csp do does done fully full entirely completely responsible responsibility inherit inherited inheritable satisfied met owns owned row rows it'.split(
    ' ',
  ),
);

/** A word, and what it may be a form of. */
const roots = (word: string): readonly string[] => [
  word,
  ...['s', 'es', 'd', 'ed', 'ing'].flatMap((end) => (word.endsWith(end) ? [word.slice(0, -end.length)] : [])),
  word.replace(/ing$/, 'e'),
  word.replace(/ie[sd]$/, 'y'),
  word.replace(/(.)\1(?:ed|ing)$/, '$1'),
];
/** A number; not a year, which may be past, and not a quarter of one. */
const isNumber = (word: string) => /^v?\d+(?:x\d+|h|k|gb|tb)?$/.test(word) && !/^(?:19|20)\d\d$/.test(word);
/** Signs that add nothing. A bar, an asterisk, a percent sign, a bracket of a note and a question lead to something else. */
const signs = /^[\p{L}\d\s.,;:/&'’()+–—•·-]*$/u;
/**
 * Phrases of a plain deed whose words alone are not: whom the vendor has for it, whose data it is, whom it tells, and
 * plans and practices that are no edition and no clinic.
 */
const harmless: RegExp = new RegExp(
  [
    '\\bour (?:data ?cent(?:er|re)|hosting|cloud) providers?\\b|\\b(?:data|operations|processing) cent(?:er|re)s?\\b',
    "\\b(?:customer|client|patient)(?:s|['’]s|s['’])? (?:data|information|records?|content|e?phi|files?|messages?|databases?|backups?|traffic)\\b",
    "\\buser(?:s|['’]s|s['’])? (?:access|accounts?|activit(?:y|ies)|authentication|identif(?:ication|iers?)|identit(?:y|ies)|ids?|logins?|logs?|names?|passwords?|sessions?)\\b",
    '\\b(?:will )?(?:notif(?:y|ies)|informs?) (?:all |each |every |affected |the )*customers?\\b(?= (?:within|in|by|upon|after|as|without|no later|of (?:an? |any |all |each |the |such )?(?:\\w+ )?(?:breach|change|incident|outage)(?:e?s)?\\b)|[.,;]|$)',
    '(?<=\\b(?:authentication|ids?|identifiers?|mfa|names?|sso)(?: (?:is|are) (?:assigned|issued|required|enforced|used))? )(?:to|of|for|from) (?:all|each|every) users?\\b|\\b(?:each|every) user has (?=an? |one |unique )',
    '\\b(?:workforce|staff|team) members\\b|\\bnew (?=code|employees?|hires?|members?|personnel|releases?|staff|threats?|vulnerabilit|workforce)',
    '\\b(?:contingency|continuity|response|recovery|incident|backup|emergency|security|training|risk management|communication) plans?\\b',
    '\\b(?:bcp|dr) plans?\\b|\\bindustry best practices\\b|\\bbusiness (?:continuity(?: plans?)?|days?|impact)\\b|\\b(?:business associate|confidentiality) agreements?\\b|\\b(?:signs?|signed|executes?|has|have|maintains?) (?:an? )?baas? (?=with)',
    '\\bonly (?:by |to |for |from )?(?:authorized|approved|cleared|trained) (?:staff|personnel|employees|people|persons|individuals|members)\\b(?: (?:can|may) (?=access))?|\\b(?:authorized|unauthorized) (?:people|persons|individuals|users)\\b',
    '\\blimit(?:s|ed)? (?:physical |logical |all )?access\\b(?= (?:\\w+ )*to (?!encrypt))|\\baccess (?:to (?:data|ephi|phi|production) )?is limited to (?=authorized|employees|personnel|staff)|\\bwho needs? (?:access|it)\\b|\\bcannot be (?:altered|changed|deleted|modified)(?: or (?:altered|changed|deleted|modified))*',
    '(?<=(?:assess|audit|certif|evaluat|examin|penetration|review|test|validat|verif)[^.;]*)\\b(?:an )?independent third[- ]part(?:y|ies)\\b|\\bthird[- ]party (?:assessors?|assessments?|audits?|auditors?|penetration)\\b',
    '\\bsupport (?:agents?|engineers?|personnel|staff|teams?|tickets?)\\b',
    '\\bwhen (?:hired|(?:an )?employees? (?:joins?|leaves?)(?: the company)?|employment ends)\\b|\\b(?:every|each|once (?:a|per|every|each)) quarter\\b|\\bonce (?:a|per|every|each)\\b|\\btake place\\b',
    '(?<=\\d\\w*\\+? )(?:or|and) (?:above|better|greater|higher|later|newer|stronger)\\b|\\b(?:one|two|three) or more\\b|\\b(?:more than|(?<=\\b(?:in|within) )less than) (?=one\\b|two\\b|\\d)|\\bno (?:later|more) than\\b|\\bwithout (?:unreasonable|undue) delay\\b',
    '\\b(?:and|or) (?:all |any )?other\\b|\\beach other\\b|\\baround the clock\\b|\\bdown to\\b|\\bprior to\\b|\\baccording to\\b|\\bthe same day\\b',
    '\\b(?:lock|log|sign|time)(?:s|d|ed|ged)? out\\b|\\bcarr(?:y|ies|ied) out\\b|\\bsingle[- ]sign[- ]?on\\b|\\bzero[- ]trust\\b|\\bminimum necessary\\b',
    '\\bhealth ?(?:information|data|records?)\\b|\\bmedical (?:records?|data|information)\\b|\\btext messages?\\b|\\bin case of (?:an? )?(?:emergency|failure|outage|incident|disaster)\\b',
    '\\bstandards\\b|\\bindustry[- ]standard\\b|\\b(?:coding|configuration|data security|encryption|hardening) standard\\b|\\bstandard (?:operating )?procedures?\\b',
    '\\b(?:ciso|officer|official|team) (?:(?:who )?is )?responsible for\\b|\\b(?:security|privacy) officials?\\b|\\bdevelopment and implementation of polic(?:y|ies)|\\bfrom development\\b|\\b(?:before|prior to) (?:\\w+ )?(?:deployment|release)\\b',
    '\\bpasswords must (?:have|contain|expire)\\b|\\bshared (?:accounts?|credentials?|logins?|passwords?) (?:is|are) prohibited\\b|\\bfailed (?:attempts?|logins?|log-?ins?)\\b',
    '\\b(?:access|accounts?|credentials?)(?: of (?:former|terminated) employees)? (?:is|are) (?:disabled|deactivated)\\b|\\b(?:patch(?:es)?|updates) (?:is|are) applied\\b|\\b(?:access|api|https?) (?:calls?|requests?)\\b|\\badmin access\\b|\\bsecurity (?:groups?|modules?)\\b',
    '\\b(?:aws|amazon) (?=(?:kms|s3|ec2|ebs|rds|iam|waf|cloudhsm|cloudtrail|cloudwatch|guardduty)\\b)|\\baws secrets manager\\b|\\b(?:cloudhsm|cloudtrail|cloudwatch|guardduty|okta)\\b',
    '\\bwe (?:is|are) (?:fully |solely )?responsible for\\b|\\bwe do(?:es)? (?:this|it|all of (?:this|it))\\b|\\b(?:full|sole|entire) responsibility of we\\b|\\bon[- ]call\\b|\\bbreak[- ]glass\\b|\\bsuch as\\b|\\bjob descriptions?\\b|\\bdefault passwords?\\b|(?<=\\bden[^.;]*)\\bby default\\b|\\broot access\\b',
    '(?:\\bcorrect )?\\bsecurity violations\\b|\\bsufficient to reduce risks?\\b|\\bappl(?:y|ies) (?=patches|sanctions)|\\bwho fail to comply with\\b|\\bhas been (?=appointed|assigned|designated)|\\bwho (?:handle|have access to|work with) (?=e?phi\\b)|\\bmultiple (?=(?:availability )?(?:data|regions|zones))|\\bregular (?=assessments|audits|backups|checks|intervals|penetration|reviews|risk|scans|security|tests|training|vulnerability)|\\bsecond (?=data|factor|location|region|site|zone)|\\bprofessional security staff\\b',
    '\\b(?:all |each |every )?users? (?=(?:is|are) (?:\\w+ly )?(?:authenticated|identified)\\b)|\\bsigns? (?:an? )?(?:business associate agreements?|baas?) with (?:all|each|every|its|our)(?: of (?:its|our))? customers?\\b|(?<=\\b(?:breach(?:es)?|incidents?) (?:(?:is|are) reported )?)to (?:affected |all |its |our |the )*customers?\\b(?= (?:in|within|without)|[.;]|$)',
    '\\b(?:on a )?need[- ]to[- ]know(?: basis)?\\b|\\bin line with\\b|\\bgo(?:es)? through (?=change)|\\bwhen not in use\\b|\\bfindings are\\b|\\bprohibits? shared (?:accounts?|credentials?|logins?|passwords?)\\b|\\b(?:is|are) in place(?= (?:for|on|with) (?:all|each|every)\\b|[.;]|$)|\\banother (?=(?:data|location|region|zone)\\b)|\\b(?:aws|azure|gcp) (?=(?:availability zones?|regions?)\\b)',
    '\\bretired (?=(?:assets|devices|disks|drives|equipment|hardware|media)\\b)',
    '\\btype (?:ii|2)\\b|\\broot cause\\b|\\bmedia re-?use\\b|\\bbefore re-?use\\b|\\bend of life\\b|\\b(?:after|at|upon) contract termination\\b|\\bwho violate\\b|\\bdedicated (?=[\\w\\s-]*team\\b)',
  ].join('|'),
  'g',
);
const stress = /(?<!\S)\*(\w+)\*(?!\S)/g;

const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\d]+/u).filter((word) => word !== '' && word !== 's');
/** In lower case, and with "we" for the names of its author. */
export const inOurWords = (text: string, called: Iterable<string>): string =>
  [...called]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (rest, name) => (name === '' ? rest : rest.replaceAll(`${name}-`, ' ').replaceAll(name, 'we')),
      text.toLowerCase(),
    );
/** Answers of before: the rows of a table have the same words. */
const asked = new Map<string, boolean>();
const mostAsked = 10_000;

function isKnown(word: string): boolean {
  const before = asked.get(word);
  if (before !== undefined) return before;
  const is = isNumber(word) || roots(word).some((root) => known.has(root));
  if (asked.size < mostAsked && word.length < 40) asked.set(word, is);
  return is;
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.;])\s+|\n/);
/** A longer one is left to a reader. */
const longestSentence = 400;

/** @param called names of its author, in lower case @param meaning it says what a word of a table means */
export function isPlainDeed(text: string, called: Iterable<string> = [], meaning = false): boolean {
  return sentencesOf(inOurWords(text, called)).every((sentence) => {
    if (sentence.length > longestSentence || !signs.test(sentence.replace(stress, ' $1 '))) return false;
    const fits = (part: string) =>
      wordsOf(part.replace(stress, ' $1 ')).every((word) => isKnown(word) || (meaning && ofMeaning.has(word)));
    return (fits(sentence) || fits(sentence.replace(harmless, ' '))) && !saysLess(sentence);
  });
}

const techniques: ReadonlySet<string> = new Set(acronyms.split(' '));
const deeds: ReadonlySet<string> = new Set([verbs, inflected].flatMap((words) => words.split(' ')));

/** Whether a remark says what is done, or the technique of it; a thing alone can be what a row is limited to. */
export function saysDeed(text: string, called: Iterable<string> = []): boolean {
  if (!isPlainDeed(text, called)) return false;
  const words = wordsOf(text.toLowerCase());
  const [first = '', ...rest] = words;
  if (techniques.has(first) && rest.length > 0 && rest.every(isNumber)) return true;
  // "Hosted databases" says for which.
  if (words.length < 3 && !/ly$/.test(rest[0] ?? '')) return false;
  return (
    /\bwe do\b/i.test(text) ||
    words.some((word) =>
      /(?:ed|s)$/.test(word)
        ? roots(word).some((root) => root !== word && deeds.has(root))
        : inflected.split(' ').includes(word),
    )
  );
}

/** Words of what shows that something is done. */
const ofPapers: ReadonlySet<string> = new Set(
  'chart screenshot screenshots see section sections sec clause appendix annex schedule exhibit page diagram certificate certification certified attestation letter summary trust type ii iii hitrust'.split(
    ' ',
  ),
);
const isFile = (text: string) =>
  /^(?:https?:\/\/\S+|[\w./-]+\.(?:pdf|docx?|xlsx?|md|png|jpe?g|html?|txt|csv))$/i.test(text);

/** Whether a text is the name or the place of a document, and nothing else. @param called names of its author, in lower case */
export function isReference(text: string, called: Iterable<string> = []): boolean {
  if (text.split(/[,;\s]+/).every((one) => one === '' || isFile(one))) return true;
  const whole = inOurWords(text, called);
  return (
    signs.test(text) &&
    text.length <= longestSentence &&
    !saysLess(whole) &&
    wordsOf(whole.replace(harmless, ' ')).every(
      (word) => isKnown(word) || ofPapers.has(word) || /^(?:[a-z]{1,6}\d+[a-z]?|(?:19|20)\d\d)$/.test(word),
    )
  );
}

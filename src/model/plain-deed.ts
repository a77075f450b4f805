// Whether a text says what its author does, and nothing else. There is no end to the words that take something back, in any
// language, so this goes the other way round: every word must be one of these, and any other one leaves the text to a reader.

const small =
  'a an the and or of in on at to for with by from into across through throughout per via within as its it our ours we all any each every both these is are than up over against least always automatically continuously daily weekly monthly quarterly yearly annually annual hourly nightly immediately regularly securely physically logically centrally higher newer later two three';
const verbs =
  'accept alert analyze appoint archive assign assess audit authenticate authorize back badge block capture check collect compare conduct control correlate define delete deny deploy destroy detect document encrypt enforce ensure erase escort evaluate expire file filter grant guard handle harden hash host identify implement inspect inventory investigate isolate issue keep lock log mask maintain mitigate monitor notify operate overwrite patch perform prevent process protect quarantine receive record register reject remediate remove replace replicate report require respond restore restrict retain review revoke rotate sanction sanitize scan screen seal secure segment segregate separate serve shred sign store supervise terminate test tokenize track train transmit update use validate verify vet wipe write';
/** Only as what is done: the bare word can ask the reader to do it. */
const inflected = 'configures configured runs installs installed kept built written run';
const nouns =
  'access account activity alarm algorithm antivirus area asset attempt authentication authorization availability backup barrier baseline battery biometric breach building cabinet cage camera card center centre certificate change channel checksum cipher clearance cluster command communication computer configuration confidentiality connection contingency copy cooling credential cryptography cycle data database datacenter date day deletion destruction detection device disaster disk disposal door drill drive duty edge emergency employee encryption endpoint engineer entrance entry equipment event evidence exercise exit facility factor failover failure fence fire firewall firmware floor gateway generator hardware hour identity image incident information infrastructure integrity intrusion investigation job key laptop layer level lifetime lifecycle lock login logoff mechanism manual logon machine malware management mantrap media memory message minute month monitoring name network node object office officer operation packet password path penetration perimeter period permission personnel platform policy port power premises privilege procedure program protocol query rack rate read reader recovery redundancy replica response rest retention risk role room safe sanction schema secret security server service session shift signature site snapshot software staff standard storage suppression surveillance system team threat time timeout token traffic training transaction transfer transit transmission transport tunnel uptime vault video visitor volume vulnerability week workforce workstation year zone';
const kinds =
  'administrative based biometric cryptographic electronic encrypted full geographic incremental locked logical malicious multi offsite out physical privileged protected random redundant remote role secure sensitive sign single strong suspicious technical tested unauthorized unique';
const acronyms =
  'aes api av bcp bios ccm cctv cis csf ddos dlp dns dr ecc edr ephi fido fips gcm hipaa hitrust hmac hsm https iam id ids ip ips iso kms mfa mtls nist nvme oauth oidc os pci phi pii pki raid rbac rpo rsa rto saml sftp sha siem soc sp ssd sso ssh ssl tde tls totp ups vlan vm vpc vpn waf xdr';

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
/** What was done once is not what is done. */
const past = /\bwe \w+ed\b|\bused to\b/i;
/** Whom the vendor has for it. */
const its = /\bour (?:data ?cent(?:er|re)|hosting|cloud) providers?\b/gi;
const stress = /(?<!\S)\*(\w+)\*(?!\S)/g;

const wordsOf = (text: string, called: Iterable<string>): readonly string[] => {
  const bare = [...called].reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, ' ')), text);
  return bare.split(/[^\p{L}\d]+/u).filter((word) => word !== '' && word !== 's');
};
const isKnown = (word: string) => isNumber(word) || roots(word).some((root) => known.has(root));

/** @param called names of its author, in lower case @param meaning it says what a word of a table means */
export function isPlainDeed(text: string, called: Iterable<string> = [], meaning = false): boolean {
  const own = text.replace(its, ' ').replace(stress, ' $1 ').toLowerCase();
  if (!signs.test(own) || past.test(own)) return false;
  return wordsOf(own, called).every((word) => isKnown(word) || (meaning && ofMeaning.has(word)));
}

/** Words of what shows that something is done. */
const ofPapers: ReadonlySet<string> = new Set(
  'see section sections sec clause appendix annex schedule exhibit page diagram certificate certified attestation letter summary trust type ii iii hitrust'.split(
    ' ',
  ),
);
const isFile = (text: string) =>
  /^(?:https?:\/\/\S+|[\w./-]+\.(?:pdf|docx?|xlsx?|md|png|jpe?g|html?|txt|csv))$/i.test(text);

/** Whether a text is the name or the place of a document, and nothing else. @param called names of its author, in lower case */
export const isReference = (text: string, called: Iterable<string> = []): boolean =>
  text.split(/[,;\s]+/).every((one) => one === '' || isFile(one)) ||
  (signs.test(text) &&
    wordsOf(text.toLowerCase(), called).every(
      (word) => isKnown(word) || ofPapers.has(word) || /^(?:[a-z]{1,6}\d+[a-z]?|(?:19|20)\d\d)$/.test(word),
    ));

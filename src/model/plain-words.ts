// The words of which plain deeds are made, for plain-deed.ts. Left out are words that say for whom, when, how much, or that
// something can be done.

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words between the others. */
export const small = listed(`
  a across after against all along also always an and annual annually any are as asynchronously at automatically
  before behind between both by centrally completely continuously daily each eight entirely every everything fifteen
  five for formally four from fully geographically globally has have hourly immediately in including inside into is
  it its least logically monthly nightly nine ninety of on one or our ours over per permanently physically quarterly
  redundantly regularly remotely securely separately seven six sixty strictly ten that the their them these thirty
  this three through throughout to twelve twenty twice two uniquely up upon via we weekly which with within yearly
`);

/** In each of their forms. */
export const verbs = listed(`
  acknowledge administer alert analyze appoint approve archive assess assign audit authenticate authorize automate
  back badge block capture check classify collect compare complete conduct confirm contain control correlate create
  decommission define degauss delete deny deploy designate destroy detect develop discard disperse dispose
  distribute document embed employ encrypt enforce ensure equip erase escalate escort establish evaluate examine
  execute expire file filter follow forward generate grant guard handle harden hash hire hold host house identify
  implement inform inspect inventory investigate isolate issue keep locate lock log maintain manage mask mitigate
  modify monitor move notify obtain operate oversee overwrite patch perform prevent prioritize process prohibit
  protect provide provision publish purge quarantine receive record recover redact redirect reduce register rehearse
  reject remediate remove renew repair replace replicate report require resolve respond restore restrict retain
  retrieve return review revise revoke rotate salt sanction sanitize scan screen seal secure segment segregate send
  separate serve shred sign staff store supervise sync synchronize take terminate test tokenize track train transmit
  undergo update use validate verify vet watch wipe write
`);

/** Only as what is done: the bare word can ask the reader to do it. */
export const inflected = listed(`
  built configured configures held installed installs kept made rebuilt run runs sent taken written
`);

/** Things, places and people of a vendor. */
export const nouns = listed(`
  access accordance account action activity administration alarm algorithm alteration analysis analyst antivirus app
  application architecture area argon assessment assessor asset attack attempt auditor authentication authority
  authorization availability awareness background backup barrier baseline bastion battery bcrypt biometric bitlocker
  board body breach bucket building cabinet cage camera card ceo certificate chain change channel check checksum
  cipher ciso clearance climate cluster code column command commit committee communication complaint completion
  complexity compliance component computer confidentiality configuration connection container content contingency
  continuity contractor coo cooling copy corruption counsel credential criticality cryptography cto custody cycle
  dashboard data database datacenter date day decryption deletion desk destruction detail detection device directory
  disaster discovery disk disposal docker documentation domain door drill drive duty edge elasticsearch email
  emergency employee employment encryption end endpoint engagement engineer entrance entry environment equipment
  erasure escrow evaluation evening event evidence exercise exit exterior facility factor failover failure fax fence
  field filevault fire firewall firm firmware flood floor folder footage form frequency gate gateway generator
  governance hall handling hardware hierarchy host hour hr humidity hypervisor identification identifier identity
  image impact inactivity incident industry information infrastructure inspection installation integrity interface
  intranet intrusion investigation job kernel key kubernetes label laptop layer leadership level library lifecycle
  lifetime lighting linux list location lock lockout login logoff logon loss luks machine magnet maintenance malware
  management manager mantrap manual material measure mechanism media memory message metadata method minute
  modification monitoring month morning movement mysql name network night node notification object offboarding
  office officer onboarding operation outage outcome packet password path patrol pbkdf peer penetration perimeter
  period permission personnel phishing phone pin pipeline platform point policy port postgres postgresql posture
  power premises principle privacy privilege procedure production program protection protocol query queue rack rate
  read reader recording recovery redis redundancy region registry reminder removal replica repository resolution
  resource response rest retention review reviewer right risk role room rotation runbook safe safeguard salt
  sanction scanner schema scrypt secret security segregation sensor separation server service session severity shift
  signature simulation site snapshot software source sprinkler staff storage structure subcontractor subnet
  subprocessor supplier supply suppression surveillance system table tabletop tag tampering team technique
  temperature termination threat ticket time timeout token tokenization traffic trail training transaction transfer
  transit transmission transport tunnel turnstile unit uptime url usage username utility validation vault vendor
  verification video violation virtualization virus visitor volume vulnerability wall warning water web website week
  wireguard workflow workforce workload workstation year zone
`);

/** What they are like. */
export const kinds = listed(`
  accurate active administrative anti asymmetric automated automatic based biometric certified confidential constant
  continuous criminal critical cryptographic digital electronic encrypted entire environmental ephemeral evident
  exact external final formal full geographic high immutable improper inbound incremental independent internal
  locked logical major malicious medium minimum mobile multi nontechnical offsite ongoing operational outbound
  periodic permanent personal physical private privileged proof protected random real redundant remote resistant
  role rolling secure sensitive sign strict strong suspicious symmetric technical tested thorough transparent
  unauthorized unique
`);

/** Techniques, services and laws by their short names. */
export const acronyms = listed(`
  aes api av bcp bios cbc ccm cctv cis csf cve cvss dast ddos dlp dns dr ebs ec2 ecc edr ehr ephi fido fips gcm gpg
  hipaa hitrust hmac hsm hsts http https iam id ids ip ips ipsec iso kms mdm mfa mime mtls nat nda nist nvme oauth
  oidc os pci pgp phi pii pki raid rbac rds rpo rsa rto s3 saml sast sdlc sftp sha siem smime smtp snmp soc sp ssae
  ssd ssh ssl ssn sso tde tls totp ups usb vlan vm vpc vpn waf xdr xts
`);

// Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions and value sets), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** What an ordinary message is made of, as `internal/ordinary.ts` reads it. */
import { type Format, other } from "../internal/Format.ts"
import * as checks from "../internal/formats.ts"
import * as invariants from "../internal/invariants/ordinary.ts"
import type { Holds } from "../internal/invariants/read.ts"
import * as formats from "./primitiveFormats.ts"

/** What the letters of formats stand for, from `a` on. */
export const ordinaryFormats: ReadonlyArray<Format> = [
  formats.id,
  { kind: "word" },
  formats.uri,
  formats.boolean,
  formats.code,
  formats.date,
  formats.dateTime,
  formats.decimal,
  formats.instant,
  formats.integer,
  formats.string,
  formats.canonical,
  formats.url,
  formats.positiveInt,
  other(checks.isMimeType),
  formats.base64Binary,
  formats.unsignedInt,
]

/** What the letters of rules stand for, from `a` on. */
export const ordinaryRules: ReadonlyArray<Holds> = [
  invariants.per1,
  invariants.ref1,
  invariants.ext1,
  invariants.bdl8,
  invariants.bdl7,
  invariants.bdl12,
  invariants.cpt2,
  invariants.att1,
  invariants.pat1,
  invariants.org3,
  invariants.org2,
  invariants.org1,
]

export const ordinaryTypes =
  "D<:resourceType&e,id@a,meta?E,implicitRules?c,language?e;E<B:versionId?a,lastUpdated?i,source?c,profile*l,security*J,tag*J;B<:id@b,extension*F;F<Bc:url&c,value~Booleand|Codee|Datef|DateTimeg|Decimalh|Instanti|Integerj|Stringk|Uric|AddressG|CodeableConceptI|CodingJ|IdentifierK|PeriodH|ReferenceA;G<B:use?=home|work|temp|old|billing,type?=postal|physical|both,text?k,line*k,city?k,district?k,state?k,postalCode?k,country?k,period?H;H<Ba:start?g,end?g;I<B:coding*J,text?k;J<B:system?c,version?k,code?e,display?k,userSelected?d;K<B:use?=usual|official|temp|secondary|old,type?I,system?c,value?k,period?H,assigner?A^Organization;A<Bb:reference?k,type?c,identifier?K,display?k;L<B:modifierExtension*F;M<D:extension*F,modifierExtension*F;N<Bg:system?=phone|fax|email|pager|url|sms|other,value?k,use?=home|work|temp|old|mobile,rank?n,period?H;C<Bh:contentType?o,language?e,data?p,url?m,size?q,hash?p,title?k,creation?g;O<B:use?=usual|official|temp|nickname|anonymous|old|maiden,text?k,family?k,given*k,prefix*k,suffix*k,period?H;Bundle<Def:identifier?K,type!=message,timestamp?i,entry*;Patient<M:identifier*K,active?d,name*O,telecom*N,gender?=male|female|other|unknown,birthDate?f,deceased~Booleand|DateTimeg,address*G,maritalStatus?I,multipleBirth~Booleand|Integerj,photo*C,contact*,communication*,generalPractitioner*A^Organization|Practitioner|PractitionerRole,managingOrganization?A^Organization,link*;Encounter<M:identifier*K,status!=planned|arrived|triaged|in-progress|onleave|finished|cancelled|entered-in-error|unknown,class!J,type*I,serviceType?I,priority?I,subject?A^Patient|Group,participant*,period?H,reasonCode*I,serviceProvider?A^Organization,partOf?A^Encounter;Bundle.entry<Ld:fullUrl?c,resource!$;Patient.link<L:other!A^Patient|RelatedPerson,type!=replaced-by|replaces|refer|seealso;Practitioner<M:identifier*K,active?d,name*O,telecom*N,address*G,gender?=male|female|other|unknown,birthDate?f,photo*C,qualification*,communication*I;Organization<Ml:identifier*K,active?d,type*I,name?k,alias*k,telecom*N#j,address*G#k,partOf?A^Organization,contact*;MessageHeader<M:event%CodingJ|Uric,destination*,sender?A^Practitioner|PractitionerRole|Organization,author?A^Practitioner|PractitionerRole,source!,responsible?A^Practitioner|PractitionerRole|Organization,reason?I,focus*A;Patient.contact<Li:relationship*I,name?O,telecom*N,address?G,gender?=male|female|other|unknown,organization?A^Organization,period?H;PractitionerRole<M:identifier*K,active?d,period?H,practitioner?A^Practitioner,organization?A^Organization,code*I,specialty*I,telecom*N;DocumentReference<M:masterIdentifier?K,identifier*K,status!=current|superseded|entered-in-error,docStatus?=preliminary|final|amended|entered-in-error,type?I,category*I,subject?A^Patient|Practitioner|Group|Device,date?i,author*A^Practitioner|PractitionerRole|Organization|Device|Patient|RelatedPerson,authenticator?A^Practitioner|PractitionerRole|Organization,custodian?A^Organization,relatesTo*,description?k,securityLabel*I,content+,context?;MessageHeader.source<L:name?k,software?k,version?k,contact?N,endpoint!m;Organization.contact<L:purpose?I,name?O,telecom*N,address?G;Patient.communication<L:language!I,preferred?d;Encounter.participant<L:type*I,period?H,individual?A^Practitioner|PractitionerRole|RelatedPerson;MessageHeader.destination<L:name?k,target?A^Device,endpoint!m,receiver?A^Practitioner|PractitionerRole|Organization;DocumentReference.content<L:attachment!C,format?J;DocumentReference.context<L:encounter*A^Encounter|EpisodeOfCare,event*I,period?H,facilityType?I,practiceSetting?I,sourcePatientInfo?A^Patient,related*A;Practitioner.qualification<L:identifier*K,code!I,period?H,issuer?A^Organization;DocumentReference.relatesTo<L:code!=replaces|transforms|signs|appends,target!A^DocumentReference"

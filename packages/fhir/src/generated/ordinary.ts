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
  "B<:resourceType!e,id?a,meta?C,implicitRules?c,language?e;D<:id?b,extension*E;Bundle<Bef:identifier?J,type!=message,timestamp?i,entry*;C<D:versionId?a,lastUpdated?i,source?c,profile*l,security*I,tag*I;E<Dc:url!c,value~Booleand|Codee|Datef|DateTimeg|Decimalh|Instanti|Integerj|Stringk|Uric|AddressF|CodeableConceptH|CodingI|IdentifierJ|PeriodG|ReferenceK;F<D:use?=home|work|temp|old|billing,type?=postal|physical|both,text?k,line*k,city?k,district?k,state?k,postalCode?k,country?k,period?G;G<Da:start?g,end?g;H<D:coding*I,text?k;I<D:system?c,version?k,code?e,display?k,userSelected?d;J<D:use?=usual|official|temp|secondary|old,type?H,system?c,value?k,period?G,assigner?K^Organization;K<Db:reference?k,type?c,identifier?J,display?k;L<D:modifierExtension*E;M<B:extension*E,modifierExtension*E;N<Dg:system?=phone|fax|email|pager|url|sms|other,value?k,use?=home|work|temp|old|mobile,rank?n,period?G;A<Dh:contentType?o,language?e,data?p,url?m,size?q,hash?p,title?k,creation?g;O<D:use?=usual|official|temp|nickname|anonymous|old|maiden,text?k,family?k,given*k,prefix*k,suffix*k,period?G;Bundle.entry<Ld:fullUrl?c,resource!$;MessageHeader<M:event%CodingI|Uric,destination*,sender?K^Practitioner|PractitionerRole|Organization,author?K^Practitioner|PractitionerRole,source!,responsible?K^Practitioner|PractitionerRole|Organization,reason?H,focus*K;MessageHeader.destination<L:name?k,target?K^Device,endpoint!m,receiver?K^Practitioner|PractitionerRole|Organization;MessageHeader.source<L:name?k,software?k,version?k,contact?N,endpoint!m;DocumentReference<M:masterIdentifier?J,identifier*J,status!=current|superseded|entered-in-error,docStatus?=preliminary|final|amended|entered-in-error,type?H,category*H,subject?K^Patient|Practitioner|Group|Device,date?i,author*K^Practitioner|PractitionerRole|Organization|Device|Patient|RelatedPerson,authenticator?K^Practitioner|PractitionerRole|Organization,custodian?K^Organization,relatesTo*,description?k,securityLabel*H,content+,context?;DocumentReference.relatesTo<L:code!=replaces|transforms|signs|appends,target!K^DocumentReference;DocumentReference.content<L:attachment!A,format?I;DocumentReference.context<L:encounter*K^Encounter|EpisodeOfCare,event*H,period?G,facilityType?H,practiceSetting?H,sourcePatientInfo?K^Patient,related*K;Patient<M:identifier*J,active?d,name*O,telecom*N,gender?=male|female|other|unknown,birthDate?f,deceased~Booleand|DateTimeg,address*F,maritalStatus?H,multipleBirth~Booleand|Integerj,photo*A,contact*,communication*,generalPractitioner*K^Organization|Practitioner|PractitionerRole,managingOrganization?K^Organization,link*;Patient.contact<Li:relationship*H,name?O,telecom*N,address?F,gender?=male|female|other|unknown,organization?K^Organization,period?G;Patient.communication<L:language!H,preferred?d;Patient.link<L:other!K^Patient|RelatedPerson,type!=replaced-by|replaces|refer|seealso;Practitioner<M:identifier*J,active?d,name*O,telecom*N,address*F,gender?=male|female|other|unknown,birthDate?f,photo*A,qualification*,communication*H;Practitioner.qualification<L:identifier*J,code!H,period?G,issuer?K^Organization;PractitionerRole<M:identifier*J,active?d,period?G,practitioner?K^Practitioner,organization?K^Organization,code*H,specialty*H,telecom*N;Organization<Ml:identifier*J,active?d,type*H,name?k,alias*k,telecom*N#j,address*F#k,partOf?K^Organization,contact*;Organization.contact<L:purpose?H,name?O,telecom*N,address?F;Encounter<M:identifier*J,status!=planned|arrived|triaged|in-progress|onleave|finished|cancelled|entered-in-error|unknown,class!I,type*H,serviceType?H,priority?H,subject?K^Patient|Group,participant*,period?G,reasonCode*H,serviceProvider?K^Organization,partOf?K^Encounter;Encounter.participant<L:type*H,period?G,individual?K^Practitioner|PractitionerRole|RelatedPerson"

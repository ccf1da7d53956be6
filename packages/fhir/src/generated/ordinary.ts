// Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions and value sets), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** What an ordinary message is made of, as `internal/ordinary.ts` reads it. */
import { type Format, other } from "../internal/Format.ts"
import * as checks from "../internal/formats.ts"
import * as clinical from "../internal/invariants/clinical.ts"
import * as elements from "../internal/invariants/elements.ts"
import * as infrastructure from "../internal/invariants/infrastructure.ts"
import type { Holds } from "../internal/invariants/read.ts"
import * as formats from "./primitiveFormats.ts"

/** What the letters of formats stand for, from `a` on. */
export const ordinaryFormats: ReadonlyArray<Format> = [
  formats.id,
  { kind: "word" },
  formats.uri,
  formats.base64Binary,
  formats.boolean,
  formats.canonical,
  formats.code,
  formats.date,
  formats.dateTime,
  formats.decimal,
  formats.instant,
  formats.integer,
  formats.positiveInt,
  formats.string,
  formats.unsignedInt,
  formats.url,
  other(checks.mimeType),
]

/** What the letters of rules stand for, from `a` on. */
export const ordinaryRules: ReadonlyArray<Holds> = [
  elements.per1,
  elements.att1,
  elements.cpt2,
  elements.ref1,
  elements.ext1,
  infrastructure.bdl5,
  infrastructure.bdl8,
  infrastructure.bdl1,
  infrastructure.bdl2,
  infrastructure.bdl3,
  infrastructure.bdl4,
  infrastructure.bdl7,
  infrastructure.bdl9,
  infrastructure.bdl10,
  infrastructure.bdl11,
  infrastructure.bdl12,
  elements.dom2,
  elements.dom3,
  elements.dom4,
  elements.dom5,
  clinical.pat1,
  clinical.org3,
  clinical.org2,
  clinical.org1,
]

export const ordinaryTypes =
  "D<:resourceType&g,id@a,meta?E,implicitRules?c,language?g;E<B:versionId?a,lastUpdated?k,source?c,profile*f,security*J,tag*J;B<:id@b,extension*F;F<Be:url&c,value~Base64Binaryd|Booleane|Canonicalf|Codeg|Dateh|DateTimei|Decimalj|Ida|Instantk|Integerl|PositiveIntm|Stringn|UnsignedInto|Uric|Urlp|AddressG|AttachmentC|CodeableConceptI|CodingJ|ContactPointK|HumanNameL|IdentifierM|PeriodH|ReferenceA|MetaE;G<B:use?=home|work|temp|old|billing,type?=postal|physical|both,text?n,line*n,city?n,district?n,state?n,postalCode?n,country?n,period?H;H<Ba:start?i,end?i;C<Bb:contentType?q,language?g,data?d,url?p,size?o,hash?d,title?n,creation?i;I<B:coding*J,text?n;J<B:system?c,version?n,code?g,display?n,userSelected?e;K<Bc:system?=phone|fax|email|pager|url|sms|other,value?n,use?=home|work|temp|old|mobile,rank?m,period?H;L<B:use?=usual|official|temp|nickname|anonymous|old|maiden,text?n,family?n,given*n,prefix*n,suffix*n,period?H;M<B:use?=usual|official|temp|secondary|old,type?I,system?c,value?n,period?H,assigner?A^Organization;A<Bd:reference?n,type?c,identifier?M,display?n;N<B:modifierExtension*F;O<Dqrst:contained*$,extension*F,modifierExtension*F;Bundle<Dhijklmnop:identifier?M,type!=document|message|transaction|transaction-response|batch|batch-response|history|searchset|collection,timestamp?k,entry*;Patient<Oqrst:identifier*M,active?e,name*L,telecom*K,gender?=male|female|other|unknown,birthDate?h,deceased~Booleane|DateTimei,address*G,maritalStatus?I,multipleBirth~Booleane|Integerl,photo*C,contact*,communication*,generalPractitioner*A^Organization|Practitioner|PractitionerRole,managingOrganization?A^Organization,link*;Encounter<Oqrst:identifier*M,status!=planned|arrived|triaged|in-progress|onleave|finished|cancelled|entered-in-error|unknown,class!J,type*I,serviceType?I,priority?I,subject?A^Patient|Group,episodeOfCare*A^EpisodeOfCare,basedOn*A^ServiceRequest,participant*,period?H,reasonCode*I,reasonReference*A^Condition|Procedure|Observation|ImmunizationRecommendation,location*,serviceProvider?A^Organization,partOf?A^Encounter;Bundle.entry<Nfg:fullUrl?c,resource?$;Patient.link<N:other!A^Patient|RelatedPerson,type!=replaced-by|replaces|refer|seealso;Practitioner<Oqrst:identifier*M,active?e,name*L,telecom*K,address*G,gender?=male|female|other|unknown,birthDate?h,photo*C,qualification*,communication*I;Organization<Oqrstx:identifier*M,active?e,type*I,name?n,alias*n,telecom*K#v,address*G#w,partOf?A^Organization,contact*,endpoint*A^Endpoint;MessageHeader<Oqrst:event%CodingJ|Uric,destination*,sender?A^Practitioner|PractitionerRole|Organization,enterer?A^Practitioner|PractitionerRole,author?A^Practitioner|PractitionerRole,source!,responsible?A^Practitioner|PractitionerRole|Organization,reason?I,focus*A,definition?f;Patient.contact<Nu:relationship*I,name?L,telecom*K,address?G,gender?=male|female|other|unknown,organization?A^Organization,period?H;PractitionerRole<Oqrst:identifier*M,active?e,period?H,practitioner?A^Practitioner,organization?A^Organization,code*I,specialty*I,location*A^Location,healthcareService*A^HealthcareService,telecom*K,availabilityExceptions?n,endpoint*A^Endpoint;DocumentReference<Oqrst:masterIdentifier?M,identifier*M,status!=current|superseded|entered-in-error,docStatus?=preliminary|final|amended|entered-in-error,type?I,category*I,subject?A^Patient|Practitioner|Group|Device,date?k,author*A^Practitioner|PractitionerRole|Organization|Device|Patient|RelatedPerson,authenticator?A^Practitioner|PractitionerRole|Organization,custodian?A^Organization,relatesTo*,description?n,securityLabel*I,content+,context?;Encounter.location<N:location!A^Location,status?=planned|active|reserved|completed,physicalType?I,period?H;MessageHeader.source<N:name?n,software?n,version?n,contact?K,endpoint!p;Organization.contact<N:purpose?I,name?L,telecom*K,address?G;Patient.communication<N:language!I,preferred?e;Encounter.participant<N:type*I,period?H,individual?A^Practitioner|PractitionerRole|RelatedPerson;MessageHeader.destination<N:name?n,target?A^Device,endpoint!p,receiver?A^Practitioner|PractitionerRole|Organization;DocumentReference.content<N:attachment!C,format?J;DocumentReference.context<N:encounter*A^Encounter|EpisodeOfCare,event*I,period?H,facilityType?I,practiceSetting?I,sourcePatientInfo?A^Patient,related*A;Practitioner.qualification<N:identifier*M,code!I,period?H,issuer?A^Organization;DocumentReference.relatesTo<N:code!=replaces|transforms|signs|appends,target!A^DocumentReference"

import type { Tables } from "./tables.ts";

/** French, begun: what a short communiqué needs. */
export const fr: Tables = {
  together:
    "parties ministres participants délégations représentants dirigeants chefs interlocuteurs pays présidents gouvernements ils elles deux nous côtés secrétaires hauts",
  nounFirst: true,
  counts: "deux",
  meeting:
    "réunion rencontre session consultations entretien entretiens dialogue conférence sommet visite commission conseil forum discussions échanges pourparlers débats",
  oneSide:
    "partie délégation ministre président présidente secrétaire chef ambassadeur ambassadrice ministère gouvernement il elle directeur directrice",
  speaker: "je j moi",
  pointer: "ce cela ceci celui celle",
  and: "et ou mais puis ainsi",
  joining: "avec conjointement ensemble",
  hanging: "que qui dont où lesquels lesquelles lequel laquelle si lorsque quand comme parce puisque alors",
  relative: "qui",
  before:
    "lors au aux en dans à après avant pour par sur pendant durant avec sous selon suite dans concernant s agissant",
  within:
    "a ont avons été est sont se s également longuement brièvement vivement fermement notamment aussi ensuite en outre leur y étaient était",
  adverbEndings: "ment",
  passive: "été",
  reflexiveEnding: /^$/,
  by: "par",
  agents: "",
  passiveEnding: /^$/,
  pronouns: "",
  saying: "dit dire",
  goesOnInPresent: "",
  present: /^$/,
  addsMore: "ainsi que",
  generic: "questions question sujets divers",
  offices: "ministre président présidente secrétaire ambassadeur ambassadrice directeur directrice",
  officeParts:
    "ministre affaires étrangères président secrétaire état général m mme monsieur madame république europe",
  instruments: {
    plan: "plan feuille",
    programme: "programme",
    treaty: "traité convention charte",
    agreement: "accord protocole arrangement",
    memorandum: "mémorandum",
    declaration: "déclaration",
    statement: "communiqué",
    report: "rapport",
    initiative: "initiative",
  },
  positive: /positi|excellen|constructi|cordial|amical|satisf|fructueu|confian/iu,
  negative: /négati|détérior|crise|menac|préoccup/iu,
  degree: /$^/u,
  heldBehind: /(?:s’est|s'est) tenue?|se sont tenue?s|(?:a|ont) eu lieu/u,
  heldBefore: /$^/u,
  hosted: /$^/u,
  hostedBy: /(?<!\p{L})à l['’]invitation d/iu,
  remote: /visio|vidéo|en ligne/iu,
  ministry: /ministères? des affaires étrangères/iu,
  ministryOf: "",
  place: /$^/u,
  articles: "le la les l un une des ces ce cette leur leurs",
  earlier: /précédemment|l’an dernier|l'an dernier|antérieurement/i,
};

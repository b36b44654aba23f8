import type { Tables } from "./tables.ts";

const later =
  "(?:tomorrow|soon|shortly|next (?:day|week|month|year|spring|summer|autumn|fall|winter)|later (?:today|this (?:week|month|year)))";

/** English. */
export const en: Tables = {
  together:
    "sides parties participants delegations ministers delegates officials leaders interlocutors principals heads representatives " +
    "secretaries governments countries states ministries collegiums collegia groups teams experts members counterparts presidents " +
    "ambassadors diplomats chairs co-chairs delegates nations partners deputies directors envoys signatories both they we all",
  nounFirst: false,
  counts: "two three four five pair duo",
  meeting:
    "meeting meetings session talks consultations consultation dialogue discussions discussion sitting conference summit collegium " +
    "visit conversation round commission committee council forum agenda event exchange negotiations gathering engagement statement " +
    "communiqué communique declaration encounter",
  oneSide:
    "side delegation minister secretary president chancellor ambassador premier chairman chairperson chair director envoy counselor " +
    "spokesperson ministry department government he she party leader commissioner representative king emir official diplomat counterpart guest host head colleague governor delegate",
  speaker: "i my me",
  pointer: "it this that these",
  and: "and & but or then while whereas",
  joining: "together along alongside jointly",
  hanging:
    "that which who whose whom where because if whether when while as although though since how what why unless lest",
  relative: "which",
  before:
    "during in at within on following after before as for with to by under upon throughout through among amid concerning regarding " +
    "recalling noting reaffirming considering welcoming recognizing given having against from of while when despite pursuant guided " +
    "over based building speaking turning also finally furthermore moreover",
  within:
    "also again further jointly therefore thus once already then now fully still always not only both ever is are was were be been being " +
    "am has have having will would can could both each all",
  adverbEndings: "ly",
  passive: "is are was were be been being",
  reflexiveEnding: /^$/,
  by: "by",
  agents: "",
  passiveEnding: /^$/,
  pronouns: "they he she we it i",
  saying: "say says said",
  goesOnInPresent:
    "plan plans intend intends look looks remain remains is are has have commit commits hope hopes expect expects will shall stand stands",
  present:
    /^(?!.*ed$|(?:was|were|came|dealt|drew|felt|gave|heard|held|had|led|made|met|paid|put|said|saw|sought|set|spoke|stood|took|undertook|upheld|withdrew)$)/,
  addsMore: "as well as",
  generic:
    "issues issue questions question matters matter key various range broad wide number related different topical current subject subjects topics including relating concerning ways discussion consideration upcoming",
  offices:
    "minister secretary president chancellor ambassador premier chairman chairperson chair director envoy counselor councilor commissioner " +
    "representative head spokesperson undersecretary governor mr ms mrs",
  officeParts:
    "foreign affairs state defense defence minister secretary deputy first acting assistant under vice prime federal republic federation " +
    "department ministry bureau trade economy economic cooperation development general political director mr ms mrs dr sir excellency " +
    "counselor councilor international relations external union kingdom security national president ambassador chairman head council " +
    "chancellor commissioner representative permanent special envoy energy finance interior justice south north central european asian " +
    "western eastern african affairs pacific bilateral people’s islamic democratic united nations undersecretary plenipotentiary extraordinary",
  instruments: {
    plan: "plan roadmap",
    programme: "programme program",
    treaty: "treaty convention pact charter",
    agreement: "agreement arrangement protocol accord",
    memorandum: "memorandum mou memoranda",
    declaration: "declaration",
    statement: "statement communique communiqué",
    report: "report",
    initiative: "initiative",
  },
  positive:
    /\b(?:positiv\w*|friendly|constructive\w*|strength\w*|strong\w*|success\w*|progress|satisf\w+|high(?:ly)? |fruitful|trust|good|excellent|warm|cordial|wide spectrum|deepen\w*|enhanc\w+|improv\w+|promot\w+)\b/i,
  negative:
    /\b(?:negativ\w*|deteriorat\w+|worsen\w*|unsatisf\w+|alarming|dire|crisis|threat\w*|violat\w+)\b/i,
  degree:
    /\b((?:full|successful|comprehensive|complete|partial|effective|consistent|timely|steady)(?:ly)?)\s{1,9}(?:implement\w+|fulfil\w+)/iu,
  heldBehind: /\b(?:took place|(?:was|were) (?:held|convened|hosted))\b/u,
  heldBefore: /\b(?:hosted|held|convened)\b/u,
  hosted: /^hosted$/u,
  hostedBy: /\b(?:hosted by|at the invitation of)\b/iu,
  remote: /\b(?:video|virtual|online|teleconference)/iu,
  ministry: /foreign ministr(?:y|ies)|ministr(?:y|ies) (?:of|for) foreign affairs|foreign affairs agencies/iu,
  ministryOf: "Ministry of Foreign Affairs of *",
  place:
    /\b(?:held|place|met|hosted|meeting|talks|consultations|dialogue|visit)\b[^.;]{0,60}?\bin ((?:\p{Lu}[\p{L}.’-]*)(?:(?: |, (?=\p{Lu}\.))\p{Lu}[\p{L}.’-]*)*)/u,
  articles: "the a an this these their its our his her",
  earlier:
    /\b(?:previously|earlier|last (?:year|month|week)|(?:had|has) been (?:signed|adopted|agreed)|at (?:its|their) (?:last|previous))\b/i,
  unfinished: {
    goingOn: /.ing$/,
    laterBefore: new RegExp(`^\\P{L}{0,3}${later}\\b`, "iu"),
    laterBehind: new RegExp(
      `^(?:(?!\\b(?:to|which|that|who|will|shall|for)\\b)[^,;:()]){0,300}?(?<!\\b(?:of|until|by|from|during|the|in) )\\b${later}\\P{L}{0,3}$`,
      "iu",
    ),
  },
};

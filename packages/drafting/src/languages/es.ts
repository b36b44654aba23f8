import type { Tables } from "./tables.ts";

/** Spanish, begun: what a short communiqué needs. */
export const es: Tables = {
  together:
    "partes ministros ministras participantes delegaciones representantes mandatarios cancilleres interlocutores países presidentes gobiernos ellos ellas ambos ambas jefes funcionarios viceministros delegados",
  nounFirst: true,
  counts: "dos",
  meeting:
    "reunión encuentro sesión consultas diálogo conferencia cumbre visita comisión consejo foro conversaciones negociaciones mecanismo jornada",
  oneSide:
    "parte delegación ministro ministra presidente presidenta secretario secretaria canciller diplomático diplomática embajador embajadora ministerio gobierno él ella director directora viceministro viceministra",
  speaker: "yo mi me",
  pointer: "esto ello eso",
  and: "y e o u pero asimismo",
  joining: "junto juntamente conjuntamente",
  hanging: "que quien quienes cual cuales donde cuyo cuya si cuando como porque pues mientras",
  relative: "que",
  before:
    "durante en a al tras después antes para por sobre con bajo según dentro además respecto luego desde",
  within:
    "fue fueron se también asimismo igualmente además detalladamente brevemente ampliamente ha han sido les le",
  adverbEndings: "mente",
  passive: "fue fueron sido",
  reflexiveEnding: /^$/,
  by: "por",
  agents: "",
  passiveEnding: /^$/,
  pronouns: "",
  saying: "dijo dijeron",
  goesOnInPresent: "",
  present: /^$/,
  addsMore: "así como",
  generic: "temas tema cuestiones asuntos diversos",
  offices:
    "ministro ministra canciller presidente presidenta secretario secretaria embajador embajadora viceministro viceministra",
  officeParts:
    "ministro ministra relaciones exteriores canciller presidente secretario estado general sr sra señor señora república",
  instruments: {
    plan: "plan",
    programme: "programa",
    treaty: "tratado convenio convención carta",
    agreement: "acuerdo protocolo",
    memorandum: "memorando memorándum",
    declaration: "declaración",
    statement: "comunicado",
    report: "informe",
    initiative: "iniciativa",
  },
  positive: /positiv|excelent|constructiv|cordial|amistos|satisf|fructífer|confianza/iu,
  negative: /negativ|deterior|crisis|amenaz|preocup/iu,
  degree: /$^/u,
  heldBehind: /$^/u,
  heldBefore:
    /(?<!\p{L})(?:se (?:celebró|celebraron|realizó|realizaron)|celebraron|tuvo lugar|tuvieron lugar)(?!\p{L})/u,
  hosted: /$^/u,
  hostedBy: /\bpor invitación d/iu,
  remote: /video|vídeo|virtual|en línea/iu,
  ministry: /ministerios? de relaciones exteriores|cancillerías/iu,
  ministryOf: "",
  place: /$^/u,
  articles: "el la los las un una sus su este esta estos estas",
  earlier: /anteriormente|el año pasado|previamente/i,
};

/** How much attention was paid to what was discussed: only as printed. */
type Emphasis = "main" | "special" | "thorough" | "touched";
type Attitude = "approving" | "concerned" | "disapproving";

/** By language, most telling first. */
const emphases: ReadonlyMap<string, readonly (readonly [Emphasis, RegExp])[]> = new Map(
  Object.entries({
    en: [
      ["main", /\b(?:main|primary|focus\w*|cent(?:er|re)d|concentrat\w+|primarily|mainly|chiefly)\b/i],
      [
        "special",
        /\b(?:special|particular|considerable|great|close|priority|significant) (?:attention|emphasis|focus|consideration)\b/i,
      ],
      [
        "thorough",
        /\b(?:thorough(?:ly)?|in[- ]depth|in (?:great )?detail|detailed|comprehensive(?:ly)?|extensive(?:ly)?|substantive(?:ly)?)\b/i,
      ],
      ["touched", /\b(?:touch\w* (?:\w+ )?(?:up)?on|briefly|in passing)\b/i],
    ],
    ru: [
      [
        "main",
        /(?:основн|главн|первоочередн|центральн)\p{L}{1,6} (?:\p{L}{1,30} )?(?:внимани|мест|тем)|в (?:центре|фокусе)|сосредоточ/iu,
      ],
      [
        "special",
        /(?:особ|больш|значительн|приоритетн|повышенн|пристальн)\p{L}{1,6} (?:\p{L}{1,30} )?внимани/iu,
      ],
      ["thorough", /подробн|обстоятельн|детальн|всесторонн|углубленн|тщательн|предметн|развернут/iu],
      ["touched", /затрон|коснул|кратко|затрагива/iu],
    ],
    fr: [
      ["special", /attention (?:toute )?particulière/i],
      ["main", /principalement|essentiellement|concentrée?s? sur|axée?s? sur|au centre/i],
      ["thorough", /longuement|de manière approfondie|en détail|approfondie?s?/i],
      ["touched", /brièvement|évoqué/i],
    ],
    es: [
      ["special", /(?:especial|particular) (?:atención|énfasis)/i],
      ["main", /principalmente|se centr(?:ó|aron)|eje central/i],
      ["thorough", /detalladamente|a fondo|en detalle|ampliamente|exhaustiv/i],
      ["touched", /brevemente/i],
    ],
  } satisfies Record<string, readonly (readonly [Emphasis, RegExp])[]>),
);

/** Verbs and nouns of any language by which something is welcomed, minded, or condemned. */
const attitudes: readonly (readonly [Attitude, RegExp])[] = [
  [
    "disapproving",
    /condemn|denounc|deplor|regret|осуд|осужд|сожален|condamn|dénonc|déplor|conden(?:a|ó)|repud|lament/iu,
  ],
  ["concerned", /concern|alarm|condol|sympath|sadden|обеспокоен|озабочен|соболезн|préoccup|inqui|preocup/iu],
  [
    "approving",
    /welcom|thank|apprecia|grat(?:eful|itud)|commend|satisf|congrat|applaud|prais|hail|приветств|благодар|признательн|удовлетвор|поздрав|salu[éeat]|félicit|remerci|réjou|felicit|agradec|celebr|beneplácito/iu,
  ],
];

/** The emphasis that words print; nothing where they print none, or their language (BCP 47) is not known. */
export function emphasisIn(words: string, language: string): { readonly emphasis?: Emphasis } {
  const [code = ""] = language.toLowerCase().split("-");
  const found = emphases.get(code)?.find(([, pattern]) => pattern.test(words));
  return found ? { emphasis: found[0] } : {};
}

/** The attitude that a printed verb phrase says; nothing where it is neutral. */
export function attitudeIn(wording: string): { readonly attitude?: Attitude } {
  const found = attitudes.find(([, pattern]) => pattern.test(wording));
  return found ? { attitude: found[0] } : {};
}

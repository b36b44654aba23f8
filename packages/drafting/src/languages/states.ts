import { type Finder, finder } from "./finder.ts";

/** ISO 3166-1 codes of the members of the United Nations and its observer states. */
const codes =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ " +
  "DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI " +
  "KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM " +
  "PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ " +
  "UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW";

/** Names that states go by beside CLDR's. */
const also: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    US: ["U.S.", "USA", "United States of America", "American"],
    GB: ["UK", "U.K.", "Great Britain", "British"],
    RU: ["Russian Federation", "Russian"],
    BY: ["Republic of Belarus", "Belarusian"],
    CZ: ["Czech Republic"],
    TR: ["Turkey", "Turkish"],
    KR: ["Republic of Korea", "ROK"],
    MM: ["Burma"],
    MD: ["Republic of Moldova"],
    CN: ["People's Republic of China", "Chinese"],
    CI: ["Ivory Coast"],
    PL: ["Polish"],
    DE: ["German"],
    FR: ["French"],
    UA: ["Ukrainian"],
    IN: ["Indian"],
    JP: ["Japanese"],
    IL: ["Israeli"],
    UZ: ["Uzbek"],
    KZ: ["Kazakh", "Kazakhstani"],
    TJ: ["Tajik"],
    UY: ["Uruguayan"],
  },
  ru: {
    US: ["США", "Соединенные Штаты Америки"],
    RU: ["Российская Федерация", "российский"],
    BY: ["Республика Беларусь", "белорусский", "Белоруссия"],
    GB: ["Соединенное Королевство"],
    KG: ["Кыргызстан", "Кыргызская Республика", "киргизский", "кыргызский"],
    CN: ["КНР", "Китайская Народная Республика", "китайский"],
    KZ: ["Республика Казахстан", "казахстанский"],
    UZ: ["Республика Узбекистан", "узбекский", "узбекистанский"],
    AM: ["Республика Армения", "армянский"],
    AZ: ["азербайджанский"],
    TJ: ["таджикский", "таджикистанский"],
    MD: ["Республика Молдова", "Молдавия", "молдавский"],
    RS: ["сербский"],
    IN: ["индийский"],
    TR: ["турецкий"],
    IR: ["иранский"],
    EG: ["египетский"],
    ZA: ["ЮАР"],
  },
  fr: { US: ["États-Unis d'Amérique"], RU: ["Fédération de Russie"], BY: ["Bélarus"] },
  es: { US: ["EE. UU.", "Estados Unidos de América"], RU: ["Federación de Rusia"], BY: ["Belarús"] },
};

/** A state by its ISO code, with its names in a language: the first is CLDR's. */
export interface StateName {
  readonly code: string;
  readonly names: readonly string[];
}

/** The world's states in a language, to be found in a text. */
export interface States {
  readonly find: Finder<StateName>;
  readonly byCode: ReadonlyMap<string, StateName>;
}

/** The states by their names in a language, adjectives of some included. */
export function statesIn(language: string): States {
  const display = new Intl.DisplayNames([language], { type: "region" });
  const all = codes.split(" ").map((code): StateName => {
    const own = (display.of(code) ?? code).replace(/ \(.*/u, "");
    const spelt = own.includes("&") ? [own, own.replace("&", "and")] : [own];
    return { code, names: [...spelt, ...(also[language]?.[code] ?? [])] };
  });
  return {
    find: finder(all, ({ names }) => names, language),
    byCode: new Map(all.map((state) => [state.code, state])),
  };
}

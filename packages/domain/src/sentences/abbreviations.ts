/** What a point may follow in a language without ending a sentence. All in small letters, without the last point. */
export interface Abbreviations {
  /** Before a name: Mr., г-н. A sentence never ends here. */
  readonly titles: ReadonlySet<string>;
  /** Before a number: Art. 5, Nov. 25. */
  readonly numbered: ReadonlySet<string>;
  /** Before a name, but behind a number at a sentence's end as well: г. Минск, в 2014 г. */
  readonly units: ReadonlySet<string>;
  /** Words that begin a sentence where letters and points stand before them: in Washington, D.C. The sides … */
  readonly openers: ReadonlySet<string>;
}

const set = (words = ""): ReadonlySet<string> => new Set(words.split(" "));

/** An editor of a language adds to its lines. Initials (J., U.S., С.В.) are known without. */
const byLanguage: Readonly<Record<string, Abbreviations>> = {
  en: {
    titles: set(
      "mr mrs ms messrs dr prof gen lt col maj capt sgt adm amb gov sen rep rev hon st vs cf e.g i.e",
    ),
    numbered: set(
      "no nos art arts para paras vol ch sec p pp ed jan feb mar apr jun jul aug sep sept oct nov dec",
    ),
    units: set(),
    openers: set(
      "the they both in on at during this these it we a an as following also participants he she his their",
    ),
  },
  ru: {
    titles: set("г-н г-жа гг-да гр им акад проф пос ул пл обл р-н т.н т.е св о-в"),
    numbered: set("ст п пп ч гл с стр № янв февр апр авг сент окт нояб дек"),
    units: set("г гг в вв тыс млн млрд трлн руб долл"),
    openers: set("в на стороны они оба обе это эти также участники по при с как он она министры"),
  },
  fr: {
    titles: set("m mm mme mmes mlle mgr me st ste cf"),
    numbered: set("art al p pp vol chap no n° janv févr avr juil sept oct nov déc"),
    units: set(),
    openers: set("le la les ils elles il elle les deux en dans au ce cette ces lors un une à"),
  },
  es: {
    titles: set("sr sra sres sras srta dr dra prof lic ing gral cnel d dña excmo excma cf"),
    numbered: set("art arts núm nums pág págs vol cap p pp ene feb abr jun jul ago sept oct nov dic"),
    units: set(),
    openers: set("el la los las ellos ambos ambas en al durante este esta estos un una se asimismo"),
  },
};
const none: Abbreviations = { titles: set(), numbered: set(), units: set(), openers: set() };

/** The abbreviations of a language, by its primary subtag; none of one that is not known. */
export const abbreviationsOf = (language: string): Abbreviations =>
  byLanguage[language.split("-")[0] ?? ""] ?? none;

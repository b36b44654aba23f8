/**
 * Nouns of which Snowball takes a part for an ending in some of their cases: `ам` of `Вьетнам`, `ом` of `диплом`, `ив` of `инициатив`, `ая` of
 * `Китая`; or that have no vowel before their endings, as `дня`. Each as it is in all of its cases, without what differs.
 */
const bases = new Set(
  [
    "вьетнам суринам гуам кувейт кита уругва парагва хано пхеньян люблян вьентьян манил киев панам",
    "газпром исполком избирком обком диплом космодром аэродром синдром симптом атом альбом перелом ислам",
    "актив коллектив норматив мотив локомотив корректив кооператив негатив позитив",
    "инициатив перспектив директив альтернатив прерогатив",
    "дн",
  ].flatMap((some) => some.split(" ")),
);

const endings = new Set(["", ..."а у ом ем е ы и ов ей ам ами ах ой ою й я ю ям ями ях".split(" ")]);
const longestEnding = Math.max(...[...endings].map(({ length }) => length));

/** The stem of a noun that is one of these; undefined of all others. */
export function keptStem(word: string): string | undefined {
  for (let cut = 0; cut <= longestEnding; cut++) {
    const [base, ending] = [word.slice(0, word.length - cut), word.slice(word.length - cut)];
    if (endings.has(ending) && bases.has(base)) return base;
  }
  return undefined;
}

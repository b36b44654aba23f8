// Cyrillic as in library catalogues without marks (BGN/PCGN, simplified): Russian, Belarusian and Ukrainian letters.
const latin: Readonly<Record<string, string>> = Object.fromEntries(
  "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ў=u і=i є=ye ї=yi ґ=g"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** No id that is made is longer: it is to be read, and a number may follow. */
const longest = 60;

/** An id as it is made of a name: small Latin letters, digits and single hyphens, at most 60; empty where the name has no such signs. */
export function slugOf(name: string): string {
  const letters = name.slice(0, 200).normalize("NFC").toLowerCase().replaceAll("&", " and ");
  const plain = [...letters]
    .map((sign) => latin[sign] ?? sign)
    .join("")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain.length <= longest ? plain : plain.slice(0, longest).replace(/-[^-]*$/, "");
}

/** An id that is free: itself, or the first of `id-2`, `id-3` … that is not taken. */
export function freeSlug(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** Makes ids of names: small Latin letters, digits and hyphens, at most so many signs; each once. */
export function idMaker(taken: Iterable<string> = []): (name: string, otherwise: string) => string {
  const used = new Set(taken);
  return (name, otherwise) => {
    const base = slugOf(name) || otherwise;
    let id = base;
    for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
    used.add(id);
    return id;
  };
}

/** No id that is made is longer: it is to be read, and a number may follow. */
const longest = 60;

function slugOf(name: string): string {
  const plain = name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[а-яё]/g, (letter) => latin[letter === "ё" ? "е" : letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain.length <= longest ? plain : plain.slice(0, longest).replace(/-[^-]*$/, "");
}

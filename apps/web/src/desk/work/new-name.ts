import type { NewName } from "../sheet/item.ts";

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia ў:u і:i є:ie ї:i ґ:g"
    .split(" ")
    .map((pair) => pair.split(":")),
);

/** An id of a name: its letters as the alphabet a to z has them. */
export function slugOf(label: string): string {
  const latin = [...label.toLowerCase()].map((sign) => cyrillic[sign] ?? sign).join("");
  const plain = latin.normalize("NFKD").replace(/\p{M}/gu, "");
  const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return slug.slice(0, 60).replace(/-+$/, "");
}

const kinds = [
  "plan",
  "programme",
  "treaty",
  "agreement",
  "memorandum",
  "declaration",
  "statement",
  "report",
  "project",
  "initiative",
];
const alike: Readonly<Record<string, string>> = {
  program: "programme",
  план: "plan",
  программ: "programme",
  договор: "treaty",
  соглашен: "agreement",
  меморандум: "memorandum",
  декларац: "declaration",
  заявлен: "statement",
  инициатив: "initiative",
};

/** What kind of instrument a title says it is. */
function instrumentKindOf(label: string): string {
  const words = label.toLowerCase();
  const found = kinds.find((kind) => words.includes(kind));
  const like = Object.entries(alike).find(([word]) => words.includes(word));
  return found ?? like?.[1] ?? "other";
}

interface Around {
  readonly language: string;
  readonly taken: (name: string) => boolean;
  readonly parties: readonly string[];
}

/** A thing that the register doesn't have, as the sheet's vocabulary describes it. */
export function newName(kind: string, label: string, { language, taken, parties }: Around): NewName {
  const base = slugOf(label) || "name";
  let id = base;
  for (let number = 2; taken(`${kind}/${id}`); number++) id = `${base}-${number}`;
  const names = {
    [/\p{sc=Cyrl}/u.test(label)
      ? language.startsWith("en")
        ? "ru"
        : language
      : language.startsWith("ru")
        ? "en"
        : language]: label,
  };
  const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    instrument: { kind: instrumentKindOf(label), names, parties },
    body: { kind: "organisation", names },
  };
  return { name: `${kind}/${id}`, label, entry: entries[kind] ?? { names } };
}

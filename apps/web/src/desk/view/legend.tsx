import { allSayings, isDetail, sayings } from "../sheet/acts.ts";
import type { DeskWords } from "../words/en.ts";

const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  [..."QWERTYUIOPASDFGHJKLZXCVBNM"].map((key, place) => [
    key,
    [..."йцукенгшщзфывапролдячсмить"][place] ?? "",
  ]),
);

const Key = ({ name, hasCyrillic }: { readonly name: string; readonly hasCyrillic: boolean }) => (
  <kbd>
    {name}
    {hasCyrillic && cyrillic[name] && <small>{cyrillic[name]}</small>}
  </kbd>
);

const lettered = allSayings.filter((says) => !isDetail(says) && sayings[says].key !== undefined);

interface KeysProps {
  readonly words: DeskWords;
  /** Whether Cyrillic letters are shown beside: from the first such key on, both at once are noise. */
  readonly hasCyrillic: boolean;
}

/** The letters that make a claim, always in sight. */
export const Letters = ({ words, hasCyrillic }: KeysProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls, and the keyboard must reach it.
  <ul class="letters" tabIndex={0} aria-label={words.letters}>
    {lettered.map((says) => (
      <li key={says}>
        <Key name={sayings[says].key ?? ""} hasCyrillic={hasCyrillic} /> {words.says[says]}
      </li>
    ))}
  </ul>
);

/** All keys, in the sheet's place: text and claim stay in sight. */
export function Legend({ words, hasCyrillic }: KeysProps) {
  const { legend } = words;
  const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    [
      legend.go,
      [
        ["Enter", legend.takes],
        ["Del", legend.not],
        ["J", legend.next],
        ["N", legend.bare],
        ["⇧ Enter", legend.sure],
      ],
    ],
    [
      legend.words,
      [
        ["␣", legend.sentence],
        ["[", legend.start],
        ["]", legend.end],
        ["=", legend.instead],
        ["+", legend.beside],
        [";", legend.verb],
      ],
    ],
    [
      legend.make,
      [...lettered.map((says) => [sayings[says].key ?? "", words.says[says]] as const), ["/", legend.act]],
    ],
    [
      legend.claim,
      [
        ["1–9", legend.name],
        [".", legend.find],
        ["E", legend.shade],
        ["W", legend.by],
        ["K", legend.frameworks],
        ["L", legend.refers],
        ["Y", legend.within],
        [",", legend.note],
        ["'", legend.summary],
      ],
    ],
    [
      legend.whole,
      [
        ["T", legend.details],
        ["0", legend.head],
        ["!", legend.later],
        ["Ctrl Z", legend.undo],
        ["Ctrl Enter", legend.record],
        ["Esc", legend.back],
        ["?", legend.keys],
      ],
    ],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it.
    <section class="list legend" aria-label={words.keys} tabIndex={0}>
      {groups.map(([title, rows]) => (
        <div key={title} class={rows.length > 8 ? "many" : ""}>
          <h2>{title}</h2>
          <ul>
            {rows.map(([key, text]) => (
              <li key={key}>
                <Key name={key} hasCyrillic={hasCyrillic} />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

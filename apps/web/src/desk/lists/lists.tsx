import { get, set } from "idb-keyval";
import { useMemo, useState } from "preact/hooks";
import type { Language } from "../../language/language.ts";
import { storeOf } from "../kept/store.ts";
import { isFailure, type Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import { type Commit, latestCommits } from "./commits.ts";
import { type Deposited, listsOf } from "./lists.ts";
import { listsWords } from "./words.ts";

interface ListsProps {
  readonly language: Language;
  readonly editor: string;
  readonly server: Server;
}

/** Commits that are looked at first, and with each look further back. */
const window = 300;
const most = { queue: 10, changed: 20, own: 20 };
const seenStore = () => storeOf("collegium-desk-seen", "seen");

/** For those who come often: texts that wait, what others recorded since, and one's own last claims. */
export function Lists({ language, editor, server }: ListsProps) {
  const say = listsWords[language];
  const [count, setCount] = useState(window);
  const [commits, setCommits] = useState<readonly Commit[] | "failed">();
  const [seen, setSeen] = useState(0);
  useAnswer(
    () => latestCommits(server, count),
    (found) => setCommits(found ?? "failed"),
    [server, count],
  );
  useAnswer(
    // Where the browser keeps nothing, all is new.
    () => get<number>(editor, seenStore()).catch(() => undefined),
    (position = 0) => setSeen(position),
    [editor],
  );
  const lists = useMemo(
    () => (Array.isArray(commits) ? listsOf(commits, editor, seen) : undefined),
    [commits, editor, seen],
  );
  if (commits === undefined) return null;
  if (!lists || commits === "failed")
    return (
      <aside class="opening lists" aria-label={say.often}>
        <p>{say.failed}</p>
      </aside>
    );
  const last = commits.at(-1)?.position ?? 0;
  const look = () => {
    setSeen(last);
    // Where the browser keeps nothing, the next visit shows them again.
    set(editor, last, seenStore()).catch(() => {});
  };
  return (
    <aside class="opening lists" aria-label={say.often}>
      <Queue language={language} server={server} deposited={lists.deposited} />
      <section aria-labelledby="list-changed">
        <h2 id="list-changed">{say.changed}</h2>
        <ul>
          {lists.changed.slice(0, most.changed).map(({ stream, writers, commits: number, at }) => (
            <li key={stream}>
              <a class="link" href={historyOf(stream, language)}>
                {stream}
              </a>{" "}
              <span>
                {at.slice(0, 10)} · {say.changedSay(number, writers)}
              </span>
            </li>
          ))}
        </ul>
        {lists.changed.length === 0 ? (
          <p>{say.nothing}</p>
        ) : (
          <p class="buttons">
            <button type="button" onClick={look}>
              {say.seen}
            </button>
          </p>
        )}
      </section>
      <section aria-labelledby="list-own">
        <h2 id="list-own">{say.own}</h2>
        {lists.own.length === 0 && <p>{say.nothing}</p>}
        <ul>
          {lists.own.slice(0, most.own).map(({ session, claim, source, exact }) => (
            <li key={`${session}#${claim}`}>
              <q class="printed">{shortened(exact)}</q>{" "}
              <span>
                {session} {claim}
              </span>{" "}
              <a
                class="link"
                href={`?${new URLSearchParams({ source, claim: `${session}#${claim}` })}`}
                aria-label={`${say.correct}: ${session} ${claim}`}
              >
                {say.correct}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {(commits[0]?.position ?? 1) > 1 && (
        <p class="buttons">
          <button type="button" onClick={() => setCount(count + window)}>
            {say.further(commits.length)}
          </button>
        </p>
      )}
    </aside>
  );
}

interface Counted {
  readonly all: number;
  readonly open: number;
}

/** Texts that nobody has covered wholly, and how much of each is; one whose share can't be told is shown, too. */
function Queue({
  language,
  server,
  deposited,
}: Pick<ListsProps, "language" | "server"> & { readonly deposited: readonly Deposited[] }) {
  const say = listsWords[language];
  const [coverage, setCoverage] = useState<ReadonlyMap<string, Counted | undefined>>(new Map());
  useAnswer(() => covered(server, deposited), setCoverage, [server, deposited]);
  const waiting = deposited
    .filter(({ source }) => coverage.has(source) && coverage.get(source)?.open !== 0)
    .slice(0, most.queue);
  return (
    <section aria-labelledby="list-queue">
      <h2 id="list-queue">{say.queue}</h2>
      <p>{waiting.length === 0 ? say.nothing : say.queueSay}</p>
      <ul>
        {waiting.map(({ source, title, by, writers, at }) => (
          <li key={source}>
            <a class="link" href={`?${new URLSearchParams({ source })}`}>
              {title}
            </a>{" "}
            <span>
              {at.slice(0, 10)} · {share(coverage.get(source), say)} · {say.by(by, writers)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks for as many as may be shown, and for more while those are covered. */
async function covered(server: Server, deposited: readonly Deposited[]) {
  const found = new Map<string, Counted | undefined>();
  let waiting = 0;
  for (const { source } of deposited) {
    if (waiting === most.queue) break;
    const document = await server.read(`/v1/sources/${source}`);
    const coverage =
      document && !isFailure(document) ? (document.coverage as Counted | undefined) : undefined;
    found.set(source, coverage);
    if (coverage?.open !== 0) waiting += 1;
  }
  return found;
}

/** Rounded down: what is not covered wholly is never said to be. */
const share = (counted: Counted | undefined, say: { covered(share: number): string; uncounted: string }) =>
  counted && counted.all > 0
    ? say.covered(Math.floor((100 * (counted.all - counted.open)) / counted.all))
    : say.uncounted;

const collections: Readonly<Record<string, string>> = {
  source: "sources",
  body: "bodies",
  person: "people",
  topic: "topics",
  instrument: "instruments",
  series: "series",
  session: "sessions",
};

function historyOf(stream: string, language: Language): string {
  const [type = "", id = ""] = stream.split("/");
  return `${language === "en" ? "" : `/${language}`}/${collections[type]}/${id}/history`;
}

const shortened = (words: string): string => {
  const signs = [...words];
  return signs.length <= 120 ? words : `${signs.slice(0, 119).join("")}…`;
};

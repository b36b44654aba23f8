import { readText } from "@collegium/domain";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Keeping } from "../kept/kept.ts";
import type { DeskWords } from "../words/en.ts";
import type { Said } from "../work/open.ts";

interface OpeningProps {
  readonly words: DeskWords;
  readonly keeping: Keeping;
  readonly isBusy: boolean;
  readonly onOpen: (text: string, said: Said) => void;
  readonly onResume: (key: string) => void;
  /** Why what was asked for last didn’t come onto the desk. */
  readonly told: string | undefined;
  /** Lays a sheet upon the text. */
  readonly onUpload: (yaml: string, text: string) => void;
  readonly onSignOut: () => void;
}

/** Where a text comes onto the desk: pasted, from its file, or as it was left. */
export function Opening({
  words,
  keeping,
  isBusy,
  told,
  onOpen,
  onResume,
  onUpload,
  onSignOut,
}: OpeningProps) {
  const say = words.opening;
  const [said, setSaid] = useState<Said>({ published: "", url: "", publisher: "" });
  const [trouble, setTrouble] = useState("");
  const [left, setLeft] = useState<Awaited<ReturnType<Keeping["open"]>>>([]);
  const [isUnkept, setUnkept] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    keeping.open().then(setLeft, () => setUnkept(true));
  }, [keeping]);
  const withText = (raw: string, then: (text: string) => void) => {
    if (raw.trim() === "") return setTrouble(say.empty);
    if (new TextEncoder().encode(raw).byteLength > longest) return setTrouble(say.tooLong);
    const read = readText(raw);
    if (!("text" in read)) return setTrouble(say.notText);
    setTrouble("");
    then(read.text);
  };
  const go = (raw: string) => withText(raw, (text) => onOpen(text, said));
  const upload = (yaml: string) => withText(area.current?.value ?? "", (text) => onUpload(yaml, text));
  const fromFile = async (input: HTMLInputElement, then: (words: string) => void) => {
    const file = input.files?.[0];
    if (!file) return;
    // So that the same file can be chosen again, once what was wrong is put right.
    input.value = "";
    const words = await readFile(file);
    if (words === undefined) setTrouble(say.notText);
    else then(words);
  };
  const discard = async (key: string) => {
    const held = await keeping.hold(key, "ask");
    if (!held) return setTrouble(say.notDiscarded);
    setTrouble("");
    await keeping.forget(key);
    held.release();
    setLeft(await keeping.open());
  };
  const field = (name: keyof Said) => ({
    name,
    value: said[name],
    autocomplete: "off",
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setSaid({ ...said, [name]: currentTarget.value }),
  });
  return (
    <main class="opening">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {isUnkept && (
        <p class="trouble" role="alert">
          {say.unkept}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(area.current?.value ?? "");
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
          event.preventDefault();
          if (!isBusy) go(area.current?.value ?? "");
        }}
      >
        <label class="wide">
          {say.text}
          <textarea ref={area} name="text" rows={12} spellcheck={false} />
        </label>
        <label>
          {say.file}
          <input
            type="file"
            accept=".txt,text/plain"
            disabled={isBusy}
            onChange={({ currentTarget }) => void fromFile(currentTarget, go)}
          />
        </label>
        <label>
          {say.published}
          <input {...field("published")} />
        </label>
        <label>
          {say.publisher}
          <input {...field("publisher")} />
        </label>
        <label>
          {say.url}
          <input type="url" {...field("url")} />
        </label>
        <p class="trouble" role="alert">
          {trouble || told}
        </p>
        <p class="buttons">
          <button type="submit" class="main" disabled={isBusy}>
            <kbd>Ctrl ⏎</kbd> {isBusy ? say.opening : say.open}
          </button>{" "}
          <button type="button" onClick={onSignOut}>
            {say.signOut}
          </button>
        </p>
      </form>
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{say.left}</h2>
          <ul>
            {left.map(({ key, title, done }) => (
              <li key={key}>
                <button type="button" class="link" disabled={isBusy} onClick={() => onResume(key)}>
                  {title}
                </button>{" "}
                <span>{say.steps(done)}</span>{" "}
                <button
                  type="button"
                  class="link"
                  aria-label={`${say.forget}: ${title}`}
                  onClick={() => void discard(key)}
                >
                  {say.forget}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <label>
        {say.upload}
        <input
          type="file"
          accept=".yaml,.yml,.json"
          disabled={isBusy}
          onChange={({ currentTarget }) => void fromFile(currentTarget, upload)}
        />
      </label>
    </main>
  );
}

/** As the register takes it, in bytes. */
const longest = 1_048_576;

/** A file's words, where they are UTF-8. */
async function readFile(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

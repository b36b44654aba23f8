import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Language } from "../language/language.ts";
import type { Held } from "./kept/held.ts";
import { keepingFor } from "./kept/kept.ts";
import { Lists } from "./lists/lists.tsx";
import { Forms } from "./mark/mark.tsx";
import { sha256 } from "./server/known-text.ts";
import { isFailure, serverOf } from "./server/server.ts";
import { Gate, type Seat } from "./session/gate.tsx";
import { deskText } from "./text/text.ts";
import { Elsewhere } from "./view/elsewhere.tsx";
import { type Decided, hasOffers, Offers } from "./view/offers.tsx";
import { Opening } from "./view/opening.tsx";
import { Work } from "./view/work.tsx";
import { failureWords } from "./words/failure-words.ts";
import { wordsIn } from "./words/words.ts";
import { type ClaimAddress, claimIn, standingOn } from "./work/address.ts";
import { type Desk as OnDesk, tell } from "./work/desk.ts";
import {
  deskOf,
  type NotOpened,
  namesFor,
  type Opened,
  open,
  readAgain,
  type Said,
  withSession,
} from "./work/open.ts";
import { uploaded } from "./work/upload.ts";

/** The whole desk: who sits at it, the text that is opened, and the work on it. */
export function Desk({ language }: { readonly language: Language }) {
  // Nor is a token asked for, where it could be read on its way.
  if (!isSecureContext) return <Insecure language={language} />;
  return (
    <>
      <Forms />
      <Gate language={language}>
        {(seat, returns) => <Seated key={seat.editor} language={language} who={seat} returns={returns} />}
      </Gate>
    </>
  );
}

function Insecure({ language }: { readonly language: Language }) {
  const { opening: say } = wordsIn(language);
  return (
    <main class="opening">
      <h1>{say.title}</h1>
      <p role="alert">{say.insecure}</p>
    </main>
  );
}

/** What is on the desk: nothing yet, a text about which something is to be asked, or one that is worked on. */
type Stage =
  | { readonly stage: "opening"; readonly isBusy: boolean; readonly told?: string }
  | { readonly stage: "offers"; readonly opened: Opened; readonly claim: ClaimAddress | undefined }
  | { readonly stage: "elsewhere"; readonly onTakeOver: () => void }
  | { readonly stage: "work"; readonly id: string; readonly desk: OnDesk; readonly held: Held };

interface SeatedProps {
  readonly language: Language;
  readonly who: Seat;
  readonly returns: number;
}

function Seated({ language, who, returns }: SeatedProps) {
  const words = wordsIn(language);
  const server = useMemo(() => serverOf(who.ask), [who]);
  const keeping = useMemo(() => keepingFor(who.editor), [who]);
  const [stage, setStage] = useState<Stage>({ stage: "opening", isBusy: false });
  // Sources that were recorded here, by their texts' hashes.
  const recorded = useRef(new Map<string, string>());
  // Who signs out while a text is being opened leaves it to whoever comes: it is laid nowhere.
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  const withDrafts = new URLSearchParams(location.search).get("drafts") !== "off";

  /** Lays a text on the desk for this tab alone; where another has it, it is asked first whether to take it over. */
  const lay = async (
    id: string,
    desk: () => Promise<OnDesk | undefined>,
    how: "ask" | "take over" = "ask",
  ) => {
    const held = await keeping.hold(id, how);
    if (!held)
      return setStage({
        stage: "elsewhere",
        onTakeOver: () => void busily(() => lay(id, desk, "take over")),
      });
    let laid: OnDesk | undefined;
    try {
      if (!isGone.current) laid = await desk();
    } finally {
      if (!laid || isGone.current) held.release();
    }
    setStage(laid ? { stage: "work", id, desk: laid, held } : { stage: "opening", isBusy: false });
  };
  /** A text as it was left; undefined where it is not kept. */
  const leftAs = async (id: string, claim?: ClaimAddress): Promise<OnDesk | undefined> => {
    const kept = await keeping.load(id);
    if (!kept) return undefined;
    const text = {
      ...kept.text,
      start: await readAgain(server, kept.text.start, deskText(kept.text.text, kept.text.language)),
    };
    return standingOn(deskOf(text, kept.work, await namesFor(server, language), language), claim);
  };
  const begin = async (opened: Opened, decided: Decided, claim?: ClaimAddress) => {
    const id = await sha256(opened.text);
    // Another tab may have begun it, and gone, while this one was asked about it.
    const there = () => leftAs(id, claim).catch(() => undefined);
    await lay(id, async () => (await there()) ?? begun(id, opened, decided, claim));
  };
  const begun = async (
    id: string,
    opened: Opened,
    { supersedes, session }: Decided,
    claim?: ClaimAddress,
  ) => {
    const known = opened.known?.source;
    const { head } = opened.start;
    const source =
      supersedes && known !== undefined
        ? { ...head.source, supersedes: known, id: apart(head.source.id, known) }
        : head.source;
    const named = { ...opened.start, head: { ...head, source } };
    const start = session === undefined ? named : await withSession(server, named, session);
    const text = {
      text: opened.text,
      language: opened.language,
      start,
      drafted: opened.drafted,
      title: String(source.title),
    };
    // Where the browser keeps nothing, one works all the same, and is told as soon as there is something to lose.
    await keeping.begin(id, text).catch(() => {});
    const kept = { commands: [], cursor: 0, selection: { start: 0, end: 0 }, current: undefined };
    const desk = deskOf(text, kept, await namesFor(server, language), language);
    const there = standingOn(desk, claim);
    return opened.hasDrafts ? there : tell(there, words.opening.failed);
  };
  const offer = async (opened: Opened, claim?: ClaimAddress) => {
    if (hasOffers(opened)) return setStage({ stage: "offers", opened, claim });
    await begin(opened, { supersedes: false, session: claim?.session }, claim);
  };
  const resume = (id: string, claim?: ClaimAddress) => lay(id, () => leftAs(id, claim));
  const isLeft = async (text: string) => keeping.has(await sha256(text)).catch(() => false);
  const busily = async (work: () => Promise<void>) => {
    setStage({ stage: "opening", isBusy: true });
    // What nobody foresaw leaves the editor where they were, with their text, rather than before a desk that waits for ever.
    await work().catch((fault: unknown) => {
      setStage({ stage: "opening", isBusy: false, told: words.opening.unforeseen });
      throw fault;
    });
  };
  const refused = ({ why }: NotOpened) =>
    setStage({ stage: "opening", isBusy: false, told: words.opening.notOpened(why.join(" ")) });
  const opening = async (text: string, said: Said, claim?: ClaimAddress) => {
    if (await isLeft(text)) return resume(await sha256(text), claim);
    const recordedAs = recorded.current.get(await sha256(text));
    const opened = await open(server, text, said, { withDrafts, recordedAs });
    if ("not" in opened) return refused(opened);
    await offer(opened, claim);
  };
  const upload = async (yaml: string, text: string) => {
    const isThere = await isLeft(text);
    if (isThere) return setStage({ stage: "opening", isBusy: false, told: words.opening.isLaidAlready });
    const read = await uploaded(server, yaml, text);
    if (!("not" in read)) return offer(read);
    if (read.not === "opened") return refused(read);
    setStage({ stage: "opening", isBusy: false, told: words.opening.notUploaded(read) });
  };
  // An address that names a deposited text lays that on the desk, and stands on the claim that it names.
  useEffect(() => {
    const source = new URLSearchParams(location.search).get("source");
    if (source === null || !/^[a-z0-9-]{1,80}$/.test(source)) return;
    void busily(async () => {
      const text = await server.text(source);
      if (text !== undefined && !isFailure(text))
        return opening(text, { published: "", url: "", publisher: "" }, claimIn(location));
      const why = text === undefined ? words.opening.noSource : failureWords(words, text);
      setStage({ stage: "opening", isBusy: false, told: why });
    });
  }, [server]);
  if (stage.stage === "work")
    return (
      <Work
        key={stage.id}
        language={language}
        id={stage.id}
        initial={stage.desk}
        server={server}
        keeping={keeping}
        held={stage.held}
        returns={returns}
        onHolding={(isKept) => who.holds(isKept === undefined ? "none" : isKept ? "kept" : "unkept")}
        onRecorded={(source) => recorded.current.set(stage.id, source)}
        onDone={() => setStage({ stage: "opening", isBusy: false })}
        onTakeBack={() => void busily(() => lay(stage.id, () => leftAs(stage.id), "take over"))}
      />
    );
  return (
    <>
      <Opening
        words={words}
        keeping={keeping}
        isBusy={stage.stage !== "opening" || stage.isBusy}
        told={stage.stage === "opening" ? stage.told : undefined}
        onOpen={(text, said) => void busily(() => opening(text, said))}
        onResume={(id) => void busily(() => resume(id))}
        onUpload={(yaml, text) => void busily(() => upload(yaml, text))}
        onSignOut={who.leave}
      />
      {stage.stage === "opening" && !stage.isBusy && (
        <Lists language={language} editor={who.editor} server={server} />
      )}
      {stage.stage === "elsewhere" && (
        <Elsewhere
          words={words}
          onTakeOver={stage.onTakeOver}
          onClose={() => setStage({ stage: "opening", isBusy: false })}
        />
      )}
      {stage.stage === "offers" && (
        <Offers
          words={words}
          opened={stage.opened}
          onDecided={(decided) => void busily(() => begin(stage.opened, decided, stage.claim))}
          onClose={() => setStage({ stage: "opening", isBusy: false })}
        />
      )}
    </>
  );
}

/** An id beside another one. */
const apart = (id: string, other: string): string => (id === other ? `${id}-2` : id);

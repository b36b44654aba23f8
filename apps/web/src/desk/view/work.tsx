import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Held } from "../kept/held.ts";
import type { Keeping } from "../kept/kept.ts";
import { pressInBox } from "../keys/asking.ts";
import { type Key, keyOf } from "../keys/key.ts";
import { type Became, press, type Wanted } from "../keys/press.ts";
import { Later } from "../later/later.tsx";
import { Pane, type PaneHandle } from "../pane/pane.tsx";
import type { Report, Server } from "../server/server.ts";
import type { Item } from "../sheet/item.ts";
import { isSameWork } from "../sheet/sheet.ts";
import { itemAt } from "../sheet/stops.ts";
import { isEmpty, isSame, type Span } from "../text/span.ts";
import { failureWords } from "../words/failure-words.ts";
import { pick } from "../work/claims.ts";
import { currentOf, type Desk, run, select, tell, upon, visit } from "../work/desk.ts";
import type { LaterAct } from "../work/later.ts";
import { namesFor, readAgain } from "../work/open.ts";
import { type Recording, record } from "../work/recording.ts";
import { Box, Current } from "./current.tsx";
import { Details } from "./details.tsx";
import { download } from "./download.ts";
import { Taken } from "./elsewhere.tsx";
import { Head } from "./head.tsx";
import { Legend, Letters } from "./legend.tsx";
import { List } from "./list.tsx";
import { useNames } from "./names-typed.ts";
import { Recorded } from "./recorded.tsx";
import { recordingWords } from "./recording-words.ts";
import { Review } from "./review.tsx";
import { type Saved, useSaving } from "./saving.ts";
import { Unkept } from "./unkept.tsx";

/** What is in the register. */
interface RecordedWork {
  readonly commits: number;
  readonly report: Report;
  /** As it was sent. */
  readonly desk: Desk;
}

interface WorkProps {
  readonly language: string;
  readonly initial: Desk;
  readonly id: string;
  readonly server: Server;
  readonly keeping: Keeping;
  readonly held: Held;
  /** How often the editor signed in again while the desk was there. */
  readonly returns: number;
  /** Whether the browser keeps what was decided; undefined where there is nothing to keep. */
  readonly onHolding: (isKept: boolean | undefined) => void;
  /** The text is in the register, as this source. */
  readonly onRecorded: (source: string) => void;
  readonly onDone: () => void;
  /** The text was taken over by another tab, and is to come back here. */
  readonly onTakeBack: () => void;
}

/** The key that goes to the next item of the list. */
const step: Key = { name: "J", shift: false, mod: false, alt: false, digit: undefined, repeat: false };

/** The desk with a text on it: what is pressed changes it, and what is changed is kept in the browser. */
export function Work(props: WorkProps) {
  const { language, initial, id, server, keeping, held, returns, onHolding, onRecorded, onDone } = props;
  // Keys may come faster than drawing: each acts on what the one before left, not on what is drawn.
  const now = useRef(initial);
  const [desk, draw] = useState(initial);
  const [over, setOver] = useState<Wanted>();
  const [recording, setRecording] = useState<Recording>({ state: "no" });
  const [recorded, setRecorded] = useState<RecordedWork>();
  const [hasCyrillic, setCyrillic] = useState(() => /^(?:ru|be|uk)/.test(navigator.language));
  const pane = useRef<PaneHandle | undefined>(undefined);

  const [isTaken, setTaken] = useState(false);
  // What was left and is taken up again is kept already.
  const [isKept, setKept] = useState(initial.history.commands.length > 0 ? true : undefined);
  const onSaved = useCallback((saved: Saved) => {
    if (saved === "taken") setTaken(true);
    else setKept(saved === "kept");
  }, []);
  useEffect(() => {
    onHolding(recorded === undefined ? isKept : undefined);
    return () => onHolding(undefined);
  }, [isKept, recorded]);
  useEffect(() => {
    void held.lost.then(() => setTaken(true));
    return held.release;
  }, [held]);
  const save = useSaving(now, id, keeping, onSaved);
  const become = useCallback(
    (next: Desk) => {
      const before = now.current;
      now.current = next;
      draw(next);
      if (next.history !== before.history) save("now");
      else if (next.selection !== before.selection) save("soon");
    },
    [save],
  );
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    // Back from the box, the keys are the text's again, before the next one comes.
    if (wasAsking.current && !desk.asking) pane.current?.focus();
    wasAsking.current = desk.asking !== undefined;
  }, [desk.asking]);
  // And back from what lay over it, which takes every key while it is open.
  useLayoutEffect(() => {
    if (over === undefined) pane.current?.focus();
  }, [over]);
  useNames(desk, server, now, become);

  const { words } = desk;
  const want = (wanted: Wanted) => {
    setOver((shown) => (shown === wanted ? undefined : wanted));
    // What is being recorded is not recorded once more meanwhile.
    if (wanted === "review") setRecording((now) => (now.state === "asking" ? now : { state: "no" }));
  };
  const take = (became: Became | undefined, event: KeyboardEvent): void => {
    if (!became) return;
    event.preventDefault();
    event.stopPropagation();
    if ("desk" in became) become(became.desk);
    else want(became.wanted);
  };
  const follow = () => {
    const span = pane.current?.selected();
    if (span && !isSame(span, now.current.selection)) become(select(now.current, span));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (/^\p{sc=Cyrl}$/u.test(event.key)) setCyrillic(true);
    follow();
    if (event.key === "Escape" && over === "keys") return setOver(undefined);
    take(
      press(now.current, keyOf(event), { visible: pane.current?.visible() ?? { start: 0, end: 0 } }),
      event,
    );
  };
  const onListKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp")
      return take(
        press(now.current, { ...step, shift: event.key === "ArrowUp" }, { visible: { start: 0, end: 0 } }),
        event,
      );
    if (event.key !== " " && event.key !== "Tab") onKey(event);
  };
  const onBoxKey = (event: KeyboardEvent) => {
    if (!event.isComposing) take(pressInBox(now.current, keyOf(event)), event);
  };
  const go = (to: Item | Span) => {
    setOver(undefined);
    become("says" in to ? visit(now.current, to) : select(now.current, to));
    pane.current?.focus();
  };
  const onRecord = async () => {
    setRecording({ state: "asking" });
    const sent = now.current;
    const end = await record(server, sent);
    if ("recorded" in end) {
      onRecorded(sent.sheet.head.source.id);
      become(tell(now.current, words.later.done));
      setOver((shown) => (shown === "review" ? undefined : shown));
      return setRecorded({ ...end.recorded, desk: sent });
    }
    setRecording(end.recording);
    // Whoever went back to the text meanwhile is told as well, and what else they have open stays.
    const told = recordingWords(words, end.recording);
    if (told !== undefined) become(tell(now.current, told));
    setOver((shown) => shown ?? "review");
  };
  // What is open by then stays, with what was typed.
  const isDeciding = over === "details" || over === "later" || desk.asking !== undefined;
  const isRecorded = recorded !== undefined && !isDeciding;
  useEffect(() => {
    // What was decided meanwhile is not recorded yet: it waits among the texts that were left.
    if (!isRecorded || !isSameWork(now.current.history, recorded.desk.history)) return;
    save("never");
    void keeping.finish(id).catch(() => {});
  }, [isRecorded]);
  useEffect(() => {
    // Why it was not recorded holds no more.
    if (recording.state !== "failed" || recording.failure.failed !== "signed-out") return;
    setRecording({ state: "signed-in" });
    become(tell(now.current, words.reviewing.signedIn));
  }, [returns]);
  const close = () => setOver(undefined);
  const onSaidLater = async (act: LaterAct) => {
    if (act === "withhold") {
      // Words that nobody may read any more stay nowhere.
      await keeping.forget(id).catch(() => {});
      return onDone();
    }
    const named = (act === "merge" || act === "rename") && { names: await namesFor(server, language) };
    const start = await readAgain(server, now.current.history.start);
    become(tell({ ...upon(now.current, start), ...named }, now.current.words.later.done));
  };
  return (
    <div class="desk">
      <Head
        desk={desk}
        showsKeys={over === "keys"}
        onKeys={() => setOver(over === "keys" ? undefined : "keys")}
        onReview={() => setOver("review")}
      >
        {isKept === false && recorded === undefined && <Unkept words={words} />}
      </Head>
      <main>
        <Pane
          desk={desk}
          handle={pane}
          onKey={onKey}
          onMoved={(span, clicked) => {
            const { current: standing } = now;
            if (standing.asking) return;
            const item = clicked && isEmpty(span) ? itemAt(standing.standings, span.start) : undefined;
            if (item) become(visit(standing, item));
            else if (!isSame(span, standing.selection)) become(select(standing, span));
          }}
        />
        {over === "keys" ? (
          <Legend words={words} hasCyrillic={hasCyrillic} />
        ) : (
          <List desk={desk} onKey={onListKey} onVisit={go} />
        )}
      </main>
      <footer>
        <section class="now" aria-label={words.currentClaim}>
          <Current desk={desk} />
          <Box
            desk={desk}
            onKey={onBoxKey}
            onTyped={(typed) =>
              become({
                ...now.current,
                asking: now.current.asking && { ...now.current.asking, typed, chosen: 0 },
              })
            }
            onLeft={() => now.current.asking && become({ ...now.current, asking: undefined })}
            onPick={(place) => become(pick(now.current, place))}
          />
        </section>
        <Letters words={words} hasCyrillic={hasCyrillic} />
      </footer>
      {over === "review" && !isRecorded && (
        <Review
          desk={desk}
          recording={recording}
          onRecord={() => void onRecord()}
          onGo={go}
          onClose={close}
          onDownload={() => download(desk)}
        />
      )}
      {over === "details" && (
        <Details
          desk={desk}
          onClose={close}
          onSaid={(head) => {
            become(run(now.current, { do: "head", head }));
            close();
          }}
        />
      )}
      {over === "later" && (
        <Later
          desk={desk}
          item={currentOf(desk)}
          server={server}
          onRecorded={onSaidLater}
          onFailed={(failure) => become(tell(now.current, words.later.notDone(failureWords(words, failure))))}
          onClose={close}
        />
      )}
      {isTaken && !isRecorded && (
        <Taken
          words={words}
          onTakeBack={props.onTakeBack}
          onDownload={() => download(desk)}
          onClose={onDone}
        />
      )}
      {isRecorded && <Recorded {...recorded} onDone={onDone} />}
    </div>
  );
}

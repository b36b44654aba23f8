import { useEffect, useRef, useState } from "preact/hooks";
import { Dialog } from "../dialog/dialog.tsx";
import { type Failure, isFailure, type Server } from "../server/server.ts";
import { useAnswer } from "../server/use-answer.ts";
import type { Item } from "../sheet/item.ts";
import { quoted } from "../sheet/quotation.ts";
import { isEmpty } from "../text/span.ts";
import { failureWords } from "../words/failure-words.ts";
import type { Desk } from "../work/desk.ts";
import { saidOf } from "../work/going.ts";
import {
  correctable,
  detailsOf,
  documentOf,
  type Filled,
  type LaterAct,
  type LaterEvent,
  laterActs,
  laterEvent,
  laterFields,
  needsClaim,
  wordsIn,
} from "../work/later.ts";
import { type Statement, statementsIn } from "../work/statements.ts";
import { Field } from "./field.tsx";

interface LaterProps {
  readonly desk: Desk;
  readonly item: Item | undefined;
  readonly server: Server;
  /** Something was recorded: what the desk shows of the register is of before, until this is done. */
  readonly onRecorded: (act: LaterAct) => Promise<void>;
  /** Nothing was recorded, and who asked has closed this meanwhile. */
  readonly onFailed: (failure: Failure) => void;
  readonly onClose: () => void;
}

/** What is said later of what is recorded: each act asks for what its event needs, and is recorded at once. */
export function Later({ desk, item: current, server, onRecorded, onFailed, onClose }: LaterProps) {
  const say = desk.words.later;
  const { head } = desk.sheet;
  // As it is when one begins: what is changed is told from this, whatever the desk reads meanwhile.
  const [item] = useState(current?.claim === undefined ? undefined : current);
  const acts = laterActs.filter((act) => isPossible(act, desk, item));
  const [act, setAct] = useState<LaterAct>(acts[0] ?? "merge");
  const [filled, setFilled] = useState<Filled>({
    relation: "fulfils",
    language: desk.text.language,
    ...(item && correctable(item)),
  });
  const [told, setTold] = useState<Failure | "unclear">();
  const [isBusy, setBusy] = useState(false);
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );
  const unanswered = useRef<Attempt | undefined>(undefined);
  // What is filled in otherwise is another thing to say.
  useEffect(() => {
    unanswered.current = undefined;
  }, [act, filled]);
  const session = `/v1/sessions/${head.session.id}`;
  const statements = useStatements(server, act, session, wordsIn(filled, "of"));
  const [details, setDetails] = useState<Filled>();
  useAnswer(
    () => (act === "details" ? server.read(session) : undefined),
    (document) => document && (isFailure(document) ? setTold(document) : setDetails(detailsOf(document))),
    [act, session, server],
  );
  // What was typed stays, however late the register's words come.
  const shown = act === "details" ? { ...details, ...filled } : filled;
  const quote = isEmpty(desk.selection) ? undefined : quoted(desk.text, desk.selection);
  const send = async (event: Event) => {
    event.preventDefault();
    const made = laterEvent(act, filled, { session: head.session.id, source: head.source.id, item, quote });
    if (!made) return setTold("unclear");
    setBusy(true);
    // Where no answer came, the very same is sent again: it may be recorded already.
    const attempt = unanswered.current ?? (await attemptAt(server, made));
    const answer = isFailure(attempt)
      ? attempt
      : await server.append(`${made.document}/events`, attempt.tag, attempt.event, attempt.key);
    if (!isFailure(answer)) {
      await onRecorded(act);
      return isOpen.current && onClose();
    }
    if (!isOpen.current) return onFailed(answer);
    setBusy(false);
    unanswered.current = answer.failed === "broken" && !isFailure(attempt) ? attempt : undefined;
    setTold(answer);
  };
  return (
    <Dialog title={say.title} onClose={onClose}>
      {item && (
        <p>
          {item.claim} {saidOf(desk, item)}
        </p>
      )}
      <form id="later" class="body fields" onSubmit={(event) => void send(event)}>
        <label>
          {say.what}
          <select
            data-first=""
            name="act"
            value={act}
            onChange={({ currentTarget }) => setAct(currentTarget.value as LaterAct)}
          >
            {acts.map((one) => (
              <option key={one} value={one}>
                {say.acts[one]}
              </option>
            ))}
          </select>
        </label>
        {say.consequences[act] && <p class="hint">{say.consequences[act]}</p>}
        {laterFields(act, item).map((field) => (
          <Field
            key={`${act} ${field.name}`}
            desk={desk}
            item={item}
            field={field}
            filled={shown}
            statements={statements}
            server={server}
            onFilled={(value) => setFilled((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {act === "details" && quote && <p class="hint">{say.evidence(quote.exact)}</p>}
      </form>
      <div role="alert" class="outcome">
        {told === "unclear" && <p>{say.unclear}</p>}
        {told !== undefined && told !== "unclear" && <p>{failureWords(desk.words, told)}</p>}
      </div>
      <p class="buttons">
        <button type="submit" form="later" class="main" aria-busy={isBusy} disabled={isBusy}>
          <kbd>Enter</kbd> {desk.words.reviewing.record}
        </button>{" "}
        <button type="button" onClick={onClose}>
          <kbd>Esc</kbd> {desk.words.reviewing.back}
        </button>
      </p>
    </Dialog>
  );
}

/** One thing that is said, as it is sent. */
interface Attempt {
  readonly tag: string;
  readonly event: unknown;
  readonly key: string;
}

/** The tag is asked for now: the editor says this of what stands in the register at this moment. */
async function attemptAt(server: Server, { document, eventFor }: LaterEvent): Promise<Attempt | Failure> {
  const seen = await server.tagged(document);
  if (!seen) return { failed: "told", status: 404, title: "Not found", details: [document] };
  if (isFailure(seen)) return seen;
  return { tag: seen.tag, event: eventFor(seen.document), key: crypto.randomUUID() };
}

/** Of what the register doesn't have nothing can be said later. */
function isPossible(act: LaterAct, { sheet: { head } }: Desk, item: Item | undefined): boolean {
  if (needsClaim(act)) return item !== undefined;
  if (act === "withhold") return head.isDeposited;
  return act === "details" || act === "withdraw" ? head.isKnown : true;
}

/** What can be taken back of the session, or of a thing that is named. */
function useStatements(
  server: Server,
  act: LaterAct,
  session: string,
  thing: string,
): readonly Statement[] | undefined {
  const [statements, setStatements] = useState<readonly Statement[]>();
  useAnswer(
    () => {
      setStatements(undefined);
      return act === "take-back" ? server.read(thing === "" ? session : documentOf(thing)) : undefined;
    },
    (document) => setStatements(document && !isFailure(document) ? statementsIn(document) : []),
    [act, session, thing, server],
  );
  return statements;
}

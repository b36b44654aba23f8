import { useState } from "preact/hooks";
import { type Failure, isFailure, type Server } from "../server/server.ts";
import { sayings } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";
import { allNames, type Desk } from "../work/desk.ts";
import { saidOf } from "../work/going.ts";
import {
  correctable,
  type Filled,
  type LaterAct,
  laterActs,
  laterEvent,
  laterFields,
  needsClaim,
} from "../work/later.ts";
import { Dialog } from "./dialog.tsx";

interface LaterProps {
  readonly desk: Desk;
  readonly item: Item | undefined;
  readonly server: Server;
  /** Something was recorded: what the desk shows of the register is of before. */
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}

const relations = ["repeats", "fulfils", "continues", "reverses"];

/** What is said later of what is recorded: each act asks for what its event needs, and is recorded at once. */
export function Later({ desk, item: current, server, onRecorded, onClose }: LaterProps) {
  const say = desk.words.later;
  const item = current?.status === "recorded" ? current : undefined;
  const acts = laterActs.filter((act) => item !== undefined || !needsClaim(act));
  const [act, setAct] = useState<LaterAct>(acts[0] ?? "merge");
  const [filled, setFilled] = useState<Filled>({ relation: "fulfils", ...(item && correctable(item)) });
  const [told, setTold] = useState<Failure | "done" | "unclear">();
  const { head } = desk.sheet;
  const send = async (event: Event) => {
    event.preventDefault();
    const made = laterEvent(act, filled, { session: head.session.id, source: head.source.id, item });
    if (!made) return setTold("unclear");
    // The tag is asked for now: the editor says this of what stands in the register at this moment.
    const seen = await server.tagged(made.document);
    if (!seen || isFailure(seen)) return setTold(seen ?? "unclear");
    const answer = await server.append(`${made.document}/events`, seen.tag, [made.event], "");
    setTold(isFailure(answer) ? answer : "done");
    if (!isFailure(answer)) onRecorded();
  };
  const names = allNames(desk);
  return (
    <Dialog title={say.title} onClose={onClose}>
      {item && (
        <p>
          {item.claim} {saidOf(desk, item)}
        </p>
      )}
      <form class="body fields" onSubmit={(event) => void send(event)}>
        <label>
          {say.what}
          <select
            data-first=""
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
        {laterFields[act].map((field) => {
          const name = field.replace("?", "");
          const set = (value: string) => setFilled({ ...filled, [name]: value });
          const values =
            name === "relation"
              ? relations
              : name === "shade" && item
                ? sayings[item.says].shade?.values
                : undefined;
          if (name === "shade" && !values) return null;
          return (
            // biome-ignore lint/a11y/noLabelWithoutControl: a select or an input stands in it.
            <label key={name}>
              {say.fields[name] ?? name}
              {values ? (
                <select value={filled[name] ?? ""} onChange={({ currentTarget }) => set(currentTarget.value)}>
                  {values.map((value) => (
                    <option key={value} value={value}>
                      {desk.words.shades[value] ?? say.relations[value] ?? value}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  name={name}
                  value={filled[name] ?? ""}
                  required={!field.endsWith("?")}
                  list={name === "from" || name === "into" ? "things" : undefined}
                  autocomplete="off"
                  onInput={({ currentTarget }) => set(currentTarget.value)}
                />
              )}
            </label>
          );
        })}
        <datalist id="things">
          {names.slice(0, 1_000).map(({ name, label }) => (
            <option key={name} value={name} label={label} />
          ))}
        </datalist>
        {told === "done" && <p role="status">{say.done}</p>}
        <div role="alert" class="outcome">
          {told === "unclear" && <p>{say.unclear}</p>}
          {told !== undefined && told !== "done" && told !== "unclear" && (
            <p>
              {told.failed === "told"
                ? [told.title, ...told.details].join(" ")
                : desk.words.reviewing[told.failed === "broken" ? "broken" : "signedOut"]}
            </p>
          )}
        </div>
        <p class="buttons">
          <button type="submit" class="main" disabled={told === "done"}>
            <kbd>Enter</kbd> {desk.words.reviewing.record}
          </button>{" "}
          <button type="button" onClick={onClose}>
            <kbd>Esc</kbd> {desk.words.reviewing.back}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

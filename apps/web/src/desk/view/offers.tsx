import { useState } from "preact/hooks";
import { Dialog } from "../dialog/dialog.tsx";
import type { DeskWords } from "../words/en.ts";
import type { Opened } from "../work/open.ts";

/** What an editor says of what the register has already. */
export interface Decided {
  readonly supersedes: boolean;
  readonly session: string | undefined;
}

interface OffersProps {
  readonly words: DeskWords;
  readonly opened: Opened;
  readonly onDecided: (decided: Decided) => void;
  /** Nothing is decided: the text doesn’t come onto the desk. */
  readonly onClose: () => void;
}

/** Whether there is anything to ask before a text comes onto the desk. */
export const hasOffers = ({ known, sessions }: Opened): boolean => known !== undefined || sessions.length > 0;

/** A text that the register knows, another form of one, and sessions of the same day: told, and asked about, before anything is decided. */
export function Offers({ words, opened, onDecided, onClose }: OffersProps) {
  const say = words.opening;
  const { known, changed, sessions } = opened;
  const [supersedes, setSupersedes] = useState(changed?.isMostly ?? false);
  const [session, setSession] = useState<string>();
  const isChanged = known !== undefined && !known.isSame;
  const done = () => onDecided({ supersedes: isChanged && supersedes, session });
  return (
    <Dialog title={known ? (known.isSame ? say.known : say.near) : say.session} onClose={onClose}>
      <form
        id="offers"
        method="dialog"
        class="body"
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        {known?.isSame && <p>{say.knownSay(known.title)}</p>}
        {isChanged && (
          <fieldset>
            <legend>{say.nearSay(known.title)}</legend>
            {[true, false].map((one) => (
              <label key={String(one)}>
                <input
                  type="radio"
                  name="form"
                  checked={supersedes === one}
                  data-first={supersedes === one ? "" : undefined}
                  onChange={() => setSupersedes(one)}
                />
                {one ? say.supersedes : say.apart}
              </label>
            ))}
            {changed && <Sentences title={say.gone} sentences={changed.gone} kind="del" />}
            {changed && <Sentences title={say.come} sentences={changed.come} kind="ins" />}
          </fieldset>
        )}
        {sessions.length > 0 && (
          <fieldset>
            <legend>{say.sessionSay}</legend>
            {[{ id: undefined, title: say.newSession }, ...sessions].map(({ id, title }, place) => (
              <label key={id ?? ""}>
                <input
                  type="radio"
                  name="session"
                  checked={session === id}
                  data-first={!isChanged && place === 0 ? "" : undefined}
                  onChange={() => setSession(id)}
                />
                {title}
              </label>
            ))}
          </fieldset>
        )}
      </form>
      <p class="buttons">
        <button type="submit" form="offers" class="main" data-first={known?.isSame ? "" : undefined}>
          <kbd>Enter</kbd> {say.goOn}
        </button>{" "}
        <button type="button" onClick={onClose}>
          <kbd>Esc</kbd> {say.back}
        </button>
      </p>
    </Dialog>
  );
}

function Sentences({
  title,
  sentences,
  kind: Kind,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly kind: "ins" | "del";
}) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {sentences.slice(0, 50).map((one) => (
          <li key={one}>
            <Kind>{one}</Kind>
          </li>
        ))}
      </ul>
    </>
  );
}

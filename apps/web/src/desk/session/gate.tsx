import { forgetTokens } from "@collegium/client/sign-in";
import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Language } from "../../language/language.ts";
import { useModal } from "../dialog/dialog.tsx";
import { type Ask, asking } from "./asking.ts";
import { type Kept, keptHere } from "./kept.ts";
import { isReturning, takeReturn } from "./returned.ts";
import { SignIn } from "./sign-in.tsx";
import type { WorkBehind } from "./words.ts";

/** Who sits at the desk. It stays the same while a sign-in is renewed, so that nothing on the desk begins anew. */
export interface Seat {
  /** As the register names them in histories; drafts are kept apart by it. */
  readonly editor: string;
  readonly scopes: readonly string[];
  readonly ask: Ask;
  /** Is told what becomes of the work on the desk, should the page be left. */
  readonly holds: (work: WorkBehind) => void;
  /** Signs out: forgets the token here, and has its issuer end it. */
  readonly leave: () => void;
}

interface GateProps {
  readonly language: Language;
  /** Who sits there, and how often they came back to the work that was on it. */
  readonly children: (seat: Seat, returns: number) => ComponentChildren;
}

/**
 * Lets editors in. Where a sign-in ends in the middle of work, the work stays where it is, under the question to sign in again: who comes back as the
 * same editor goes on.
 */
export function Gate({ language, children }: GateProps) {
  const [returned] = useState(() => (isReturning() ? takeReturn() : undefined));
  const [kept, setKept] = useState<Kept | undefined>(() => keptHere.get());
  const [hasEnded, setEnded] = useState(false);
  const [returns, setReturns] = useState(0);
  const [work, setWork] = useState<WorkBehind>("none");
  const editor = kept?.editor;
  const seat = useMemo(
    (): Seat | undefined =>
      editor === undefined
        ? undefined
        : {
            editor,
            scopes: kept?.scopes ?? [],
            ask: asking(() => setEnded(true)),
            holds: setWork,
            leave() {
              signOut();
              setKept(undefined);
              setEnded(false);
            },
          },
    [editor],
  );
  const signed = (now: Kept) => {
    setKept(now);
    setEnded(false);
    setReturns((before) => before + 1);
  };
  if (!seat)
    return (
      <main class="opening">
        <SignIn language={language} returned={returned} onSigned={signed} />
      </main>
    );
  return (
    <>
      {children(seat, returns)}
      {hasEnded && (
        <Again language={language} work={work} onSigned={signed} onClose={() => setEnded(false)} />
      )}
    </>
  );
}

/** Over the work, which stays behind it as it is. */
function Again({
  onClose,
  work,
  ...props
}: {
  readonly language: Language;
  readonly work: WorkBehind;
  readonly onSigned: (kept: Kept) => void;
  readonly onClose: () => void;
}) {
  const { dialog, closed } = useModal(onClose);
  return (
    <dialog ref={dialog} class="again" aria-labelledby="sign-in-title" onClose={closed}>
      <SignIn {...props} again={work} returned={undefined} />
    </dialog>
  );
}

function signOut(): void {
  const kept = keptHere.get();
  keptHere.remove();
  // Whether the issuer hears it or not, this tab knows nothing any more.
  if (kept?.by) forgetTokens(kept.by, kept.tokens).catch(() => {});
}

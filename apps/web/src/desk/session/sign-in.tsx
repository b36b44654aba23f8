import {
  beginSignIn,
  discovered,
  SignInFailed,
  signInTerms,
  type Terms,
  type Tokens,
} from "@collegium/client/sign-in";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../language/language.ts";
import { writerOf } from "./asking.ts";
import { claimsOf, type Kept, keptHere, leavingHere } from "./kept.ts";
import type { Returned } from "./returned.ts";
import { sessionWords, type WorkBehind } from "./words.ts";

interface SignInProps {
  readonly language: Language;
  /** Somebody was signed in, and this is on the desk. */
  readonly again?: WorkBehind;
  readonly returned: Returned | undefined;
  readonly onSigned: (kept: Kept) => void;
}

type Trouble = "refused" | "noToken" | "nothingAllowed" | "broken" | "denied" | "unexpected" | "unreachable";
const tokenSigns = /^[\w~+/.-]+=*$/;

/** How an editor gets in: by the register's issuer, or with a token. */
export function SignIn({ language, again, returned, onSigned }: SignInProps) {
  const say = sessionWords[language];
  // What there is to press is drawn when all of it is known: nothing moves under a hand that is on its way.
  const [ways, setWays] = useState<{ readonly terms: Terms | undefined }>();
  const terms = ways?.terms;
  const [busy, setBusy] = useState(returned !== undefined);
  const [trouble, setTrouble] = useState<Trouble>();
  const field = useRef<HTMLInputElement>(null);

  const doing = async (work: () => Promise<void>) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (fault) {
      setTrouble(fault instanceof SignInFailed ? fault.reason : "broken");
    }
    setBusy(false);
  };
  const enter = async (tokens: Tokens, by?: Pick<Terms, "issuer" | "clientId">) => {
    const writer = await writerOf(tokens.access);
    if (!writer) return setTrouble("refused");
    if (writer.scopes.length === 0) return setTrouble("nothingAllowed");
    const kept = { tokens, ...writer, ...(by && { by: { issuer: by.issuer, clientId: by.clientId } }) };
    keptHere.set(kept);
    onSigned(kept);
  };
  useEffect(() => {
    if (returned)
      void doing(async () => {
        const { tokens, by } = await returned.tokens;
        await enter(tokens, by);
      });
    const known = (terms?: Terms) => setWays({ terms });
    signInTerms(location.origin).then(known, () => known());
  }, []);
  useEffect(() => {
    if (ways && !returned) field.current?.focus();
  }, [ways]);

  const away = (way: Terms) =>
    doing(async () => {
      const { url, begun } = await beginSignIn(await discovered(way.issuer), way, `${location.origin}/desk`);
      leavingHere.set({ begun, terms: way, back: location.pathname + location.search + location.hash });
      location.assign(url.href);
    });
  const paste = (event: Event) => {
    event.preventDefault();
    const token = field.current?.value.trim() ?? "";
    if (!tokenSigns.test(token)) return setTrouble("noToken");
    const { exp } = claimsOf(token);
    void doing(() => enter({ access: token, ...(typeof exp === "number" && { expires: exp * 1000 }) }));
  };
  return (
    <section class="sign-in" aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">{again ? say.again : say.title}</h1>
      <p>{again ? say.goOn[again] : say.lead}</p>
      {ways && (
        <>
          {terms && (
            <p class="buttons">
              <button type="button" class="main" disabled={busy} onClick={() => void away(terms)}>
                {busy ? say.checking : say.issuer(new URL(terms.issuer).host)}
              </button>
            </p>
          )}
          <form method="dialog" onSubmit={paste}>
            {terms && <h2>{say.or}</h2>}
            <label>
              {say.token}
              <input
                ref={field}
                type="password"
                autocomplete="off"
                spellcheck={false}
                aria-describedby="token-how"
              />
            </label>
            <p id="token-how" class="hint">
              {say.how}. {say.safe}
            </p>
            <p class="buttons">
              <button type="submit" class={terms ? undefined : "main"} disabled={busy}>
                {busy ? say.checking : say.go}
              </button>
            </p>
          </form>
        </>
      )}
      <p role="alert" class="trouble">
        {trouble && say[trouble]}
      </p>
    </section>
  );
}

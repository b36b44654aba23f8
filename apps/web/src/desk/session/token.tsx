import { useState } from "preact/hooks";

const kept = "collegium-token";

/** Who is signed in: asks the register in their name. The token is in this tab's storage alone. */
export interface SignedIn {
  readonly editor: string;
  readonly ask: (request: Request) => Promise<Response>;
}

/** The token's own name for its bearer: only to keep drafts apart, the register checks it at each request. */
function editorOf(token: string): string {
  try {
    const [, claims = ""] = token.split(".");
    return String(JSON.parse(atob(claims.replace(/-/g, "+").replace(/_/g, "/"))).sub ?? "");
  } catch {
    return "";
  }
}

export function signedIn(): SignedIn | undefined {
  const token = sessionStorage.getItem(kept);
  if (token === null) return undefined;
  return {
    editor: editorOf(token),
    ask: (request) => {
      const asked = new Request(request, { credentials: "omit" });
      asked.headers.set("authorization", `Bearer ${token}`);
      return fetch(asked);
    },
  };
}

export const signOut = (): void => sessionStorage.removeItem(kept);

/** Asks for a token, and keeps it in this tab. */
export function SignIn({
  language,
  onSigned,
}: {
  readonly language: "en" | "ru";
  readonly onSigned: () => void;
}) {
  const [token, setToken] = useState("");
  const say =
    language === "ru"
      ? { title: "Войти", token: "Токен", go: "Войти", where: "Его печатает: collegium token --name …" }
      : { title: "Sign in", token: "Token", go: "Sign in", where: "Printed by: collegium token --name …" };
  return (
    <main class="opening">
      <h1>{say.title}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sessionStorage.setItem(kept, token.trim());
          onSigned();
        }}
      >
        <label>
          {say.token}
          <input
            type="password"
            name="token"
            autocomplete="off"
            required
            value={token}
            onInput={({ currentTarget }) => setToken(currentTarget.value)}
          />
        </label>
        <p class="hint">{say.where}</p>
        <button type="submit" class="main">
          {say.go}
        </button>
      </form>
    </main>
  );
}

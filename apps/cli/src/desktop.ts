/** The system's store of secrets; each is kept under a name. Calls fail where it is locked, or takes no more. */
export interface Keyring {
  get(name: string): Promise<string | undefined>;
  set(name: string, secret: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What the secrets of this program are filed under. */
const service = "collegium";

/**
 * Keychain, Credential Manager, or whatever answers as Secret Service (GNOME's keyring, KWallet, KeePassXC). Linux's kernel keeps secrets as
 * well, but forgets them when the machine is started anew: a file does better.
 */
export async function systemKeyring(): Promise<Keyring | undefined> {
  try {
    // Native, so that it is loaded for who needs it alone, and may be of another platform than this.
    const { AsyncEntry } = await import("@napi-rs/keyring");
    const entry = (name: string) => new AsyncEntry(service, name, { linux: { store: "secret-service" } });
    // Throws where nothing is there that could keep a secret.
    entry("");
    return {
      get: async (name) => (await entry(name).getPassword()) ?? undefined,
      set: (name, secret) => entry(name).setPassword(secret),
      remove: async (name) => void (await entry(name).deletePassword()),
    };
  } catch {
    return undefined;
  }
}

/** Opens an address of the web in the user's browser; false where there is none. */
export async function browse(url: string): Promise<boolean> {
  try {
    const { default: open } = await import("open");
    await open(url);
    return true;
  } catch {
    return false;
  }
}

import type { Draft, DraftOptions } from "@collegium/drafting";
import { CommandError, exitCodes } from "../exit.ts";
import type { Io } from "../io.ts";
import { connectToWrite, type RemoteOptions } from "../remote/options.ts";
import { refusal } from "../remote/problem.ts";
import { given } from "./described.ts";

/** What the register at `--url` drafts from a source that it has, and the text. */
export async function draftDeposited(
  io: Io,
  options: RemoteOptions,
  source: string,
): Promise<{ readonly drafted: Draft; readonly text: string }> {
  const client = await connectToWrite(io, options);
  const sent = await client.request("/v1/drafts", {
    method: "POST",
    body: JSON.stringify({ source }),
    headers: { "content-type": "application/json" },
  });
  if (!sent.ok) throw refusal(sent.problem, "Nothing was drafted");
  const words = await client.request(`/v1/sources/${encodeURIComponent(source)}/text`);
  if (!words.ok) throw refusal(words.problem, "Nothing was drafted");
  return { drafted: sent.data as Draft, text: String(words.data) };
}

/** A text that the register at `--url` drafts a sheet from, by the names that it has. */
export async function draftThere(
  io: Io,
  options: RemoteOptions & { readonly names?: readonly string[] },
  { text, language, source = {} }: Pick<DraftOptions, "language" | "source"> & { readonly text: string },
): Promise<Draft> {
  if (options.names)
    throw new CommandError(
      exitCodes.usage,
      "A register drafts by the names that it has, and takes no others.",
      "Leave out --names, or --url.",
    );
  const client = await connectToWrite(io, options);
  const { text: file = "text.txt", publishers = [], ...details } = source;
  const query = new URLSearchParams({ ...details, ...(language !== undefined && { language }) });
  for (const publisher of publishers) query.append("publishers", publisher);
  const body = new FormData();
  body.set("text", new Blob([text]), file);
  const sent = await client.request(`/v1/drafts?${query}`, { method: "POST", body });
  if (!sent.ok) throw refusal(sent.problem, "Nothing was drafted", given);
  return sent.data as Draft;
}

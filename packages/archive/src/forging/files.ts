import { gzipSync } from "node:zlib";
import { lineText, sealed, soundArchive, soundLines } from "./sound-archive.ts";

/** An archive that no register was exported to, and that no import may take. */
export interface Forgery {
  /** What was done to a sound archive. */
  readonly name: string;
  /** Its bytes, piece by piece: some are larger than memory should hold. */
  bytes(): Iterable<Buffer>;
}

const mebibyte = 1024 * 1024;

function* repeated(head: string, piece: string, bytes: number): Generator<Buffer> {
  yield Buffer.from(head);
  const chunk = Buffer.from(piece.repeat(mebibyte / 16));
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}

/** What is wrong with a file as a whole: its bytes, its header, its closing line. */
export function bentFiles(): Forgery[] {
  const archive = soundArchive();
  const [header, ...rest] = archive.split("\n");
  const closing = archive.trimEnd().split("\n").at(-1) ?? "";
  const whole = (name: string, text: string | Buffer): Forgery => ({
    name,
    bytes: () => [Buffer.from(text as string)],
  });
  const endless = (name: string, piece: string, head = `${header}\n`): Forgery => ({
    name,
    bytes: () => repeated(head, piece, 100 * mebibyte),
  });
  const bentEnd = (name: string, change: object): Forgery =>
    whole(
      `a closing line with ${name}`,
      sealed(soundLines(), (end) => ({ ...end, ...change })),
    );
  return [
    whole("an empty file", ""),
    whole("one empty line", "\n"),
    whole("a header alone", `${header}\n`),
    whole("no header", rest.join("\n")),
    whole("a header twice", `${header}\n${archive}`),
    whole(
      "a header of another format",
      sealed([{ ...soundLines()[0], format: "other" }, ...soundLines().slice(1)]),
    ),
    whole(
      "a header of a later version",
      sealed([{ ...soundLines()[0], version: 2 }, ...soundLines().slice(1)]),
    ),
    whole("a header with another field", sealed([{ ...soundLines()[0], more: 1 }, ...soundLines().slice(1)])),
    whole(
      "a header after the first line",
      sealed([soundLines()[1], soundLines()[0], ...soundLines().slice(2)]),
    ),
    whole(
      "no closing line",
      sealed(soundLines(), () => undefined),
    ),
    whole("two closing lines", `${archive}${closing}\n`),
    whole("a closing line first", `${closing}\n${archive}`),
    whole("more after the closing line", `${archive}${header}\n`),
    whole("an empty line after the closing line", `${archive}\n`),
    whole("an empty line between", archive.replace("\n", "\n\n")),
    bentEnd("too few commits", { commits: 1 }),
    bentEnd("half a commit", { commits: 1.5 }),
    bentEnd("too many texts", { texts: 99 }),
    bentEnd("another digest", { sha256: "0".repeat(64) }),
    bentEnd("no digest", { sha256: "" }),
    bentEnd("another field", { more: 1 }),
    whole("its last line feed gone", archive.slice(0, -1)),
    whole("its second half gone", archive.slice(0, archive.length / 2)),
    whole("another sign somewhere", archive.replace("Belarus", "Belorus")),
    whole("CRLF at the ends of its lines", archive.replaceAll("\n", "\r\n")),
    whole("a byte order mark", `\ufeff${archive}`),
    whole("UTF-16", Buffer.from(`\ufeff${archive}`, "utf16le")),
    whole(
      "a byte that is no UTF-8",
      Buffer.concat([
        Buffer.from(archive).subarray(0, 200),
        Buffer.from([0xff]),
        Buffer.from(archive).subarray(200),
      ]),
    ),
    whole("gzip around it", gzipSync(archive)),
    whole("zeros, as a disk may leave them", Buffer.alloc(mebibyte)),
    whole("a web page", "<!doctype html>\n<title>Not found</title>\n"),
    whole("values that are no objects", `${header}\nnull\n1\n"text"\n[]\n${rest.join("\n")}`),
    whole("a list of its lines", `[${soundLines().map(lineText).join(",")}]\n`),
    endless("a line without end", "x"),
    endless("a text without end", "x", `${header}\n{"kind":"text","sha256":"${"0".repeat(64)}","text":"`),
    endless("nesting without end", "[", `${header}\n`),
    endless("nesting without end in a commit", '{"commit":', `${header}\n`),
    endless("empty lines without end", "\n", `${header}\n`),
    whole(
      "a line nested 20,000 deep",
      sealed([soundLines()[0], `${"[".repeat(20_000)}${"]".repeat(20_000)}`]),
    ),
    whole(
      "a text line with 2,000,000 values behind its words",
      sealed([
        soundLines()[0],
        `{"kind":"text","sha256":"${"0".repeat(64)}","text":"","x":[${"[],".repeat(2_000_000)}1]}`,
      ]),
    ),
  ];
}

import { SourceMap } from "node:module";
import { relative, resolve } from "node:path";

/** A place in a function's module, as a stack trace from Lambda has it: line and column. */
const place = /(?:file:\/\/)?\/var\/task\/index\.mjs:(?<line>\d+):(?<column>\d+)/.source;
/** The same within a frame, behind what is called there: which name that has in the uploaded module says nothing. */
const frame = new RegExp(`(?<= at (?:async )?)[^()\\n\\\\]+ \\(${place}\\)|${place}`, "g");

/**
 * A log line, or a stack trace, with the places in the sources instead of those in the module that was uploaded. `map` is the module's source
 * map, `folder` where the module was built, and `root` what the places are told from.
 */
export function traced(
  text: string,
  map: string,
  { folder, root }: { folder: string; root: string },
): string {
  const sources = new SourceMap(JSON.parse(map));
  return text.replaceAll(frame, (found, ...groups) => {
    const { line, column } = groups.at(-1);
    const entry = sources.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in entry)) return found;
    const file = relative(root, resolve(folder, entry.originalSource));
    return `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

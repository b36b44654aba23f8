import { type Command, find } from "../sheet/sheet.ts";
import { type Desk, select, standingAt, tell, visit } from "./desk.ts";

/** Undoes what was done last, or does again what was undone last, and goes there. */
export function travel(desk: Desk, by: 1 | -1): Desk {
  const { commands, cursor } = desk.history;
  const command = commands[by < 0 ? cursor - 1 : cursor];
  if (!command) return tell(desk, by < 0 ? desk.words.nothingToUndo : desk.words.nothingToRedo);
  const there: Desk = { ...standingAt(desk, cursor + by), current: undefined, asked: undefined };
  const { sheet } = there;
  const item = find(sheet, idIn(command)) ?? find(desk.sheet, idIn(command));
  const isThere = item !== undefined && find(sheet, item.id) !== undefined && item.status !== "dismissed";
  const span = item?.spans[0] ?? (command.do === "aside" ? command.spans[0] : undefined) ?? desk.selection;
  const gone = isThere ? visit(there, item) : select(there, span);
  return tell(gone, by < 0 ? desk.words.undone(command.do) : desk.words.doneAgain(command.do));
}

const idIn = (command: Command): string | undefined =>
  "id" in command
    ? command.id
    : command.do === "take"
      ? command.ids[0]
      : command.do === "make"
        ? command.items[0]?.id
        : undefined;

import { doTasks } from "../../threads/thread.ts";
import { compareTexts } from "./compare.ts";
import type { Pair } from "./threads.ts";

// What is compared is told as it will be served: making its JSON holds up nobody else either.
doTasks(({ earlier, later }: Pair) => JSON.stringify(compareTexts(earlier, later)));

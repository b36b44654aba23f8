import { doTasks } from "../threads/thread.ts";
import { planSent } from "./planning.ts";

doTasks(planSent);

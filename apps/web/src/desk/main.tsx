import { render } from "preact";
import { Desk } from "./desk.tsx";

/** Where the desk stands on its page, which the server sends empty. */
const place = document.getElementById("desk");
if (place) render(<Desk language={document.documentElement.lang === "ru" ? "ru" : "en"} />, place);

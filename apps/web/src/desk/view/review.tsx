import { Dialog } from "../dialog/dialog.tsx";
import { Mark } from "../mark/mark.tsx";
import { isDetail } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";
import { coverage } from "../sheet/stops.ts";
import type { Span } from "../text/span.ts";
import { type Desk, labelOf } from "../work/desk.ts";
import { saidOf } from "../work/going.ts";
import type { Recording } from "../work/recording.ts";
import { claimsOf, review } from "../work/reviewing.ts";
import { shortened } from "./list.tsx";
import { recordingWords } from "./recording-words.ts";
import { troubleWords } from "./trouble-words.ts";

interface ReviewProps {
  readonly desk: Desk;
  readonly recording: Recording;
  readonly onRecord: () => void;
  readonly onGo: (to: Item | Span) => void;
  readonly onClose: () => void;
  readonly onDownload: () => void;
}

/** What will be recorded, what is refused, and what is left out: read before anything is. */
export function Review({ desk, recording, onRecord, onGo, onClose, onDownload }: ReviewProps) {
  const { words } = desk;
  const say = words.reviewing;
  const found = review(desk);
  const complete = found.drafts.length + found.bare.length + found.unnamed.length === 0;
  const title = !found.canRecord ? say.notReady : complete ? say.ready : say.incomplete;
  const asking = recording.state === "asking";
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    if (found.canRecord && !asking) onRecord();
  };
  const claims = claimsOf(found.taken).length;
  return (
    <Dialog title={title} onClose={onClose} onKey={keys}>
      <p>{say.sum(claims, found.taken.length - claims, found.names.length, coverage(desk.standings))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it. */}
      <section class="body" tabIndex={0} aria-label={say.what}>
        <Outcome desk={desk} recording={recording} />
        <Group title={say.refused} kind="bad">
          {[
            ...found.missing.map((says) => <li key={says}>{say.missing(words.says[says])}</li>),
            ...found.refused.map(({ item, trouble }) => (
              <Go key={item.id} onGo={() => onGo(item)}>
                {saidOf(desk, item)}: {troubleWords(words, trouble)}
              </Go>
            )),
          ]}
        </Group>
        <Group title={say.bare}>
          {found.bare.slice(0, 100).map((span) => (
            <Go key={span.start} onGo={() => onGo(span)}>
              <bdi>“{shortened(desk.text.slice(span), 64)}”</bdi>
            </Go>
          ))}
        </Group>
        <Group title={say.unnamed}>
          {found.unnamed.map(({ known, span }) => (
            <Go key={known.name} onGo={() => onGo(span)}>
              {known.label}
            </Go>
          ))}
        </Group>
        <Group title={say.undecided}>
          {found.drafts.slice(0, 100).map((item) => (
            <Go key={item.id} onGo={() => onGo(item)}>
              {saidOf(desk, item)}
            </Go>
          ))}
        </Group>
        <Group title={say.names}>
          {found.names.map(({ name, label }) => (
            <li key={name}>{label}</li>
          ))}
        </Group>
        <Group title={say.taken}>
          {found.taken.map((item) => (
            <li key={item.id} class="taken">
              <Mark item={item} />
              <span>
                <strong>{words.says[item.says]}</strong>{" "}
                {[
                  ...item.objects.map((name) => labelOf(desk, name)),
                  ...(!isDetail(item.says) && item.shade ? [words.shades[item.shade] ?? item.shade] : []),
                ].join(", ")}
              </span>
            </li>
          ))}
        </Group>
      </section>
      <div class="buttons">
        <button
          type="button"
          class="main"
          disabled={!found.canRecord}
          aria-busy={asking}
          data-first={found.canRecord ? "" : undefined}
          onClick={() => !asking && onRecord()}
        >
          <kbd>Ctrl ⏎</kbd> {asking ? say.recording : recording.state === "no" ? say.record : say.again}
        </button>{" "}
        <button type="button" data-first={found.canRecord ? undefined : ""} onClick={onClose}>
          <kbd>Esc</kbd> {say.back}
        </button>{" "}
        <button type="button" onClick={onDownload}>
          {say.download}
        </button>
      </div>
    </Dialog>
  );
}

function Group({
  title,
  kind = "",
  children,
}: {
  readonly title: string;
  readonly kind?: string;
  readonly children: preact.VNode[];
}) {
  if (children.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class={kind}>{children}</ul>
    </>
  );
}

const Go = ({
  onGo,
  children,
}: {
  readonly onGo: () => void;
  readonly children: preact.ComponentChildren;
}) => (
  <li>
    <button type="button" class="link" onClick={onGo}>
      {children}
    </button>
  </li>
);

/** What the register said when it was asked to record. */
function Outcome({ desk, recording }: { readonly desk: Desk; readonly recording: Recording }) {
  const told = recordingWords(desk.words, recording);
  if (told === undefined) return null;
  const report = "report" in recording ? recording.report : undefined;
  const lines = report?.lines.filter(({ kind }) => ["refused", "differs", "impossible"].includes(kind)) ?? [];
  return (
    <div role="alert" class={recording.state === "signed-in" ? undefined : "outcome"}>
      <p>{told}</p>
      {report?.failed && (
        <p>
          {[report.failed.stream, report.failed.problem.title, report.failed.problem.detail]
            .filter(Boolean)
            .join(": ")}
        </p>
      )}
      {lines.length > 0 && (
        <ul>
          {lines.map(({ pointer, detail }) => (
            <li key={`${pointer}${detail}`}>
              <code>{pointer}</code> {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

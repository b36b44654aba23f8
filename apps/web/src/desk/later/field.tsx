import type { Server } from "../server/server.ts";
import { sayings } from "../sheet/acts.ts";
import type { Item } from "../sheet/item.ts";
import { inOrder } from "../sheet/sheet.ts";
import { allNames, type Desk, labelOf } from "../work/desk.ts";
import { saidOf } from "../work/going.ts";
import { type Filled, type LaterField, listIn, wordsIn } from "../work/later.ts";
import type { Statement } from "../work/statements.ts";
import { Things } from "./things.tsx";

const relations = ["repeats", "fulfils", "continues", "reverses"];

interface FieldProps {
  readonly desk: Desk;
  readonly item: Item | undefined;
  readonly field: LaterField;
  readonly filled: Filled;
  /** What can be taken back; undefined until it is known. */
  readonly statements: readonly Statement[] | undefined;
  readonly server: Server;
  readonly onFilled: (value: string | readonly string[]) => void;
}

/** One field of an act, asked for as what it is: words, one of a few, things by their names, claims. */
export function Field({ desk, item, field, filled, statements, server, onFilled }: FieldProps) {
  const say = desk.words.later;
  const { name, asks, kinds, needed } = field;
  const label = say.fields[name] ?? name;
  const choose = (values: readonly (readonly [value: string, label: string])[]) => (
    <select
      name={name}
      value={wordsIn(filled, name)}
      required={needed}
      onChange={({ currentTarget }) => onFilled(currentTarget.value)}
    >
      {values.map(([value, says]) => (
        <option key={value} value={value}>
          {says}
        </option>
      ))}
    </select>
  );
  const things = (isOne: boolean) => (
    <Things
      name={name}
      label={label}
      kinds={kinds}
      isOne={isOne}
      needed={needed}
      chosen={listIn(filled, name)}
      names={allNames(desk)}
      labelOf={(one) => labelOf(desk, one)}
      words={say.things}
      server={server}
      onChosen={(chosen) => onFilled(isOne ? (chosen[0] ?? "") : chosen)}
    />
  );
  switch (asks) {
    case "words":
      return (
        <Row label={label}>
          <input
            name={name}
            value={wordsIn(filled, name)}
            required={needed}
            autocomplete="off"
            onInput={({ currentTarget }) => onFilled(currentTarget.value)}
          />
        </Row>
      );
    case "shade": {
      const values = sayings[item?.says ?? "discussed"].shade?.values ?? [];
      return <Row label={label}>{choose(values.map((one) => [one, desk.words.shades[one] ?? one]))}</Row>;
    }
    case "relation":
      return <Row label={label}>{choose(relations.map((one) => [one, say.relations[one] ?? one]))}</Row>;
    case "statement":
      return (
        <Row label={label}>
          {choose([
            ["", statements?.length === 0 ? say.noStatement : ""],
            ...(statements ?? []).map(({ id, says }) => [id, shortened(says)] as const),
          ])}
        </Row>
      );
    case "claims":
      return (
        <Several label={label}>
          {inOrder(desk.sheet)
            .filter((one) => one.claim !== undefined && one !== item)
            .map((one) => (
              <Check
                key={one.id}
                isOn={listIn(filled, name).includes(String(one.claim))}
                label={`${one.claim} ${saidOf(desk, one)}`}
                onChecked={(isOn) => {
                  const others = listIn(filled, name).filter((claim) => claim !== one.claim);
                  onFilled(isOn ? [...others, String(one.claim)] : others);
                }}
              />
            ))}
        </Several>
      );
    case "by": {
      const { by = "joint" } = filled;
      const kind = typeof by === "string" ? by : "named";
      return (
        <>
          <Row label={label}>
            <select
              name={name}
              value={kind}
              onChange={({ currentTarget: { value } }) => onFilled(value === "named" ? [] : value)}
            >
              <option value="joint">{desk.words.joint}</option>
              <option value="unspecified">{desk.words.unspecified}</option>
              <option value="named">{say.named}</option>
            </select>
          </Row>
          {kind === "named" && <Several label={say.who}>{things(false)}</Several>}
        </>
      );
    }
    case "thing":
    case "things":
      return <Several label={label}>{things(asks === "thing")}</Several>;
  }
}

const shortened = (words: string): string => (words.length > 90 ? `${words.slice(0, 89)}…` : words);

const Row = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: preact.ComponentChildren;
}) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: a select or an input stands in it.
  <label>
    {label}
    {children}
  </label>
);

const Several = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: preact.ComponentChildren;
}) => (
  <fieldset class="row">
    <legend>{label}</legend>
    <div>{children}</div>
  </fieldset>
);

const Check = ({
  isOn,
  label,
  onChecked,
}: {
  readonly isOn: boolean;
  readonly label: string;
  readonly onChecked: (isOn: boolean) => void;
}) => (
  <label class="check">
    <input
      type="checkbox"
      checked={isOn}
      onChange={({ currentTarget }) => onChecked(currentTarget.checked)}
    />{" "}
    {label}
  </label>
);

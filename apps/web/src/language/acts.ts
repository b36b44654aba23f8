import type { AnyClaim } from "../reading/documents.ts";
import { type Language, spoken } from "./language.ts";

type Act = AnyClaim["act"];
type Of<A extends Act> = Extract<AnyClaim, { act: A }>;

interface Words {
  /** What kind of act a claim reports, as we read it. */
  readonly acts: Readonly<Record<Act, string>>;
  readonly roles: Readonly<Record<Of<"attended">["role"], string>>;
  readonly emphasis: Readonly<Record<Of<"discussed">["emphasis"], string>>;
  readonly polarity: Readonly<Record<Of<"assessed">["polarity"], string>>;
  readonly attitude: Readonly<Record<Of<"noted">["attitude"], string>>;
}

export const actWords = spoken<Words>({
  en: {
    acts: {
      attended: "took part",
      met: "side meeting",
      discussed: "discussed",
      assessed: "assessed",
      noted: "noted",
      affirmed: "affirmed",
      offered: "readiness",
      agreed: "agreed",
      urged: "urged",
      proposed: "instrument, proposed",
      negotiated: "instrument, negotiated",
      examined: "instrument, examined",
      initialled: "instrument, initialled",
      adopted: "instrument, adopted",
      signed: "instrument, signed",
      ratified: "instrument, ratified",
      inForce: "instrument, in force",
      extended: "instrument, extended",
      terminated: "instrument, terminated",
      implemented: "implementation, noted",
    },
    roles: {
      head: "head of side",
      chair: "in the chair",
      member: "member",
      guest: "guest",
      observer: "observer",
      spokesperson: "spokesperson",
      other: "other part",
    },
    emphasis: {
      main: "main attention",
      special: "special attention",
      thorough: "thoroughly",
      plain: "plainly",
      touched: "touched upon",
    },
    polarity: { positive: "positive", neutral: "neutral", negative: "negative" },
    attitude: {
      neutral: "neutral",
      approving: "approving",
      concerned: "concerned",
      disapproving: "disapproving",
    },
  },
  ru: {
    acts: {
      attended: "участие",
      met: "отдельная встреча",
      discussed: "обсуждение",
      assessed: "оценка",
      noted: "отмечено",
      affirmed: "подтверждение",
      offered: "готовность",
      agreed: "согласие",
      urged: "призыв",
      proposed: "документ, предложен",
      negotiated: "документ, переговоры",
      examined: "документ, рассмотрен",
      initialled: "документ, парафирован",
      adopted: "документ, принят",
      signed: "документ, подписан",
      ratified: "документ, ратифицирован",
      inForce: "документ, вступил в силу",
      extended: "документ, продлён",
      terminated: "документ, прекращён",
      implemented: "выполнение, отмечено",
    },
    roles: {
      head: "глава делегации",
      chair: "председатель",
      member: "член делегации",
      guest: "гость",
      observer: "наблюдатель",
      spokesperson: "представитель",
      other: "иное участие",
    },
    emphasis: {
      main: "главное внимание",
      special: "особое внимание",
      thorough: "подробно",
      plain: "без выделения",
      touched: "затронуто",
    },
    polarity: { positive: "положительная", neutral: "нейтральная", negative: "отрицательная" },
    attitude: {
      neutral: "нейтрально",
      approving: "одобрительно",
      concerned: "с озабоченностью",
      disapproving: "неодобрительно",
    },
  },
});

/** What finer shade an act has, as it is printed; undefined where its kind is all. */
function shadeOf(language: Language, claim: AnyClaim): string | undefined {
  const say = actWords[language];
  switch (claim.act) {
    case "attended":
      return say.roles[claim.role];
    case "discussed":
      return say.emphasis[claim.emphasis];
    case "assessed":
      return say.polarity[claim.polarity];
    case "noted":
      return say.attitude[claim.attitude];
    default:
      return undefined;
  }
}

/** Our reading of a claim: “discussed, thoroughly”, “took part, head of side”. */
export function readingOf(language: Language, claim: AnyClaim): string {
  const shade = shadeOf(language, claim);
  const act = actWords[language].acts[claim.act];
  return shade === undefined ? act : `${act}, ${shade}`;
}

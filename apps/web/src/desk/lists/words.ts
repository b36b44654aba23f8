import { counted, spoken } from "../../language/language.ts";

interface Words {
  readonly often: string;
  readonly queue: string;
  readonly queueSay: string;
  readonly covered: (share: number) => string;
  readonly uncounted: string;
  readonly by: (deposited: string, writers: readonly string[]) => string;
  readonly changed: string;
  readonly changedSay: (commits: number, writers: readonly string[]) => string;
  readonly seen: string;
  readonly own: string;
  readonly nothing: string;
  readonly correct: string;
  readonly further: (commits: number) => string;
  readonly failed: string;
}

export const listsWords = spoken<Words>({
  en: {
    often: "What waits, and what happened",
    queue: "Deposited, not covered wholly",
    queueSay: "Texts of which something is neither claimed nor set aside.",
    covered: (share) => `${share}% covered`,
    uncounted: "not counted",
    by: (deposited, writers) =>
      writers.length === 0
        ? `deposited by ${deposited}, nobody has begun`
        : `deposited by ${deposited}, recorded by ${writers.join(", ")}`,
    changed: "Recorded by others since you looked",
    changedSay: (commits, writers) =>
      `${counted("en", commits, { one: "commit", other: "commits" })} by ${writers.join(", ")}`,
    seen: "I have seen these",
    own: "Your last claims",
    nothing: "None.",
    correct: "correct",
    further: (commits) => `Of the last ${commits} commits. Look further back`,
    failed: "The register could not be asked for these.",
  },
  ru: {
    often: "Что ждёт и что произошло",
    queue: "Сдано, но описано не целиком",
    queueSay: "Тексты, в которых что-то не описано и не отложено.",
    covered: (share) => `описано ${share} %`,
    uncounted: "не подсчитано",
    by: (deposited, writers) =>
      writers.length === 0
        ? `сдал ${deposited}, никто не начал`
        : `сдал ${deposited}, вносили ${writers.join(", ")}`,
    changed: "Внесено другими, с тех пор как вы смотрели",
    changedSay: (commits, writers) => `записей: ${commits}; ${writers.join(", ")}`,
    seen: "Просмотрено",
    own: "Ваши последние утверждения",
    nothing: "Нет.",
    correct: "исправить",
    further: (commits) => `Из последних записей: ${commits}. Посмотреть дальше`,
    failed: "Не удалось спросить об этом реестр.",
  },
});

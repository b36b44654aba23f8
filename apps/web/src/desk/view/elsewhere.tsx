import { Dialog } from "../dialog/dialog.tsx";
import type { DeskWords } from "../words/en.ts";

interface ElsewhereProps {
  readonly words: DeskWords;
  readonly onTakeOver: () => void;
  /** It stays where it is. */
  readonly onClose: () => void;
}

/** A text that is open in another tab: two of them would decide of the same words, each without knowing of the other. */
export function Elsewhere({ words: { opening: say }, onTakeOver, onClose }: ElsewhereProps) {
  return (
    <Dialog title={say.elsewhere} onClose={onClose}>
      <p>{say.elsewhereSay}</p>
      <p class="buttons">
        <button type="button" class="main" data-first="" onClick={onTakeOver}>
          <kbd>Enter</kbd> {say.takeOver}
        </button>{" "}
        <button type="button" onClick={onClose}>
          <kbd>Esc</kbd> {say.back}
        </button>
      </p>
    </Dialog>
  );
}

interface TakenProps {
  readonly words: DeskWords;
  readonly onTakeBack: () => void;
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

/** The text was taken over by another tab. What stands here can be had as a file: should anything be amiss, nothing is lost. */
export function Taken({ words: { opening: say, reviewing }, onTakeBack, onDownload, onClose }: TakenProps) {
  return (
    <Dialog title={say.taken} onClose={onClose}>
      <p>{say.takenSay}</p>
      <p class="buttons">
        <button type="button" class="main" data-first="" onClick={onTakeBack}>
          <kbd>Enter</kbd> {say.takeBack}
        </button>{" "}
        <button type="button" onClick={onClose}>
          <kbd>Esc</kbd> {say.close}
        </button>{" "}
        <button type="button" onClick={onDownload}>
          {reviewing.download}
        </button>
      </p>
    </Dialog>
  );
}

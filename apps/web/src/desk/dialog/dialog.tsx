import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
}

/** A dialog over the desk, as the browser has them: the focus stays in it, and Escape closes it. */
export function Dialog({ title, children, onClose, onKey }: DialogProps) {
  const { dialog, closed } = useModal(onClose);
  useLayoutEffect(() => {
    dialog.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [dialog]);
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onClose={closed} onKeyDown={onKey}>
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

/**
 * Shows a dialog for as long as it is drawn. One that is taken away while it is open leaves the focus nowhere, and keys do nothing any more: so
 * it is closed first, which gives the focus back to what had it.
 */
export function useModal(onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => {
      isOver.current = true;
      element?.close();
    };
  }, []);
  // That it was closed is told late, when who asked may be gone.
  const closed = () => {
    if (!isOver.current) onClose();
  };
  return { dialog, closed };
}

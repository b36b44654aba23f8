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
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    element?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onClose={onClose} onKeyDown={onKey}>
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

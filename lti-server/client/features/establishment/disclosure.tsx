import type { ComponentChildren, VNode } from 'preact';

interface DisclosureProps {
  readonly title: string;
  /** How it stands, beside the title. */
  readonly note?: string;
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A part of the section that opens and closes. */
export function Disclosure({ title, note, open, onOpen, children }: DisclosureProps): VNode {
  return (
    <details
      class="layer-part"
      open={open ?? false}
      onToggle={(event) => onOpen?.(event.currentTarget.open)}
    >
      <summary>
        <h3>{title}</h3> {note === undefined ? null : <span class="quiet">{note}</span>}
      </summary>
      <div class="layer-part-body">{children}</div>
    </details>
  );
}

import type { ComponentChildren, VNode } from 'preact';

/** A list without entries, and the one thing that fills it. */
export function Empty({ title, children }: { title: string; children: ComponentChildren }): VNode {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

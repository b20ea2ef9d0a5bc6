import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { importTexts } from '../texts.ts';

/**
 * Files are chosen with the button, which the keyboard reaches, or dropped anywhere on the page: one
 * that misses the field must not make the browser leave.
 */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }): VNode {
  const texts = useTexts(importTexts);
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <label class={over ? 'drop-zone over' : 'drop-zone'}>
      <span class="drop-title">{texts.drop}</span>
      <input
        type="file"
        multiple
        class="file-input"
        onChange={(event) => {
          const input = event.currentTarget;
          onFiles([...(input.files ?? [])]);
          // The same file may be chosen again.
          input.value = '';
        }}
      />
      <span class="quiet">{texts.formats}</span>
    </label>
  );
}

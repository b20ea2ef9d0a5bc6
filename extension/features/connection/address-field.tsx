import type { VNode } from 'preact';

interface AddressFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** What is wrong with what was typed; null: nothing, or not said yet. */
  readonly fault: string | null;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function AddressField(props: AddressFieldProps): VNode {
  const { id, label, help, fault, value, onInput } = props;
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="url"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        required
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? `${id}-help` : `${id}-fault ${id}-help`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {fault !== null && (
        <p id={`${id}-fault`} class="wrong" role="alert">
          {fault}
        </p>
      )}
      <p id={`${id}-help`} class="quiet">
        {help}
      </p>
    </div>
  );
}

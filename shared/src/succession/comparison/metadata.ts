import type { Certification } from '../../certification/index.ts';
import type { PlacedDoubts } from './doubts.ts';
import { compareFields } from './fields.ts';
import { fieldPlace } from './place-names.ts';
import type { FieldChange, MetadataChange } from './types.ts';

/** Everything that a certification says apart from its blocks. */
export function compareMetadata(before: Certification | null, after: Certification) {
  return compareFields(before === null ? null : metadataOf(before), metadataOf(after));
}

/** The places that doubts can be at: each value's, and each field's. */
export function metadataPlaces(fields: readonly FieldChange[]): string[] {
  return fields.flatMap((field) => [fieldPlace(field), field.field]);
}

/** Each doubt at the first value of its place. */
export function withDoubts(fields: readonly FieldChange[], doubts: PlacedDoubts): MetadataChange[] {
  const shown = new Set<string>();
  return fields.map((field) => {
    const places = [...new Set([fieldPlace(field), field.field])].filter(
      (place) => !shown.has(place),
    );
    for (const place of places) shown.add(place);
    return { ...field, doubts: places.flatMap((place) => doubts.at(place)) };
  });
}

function metadataOf(certification: Certification): Readonly<Record<string, unknown>> {
  const { code: _code, blocks: _blocks, warnings: _warnings, ...metadata } = certification;
  return metadata;
}

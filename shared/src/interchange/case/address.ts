import { uuidOf } from './uuid.ts';

/** The address of a thing below the provider's base, as CASE 1.1 names its endpoints. */
export function caseUri(baseUrl: string, kind: string, identifier: string): string {
  return `${baseUrl}/ims/case/v1p1/${kind}/${identifier}`;
}

/**
 * The identifier of a certification, block or competence: made of its code alone, so that it is the
 * same in every version of it. Which version a package is, its document's `version` says.
 */
export function caseIdentifier(code: string): string {
  return uuidOf(code);
}

/** A `NormalizedString`: no line breaks or tabs. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

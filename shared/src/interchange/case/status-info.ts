/** The reasons that CASE 1.1 knows for a refusal. */
export type CaseCodeMinor =
  | 'invalid_sort_field'
  | 'invalid_selection_field'
  | 'forbidden'
  | 'unauthorisedrequest'
  | 'internal_server_error'
  | 'unknownobject'
  | 'server_busy'
  | 'invalid_uuid';

/**
 * The body of an error answer, `imsx_StatusInfo`.
 * @param field the parameter that is at fault, e.g. `sourcedId`
 * @param description what was expected, what came, what to do; in English
 */
export function caseStatusInfo(codeMinor: CaseCodeMinor, field: string, description: string) {
  return {
    imsx_codeMajor: 'failure',
    imsx_severity: 'error',
    imsx_description: description,
    imsx_codeMinor: {
      imsx_codeMinorField: [
        { imsx_codeMinorFieldName: field, imsx_codeMinorFieldValue: codeMinor },
      ],
    },
  } as const;
}

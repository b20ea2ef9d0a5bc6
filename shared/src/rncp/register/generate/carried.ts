import type { Certification } from '../../../certification/index.ts';

/** What the XML export carries of a certification; the rest as the reader leaves it. */
export function carriedByXml(certification: Certification): Certification {
  return {
    ...certification,
    certifiers: certification.certifiers.map((each) => ({
      ...each,
      tradeName: null,
      website: null,
    })),
    evaluationSummary: null,
    acquisition: null,
    blockPrerequisites: null,
    componentsValidity: null,
    statistics: null,
    authorisedBodies: null,
    referenceDocument: null,
    previous: certification.previous.map(({ code }) => ({ code, title: null })),
    next: certification.next.map(({ code }) => ({ code, title: null })),
    blocks: certification.blocks.map((block) => ({
      ...block,
      raw: { competences: '', evaluation: '' },
    })),
    warnings: [],
  };
}

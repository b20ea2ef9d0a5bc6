import { describe, expect, test } from 'vitest';
import { RNCP35698, shippedCertification } from '../../rncp/index.ts';
import {
  CASE_COLLECTIONS,
  caseIdentifier,
  caseResource,
  caseStatusInfo,
  documentSet,
  writeCase,
} from './index.ts';

const mspc = shippedCertification(RNCP35698)!;
const OPTIONS = { baseUrl: 'https://blocmap.example', changedAt: '2026-11-25T08:00:00Z' };
const other = writeCase({ ...mspc, code: 'RNCP1', blocks: [] }, OPTIONS);
const source = writeCase(mspc, OPTIONS);
const packages = [other, source];
const [block] = source.CFItems;
const [association] = source.CFAssociations;
const [type] = source.CFDefinitions.CFItemTypes;
const [licence] = source.CFDefinitions.CFLicenses;
const document = source.CFDocument;
const link = { title: document.title, identifier: document.identifier, uri: document.uri };

describe('the read endpoints', () => {
  test('list documents with the addresses of their packages', () => {
    const set = documentSet(packages);
    expect(set.CFDocuments.map(({ CFPackageURI }) => CFPackageURI.uri)).toEqual(
      packages.map(
        ({ CFDocument }) =>
          `https://blocmap.example/ims/case/v1p1/CFPackages/${CFDocument.identifier}`,
      ),
    );
  });

  test('give single things flat, with their document', () => {
    const of = (collection: (typeof CASE_COLLECTIONS)[number], identifier: string) =>
      caseResource(packages, collection, identifier);
    expect(of('CFDocuments', document.identifier)).toMatchObject({ ...document });
    expect(of('CFPackages', document.identifier)).toBe(source);
    expect(of('CFItems', block!.identifier)).toEqual({ ...block!, CFDocumentURI: link });
    expect(of('CFAssociations', association!.identifier)).toEqual({
      ...association!,
      CFDocumentURI: link,
    });
    expect(of('CFLicenses', licence!.identifier)).toEqual(licence);
    expect(of('CFItemTypes', type!.identifier)).toEqual({ CFItemTypes: [type] });
  });

  test('give an item with all associations that begin or end at it', () => {
    const found = caseResource(packages, 'CFItemAssociations', caseIdentifier('RNCP35698BC01'));
    expect(found).toMatchObject({ CFItem: { humanCodingScheme: 'RNCP35698BC01' } });
    expect(Object.keys(found ?? {})).toEqual(['CFItem', 'CFAssociations']);
    // Itself below the document, and its five competences below it.
    expect(found).toHaveProperty('CFAssociations.length', 6);
  });

  test.each(CASE_COLLECTIONS)('%s: what is not there is undefined', (collection) => {
    expect(caseResource(packages, collection, caseIdentifier('RNCP9'))).toBeUndefined();
    expect(caseResource([], collection, document.identifier)).toBeUndefined();
  });

  test('errors have the body that CASE asks for', () => {
    expect(caseStatusInfo('unknownobject', 'sourcedId', 'No such item.')).toEqual({
      imsx_codeMajor: 'failure',
      imsx_severity: 'error',
      imsx_description: 'No such item.',
      imsx_codeMinor: {
        imsx_codeMinorField: [
          { imsx_codeMinorFieldName: 'sourcedId', imsx_codeMinorFieldValue: 'unknownobject' },
        ],
      },
    });
  });
});

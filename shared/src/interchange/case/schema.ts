/**
 * As much of CASE 1.1 as is read and written here.
 * @see https://www.imsglobal.org/spec/case/v1p1
 */
import { z } from 'zod';

const Extensions = z.record(z.string(), z.unknown());

/** A pointer to something that has an address of its own. */
export const LinkUri = z.object({ title: z.string(), identifier: z.string(), uri: z.string() });
export type LinkUri = z.infer<typeof LinkUri>;

export const CFDocument = z.object({
  identifier: z.string(),
  uri: z.string(),
  creator: z.string(),
  title: z.string(),
  lastChangeDateTime: z.string(),
  frameworkType: z.string().optional(),
  caseVersion: z.literal('1.1').optional(),
  officialSourceURL: z.string().optional(),
  publisher: z.string().optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  version: z.string().optional(),
  adoptionStatus: z.string().optional(),
  statusStartDate: z.string().optional(),
  statusEndDate: z.string().optional(),
  licenseURI: LinkUri.optional(),
  notes: z.string().optional(),
  extensions: Extensions.optional(),
});
export type CFDocument = z.infer<typeof CFDocument>;

export const CFItem = z.object({
  identifier: z.string(),
  uri: z.string(),
  fullStatement: z.string(),
  lastChangeDateTime: z.string(),
  CFItemType: z.string().optional(),
  CFItemTypeURI: LinkUri.optional(),
  humanCodingScheme: z.string().optional(),
  listEnumeration: z.string().optional(),
  abbreviatedStatement: z.string().optional(),
  notes: z.string().optional(),
  language: z.string().optional(),
  extensions: Extensions.optional(),
});
export type CFItem = z.infer<typeof CFItem>;

export const CFAssociation = z.object({
  identifier: z.string(),
  uri: z.string(),
  associationType: z.string(),
  sequenceNumber: z.number().int().optional(),
  originNodeURI: LinkUri.extend({ targetType: z.string().optional() }),
  destinationNodeURI: LinkUri.extend({ targetType: z.string().optional() }),
  lastChangeDateTime: z.string(),
  extensions: Extensions.optional(),
});
export type CFAssociation = z.infer<typeof CFAssociation>;

export const CFItemType = z.object({
  identifier: z.string(),
  uri: z.string(),
  title: z.string(),
  description: z.string(),
  hierarchyCode: z.string(),
  typeCode: z.string().optional(),
  lastChangeDateTime: z.string(),
});
export type CFItemType = z.infer<typeof CFItemType>;

export const CFLicense = z.object({
  identifier: z.string(),
  uri: z.string(),
  title: z.string(),
  licenseText: z.string(),
  description: z.string().optional(),
  lastChangeDateTime: z.string(),
});
export type CFLicense = z.infer<typeof CFLicense>;

export const CFPackage = z.object({
  CFDocument,
  CFItems: z.array(CFItem).max(50_000).default([]),
  CFAssociations: z.array(CFAssociation).max(200_000).default([]),
  CFDefinitions: z
    .object({
      CFItemTypes: z.array(CFItemType).optional(),
      CFLicenses: z.array(CFLicense).optional(),
    })
    .optional(),
});
export type CFPackage = z.infer<typeof CFPackage>;

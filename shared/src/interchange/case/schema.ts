/**
 * As much of CASE 1.1 as is written here, in the shapes that its packages have.
 * @see https://www.imsglobal.org/spec/case/v1p1
 */

/** A pointer to something that has an address of its own. */
export interface LinkUri {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

interface Base {
  readonly identifier: string;
  readonly uri: string;
  /** ISO 8601 with its zone. */
  readonly lastChangeDateTime: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface CFDocument extends Base {
  readonly creator: string;
  readonly title: string;
  readonly frameworkType?: string;
  readonly caseVersion?: '1.1';
  readonly officialSourceURL?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly version?: string;
  readonly statusStartDate?: string;
  readonly statusEndDate?: string;
  readonly licenseURI?: LinkUri;
}

export interface CFItem extends Base {
  readonly fullStatement: string;
  readonly humanCodingScheme: string;
  readonly CFItemType: string;
  readonly CFItemTypeURI: LinkUri;
  readonly listEnumeration?: string;
  readonly notes?: string;
  readonly language?: string;
}

export interface CFNode extends LinkUri {
  readonly targetType?: string;
}

export interface CFAssociation extends Base {
  readonly associationType: 'isChildOf' | 'replacedBy';
  readonly sequenceNumber?: number;
  readonly originNodeURI: CFNode;
  readonly destinationNodeURI: CFNode;
}

export interface CFItemType extends Base {
  readonly title: string;
  readonly description: string;
  readonly hierarchyCode: string;
  readonly typeCode?: string;
}

export interface CFLicense extends Base {
  readonly title: string;
  readonly licenseText: string;
}

export interface CFPackage {
  readonly CFDocument: CFDocument;
  readonly CFItems: readonly CFItem[];
  readonly CFAssociations: readonly CFAssociation[];
  readonly CFDefinitions: {
    readonly CFItemTypes: readonly CFItemType[];
    readonly CFLicenses: readonly CFLicense[];
  };
}

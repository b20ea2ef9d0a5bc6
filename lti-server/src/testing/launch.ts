import type { Launch } from '../lti/port.ts';

const AGS = 'https://purl.imsglobal.org/spec/lti-ags/scope';

/** A teacher's launch of one activity; what is given replaces what is usual. */
export function makeLaunch(over: Partial<Launch> & { readonly platformId: string }): Launch {
  return {
    deploymentId: '1',
    userId: 'teacher-1',
    roles: ['teacher'],
    locale: 'fr',
    messageType: 'resource-link',
    course: { id: '2', title: 'Maintenance 1re', label: 'MSPC1' },
    resourceLink: { id: '7', title: 'Carte des blocs' },
    moduleKey: 'link:7',
    custom: {},
    ags: {
      scopes: [`${AGS}/lineitem`, `${AGS}/score`, `${AGS}/result.readonly`],
      lineItemsUrl: 'https://moodle.example/mod/lti/services.php/2/lineitems',
      lineItemUrl: null,
    },
    membershipsUrl:
      'https://moodle.example/mod/lti/services.php/CourseSection/2/bindings/1/memberships',
    deepLinking: null,
    returnUrl: null,
    inFrame: true,
    ...over,
  };
}

/** A teacher who adds content from the activity chooser. */
export function makeDeepLinkingLaunch(
  over: Partial<Launch> & { readonly platformId: string },
): Launch {
  return makeLaunch({
    messageType: 'deep-linking',
    resourceLink: null,
    moduleKey: null,
    deepLinking: {
      returnUrl: 'https://moodle.example/mod/lti/contentitem_return.php?course=2',
      data: null,
      acceptsMultiple: true,
      acceptsLinks: true,
      acceptsLineItem: true,
    },
    ...over,
  });
}

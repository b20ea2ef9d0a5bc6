import { lineItemsOfLink } from '../state/gradebook.ts';
import { AGS_SCOPES, NRPS_SCOPE } from '../state/tools.ts';
import { lineItemsUrl, lineItemUrl, membershipsUrl, PATHS } from './endpoints.ts';
import type { LaunchSubject } from './launch-subject.ts';
import type { PlatformContext } from '../context.ts';

function gradeClaim(context: PlatformContext, launch: LaunchSubject): Record<string, unknown> {
  const { issuer, tool, course, module } = launch;
  const scope = Object.values(AGS_SCOPES).filter((wanted) => tool.scopes.includes(wanted));
  if (scope.length === 0) return {};
  const items = module === null ? [] : lineItemsOfLink(context.state, module);
  const [only] = items;
  return {
    'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
      scope,
      lineitems: lineItemsUrl(issuer, course.id, tool.id),
      // A second line item on the link makes the claim ambiguous, and Moodle leaves it out.
      ...(only && items.length === 1
        ? { lineitem: lineItemUrl(issuer, course.id, only.id, tool.id) }
        : {}),
    },
  };
}

function rosterClaim({ issuer, tool, course }: LaunchSubject): Record<string, unknown> {
  if (!tool.scopes.includes(NRPS_SCOPE)) return {};
  return {
    'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
      context_memberships_url: membershipsUrl(issuer, course.id, tool.id),
      service_versions: ['1.0', '2.0'],
    },
  };
}

/** Where a deep-linking answer goes. */
export function deepLinkReturnUrl(
  issuer: string,
  courseId: number,
  toolId: number,
  sectionNumber: number,
): string {
  return `${issuer}${PATHS.deepLinkingReturn}?course=${courseId}&id=${toolId}&section=${sectionNumber}`;
}

function deepLinkingClaim(
  { quirks }: PlatformContext,
  launch: LaunchSubject,
): Record<string, unknown> {
  if (launch.messageType !== 'LtiDeepLinkingRequest') return {};
  return {
    'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings': {
      accept_types: quirks.deepLinkingAcceptTypes,
      accept_presentation_document_targets: ['frame', 'iframe', 'window'],
      accept_copy_advice: false,
      accept_multiple: quirks.deepLinkingAcceptMultiple,
      accept_unsigned: false,
      auto_create: false,
      can_confirm: false,
      deep_link_return_url: deepLinkReturnUrl(
        launch.issuer,
        launch.course.id,
        launch.tool.id,
        launch.sectionNumber,
      ),
      ...(quirks.deepLinkingData === null ? {} : { data: quirks.deepLinkingData }),
    },
  };
}

/** The claims that offer Advantage services, each only when the tool holds a scope for it. */
export function serviceClaims(
  context: PlatformContext,
  launch: LaunchSubject,
): Record<string, unknown> {
  return {
    ...gradeClaim(context, launch),
    ...rosterClaim(launch),
    ...deepLinkingClaim(context, launch),
  };
}

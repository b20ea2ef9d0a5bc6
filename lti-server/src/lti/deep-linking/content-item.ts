import type { DeepLinkItem } from '../port.ts';

/**
 * An `ltiResourceLink` as the platform takes it.
 * @see https://www.imsglobal.org/spec/lti-dl/v2p0/#lti-resource-link
 */
export function contentItem(
  item: DeepLinkItem,
  launchUrl: string,
  acceptsLineItem: boolean,
): Record<string, unknown> {
  const { title, text, url, custom, lineItem } = item;
  return {
    type: 'ltiResourceLink',
    title,
    ...(text === undefined ? {} : { text }),
    url: url ?? launchUrl,
    ...(custom === undefined ? {} : { custom }),
    ...(lineItem === undefined || !acceptsLineItem ? {} : { lineItem }),
  };
}

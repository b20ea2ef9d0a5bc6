import type { DeepLinkResponse } from '@blocmap/shared/protocol';

/**
 * Hands the signed answer to the platform as deep linking wants it: a real form, posted by the
 * browser, with one field `JWT`. The page is left.
 */
export function returnToPlatform({ returnUrl, jwt }: DeepLinkResponse): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = returnUrl;
  form.hidden = true;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'JWT';
  field.value = jwt;
  form.append(field);
  document.body.append(form);
  form.submit();
}

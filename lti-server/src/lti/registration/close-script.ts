/**
 * The registration page's only script: tells the platform, and nobody else, that the tool is done.
 * At once, because Moodle then shows its list of tools; the button is for a platform that does not
 * react.
 * @see https://www.imsglobal.org/spec/lti-dr/v1p0#step-4-registration-completed-and-activation
 */
export const closeScript = `'use strict';
const origin = document.currentScript.dataset.platform;
const close = () =>
  (window.opener ?? window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, origin);
document.getElementById('close').addEventListener('click', close);
close();
`;

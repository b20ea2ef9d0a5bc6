/**
 * The registration pages' only script: tells the platform, and nobody else, that the tool is done.
 * After a registration at once, because Moodle then shows its list of tools; the button is for a
 * platform that does not react, and for an administrator who changes their mind.
 * @see https://www.imsglobal.org/spec/lti-dr/v1p0#step-4-registration-completed-and-activation
 */
export const closeScript = `'use strict';
const { platform, done } = document.currentScript.dataset;
const close = () =>
  (window.opener ?? window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, platform);
document.getElementById('close').addEventListener('click', close);
if (done === 'yes') close();
`;

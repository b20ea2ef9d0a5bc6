import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageDetails } from '../features/details/page-details.ts';
import noticeCss from '../features/notice/notice.css?inline';
import { shared } from '../features/overlay/bridge.ts';
import paletteCss from '../features/palette/palette.css?inline';
import panelCss from '../features/panel/panel.css?inline';
import readingCss from '../features/reading/reading.css?inline';
import undoCss from '../features/undo/undo.css?inline';
import layerCss from '../ui/layer.css?inline';
import { adoptStyles } from '../ui/stylesheet.ts';

/**
 * Panel, palette and notices, which the course page's script sends for when one of them is first
 * wanted: most page views never need them, and the page's script stays small.
 */
export default defineUnlistedScript(() => {
  const meeting = shared();
  if (meeting.bridge === undefined) return;
  adoptStyles(
    meeting.bridge.root,
    layerCss + paletteCss + panelCss + readingCss + undoCss + noticeCss,
  );
  meeting.details = new PageDetails(meeting.bridge);
});
